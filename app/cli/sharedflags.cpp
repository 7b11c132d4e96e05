// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flagreader.h"
#include "cli/values.h"
#include "cli/verbs.h"

#include <QSet>

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto serversGroup = "Settings and trust";

constexpr auto logGroup = "Log";

constexpr Word<DohMethod> dohMethods[] = {
    {"get", DohMethod::Get},
    {"post", DohMethod::Post},
};

constexpr Word<LogLevel> levels[] = {
    {"debug", LogLevel::Debug},
    {"info", LogLevel::Info},
    {"warning", LogLevel::Warning},
    {"error", LogLevel::Error},
};

constexpr Word<LogFormat> logFormats[] = {
    {"auto", LogFormat::Automatic},
    {"plain", LogFormat::Plain},
    {"json", LogFormat::Json},
};

} // namespace

CLI::Option *addValue(CLI::App &verb, const char *group, const char *names, const char *valueName,
                      const std::string &description)
{
    const std::string name(names);
    return verb.add_option(name, description)->type_name(valueName)->take_last()->group(group);
}

CLI::Option *addArgument(CLI::App &verb, const std::string &name, const std::string &description)
{
    return verb.add_option(name, description)->type_name("");
}

CLI::Option *addSwitch(CLI::App &verb, const char *group, const char *names,
                       const std::string &description)
{
    const std::string name(names);
    return verb.add_flag(name, description)->disable_flag_override()->group(group);
}

void addQuestionType(CLI::App &verb, const char *group, const char *description)
{
    addValue(verb, group, "-t,--qtype", "TYPE", description);
}

void addDnssec(CLI::App &verb, const char *group)
{
    addSwitch(verb, group, "--dnssec", "Ask for DNSSEC records (EDNS DO bit)");
}

void addTimeout(CLI::App &verb, const char *group)
{
    addValue(
        verb, group, "--timeout", "TIME",
        "How long to wait for an answer, of each attempt: seconds, or with a unit as in 500ms; "
        "0.001 to 60 (default 5, or the settings file's)");
}

void addDohMethod(CLI::App &verb, const char *group)
{
    addValue(verb, group, "--doh-method", "METHOD",
             "HTTP method of DoH queries: get or post (default post)");
}

void addServerFlags(CLI::App &verb)
{
    addArgument(verb, "SERVER",
                "A server to ask: udp://, tcp://, tls://, https:// or quic:// and a name or an "
                "address; without a scheme, udp")
        ->expected(0, CLI::detail::expected_max_vector_size)
        ->allow_extra_args();
    addConfig(verb, serversGroup);
    addSwitch(verb, serversGroup, "-i,--insecure", "Do not verify the certificates of servers");
    addValue(verb, serversGroup, "--ca-file", "FILE",
             "Trust the certificate authorities in this PEM file instead of the system's");
}

void addConfig(CLI::App &verb, const char *group)
{
    addValue(
        verb, group, "-c,--config", "FILE",
        "Settings file (default ./config.yaml, conf/config.yaml, or the user's or the system's)");
}

void addNoColor(CLI::App &verb)
{
    addSwitch(verb, "Output", "--no-color",
              "No colours; the environment variable NO_COLOR does the same");
}

void addRedis(CLI::App &verb, const char *group)
{
    addValue(
        verb, group, "--redis", "URL",
        "The Redis that holds the tasks: redis://, rediss://, redis+unix://, redis+sentinel:// "
        "or redis+cluster:// (default REDIS_URL, where a password is safer)");
}

void addLog(CLI::App &verb)
{
    addValue(verb, logGroup, "--log-level", "LEVEL",
             "debug, info, warning or error (default info)");
    addValue(verb, logGroup, "--log-format", "FORMAT",
             "auto, plain or json (default auto: as the systemd journal wants it, else plain)");
}

void readRedis(FlagReader &reader, SettingsFlags &flags)
{
    reader.read("--redis", flags.redis, [](const QString &flag, const QString &text) {
        return about(flag, RedisUrl::parse(text));
    });
}

void readLog(FlagReader &reader, SettingsFlags &flags)
{
    reader.read("--log-level", flags.logLevel, [](const QString &flag, const QString &text) {
        return parseWord(flag, text, levels);
    });
    reader.read("--log-format", flags.logFormat, [](const QString &flag, const QString &text) {
        return parseWord(flag, text, logFormats);
    });
}

void readShared(FlagReader &reader, LookupOptions &lookup, SettingsFlags &flags)
{
    reader.read("--timeout", flags.timeout, [](const QString &flag, const QString &text) {
        return parseTime(flag, text, TimeUnit::Seconds, 1ms, 60s).map([](Duration time) {
            return std::chrono::ceil<std::chrono::milliseconds>(time);
        });
    });
    reader.read("--doh-method", lookup.dohMethod, [](const QString &flag, const QString &text) {
        return parseWord(flag, text, dohMethods);
    });
    reader.exclude("--insecure", "--ca-file");
    lookup.dnssec = reader.has("--dnssec");
    lookup.insecure = reader.has("--insecure");
    lookup.caFile = reader.text("--ca-file");
    if (reader.has("--ca-file") && lookup.caFile.isEmpty())
        reader.fail({ErrorCode::InvalidArgument, QStringLiteral("--ca-file must name a file")});
}

QString readConfig(FlagReader &reader)
{
    if (reader.has("--config") && reader.text("--config").isEmpty())
        reader.fail({ErrorCode::InvalidArgument, QStringLiteral("--config must name a file")});
    return reader.text("--config");
}

QList<Server> readServers(FlagReader &reader)
{
    QList<Server> servers;
    QSet<QString> targets;
    const QStringList texts = reader.texts("SERVER");
    for (const QString &text : texts) {
        const Result<Endpoint> endpoint = Endpoint::parse(text);
        if (!endpoint) {
            reader.fail(endpoint.error());
            return {};
        }
        const QString target = endpoint->target();
        if (targets.contains(target)) {
            reader.fail({ErrorCode::InvalidArgument,
                         QStringLiteral("server %1 must be named only once").arg(target)});
            return {};
        }
        targets.insert(target);
        servers.append({*endpoint, {}});
    }
    return servers;
}

} // namespace dnstester::cli
