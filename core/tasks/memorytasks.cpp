// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/memorytasks.h"

#include "tasks/memorytaskqueue.h"

#include <algorithm>

namespace dnstester {

MemoryTasks::MemoryTasks(const MemoryTaskLimits &limits, TaskClock clock)
    : m_limits(limits)
    , m_clock(std::move(clock))
{
}

MemoryTasks::~MemoryTasks() = default;

Result<TaskId> MemoryTasks::submit(LookupRequest request)
{
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_clock.now();
    forgetOld(now);
    if (qsizetype(m_pending.size()) >= m_limits.maxPending)
        return tl::unexpected<Error>(queueIsFull(m_limits.maxPending));
    if (m_keptOctets >= m_limits.maxKeptOctets)
        return fail(ErrorCode::Unavailable,
                    QStringLiteral("the store of results is full until older ones expire"));

    const WallTime wall = m_clock.wall();
    const TaskId id = TaskId::create(wall);
    Record &record = m_records[id];
    record.task.id = id;
    record.task.createdAt = wall;
    record.open = std::make_unique<Open>();
    record.open->request = std::move(request);
    record.open->submittedAt = now;
    record.open->place = m_pending.insert(m_pending.end(), id);
    deliver();
    return id;
}

std::optional<Task> MemoryTasks::find(TaskId id)
{
    const std::lock_guard lock(m_mutex);
    forgetOld(m_clock.now());
    const auto found = m_records.find(id);
    return found == m_records.end() ? std::nullopt : std::optional(found->second.task);
}

void MemoryTasks::awaitEnd(TaskId id, MemoryTaskQueue *queue, quint64 token)
{
    const std::lock_guard lock(m_mutex);
    forgetOld(m_clock.now());
    const auto found = m_records.find(id);
    if (found == m_records.end())
        queue->postEnd(token, std::nullopt);
    else if (!found->second.open)
        queue->postEnd(token, found->second.task);
    else
        found->second.open->waiters.push_back({queue, token});
}

void MemoryTasks::stopAwaiting(TaskId id, const MemoryTaskQueue *queue, quint64 token)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_records.find(id);
    if (found == m_records.end() || !found->second.open)
        return;
    std::erase_if(found->second.open->waiters, [=](const Waiter &waiter) {
        return waiter.queue == queue && waiter.token == token;
    });
}

std::optional<TaskState> MemoryTasks::remove(TaskId id)
{
    const std::lock_guard lock(m_mutex);
    forgetOld(m_clock.now());
    const auto found = m_records.find(id);
    if (found == m_records.end())
        return std::nullopt;
    const TaskState state = found->second.task.state;
    if (const Open *open = found->second.open.get()) {
        (open->worker ? m_active : m_pending).erase(open->place);
        if (open->worker)
            open->worker->postRemoved(id);
        tellWaiters(*open, std::nullopt);
    } else {
        m_keptOctets -= found->second.task.result.size();
        --m_kept;
    }
    m_records.erase(found);
    return state;
}

QueueStatus MemoryTasks::status()
{
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_clock.now();
    forgetOld(now);
    QueueStatus status;
    status.pending = qint64(m_pending.size());
    status.active = qint64(m_active.size());
    status.kept = m_kept;
    status.keptOctets = m_keptOctets;
    status.reclaimed = m_reclaimed;
    if (!m_pending.empty())
        status.oldestPending = now - m_records.at(m_pending.front()).open->submittedAt;
    status.workers = int(m_workers.size());
    return status;
}

void MemoryTasks::lease(int most, MemoryTaskQueue *worker)
{
    const std::lock_guard lock(m_mutex);
    if (std::find(m_workers.begin(), m_workers.end(), worker) == m_workers.end())
        m_workers.push_back(worker);
    m_idle.emplace_back(worker, most);
    deliver();
}

/// Gives pending tasks to workers that wait for some.
void MemoryTasks::deliver()
{
    while (!m_idle.empty() && !m_pending.empty()) {
        const auto [worker, most] = m_idle.front();
        m_idle.pop_front();
        QList<TaskLease> leases;
        while (leases.size() < most && !m_pending.empty()) {
            Record &record = m_records.at(m_pending.front());
            record.task.state = TaskState::Active;
            Open &open = *record.open;
            open.worker = worker;
            open.leasedUntil = m_clock.now() + m_limits.lease;
            ++open.deliveries;
            m_active.splice(m_active.end(), m_pending, open.place);
            leases.append({record.task.id, open.request, open.deliveries});
        }
        worker->postLeases(std::move(leases));
    }
}

void MemoryTasks::renew(const QList<TaskId> &tasks, const MemoryTaskQueue *worker)
{
    const std::lock_guard lock(m_mutex);
    const TimePoint until = m_clock.now() + m_limits.lease;
    for (const TaskId &id : tasks) {
        const auto found = m_records.find(id);
        if (found != m_records.end() && found->second.open && found->second.open->worker == worker)
            found->second.open->leasedUntil = until;
    }
}

bool MemoryTasks::complete(TaskId id, TaskEnd ending)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_records.find(id);
    if (found == m_records.end() || !found->second.open)
        return false;
    end(found->second, std::move(ending));
    return true;
}

void MemoryTasks::end(Record &record, TaskEnd end)
{
    Task &task = record.task;
    const std::unique_ptr<Open> open = std::move(record.open);
    (open->worker ? m_active : m_pending).erase(open->place);
    task.state = end.state;
    task.completedAt = m_clock.wall();
    task.error = std::move(end.error);
    task.result = std::move(end.result);
    task.result.squeeze();
    m_keptOctets += task.result.size();
    ++m_kept;
    m_ended.push_back({m_clock.now() + m_limits.retention, task.id});
    tellWaiters(*open, task);
}

void MemoryTasks::handBack(TaskId id, const MemoryTaskQueue *worker)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_records.find(id);
    if (found == m_records.end() || !found->second.open || found->second.open->worker != worker)
        return;
    --found->second.open->deliveries;
    makePending(found->second);
    deliver();
}

/// Puts an active task at the head of the queue.
void MemoryTasks::makePending(Record &record)
{
    Open &open = *record.open;
    record.task.state = TaskState::Pending;
    open.worker = nullptr;
    m_pending.splice(m_pending.begin(), m_active, open.place);
}

void MemoryTasks::leave(const MemoryTaskQueue *worker)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_workers, worker);
    std::erase_if(m_idle, [worker](const auto &idle) { return idle.first == worker; });
}

QList<TaskId> MemoryTasks::maintain()
{
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_clock.now();
    forgetOld(now);
    std::vector<TaskId> expired;
    for (const TaskId &id : m_active) {
        if (m_records.at(id).open->leasedUntil <= now)
            expired.push_back(id);
    }
    QList<TaskId> abandoned;
    // From the last to the first, so that they stand in their order at the head of the queue.
    for (auto id = expired.crbegin(); id != expired.crend(); ++id) {
        ++m_reclaimed;
        Record &record = m_records.at(*id);
        if (record.open->deliveries < TaskQueue::maxDeliveries) {
            makePending(record);
            continue;
        }
        end(record, abandonedEnd());
        abandoned.append(*id);
    }
    deliver();
    return abandoned;
}

void MemoryTasks::forget(MemoryTaskQueue *queue)
{
    leave(queue);
    const std::lock_guard lock(m_mutex);
    for (auto place = m_active.begin(); place != m_active.end();) {
        Record &record = m_records.at(*place++);
        if (record.open->worker == queue)
            makePending(record);
    }
    for (auto &[id, record] : m_records) {
        if (record.open)
            std::erase_if(record.open->waiters,
                          [queue](const Waiter &waiter) { return waiter.queue == queue; });
    }
    deliver();
}

void MemoryTasks::tellWaiters(const Open &open, const std::optional<Task> &task)
{
    for (const Waiter &waiter : open.waiters)
        waiter.queue->postEnd(waiter.token, task);
}

void MemoryTasks::forgetOld(TimePoint now)
{
    while (!m_ended.empty() && m_ended.front().forgetAt <= now) {
        const auto found = m_records.find(m_ended.front().id);
        if (found != m_records.end()) {
            m_keptOctets -= found->second.task.result.size();
            --m_kept;
            m_records.erase(found);
        }
        m_ended.pop_front();
    }
}

} // namespace dnstester
