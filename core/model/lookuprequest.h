// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/query.h"
#include "model/endpoint.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace dnstester {

enum class ConnectionUse
{
    Fresh, ///< every exchange makes its own connection
    Reuse, ///< connections (and TLS sessions) are kept and shared
};

enum class DohMethod
{
    Get,
    Post,
};

/// How to ask; the `options` of the REST API and what only the command line offers.
struct LookupOptions
{
    std::chrono::milliseconds timeout{5000}; ///< of one attempt; 1 to 60,000
    int retries = 3;                         ///< further attempts after a timeout; 0 to 10
    ConnectionUse connection = ConnectionUse::Fresh;
    int repeat = 1; ///< 1 to 1,000
    bool dnssec = false;
    bool cd = false;
    bool rd = true;
    bool nsid = false;
    std::optional<ClientSubnet> ecs;
    quint16 udpSize = 1232;                ///< 512 to 65,535
    bool pad = false;                      ///< command line only; encrypted transports only
    bool cookie = false;                   ///< command line only
    DohMethod dohMethod = DohMethod::Post; ///< command line only
    bool insecure = false;                 ///< `tls_insecure_skip_verify`
    QString caFile;                        ///< PEM; empty: the system's
};

struct Server
{
    Endpoint endpoint;
    QStringList tags;
};

/// One question to many servers.
struct LookupRequest
{
    Name name;
    RecordType type;
    QList<Server> servers; ///< targets differ from each other
    LookupOptions options;

    /// The query for one server, padding only where the transport is encrypted.
    [[nodiscard]] Query queryFor(Protocol protocol) const;
};

} // namespace dnstester
