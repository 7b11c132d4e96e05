// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servercommand.h"

#include "base/log.h"
#include "cli/terminal.h"
#include "daemonrun.h"
#include "server/daemon.h"
#include "server/routes.h"

namespace dnstester {

namespace {

void listRoutes()
{
    QString text;
    for (const server::Route &route : server::routes())
        text += QLatin1String(server::methodName(route.method)) + u' ' +
                QLatin1String(route.pattern) + u'\n';
    cli::Terminal(stdout, false).write(text);
}

} // namespace

std::optional<Error> runServer(const cli::ServerOptions &options)
{
    if (options.listRoutes) {
        listRoutes();
        return std::nullopt;
    }
    const auto load = [&options] { return loadDaemonSettings(options.flags, options.configFile); };
    const Result<Settings> settings = load();
    if (!settings)
        return settings.error();
    configureLog(settings->logging);
    logQtMessages();

    cli::ServiceManager manager;
    const Result<QList<qintptr>> inherited = manager.inheritedSockets();
    if (!inherited)
        return inherited.error();
    server::Daemon daemon(*settings);
    if (const auto error = daemon.start(*inherited))
        return error;
    runUntilStopped(daemon, manager, load);
    return std::nullopt;
}

} // namespace dnstester
