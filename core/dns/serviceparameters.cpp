// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/presentation.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>

namespace dnstester::presentation {

namespace {

// RFC 9460 14.3.2, RFC 9461 (dohpath), RFC 9540 (ohttp).
enum Key : quint16
{
    Mandatory,
    Alpn,
    NoDefaultAlpn,
    Port,
    Ipv4Hint,
    Ech,
    Ipv6Hint,
    DohPath,
    Ohttp,
};

QString keyName(quint16 key)
{
    switch (key) {
    case Mandatory:
        return QStringLiteral("mandatory");
    case Alpn:
        return QStringLiteral("alpn");
    case NoDefaultAlpn:
        return QStringLiteral("no-default-alpn");
    case Port:
        return QStringLiteral("port");
    case Ipv4Hint:
        return QStringLiteral("ipv4hint");
    case Ech:
        return QStringLiteral("ech");
    case Ipv6Hint:
        return QStringLiteral("ipv6hint");
    case DohPath:
        return QStringLiteral("dohpath");
    case Ohttp:
        return QStringLiteral("ohttp");
    default:
        return QStringLiteral("key%1").arg(key);
    }
}

/// A character string (RFC 1035 5.1), in quotes where it would end too early without.
QString characterString(QByteArrayView octets)
{
    QString out;
    bool quote = false;
    for (const char octet : octets) {
        const auto value = static_cast<quint8>(octet);
        if (value < 0x20 || value >= 0x7f) {
            out += QStringLiteral("\\%1").arg(value, 3, 10, QLatin1Char('0'));
            continue;
        }
        if (octet == '"' || octet == '\\')
            out += u'\\';
        quote = quote || octet == ' ' || octet == ';' || octet == '(' || octet == ')';
        out += QLatin1Char(octet);
    }
    return quote ? u'"' + out + u'"' : out;
}

/// Protocol names as a list whose commas and backslashes are escaped, which is then escaped once
/// more as a character string (RFC 9460 A.1).
std::optional<QString> alpnText(QByteArrayView value)
{
    QByteArray list;
    while (!value.isEmpty()) {
        const quint8 length = wire::u8(value, 0);
        if (length == 0 || value.size() <= length)
            return std::nullopt;
        if (!list.isEmpty())
            list.append(',');
        for (const char octet : value.sliced(1, length)) {
            if (octet == ',' || octet == '\\')
                list.append('\\');
            list.append(octet);
        }
        value = value.sliced(1 + length);
    }
    return characterString(list);
}

/// Items of \a size octets each, joined by commas.
template<typename Printer>
std::optional<QString> listText(QByteArrayView value, qsizetype size, Printer print)
{
    if (value.size() % size != 0)
        return std::nullopt;
    QStringList items;
    for (; !value.isEmpty(); value = value.sliced(size))
        items += print(value.first(size));
    return items.join(u',');
}

QString ipv6Text(QByteArrayView octets)
{
    return QHostAddress(reinterpret_cast<const quint8 *>(octets.data())).toString();
}

/// A value of at least one octet; empty where it doesn't suit its key.
std::optional<QString> valueText(quint16 key, QByteArrayView value)
{
    switch (key) {
    case Mandatory:
        return listText(value, 2, [](QByteArrayView item) { return keyName(wire::u16(item, 0)); });
    case Alpn:
        return alpnText(value);
    case Port:
        return value.size() == 2 ? std::optional(QString::number(wire::u16(value, 0)))
                                 : std::nullopt;
    case Ipv4Hint:
        return listText(value, 4, [](QByteArrayView item) {
            return QHostAddress(wire::u32(item, 0)).toString();
        });
    case Ech:
        return QString::fromLatin1(value.toByteArray().toBase64());
    case Ipv6Hint:
        return listText(value, 16, ipv6Text);
    case NoDefaultAlpn:
    case Ohttp:
        return std::nullopt;
    default:
        return characterString(value);
    }
}

bool mayBeEmpty(quint16 key)
{
    return key == NoDefaultAlpn || key >= DohPath;
}

} // namespace

std::optional<QString> serviceParameters(QByteArrayView data)
{
    QStringList parameters;
    int previousKey = -1;
    while (!data.isEmpty()) {
        if (data.size() < 4 || data.size() - 4 < wire::u16(data, 2))
            return std::nullopt;
        const quint16 key = wire::u16(data, 0);
        const QByteArrayView value = data.sliced(4, wire::u16(data, 2));
        if (key <= previousKey || (value.isEmpty() && !mayBeEmpty(key)))
            return std::nullopt;
        previousKey = key;
        QString text = keyName(key);
        if (!value.isEmpty()) {
            const auto shown = valueText(key, value);
            if (!shown)
                return std::nullopt;
            text += u'=' + *shown;
        }
        parameters += text;
        data = data.sliced(4 + value.size());
    }
    return parameters.join(u' ');
}

} // namespace dnstester::presentation
