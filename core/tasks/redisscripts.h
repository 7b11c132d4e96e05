// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisscript.h"

#include <QList>

namespace dnstester {

/// The atomic steps of RedisTaskQueue: resources/redis/<name>.lua, where KEYS, ARGV and reply of
/// each are stated. Read once; callable from any thread.
struct RedisScripts
{
    RedisScript submit;
    RedisScript read;
    RedisScript lease;
    RedisScript reclaim;
    RedisScript renew;
    RedisScript handBack;
    RedisScript complete;
    RedisScript remove;
    RedisScript heartbeat;
    RedisScript leave;
    RedisScript status;

    [[nodiscard]] QList<RedisScript> all() const
    {
        return {submit,   read,   lease,     reclaim, renew, handBack,
                complete, remove, heartbeat, leave,   status};
    }
};

[[nodiscard]] const RedisScripts &redisScripts();

} // namespace dnstester
