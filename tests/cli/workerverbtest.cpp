// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QTest>

#include <functional>

using namespace dnstester;
using namespace dnstester::cli;

namespace {

using Check = std::function<bool(const WorkOptions &)>;

Result<Command> parsed(const QString &line)
{
    return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

Q_DECLARE_METATYPE(Check)

class WorkerVerbTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFlagHasItsEffect_data();
    void everyFlagHasItsEffect();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void helpNamesEveryFlag();
};

void WorkerVerbTest::everyFlagHasItsEffect_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Check>("check");
    const auto row = [](const char *line, Check check) {
        QTest::newRow(line) << QString::fromLatin1(line) << std::move(check);
    };
    row("worker", [](const WorkOptions &o) {
        const SettingsFlags &f = o.flags;
        return !f.redis && !f.maxWorkers && !f.logLevel && !f.logFormat && o.configFile.isEmpty() &&
               o.metricsHost == u"127.0.0.1" && !o.metricsPort;
    });
    row("worker --redis redis://user:pw@db.example:6380/2", [](const WorkOptions &o) {
        return o.flags.redis && o.flags.redis->password == u"pw" &&
               o.flags.redis->shown() == u"redis://db.example:6380/2";
    });
    row("worker --concurrency 10000",
        [](const WorkOptions &o) { return o.flags.maxWorkers == 10'000; });
    row("worker --metrics-port 0",
        [](const WorkOptions &o) { return o.metricsPort == quint16(0); });
    row("worker --metrics-port 65535 --metrics-host ::", [](const WorkOptions &o) {
        return o.metricsPort == quint16(65535) && o.metricsHost == u"::";
    });
    row("worker -c my.yaml", [](const WorkOptions &o) { return o.configFile == u"my.yaml"; });
    row("worker --log-level debug",
        [](const WorkOptions &o) { return o.flags.logLevel == LogLevel::Debug; });
    row("worker --log-format json",
        [](const WorkOptions &o) { return o.flags.logFormat == LogFormat::Json; });
}

void WorkerVerbTest::everyFlagHasItsEffect()
{
    QFETCH(QString, line);
    QFETCH(Check, check);
    const Result<Command> command = parsed(line);
    QVERIFY2(command, command ? "" : qPrintable(command.error().detail));
    QVERIFY(std::holds_alternative<WorkOptions>(*command));
    QVERIFY(check(std::get<WorkOptions>(*command)));
}

void WorkerVerbTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(named);
    };
    row("worker --redis http://db.example", "--redis: a Redis URL must begin with redis://");
    row("worker --concurrency 0", "--concurrency must be a whole number from 1 to 10000");
    row("worker --metrics-port 65536", "--metrics-port");
    row("worker --metrics-port 9101 --metrics-host a..b",
        "--metrics-host must be an address or a host name");
    row("worker --metrics-host 127.0.0.1", "--metrics-host must come with --metrics-port");
    row("worker --config", "--config must be followed by its value");
    row("worker --log-level loud", "debug, info, warning");
    row("worker --port 5000", "unknown argument \"--port\"");
    row("worker extra", "unknown argument \"extra\"");
}

void WorkerVerbTest::whatIsWrongIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const Result<Command> command = parsed(line);
    QVERIFY(!command);
    QVERIFY2(command.error().detail.contains(named), qPrintable(command.error().detail));
}

void WorkerVerbTest::helpNamesEveryFlag()
{
    const Result<Command> command = parsed(QStringLiteral("worker --help"));
    QVERIFY(command);
    const QString help = std::get<PrintText>(*command).text;
    for (const char *flag : {"--redis", "--concurrency", "--metrics-port", "--metrics-host",
                             "-c, --config", "--log-level", "--log-format"})
        QVERIFY2(help.contains(QLatin1String(flag)), flag);
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

QTEST_APPLESS_MAIN(WorkerVerbTest)
#include "workerverbtest.moc"
