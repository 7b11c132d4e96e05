// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "lookup/resolver.h"
#include "metrics/metrics.h"
#include "tasks/taskqueue.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace dnstester {

struct WorkerOptions
{
    int maxTasks = 4;                             ///< at once
    std::chrono::milliseconds renewEvery{10'000}; ///< well within the queue's lease
    /// After which a task ends with what is there; servers still being asked count as cancelled.
    std::chrono::milliseconds maxTaskTime{15 * 60'000};
};

/// Takes tasks from a queue, has the resolver do them, and completes them with the REST API's
/// `task_result`. Counts in the metrics what it completed, once.
///
/// Lives in one thread with its queue and resolver, which outlive it. Destroying it cancels what is
/// under way; the queue delivers that again.
class Worker : public QObject
{
    Q_OBJECT
public:
    Worker(TaskQueue *queue, Resolver *resolver, Metrics *metrics, const WorkerOptions &options,
           QObject *parent = nullptr);
    ~Worker() override;

    void start();
    /// Takes no more tasks; drained() follows once those under way are done and the queue knows.
    void drain();
    /// Takes no more tasks and gives back those under way, for another worker to do.
    void handBackAll();
    [[nodiscard]] int activeTasks() const { return int(m_jobs.size()); }

Q_SIGNALS:
    void idle();    ///< the last task under way is done; more may be waiting
    void drained(); ///< never from inside drain()

private:
    struct Hash
    {
        size_t operator()(const TaskId &id) const { return qHash(id); }
    };
    struct Job
    {
        std::unique_ptr<Lookup> lookup;
        std::optional<DeadlineTimer::Handle> deadline; ///< empty once it has passed
    };
    using Jobs = std::unordered_map<TaskId, Job, Hash>;

    void leaseMore();
    void begin(const TaskLease &lease);
    void end(TaskId id);
    void drop(TaskId id);
    void renewLeases();
    void told();
    void checkDrained();

    TaskQueue *m_queue;
    Resolver *m_resolver;
    Metrics *m_metrics;
    WorkerOptions m_options;
    Jobs m_jobs;
    DeadlineTimer m_deadlines;
    QTimer m_renewal;
    int m_telling = 0;      ///< tasks that the queue does not know to be done or handed back
    bool m_leasing = false; ///< a lease() is outstanding
    bool m_draining = false;
};

} // namespace dnstester
