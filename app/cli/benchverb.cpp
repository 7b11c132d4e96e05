// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flagreader.h"
#include "cli/values.h"
#include "cli/verbs.h"

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto questionsGroup = "Questions";
constexpr auto loadGroup = "Load";
constexpr auto outputGroup = "Output";

constexpr std::chrono::milliseconds defaultDuration = 10s;
/// An open load must not be held up by a low bound on what is outstanding.
constexpr int defaultOpenConcurrency = 1000;

constexpr Word<BenchFormat> formats[] = {
    {"table", BenchFormat::Table},
    {"json", BenchFormat::Json},
    {"csv", BenchFormat::Csv},
};

void readQuestions(FlagReader &reader, BenchOptions &options)
{
    reader.read("--qtype", options.type, [](const QString &flag, const QString &type) {
        return about(flag, RecordType::parse(type));
    });
    reader.exclude("--name", "--names");
    Name name;
    reader.read("--name", name, [](const QString &flag, const QString &text) {
        return about(flag, Name::parse(text));
    });
    if (reader.has("--name"))
        options.plan.questions.append({name, options.type});
    options.namesFile = reader.text("--names");
    if (options.plan.questions.isEmpty() && options.namesFile.isEmpty())
        reader.fail({ErrorCode::InvalidArgument,
                     QStringLiteral("what to ask is missing: --name must give a domain name, or "
                                    "--names a file of them")});
}

void readLoad(FlagReader &reader, BenchOptions &options)
{
    LoadPlan &plan = options.plan;
    reader.exclude("--duration", "--count");
    reader.exclude("--fresh", "--connections");
    reader.read("--duration", plan.duration, [](const QString &flag, const QString &text) {
        return parseTime(flag, text, TimeUnit::Seconds, 100ms, 24h).map([](Duration time) {
            return std::chrono::ceil<std::chrono::milliseconds>(time);
        });
    });
    reader.read("--count", plan.count, [](const QString &flag, const QString &text) {
        return parseInteger(flag, text, 1, 1'000'000'000'000);
    });
    if (!plan.duration && !plan.count)
        plan.duration = defaultDuration;

    reader.read("--rate", plan.rate, [](const QString &flag, const QString &text) {
        return parsePositive(flag, text, 10e6);
    });
    if (plan.rate > 0)
        plan.concurrency = defaultOpenConcurrency;
    reader.read("--concurrency", plan.concurrency, [](const QString &flag, const QString &text) {
        return parseInteger(flag, text, 1, 65535);
    });
    reader.read("--connections", plan.connections, [](const QString &flag, const QString &text) {
        return parseInteger(flag, text, 1, 1000);
    });
    plan.options.connection = reader.has("--fresh") ? ConnectionUse::Fresh : ConnectionUse::Reuse;
    readShared(reader, plan.options, options.flags);
}

} // namespace

CLI::App *addBenchVerb(CLI::App &root)
{
    CLI::App *verb = root.add_subcommand("bench", "Put a load on servers and measure");
    addValue(*verb, questionsGroup, "--name", "NAME", "The domain name to ask for");
    addValue(
        *verb, questionsGroup, "--names", "FILE",
        "Ask for the names in this file in turn: a name and a type on each line, as for dnsperf; "
        "\"-\" is standard input");
    addQuestionType(*verb, questionsGroup, "Type of record where no other is named (default A)");
    addDnssec(*verb, questionsGroup);

    addValue(
        *verb, loadGroup, "--duration", "TIME",
        "How long to send: seconds, or with a unit as in 500ms or 2m; 0.1 to 86400 (default 10)");
    addValue(*verb, loadGroup, "--count", "N", "Send so many queries to each server instead");
    addValue(
        *verb, loadGroup, "--concurrency", "N",
        "Queries outstanding at each server: 1 to 65535 (default 10; with --rate at most so many, "
        "default 1000)");
    addValue(*verb, loadGroup, "--connections", "N",
             "Connections to each server that share the queries: 1 to 1000 (default 1)");
    addValue(
        *verb, loadGroup, "--rate", "QPS",
        "Send so many queries per second to each server, come what may (open loop), and measure "
        "from when each should have been sent; without, a query is sent when an answer or a "
        "timeout made room (closed loop)");
    addSwitch(*verb, loadGroup, "--fresh", "Make a new connection for every query");
    addTimeout(*verb, loadGroup);
    addDohMethod(*verb, loadGroup);
    addServerFlags(*verb);

    addValue(*verb, outputGroup, "-o,--output", "FORMAT", "table, json or csv (default table)");
    addNoColor(*verb);
    return verb;
}

Result<BenchOptions> readBenchOptions(const CLI::App &verb)
{
    FlagReader reader(verb);
    BenchOptions options;
    readQuestions(reader, options);
    options.servers = readServers(reader);
    readLoad(reader, options);
    reader.read("--output", options.format, [](const QString &flag, const QString &text) {
        return parseWord(flag, text, formats);
    });
    options.configFile = readConfig(reader);
    options.color = !reader.has("--no-color");
    if (reader.error())
        return tl::unexpected<Error>(*reader.error());
    return options;
}

} // namespace dnstester::cli
