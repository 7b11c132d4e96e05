// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/network.h"

#include "model/host.h"
#include "model/quoted.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace dnstester {

namespace {

constexpr int mappedPrefixLength = 96;

bool isIpv4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

int longestPrefix(const QHostAddress &address)
{
    return isIpv4(address) ? 32 : 128;
}

/// \a address with all bits after the prefix cleared.
QHostAddress masked(const QHostAddress &address, int prefixLength)
{
    if (isIpv4(address)) {
        const quint32 mask = prefixLength == 0 ? 0 : ~quint32(0) << (32 - prefixLength);
        return QHostAddress(address.toIPv4Address() & mask);
    }
    Q_IPV6ADDR octets = address.toIPv6Address();
    for (int i = 0; i < 16; ++i) {
        const int bits = std::clamp(prefixLength - 8 * i, 0, 8);
        octets[i] = quint8(octets[i] & (0xff00 >> bits));
    }
    return QHostAddress(octets);
}

std::optional<int> parsePrefixLength(QStringView text, int most)
{
    const bool digits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || text.isEmpty() || text.size() > 3)
        return std::nullopt;
    const int length = text.toInt();
    return length <= most ? std::optional(length) : std::nullopt;
}

} // namespace

QHostAddress unmapped(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    constexpr std::array<quint8, mappedPrefixLength / 8> prefix{0, 0, 0, 0, 0,    0,
                                                                0, 0, 0, 0, 0xff, 0xff};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    const bool mapped = std::equal(prefix.begin(), prefix.end(), octets.c);
    return mapped ? QHostAddress(qFromBigEndian<quint32>(&octets.c[prefix.size()]))
                  : withoutZone(address);
}

Result<Network> Network::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QHostAddress address = parseAddress(slash < 0 ? text : text.first(slash));
    if (address.isNull() || !address.scopeId().isEmpty())
        return invalid(
            QStringLiteral("%1 must be a network like 192.0.2.0/24 or 2001:db8::/32, or an address")
                .arg(quoted(text)));
    const int most = longestPrefix(address);
    const std::optional<int> length =
        slash < 0 ? std::optional(most) : parsePrefixLength(text.mid(slash + 1), most);
    if (!length)
        return invalid(QStringLiteral("%1 must have a prefix length from 0 to %2")
                           .arg(quoted(text))
                           .arg(most));
    const Network network(masked(address, *length), *length);
    if (network.m_address != address)
        return invalid(QStringLiteral("%1 must be %2: its address has bits beyond the prefix")
                           .arg(quoted(text), network.toString()));
    const QHostAddress ipv4 = unmapped(network.m_address);
    return isIpv4(ipv4) && !isIpv4(address) ? Network(ipv4, *length - mappedPrefixLength) : network;
}

Network Network::around(const QHostAddress &address, int prefixLength)
{
    const QHostAddress plain = unmapped(address);
    const int length = std::clamp(prefixLength, 0, longestPrefix(plain));
    return Network(masked(plain, length), length);
}

int Network::prefixLength() const
{
    return m_prefixLength;
}

bool Network::contains(const QHostAddress &address) const
{
    const QHostAddress plain = unmapped(address);
    return plain.protocol() == m_address.protocol() && masked(plain, m_prefixLength) == m_address;
}

QString Network::toString() const
{
    return QStringLiteral("%1/%2").arg(m_address.toString()).arg(m_prefixLength);
}

} // namespace dnstester
