// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/redisleases.h"
#include "tasks/redisparty.h"
#include "tasks/rediswaits.h"
#include "tasks/taskqueue.h"

#include <map>

namespace dnstester {

/// A TaskQueue whose tasks are in a Redis, for as many processes on as many machines as wanted. The
/// queue is a stream with a consumer group (Redis 6.2), every step that changes something a script
/// (resources/redis), and the only clock that counts is Redis's.
///
/// While Redis can't be reached, everything is replied to with an Error at once, but for two: what
/// workers complete is kept until it is told, and who waits for the end of a task goes on waiting.
/// What survives an end of Redis itself depends on how Redis keeps its data: see docs/redis.md.
class RedisTaskQueue : public TaskQueue
{
    Q_OBJECT
public:
    explicit RedisTaskQueue(const RedisUrl &url, const RedisTaskOptions &options = {},
                            QObject *parent = nullptr);
    ~RedisTaskQueue() override;

    void submit(LookupRequest request, Reply<TaskId> reply) override;
    void find(TaskId id, Reply<std::optional<Task>> reply) override;
    [[nodiscard]] TaskWait awaitEnd(TaskId id, Reply<std::optional<Task>> reply) override;
    void remove(TaskId id, Reply<std::optional<TaskState>> reply) override;
    void status(Reply<QueueStatus> reply) override;

    void lease(int most, LeaseReply reply) override;
    void renew(const QList<TaskId> &tasks) override;
    void complete(TaskId id, TaskEnd end, Reply<bool> reply) override;
    void handBack(TaskId id, std::function<void()> done) override;
    void leave() override;

Q_SIGNALS:
    void connected();                 ///< Redis can be used, again or for the first time
    void lost(const QString &reason); ///< once per loss; for the log

protected:
    void stopAwaiting(quint64 token) override;

private:
    struct Completion
    {
        TaskId id;
        TaskEnd end;
        Reply<bool> reply;
        bool isUnderWay = false;
    };

    void onConnected();
    void onMessage(const QByteArray &channel, const QByteArray &text);
    void sendCompletion(quint64 number);
    void sendCompletions();

    RedisParty m_party;
    RedisLeases m_leases;
    RedisWaits m_waits;
    quint64 m_lastToken = 0;
    std::map<quint64, Completion> m_completions; ///< not yet told, or without a reply
    quint64 m_lastCompletion = 0;
    QTimer m_completeAgain;
};

} // namespace dnstester
