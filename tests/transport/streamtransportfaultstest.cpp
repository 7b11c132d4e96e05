// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"
#include "dns/replyview.h"
#include "streamasking.h"
#include "support/loopbackstreamserver.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(dnstester::Protocol)

namespace {

QByteArray withId(QByteArray message, quint16 id)
{
    setMessageId(message.data(), id);
    return message;
}

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

class StreamTransportFaultsTest : public QObject
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

    void aZeroLengthIsMalformed()
    {
        const auto server = makeServer();
        server->setFilter([](const QByteArray &) { return QByteArray(2, '\0'); });
        Client client = reusingClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Malformed);
        QVERIFY(!client.last().retryOnNewConnection);
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void aMessageThatLiesIsMalformed_data()
    {
        QTest::addColumn<int>("size"); // how much of the answer is sent as if it were all
        QTest::newRow("one octet") << 1;
        QTest::newRow("the ID only") << 2;
        QTest::newRow("the header only") << 12;
        QTest::newRow("half a record") << 40;
    }
    void aMessageThatLiesIsMalformed()
    {
        QFETCH(int, size);
        const auto server = makeServer();
        server->setHandler(
            [size](const QByteArray &query) { return replyOf({answerTo(query).first(size)}); });
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Malformed);
        QVERIFY(client.last().reply.isEmpty());
    }

    void garbageIsNoAnswer()
    {
        const auto server = makeServer();
        server->setFilter([](const QByteArray &) { return QByteArray(1000, '\x7f'); });
        Client client = freshClient(*server);
        client.ask(0, 200ms);
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Timeout);
        QVERIFY(client.last().failure.text.contains(QStringLiteral("complete")));
    }

    void halfAnAnswerAndThenTheEnd()
    {
        const auto server = makeServer();
        server->setFilter([](const QByteArray &framed) { return framed.first(framed.size() / 2); });
        server->setQueriesPerConnection(1);
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Unreachable);
        QVERIFY(client.last().failure.text.contains(QStringLiteral("middle of an answer")));
        QVERIFY(!client.last().retryOnNewConnection);
        QVERIFY(client.last().timings.connect.has_value());
    }

    void aWrongIdIsDroppedAndTheWaitGoesOn()
    {
        const auto server = makeServer();
        server->setHandler([](const QByteArray &query) {
            const QByteArray answer = answerTo(query);
            return replyOf({withId(answer, quint16(messageId(answer) + 1)), answer});
        });
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY(client.last().answered());
    }

    void aWrongQuestionIsDroppedAndTheWaitGoesOn()
    {
        const auto server = makeServer();
        server->setHandler([](const QByteArray &query) {
            const QByteArray other = answerTo(queryFor(QStringLiteral("other.example")));
            return replyOf({withId(other, messageId(query)), answerTo(query)});
        });
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY(client.last().answered());
        QCOMPARE(nameOf(client.last().reply), QStringLiteral("n0.example.com"));
    }

    void onlyMismatchesAreTold_data()
    {
        QTest::addColumn<bool>("wrongId");
        QTest::newRow("wrong ID") << true;
        QTest::newRow("wrong question") << false;
    }
    void onlyMismatchesAreTold()
    {
        QFETCH(bool, wrongId);
        const auto server = makeServer();
        server->setHandler([wrongId](const QByteArray &query) {
            const quint16 id = messageId(query);
            if (wrongId)
                return replyOf({withId(answerTo(query), quint16(id + 1))});
            return replyOf({withId(answerTo(queryFor(QStringLiteral("other.example"))), id)});
        });
        Client client = freshClient(*server);
        client.ask(0, 300ms);
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Mismatch);
    }

    void refusedIsToldAtOnce()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        Client client(LoopbackStreamServer::closedEndpoint(protocol), ConnectionUse::Reuse,
                      m_certificates.caFile());
        client.ask(1);
        client.ask(2);
        QTRY_COMPARE(client.count(ErrorKind::Refused), 2);
        QVERIFY(!client.last().retryOnNewConnection);
        QVERIFY(!client.last().timings.connect);
        QCOMPARE(client.last().address, QHostAddress(QHostAddress::LocalHost));
    }

    void noAnswerIsATimeoutWithThePhasesReached()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto server = makeServer();
        server->setHandler(silence);
        Client client = freshClient(*server);
        client.ask(0, 200ms);
        QTRY_COMPARE(client.done(), 1);
        const Outcome &outcome = client.last();
        QCOMPARE(outcome.failure.kind, ErrorKind::Timeout);
        QVERIFY(outcome.failure.text.startsWith(QStringLiteral("no answer")));
        QVERIFY(outcome.timings.connect.has_value());
        QCOMPARE(outcome.timings.tls.has_value(), protocol == Protocol::Tls);
        QVERIFY(!outcome.timings.query);
        QVERIFY(outcome.timings.total >= 200ms);
        QTRY_COMPARE(server->openConnections(), 0);
    }

    void aLateAnswerIsNotTakenForAnother()
    {
        const auto server = makeServer();
        int asked = 0;
        server->setHandler([&asked](const QByteArray &query) {
            LoopbackReply reply = replyOf({answerTo(query)});
            if (++asked == 1)
                reply.delay = 300ms;
            return reply;
        });
        Client client = reusingClient(*server);
        client.ask(1, 150ms); // times out; meanwhile others keep the connection alive
        client.ask(2);
        QTRY_COMPARE(client.done(), 2);
        QCOMPARE(client.count(ErrorKind::Timeout), 1);
        server->setHandler([](const QByteArray &query) {
            LoopbackReply reply = replyOf({answerTo(query)});
            reply.delay = 400ms;
            return reply;
        });
        client.ask(1);
        QTRY_COMPARE(client.done(), 3);
        QVERIFY(client.last().answered());
        QVERIFY(*client.last().timings.query >= 390ms);
        QCOMPARE(server->connectionCount(), 1);
    }

    void aConnectionThatFellSilentIsLeft()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        client.ask(1);
        QTRY_COMPARE(client.count(ErrorKind::None), 1);
        server->setHandler(silence);
        client.ask(2, 100ms);
        QTRY_COMPARE(client.count(ErrorKind::Timeout), 1);
        server->setHandler({});
        client.ask(3);
        QTRY_COMPARE(client.done(), 3);
        QVERIFY(client.last().answered());
        QVERIFY(!client.last().reused);
        QCOMPARE(server->connectionCount(), 2);
    }

    void aReusedConnectionClosedByTheServerIsToBeRetried()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        client.ask(1);
        QTRY_COMPARE(client.count(ErrorKind::None), 1);
        server->setHandler([](const QByteArray &) {
            LoopbackReply reply;
            reply.closeAfter = true;
            return reply;
        });
        client.ask(2);
        QTRY_COMPARE(client.done(), 2);
        QCOMPARE(client.last().failure.kind, ErrorKind::Unreachable);
        QVERIFY(client.last().retryOnNewConnection);
        QVERIFY(client.last().reused);
        server->setHandler({});
        client.ask(3);
        QTRY_COMPARE(client.done(), 3);
        QVERIFY(client.last().answered());
        QVERIFY(!client.last().reused);
        QCOMPARE(server->connectionCount(), 2);
    }

    void aConnectionClosedWhileIdleIsReplacedUnseen()
    {
        const auto server = makeServer();
        Client client = reusingClient(*server);
        client.ask(1);
        QTRY_COMPARE(client.count(ErrorKind::None), 1);
        server->closeAll();
        QTRY_COMPARE(server->openConnections(), 0);
        QCoreApplication::processEvents();
        client.ask(2);
        QTRY_COMPARE(client.done(), 2);
        QVERIFY(client.last().answered() || client.last().retryOnNewConnection);
    }

    void earlyCloseAfterQueries()
    {
        const auto server = makeServer();
        server->setQueriesPerConnection(3);
        Client client = reusingClient(*server);
        for (int i = 0; i < 10; ++i)
            client.ask(i);
        QTRY_COMPARE(client.done(), 10);
        QCOMPARE(client.count(ErrorKind::None), 3);
        for (const Outcome &outcome : client.outcomes)
            QVERIFY(outcome.answered() || outcome.retryOnNewConnection);
    }

    void aFreshConnectionClosedAtOnceIsNotToBeRetried()
    {
        const auto server = makeServer();
        server->setHandler([](const QByteArray &) {
            LoopbackReply reply;
            reply.closeAfter = true;
            return reply;
        });
        Client client = reusingClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Unreachable);
        QVERIFY(!client.last().retryOnNewConnection);
    }

    void aResetEndsTheExchange()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto server = makeServer();
        server->setReset(true);
        Client client = freshClient(*server);
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind,
                 protocol == Protocol::Tls ? ErrorKind::Tls : ErrorKind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(StreamTransportFaultsTest)

#include "streamtransportfaultstest.moc"
