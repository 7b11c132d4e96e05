// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/resolver.h"
#include "dns/message.h"
#include "support/dnsmessages.h"
#include "support/loopbackservers.h"
#include "support/loopbackudpserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

Server serverOf(const Endpoint &endpoint)
{
    return {endpoint, {QStringLiteral("TEST")}};
}

LookupRequest requestTo(const QList<Server> &servers)
{
    LookupRequest request;
    request.name = *Name::parse(QStringLiteral("www.example.com"));
    request.servers = servers;
    request.options.timeout = 20s;
    request.options.retries = 0;
    return request;
}

/// Waits for the end of a lookup; it is an error if that takes longer than any test should.
bool finishes(const Lookup &lookup)
{
    return QTest::qWaitFor([&lookup] { return lookup.isFinished(); }, 30'000);
}

} // namespace

class ResolverTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<LoopbackServer> server(Protocol protocol = Protocol::Udp)
    {
        return makeLoopbackServer(protocol, m_certificates);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void asksAllServersAndKeepsTheirOrder()
    {
        EnginePool engines(2);
        Resolver resolver(&engines, {});
        std::vector<std::unique_ptr<LoopbackServer>> peers;
        QList<Server> servers;
        for (const Protocol protocol :
             {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https, Protocol::Quic}) {
            peers.push_back(server(protocol));
            servers.append(serverOf(peers.back()->endpoint()));
        }
        LookupRequest request = requestTo(servers);
        request.options.caFile = m_certificates.caFile();
        const auto lookup = resolver.start(request);
        QSignalSpy rows(lookup.get(), &Lookup::serverFinished);
        QSignalSpy ends(lookup.get(), &Lookup::finished);

        QVERIFY(finishes(*lookup));
        QCOMPARE(rows.size(), servers.size());
        QCOMPARE(ends.size(), 1);
        const LookupResult result = lookup->result();
        QVERIFY(result.duration > Duration{0});
        for (qsizetype i = 0; i < servers.size(); ++i) {
            const ServerResult &row = result.servers[i];
            QCOMPARE(row.server.endpoint, servers[i].endpoint);
            QCOMPARE(row.server.tags, servers[i].tags);
            QCOMPARE(row.runs.size(), 1);
            QVERIFY2(row.runs.first().answered(), qPrintable(row.runs.first().failure.text));
            QCOMPARE(row.runs.first().transport, servers[i].endpoint.protocol());
            QCOMPARE(row.runs.first().attempts, 1);
        }
    }

    void oneServersTroubleTouchesNoOthersRow()
    {
        EnginePool engines(2);
        Resolver resolver(&engines, {});
        const auto working = server();
        const auto silent = server();
        silent->setHandler([](const QByteArray &) { return LoopbackReply(); });

        LookupRequest request =
            requestTo({serverOf(silent->endpoint()), serverOf(LoopbackUdpServer::closedEndpoint()),
                       serverOf(working->endpoint())});
        request.options.timeout = 600ms;
        const auto lookup = resolver.start(request);
        QSignalSpy rows(lookup.get(), &Lookup::serverFinished);
        QVERIFY(finishes(*lookup));

        const LookupResult result = lookup->result();
        QCOMPARE(result.servers[0].runs.first().failure.kind, ErrorKind::Timeout);
        QCOMPARE(result.servers[1].runs.first().failure.kind, ErrorKind::Refused);
        QVERIFY(result.servers[2].runs.first().answered());
        QCOMPARE(rows.last().first().toInt(), 0); // the silent one held up nobody
    }

    // Nobody listens on TCP there: that it is refused shows that it was asked.
    void anAnswerTruncatedWithinARecordIsAskedOverTcp()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            QByteArray reply = largeAnswerTo(query, 600).first(512);
            reply[2] = char(reply[2] | 0x02);
            return LoopbackReply{{reply}};
        });
        const auto lookup = resolver.start(requestTo({serverOf(peer->endpoint())}));
        QVERIFY(finishes(*lookup));

        const Outcome outcome = lookup->result().servers.first().runs.first();
        QCOMPARE(outcome.transport, Protocol::Tcp);
        QCOMPARE(outcome.failure.kind, ErrorKind::Refused);
        QCOMPARE(outcome.attempts, 2);
    }

    void timeoutsAreRetriedAndEachAttemptIsTimedOnItsOwn()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server();
        peer->setHandler([&peer](const QByteArray &query) {
            return peer->queryCount() < 3 ? LoopbackReply() : LoopbackReply{{answerTo(query)}};
        });
        LookupRequest request = requestTo({serverOf(peer->endpoint())});
        request.options.timeout = 400ms;
        request.options.retries = 3;
        const auto lookup = resolver.start(request);
        QVERIFY(finishes(*lookup));

        const Outcome outcome = lookup->result().servers.first().runs.first();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QCOMPARE(outcome.attempts, 3);
        QVERIFY(outcome.timings.total < request.options.timeout);
    }

    void retriesEnd()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server();
        peer->setHandler([](const QByteArray &) { return LoopbackReply(); });
        LookupRequest request = requestTo({serverOf(peer->endpoint())});
        request.options.timeout = 100ms;
        request.options.retries = 2;
        const auto lookup = resolver.start(request);
        QVERIFY(finishes(*lookup));

        const Outcome outcome = lookup->result().servers.first().runs.first();
        QCOMPARE(outcome.failure.kind, ErrorKind::Timeout);
        QCOMPARE(outcome.attempts, 3);
        QCOMPARE(peer->queryCount(), 3);
    }

    void formErrWithoutOptIsAskedAgainWithoutEdns()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            const bool hasOpt = query[11] != 0;
            if (!hasOpt)
                return LoopbackReply{{answerTo(query)}};
            QByteArray refusal = refusalTo(query, 1);
            refusal[11] = 0;
            refusal.chop(11);
            return LoopbackReply{{refusal}};
        });
        const auto lookup = resolver.start(requestTo({serverOf(peer->endpoint())}));
        QVERIFY(finishes(*lookup));

        const Outcome outcome = lookup->result().servers.first().runs.first();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QCOMPARE(outcome.rcode, quint16(0));
        QCOMPARE(outcome.attempts, 2);
    }

    void aRepeatedQuestionHasOneRunEach()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server(Protocol::Tcp);
        LookupRequest request = requestTo({serverOf(peer->endpoint())});
        request.options.repeat = 5;
        request.options.connection = ConnectionUse::Reuse;
        const auto lookup = resolver.start(request);
        QVERIFY(finishes(*lookup));

        const QList<Outcome> runs = lookup->result().servers.first().runs;
        QCOMPARE(runs.size(), 5);
        QCOMPARE(peer->connectionCount(), 1);
        for (qsizetype i = 0; i < runs.size(); ++i)
            QCOMPARE(runs[i].reused, i > 0);
    }

    void aReusedConnectionClosedByTheServerIsAskedAgainOnANewOne()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server(Protocol::Tcp);
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply{{answerTo(query)}};
            reply.closeAfter = true;
            return reply;
        });
        LookupRequest request = requestTo({serverOf(peer->endpoint())});
        request.options.repeat = 4;
        request.options.connection = ConnectionUse::Reuse;
        const auto lookup = resolver.start(request);
        QVERIFY(finishes(*lookup));
        const QList<Outcome> runs = lookup->result().servers.first().runs;
        QCOMPARE(runs.size(), 4);
        for (const Outcome &run : runs)
            QVERIFY2(run.answered(), qPrintable(run.failure.text));
    }

    void atMostTheBoundIsInFlightInAllAndPerServer_data()
    {
        QTest::addColumn<int>("maxConcurrentQueries");
        QTest::addColumn<int>("maxPerServer");
        QTest::addColumn<int>("expectedAtOnce");
        QTest::newRow("over all") << 3 << 10 << 3;
        QTest::newRow("per server") << 100 << 2 << 8;
    }
    void atMostTheBoundIsInFlightInAllAndPerServer()
    {
        QFETCH(int, maxConcurrentQueries);
        QFETCH(int, maxPerServer);
        QFETCH(int, expectedAtOnce);
        constexpr int serverCount = 4;
        constexpr int lookupCount = 4;

        EnginePool engines(2);
        Resolver resolver(&engines, {maxConcurrentQueries, maxPerServer});
        std::vector<std::unique_ptr<LoopbackServer>> peers;
        QList<Server> servers;
        for (int i = 0; i < serverCount; ++i) {
            peers.push_back(server());
            peers.back()->setHandler([](const QByteArray &) { return LoopbackReply(); });
            servers.append(serverOf(peers.back()->endpoint()));
        }
        std::vector<std::unique_ptr<Lookup>> lookups;
        for (int i = 0; i < lookupCount; ++i)
            lookups.push_back(resolver.start(requestTo(servers)));

        const auto received = [&peers] {
            int sum = 0;
            for (const auto &peer : peers)
                sum += peer->queryCount();
            return sum;
        };
        QTRY_COMPARE(received(), expectedAtOnce);
        // Ending one lookup lets exactly the next ones in.
        lookups.erase(lookups.begin());
        QTRY_VERIFY(received() > expectedAtOnce);
        QVERIFY(received() <= serverCount * lookupCount);
    }

    void aServerAtItsLimitHoldsUpNobodyElse()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {100, 1});
        const auto silent = server();
        silent->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto working = server();
        std::vector<std::unique_ptr<Lookup>> stuck;
        for (int i = 0; i < 20; ++i)
            stuck.push_back(resolver.start(requestTo({serverOf(silent->endpoint())})));
        const auto lookup = resolver.start(requestTo({serverOf(working->endpoint())}));
        QVERIFY(finishes(*lookup));
        QVERIFY(lookup->result().servers.first().runs.first().answered());
        QCOMPARE(silent->queryCount(), 1);
    }

    void aDestroyedLookupCancelsAndFreesItsPlaces()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {1, 1});
        const auto silent = server();
        silent->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto working = server();
        auto stuck = resolver.start(requestTo({serverOf(silent->endpoint())}));
        QTRY_COMPARE(silent->queryCount(), 1);
        const auto lookup = resolver.start(requestTo({serverOf(working->endpoint())}));
        QVERIFY(!lookup->isFinished());
        stuck.reset();
        QVERIFY(finishes(*lookup));
        QVERIFY(lookup->result().servers.first().runs.first().answered());
    }

    void whatIsThereSoFarCanBeHadAtAnyTime()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto silent = server();
        silent->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto working = server();
        const auto lookup = resolver.start(
            requestTo({serverOf(silent->endpoint()), serverOf(working->endpoint())}));
        QSignalSpy rows(lookup.get(), &Lookup::serverFinished);
        QTRY_COMPARE(rows.size(), 1);

        QVERIFY(!lookup->isFinished());
        const LookupResult result = lookup->result();
        QCOMPARE(result.servers[0].runs.first().failure.kind, ErrorKind::Cancelled);
        QVERIFY(result.servers[1].runs.first().answered());
    }

    void aServerNamedByHostNameIsLookedUpInItsOwnPhase()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto peer = server();
        const auto endpoint =
            Endpoint::parse(QStringLiteral("udp://localhost:%1").arg(peer->endpoint().port()));
        QVERIFY(endpoint.has_value());
        LookupRequest request = requestTo({serverOf(*endpoint)});
        request.options.retries = 1; // "localhost" may be ::1 first, where nobody listens
        const auto lookup = resolver.start(request);
        QVERIFY(finishes(*lookup));
        const Outcome outcome = lookup->result().servers.first().runs.first();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QVERIFY(outcome.timings.resolve.has_value());
        QVERIFY(outcome.timings.total >= *outcome.timings.resolve + *outcome.timings.query);
        QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
    }

    void aNameWithoutAddressIsAResolveFailure()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto working = server();
        const auto lookup = resolver.start(
            requestTo({serverOf(*Endpoint::parse(QStringLiteral("tls://xn--a-.test"))),
                       serverOf(working->endpoint())}));
        QVERIFY(finishes(*lookup));
        const Outcome outcome = lookup->result().servers.first().runs.first();
        QCOMPARE(outcome.failure.kind, ErrorKind::Resolve);
        QVERIFY(outcome.failure.text.contains(QStringLiteral("xn--a-.test")));
        QVERIFY(outcome.timings.resolve.has_value());
        QCOMPARE(outcome.transport, Protocol::Tls);
        QVERIFY(lookup->result().servers.last().runs.first().answered());
    }

    void aLookupOfNoServersEnds()
    {
        EnginePool engines(1);
        Resolver resolver(&engines, {});
        const auto lookup = resolver.start(requestTo({}));
        QSignalSpy ends(lookup.get(), &Lookup::finished);
        QTRY_COMPARE(ends.size(), 1);
        QVERIFY(lookup->result().servers.isEmpty());
    }

    void aDestroyedResolverCancelsAll()
    {
        EnginePool engines(1);
        const auto silent = server();
        silent->setHandler([](const QByteArray &) { return LoopbackReply(); });
        std::unique_ptr<Lookup> orphan;
        {
            Resolver resolver(&engines, {});
            orphan = resolver.start(requestTo({serverOf(silent->endpoint())}));
            QTRY_COMPARE(silent->queryCount(), 1);
        }
        QCOMPARE(orphan->result().servers.first().runs.first().failure.kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ResolverTest)
#include "resolvertest.moc"
