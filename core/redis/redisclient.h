// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "redis/redisreply.h"
#include "redis/redisscript.h"
#include "redis/redisurl.h"

#include <QByteArrayList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace dnstester {

struct RedisClientOptions
{
    std::chrono::milliseconds connectTimeout{2'000}; ///< until a connection is usable
    std::chrono::milliseconds commandTimeout{5'000}; ///< of the oldest command without an answer
    std::chrono::milliseconds firstBackoff{50};      ///< doubles from one attempt to the next
    std::chrono::milliseconds maxBackoff{5'000};
};

/// Speaks with a Redis, of version 6.2 or later: one server, one that sentinels watch, or a
/// cluster. Connects by itself and keeps trying.
///
/// Commands are pipelined: those of one turn of the event loop leave together. While the first
/// attempt to connect is under way, at the start or after a loss, they wait for it; once it has
/// failed they are refused until another succeeds. A command that was under way when its connection
/// was lost fails and is not sent again, because it may have been carried out.
///
/// Lives in one thread with an event loop and calls back in it: never from inside the call, once
/// for every command, not at all once destroyed. A reply may destroy the client.
class RedisClient : public QObject
{
    Q_OBJECT
public:
    /// A value is never of type Error: what Redis refuses is an Error here, Unavailable where it
    /// may work later. The detail is fit for clients of ours: it names no address.
    using Reply = std::function<void(Result<RedisReply> &&)>;

    explicit RedisClient(RedisUrl url, const RedisClientOptions &options = {},
                         QObject *parent = nullptr);
    ~RedisClient() override;

    /// \a key decides the node in a cluster; empty: any.
    void command(const QByteArray &key, const QByteArrayList &arguments, Reply reply);
    /// In a cluster all \a keys have to be in one slot.
    void run(const RedisScript &script, const QByteArrayList &keys, const QByteArrayList &arguments,
             Reply reply);
    /// Tells of the messages of \a channel from subscribed() on, over losses and reconnections.
    void subscribe(const QByteArray &channel);

    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] quint64 reconnections() const; ///< how often connected() came after the first

Q_SIGNALS:
    void connected(); ///< usable, or usable again
    /// Not usable any more, or the first attempt failed: once until connected() comes. \a reason is
    /// a sentence for the log, with the address.
    void lost(const QString &reason);
    void subscribed(); ///< all subscriptions are in force (again): messages may have been missed
    void message(const QByteArray &channel, const QByteArray &payload);

private:
    class Private;
    const std::unique_ptr<Private> m_d;
};

} // namespace dnstester
