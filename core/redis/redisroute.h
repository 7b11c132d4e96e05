// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redislink.h"

namespace dnstester {

/// The way from a key to the node that holds it: what differs between one Redis, one under
/// sentinels and a cluster.
class RedisRoute : public QObject
{
    Q_OBJECT
public:
    using Reply = RedisLink::Reply; ///< a value may be of type Error here

    using QObject::QObject;

    virtual void open() = 0;
    virtual void send(const QByteArray &key, const QByteArrayList &arguments, Reply reply) = 0;
    [[nodiscard]] virtual bool isUp() const = 0;
    /// Where to subscribe.
    virtual void locate(const RedisLink::Located &located) = 0;
    /// A node has said that it is a replica, or that the cluster has lost slots.
    virtual void lookAgain(RedisFault fault) = 0;

Q_SIGNALS:
    void up();
    void down(const dnstester::RedisFailure &failure); ///< once until up() comes
};

/// One Redis, at an address or a socket.
class RedisSingleRoute : public RedisRoute
{
    Q_OBJECT
public:
    RedisSingleRoute(const RedisUrl &url, const RedisClientOptions &options, QObject *parent);

    void open() override { m_link.open(); }
    void send(const QByteArray &key, const QByteArrayList &arguments, Reply reply) override;
    [[nodiscard]] bool isUp() const override { return m_link.isUp(); }
    void locate(const RedisLink::Located &located) override { located(m_target); }
    void lookAgain(RedisFault) override {}

private:
    const RedisTarget m_target;
    RedisLink m_link;
};

} // namespace dnstester
