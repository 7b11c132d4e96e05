// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/redisparty.h"
#include "tasks/taskqueue.h"

#include <QTimer>

#include <unordered_map>

namespace dnstester {

/// Those of one party who wait for the end of tasks. Redis notes with a task which parties to tell,
/// and publishes to them when it ends; since a message can be missed, those who have waited for
/// long ask again, and all do once messages come again after a loss.
class RedisWaits : public QObject
{
public:
    using Reply = TaskQueue::Reply<std::optional<Task>>;

    explicit RedisWaits(RedisParty &party);

    /// Tokens are unique.
    void add(quint64 token, TaskId id, Reply reply);
    void remove(quint64 token);

    void onEnded(TaskId id);
    /// Messages may have been missed.
    void onSubscribed();

private:
    struct Waited
    {
        std::unordered_map<quint64, Reply> replies;
        TimePoint askedAt;
    };
    struct Hash
    {
        size_t operator()(const TaskId &id) const { return qHash(id); }
    };

    void ask(TaskId id, Waited &waited);
    void askAgain(TimePoint ifAskedBefore);
    void tell(TaskId id, const Result<std::optional<Task>> &task);

    RedisParty &m_party;
    std::unordered_map<TaskId, Waited, Hash> m_waited;
    std::unordered_map<quint64, TaskId> m_ids; ///< by token
    QTimer m_again;
    bool m_subscribed = false;
};

/// What a reply of read.lua says; nothing where there is no such task.
[[nodiscard]] Result<std::optional<Task>> readTask(const TaskId &id, Result<RedisReply> &&reply);

} // namespace dnstester
