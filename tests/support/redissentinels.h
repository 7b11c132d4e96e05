// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/redisserver.h"

#include <memory>
#include <vector>

namespace dnstester::test {

/// A Redis master and two replicas, watched by three Sentinels that make a replica the master a
/// second or two after the master is gone.
///
/// Every call blocks the calling thread. A test whose client lives in that thread waits with
/// QTRY_VERIFY for isReady() instead of waitUntilReady().
class RedisSentinels
{
public:
    using Servers = std::vector<std::unique_ptr<RedisServer>>;

    /// The lines go to the three servers, not to the Sentinels.
    explicit RedisSentinels(const QByteArrayList &extraConfig = {});

    /// Starts all and waits until they are ready.
    [[nodiscard]] bool start();

    /// What a majority of the Sentinels names and what itself says that it is the master; null
    /// during a failover.
    [[nodiscard]] RedisServer *master() const;
    /// Kills the master, which there is, and returns it. It can be started again, and becomes a
    /// replica once a Sentinel has seen it.
    RedisServer &killMaster();
    /// There is a master, the other servers that run replicate it, and the Sentinels that run see
    /// each other and these servers: what start() and a failover end with.
    [[nodiscard]] bool isReady() const;
    /// To call after killMaster().
    [[nodiscard]] bool waitForNewMaster();
    [[nodiscard]] bool waitUntilReady();

    [[nodiscard]] QString url() const; ///< redis+sentinel://host:port,host:port,host:port/mymaster
    [[nodiscard]] const Servers &servers() const { return m_servers; }
    [[nodiscard]] const Servers &sentinels() const { return m_sentinels; }
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    [[nodiscard]] bool startServers();
    [[nodiscard]] bool startSentinels();
    [[nodiscard]] bool isReplicated(const RedisServer &master) const;
    [[nodiscard]] bool isWatched(const RedisServer &master, const RedisServer &sentinel) const;

    const QByteArrayList m_extraConfig;
    Servers m_servers;
    Servers m_sentinels;
    QString m_error;
};

} // namespace dnstester::test
