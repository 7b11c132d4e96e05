// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/engine.h"

#include "net/tlscontext.h"

#include <QCoreApplication>

namespace dnstester {

// The thread's event loop has ended: nobody else would delete what is let go with deleteLater().
Engine::~Engine()
{
    m_queries.clear();
    m_transports = {};
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    releaseTlsThreadState();
}

void Engine::startQuery(quint64 id, const ServerQuery::Job &job, ServerQuery::Done done)
{
    auto finished = [this, id, done = std::move(done)](Outcome &&outcome) {
        // Called by the query itself, which must not be destroyed under its own feet.
        const auto found = m_queries.find(id);
        found->second.release()->deleteLater();
        m_queries.erase(found);
        done(std::move(outcome));
    };
    auto started = std::make_unique<ServerQuery>(&m_transports, job, std::move(finished));
    ServerQuery *running = started.get();
    m_queries.emplace(id, std::move(started));
    running->start();
}

void Engine::cancelQuery(quint64 id)
{
    m_queries.erase(id);
}

} // namespace dnstester
