// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cli/servicemanager.h"
#include "cli/signalwatcher.h"
#include "config/settingsloader.h"

#include <QCoreApplication>

#include <functional>

/// What the verbs that run until they are told to end have in common.
namespace dnstester {

using LoadSettings = std::function<Result<Settings>()>;

/// Settings for a process that uses what they say of Redis.
[[nodiscard]] Result<Settings> loadDaemonSettings(const SettingsFlags &flags, const QString &file);

void configureLog(const LogSettings &settings);

/// The settings read anew, in force for the log already. Nothing where they are wrong, which is
/// logged.
[[nodiscard]] std::optional<Settings> reloadSettings(const LoadSettings &load);

/// Lets a started \a daemon run until Ctrl-C or SIGTERM has stopped it. SIGHUP has it read its
/// settings again.
template<typename Daemon>
void runUntilStopped(Daemon &daemon, cli::ServiceManager &manager, const LoadSettings &load)
{
    cli::SignalWatcher signals(cli::SignalWatcher::Hangup::AsksForReload);
    QObject::connect(&signals, &cli::SignalWatcher::interrupted, &daemon, [&] {
        manager.stopping();
        daemon.stop();
    });
    QObject::connect(&signals, &cli::SignalWatcher::reloadRequested, &daemon, [&] {
        manager.reloading();
        if (const std::optional<Settings> settings = reloadSettings(load))
            daemon.reload(*settings);
        manager.ready();
    });
    QObject::connect(&daemon, &Daemon::stopped, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    manager.ready();
    QCoreApplication::exec();
}

} // namespace dnstester
