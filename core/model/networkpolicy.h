// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/network.h"

#include <QList>

namespace dnstester {

/// Which addresses lookups may be sent to. A value, cheap to copy; the default permits all.
///
/// The longest network that contains an address decides, and of two equal ones the denied. An
/// address in none is permitted, unless there are allowed networks and no denied ones: then only
/// what is allowed is permitted.
///
/// What leads to an address by another name is no way around its rule. IPv4-mapped IPv6 is judged
/// as IPv4. An IPv6 address that leads to the IPv4 address inside it must be permitted as both: of
/// NAT64's well-known prefix (64:ff9b::/96, RFC 6052 2.1), 6to4 (2002::/16, RFC 3056 2) and the
/// IPv4-compatible ones (::/96, RFC 4291 2.5.5.1). So must the unspecified address, which systems
/// take for loopback.
class NetworkPolicy
{
public:
    NetworkPolicy() = default;
    NetworkPolicy(QList<Network> allowed, QList<Network> denied);

    [[nodiscard]] bool permits(const QHostAddress &address) const;
    /// In the same order.
    [[nodiscard]] QList<QHostAddress> permittedOf(const QList<QHostAddress> &addresses) const;
    [[nodiscard]] bool permitsAll() const { return m_allowed.isEmpty() && m_denied.isEmpty(); }

    [[nodiscard]] const QList<Network> &allowed() const { return m_allowed; }
    [[nodiscard]] const QList<Network> &denied() const { return m_denied; }

    friend bool operator==(const NetworkPolicy &a, const NetworkPolicy &b)
    {
        return a.m_allowed == b.m_allowed && a.m_denied == b.m_denied;
    }

private:
    [[nodiscard]] bool permitsAsItIs(const QHostAddress &address) const;

    QList<Network> m_allowed;
    QList<Network> m_denied;
};

} // namespace dnstester
