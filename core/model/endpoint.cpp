// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/endpoint.h"

#include "base/text.h"
#include "model/host.h"
#include "model/quoted.h"

#include <QStringBuilder>

#include <algorithm>
#include <optional>

namespace dnstester {

namespace {

constexpr qsizetype maxTargetLength = 2048;

quint16 defaultPort(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
    case Protocol::Tcp:
        return 53;
    case Protocol::Tls:
    case Protocol::Quic:
        return 853;
    case Protocol::Https:
        return 443;
    }
    Q_UNREACHABLE();
}

/// Spaces, and what can't be seen: such a target could not be told from another in a table.
bool isInvisible(QChar c)
{
    switch (c.category()) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isPathCharacter(QChar c)
{
    static constexpr QStringView punctuation = u"/%-._~!$&'()*+,;=:@"; // RFC 3986 3.3
    return isAsciiDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           punctuation.contains(c);
}

struct HostPort
{
    Host host;
    std::optional<quint16> port;
};

Result<quint16> parsePort(QStringView text)
{
    bool ok = !text.isEmpty() && text.size() <= 5;
    for (const QChar c : text)
        ok = ok && isAsciiDigit(c);
    const uint port = ok ? text.toUInt() : 0;
    if (port < 1 || port > 65535)
        return invalid(
            QStringLiteral("the port must be a number from 1 to 65535, not %1").arg(quoted(text)));
    return quint16(port);
}

Result<HostPort> parseHostPort(QStringView text)
{
    // The colon of a port comes after the bracket and is the only one of a name or IPv4 address.
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.lastIndexOf(u':');
    const bool hasPort = bracket >= 0 ? colon > bracket : colon >= 0 && text.count(u':') == 1;

    const Result<Host> host = parseHost(hasPort ? text.left(colon) : text);
    if (!host)
        return tl::unexpected(host.error());
    if (!hasPort)
        return HostPort{*host, {}};
    const Result<quint16> port = parsePort(text.mid(colon + 1));
    if (!port)
        return tl::unexpected(port.error());
    return HostPort{*host, *port};
}

/// The name to verify in front of '@', which is no address to connect to and has no port.
Result<Host> parseVerifiedName(QStringView text)
{
    if (!text.startsWith(u'[') && text.contains(u':'))
        return invalid(QStringLiteral("what stands before '@' must be the name to verify, without "
                                      "port or password, not %1")
                           .arg(quoted(text)));
    Result<Host> host = parseHost(text);
    if (host && !host->address.scopeId().isEmpty())
        return invalid(QStringLiteral("the address to verify, before '@', must have no zone"));
    return host;
}

Result<QString> parsePath(Protocol protocol, QStringView text)
{
    if (protocol != Protocol::Https) {
        if (!text.isEmpty())
            return invalid(QStringLiteral("only https targets have a path; %1 must end before %2")
                               .arg(protocolScheme(protocol), quoted(text)));
        return QString();
    }
    if (text.isEmpty())
        return QStringLiteral("/dns-query");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'?' || c == u'#')
            return invalid(
                QStringLiteral("the path must end before '%1': the query goes there").arg(c));
        if (!isPathCharacter(c))
            return invalid(QStringLiteral("the path must have %1 percent-encoded")
                               .arg(quoted(text.mid(i, 1))));
        if (c == u'%' &&
            (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])))
            return invalid(
                QStringLiteral("in the path, '%' must be followed by two hexadecimal digits"));
    }
    return text.toString();
}

/// A target cut where its parts meet, nothing checked yet.
struct TargetText
{
    std::optional<QStringView> scheme;
    QStringView authority;
    QStringView path; ///< and what must not follow it

    explicit TargetText(QStringView text)
    {
        const qsizetype schemeEnd = text.indexOf(u"://");
        if (schemeEnd >= 0)
            scheme = text.left(schemeEnd);
        const QStringView rest = schemeEnd < 0 ? text : text.mid(schemeEnd + 3);
        const auto beginsPath = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
        authority = rest.left(std::find_if(rest.begin(), rest.end(), beginsPath) - rest.begin());
        path = rest.mid(authority.size());
    }

    /// An IPv6 address alone, the one form in which it may go without brackets.
    [[nodiscard]] bool isBareIpv6() const
    {
        return !scheme && authority.contains(u':') && !parseAddress(authority).isNull();
    }
};

/// Whom to verify, where to connect.
struct Authority
{
    QString host;
    QHostAddress address;
    std::optional<quint16> port;
};

Result<Authority> parseAuthority(Protocol protocol, QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 0) {
        const Result<HostPort> hostPort = parseHostPort(text);
        if (!hostPort)
            return tl::unexpected(hostPort.error());
        return Authority{hostPort->host.text, hostPort->host.address, hostPort->port};
    }

    if (!isEncrypted(protocol))
        return invalid(
            QStringLiteral("only tls, https and quic targets may name an address after '@'"));
    const Result<Host> verified = parseVerifiedName(text.left(at));
    if (!verified)
        return tl::unexpected(verified.error());
    const Result<HostPort> reached = parseHostPort(text.mid(at + 1));
    if (!reached)
        return invalid(QStringLiteral("after '@', %1").arg(reached.error().detail));
    if (reached->host.address.isNull())
        return invalid(QStringLiteral("what follows '@' must be an address, not the name %1")
                           .arg(quoted(reached->host.text)));
    return Authority{verified->text, reached->host.address, reached->port};
}

/// The sentence on what is wrong with a target as a whole; empty: nothing.
QString wrongWithText(QStringView text)
{
    if (text.isEmpty())
        return QStringLiteral("it must not be empty");
    if (text.size() > maxTargetLength)
        return QStringLiteral("it must have at most %1 characters").arg(maxTargetLength);
    if (std::any_of(text.begin(), text.end(), isInvisible) || neutralised(text) != text)
        return QStringLiteral("it must have no spaces, control or invisible characters");
    return {};
}

} // namespace

Result<Endpoint> Endpoint::parse(QStringView text)
{
    const auto refuse = [text](const QString &why) {
        return invalid(QStringLiteral("target %1: %2").arg(quoted(text), why));
    };
    if (const QString wrong = wrongWithText(text); !wrong.isEmpty())
        return refuse(wrong);

    const TargetText parts(text);
    const std::optional<Protocol> protocol =
        parts.scheme ? protocolFromScheme(*parts.scheme) : Protocol::Udp;
    if (!protocol)
        return refuse(QStringLiteral("the scheme must be udp, tcp, tls, https or quic, not %1")
                          .arg(quoted(*parts.scheme)));
    const QString authorityText =
        parts.isBareIpv6() ? u'[' + parts.authority.toString() + u']' : parts.authority.toString();
    const Result<Authority> authority = parseAuthority(*protocol, authorityText);
    if (!authority)
        return refuse(authority.error().detail);
    const Result<QString> path = parsePath(*protocol, parts.path);
    if (!path)
        return refuse(path.error().detail);

    Endpoint endpoint;
    endpoint.m_protocol = *protocol;
    endpoint.m_host = authority->host;
    endpoint.m_address = authority->address;
    endpoint.m_port = authority->port.value_or(defaultPort(*protocol));
    endpoint.m_path = *path;
    const QString scheme = parts.scheme ? parts.scheme->toString() : protocolScheme(*protocol);
    endpoint.m_target = scheme % u"://" % authorityText % *path;
    return endpoint;
}

QString Endpoint::canonical() const
{
    const Result<Host> verified = parseHost(m_host.contains(u':') ? u'[' + m_host + u']' : m_host);
    const QHostAddress hostAddress = verified ? verified->address : QHostAddress();

    QString text = protocolScheme(m_protocol) + QStringLiteral("://");
    if (m_address.isNull())
        text += m_host.toLower();
    else if (withoutZone(m_address) == hostAddress)
        text += addressInTarget(m_address);
    else
        text += (hostAddress.isNull() ? m_host.toLower() : addressInTarget(hostAddress)) + u'@' +
                addressInTarget(m_address);
    if (m_port != defaultPort(m_protocol))
        text += u':' + QString::number(m_port);
    return text + m_path;
}

Endpoint Endpoint::withProtocol(Protocol protocol) const
{
    Endpoint other = *this;
    other.m_protocol = protocol;
    other.m_target = protocolScheme(protocol) + m_target.mid(m_target.indexOf(u"://"));
    return other;
}

} // namespace dnstester
