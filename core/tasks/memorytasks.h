// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/taskqueue.h"

#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace dnstester {

class MemoryTaskQueue;

struct MemoryTaskLimits
{
    int maxPending = 10'000;                      ///< tasks; submissions beyond are refused
    qint64 maxKeptOctets = 1024LL * 1024 * 1024;  ///< of results; submissions beyond are refused
    std::chrono::milliseconds lease{30'000};      ///< unless renewed
    std::chrono::milliseconds retention{600'000}; ///< of a task, after its end
};

/// What time it is, for a test to set.
struct TaskClock
{
    std::function<TimePoint()> now = &Clock::now;
    std::function<WallTime()> wall = &wallNow;
};

/// The tasks behind the MemoryTaskQueues of one process. Callable from any thread; what it has to
/// tell a queue goes to that queue's thread.
///
/// Every operation takes O(1), but maintain() looks at each active task and forget() at all.
class MemoryTasks
{
public:
    explicit MemoryTasks(const MemoryTaskLimits &limits = {}, TaskClock clock = {});
    ~MemoryTasks();
    Q_DISABLE_COPY_MOVE(MemoryTasks)

    [[nodiscard]] Result<TaskId> submit(LookupRequest request);
    [[nodiscard]] std::optional<Task> find(TaskId id);
    /// Tells \a queue of the end of the task, by \a token.
    void awaitEnd(TaskId id, MemoryTaskQueue *queue, quint64 token);
    void stopAwaiting(TaskId id, const MemoryTaskQueue *queue, quint64 token);
    [[nodiscard]] std::optional<TaskState> remove(TaskId id);
    [[nodiscard]] QueueStatus status();

    void lease(int most, MemoryTaskQueue *worker);
    void renew(const QList<TaskId> &tasks, const MemoryTaskQueue *worker);
    [[nodiscard]] bool complete(TaskId id, TaskEnd end);
    void handBack(TaskId id, const MemoryTaskQueue *worker);
    void leave(const MemoryTaskQueue *worker);

    /// Delivers again whose lease has run out, and forgets what has been kept long enough. Returns
    /// the tasks that are a FAILURE because they were delivered too often.
    QList<TaskId> maintain();
    /// A queue is about to be destroyed: takes back what it has.
    void forget(MemoryTaskQueue *queue);

private:
    struct Waiter
    {
        MemoryTaskQueue *queue;
        quint64 token;
    };
    /// What a task has until it ends.
    struct Open
    {
        LookupRequest request;
        TimePoint submittedAt;
        TimePoint leasedUntil;
        MemoryTaskQueue *worker = nullptr; ///< who has the lease
        int deliveries = 0;
        std::list<TaskId>::iterator place; ///< in m_pending, or in m_active
        std::vector<Waiter> waiters;
    };
    struct Record
    {
        Task task;
        std::unique_ptr<Open> open; ///< null once ended
    };
    struct Ended
    {
        TimePoint forgetAt;
        TaskId id;
    };
    struct Hash
    {
        size_t operator()(const TaskId &id) const { return qHash(id); }
    };
    using Records = std::unordered_map<TaskId, Record, Hash>;

    void deliver();
    void makePending(Record &record);
    void end(Record &record, TaskEnd end);
    void tellWaiters(const Open &open, const std::optional<Task> &task);
    void forgetOld(TimePoint now);

    const MemoryTaskLimits m_limits;
    const TaskClock m_clock;

    std::mutex m_mutex; ///< guards all that follows
    Records m_records;
    std::list<TaskId> m_pending; ///< first come, first served
    std::list<TaskId> m_active;
    std::deque<Ended> m_ended; ///< by forgetAt; some were removed since
    qint64 m_keptOctets = 0;
    qint64 m_kept = 0;
    qint64 m_reclaimed = 0;
    std::vector<MemoryTaskQueue *> m_workers;
    /// Workers that wait for tasks, and how many each takes.
    std::list<std::pair<MemoryTaskQueue *, int>> m_idle;
};

} // namespace dnstester
