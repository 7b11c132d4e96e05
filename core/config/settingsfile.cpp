// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingsfile.h"

#include "config/serverentry.h"
#include "model/host.h"
#include "model/quoted.h"

#include <QFile>
#include <QStandardPaths>

#include <cmath>

namespace dnstester {

namespace {

constexpr qint64 maxFileSize = 1024 * 1024;
constexpr int secondsPerDay = 24 * 60 * 60;
constexpr int minutesPerWeek = 7 * 24 * 60;

void readInteger(YamlMap &section, const char *key, int least, int most, int &setting)
{
    if (const std::optional<YamlValue> value = section.find(key))
        setting = value->integer(least, most).value_or(setting);
}

template<typename DurationType>
void readDuration(YamlMap &section, const char *key, int most, DurationType &setting)
{
    int count = int(setting.count());
    readInteger(section, key, 1, most, count);
    setting = DurationType(count);
}

void readRateLimit(YamlMap &section, RateLimitSettings &settings)
{
    if (const std::optional<YamlValue> value = section.find("requests_per_second"))
        settings.requestsPerSecond =
            value->number(0, 1'000'000).value_or(settings.requestsPerSecond);
    readInteger(section, "burst_size", 1, 1'000'000, settings.burstSize);
}

void readServer(YamlMap &section, ServerSettings &settings)
{
    if (const std::optional<YamlValue> value = section.find("host")) {
        settings.host = value->text().value_or(settings.host);
        if (parseAddress(settings.host).isNull() && !parseHost(settings.host))
            value->refuse(QStringLiteral("must be an address or a host name, not %1")
                              .arg(quoted(settings.host)));
    }
    if (const std::optional<YamlValue> value = section.find("port"))
        settings.port = quint16(value->integerOrText(1, 65'535).value_or(settings.port));
    readDuration(section, "read_timeout", secondsPerDay, settings.readTimeout);
    readDuration(section, "write_timeout", secondsPerDay, settings.writeTimeout);
    readDuration(section, "idle_timeout", secondsPerDay, settings.idleTimeout);
}

void readWorker(YamlMap &section, WorkerSettings &settings)
{
    readInteger(section, "max_workers", 1, 10'000, settings.maxWorkers);
    readDuration(section, "cleanup_interval", minutesPerWeek, settings.cleanupInterval);
}

void readDns(YamlMap &section, DnsSettings &settings)
{
    if (const std::optional<YamlValue> value = section.find("timeout")) {
        if (const std::optional<double> seconds = value->number(0.001, 60))
            settings.timeout = std::chrono::milliseconds(std::lround(*seconds * 1000));
    }
    readInteger(section, "max_servers_per_req", 1, 10'000, settings.maxServersPerRequest);
    readInteger(section, "max_concurrent_queries", 1, 100'000, settings.maxConcurrentQueries);
    readInteger(section, "max_retries", 0, 10, settings.maxRetries);
}

template<typename Section>
void readSection(YamlMap &root, const char *key, void (*read)(YamlMap &, Section &),
                 Section &settings)
{
    if (const std::optional<YamlValue> value = root.find(key)) {
        YamlMap section(*value);
        read(section, settings);
        section.refuseUnknownKeys();
    }
}

void readRoot(const YamlValue &document, Settings &settings)
{
    YamlMap root(document);
    if (const std::optional<YamlValue> value = root.find("servers"))
        settings.servers = readServerList(*value);
    readSection(root, "rate_limiting", readRateLimit, settings.rateLimit);
    readSection(root, "server", readServer, settings.server);
    readSection(root, "worker", readWorker, settings.worker);
    readSection(root, "dns", readDns, settings.dns);
    root.refuseUnknownKeys();
}

} // namespace

Result<Settings> parseSettings(const QByteArray &yaml, const QString &fileName)
{
    Settings settings;
    const std::optional<Error> error = readYaml(
        yaml, fileName, [&settings](const YamlValue &document) { readRoot(document, settings); });
    if (error)
        return tl::unexpected(*error);
    return settings;
}

Result<Settings> readSettingsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                    QStringLiteral("the settings file %1 can't be read: %2")
                        .arg(quoted(path), file.errorString()));
    const QByteArray content = file.read(maxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, QStringLiteral("the settings file %1 can't be read: %2")
                                       .arg(quoted(path), file.errorString()));
    if (content.size() > maxFileSize)
        return invalid(QStringLiteral("the settings file %1 must have at most %2 octets")
                           .arg(quoted(path))
                           .arg(maxFileSize));
    return parseSettings(content, path);
}

QStringList settingsFileCandidates()
{
    QStringList candidates{QStringLiteral("config.yaml"), QStringLiteral("conf/config.yaml")};
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
#ifndef Q_OS_WIN
    folders.append(QStringLiteral("/etc"));
#endif
    for (const QString &folder : std::as_const(folders))
        candidates.append(folder + QStringLiteral("/dnstester/config.yaml"));
    candidates.removeDuplicates();
    return candidates;
}

} // namespace dnstester
