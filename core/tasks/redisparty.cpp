// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redisparty.h"

#include "tasks/redisscripts.h"

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

constexpr int clusterShards = 16; // spreads over as many masters; kept for good, as ids tell it
constexpr int missedHeartbeats = 3;
constexpr std::chrono::milliseconds leastBucket{1'000};
constexpr int mostBuckets = 1'000;

std::chrono::milliseconds bucketOf(const RedisTaskOptions &options)
{
    return std::max(leastBucket, options.retention / mostBuckets);
}

} // namespace

RedisParty::RedisParty(const RedisUrl &url, const RedisTaskOptions &taskOptions)
    : client(url)
    , keys(url.kind == RedisUrl::Kind::Cluster ? clusterShards : 1)
    , options(taskOptions)
    , name(TaskId::create(wallNow()).toString())
    , channel(RedisKeys::partyChannels() + name)
{
    // A node that does not have a script is sent it; but that takes a round trip more.
    QObject::connect(&client, &RedisClient::connected, &client, [this] {
        for (const RedisScript &script : redisScripts().all())
            client.command({}, {"SCRIPT", "LOAD", script.source}, [](Result<RedisReply> &&) {});
    });
}

void RedisParty::read(const TaskId &id, bool told, RedisClient::Reply reply)
{
    client.run(redisScripts().read, {keys.queue(keys.shardOf(id)), keys.task(id), keys.end(id)},
               {told ? name : QByteArray()}, std::move(reply));
}

QByteArray RedisParty::workerLife() const
{
    return QByteArray::number((options.heartbeat * missedHeartbeats).count());
}

QByteArray RedisParty::bucketWidth() const
{
    return QByteArray::number(bucketOf(options).count());
}

/// Enough for none to be used again before what it counts is gone.
QByteArray RedisParty::bucketCount() const
{
    return QByteArray::number(options.retention / bucketOf(options) + 2);
}

} // namespace dnstester
