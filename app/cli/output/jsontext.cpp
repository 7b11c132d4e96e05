// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/jsontext.h"

#include "base/text.h"

#include <QJsonDocument>

namespace dnstester::cli {

namespace {

QString terminalSafe(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool pair =
            unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            out += unit;
            out += text[++i];
        } else if (unit < QChar(0x7f) || neutralised(text.mid(i, 1)) == unit) {
            out += unit; // also the line feeds of the layout: those in strings are escaped already
        } else {
            out += QStringLiteral("\\u%1").arg(uint(unit.unicode()), 4, 16, QLatin1Char('0'));
        }
    }
    return out;
}

} // namespace

QString indentedJson(const QJsonObject &object)
{
    return terminalSafe(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

QString jsonLine(const QJsonObject &object)
{
    return terminalSafe(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

} // namespace dnstester::cli
