// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tally.h"

#include <QTest>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

Outcome answer(quint16 rcode = 0)
{
    Outcome outcome;
    outcome.rcode = rcode;
    outcome.reused = true;
    outcome.transport = Protocol::Tls;
    return outcome;
}

Outcome coldAnswer(Duration connect, Duration tls)
{
    Outcome outcome = answer();
    outcome.reused = false;
    outcome.timings.connect = connect;
    outcome.timings.tls = tls;
    return outcome;
}

Outcome failure(ErrorKind kind)
{
    Outcome outcome;
    outcome.failure = {kind, QStringLiteral("It failed.")};
    return outcome;
}

} // namespace

class TallyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failuresAndLateAnswersStayAsLoss();
    void rcodesAreCountedAndDecideSuccess();
    void coldAndWarmAreNeverMixed();
    void freshConnectionsAreMeasuredWhole();
    void udpHasNothingToWaitFor();
    void nothingSentIsNoLoss();
    void runsAreTalliedByTotalTime();
};

void TallyTest::failuresAndLateAnswersStayAsLoss()
{
    Tally tally(ConnectionUse::Reuse);
    for (int i = 0; i < 95; ++i)
        tally.record(answer(), 10ms);
    for (int i = 0; i < 3; ++i)
        tally.record(failure(ErrorKind::Timeout), 5s);
    tally.record(failure(ErrorKind::Refused), 1ms);
    tally.record(failure(ErrorKind::Cancelled), 1ms);

    QCOMPARE(tally.sent(), quint64(100));
    QCOMPARE(tally.answered(), quint64(95));
    QCOMPARE(tally.lost(), quint64(5));
    QCOMPARE(tally.lossRate(), 0.05);
    QCOMPARE(tally.successRate(), 0.95);
    const std::map<ErrorKind, quint64> errors{
        {ErrorKind::Timeout, 3}, {ErrorKind::Refused, 1}, {ErrorKind::Cancelled, 1}};
    QCOMPARE(tally.errors(), errors);
    // Neither the long wait for nothing nor the quick refusal is a time of an answer.
    QCOMPARE(tally.latency().count(), quint64(95));
    QCOMPARE(tally.latency().max(), 10ms);
    QCOMPARE(tally.latency().min(), 10ms);
}

void TallyTest::rcodesAreCountedAndDecideSuccess()
{
    Tally tally(ConnectionUse::Reuse);
    for (const quint16 rcode : QList<quint16>{0, 0, 3, 2, 5, 23, 0, 3})
        tally.record(answer(rcode), 1ms);
    const std::map<quint16, quint64> rcodes{{0, 3}, {2, 1}, {3, 2}, {5, 1}, {23, 1}};
    QCOMPARE(tally.rcodes(), rcodes);
    QCOMPARE(tally.answered(), quint64(8));
    QCOMPARE(tally.lossRate(), 0.0);
    QCOMPARE(tally.successRate(), 5.0 / 8);
}

void TallyTest::coldAndWarmAreNeverMixed()
{
    Tally tally(ConnectionUse::Reuse);
    tally.record(coldAnswer(10ms, 30ms), 60ms);
    tally.record(coldAnswer(20ms, 50ms), 90ms);
    for (int i = 0; i < 8; ++i)
        tally.record(answer(), 5ms);

    QCOMPARE(tally.answered(), quint64(10));
    QCOMPARE(tally.latency().count(), quint64(8));
    QCOMPARE(tally.latency().max(), 5ms);
    QCOMPARE(tally.cold().count(), quint64(2));
    QCOMPARE(tally.cold().min(), 60ms);
    QCOMPARE(tally.connectTime().count(), quint64(2));
    QCOMPARE(tally.connectTime().mean(), 15.0);
    QCOMPARE(tally.tlsTime().mean(), 40.0);
}

void TallyTest::freshConnectionsAreMeasuredWhole()
{
    Tally tally(ConnectionUse::Fresh);
    tally.record(coldAnswer(10ms, 30ms), 60ms);
    QCOMPARE(tally.latency().count(), quint64(1));
    QCOMPARE(tally.cold().count(), quint64(0));
    QCOMPARE(tally.connectTime().mean(), 10.0);
}

void TallyTest::udpHasNothingToWaitFor()
{
    Tally tally(ConnectionUse::Reuse);
    Outcome outcome = answer();
    outcome.reused = false;
    outcome.transport = Protocol::Udp;
    tally.record(outcome, 2ms);
    QCOMPARE(tally.latency().count(), quint64(1));
    QCOMPARE(tally.cold().count(), quint64(0));
}

void TallyTest::nothingSentIsNoLoss()
{
    const Tally tally(ConnectionUse::Fresh);
    QCOMPARE(tally.sent(), quint64(0));
    QCOMPARE(tally.lossRate(), 0.0);
    QCOMPARE(tally.successRate(), 0.0);
}

void TallyTest::runsAreTalliedByTotalTime()
{
    QList<Outcome> runs;
    for (const auto total : {30ms, 10ms, 20ms}) {
        Outcome outcome = coldAnswer(1ms, 2ms);
        outcome.timings.total = total;
        runs.append(outcome);
    }
    runs.append(failure(ErrorKind::Timeout));

    const Tally tally = tallyOf(runs, ConnectionUse::Fresh);
    QCOMPARE(tally.sent(), quint64(4));
    QCOMPARE(tally.lost(), quint64(1));
    QCOMPARE(tally.latency().min(), 10ms);
    QCOMPARE(tally.latency().max(), 30ms);
    QCOMPARE(tally.latency().mean(), 20.0);
}

QTEST_APPLESS_MAIN(TallyTest)

#include "tallytest.moc"
