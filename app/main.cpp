// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "cli/benchcommand.h"
#include "cli/commandline.h"
#include "cli/credentials.h"
#include "cli/inputs.h"
#include "cli/manualtext.h"
#include "cli/querycommand.h"
#include "cli/signalwatcher.h"
#include "servercommand.h"
#include "service/locallookupservice.h"
#include "service/remotelookupservice.h"
#include "workercommand.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>

using namespace dnstester;
using namespace dnstester::cli;

namespace {

int refuse(const Error &error)
{
    Terminal(stderr, false).write(QStringLiteral("dnstester: %1\n").arg(neutralised(error.detail)));
    return exitUsage;
}

/// Runs a command until it is finished or the user has had enough.
template<typename T>
int run(T &command)
{
    SignalWatcher interrupts;
    QObject::connect(&interrupts, &SignalWatcher::interrupted, &command, &T::interrupt);
    // Queued, for a command that has finished before exec() has begun.
    QObject::connect(&command, &T::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

/// What settings and servers are for the options of a verb, and what is wrong with them.
struct Ground
{
    Settings settings;
    QList<Server> servers;
};

template<typename Options>
Result<Ground> groundFor(const Options &options, const LookupOptions &lookup)
{
    SettingsSources sources = SettingsSources::ofProcess();
    sources.file = options.configFile;
    sources.flags = options.flags;
    const Result<Settings> settings = loadSettings(sources);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    if (const std::optional<Error> error = checkCaFile(QStringLiteral("--ca-file"), lookup.caFile))
        return tl::unexpected<Error>(*error);
    Ground ground{*settings, chooseServers(options.servers, *settings)};
    if (ground.servers.isEmpty())
        return invalid(
            QStringLiteral("SERVER is missing, and neither settings nor system name one"));
    return ground;
}

int execute(const PrintText &print)
{
    return Terminal(stdout, false).write(print.text) ? exitAllAnswered : exitSomeFailed;
}

int threadsFor(qsizetype servers)
{
    return int(std::clamp<qsizetype>(servers, 1, std::max(1, QThread::idealThreadCount())));
}

int queryDaemon(const QueryOptions &options, const DaemonOptions &daemon)
{
    const Result<QByteArray> token =
        readToken(daemon.tokenFile, QProcessEnvironment::systemEnvironment());
    if (!token)
        return refuse(token.error());
    if (const auto error = checkCaFile(QStringLiteral("--url-ca-file"), daemon.caFile))
        return refuse(*error);
    LookupRequest request{options.name, options.type, options.servers, options.lookup};
    RemoteOptions remote;
    remote.url = daemon.url;
    remote.token = *token;
    remote.caFile = daemon.caFile;
    remote.left = {!options.flags.timeout, !options.flags.retries};
    request.options.timeout = options.flags.timeout.value_or(request.options.timeout);
    request.options.retries = options.flags.retries.value_or(request.options.retries);
    RemoteLookupService service(remote);
    QueryCommand command(&service, std::move(request), options);
    return run(command);
}

int execute(const QueryOptions &options)
{
    if (options.daemon)
        return queryDaemon(options, *options.daemon);
    const Result<Ground> ground = groundFor(options, options.lookup);
    if (!ground)
        return refuse(ground.error());
    LookupRequest request{options.name, options.type, ground->servers, options.lookup};
    request.options.timeout = ground->settings.dns.timeout;
    request.options.retries = ground->settings.dns.maxRetries;
    ResolverLimits limits;
    limits.maxConcurrentQueries = ground->settings.dns.maxConcurrentQueries;
    LocalLookupService service(threadsFor(request.servers.size()), limits);
    QueryCommand command(&service, std::move(request), options);
    return run(command);
}

int execute(const BenchOptions &options)
{
    const Result<Ground> ground = groundFor(options, options.plan.options);
    if (!ground)
        return refuse(ground.error());
    LoadPlan plan = options.plan;
    plan.options.timeout = ground->settings.dns.timeout;
    if (plan.questions.isEmpty()) {
        const Result<QList<Question>> questions = readQuestions(options.namesFile, options.type);
        if (!questions)
            return refuse(questions.error());
        plan.questions = *questions;
    }
    BenchCommand command(std::move(plan), ground->servers, options);
    return run(command);
}

int execute(const ServerOptions &options)
{
    const std::optional<Error> error = runServer(options);
    return error ? refuse(*error) : exitAllAnswered;
}

int execute(const WorkOptions &options)
{
    const std::optional<Error> error = runWorker(options);
    return error ? refuse(*error) : exitAllAnswered;
}

} // namespace

int main(int argc, char *argv[])
{
    // What Qt has to say about sockets is said in results; QT_LOGGING_RULES still has the last
    // word.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.*.info=false\nqt.*.warning=false"));
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dnstester"));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    hideCredentials(argc, argv);
    const Result<Command> command = parseCommandLine(arguments);
    if (!command)
        return refuse(command.error());
    return std::visit([](const auto &options) { return execute(options); }, *command);
}
