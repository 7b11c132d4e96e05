// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workercommand.h"

#include "base/log.h"
#include "daemonrun.h"
#include "server/workerdaemon.h"

namespace dnstester {

std::optional<Error> runWorker(const cli::WorkOptions &options)
{
    const auto load = [&options] { return loadDaemonSettings(options.flags, options.configFile); };
    const Result<Settings> settings = load();
    if (!settings)
        return settings.error();
    if (!settings->worker.redis)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("--redis or REDIS_URL must name the Redis that holds the tasks "
                                    "to do; dnstester server alone does its own")};
    configureLog(settings->logging);
    logQtMessages();

    std::optional<server::MetricsListener> metrics;
    if (options.metricsPort)
        metrics = {options.metricsHost, *options.metricsPort};
    cli::ServiceManager manager;
    server::WorkerDaemon daemon(*settings, metrics);
    if (const auto error = daemon.start())
        return error;
    runUntilStopped(daemon, manager, load);
    return std::nullopt;
}

} // namespace dnstester
