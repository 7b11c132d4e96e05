// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dnstester::server {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray values;
    bool found = false;
    for (const auto &[fieldName, value] : fields) {
        if (fieldName.size() != name.size() ||
            qstrnicmp(fieldName.data(), fieldName.size(), name.data(), name.size()) != 0)
            continue;
        values = found ? values + ", " + value : value;
        found = true;
    }
    return values;
}

HttpResponse errorResponse(int status, const QString &sentence)
{
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArrayLiteral("application/json");
    response.body = QJsonDocument(QJsonObject{{QStringLiteral("error"), sentence}})
                        .toJson(QJsonDocument::Compact);
    return response;
}

} // namespace dnstester::server
