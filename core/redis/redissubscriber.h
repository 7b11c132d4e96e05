// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redislink.h"

#include <QSet>

namespace dnstester {

/// Subscriptions, on a connection of their own, put in force again whenever it is made anew.
class RedisSubscriber : public QObject
{
    Q_OBJECT
public:
    RedisSubscriber(RedisLink::Locate locate, const RedisIdentity &identity,
                    const RedisClientOptions &options, QObject *parent = nullptr);

    void add(const QByteArray &channel);
    /// Where the messages are has changed.
    void renew(const RedisFailure &why) { m_link.renew(why); }

Q_SIGNALS:
    void subscribed(); ///< all channels
    void message(const QByteArray &channel, const QByteArray &payload);

private:
    void subscribe(const QByteArrayList &channels);
    void confirmed(const QByteArray &channel);

    RedisLink m_link;
    QByteArrayList m_channels;
    QSet<QByteArray> m_unconfirmed;
};

} // namespace dnstester
