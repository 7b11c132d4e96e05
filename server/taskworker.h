// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "lookup/resolver.h"
#include "tasks/worker.h"

namespace dnstester::server {

/// Does the tasks of a queue, with engine threads and a resolver of its own. Lives in the thread of
/// the queue, which outlives it.
class TaskWorker
{
public:
    TaskWorker(TaskQueue *queue, Metrics *metrics, const Settings &settings);

    [[nodiscard]] Worker &worker() { return m_worker; }
    /// Takes over limits and networks for lookups from now on.
    void reload(const Settings &settings);

private:
    EnginePool m_engines;
    Resolver m_resolver;
    Worker m_worker;
};

} // namespace dnstester::server
