// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QStringView>

namespace dnstester {

/// A network of IPv4 or IPv6 addresses in CIDR notation (RFC 4632 3.1, RFC 4291 2.3). A value.
///
/// IPv4-mapped IPv6 (RFC 4291 2.5.5.2) is IPv4 everywhere, since that is what it is on the wire:
/// "::ffff:192.0.2.0/120" is 192.0.2.0/24, and no IPv6 network contains a mapped address.
class Network
{
public:
    /// Reads "192.0.2.0/24" or "2001:db8::/32"; a bare address is the network of it alone. The
    /// Error of one with bits beyond its prefix names the network that it lies in.
    [[nodiscard]] static Result<Network> parse(QStringView text);
    /// The network that an address, which must not be null, lies in. \a prefixLength is cut off at
    /// the family's 32 or 128.
    [[nodiscard]] static Network around(const QHostAddress &address, int prefixLength);

    /// 0 to 32 for IPv4, 0 to 128 for IPv6.
    [[nodiscard]] int prefixLength() const;
    /// Zones do not matter. A null address is in no network.
    [[nodiscard]] bool contains(const QHostAddress &address) const;
    [[nodiscard]] QString toString() const; ///< "192.0.2.0/24"

    friend bool operator==(const Network &a, const Network &b)
    {
        return a.m_address == b.m_address && a.m_prefixLength == b.m_prefixLength;
    }

private:
    Network(const QHostAddress &address, int prefixLength)
        : m_address(address)
        , m_prefixLength(prefixLength)
    {
    }

    QHostAddress m_address; ///< the first one, never mapped, without zone
    int m_prefixLength;
};

/// An IPv4-mapped IPv6 address as the IPv4 address that it is; any other without its zone.
[[nodiscard]] QHostAddress unmapped(const QHostAddress &address);

} // namespace dnstester
