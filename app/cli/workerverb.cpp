// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flagreader.h"
#include "cli/values.h"
#include "cli/verbs.h"

namespace dnstester::cli {

namespace {

constexpr auto workGroup = "Work";
constexpr auto metricsGroup = "Metrics";
constexpr auto settingsGroup = "Settings";

} // namespace

CLI::App *addWorkerVerb(CLI::App &root)
{
    CLI::App *verb =
        root.add_subcommand("worker", "Do the lookups that daemons accept into a Redis");
    addRedis(*verb, workGroup);
    addValue(*verb, workGroup, "--concurrency", "N",
             "Tasks done at once: 1 to 10000 (default 4, or the settings file's)");
    addValue(*verb, metricsGroup, "--metrics-port", "PORT",
             "Serve /metrics and /health at this TCP port: 0 to 65535, 0 for a free one (default: "
             "serve none)");
    addValue(*verb, metricsGroup, "--metrics-host", "HOST",
             "Address or name to serve them at (default 127.0.0.1)");
    addConfig(*verb, settingsGroup);
    addLog(*verb);
    return verb;
}

Result<WorkOptions> readWorkOptions(const CLI::App &verb)
{
    FlagReader reader(verb);
    WorkOptions options;
    readRedis(reader, options.flags);
    reader.read("--concurrency", options.flags.maxWorkers, parseCount<1, 10'000>);
    reader.read("--metrics-port", options.metricsPort, parseCount<0, 65'535>);
    reader.read("--metrics-host", options.metricsHost, parseListenHost);
    if (reader.has("--metrics-host") && !reader.has("--metrics-port"))
        reader.fail({ErrorCode::InvalidArgument,
                     QStringLiteral("--metrics-host must come with --metrics-port")});
    readLog(reader, options.flags);
    options.configFile = readConfig(reader);
    if (reader.error())
        return tl::unexpected<Error>(*reader.error());
    return options;
}

} // namespace dnstester::cli
