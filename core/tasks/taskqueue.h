// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"
#include "tasks/task.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace dnstester {

class TaskQueue;

/// Somebody waiting for the end of a task; destroying it ends the waiting. Move-only.
class TaskWait
{
public:
    TaskWait() = default;
    TaskWait(TaskQueue *queue, quint64 token);
    TaskWait(TaskWait &&other) noexcept;
    TaskWait &operator=(TaskWait &&other) noexcept;
    ~TaskWait();

private:
    QPointer<TaskQueue> m_queue;
    quint64 m_token = 0;
};

/// A task in a worker's hands. The worker has it until the lease runs out, unless it renews.
struct TaskLease
{
    TaskId id;
    LookupRequest request;
    int delivery = 1; ///< how many workers have had the task, this one included
};

/// What a worker has to say about a task in the end.
struct TaskEnd
{
    TaskState state = TaskState::Success; ///< Success or Failure
    QByteArray result;                    ///< with Success: JSON of `task_result`
    QString error;                        ///< with Failure: a sentence
};

// What every kind of queue says in the same words.

/// The end of a task that TaskQueue::maxDeliveries workers did not finish.
[[nodiscard]] TaskEnd abandonedEnd();
/// The Error of a submission beyond the tasks that may wait.
[[nodiscard]] Error queueIsFull(int maxPending);

struct QueueStatus
{
    qint64 pending = 0;
    qint64 active = 0;
    qint64 kept = 0;           ///< ended, and not yet forgotten
    qint64 keptOctets = 0;     ///< of their results
    qint64 reclaimed = 0;      ///< leases that ran out, since the start
    Duration oldestPending{0}; ///< how long the oldest pending task has waited
    int workers = 0;           ///< that take tasks
    QString refusal;           ///< why nothing can be changed at the moment; empty: it can
};

/// The tasks of a daemon, between those who submit and read and the workers who do them.
///
/// A task is PENDING until a worker leases it, ACTIVE while one has a lease on it, SUCCESS or
/// FAILURE after that, and forgotten some time after its end. Delivery is at least once: a lease
/// that was not renewed in time goes to another worker, and after maxDeliveries of them the task is
/// a FAILURE. Its end is set once: the first complete() wins.
///
/// An object of this class is one party's access to the queue, and as many as wanted have the same
/// tasks behind them. It lives in one thread and replies in it: exactly once, possibly from inside
/// the call where not said otherwise, and not at all once it is destroyed. The Error of a reply is
/// Unavailable where the queue is full or out of reach; its detail is fit for clients.
class TaskQueue : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxDeliveries = 3;

    template<typename T>
    using Reply = std::function<void(Result<T> &&)>;
    using LeaseReply = std::function<void(const QList<TaskLease> &)>;

    using QObject::QObject;

    // Those who ask.

    /// Once replied with an id, the task is not lost.
    virtual void submit(LookupRequest request, Reply<TaskId> reply) = 0;
    virtual void find(TaskId id, Reply<std::optional<Task>> reply) = 0;
    /// Replies when the task has ended, also if that was before, or with nothing where there is no
    /// such task (any more); never from inside the call.
    [[nodiscard]] virtual TaskWait awaitEnd(TaskId id, Reply<std::optional<Task>> reply) = 0;
    /// Forgets the task, and cancels it where it had not ended. Replies with the state in which it
    /// was, or with nothing where there was none.
    virtual void remove(TaskId id, Reply<std::optional<TaskState>> reply) = 0;
    virtual void status(Reply<QueueStatus> reply) = 0;

    // Workers.

    /// Makes this party a worker, and replies with 1 to \a most tasks as soon as there are any and
    /// the queue is in reach; never from inside the call. Not to be called again before the reply.
    virtual void lease(int most, LeaseReply reply) = 0;
    /// Gives the leases of these tasks their whole duration again, from now.
    virtual void renew(const QList<TaskId> &tasks) = 0;
    /// Replies whether this ended the task; false where it had ended or was removed before.
    virtual void complete(TaskId id, TaskEnd end, Reply<bool> reply) = 0;
    /// Lets another worker have the task at once; counts as no delivery. Tells when that is done,
    /// or can't be: then another worker has it once the lease runs out.
    virtual void handBack(TaskId id, std::function<void()> done = {}) = 0;
    /// Takes no more tasks: an outstanding lease() stays without a reply. The leases stay.
    virtual void leave() = 0;

Q_SIGNALS:
    /// A task on which this worker has a lease was removed: its work is in vain.
    void removed(const dnstester::TaskId &id);
    /// This worker found a task that maxDeliveries workers did not finish, and made it a FAILURE.
    void abandoned(const dnstester::TaskId &id);

protected:
    friend class TaskWait;
    /// Forgets who waits; \a token may be one that was replied to.
    virtual void stopAwaiting(quint64 token) = 0;
};

} // namespace dnstester
