// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/taskworker.h"

namespace dnstester::server {

namespace {

ResolverLimits resolverLimits(const Settings &settings)
{
    ResolverLimits limits;
    limits.maxConcurrentQueries = settings.dns.maxConcurrentQueries;
    limits.networks = settings.networks;
    return limits;
}

WorkerOptions workerOptions(const WorkerSettings &settings)
{
    WorkerOptions options;
    options.maxTasks = settings.maxWorkers;
    options.renewEvery = std::chrono::milliseconds(settings.lease) / 3;
    return options;
}

} // namespace

TaskWorker::TaskWorker(TaskQueue *queue, Metrics *metrics, const Settings &settings)
    : m_resolver(&m_engines, resolverLimits(settings))
    , m_worker(queue, &m_resolver, metrics, workerOptions(settings.worker))
{
}

void TaskWorker::reload(const Settings &settings)
{
    m_resolver.setLimits(resolverLimits(settings));
}

} // namespace dnstester::server
