// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingsloader.h"

#include "config/environment.h"
#include "config/settingsfile.h"

#include <QFileInfo>

#include <algorithm>

namespace dnstester {

namespace {

template<typename T>
void override(T &setting, const std::optional<T> &flag)
{
    setting = flag.value_or(setting);
}

void applyFlags(const SettingsFlags &flags, Settings &settings)
{
    override(settings.server.host, flags.host);
    override(settings.server.port, flags.port);
    override(settings.server.threads, flags.threads);
    override(settings.server.tlsCertificate, flags.tlsCertificate);
    override(settings.server.tlsKey, flags.tlsKey);
    override(settings.worker.maxWorkers, flags.maxWorkers);
    if (flags.redis)
        settings.worker.redis = flags.redis;
    override(settings.rateLimit.addressSource, flags.clientAddressSource);
    override(settings.dns.timeout, flags.timeout);
    override(settings.dns.maxRetries, flags.retries);
    override(settings.logging.level, flags.logLevel);
    override(settings.logging.format, flags.logFormat);
}

/// The file to read; empty: none.
QString chooseFile(const SettingsSources &sources)
{
    if (!sources.file.isEmpty())
        return sources.file;
    const auto exists = [](const QString &path) { return QFileInfo::exists(path); };
    const QStringList &candidates = sources.fileCandidates;
    const auto found = std::find_if(candidates.begin(), candidates.end(), exists);
    return found == candidates.end() ? QString() : *found;
}

} // namespace

SettingsSources SettingsSources::ofProcess()
{
    SettingsSources sources;
    sources.fileCandidates = settingsFileCandidates();
    sources.environment = QProcessEnvironment::systemEnvironment();
    return sources;
}

Result<Settings> loadSettings(const SettingsSources &sources)
{
    const QString file = chooseFile(sources);
    Result<Settings> settings =
        file.isEmpty() ? Result<Settings>(Settings()) : readSettingsFile(file);
    if (!settings)
        return settings;
    if (const std::optional<Error> error = applyEnvironment(sources.environment, *settings))
        return tl::unexpected(*error);
    applyFlags(sources.flags, *settings);
    if (settings->server.tlsCertificate.isEmpty() != settings->server.tlsKey.isEmpty())
        return invalid(QStringLiteral("the file of the TLS certificate and that of its key must be "
                                      "given together"));
    if (settings->worker.maxWorkers == 0 && !settings->worker.redis)
        return invalid(QStringLiteral("--workers must be 1 or more without --redis or REDIS_URL, "
                                      "because nobody else could do the tasks"));
    return settings;
}

} // namespace dnstester
