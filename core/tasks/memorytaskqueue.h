// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/mailbox.h"
#include "tasks/memorytasks.h"
#include "tasks/taskqueue.h"

#include <QTimer>

#include <memory>
#include <unordered_map>

namespace dnstester {

/// A TaskQueue whose tasks are in the memory of this process, and end with it. The queues that were
/// made with the same MemoryTasks share them, from any threads.
class MemoryTaskQueue : public TaskQueue
{
    Q_OBJECT
public:
    explicit MemoryTaskQueue(std::shared_ptr<MemoryTasks> tasks, QObject *parent = nullptr);
    ~MemoryTaskQueue() override;

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

protected:
    void stopAwaiting(quint64 token) override;

private:
    friend class MemoryTasks;
    struct Waiting
    {
        TaskId id;
        Reply<std::optional<Task>> reply;
    };

    // Called by MemoryTasks in any thread, under its lock.
    void postEnd(quint64 token, std::optional<Task> task);
    void postLeases(QList<TaskLease> leases);
    void postRemoved(TaskId id);

    const std::shared_ptr<MemoryTasks> m_tasks;
    std::unordered_map<quint64, Waiting> m_waiting;
    quint64 m_lastToken = 0;
    LeaseReply m_leaseReply; ///< empty: no lease() is outstanding
    QTimer m_maintenance;    ///< runs in workers
    Mailbox m_inbox;
};

} // namespace dnstester
