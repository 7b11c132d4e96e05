// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flagreader.h"
#include "cli/values.h"
#include "cli/verbs.h"
#include "service/remoteoptions.h"

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto questionGroup = "Question";
constexpr auto exchangeGroup = "Exchange";
constexpr auto daemonGroup = "Daemon";
constexpr auto outputGroup = "Output";

constexpr Word<QueryFormat> formats[] = {
    {"table", QueryFormat::Table}, {"short", QueryFormat::Short},     {"dig", QueryFormat::Dig},
    {"json", QueryFormat::Json},   {"jsonl", QueryFormat::JsonLines}, {"csv", QueryFormat::Csv},
};

/// An address in its usual form; QHostAddress alone would take "1" and "127.1" for one as well.
std::optional<QHostAddress> addressIn(const QString &text)
{
    const QHostAddress address(text);
    if (address.protocol() == QHostAddress::IPv6Protocol)
        return address;
    if (address.protocol() == QHostAddress::IPv4Protocol && address.toString() == text)
        return address;
    return std::nullopt;
}

void readQuestion(FlagReader &reader, QueryOptions &options)
{
    if (!reader.has("NAME")) {
        reader.fail({ErrorCode::InvalidArgument,
                     QStringLiteral("NAME is missing: the domain name or address to ask about")});
        return;
    }
    const QString text = reader.text("NAME");
    if (const auto address = addressIn(text)) {
        options.name = Name::reverseOf(*address);
        options.type = RecordType(12); // PTR
    } else {
        reader.read("NAME", options.name, [](const QString &flag, const QString &name) {
            return about(flag, Name::parse(name));
        });
    }
    reader.read("--qtype", options.type, [](const QString &flag, const QString &type) {
        return about(flag, RecordType::parse(type));
    });
    options.servers = readServers(reader);

    LookupOptions &lookup = options.lookup;
    lookup.cd = reader.has("--cd");
    lookup.rd = !reader.has("--no-rd");
    lookup.nsid = reader.has("--nsid");
    lookup.cookie = reader.has("--cookie");
    lookup.pad = reader.has("--pad");
    reader.read("--ecs", lookup.ecs, [](const QString &flag, const QString &subnet) {
        return about(flag, ClientSubnet::parse(subnet));
    });
    reader.read("--udp-size", lookup.udpSize, [](const QString &flag, const QString &size) {
        return parseInteger(flag, size, 512, 65535);
    });
}

void readExchange(FlagReader &reader, QueryOptions &options)
{
    readShared(reader, options.lookup, options.flags);
    reader.read("--retries", options.flags.retries, [](const QString &flag, const QString &text) {
        return parseInteger(flag, text, 0, 10);
    });
    reader.read("--repeat", options.lookup.repeat, [](const QString &flag, const QString &text) {
        return parseInteger(flag, text, 1, 1000);
    });
    if (reader.has("--reuse"))
        options.lookup.connection = ConnectionUse::Reuse;
    options.configFile = readConfig(reader);
}

/// Flags that mean nothing to a daemon, and why.
struct LocalFlag
{
    const char *flag;
    const char *why;
};

constexpr LocalFlag localFlags[] = {
    {"--pad", "a daemon can't be asked for it"},
    {"--cookie", "a daemon can't be asked for it"},
    {"--doh-method", "a daemon can't be asked for it"},
    {"--ca-file",
     "the daemon verifies the servers; for its own certificate there is --url-ca-file"},
    {"--config", "the settings are the daemon's"},
};

void readDaemon(FlagReader &reader, QueryOptions &options)
{
    const auto fail = [&reader](const QString &sentence) {
        reader.fail({ErrorCode::InvalidArgument, sentence});
    };
    for (const char *flag : {"--token-file", "--url-ca-file"}) {
        if (reader.has(flag) && !reader.has("--url"))
            fail(QStringLiteral("%1 must be given together with --url").arg(QLatin1String(flag)));
        if (reader.has(flag) && reader.text(flag).isEmpty())
            fail(QStringLiteral("%1 must name a file").arg(QLatin1String(flag)));
    }
    if (!reader.has("--url"))
        return;
    for (const LocalFlag &local : localFlags) {
        if (reader.has(local.flag))
            fail(QStringLiteral("%1 must not be given together with --url: %2")
                     .arg(QLatin1String(local.flag), QLatin1String(local.why)));
    }
    DaemonOptions daemon{{}, reader.text("--token-file"), reader.text("--url-ca-file")};
    reader.read("--url", daemon.url, [](const QString &flag, const QString &url) {
        return about(flag, parseDaemonUrl(url));
    });
    if (!daemon.caFile.isEmpty() && daemon.url.scheme() == u"http")
        fail(QStringLiteral("--url-ca-file must be given together with an https URL"));
    options.daemon = std::move(daemon);
}

void readOutput(FlagReader &reader, QueryOptions &options)
{
    reader.read("--output", options.format, [](const QString &flag, const QString &text) {
        return parseWord(flag, text, formats);
    });
    reader.read("--warn-threshold", options.warnThreshold,
                [](const QString &flag, const QString &text) {
                    return parseTime(flag, text, TimeUnit::Milliseconds, 0ms, 3600s);
                });
    options.color = !reader.has("--no-color");
}

} // namespace

CLI::App *addQueryVerb(CLI::App &root)
{
    CLI::App *verb = root.add_subcommand("query", "Ask many servers one question and compare");
    addArgument(*verb, "NAME",
                "The domain name to ask about; an address asks for its name (a reverse lookup)");
    addQuestionType(*verb, questionGroup,
                    "Type of record: a mnemonic or TYPEnnn (default A; PTR for an address)");
    addDnssec(*verb, questionGroup);
    addSwitch(*verb, questionGroup, "--cd", "Ask the server not to validate (CD bit)");
    addSwitch(*verb, questionGroup, "--no-rd", "Do not ask for recursion (RD bit off)");
    addSwitch(*verb, questionGroup, "--nsid", "Ask which instance answers (RFC 5001)");
    addSwitch(*verb, questionGroup, "--cookie", "Send a DNS cookie (RFC 7873)");
    addValue(*verb, questionGroup, "--ecs", "SUBNET",
             "Client subnet to send, as in 192.0.2.0/24 (RFC 7871)");
    addValue(*verb, questionGroup, "--udp-size", "OCTETS",
             "Largest UDP answer to accept: 512 to 65535 (default 1232)");
    addSwitch(*verb, questionGroup, "--pad", "Pad queries over encrypted transports (RFC 8467)");

    addTimeout(*verb, exchangeGroup);
    addValue(*verb, exchangeGroup, "--retries", "N",
             "Further attempts after a timeout: 0 to 10 (default 3, or the settings file's)");
    addValue(*verb, exchangeGroup, "--repeat", "N",
             "Ask every server so many times and show the spread: 1 to 1000 (default 1)");
    addSwitch(*verb, exchangeGroup, "--reuse",
              "Keep connections between repetitions instead of making one for each");
    addDohMethod(*verb, exchangeGroup);
    addServerFlags(*verb);

    addValue(
        *verb, daemonGroup, "-u,--url", "URL",
        "Let the daemon at this http or https URL do it, so that the times are those seen from "
        "there. Without SERVER it asks the servers it is configured with; timeout and retries "
        "are its own unless given");
    addValue(*verb, daemonGroup, "--token-file", "FILE",
             "File with the token that the daemon wants, in its first line; else the one in the "
             "environment variable DNS_TESTER_TOKEN is sent, if there is one");
    addValue(*verb, daemonGroup, "--url-ca-file", "FILE",
             "Trust the certificate authorities in this PEM file instead of the system's for the "
             "daemon's own certificate, which is always verified; --insecure is for the servers");

    addValue(*verb, outputGroup, "-o,--output", "FORMAT",
             "table, short, dig, json, jsonl or csv (default table)");
    addValue(*verb, outputGroup, "-w,--warn-threshold", "MS",
             "Mark servers in the table that took longer than so many milliseconds");
    addNoColor(*verb);
    return verb;
}

Result<QueryOptions> readQueryOptions(const CLI::App &verb)
{
    FlagReader reader(verb);
    QueryOptions options;
    readQuestion(reader, options);
    readExchange(reader, options);
    readDaemon(reader, options);
    readOutput(reader, options);
    if (reader.error())
        return tl::unexpected<Error>(*reader.error());
    return options;
}

} // namespace dnstester::cli
