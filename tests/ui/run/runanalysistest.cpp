// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runanalysis.h"

#include "ui/samplerun.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class RunAnalysisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheFastest();
    void aServerThatRefusesQuicklyNeverLeads();
    void countsWhatHappened();
    void countsAgreement();
    void takesNearestRank();
};

void RunAnalysisTest::namesTheFastest()
{
    const RunAnalysis analysis =
        analyse(answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}, 40));
    QCOMPARE(analysis.comparison.leaders, std::vector<size_t>{0});
    QCOMPARE(analysis.servers.at(0).times.size(), size_t(40));
    QCOMPARE(quantile(analysis.servers.at(0).times, 0.5), std::optional<Duration>(10'190us));
    QCOMPARE(analysis.servers.at(1).query, std::optional<Duration>(11'190us));
    QVERIFY(!analysis.servers.at(1).tls);
    QCOMPARE(analysis.servers.at(0).answer, QStringList{QStringLiteral("192.0.2.1")});
    QCOMPARE(analysis.servers.at(0).ttl, std::optional<quint32>(300));
}

void RunAnalysisTest::aServerThatRefusesQuicklyNeverLeads()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}, 40), {});
    for (int round = 0; round < 40; ++round) {
        record.add(0, rcodeRow(record.plan.servers.at(0).server, 1ms, 5), 0ms);
        record.add(1, answeredRow(record.plan.servers.at(1).server, 9ms), 0ms);
    }
    const RunAnalysis analysis = analyse(record);
    QCOMPARE(analysis.comparison.leaders, std::vector<size_t>{1});
    QCOMPARE(analysis.servers.at(0).answered, 40ULL);
    QCOMPARE(analysis.servers.at(0).usable, 0ULL);
    QCOMPARE(analysis.servers.at(0).rcode, std::optional<quint16>(5));
}

void RunAnalysisTest::countsWhatHappened()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    const Server server = record.plan.servers.first().server;
    record.add(0, failedRow(server, ErrorKind::Refused, QStringLiteral("Refused.")), 0ms);
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("No answer.")), 0ms);
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("No answer.")), 0ms);
    record.add(0, rcodeRow(server, 1ms, 2), 0ms);
    record.add(0, answeredRow(server, 1ms), 0ms);
    const RunAnalysis analysis = analyse(record);
    const ServerAnalysis &counted = analysis.servers.front();
    QCOMPARE(counted.asked, 5ULL);
    QCOMPARE(counted.answered, 2ULL);
    QCOMPARE(counted.usable, 1ULL);
    QCOMPARE(counted.failure, ErrorKind::Timeout);
}

void RunAnalysisTest::countsAgreement()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"),
                               QStringLiteral("192.0.2.3"), QStringLiteral("192.0.2.4")}),
                         {});
    record.add(0, answeredRow(record.plan.servers.at(0).server, 9ms), 0ms);
    record.add(1, answeredRow(record.plan.servers.at(1).server, 9ms, "192.0.2.1", 5), 0ms);
    record.add(2, answeredRow(record.plan.servers.at(2).server, 9ms, "192.0.2.66"), 0ms);
    record.add(3, failedRow(record.plan.servers.at(3).server, ErrorKind::Timeout, {}), 0ms);
    const RunAnalysis analysis = analyse(record);
    QCOMPARE(analysis.servers.at(0).agreeing, 1);
    QCOMPARE(analysis.servers.at(0).comparable, 2);
    QCOMPARE(analysis.servers.at(2).agreeing, 0);
    QCOMPARE(analysis.servers.at(2).comparable, 2);
    QCOMPARE(analysis.servers.at(3).comparable, 0);
}

void RunAnalysisTest::takesNearestRank()
{
    const std::vector<Duration> times{1ms, 2ms, 3ms, 4ms};
    QCOMPARE(quantile(times, 0.5), std::optional<Duration>(2ms));
    QCOMPARE(quantile(times, 0.95), std::optional<Duration>(4ms));
    QCOMPARE(quantile(times, 0), std::optional<Duration>(1ms));
    QVERIFY(!quantile({}, 0.5));
}

QTEST_GUILESS_MAIN(RunAnalysisTest)

#include "runanalysistest.moc"
