// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/redisparty.h"
#include "tasks/taskqueue.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace dnstester {

/// The worker's side of a RedisTaskQueue: takes tasks, renews the leases on them, and shows that
/// the worker is alive.
///
/// Shards are asked without blocking, and one that had nothing is asked again when its next task is
/// announced, or after a while, because announcements can be missed. Never has, or has asked for,
/// more tasks than the worker wants.
class RedisLeases : public QObject
{
    Q_OBJECT
public:
    explicit RedisLeases(RedisParty &party);

    void take(int most, TaskQueue::LeaseReply reply);
    void renew(const QList<TaskId> &tasks);
    void handBack(TaskId id, std::function<void()> done);
    void leave();
    /// The worker is done with the task.
    void drop(TaskId id) { m_entries.erase(id); }

    void onWake(const QByteArray &shard);
    void onRemoved(TaskId id);
    /// The connection is there, again or for the first time.
    void onConnected();
    /// Messages may have been missed.
    void onSubscribed();

Q_SIGNALS:
    void removed(const dnstester::TaskId &id);
    /// A task to end as a FAILURE: maxDeliveries workers had it.
    void exhausted(const dnstester::TaskId &id);

private:
    struct Shard
    {
        bool mayHaveTasks = true;
        bool asked = false;
        unsigned wakes = 0;
    };
    struct Hash
    {
        size_t operator()(const TaskId &id) const { return qHash(id); }
    };

    void join();
    void ask();
    void askShard(int index, int most);
    void reclaim();
    void reclaimFrom(int shard, int most);
    void tick();
    void heartbeat();
    void complainOf(const QString &fault);
    void receive(const QList<RedisReply> &leases);
    void abandon(const QList<RedisReply> &ids);
    void checkRemoved(TaskId id);
    void refuseTask(const TaskId &id);
    void deliver();
    void giveBack(const TaskId &id, const QByteArray &entry, std::function<void()> done);
    [[nodiscard]] int room() const;

    RedisParty &m_party;
    std::vector<Shard> m_shards;
    std::unordered_map<TaskId, QByteArray, Hash> m_entries; ///< of the leases
    std::deque<TaskLease> m_ready;                          ///< the worker does not know of yet
    TaskQueue::LeaseReply m_reply;
    int m_wanted = 0;
    int m_asking = 0; ///< tasks that have been asked for
    int m_next = 0;   ///< shard to ask first
    bool m_joined = false;
    QString m_fault; ///< that was complained of last
    QTimer m_heartbeat;
    QTimer m_tick;
};

} // namespace dnstester
