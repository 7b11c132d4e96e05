// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/name.h"
#include "dns/recordtype.h"

#include <optional>

namespace dnstester {

/// A network for EDNS Client Subnet (RFC 7871); the host bits are zero.
struct ClientSubnet
{
    QHostAddress network;
    int prefixLength = 0;

    /// Reads "192.0.2.0/24" or "2001:db8::/56"; a bare address means /24 or /56 (RFC 7871 11.1).
    /// Host bits are cleared.
    [[nodiscard]] static Result<ClientSubnet> parse(QStringView text);
    [[nodiscard]] QString toString() const;
};

/// One question and what goes with it. Class is IN, opcode is QUERY.
struct Query
{
    Name name;
    RecordType type;
    bool rd = true;
    bool cd = false;
    bool edns = true; ///< without it, the fields below are ignored
    bool dnssec = false;
    bool nsid = false;
    quint16 udpSize = 1232; ///< RFC 9715
    std::optional<ClientSubnet> ecs;
    QByteArray cookie; ///< 8 octets, or 16 to 40 with the server's; empty: none
    bool pad = false;  ///< to a multiple of 128 octets (RFC 8467); encrypted only

    /// The message in wire form with ID 0, which the transport replaces by its own.
    [[nodiscard]] QByteArray encode() const;
};

} // namespace dnstester
