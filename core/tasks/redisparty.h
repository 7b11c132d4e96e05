// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisclient.h"
#include "tasks/rediskeys.h"

#include <QByteArray>

#include <chrono>

namespace dnstester {

struct RedisTaskOptions
{
    int maxPending =
        10'000; ///< tasks; submissions beyond are refused. In a cluster, a share per shard
    std::chrono::milliseconds lease{30'000};      ///< unless renewed
    std::chrono::milliseconds retention{600'000}; ///< of a task, after its end
    bool needsWorker = true;                      ///< refuse submissions while no worker is alive
    std::chrono::milliseconds heartbeat{5'000};   ///< of workers
    /// How long a worker with nothing to do may not notice a task, where a message was missed.
    std::chrono::milliseconds lookAgain{1'000};
};

/// One party to the tasks in a Redis, and what its parts have in common: connection, names, bounds.
/// Lives in one thread.
struct RedisParty
{
    RedisParty(const RedisUrl &url, const RedisTaskOptions &taskOptions);

    /// After which a worker without a sign of life is taken for dead.
    [[nodiscard]] QByteArray workerLife() const;
    /// Asks for what is known of a task (read.lua). \a told: this party is told when it ends.
    void read(const TaskId &id, bool told, RedisClient::Reply reply);

    // The buckets in which complete.lua counts ended tasks.
    [[nodiscard]] QByteArray bucketWidth() const;
    [[nodiscard]] QByteArray bucketCount() const;

    RedisClient client;
    const RedisKeys keys;
    const RedisTaskOptions options;
    const QByteArray name;    ///< among all parties
    const QByteArray channel; ///< on which this party is told of tasks
};

} // namespace dnstester
