// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"
#include "dns/replyview.h"
#include "streamasking.h"
#include "support/loopbackstreamserver.h"

#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(dnstester::Protocol)

namespace {

LoopbackReply replyOf(const QList<QByteArray> &messages)
{
    LoopbackReply reply;
    reply.messages = messages;
    return reply;
}

LoopbackReply silence(const QByteArray &)
{
    return {};
}

QString nameOf(const QByteArray &message)
{
    const auto parsed = Message::parse(message);
    return parsed ? parsed->questionName : QString();
}

} // namespace

class StreamTransportTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] TlsServerOptions
    tlsOptions(TestCertificates::Kind kind = TestCertificates::Kind::Good)
    {
        TlsServerOptions options;
        options.certificate = m_certificates.get(kind);
        return options;
    }
    /// A server of the protocol that the row of initTestCase_data() names.
    [[nodiscard]] std::unique_ptr<LoopbackStreamServer> makeServer()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        return protocol == Protocol::Tls ? std::make_unique<LoopbackStreamServer>(tlsOptions())
                                         : std::make_unique<LoopbackStreamServer>();
    }
    [[nodiscard]] Client freshClient(const LoopbackStreamServer &server) const
    {
        return Client(server.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
    }
    [[nodiscard]] Client reusingClient(const LoopbackStreamServer &server,
                                       int maxConnections = 1) const
    {
        return Client(server.endpoint(), ConnectionUse::Reuse, m_certificates.caFile(),
                      maxConnections);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("tcp") << Protocol::Tcp;
        QTest::newRow("tls") << Protocol::Tls;
    }

    void aFreshExchangeHasItsOwnConnectionAndPhases()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto server = makeServer();
        Client client = freshClient(*server);
        for (int i = 0; i < 3; ++i) {
            client.ask(i);
            QTRY_COMPARE(client.done(), i + 1);
            const Outcome &outcome = client.last();
            QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
            QCOMPARE(nameOf(outcome.reply), QStringLiteral("n%1.example.com").arg(i));
            QVERIFY(!outcome.reused);
            QVERIFY(!outcome.tlsResumed);
            QCOMPARE(outcome.transport, protocol);
            QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
            QVERIFY(outcome.timings.connect.has_value());
            QCOMPARE(outcome.timings.tls.has_value(), protocol == Protocol::Tls);
            QCOMPARE(outcome.tls != nullptr, protocol == Protocol::Tls);
            QVERIFY(outcome.timings.query.has_value());
            QVERIFY(outcome.timings.total >= *outcome.timings.connect +
                                                 outcome.timings.tls.value_or(Duration{0}) +
                                                 *outcome.timings.query);
        }
        QCOMPARE(server->connectionCount(), 3);
        QTRY_COMPARE(server->openConnections(), 0);
        QCOMPARE(server->orderlyClosed(), protocol == Protocol::Tls ? 3 : 0);
    }

    void aReusedConnectionHasNoPhasesOfItsOwn()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        client.ask(1);
        QTRY_COMPARE(client.done(), 1);
        QVERIFY(!client.last().reused);
        QVERIFY(client.last().timings.connect.has_value());
        client.ask(2);
        QTRY_COMPARE(client.done(), 2);
        QVERIFY(client.last().answered());
        QVERIFY(client.last().reused);
        QVERIFY(!client.last().timings.connect);
        QVERIFY(!client.last().timings.tls);
        QVERIFY(client.last().timings.query.has_value());
        QCOMPARE(server->connectionCount(), 1);
    }

    void thoseThatWaitedForTheHandshakeAreFresh()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto server = makeServer();
        Client client = reusingClient(*server);
        for (int i = 0; i < 5; ++i)
            client.ask(i);
        QTRY_COMPARE(client.done(), 5);
        for (const Outcome &outcome : client.outcomes) {
            QVERIFY(!outcome.reused);
            QVERIFY(outcome.timings.connect.has_value());
            QCOMPARE(outcome.timings.tls.has_value(), protocol == Protocol::Tls);
            QVERIFY(outcome.timings.total >= *outcome.timings.connect);
        }
        QCOMPARE(server->connectionCount(), 1);
    }

    void pipelining()
    {
        const auto server = makeServer();
        QByteArrayList held;
        server->setHandler([&held](const QByteArray &query) {
            held.append(answerTo(query)); // none is answered until all are there
            return held.size() == 50 ? replyOf(held) : LoopbackReply();
        });
        Client client = reusingClient(*server);
        for (int i = 0; i < 50; ++i)
            client.ask(i);
        QTRY_COMPARE(client.count(ErrorKind::None), 50);
        QCOMPARE(server->connectionCount(), 1);
    }

    void idsInFlightAreUniqueAndUnpredictable()
    {
        const auto server = makeServer();
        server->setHandler(silence);
        Client client = reusingClient(*server);
        for (int i = 0; i < 1000; ++i)
            client.ask(i);
        QTRY_COMPARE(server->queryCount(), 1000);
        QSet<quint16> ids;
        int successors = 0;
        for (qsizetype i = 0; i < 1000; ++i) {
            ids.insert(messageId(server->queries()[i]));
            if (i > 0 &&
                quint16(messageId(server->queries()[i - 1]) + 1) == messageId(server->queries()[i]))
                ++successors;
        }
        QCOMPARE(ids.size(), 1000);
        QVERIFY(successors < 10);
    }

    void repliesOutOfOrder()
    {
        const auto server = makeServer();
        server->setReorder(20);
        Client client = reusingClient(*server);
        for (int i = 0; i < 20; ++i)
            client.ask(i);
        QTRY_COMPARE(client.done(), 20);
        for (qsizetype i = 0; i < 20; ++i) {
            QVERIFY(client.outcomes[i].answered());
            QCOMPARE(nameOf(client.outcomes[i].reply),
                     QStringLiteral("n%1.example.com").arg(client.numbers[i]));
        }
        QCOMPARE(client.numbers.first(), 19);
    }

    void partialReads()
    {
        const auto server = makeServer();
        server->setByteByByte(true);
        Client client = reusingClient(*server);
        for (int i = 0; i < 5; ++i)
            client.ask(i);
        QTRY_COMPARE(client.count(ErrorKind::None), 5);
    }

    void theLargestMessage()
    {
        const auto server = makeServer();
        server->setHandler(
            [](const QByteArray &query) { return replyOf({largeAnswerTo(query, 65'000)}); });
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY2(client.last().answered(), qPrintable(client.last().failure.text));
        QVERIFY(client.last().reply.size() > 60'000);
    }

    void lengthAndPayloadLeaveInOneWrite()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArrayList chunks;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *peer = server.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [&, peer] { chunks += peer->readAll(); });
        });
        Client client(
            *Endpoint::parse(QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort())));
        client.ask();
        QTRY_VERIFY(!chunks.isEmpty());
        QCOMPARE(chunks.first().size(), 2 + queryFor(QStringLiteral("n0.example.com")).size());
    }

    void truncationIsAnAnswerLikeAnyOther()
    {
        const auto server = makeServer();
        server->setHandler([](const QByteArray &query) { return replyOf({truncatedTo(query)}); });
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY(client.last().answered());
    }

    void aSlowAnswerHoldsUpNoOther()
    {
        const auto server = makeServer();
        server->setHandler([](const QByteArray &query) {
            LoopbackReply reply = replyOf({answerTo(query)});
            if (nameOf(query) == QStringLiteral("n0.example.com"))
                reply.delay = 300ms;
            return reply;
        });
        Client client = reusingClient(*server);
        for (int i = 0; i < 5; ++i)
            client.ask(i);
        QTRY_COMPARE(client.count(ErrorKind::None), 5);
        QCOMPARE(client.numbers.last(), 0);
    }

    void upToMaxConnectionsAreKept()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server, 3);
        for (int i = 0; i < 30; ++i)
            client.ask(i);
        QTRY_COMPARE(client.count(ErrorKind::None), 30);
        for (int i = 0; i < 30; ++i)
            client.ask(i);
        QTRY_COMPARE(client.count(ErrorKind::None), 60);
        QCOMPARE(server->connectionCount(), 3);
        QCOMPARE(server->openConnections(), 3);
    }

    void cancellingReleasesAFreshConnection()
    {
        const auto server = makeServer();
        server->setHandler(silence);
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(server->queryCount(), 1);
        client.exchanges.clear();
        QTRY_COMPARE(server->openConnections(), 0);
        QCOMPARE(client.done(), 0);
    }

    void cancellingLeavesTheOthersOfAConnectionAlone()
    {
        const auto server = makeServer();
        server->setReorder(3);
        Client client = reusingClient(*server);
        for (int i = 0; i < 3; ++i)
            client.ask(i);
        client.exchanges.erase(client.exchanges.begin() + 1); // before it was written
        client.ask(3);
        QTRY_COMPARE(client.count(ErrorKind::None), 3);
        QVERIFY(!client.numbers.contains(1));
    }

    void aCompletionMayStartAndCancel()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        const QByteArray query = queryFor(QStringLiteral("first.example"));
        const Exchange first =
            client.transport->start({query, Clock::now() + 20s}, [&client](Outcome &&) {
                client.exchanges.clear();
                client.ask(7);
            });
        client.ask(1);
        client.ask(2);
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.numbers, QList<int>{7});
    }

    void destroyingTheTransportCompletesNothing()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        client.ask(1);
        client.ask(2);
        client.transport.reset();
        QCOMPARE(client.done(), 0);
        client.exchanges.clear(); // harmless
        QTRY_COMPARE(server->openConnections(), 0);
        QCOMPARE(client.done(), 0);
    }

    void moreThanAConnectionHoldsWait()
    {
        const auto server = makeServer();
        constexpr int count = 6000;
        Client client = reusingClient(*server);
        for (int i = 0; i < count; ++i)
            client.ask(i);
        QTRY_COMPARE_WITH_TIMEOUT(client.count(ErrorKind::None), count, 30'000);
        QCOMPARE(server->connectionCount(), 1);
    }
};

QTEST_GUILESS_MAIN(StreamTransportTest)

#include "streamtransporttest.moc"
