// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/loadrun.h"
#include "support/dnsmessages.h"
#include "support/loopbackservers.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

/// Keeps every sample. Written in an engine thread, read in the test's.
class SamplesSink : public LoadSink
{
public:
    void completed(const Outcome &outcome, Duration latency) override
    {
        const QMutexLocker locker(&m_mutex);
        m_outcomes.append(outcome);
        m_latencies.append(latency);
    }

    [[nodiscard]] QList<Outcome> outcomes() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_outcomes;
    }
    [[nodiscard]] QList<Duration> latencies() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_latencies;
    }

private:
    mutable QMutex m_mutex;
    QList<Outcome> m_outcomes;
    QList<Duration> m_latencies;
};

LoadPlan planOf(quint64 count, int concurrency)
{
    LoadPlan plan;
    for (int i = 0; i < 3; ++i)
        plan.questions.append(
            {*Name::parse(QStringLiteral("q%1.example.com").arg(i)), RecordType()});
    plan.options.connection = ConnectionUse::Reuse;
    plan.options.timeout = 20s;
    plan.count = count;
    plan.concurrency = concurrency;
    return plan;
}

} // namespace

class LoadRunTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<LoopbackServer> server(Protocol protocol = Protocol::Udp)
    {
        return makeLoopbackServer(protocol, m_certificates);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void asksTheQuestionsInTurnAsOftenAsSaid()
    {
        EnginePool engines(1);
        const auto peer = server();
        const auto sink = std::make_shared<SamplesSink>();
        LoadRun run(&engines, planOf(30, 1), {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);

        QCOMPARE(peer->queryCount(), 30);
        QCOMPARE(sink->outcomes().size(), 30);
        for (int i = 0; i < 30; ++i)
            QVERIFY(peer->queries()[i].contains(QByteArray("q") + QByteArray::number(i % 3)));
        for (const Outcome &outcome : sink->outcomes())
            QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
    }

    void neverMoreThanTheConcurrencyIsOutstanding()
    {
        EnginePool engines(1);
        const auto peer = server();
        peer->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto other = server();
        const auto sink = std::make_shared<SamplesSink>();
        const auto otherSink = std::make_shared<SamplesSink>();
        LoadRun run(&engines, planOf(50, 7),
                    {{{peer->endpoint(), {}}, sink}, {{other->endpoint(), {}}, otherSink}});
        QSignalSpy rows(&run, &LoadRun::serverFinished);
        run.start();
        QTRY_COMPARE(rows.size(), 1); // the silent one does not hold up the other
        QCOMPARE(rows.first().first().toInt(), 1);
        QCOMPARE(otherSink->outcomes().size(), 50);
        QTRY_COMPARE(peer->queryCount(), 7);
        QCOMPARE(sink->outcomes().size(), 0);
    }

    void sendsForTheDurationAndWaitsForWhatIsOut()
    {
        EnginePool engines(1);
        const auto peer = server();
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(0, 4);
        plan.count.reset();
        plan.duration = 200ms;
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy rows(&run, &LoadRun::serverFinished);
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        QVERIFY(rows.first().last().value<Duration>() >= *plan.duration);
        QVERIFY(sink->outcomes().size() > 4);
        QCOMPARE(sink->outcomes().size(), peer->queryCount());
    }

    void anOpenLoopMeasuresFromTheIntendedTime()
    {
        constexpr auto turnaround = 20ms;
        constexpr int count = 10;
        EnginePool engines(1);
        const auto peer = server();
        peer->setHandler([turnaround](const QByteArray &query) {
            return LoopbackReply{{answerTo(query)}, turnaround};
        });
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(count, 1);
        plan.rate = 1000;
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);

        // One at a time, 20 ms each, but one due every millisecond: the last waited for all before.
        const QList<Duration> latencies = sink->latencies();
        QCOMPARE(latencies.size(), count);
        QVERIFY(latencies.last() >= count * (turnaround - 1ms) - count * 1ms);
        QVERIFY(*sink->outcomes().last().timings.query < latencies.last());
    }

    void lostQueriesAreReported()
    {
        EnginePool engines(1);
        const auto peer = server();
        peer->setHandler([&peer](const QByteArray &query) {
            return peer->queryCount() % 2 == 0 ? LoopbackReply{{answerTo(query)}} : LoopbackReply();
        });
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(10, 10);
        plan.options.timeout = 500ms;
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        int lost = 0;
        for (const Outcome &outcome : sink->outcomes())
            lost += outcome.answered() ? 0 : 1;
        QCOMPARE(sink->outcomes().size(), 10);
        QCOMPARE(lost, 5);
    }

    void stopEndsAtOnceAndReportsNothingForWhatIsOut()
    {
        EnginePool engines(1);
        const auto peer = server();
        peer->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto sink = std::make_shared<SamplesSink>();
        LoadRun run(&engines, planOf(10, 5), {{{peer->endpoint(), {}}, sink}});
        QSignalSpy rows(&run, &LoadRun::serverFinished);
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(peer->queryCount(), 5);
        run.stop();
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(sink->outcomes().size(), 0);
    }

    void freshConnectionsAreMadePerQuery()
    {
        EnginePool engines(1);
        const auto peer = server(Protocol::Tcp);
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(6, 2);
        plan.options.connection = ConnectionUse::Fresh;
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(peer->connectionCount(), 6);
        for (qsizetype i = 0; i < 6; ++i)
            QCOMPARE(sink->latencies()[i], sink->outcomes()[i].timings.total);
    }

    void aServerThatClosesConnectionsLosesNothing_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("tcp") << Protocol::Tcp;
        QTest::newRow("tls") << Protocol::Tls;
        QTest::newRow("https") << Protocol::Https;
        QTest::newRow("quic") << Protocol::Quic;
    }
    void aServerThatClosesConnectionsLosesNothing()
    {
        QFETCH(Protocol, protocol);
        EnginePool engines(1);
        const auto peer = server(protocol);
        peer->setHandler([&peer](const QByteArray &query) {
            LoopbackReply reply{{answerTo(query)}};
            reply.closeAfter = peer->queryCount() % 5 == 0;
            return reply;
        });
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(20, 1);
        plan.options.caFile = m_certificates.caFile();
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(sink->outcomes().size(), 20);
        for (const Outcome &outcome : sink->outcomes())
            QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
    }

    void aQueryThatIsAskedAgainCountsFromItsFirstAttempt()
    {
        EnginePool engines(1);
        const auto peer = server(Protocol::Tcp);
        peer->setHandler([&peer](const QByteArray &query) {
            LoopbackReply reply;
            if (peer->queryCount() == 2)
                reply.closeAfter = true;
            else
                reply.messages = {answerTo(query)};
            return reply;
        });
        const auto sink = std::make_shared<SamplesSink>();
        LoadRun run(&engines, planOf(2, 1), {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        const Outcome again = sink->outcomes().last();
        QVERIFY2(again.answered(), qPrintable(again.failure.text));
        QCOMPARE(again.attempts, 2);
        QVERIFY(sink->latencies().last() > again.timings.total);
    }

    void severalConnectionsAreKeptWhereAsked()
    {
        EnginePool engines(1);
        const auto peer = server(Protocol::Tcp);
        const auto sink = std::make_shared<SamplesSink>();
        LoadPlan plan = planOf(60, 12);
        plan.connections = 3;
        LoadRun run(&engines, plan, {{{peer->endpoint(), {}}, sink}});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
        QCOMPARE(peer->connectionCount(), 3);
    }

    void aLoadOnNoServersEnds()
    {
        EnginePool engines(1);
        LoadRun run(&engines, planOf(1, 1), {});
        QSignalSpy ends(&run, &LoadRun::finished);
        run.start();
        QTRY_COMPARE(ends.size(), 1);
    }
};

QTEST_GUILESS_MAIN(LoadRunTest)
#include "loadruntest.moc"
