// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "redis/redisclient.h"
#include "redis/rediserror.h"

#include <QBasicTimer>
#include <QPointer>
#include <QSocketNotifier>

#include <deque>
#include <vector>

struct redisAsyncContext;
struct redisReply;
struct ssl_st;

namespace dnstester {

/// What to connect to: a node, or a socket of this machine.
struct RedisTarget
{
    RedisNode node;
    QString path; ///< empty: the node
    bool tls = false;

    [[nodiscard]] QString text() const { return path.isEmpty() ? node.text() : path; }
};

/// One connection, from the lookup of its name to its end; never made again. The addresses of a
/// name are tried in turn. Carries commands and their replies as they are.
///
/// Gives itself up when its oldest command has no answer for the command timeout, and says PING
/// when idle for as long, so that a peer that went silently is found out. Connecting has no bound
/// of its own. Not callable any more from closed() on, but may be destroyed at any time, also in a
/// reply.
class RedisConnection : public QObject
{
    Q_OBJECT
public:
    using Reply = RedisClient::Reply; ///< a value may be of type Error here

    RedisConnection(RedisTarget target, std::chrono::milliseconds commandTimeout,
                    QObject *parent = nullptr);
    ~RedisConnection() override;

    void open();
    /// May be called from open() on; what is sent before the connection stands waits for it.
    void send(const QByteArrayList &arguments, Reply reply);
    /// From here on the connection is for subscriptions only.
    void subscribe(const QByteArrayList &channels);
    void close(RedisFailure failure);

    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] bool isIdle() const { return m_asked.empty() && m_orphans.empty(); }
    [[nodiscard]] const RedisTarget &target() const { return m_target; }

Q_SIGNALS:
    /// Once, before the replies of what was under way, all of which fail.
    void closed(const dnstester::RedisFailure &failure);
    void subscribed(const QByteArray &channel);
    void message(const QByteArray &channel, const QByteArray &payload);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Pending;
    struct Hooks;
    enum class State
    {
        Idle,
        Open, ///< or being opened
        Closed,
    };

    void connectToNext();
    void stand();
    void attach();
    void handle(void (*step)(redisAsyncContext *));
    void detach();
    void failWith(const QString &why);
    void lose(RedisFailure failure);
    void finishLoss();
    void published(const redisReply *reply);
    [[nodiscard]] RedisFailure failureOfContext() const;

    const RedisTarget m_target;
    const std::chrono::milliseconds m_commandTimeout;
    State m_state = State::Idle;
    redisAsyncContext *m_context = nullptr; ///< hiredis frees it, in its own time
    QPointer<QSocketNotifier> m_readable;
    QPointer<QSocketNotifier> m_writable;
    QStringList m_addresses; ///< not tried yet; or the path
    bool m_stands = false;
    ssl_st *m_tls = nullptr;                       ///< of m_context
    std::deque<std::unique_ptr<Pending>> m_unsent; ///< until it stands
    bool m_handling = false;                       ///< in a call of one of them
    std::vector<Reply> m_orphans;                  ///< of commands that were under way when lost
    std::deque<TimePoint> m_asked;                 ///< when each unanswered command was sent
    TimePoint m_lastAsked;
    QByteArrayList m_channels;
    QBasicTimer m_watch;
    RedisFailure m_failure;
};

} // namespace dnstester
