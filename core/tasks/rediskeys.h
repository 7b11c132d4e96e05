// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/taskid.h"

#include <QByteArray>

namespace dnstester {

/// Names of what is in Redis. Everything about a task is in one shard, and the keys of a shard have
/// a hash tag in common ("dnstester:{s3}:queue"), so that they are on one node of a Redis Cluster
/// and a script can use them together. A value.
class RedisKeys
{
public:
    /// \a shards: how many there are, 1 to 256. All who share the tasks have the same number.
    explicit RedisKeys(int shards)
        : m_shards(shards)
    {
    }

    [[nodiscard]] int shards() const { return m_shards; }
    [[nodiscard]] int shardOf(const TaskId &id) const { return id.lastOctet() % m_shards; }

    // Of a shard.
    [[nodiscard]] QByteArray queue(int shard) const { return key(shard, "queue"); }
    [[nodiscard]] QByteArray workers(int shard) const { return key(shard, "workers"); }
    [[nodiscard]] QByteArray hungry(int shard) const { return key(shard, "hungry"); }
    [[nodiscard]] QByteArray returned(int shard) const { return key(shard, "returned"); }
    [[nodiscard]] QByteArray kept(int shard) const { return key(shard, "kept"); }
    [[nodiscard]] QByteArray reclaimed(int shard) const { return key(shard, "reclaimed"); }
    [[nodiscard]] QByteArray nothing(int shard) const { return key(shard, "nothing"); }

    // Of a task.
    [[nodiscard]] QByteArray task(const TaskId &id) const;
    [[nodiscard]] QByteArray end(const TaskId &id) const;

    // Channels.
    [[nodiscard]] static QByteArray wakeChannel() { return "dnstester:wake"; }
    [[nodiscard]] static QByteArray partyChannels() { return "dnstester:party:"; }

private:
    [[nodiscard]] static QByteArray key(int shard, const char *name);

    int m_shards;
};

} // namespace dnstester
