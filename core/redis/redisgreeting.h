// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisconnection.h"

#include <functional>
#include <optional>

namespace dnstester {

/// What a node has to be for us.
enum class RedisPart
{
    Master,      ///< that the URL names
    NamedMaster, ///< that a sentinel names
    ClusterNode, ///< master or replica
    ClusterMaster,
};

/// As whom to speak and with what.
struct RedisIdentity
{
    QString user;
    QString password;
    int database = 0;
    RedisPart part = RedisPart::Master;
};

/// Signs in, chooses the database and looks whether the node is one that we can use. Calls \a done
/// once with what is wrong with it, if anything; not at all where the connection is lost before.
void greetRedis(RedisConnection *connection, const RedisIdentity &identity,
                std::function<void(std::optional<RedisFailure>)> done);

/// The words of AUTH.
[[nodiscard]] QByteArrayList redisAuthentication(const RedisIdentity &identity);

} // namespace dnstester
