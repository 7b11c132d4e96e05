// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"

#include <QStringDecoder>

namespace dnstester {

namespace {

bool isUnsafe(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool separator = c == 0x2028 || c == 0x2029;
    const bool bidirectional = c == 0x061c || c == 0x200e || c == 0x200f ||
                               (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool surrogate = c >= 0xd800 && c <= 0xdfff;
    return control || separator || bidirectional || surrogate || c == 0xfeff;
}

QString escaped(char32_t c)
{
    if (c <= 0xff)
        return QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
    return QStringLiteral("\\u{%1}").arg(uint(c), 4, 16, QLatin1Char('0'));
}

} // namespace

QString neutralised(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += unit;
            out += text[++i];
        } else if (isUnsafe(unit.unicode())) {
            out += escaped(unit.unicode());
        } else {
            out += unit;
        }
    }
    return out;
}

QString neutralisedUtf8(QByteArrayView octets)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(octets);
    if (!decoder.hasError())
        return neutralised(text);

    QString out;
    for (const char octet : octets) {
        const auto c = static_cast<unsigned char>(octet);
        out += c < 0x20 || c >= 0x7f ? escaped(c) : QString(QLatin1Char(octet));
    }
    return out;
}

} // namespace dnstester
