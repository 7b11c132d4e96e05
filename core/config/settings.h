// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestjson.h"

#include <chrono>

namespace dnstester {

/// Whose address a rate limit counts (`RATE_LIMIT_IP_SOURCE`).
enum class ClientAddressSource
{
    Socket,        ///< "RemoteAddr", the default: nobody can forge it
    XForwardedFor, ///< "X-Forwarded-For"; only behind a proxy that sets it
    XRealIp,       ///< "X-Real-IP"; likewise
};

struct RateLimitSettings
{
    double requestsPerSecond = 10; ///< per client; 0 switches the limit off
    int burstSize = 20;
    ClientAddressSource addressSource = ClientAddressSource::Socket;
};

/// Where and how the daemon listens.
struct ServerSettings
{
    QString host = QStringLiteral("127.0.0.1"); ///< address or name
    quint16 port = 5000;
    std::chrono::seconds readTimeout{15};
    std::chrono::seconds writeTimeout{15};
    std::chrono::seconds idleTimeout{60};
    QString token; ///< that requests must bear; empty: none
};

struct WorkerSettings
{
    int maxWorkers = 4; ///< tasks at once
    std::chrono::minutes cleanupInterval{10};
    QString redisUrl; ///< empty: the queue in memory
};

struct DnsSettings
{
    std::chrono::milliseconds timeout{5000};
    int maxServersPerRequest = 50;
    int maxConcurrentQueries = 500;
    int maxRetries = 3;
};

/// Everything that can be configured; as it stands, the defaults. A value.
struct Settings
{
    QList<Server> servers; ///< every service of every configured server; targets differ
    RateLimitSettings rateLimit;
    ServerSettings server;
    WorkerSettings worker;
    DnsSettings dns;

    /// What requests mean where they are silent.
    [[nodiscard]] RequestDefaults requestDefaults() const;
};

} // namespace dnstester
