// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/clientaddress.h"

#include "model/host.h"

namespace dnstester::server {

QHostAddress clientAddress(const HttpRequest &request, ClientAddressSource source)
{
    if (source == ClientAddressSource::Socket)
        return request.peer;
    const QByteArray field =
        request.header(source == ClientAddressSource::XRealIp ? "X-Real-IP" : "X-Forwarded-For");
    const QByteArray last = field.mid(field.lastIndexOf(',') + 1).trimmed();
    const QHostAddress named = parseAddress(QString::fromLatin1(last));
    return named.isNull() ? request.peer : named;
}

} // namespace dnstester::server
