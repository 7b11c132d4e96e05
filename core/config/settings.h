// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/logoptions.h"
#include "model/addressdetail.h"
#include "model/networkpolicy.h"
#include "model/requestjson.h"
#include "redis/redisurl.h"

#include <QStringList>

#include <chrono>
#include <optional>

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
    quint16 port = 5000;                        ///< 0: one that is free
    int threads = 0;                            ///< that listen; 0: one per core
    QString tlsCertificate;                     ///< PEM file with the chain; empty: no TLS
    QString tlsKey;                             ///< PEM file; with tlsCertificate, never alone
    std::chrono::seconds readTimeout{15};
    std::chrono::seconds writeTimeout{15};
    std::chrono::seconds idleTimeout{60};
    std::chrono::seconds shutdownTimeout{30}; ///< for what is under way when told to end
    int maxBodyBytes = 1024 * 1024;
    int maxHeaderBytes = 16 * 1024;
    int maxConnections = 10'000;
    int maxConnectionsPerClient = 1000;
    QStringList tokens; ///< of which requests must bear one; empty: none is needed
};

struct WorkerSettings
{
    int maxWorkers = 4;                       ///< tasks at once; 0, with Redis: others do them
    int queueSize = 10'000;                   ///< tasks that may wait
    std::chrono::minutes cleanupInterval{10}; ///< how long a completed task is kept
    std::chrono::seconds lease{30};           ///< of a task, which its worker renews
    std::optional<RedisUrl> redis;            ///< empty: the queue in memory
};

struct DnsSettings
{
    std::chrono::milliseconds timeout{5000};
    int maxServersPerRequest = 50;
    int maxConcurrentQueries = 500;
    int maxRetries = 3;
};

struct LogSettings
{
    LogLevel level = LogLevel::Info;
    LogFormat format = LogFormat::Automatic;
    AddressDetail clientAddresses = AddressDetail::Full;
};

/// Everything that can be configured; as it stands, the defaults. A value.
struct Settings
{
    QList<Server> servers; ///< every service of every configured server; targets differ
    RateLimitSettings rateLimit;
    ServerSettings server;
    WorkerSettings worker;
    DnsSettings dns;
    NetworkPolicy networks; ///< that lookups may be sent to
    LogSettings logging;

    /// What requests mean where they are silent.
    [[nodiscard]] RequestDefaults requestDefaults() const;
};

/// The keys, as "server.port", that differ and that a running daemon can't take over. Of the others
/// it can: servers, rate_limiting, dns, networks, logging, tokens and the limits of connections.
[[nodiscard]] QStringList changesNeedingRestart(const Settings &before, const Settings &after);

} // namespace dnstester
