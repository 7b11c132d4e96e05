// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisconnection.h"
#include "redis/redisgreeting.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace dnstester {

/// A connection to one part of Redis that is made again for as long as this lives, after pauses
/// that double from one failure to the next.
class RedisLink : public QObject
{
    Q_OBJECT
public:
    using Reply = RedisConnection::Reply; ///< a value may be of type Error here
    using Located = std::function<void(tl::expected<RedisTarget, RedisFailure>)>;
    /// Says where to connect to, asked anew each time; may answer at once or later.
    using Locate = std::function<void(Located)>;

    RedisLink(Locate locate, RedisIdentity identity, const RedisClientOptions &options,
              QObject *parent = nullptr);

    /// The first attempt; nothing else is called before it.
    void open();
    /// Waits for the attempt under way; refused where the last one failed.
    void send(const QByteArrayList &arguments, Reply reply);
    /// Gives the connection up, if there is one, to make it anew: what it leads to has changed.
    void renew(const RedisFailure &why);

    [[nodiscard]] bool isUp() const { return m_state == State::Up; }
    [[nodiscard]] bool isLost() const { return m_toldDown; } ///< since down(), until up()
    [[nodiscard]] bool isIdle() const;                       ///< no command waits or is under way
    /// Null while there is none.
    [[nodiscard]] RedisConnection *connection() const { return m_connection; }

Q_SIGNALS:
    void up();
    /// A loss, or the first failed attempt: once until up() comes.
    void down(const dnstester::RedisFailure &failure);

private:
    enum class State
    {
        Connecting, ///< no attempt has failed yet: commands wait
        Up,
        Down, ///< attempts go on, but commands are refused
    };

    void attempt();
    void connectTo(const RedisTarget &target);
    void greeted();
    void connectionClosed(const RedisFailure &failure);
    void attemptFailed(const RedisFailure &failure);
    void pause();
    void tellDown(const RedisFailure &failure);

    const Locate m_locate;
    const RedisIdentity m_identity;
    const RedisClientOptions m_options;
    State m_state = State::Connecting;
    quint64 m_attempt = 0;
    RedisConnection *m_connection = nullptr;
    std::vector<std::pair<QByteArrayList, Reply>> m_waiting;
    QTimer m_connectTimer;
    QTimer m_pause;
    std::chrono::milliseconds m_backoff;
    TimePoint m_upSince;
    QString m_refusal; ///< while Down
    bool m_toldDown = false;
};

} // namespace dnstester
