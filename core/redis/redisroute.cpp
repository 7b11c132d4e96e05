// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisroute.h"

#include <utility>

namespace dnstester {

RedisSingleRoute::RedisSingleRoute(const RedisUrl &url, const RedisClientOptions &options,
                                   QObject *parent)
    : RedisRoute(parent)
    , m_target{url.nodes.value(0), url.path, url.tls}
    , m_link([this](const RedisLink::Located &located) { locate(located); },
             {url.user, url.password, url.database, RedisPart::Master}, options)
{
    connect(&m_link, &RedisLink::up, this, &RedisRoute::up);
    connect(&m_link, &RedisLink::down, this, &RedisRoute::down);
}

void RedisSingleRoute::send(const QByteArray &, const QByteArrayList &arguments, Reply reply)
{
    m_link.send(arguments, std::move(reply));
}

} // namespace dnstester
