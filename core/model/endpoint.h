// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QStringView>

#include <optional>

namespace dnstester {

enum class Protocol
{
    Udp,
    Tcp,
    Tls,   ///< DoT, RFC 7858
    Https, ///< DoH, RFC 8484
    Quic,  ///< DoQ, RFC 9250
};

[[nodiscard]] QString protocolScheme(Protocol protocol); ///< "udp", "tcp", "tls", "https", "quic"
/// The inverse, without case.
[[nodiscard]] std::optional<Protocol> protocolFromScheme(QStringView scheme);
[[nodiscard]] QString protocolFamily(Protocol protocol); ///< "Do53", "DoT", "DoH", "DoQ"
[[nodiscard]] constexpr bool isEncrypted(Protocol protocol)
{
    return protocol == Protocol::Tls || protocol == Protocol::Https || protocol == Protocol::Quic;
}

/// Where and how to reach one DNS server. A value.
class Endpoint
{
public:
    /// Reads a target: `udp://`, `tcp://`, `tls://`, `https://`, `quic://`, or a bare address or
    /// name, which means udp. Default ports 53, 53, 853, 443, 853; IPv6 in brackets (a bare IPv6
    /// address may go without); https without a path gets /dns-query. `tls`, `https` and `quic` may
    /// name the address to connect to apart from the name to verify: tls://dns.google@8.8.8.8:853.
    [[nodiscard]] static Result<Endpoint> parse(QStringView text);

    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    /// The name or address as given, ASCII (IDN mapped), without brackets, zone and trailing dot;
    /// what TLS verifies and HTTP calls authority.
    [[nodiscard]] QString host() const { return m_host; }
    /// Where to connect without looking up a name: the part behind '@', or the host where it is an
    /// address. Null: host() must be looked up.
    [[nodiscard]] QHostAddress address() const { return m_address; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString path() const { return m_path; } ///< https only, begins with '/'

    /// The target as given with the scheme and the https path filled in and nothing else changed:
    /// the key of a result. A bare IPv6 address gets its brackets with the scheme, so that this is
    /// a target again, and the same one.
    [[nodiscard]] QString target() const { return m_target; }
    /// One spelling for all that mean the same: scheme and host in lower case, default ports left
    /// out, IPv6 in brackets and in its shortest form. parse(canonical()) gives an equal Endpoint.
    [[nodiscard]] QString canonical() const;
    /// The same server reached by another protocol of Do53 (udp to tcp after truncation).
    [[nodiscard]] Endpoint withProtocol(Protocol protocol) const;

    friend bool operator==(const Endpoint &a, const Endpoint &b)
    {
        return a.canonical() == b.canonical();
    }

private:
    Protocol m_protocol = Protocol::Udp;
    QString m_host;
    QHostAddress m_address;
    quint16 m_port = 53;
    QString m_path;
    QString m_target;
};

} // namespace dnstester
