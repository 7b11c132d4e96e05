// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/benchreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dnstester;
using namespace dnstester::cli;
using namespace std::chrono_literals;

namespace {

Outcome answer(bool reused, quint16 rcode = 0)
{
    Outcome outcome;
    outcome.transport = Protocol::Tls;
    outcome.reused = reused;
    outcome.rcode = rcode;
    if (!reused) {
        outcome.timings.connect = 10ms;
        outcome.timings.tls = 20ms;
    }
    return outcome;
}

/// 99 queries on an open connection in 2 ms, one that made it in 50 ms, two SERVFAIL, two timeouts.
BenchReport report()
{
    BenchReport report;
    report.plan.questions = {{*Name::parse(QStringLiteral("www.example.com")), RecordType(1)}};
    report.plan.duration = 10s;
    report.plan.options.connection = ConnectionUse::Reuse;

    BenchRow row{{*Endpoint::parse(QStringLiteral("tls://192.0.2.53")), {}},
                 Tally(ConnectionUse::Reuse),
                 2s};
    row.tally.record(answer(false), 50ms);
    for (int i = 0; i < 97; ++i)
        row.tally.record(answer(true), 2ms);
    for (int i = 0; i < 2; ++i)
        row.tally.record(answer(true, 2), 2ms);
    Outcome timeout;
    timeout.failure = {ErrorKind::Timeout, QStringLiteral("no answer")};
    for (int i = 0; i < 2; ++i)
        row.tally.record(timeout, 5s);
    report.rows = {row};
    return report;
}

QJsonObject jsonOf(const BenchReport &report)
{
    return QJsonDocument::fromJson(benchJson(report).toUtf8()).object();
}

} // namespace

class BenchReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableShowsLossBesideWarmPercentiles();
    void tableSaysWhatKindOfLoadItWas_data();
    void tableSaysWhatKindOfLoadItWas();
    void tableFitsTheTerminal();
    void serverWithoutAnswersHasNoTimes();
    void jsonKeepsColdAndWarmApart();
    void jsonSaysWhatKindOfLoadItWas();
    void csvHasUnitsInItsNames();
    void progressSaysWhatIsLeft();
};

void BenchReportTest::tableShowsLossBesideWarmPercentiles()
{
    QCOMPARE(
        benchTable(report(), {}),
        QStringLiteral("closed loop, 10 outstanding, 1 connection reused, per server, times in ms\n"
                       "server            proto  sent  answered  lost   loss   q/s    min    p50   "
                       " p95    p99    max  "
                       "cold  answers\n"
                       "tls://192.0.2.53  DoT     102       100     2  1.96%  50.0  2.000  2.000  "
                       "2.000  2.000  2.000  "
                       "   1  NOERROR 98, SERVFAIL 2, timeout 2\n"
                       "tls://192.0.2.53: 1 answered query waited for a new connection, on average "
                       "connect 10.00 ms and "
                       "TLS 20.00 ms\n"));
}

void BenchReportTest::tableSaysWhatKindOfLoadItWas_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<ConnectionUse>("use");
    QTest::addColumn<int>("connections");
    QTest::addColumn<QString>("caption");
    QTest::newRow("closed, reused")
        << 0.0 << ConnectionUse::Reuse << 4
        << QStringLiteral("closed loop, 10 outstanding, 4 connections reused,");
    QTest::newRow("closed, fresh")
        << 0.0 << ConnectionUse::Fresh << 1
        << QStringLiteral("closed loop, 10 outstanding, fresh connections,");
    QTest::newRow("open") << 500.0 << ConnectionUse::Reuse << 1
                          << QStringLiteral(
                                 "open loop at 500 q/s, timed from when each query was due, ");
}

void BenchReportTest::tableSaysWhatKindOfLoadItWas()
{
    QFETCH(double, rate);
    QFETCH(ConnectionUse, use);
    QFETCH(int, connections);
    QFETCH(QString, caption);
    BenchReport shown = report();
    shown.plan.rate = rate;
    shown.plan.connections = connections;
    shown.plan.options.connection = use;
    shown.interrupted = true;
    const QString table = benchTable(shown, {});
    QVERIFY2(table.startsWith(caption), qPrintable(table));
    QVERIFY(table.endsWith(QLatin1String("Interrupted: this is what was measured until then.\n")));
}

void BenchReportTest::tableFitsTheTerminal()
{
    for (const int width : {20, 60, 80, 100}) {
        for (const QString &line : benchTable(report(), {width, false}).split(u'\n'))
            QVERIFY2(columnsOf(QStringView(line)) <= width, qPrintable(line));
    }
}

void BenchReportTest::serverWithoutAnswersHasNoTimes()
{
    BenchReport silent = report();
    Outcome timeout;
    timeout.failure = {ErrorKind::Timeout, QStringLiteral("no answer")};
    silent.rows = {{silent.rows[0].server, Tally(ConnectionUse::Reuse), 0ns}};
    silent.rows[0].tally.record(timeout, 5s);
    const QString line = benchTable(silent, {}).split(u'\n')[2];
    QCOMPARE(line.simplified(), QStringLiteral("tls://192.0.2.53 DoT 1 0 1 100.00% 0.0 timeout 1"));
    const QJsonObject latency =
        jsonOf(silent)[QLatin1String("servers")][0][QLatin1String("latency")].toObject();
    QCOMPARE(latency, (QJsonObject{{QStringLiteral("samples"), 0}}));
}

void BenchReportTest::jsonKeepsColdAndWarmApart()
{
    const QJsonObject row = jsonOf(report())[QLatin1String("servers")][0].toObject();
    QCOMPARE(row[QLatin1String("target")].toString(), QStringLiteral("tls://192.0.2.53"));
    QCOMPARE(row[QLatin1String("sent")].toInt(), 102);
    QCOMPARE(row[QLatin1String("answered")].toInt(), 100);
    QCOMPARE(row[QLatin1String("lost")].toInt(), 2);
    QCOMPARE(row[QLatin1String("answers_per_second")].toDouble(), 50.0);
    QCOMPARE(row[QLatin1String("latency")][QLatin1String("samples")].toInt(), 99);
    QCOMPARE(row[QLatin1String("latency")][QLatin1String("max_ms")].toDouble(), 2.0);
    QCOMPARE(row[QLatin1String("cold_latency")][QLatin1String("samples")].toInt(), 1);
    QCOMPARE(row[QLatin1String("cold_latency")][QLatin1String("p50_ms")].toDouble(), 50.0);
    QCOMPARE(row[QLatin1String("connect")][QLatin1String("mean_ms")].toDouble(), 10.0);
    QCOMPARE(row[QLatin1String("tls")][QLatin1String("mean_ms")].toDouble(), 20.0);
    const QJsonObject rcodes{{QStringLiteral("NOERROR"), 98}, {QStringLiteral("SERVFAIL"), 2}};
    QCOMPARE(row[QLatin1String("rcodes")].toObject(), rcodes);
    QCOMPARE(row[QLatin1String("errors")].toObject(),
             (QJsonObject{{QStringLiteral("timeout"), 2}}));
}

void BenchReportTest::jsonSaysWhatKindOfLoadItWas()
{
    BenchReport shown = report();
    QJsonObject json = jsonOf(shown);
    QCOMPARE(json[QLatin1String("loop")].toString(), QStringLiteral("closed"));
    QCOMPARE(json[QLatin1String("connection")].toString(), QStringLiteral("reused"));
    QCOMPARE(json[QLatin1String("latency_is")].toString(), QStringLiteral("query_to_answer"));
    QCOMPARE(json[QLatin1String("duration_s")].toDouble(), 10.0);
    QVERIFY(!json.contains(QLatin1String("rate_per_second")));

    shown.plan.rate = 50;
    json = jsonOf(shown);
    QCOMPARE(json[QLatin1String("loop")].toString(), QStringLiteral("open"));
    QCOMPARE(json[QLatin1String("latency_is")].toString(), QStringLiteral("due_to_answer"));
    QCOMPARE(json[QLatin1String("rate_per_second")].toDouble(), 50.0);
}

void BenchReportTest::csvHasUnitsInItsNames()
{
    const QStringList lines = benchCsv(report()).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    const QStringList titles = lines[0].split(u',');
    const QStringList values = lines[1].split(u',');
    QCOMPARE(values.size(), titles.size());
    const auto value = [&](const char *title) {
        return values.value(titles.indexOf(QLatin1String(title)));
    };
    QCOMPARE(value("loop"), QStringLiteral("closed"));
    QCOMPARE(value("connection"), QStringLiteral("reused"));
    QCOMPARE(value("sent"), QStringLiteral("102"));
    QCOMPARE(value("sending_s"), QStringLiteral("2"));
    QCOMPARE(value("p99_ms"), QStringLiteral("2"));
    QCOMPARE(value("cold_samples"), QStringLiteral("1"));
    QCOMPARE(value("connect_mean_ms"), QStringLiteral("10"));
    QCOMPARE(value("rcodes"), QStringLiteral("NOERROR 98; SERVFAIL 2"));
    QCOMPARE(value("errors"), QStringLiteral("timeout 2"));
}

void BenchReportTest::progressSaysWhatIsLeft()
{
    QCOMPARE(progressLine({1200, 3, 431.4, 2500ms, std::nullopt}),
             QStringLiteral("431 q/s, 1200 answered, 3 lost, 2.5 s left"));
    QCOMPARE(progressLine({1200, 3, 431.4, std::nullopt, 17}),
             QStringLiteral("431 q/s, 1200 answered, 3 lost, 17 left"));
}

Q_DECLARE_METATYPE(ConnectionUse)

QTEST_APPLESS_MAIN(BenchReportTest)

#include "benchreporttest.moc"
