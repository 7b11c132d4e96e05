// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisroute.h"

namespace dnstester {

/// The master that sentinels name, asked anew for every connection.
class RedisSentinelRoute : public RedisRoute
{
    Q_OBJECT
public:
    RedisSentinelRoute(const RedisUrl &url, const RedisClientOptions &options, QObject *parent);

    void open() override { m_link.open(); }
    void send(const QByteArray &key, const QByteArrayList &arguments, Reply reply) override;
    [[nodiscard]] bool isUp() const override { return m_link.isUp(); }
    void locate(const RedisLink::Located &located) override;
    void lookAgain(RedisFault fault) override;

private:
    const RedisUrl m_url;
    const RedisClientOptions m_options;
    QList<RedisNode> m_sentinels; ///< those asked last are the last
    RedisLink m_link;
};

} // namespace dnstester
