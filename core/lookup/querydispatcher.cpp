// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/querydispatcher.h"

#include "lookup/engine.h"

#include <QPointer>

#include <atomic>

namespace dnstester {

namespace {

/// Ids are unique over all dispatchers, as several may share the engines.
quint64 nextJobId()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

} // namespace

QueryDispatcher::QueryDispatcher(EnginePool *engines, const ResolverLimits &limits, QObject *parent)
    : QObject(parent)
    , m_engines(engines)
    , m_limits(limits)
    , m_inbox(new Mailbox, [](Mailbox *inbox) { inbox->deleteLater(); })
{
}

QueryDispatcher::~QueryDispatcher()
{
    const QList<quint64> ids = m_entries.keys();
    m_ready.clear();
    for (const quint64 id : ids) {
        const Entry &entry = m_entries[id];
        if (entry.running)
            cancelInEngine(id, entry);
    }
}

void QueryDispatcher::setLimits(const ResolverLimits &limits)
{
    m_limits = limits;
    for (TargetQueue &queue : m_targets)
        admitWaiting(queue);
    dispatch();
}

quint64 QueryDispatcher::submit(Job job, ServerQuery::Done done)
{
    const quint64 id = nextJobId();
    const QString target = job.endpoint.canonical();
    m_entries.insert(id, {std::move(job), std::move(done), target, false});

    TargetQueue &queue = m_targets[target];
    if (queue.admitted < m_limits.maxPerServer)
        admit(id, queue);
    else
        queue.waiting.push_back(id);
    dispatch();
    return id;
}

void QueryDispatcher::admit(quint64 id, TargetQueue &queue)
{
    ++queue.admitted;
    m_ready.push_back(id);
}

void QueryDispatcher::admitWaiting(TargetQueue &queue)
{
    while (queue.admitted < m_limits.maxPerServer && !queue.waiting.empty()) {
        const quint64 next = queue.waiting.front();
        queue.waiting.pop_front();
        admit(next, queue);
    }
}

void QueryDispatcher::dispatch()
{
    while (m_running < m_limits.maxConcurrentQueries && !m_ready.empty()) {
        const quint64 id = m_ready.front();
        m_ready.pop_front();
        run(id, m_entries[id]);
    }
}

void QueryDispatcher::run(quint64 id, Entry &entry)
{
    entry.running = true;
    ++m_running;
    // The engine's thread holds the inbox, so that it may post to it whatever has become of this.
    auto done = [this, inbox = m_inbox, self = QPointer<QueryDispatcher>(this),
                 id](Outcome &&outcome) {
        inbox->post([this, self, id, outcome = std::move(outcome)]() mutable {
            if (self)
                ended(id, std::move(outcome));
        });
    };
    Engine *engine = m_engines->engineFor(entry.target);
    engine->post([engine, id, job = std::move(entry.job), done = std::move(done)] {
        engine->startQuery(id, job, done);
    });
}

void QueryDispatcher::cancelInEngine(quint64 id, const Entry &entry)
{
    Engine *engine = m_engines->engineFor(entry.target);
    engine->post([engine, id] { engine->cancelQuery(id); });
}

void QueryDispatcher::ended(quint64 id, Outcome &&outcome)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const Entry entry = std::move(*found);
    m_entries.erase(found);
    leave(entry);
    dispatch();
    entry.done(std::move(outcome));
}

void QueryDispatcher::cancel(quint64 id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return;
    const Entry entry = std::move(*found);
    m_entries.erase(found);

    if (entry.running) {
        cancelInEngine(id, entry);
        leave(entry);
    } else if (std::erase(m_ready, id) > 0) {
        leave(entry);
    } else {
        std::erase(m_targets[entry.target].waiting, id);
    }
    dispatch();
}

void QueryDispatcher::leave(const Entry &entry)
{
    if (entry.running)
        --m_running;
    const auto queue = m_targets.find(entry.target);
    --queue->admitted;
    admitWaiting(*queue);
    if (queue->admitted == 0)
        m_targets.erase(queue);
}

} // namespace dnstester
