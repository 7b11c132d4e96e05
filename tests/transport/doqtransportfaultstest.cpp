// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doqasking.h"

#include "net/quiccompat.h"

#include <QTimer>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

using Kind = TestCertificates::Kind;

Q_DECLARE_METATYPE(dnstester::test::QuicAnswerFault)
Q_DECLARE_METATYPE(dnstester::ErrorKind)

/// DoqTransport against what servers and networks do wrong.
class DoqTransportFaultsTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<LoopbackQuicServer> server(QuicFaults faults = {})
    {
        return std::make_unique<LoopbackQuicServer>(m_certificates.get(Kind::Good),
                                                    std::move(faults));
    }
    [[nodiscard]] DoqAsking asking(const LoopbackQuicServer &peer,
                                   ConnectionUse use = ConnectionUse::Fresh)
    {
        return DoqAsking(peer.endpoint(), m_certificates.caFile(), use);
    }
    /// A server that, instead of answering, does \a action once a query has come.
    [[nodiscard]] std::unique_ptr<LoopbackQuicServer>
    serverThat(std::function<void(LoopbackQuicServer &)> action, QuicFaults faults = {})
    {
        auto peer = server(std::move(faults));
        LoopbackQuicServer *raw = peer.get();
        peer->setHandler([raw, action = std::move(action)](const QByteArray &) {
            QTimer::singleShot(0, raw, [raw, action] { action(*raw); });
            return LoopbackReply{};
        });
        return peer;
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void aServerThatNeverAnswersTheHandshakeTimesOut()
    {
        QuicFaults faults;
        faults.silent = true;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask(300ms);
        VERIFY_FAILED(outcome, ErrorKind::Timeout, QStringLiteral("handshake"));
        QVERIFY(!outcome.timings.connect);
        QVERIFY(outcome.timings.total >= Duration(300ms));
        QVERIFY(!outcome.tls);
    }

    void aClosedPortIsRefusedAtOnce()
    {
        DoqAsking asked(LoopbackQuicServer::closedEndpoint(), m_certificates.caFile());
        const Outcome outcome = asked.ask();
        QCOMPARE(outcome.failure.kind, ErrorKind::Refused);
    }

    void aServerThatNeverAnswersTheQueryTimesOut()
    {
        const auto peer = serverThat([](LoopbackQuicServer &) {});
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask(400ms);
        VERIFY_FAILED(outcome, ErrorKind::Timeout, QStringLiteral("no answer"));
        QVERIFY(outcome.timings.connect);
        QVERIFY(!outcome.timings.query);
    }

    void afterATimeoutOnADeadConnectionANewOneIsMade()
    {
        bool dead = false;
        QuicFaults faults;
        faults.loseFromClient = [&dead](int) { return dead; };
        faults.loseToClient = faults.loseFromClient;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        dead = true;
        VERIFY_FAILED(asked.ask(300ms), ErrorKind::Timeout, QStringLiteral("no answer"));
        dead = false;
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(!outcome.reused);
    }

    void retryIsFollowed()
    {
        QuicFaults faults;
        faults.retry = true;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        VERIFY_ANSWERED(asked.ask());
        QCOMPARE(peer->retriesSent(), 1);
    }

    void versionNegotiationWithNoVersionOfOursHasItsOwnWords()
    {
        QuicFaults faults;
        faults.versions = {0xfaceb002};
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        VERIFY_FAILED(asked.ask(), ErrorKind::Quic,
                      QStringLiteral("speaks no QUIC version that we do, but: 0xfaceb002"));
    }

    void versionNegotiationWithAnotherVersionOfOursIsFollowed()
    {
        QuicFaults faults;
        faults.versions = {quic::version2};
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        VERIFY_ANSWERED(asked.ask());
    }

    void lostPacketsAreSentAgain_data()
    {
        using Loses = std::function<bool(int)>;
        QTest::addColumn<Loses>("fromClient");
        QTest::addColumn<Loses>("toClient");
        const Loses none;
        QTest::newRow("the first flight") << Loses([](int n) { return n == 1; }) << none;
        QTest::newRow("the server's first packet") << none << Loses([](int n) { return n == 1; });
        QTest::newRow("the server's second packet") << none << Loses([](int n) { return n == 2; });
        QTest::newRow("the packet with the query")
            << Loses([](int n) { return n == 2 || n == 3; }) << none;
        QTest::newRow("every third to the client")
            << none << Loses([](int n) { return n % 3 == 0; });
        QTest::newRow("every second of both")
            << Loses([](int n) { return n % 2 == 0; }) << Loses([](int n) { return n % 2 == 1; });
    }
    void lostPacketsAreSentAgain()
    {
        QFETCH(std::function<bool(int)>, fromClient);
        QFETCH(std::function<bool(int)>, toClient);
        QuicFaults faults;
        faults.loseFromClient = fromClient;
        faults.loseToClient = toClient;
        const auto peer = server(faults);
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {largeAnswerTo(query, 8000)};
            return reply;
        });
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.reply.size() > 7000);
    }

    void reorderedPacketsAreAnAnswerAllTheSame()
    {
        QuicFaults faults;
        faults.delayToClient = [](int n) { return n > 3 && n % 2 == 0; };
        const auto peer = server(faults);
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {largeAnswerTo(query, 20000)};
            return reply;
        });
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.reply.size() > 19000);
    }

    void anAnswerSpreadOverManyPacketsStaysWhole()
    {
        QuicFaults faults;
        faults.answer = QuicAnswerFault::Pieces;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const QByteArray query = queryFor(QStringLiteral("www.example.com"));
        const Outcome outcome = asked.ask(20s, query);
        VERIFY_ANSWERED(outcome);
        QCOMPARE(outcome.reply, answerTo(query));
    }

    void theLargestAnswerStaysWhole()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {largeAnswerTo(query, 65000)};
            return reply;
        });
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.reply.size() > 64000);
    }

    void brokenRulesOfDoqAreAProtocolError_data()
    {
        QTest::addColumn<QuicAnswerFault>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("non-zero ID") << QuicAnswerFault::NonZeroId << ErrorKind::Quic
                                     << QStringLiteral("message ID 4608 instead of 0");
        QTest::newRow("excess data") << QuicAnswerFault::ExcessData << ErrorKind::Quic
                                     << QStringLiteral("more than one answer");
        QTest::newRow("FIN too early") << QuicAnswerFault::EarlyFin << ErrorKind::Quic
                                       << QStringLiteral("octets of the answer");
        QTest::newRow("FIN only") << QuicAnswerFault::FinOnly << ErrorKind::Quic
                                  << QStringLiteral("without an answer");
        QTest::newRow("zero length")
            << QuicAnswerFault::ZeroLength << ErrorKind::Malformed << QStringLiteral("zero octets");
    }
    void brokenRulesOfDoqAreAProtocolError()
    {
        QFETCH(QuicAnswerFault, fault);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        QuicFaults faults;
        faults.answer = fault;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_FAILED(outcome, kind, words);
        QVERIFY(outcome.timings.connect);
        QTRY_COMPARE(peer->closeCodes(), QList<quint64>{2}); // DOQ_PROTOCOL_ERROR
    }

    void aBrokenRuleFailsTheOthersOnTheConnectionForARetry()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        peer->setAnswerFault(QuicAnswerFault::NonZeroId);
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            if (query.contains("bad"))
                reply.messages = {answerTo(query)};
            return reply;
        });
        asked.start(20s, queryFor(QStringLiteral("good.example.com")));
        asked.start(20s, queryFor(QStringLiteral("bad.example.com")));
        QTRY_COMPARE(asked.outcomes.size(), 3);
        VERIFY_FAILED(asked.outcomes[1], ErrorKind::Quic, QStringLiteral("message ID"));
        QVERIFY(!asked.outcomes[1].retryOnNewConnection);
        VERIFY_FAILED(asked.outcomes[2], ErrorKind::Quic, QStringLiteral("in another answer"));
        QVERIFY(asked.outcomes[2].retryOnNewConnection);
    }

    void anAnswerWithoutFinIsNotTakenForComplete()
    {
        QuicFaults faults;
        faults.answer = QuicAnswerFault::NoFin;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask(500ms);
        VERIFY_FAILED(outcome, ErrorKind::Timeout, QStringLiteral("did not end the stream"));
        QVERIFY(outcome.timings.query);
    }

    void aResetStreamFailsItsQueryOnly()
    {
        QuicFaults faults;
        faults.answer = QuicAnswerFault::Reset;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_FAILED(asked.ask(), ErrorKind::Quic,
                      QStringLiteral("gave up the query: DOQ_INTERNAL_ERROR (0x1)"));
        peer->setAnswerFault(QuicAnswerFault::None);
        const Outcome next = asked.ask();
        VERIFY_ANSWERED(next);
        QVERIFY(next.reused);
    }

    void anotherQuestionsAnswerIsAMismatch()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &) {
            LoopbackReply reply;
            reply.messages = {answerTo(queryFor(QStringLiteral("other.example")))};
            return reply;
        });
        DoqAsking asked = asking(*peer);
        VERIFY_FAILED(asked.ask(), ErrorKind::Mismatch, QStringLiteral("another question"));
    }

    void garbageIsMalformed()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {answerTo(query).chopped(3)};
            return reply;
        });
        DoqAsking asked = asking(*peer);
        VERIFY_FAILED(asked.ask(), ErrorKind::Malformed, QStringLiteral("well-formed"));
    }

    void aServersCloseIsExplained_data()
    {
        QTest::addColumn<quint64>("code");
        QTest::addColumn<bool>("byTransport");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, quint64 code, bool byTransport,
                            ErrorKind kind = ErrorKind::Quic) {
            QTest::newRow(name) << code << byTransport << kind << QString::fromLatin1(name);
        };
        row("DOQ_NO_ERROR (0x0)", 0, false);
        row("DOQ_INTERNAL_ERROR (0x1)", 1, false);
        row("DOQ_PROTOCOL_ERROR (0x2)", 2, false);
        row("DOQ_REQUEST_CANCELLED (0x3)", 3, false);
        row("DOQ_EXCESSIVE_LOAD (0x4)", 4, false);
        row("DOQ_UNSPECIFIED_ERROR (0x5)", 5, false);
        row("unknown error 0x2a", 42, false);
        row("NO_ERROR (0x0)", 0, true);
        row("CONNECTION_REFUSED (0x2)", 2, true);
        row("PROTOCOL_VIOLATION (0xa)", 10, true);
        row("(0x77)", 0x77, true);
        row("(alert 40)", 0x128, true, ErrorKind::Tls);
    }
    void aServersCloseIsExplained()
    {
        QFETCH(quint64, code);
        QFETCH(bool, byTransport);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, words);
        const auto peer = serverThat([=](LoopbackQuicServer &raw) {
            raw.closeConnections(code, byTransport, QByteArray("be\x1b[31mcause"));
        });
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_FAILED(outcome, kind, words);
        QVERIFY2(
            outcome.failure.text.endsWith(QStringLiteral("be\\x1b[31mcause"), Qt::CaseInsensitive),
            qPrintable(outcome.failure.text));
        QVERIFY(!outcome.retryOnNewConnection); // the connection was new
    }

    void aReusedConnectionThatGoesAwayIsWorthARetry_data()
    {
        using Action = std::function<void(LoopbackQuicServer &)>;
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("retry");
        QTest::newRow("closed with no error")
            << Action([](LoopbackQuicServer &peer) { peer.closeConnections(0); })
            << QStringLiteral("DOQ_NO_ERROR") << true;
        QTest::newRow("closed with an error")
            << Action([](LoopbackQuicServer &peer) { peer.closeConnections(4); })
            << QStringLiteral("DOQ_EXCESSIVE_LOAD") << false;
    }
    void aReusedConnectionThatGoesAwayIsWorthARetry()
    {
        QFETCH(std::function<void(LoopbackQuicServer &)>, action);
        QFETCH(QString, words);
        QFETCH(bool, retry);
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        peer->setHandler([&](const QByteArray &) {
            QTimer::singleShot(0, peer.get(), [&] { action(*peer); });
            return LoopbackReply{};
        });
        const Outcome lost = asked.ask();
        VERIFY_FAILED(lost, ErrorKind::Quic, words);
        QVERIFY(lost.reused);
        QCOMPARE(lost.retryOnNewConnection, retry);
        peer->setHandler({});
        const Outcome next = asked.ask();
        VERIFY_ANSWERED(next);
        QVERIFY(!next.reused);
    }

    void aStatelessResetIsWorthARetry()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        peer->forgetConnections();
        const Outcome lost = asked.ask();
        VERIFY_FAILED(lost, ErrorKind::Quic, QStringLiteral("stateless reset"));
        QVERIFY(lost.reused);
        QVERIFY(lost.retryOnNewConnection);
        const Outcome next = asked.ask();
        VERIFY_ANSWERED(next);
        QVERIFY(!next.reused);
    }

    void aConnectionForgottenWithoutAWordIsWorthARetry()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        peer->forgetConnections(LoopbackQuicServer::Forgetting::Silently);
        const Outcome lost = asked.ask();
        VERIFY_FAILED(lost, ErrorKind::Timeout,
                      QStringLiteral("does not answer on the connection any more"));
        QVERIFY(lost.reused);
        QVERIFY(lost.retryOnNewConnection);
        const Outcome next = asked.ask();
        VERIFY_ANSWERED(next);
        QVERIFY(!next.reused);
    }

    // The server acknowledges the query in time.
    void aSlowAnswerOnAReusedConnectionIsWaitedFor()
    {
        const auto peer = server();
        peer->setHandler([&peer](const QByteArray &query) {
            LoopbackReply reply{{answerTo(query)}};
            if (peer->queryCount() > 1)
                reply.delay = 1s;
            return reply;
        });
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        const Outcome slow = asked.ask();
        VERIFY_ANSWERED(slow);
        QVERIFY(slow.reused);
    }

    void anIdleTimeoutUnderAQueryHasItsOwnWords()
    {
        QuicFaults faults;
        faults.idleTimeout = 300ms;
        const auto peer = serverThat([](LoopbackQuicServer &) {}, faults);
        DoqAsking asked = asking(*peer);
        VERIFY_FAILED(asked.ask(), ErrorKind::Quic,
                      QStringLiteral("idle timeout: nothing came for 0.3 s"));
    }

    void aConnectionThatIdledAwayIsReplacedQuietly()
    {
        QuicFaults faults;
        faults.idleTimeout = 200ms;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        VERIFY_ANSWERED(asked.ask());
        QTRY_COMPARE(peer->openConnections(), 0);
        Outcome next = asked.ask();
        if (!next.answered()) { // our end's timer counts from another packet than the server's
            QVERIFY2(next.retryOnNewConnection, qPrintable(next.failure.text));
            next = asked.ask();
        }
        VERIFY_ANSWERED(next);
        QVERIFY(!next.reused);
    }

    void aServerWithAnotherProtocolIsATlsFailure_data()
    {
        QTest::addColumn<QByteArray>("alpn");
        QTest::addColumn<QString>("words");
        QTest::newRow("another protocol") << QByteArray("h3") << QStringLiteral("(alert 120)");
        QTest::newRow("no ALPN at all")
            << QByteArray() << QStringLiteral("did not agree to any protocol");
    }
    void aServerWithAnotherProtocolIsATlsFailure()
    {
        QFETCH(QByteArray, alpn);
        QFETCH(QString, words);
        QuicFaults faults;
        faults.alpn = alpn;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_FAILED(outcome, ErrorKind::Tls, words);
        QCOMPARE(peer->queryCount(), 0);
    }
};

QTEST_GUILESS_MAIN(DoqTransportFaultsTest)
#include "doqtransportfaultstest.moc"
