// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/mailbox.h"
#include "lookup/enginepool.h"
#include "lookup/resolver.h"
#include "lookup/serverquery.h"

#include <QHash>
#include <QObject>

#include <deque>

namespace dnstester {

/// Hands queries to the engines within the limits, first come first served, and brings their
/// outcomes back to its own thread. A server at its limit holds up nobody else.
class QueryDispatcher : public QObject
{
public:
    using Job = ServerQuery::Job;

    QueryDispatcher(EnginePool *engines, const ResolverLimits &limits, QObject *parent = nullptr);
    ~QueryDispatcher() override;

    /// What is in flight beyond a lower bound stays.
    void setLimits(const ResolverLimits &limits);

    /// Returns an id, never 0. \a done is called in this thread, not from inside submit().
    quint64 submit(Job job, ServerQuery::Done done);
    /// After it, the job's done is not called any more.
    void cancel(quint64 id);

private:
    struct Entry
    {
        Job job;
        ServerQuery::Done done;
        QString target;
        bool running = false;
    };
    /// What one server has: queries that count against its bound, and those that wait for it.
    struct TargetQueue
    {
        int admitted = 0;
        std::deque<quint64> waiting;
    };

    void admit(quint64 id, TargetQueue &queue);
    void admitWaiting(TargetQueue &queue);
    void dispatch();
    void run(quint64 id, Entry &entry);
    void ended(quint64 id, Outcome &&outcome);
    void cancelInEngine(quint64 id, const Entry &entry);
    void leave(const Entry &entry);

    EnginePool *m_engines;
    ResolverLimits m_limits;
    QHash<quint64, Entry> m_entries;
    QHash<QString, TargetQueue> m_targets;
    std::deque<quint64> m_ready; ///< within their server's bound, waiting for the bound over all
    int m_running = 0;
    std::shared_ptr<Mailbox> m_inbox; ///< in this thread; takes the outcomes
};

} // namespace dnstester
