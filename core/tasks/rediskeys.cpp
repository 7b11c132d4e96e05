// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/rediskeys.h"

namespace dnstester {

QByteArray RedisKeys::key(int shard, const char *name)
{
    return "dnstester:{s" + QByteArray::number(shard) + "}:" + name;
}

QByteArray RedisKeys::task(const TaskId &id) const
{
    return key(shardOf(id), "task:") + id.toString();
}

QByteArray RedisKeys::end(const TaskId &id) const
{
    return key(shardOf(id), "end:") + id.toString();
}

} // namespace dnstester
