// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemonrun.h"

#include "base/log.h"

namespace dnstester {

Result<Settings> loadDaemonSettings(const SettingsFlags &flags, const QString &file)
{
    SettingsSources sources = SettingsSources::ofProcess();
    sources.file = file;
    sources.flags = flags;
    Result<Settings> settings = loadSettings(sources);
    if (!settings || !settings->worker.redis)
        return settings;
    if (const Result<void> usable = settings->worker.redis->checkUsable(); !usable)
        return tl::unexpected<Error>(usable.error());
    return settings;
}

void configureLog(const LogSettings &settings)
{
    processLog().configure(settings.level, settings.format);
}

std::optional<Settings> reloadSettings(const LoadSettings &load)
{
    const Result<Settings> settings = load();
    if (!settings) {
        processLog().error(QStringLiteral("the settings stay as they were"),
                           {{"reason", settings.error().detail}});
        return std::nullopt;
    }
    configureLog(settings->logging);
    return *settings;
}

} // namespace dnstester
