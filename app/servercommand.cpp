// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servercommand.h"

#include "base/log.h"
#include "cli/servicemanager.h"
#include "cli/signalwatcher.h"
#include "cli/terminal.h"
#include "config/settingsloader.h"
#include "server/daemon.h"
#include "server/routes.h"

#include <QCoreApplication>

namespace dnstester {

namespace {

Result<Settings> settingsFor(const cli::ServerOptions &options)
{
    SettingsSources sources = SettingsSources::ofProcess();
    sources.file = options.configFile;
    sources.flags = options.flags;
    return loadSettings(sources);
}

void configureLog(const LogSettings &settings)
{
    processLog().configure(settings.level, settings.format);
}

void reload(server::Daemon &daemon, const cli::ServerOptions &options)
{
    const Result<Settings> settings = settingsFor(options);
    if (!settings) {
        processLog().error(QStringLiteral("the settings stay as they were"),
                           {{"reason", settings.error().detail}});
        return;
    }
    configureLog(settings->logging);
    daemon.reload(*settings);
}

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
    const Result<Settings> settings = settingsFor(options);
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

    cli::SignalWatcher signals(cli::SignalWatcher::Hangup::AsksForReload);
    QObject::connect(&signals, &cli::SignalWatcher::interrupted, &daemon, [&] {
        manager.stopping();
        daemon.stop();
    });
    QObject::connect(&signals, &cli::SignalWatcher::reloadRequested, &daemon, [&] {
        manager.reloading();
        reload(daemon, options);
        manager.ready();
    });
    QObject::connect(&daemon, &server::Daemon::stopped, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    manager.ready();
    QCoreApplication::exec();
    return std::nullopt;
}

} // namespace dnstester
