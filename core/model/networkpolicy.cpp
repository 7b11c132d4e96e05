// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkpolicy.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace dnstester {

namespace {

/// The prefix length of the longest of \a networks that contains \a address; -1 for none.
int longestMatch(const QList<Network> &networks, const QHostAddress &address)
{
    int longest = -1;
    for (const Network &network : networks) {
        if (network.contains(address))
            longest = std::max(longest, network.prefixLength());
    }
    return longest;
}

QHostAddress ipv4At(const Q_IPV6ADDR &octets, int offset)
{
    return QHostAddress(qFromBigEndian<quint32>(&octets.c[offset]));
}

bool startsWith(const Q_IPV6ADDR &octets, const std::array<quint8, 12> &prefix)
{
    return std::equal(prefix.begin(), prefix.end(), octets.c);
}

/// The other address where packets to \a address, which is not mapped, arrive; null for none.
QHostAddress addressBehind(const QHostAddress &address)
{
    if (address == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    if (address.protocol() != QAbstractSocket::IPv6Protocol ||
        address == QHostAddress(QHostAddress::LocalHostIPv6))
        return {};

    constexpr std::array<quint8, 12> nat64{0x00, 0x64, 0xff, 0x9b};
    constexpr std::array<quint8, 12> compatible{};
    const Q_IPV6ADDR octets = address.toIPv6Address();
    if (startsWith(octets, nat64) || startsWith(octets, compatible))
        return ipv4At(octets, 12);
    const bool is6to4 = octets.c[0] == 0x20 && octets.c[1] == 0x02;
    return is6to4 ? ipv4At(octets, 2) : QHostAddress();
}

} // namespace

NetworkPolicy::NetworkPolicy(QList<Network> allowed, QList<Network> denied)
    : m_allowed(std::move(allowed))
    , m_denied(std::move(denied))
{
}

bool NetworkPolicy::permits(const QHostAddress &address) const
{
    if (permitsAll())
        return true;
    for (QHostAddress next = unmapped(address); !next.isNull(); next = addressBehind(next)) {
        if (!permitsAsItIs(next))
            return false;
    }
    return !address.isNull();
}

QList<QHostAddress> NetworkPolicy::permittedOf(const QList<QHostAddress> &addresses) const
{
    QList<QHostAddress> permitted;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(permitted),
                 [this](const QHostAddress &address) { return permits(address); });
    return permitted;
}

bool NetworkPolicy::permitsAsItIs(const QHostAddress &address) const
{
    const int allowed = longestMatch(m_allowed, address);
    const int denied = longestMatch(m_denied, address);
    if (allowed < 0 && denied < 0)
        return m_allowed.isEmpty() || !m_denied.isEmpty();
    return allowed > denied;
}

} // namespace dnstester
