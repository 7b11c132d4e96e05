// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redissubscriber.h"

#include <utility>

namespace dnstester {

RedisSubscriber::RedisSubscriber(RedisLink::Locate locate, const RedisIdentity &identity,
                                 const RedisClientOptions &options, QObject *parent)
    : QObject(parent)
    , m_link(std::move(locate), identity, options)
{
    connect(&m_link, &RedisLink::up, this, [this] {
        RedisConnection *connection = m_link.connection();
        connect(connection, &RedisConnection::subscribed, this, &RedisSubscriber::confirmed);
        connect(connection, &RedisConnection::message, this, &RedisSubscriber::message);
        m_unconfirmed.clear();
        subscribe(m_channels);
    });
    m_link.open();
}

void RedisSubscriber::add(const QByteArray &channel)
{
    if (m_channels.contains(channel))
        return;
    m_channels.append(channel);
    if (m_link.isUp())
        subscribe({channel});
}

void RedisSubscriber::subscribe(const QByteArrayList &channels)
{
    m_unconfirmed.unite(QSet<QByteArray>(channels.begin(), channels.end()));
    m_link.connection()->subscribe(channels);
}

void RedisSubscriber::confirmed(const QByteArray &channel)
{
    if (m_unconfirmed.remove(channel) && m_unconfirmed.isEmpty())
        Q_EMIT subscribed();
}

} // namespace dnstester
