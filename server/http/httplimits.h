// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <chrono>

namespace dnstester::server {

/// What a client may take. A count or size of 0 allows none; there is no "without bound".
struct HttpLimits
{
    qsizetype maxBody = 1024 * 1024; ///< octets; beyond: 413
    /// Octets of request line and fields together, at most 64 KiB; beyond: 414 or 431.
    qsizetype maxHead = 16 * 1024;
    int maxFields = 100; ///< beyond: 431
    /// Octets of bodies that are still arriving, of all connections together; beyond: 503.
    qsizetype maxPendingBodies = 64 * 1024 * 1024;

    /// From the first octet of a request to its last; a TLS handshake has as long. Beyond: 408.
    std::chrono::milliseconds readTimeout{15'000};
    /// For a client to take an answer, from its first octet to its last; beyond it is cut off.
    std::chrono::milliseconds writeTimeout{15'000};
    /// Between requests, and before the first one; beyond: closed.
    std::chrono::milliseconds idleTimeout{60'000};

    int maxConnections = 10'000; ///< beyond: 503
    /// Of one address, or of one /64 of IPv6, which is what one client is given; beyond: 503.
    int maxConnectionsPerClient = 1'000;
};

/// Figures for /metrics, all but the first since the start. Written by the listening threads,
/// readable from any.
struct HttpStats
{
    using Counter = std::atomic<quint64>;

    std::atomic<qsizetype> pendingBodies = 0; ///< octets of bodies that are arriving now

    Counter accepted = 0; ///< connections that were taken in
    Counter requests = 0; ///< handed to the handler

    Counter refusedTooMany = 0;         ///< connections, over maxConnections
    Counter refusedTooManyOfClient = 0; ///< connections, over maxConnectionsPerClient
    Counter refusedRequests = 0;        ///< by the front, with a 4xx or 5xx of its own
    Counter readTimeouts = 0;
    Counter writeTimeouts = 0;
    Counter idleTimeouts = 0;
    Counter handshakeFailures = 0;
    Counter acceptFailures = 0; ///< the system had no descriptor or memory left
    Counter gone = 0;           ///< clients that left before their answer
};

} // namespace dnstester::server
