// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/memorytaskqueue.h"

#include <utility>

using namespace std::chrono_literals;

namespace dnstester {

MemoryTaskQueue::MemoryTaskQueue(std::shared_ptr<MemoryTasks> tasks, QObject *parent)
    : TaskQueue(parent)
    , m_tasks(std::move(tasks))
{
    m_maintenance.setInterval(1s);
    connect(&m_maintenance, &QTimer::timeout, this, [this] {
        for (const TaskId &id : m_tasks->maintain())
            Q_EMIT abandoned(id);
    });
}

MemoryTaskQueue::~MemoryTaskQueue()
{
    m_tasks->forget(this);
}

void MemoryTaskQueue::submit(LookupRequest request, Reply<TaskId> reply)
{
    reply(m_tasks->submit(std::move(request)));
}

void MemoryTaskQueue::find(TaskId id, Reply<std::optional<Task>> reply)
{
    reply(m_tasks->find(id));
}

TaskWait MemoryTaskQueue::awaitEnd(TaskId id, Reply<std::optional<Task>> reply)
{
    const quint64 token = ++m_lastToken;
    m_waiting.emplace(token, Waiting{id, std::move(reply)});
    m_tasks->awaitEnd(id, this, token);
    return {this, token};
}

void MemoryTaskQueue::stopAwaiting(quint64 token)
{
    const auto found = m_waiting.find(token);
    if (found == m_waiting.end())
        return;
    m_tasks->stopAwaiting(found->second.id, this, token);
    m_waiting.erase(found);
}

void MemoryTaskQueue::postEnd(quint64 token, std::optional<Task> task)
{
    m_inbox.post([this, token, task = std::move(task)] {
        const auto found = m_waiting.find(token);
        if (found == m_waiting.end())
            return;
        const Reply<std::optional<Task>> reply = std::move(found->second.reply);
        m_waiting.erase(found);
        reply(task);
    });
}

void MemoryTaskQueue::remove(TaskId id, Reply<std::optional<TaskState>> reply)
{
    reply(m_tasks->remove(id));
}

void MemoryTaskQueue::status(Reply<QueueStatus> reply)
{
    reply(m_tasks->status());
}

void MemoryTaskQueue::lease(int most, LeaseReply reply)
{
    Q_ASSERT(!m_leaseReply);
    m_leaseReply = std::move(reply);
    if (!m_maintenance.isActive())
        m_maintenance.start();
    m_tasks->lease(most, this);
}

void MemoryTaskQueue::postLeases(QList<TaskLease> leases)
{
    m_inbox.post([this, leases = std::move(leases)] {
        if (const LeaseReply reply = std::exchange(m_leaseReply, nullptr)) {
            reply(leases);
            return;
        }
        for (const TaskLease &lease : leases) // left in the meantime
            m_tasks->handBack(lease.id, this);
    });
}

void MemoryTaskQueue::renew(const QList<TaskId> &tasks)
{
    m_tasks->renew(tasks, this);
}

void MemoryTaskQueue::complete(TaskId id, TaskEnd end, Reply<bool> reply)
{
    reply(m_tasks->complete(id, std::move(end)));
}

void MemoryTaskQueue::handBack(TaskId id, std::function<void()> done)
{
    m_tasks->handBack(id, this);
    if (done)
        done();
}

void MemoryTaskQueue::leave()
{
    m_leaseReply = nullptr;
    m_tasks->leave(this);
}

void MemoryTaskQueue::postRemoved(TaskId id)
{
    m_inbox.post([this, id] { Q_EMIT removed(id); });
}

} // namespace dnstester
