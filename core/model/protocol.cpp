// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/endpoint.h"

namespace dnstester {

QString protocolScheme(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
        return QStringLiteral("udp");
    case Protocol::Tcp:
        return QStringLiteral("tcp");
    case Protocol::Tls:
        return QStringLiteral("tls");
    case Protocol::Https:
        return QStringLiteral("https");
    case Protocol::Quic:
        return QStringLiteral("quic");
    }
    Q_UNREACHABLE();
}

std::optional<Protocol> protocolFromScheme(QStringView scheme)
{
    for (const Protocol protocol :
         {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https, Protocol::Quic}) {
        if (scheme.compare(protocolScheme(protocol), Qt::CaseInsensitive) == 0)
            return protocol;
    }
    return std::nullopt;
}

QString protocolFamily(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
    case Protocol::Tcp:
        return QStringLiteral("Do53");
    case Protocol::Tls:
        return QStringLiteral("DoT");
    case Protocol::Https:
        return QStringLiteral("DoH");
    case Protocol::Quic:
        return QStringLiteral("DoQ");
    }
    Q_UNREACHABLE();
}

} // namespace dnstester
