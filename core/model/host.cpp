// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/host.h"

#include "dns/name.h"
#include "model/quoted.h"

namespace dnstester {

namespace {

constexpr qsizetype maxHostLength = 253; // RFC 1035 2.3.4, in presentation form

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// A decimal number up to 255, without leading zeros.
bool isDecimalOctet(QStringView text)
{
    if (text.isEmpty() || text.size() > 3 || (text.size() > 1 && text.front() == u'0'))
        return false;
    int number = 0;
    for (const QChar c : text) {
        if (!isAsciiDigit(c))
            return false;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number <= 255;
}

/// Four decimal numbers; QHostAddress alone also takes "1", "1.2" and octal or hexadecimal numbers.
bool isDottedQuad(QStringView text)
{
    int numbers = 0;
    qsizetype begin = 0;
    for (qsizetype end = 0; end <= text.size(); ++end) {
        if (end < text.size() && text[end] != u'.')
            continue;
        if (!isDecimalOctet(text.sliced(begin, end - begin)))
            return false;
        ++numbers;
        begin = end + 1;
    }
    return numbers == 4;
}

/// Whether a name's last label is a number, as getaddrinfo() reads numbers: such a host is an
/// address or nothing.
bool endsInNumber(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    QStringView last = host.mid(host.lastIndexOf(u'.') + 1);
    const bool hexadecimal = last.startsWith(u"0x", Qt::CaseInsensitive);
    if (hexadecimal)
        last = last.mid(2);
    for (const QChar c : last) {
        const bool hexDigit = (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!isAsciiDigit(c) && !(hexadecimal && hexDigit))
            return false;
    }
    return hexadecimal || !last.isEmpty();
}

bool isZone(QStringView zone)
{
    for (const QChar c : zone) {
        if (!isAsciiLetter(c) && !isAsciiDigit(c) && c != u'.' && c != u'_' && c != u'-' &&
            c != u'~')
            return false;
    }
    return !zone.isEmpty();
}

QHostAddress parseIpv6(QStringView text)
{
    const qsizetype percent = text.indexOf(u'%');
    if (percent >= 0 && !isZone(text.mid(percent + 1)))
        return {};
    QHostAddress address(text.toString());
    return address.protocol() == QAbstractSocket::IPv6Protocol ? address : QHostAddress();
}

Result<Host> parseName(QStringView text)
{
    const Result<Name> name = text.contains(u'\\')
                                  ? Result<Name>(invalid(QStringLiteral("it has a backslash")))
                                  : Name::parse(text);
    if (!name)
        return invalid(QStringLiteral("%1 must be a host name or an address: %2")
                           .arg(quoted(text), name.error().detail));
    if (name->isRoot())
        return invalid(QStringLiteral("the host must be a name or an address, not the root"));

    Host host{name->toString(), {}};
    if (endsInNumber(host.text))
        return invalid(
            QStringLiteral("%1 must be an IPv4 address of four numbers from 0 to 255, or "
                           "a host name")
                .arg(quoted(text)));
    if (host.text.size() > maxHostLength)
        return invalid(
            QStringLiteral("the host name must have at most %1 characters").arg(maxHostLength));
    for (const QChar c : std::as_const(host.text)) {
        if (!isAsciiLetter(c) && !isAsciiDigit(c) && c != u'-' && c != u'_' && c != u'.')
            return invalid(
                QStringLiteral("the host name %1 must be made of letters, digits, '-', '_' "
                               "and '.', without %2")
                    .arg(quoted(text), quoted(QString(c))));
    }
    return host;
}

} // namespace

QHostAddress parseAddress(QStringView text)
{
    return isDottedQuad(text) ? QHostAddress(text.toString()) : parseIpv6(text);
}

Result<Host> parseHost(QStringView text)
{
    if (text.isEmpty())
        return invalid(QStringLiteral("the host must not be empty"));
    if (text.startsWith(u'[')) {
        const QHostAddress address =
            text.endsWith(u']') ? parseIpv6(text.mid(1, text.size() - 2)) : QHostAddress();
        if (address.isNull())
            return invalid(
                QStringLiteral("%1 must be an IPv6 address in brackets").arg(quoted(text)));
        return Host{withoutZone(address).toString(), address};
    }
    if (text.contains(u':')) {
        return invalid(
            parseIpv6(text).isNull()
                ? QStringLiteral("%1 must be a host name or an address").arg(quoted(text))
                : QStringLiteral("the IPv6 address %1 must be in brackets").arg(quoted(text)));
    }
    if (isDottedQuad(text))
        return Host{text.toString(), QHostAddress(text.toString())};
    return parseName(text);
}

QHostAddress withoutZone(QHostAddress address)
{
    address.setScopeId(QString());
    return address;
}

QString addressInTarget(const QHostAddress &address)
{
    const QString text = address.toString();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + text + u']' : text;
}

} // namespace dnstester
