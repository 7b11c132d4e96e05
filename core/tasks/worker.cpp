// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/worker.h"

#include <QJsonDocument>
#include <QPointer>

namespace dnstester {

Worker::Worker(TaskQueue *queue, Resolver *resolver, Metrics *metrics, const WorkerOptions &options,
               QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_resolver(resolver)
    , m_metrics(metrics)
    , m_options(options)
{
    m_renewal.setInterval(m_options.renewEvery);
    connect(&m_renewal, &QTimer::timeout, this, &Worker::renewLeases);
    connect(m_queue, &TaskQueue::removed, this, [this](const TaskId &id) {
        if (m_jobs.count(id) == 0)
            return;
        drop(id);
        checkDrained();
    });
    connect(m_queue, &TaskQueue::abandoned, this,
            [this] { m_metrics->taskEnded(TaskEnding::Failure); });
}

Worker::~Worker() = default;

void Worker::start()
{
    leaseMore();
}

void Worker::leaseMore()
{
    const int room = m_options.maxTasks - activeTasks();
    if (m_leasing || m_draining || room <= 0)
        return;
    m_leasing = true;
    m_queue->lease(room, [this](const QList<TaskLease> &leases) {
        m_leasing = false;
        for (const TaskLease &lease : leases)
            begin(lease);
        leaseMore();
    });
}

void Worker::begin(const TaskLease &lease)
{
    const TaskId id = lease.id;
    if (m_jobs.count(id) > 0)
        return; // a lease of ours that ran out has come back: the work goes on
    if (m_jobs.empty())
        m_renewal.start();
    Job job{m_resolver->start(lease.request),
            m_deadlines.add(Clock::now() + m_options.maxTaskTime, [this, id] {
                m_jobs.at(id).deadline.reset();
                end(id);
            })};
    connect(job.lookup.get(), &Lookup::finished, this, [this, id] { end(id); });
    m_jobs.emplace(id, std::move(job));
}

void Worker::end(TaskId id)
{
    const LookupResult result = m_jobs.at(id).lookup->result();
    TaskEnd ending;
    ending.result = QJsonDocument(result.toJson()).toJson(QJsonDocument::Compact);
    ++m_telling;
    m_queue->complete(id, std::move(ending),
                      [self = QPointer(this), metrics = m_metrics, result](Result<bool> &&first) {
                          if (first && *first) {
                              metrics->taskEnded(TaskEnding::Success);
                              metrics->lookupEnded(result);
                          }
                          if (self)
                              self->told();
                      });
    drop(id);
    checkDrained();
}

/// The queue knows of a task that is no longer under way here.
void Worker::told()
{
    --m_telling;
    checkDrained();
}

void Worker::checkDrained()
{
    if (m_draining && m_jobs.empty() && m_telling == 0)
        QMetaObject::invokeMethod(this, &Worker::drained, Qt::QueuedConnection);
}

/// Ends the work on a task.
void Worker::drop(TaskId id)
{
    const auto found = m_jobs.find(id);
    if (found->second.deadline)
        m_deadlines.remove(*found->second.deadline);
    // Not destroyed at once, because it may be the lookup itself that calls.
    Lookup *const lookup = found->second.lookup.release();
    lookup->disconnect(this);
    lookup->deleteLater();
    m_jobs.erase(found);

    if (m_jobs.empty())
        m_renewal.stop();
    leaseMore();
    if (m_jobs.empty())
        Q_EMIT idle();
}

void Worker::drain()
{
    if (m_draining)
        return;
    m_draining = true;
    m_leasing = false;
    m_queue->leave();
    checkDrained();
}

void Worker::handBackAll()
{
    drain();
    while (!m_jobs.empty()) {
        const TaskId id = m_jobs.begin()->first;
        ++m_telling;
        drop(id);
        m_queue->handBack(id, [self = QPointer(this)] {
            if (self)
                self->told();
        });
    }
}

void Worker::renewLeases()
{
    QList<TaskId> ids;
    for (const auto &[id, job] : m_jobs)
        ids.append(id);
    m_queue->renew(ids);
}

} // namespace dnstester
