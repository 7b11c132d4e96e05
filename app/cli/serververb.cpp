// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flagreader.h"
#include "cli/values.h"
#include "cli/verbs.h"
#include "config/environment.h"
#include "model/quoted.h"

namespace dnstester::cli {

namespace {

constexpr auto listenGroup = "Listening";
constexpr auto workGroup = "Work";
constexpr auto settingsGroup = "Settings";

Result<QString> parseFileName(const QString &flag, const QString &text)
{
    if (text.isEmpty())
        return invalid(QStringLiteral("%1 must name a file").arg(flag));
    return text;
}

Result<ClientAddressSource> parseSource(const QString &flag, const QString &text)
{
    if (const auto source = parseClientAddressSource(text))
        return *source;
    return invalid(QStringLiteral("%1 must be RemoteAddr, X-Forwarded-For or X-Real-IP, not %2")
                       .arg(flag, quoted(text)));
}

} // namespace

CLI::App *addServerVerb(CLI::App &root)
{
    CLI::App *verb = root.add_subcommand("server", "Run the daemon with its REST API");
    addValue(*verb, listenGroup, "--host", "HOST",
             "Address or name to listen on (default 127.0.0.1, or the settings file's)");
    addValue(*verb, listenGroup, "-p,--port", "PORT",
             "TCP port: 0 to 65535, 0 for a free one (default 5000, or the settings file's)");
    addValue(*verb, listenGroup, "--threads", "N",
             "Threads that serve HTTP: 0 to 256, 0 for one per core (default 0)");
    addValue(*verb, listenGroup, "--tls-certificate", "FILE",
             "Serve HTTPS with the certificate chain in this PEM file");
    addValue(*verb, listenGroup, "--tls-key", "FILE", "Its private key, a PEM file");
    addValue(*verb, listenGroup, "--rate-limit-ip-source", "SOURCE",
             "Whose address rate limits count: RemoteAddr, X-Forwarded-For or X-Real-IP (default "
             "RemoteAddr; the others only behind a proxy that sets them)");
    addValue(
        *verb, workGroup, "--workers,--max-workers", "N",
        "Tasks done at once: 1 to 10000 (default 4, or the settings file's), or with --redis 0: "
        "leave them to others");
    addRedis(*verb, workGroup);
    addConfig(*verb, settingsGroup);
    addSwitch(*verb, settingsGroup, "--routes", "Print the methods and paths served, and end");
    addLog(*verb);
    return verb;
}

Result<ServerOptions> readServerOptions(const CLI::App &verb)
{
    FlagReader reader(verb);
    ServerOptions options;
    SettingsFlags &flags = options.flags;
    reader.read("--host", flags.host, parseListenHost);
    reader.read("--port", flags.port, parseCount<0, 65'535>);
    reader.read("--threads", flags.threads, parseCount<0, 256>);
    reader.read("--tls-certificate", flags.tlsCertificate, parseFileName);
    reader.read("--tls-key", flags.tlsKey, parseFileName);
    reader.read("--rate-limit-ip-source", flags.clientAddressSource, parseSource);
    reader.read("--workers", flags.maxWorkers, parseCount<0, 10'000>);
    readRedis(reader, flags);
    readLog(reader, flags);
    options.configFile = readConfig(reader);
    options.listRoutes = reader.has("--routes");
    if (reader.error())
        return tl::unexpected<Error>(*reader.error());
    return options;
}

} // namespace dnstester::cli
