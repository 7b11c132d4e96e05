// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runrecord.h"

#include "ui/samplerun.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class RunRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEachDifferentAnswerOnce();
    void keepsNoMoreThanItMay();
    void keepsWhyItFailed();
    void takesPhasesAsTheyAre();
    void countsOnlyWholeRounds();
    void aQuickRefusalIsNotUsable();
    void comparesQueriesAloneOverKeptConnections();
};

void RunRecordTest::keepsEachDifferentAnswerOnce()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    const Server server = record.plan.servers.first().server;
    record.add(0, answeredRow(server, 5ms, "192.0.2.1", 300), 0ms);
    record.add(0, answeredRow(server, 6ms, "192.0.2.1", 299), 1ms);
    record.add(0, answeredRow(server, 7ms, "192.0.2.9"), 2ms);
    record.add(0, answeredRow(server, 8ms, "192.0.2.1"), 3ms);
    const ServerRecord &kept = record.servers.first();
    QCOMPARE(kept.replies.size(), 2);
    QCOMPARE(kept.signatures.size(), 2);
    QCOMPARE(kept.samples.at(1).reply, qint16(0));
    QCOMPARE(kept.samples.at(1).ttl, 299U);
    QCOMPARE(kept.samples.at(2).reply, qint16(1));
    QCOMPARE(kept.lastReply(), qint16(0));
}

void RunRecordTest::keepsNoMoreThanItMay()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}, 100), {});
    const Server server = record.plan.servers.first().server;
    for (int i = 0; i < 100; ++i)
        record.add(0, answeredRow(server, 5ms, "192.0.2." + QByteArray::number(i)), i * 1ms);
    const ServerRecord &kept = record.servers.first();
    QCOMPARE(kept.samples.size(), 100);
    QCOMPARE(kept.replies.size(), ServerRecord::mostKept);
    QCOMPARE(kept.samples.last().reply, Sample::notKept);
    QVERIFY(kept.samples.last().answered());
}

void RunRecordTest::keepsWhyItFailed()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    const Server server = record.plan.servers.first().server;
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("No answer.")), 0ms);
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("No answer.")), 1ms);
    const ServerRecord &kept = record.servers.first();
    QCOMPARE(kept.failures, QStringList{QStringLiteral("No answer.")});
    QCOMPARE(kept.samples.at(1).failure, qint16(0));
    QCOMPARE(kept.samples.at(1).kind, ErrorKind::Timeout);
    QVERIFY(!kept.samples.at(1).answered());
    QCOMPARE(kept.lastReply(), Sample::notKept);
}

void RunRecordTest::takesPhasesAsTheyAre()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("tls://192.0.2.1")}), {});
    record.add(0, answeredRow(record.plan.servers.first().server, 8ms), 3ms);
    const Sample &sample = record.servers.first().samples.first();
    QCOMPARE(sample.began, Duration(3ms));
    QVERIFY(!phase(sample.resolve));
    QCOMPARE(phase(sample.connect), std::optional<Duration>(2ms));
    QCOMPARE(phase(sample.tls), std::optional<Duration>(2ms));
    QCOMPARE(phase(sample.query), std::optional<Duration>(4ms));
    QCOMPARE(sample.total, Duration(8ms));
    QCOMPARE(sample.transport, Protocol::Tls);
}

void RunRecordTest::countsOnlyWholeRounds()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}), {});
    QCOMPARE(record.roundsDone(), 0);
    record.add(0, answeredRow(record.plan.servers.at(0).server, 8ms), 0ms);
    QCOMPARE(record.roundsDone(), 0);
    record.add(1, answeredRow(record.plan.servers.at(1).server, 8ms), 0ms);
    QCOMPARE(record.roundsDone(), 1);
    QCOMPARE(record.sampleCount(), 2);
}

void RunRecordTest::aQuickRefusalIsNotUsable()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    const Server server = record.plan.servers.first().server;
    for (const quint16 rcode : std::initializer_list<quint16>{0, 2, 3, 5})
        record.add(0, rcodeRow(server, 1ms, rcode), 0ms);
    const QList<Sample> &samples = record.servers.first().samples;
    QVERIFY(samples.at(0).usable());
    QVERIFY(samples.at(1).answered() && !samples.at(1).usable());
    QVERIFY(samples.at(2).usable());
    QVERIFY(samples.at(3).answered() && !samples.at(3).usable());
    QVERIFY(!comparedTime(samples.at(1), ConnectionUse::Fresh));
}

void RunRecordTest::comparesQueriesAloneOverKeptConnections()
{
    Sample sample;
    sample.total = 20ms;
    sample.query = 5ms;
    QCOMPARE(comparedTime(sample, ConnectionUse::Fresh), std::optional<Duration>(20ms));
    QCOMPARE(comparedTime(sample, ConnectionUse::Reuse), std::optional<Duration>(5ms));
    sample.query = Sample::notTaken;
    QVERIFY(!comparedTime(sample, ConnectionUse::Reuse));
}

QTEST_GUILESS_MAIN(RunRecordTest)

#include "runrecordtest.moc"
