// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingsfile.h"

#include "config/environment.h"
#include "config/serverentry.h"
#include "model/host.h"
#include "model/quoted.h"

#include <QFile>
#include <QStandardPaths>

#include <cmath>

namespace dnstester {

namespace {

constexpr qint64 maxFileSize = 1024 * 1024;
constexpr int secondsPerHour = 60 * 60;
constexpr int secondsPerDay = 24 * secondsPerHour;
constexpr int minutesPerWeek = 7 * 24 * 60;

void readInteger(YamlMap &section, const char *key, int least, int most, int &setting)
{
    if (const std::optional<YamlValue> value = section.find(key))
        setting = value->integer(least, most).value_or(setting);
}

template<typename DurationType>
void readDuration(YamlMap &section, const char *key, int least, int most, DurationType &setting)
{
    int count = int(setting.count());
    readInteger(section, key, least, most, count);
    setting = DurationType(count);
}

/// A word that \a parse knows; \a words lists them for the sentence about another one.
template<typename Word>
void readWord(YamlMap &section, const char *key, std::optional<Word> (*parse)(QStringView),
              const QString &words, Word &setting)
{
    const std::optional<YamlValue> value = section.find(key);
    const std::optional<QString> text = value ? value->text() : std::nullopt;
    if (!text)
        return;
    const std::optional<Word> word = parse(*text);
    if (!word)
        value->refuse(QStringLiteral("must be %1, not %2").arg(words, quoted(*text)));
    setting = word.value_or(setting);
}

QString readFileName(YamlMap &section, const char *key)
{
    const std::optional<YamlValue> value = section.find(key);
    const QString name = value ? value->text().value_or(QString()) : QString();
    if (value && name.isEmpty())
        value->refuse(QStringLiteral("must name a file"));
    return name;
}

void readRateLimit(YamlMap &section, RateLimitSettings &settings)
{
    if (const std::optional<YamlValue> value = section.find("requests_per_second"))
        settings.requestsPerSecond =
            value->number(0, 1'000'000).value_or(settings.requestsPerSecond);
    readInteger(section, "burst_size", 1, 1'000'000, settings.burstSize);
}

void readTls(YamlMap &section, ServerSettings &settings)
{
    settings.tlsCertificate = readFileName(section, "tls_certificate");
    settings.tlsKey = readFileName(section, "tls_key");
    if (settings.tlsCertificate.isEmpty() != settings.tlsKey.isEmpty())
        section.refuse(QStringLiteral("must have both \"tls_certificate\" and \"tls_key\", or "
                                      "neither"));
}

/// What is wrong is said without showing the token.
QStringList readTokens(YamlMap &section)
{
    const std::optional<YamlValue> value = section.find("tokens");
    if (!value)
        return {};
    QStringList tokens;
    for (const YamlValue &item : value->list()) {
        const QString token = item.text().value_or(QString());
        if (token.size() < minTokenLength || !isTokenText(token))
            item.refuse(QStringLiteral("must be at least %1 characters of printable ASCII without "
                                       "spaces")
                            .arg(minTokenLength));
        tokens.append(token);
    }
    return tokens;
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
    readInteger(section, "threads", 0, 256, settings.threads);
    readTls(section, settings);
    readDuration(section, "read_timeout", 1, secondsPerDay, settings.readTimeout);
    readDuration(section, "write_timeout", 1, secondsPerDay, settings.writeTimeout);
    readDuration(section, "idle_timeout", 1, secondsPerDay, settings.idleTimeout);
    readDuration(section, "shutdown_timeout", 0, secondsPerHour, settings.shutdownTimeout);
    readInteger(section, "max_body_bytes", 1024, 64 * 1024 * 1024, settings.maxBodyBytes);
    readInteger(section, "max_header_bytes", 1024, 1024 * 1024, settings.maxHeaderBytes);
    readInteger(section, "max_connections", 1, 1'000'000, settings.maxConnections);
    readInteger(section, "max_connections_per_client", 1, 1'000'000,
                settings.maxConnectionsPerClient);
    settings.tokens = readTokens(section);
}

void readWorker(YamlMap &section, WorkerSettings &settings)
{
    readInteger(section, "max_workers", 1, 10'000, settings.maxWorkers);
    readInteger(section, "queue_size", 1, 10'000'000, settings.queueSize);
    readDuration(section, "cleanup_interval", 1, minutesPerWeek, settings.cleanupInterval);
    readDuration(section, "lease_seconds", 1, secondsPerHour, settings.lease);
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

QList<Network> readNetworkList(YamlMap &section, const char *key)
{
    const std::optional<YamlValue> value = section.find(key);
    if (!value)
        return {};
    QList<Network> networks;
    for (const YamlValue &item : value->list()) {
        const std::optional<QString> text = item.text();
        if (!text)
            continue;
        const Result<Network> network = Network::parse(*text);
        if (!network)
            item.refuse(QStringLiteral("must be a network: %1").arg(network.error().detail));
        else
            networks.append(*network);
    }
    return networks;
}

void readNetworks(YamlMap &section, NetworkPolicy &policy)
{
    QList<Network> allowed = readNetworkList(section, "allow");
    policy = NetworkPolicy(std::move(allowed), readNetworkList(section, "deny"));
}

void readLogging(YamlMap &section, LogSettings &settings)
{
    readWord(section, "level", parseLogLevel, QStringLiteral("debug, info, warning or error"),
             settings.level);
    readWord(section, "format", parseLogFormat, QStringLiteral("auto, plain or json"),
             settings.format);
    readWord(section, "client_addresses", parseAddressDetail, QStringLiteral("full, short or none"),
             settings.clientAddresses);
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
    readSection(root, "networks", readNetworks, settings.networks);
    readSection(root, "logging", readLogging, settings.logging);
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
