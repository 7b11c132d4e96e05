// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"
#include "doqasking.h"

#include <QTimer>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

using Kind = TestCertificates::Kind;

/// DoqTransport against a server that keeps the rules, certificates apart. Its faults are in
/// doqtransportfaultstest.
class DoqTransportTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<LoopbackQuicServer> server(QuicFaults faults = {},
                                                             Kind kind = Kind::Good)
    {
        return std::make_unique<LoopbackQuicServer>(m_certificates.get(kind), std::move(faults));
    }
    [[nodiscard]] DoqAsking asking(const LoopbackQuicServer &peer,
                                   ConnectionUse use = ConnectionUse::Fresh, int maxConnections = 1)
    {
        return DoqAsking(peer.endpoint(), m_certificates.caFile(), use, maxConnections);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void aQueryIsAskedAndAnsweredWithItsPhasesAndFacts()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.timings.connect > Duration{0});
        QVERIFY(!outcome.timings.tls);
        QVERIFY(outcome.timings.query > Duration{0});
        QVERIFY(outcome.timings.total >= *outcome.timings.connect + *outcome.timings.query);
        QVERIFY(!outcome.reused);
        QVERIFY(!outcome.tlsResumed);
        QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(outcome.transport == Protocol::Quic);
        QVERIFY(outcome.tls);
        QCOMPARE(outcome.tls->version, QStringLiteral("TLSv1.3"));
        QCOMPARE(outcome.tls->alpn, QStringLiteral("doq"));
        QVERIFY2(outcome.tls->cipher.startsWith(QStringLiteral("TLS_")),
                 qPrintable(outcome.tls->cipher));
        QCOMPARE(outcome.tls->certificate.sha256.size(), 32);
        QVERIFY(!outcome.tls->certificate.subject.isEmpty());
        QVERIFY(!outcome.tls->certificate.issuer.isEmpty());
        QVERIFY(outcome.tls->certificate.notAfter > QDateTime::currentDateTimeUtc());
    }

    void theMessageIdIsZeroBothWays()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer);
        QByteArray query = queryFor(QStringLiteral("www.example.com"));
        setMessageId(query.data(), 4711);
        const Outcome outcome = asked.ask(20s, query);
        VERIFY_ANSWERED(outcome);
        setMessageId(query.data(), 0);
        QCOMPARE(peer->queries(), QList<QByteArray>{query});
        QCOMPARE(messageId(outcome.reply), quint16(0));
    }

    void ipv6IsReachedAsWell()
    {
        LoopbackQuicServer peer(m_certificates.get(Kind::Good), {},
                                QHostAddress(QHostAddress::LocalHostIPv6));
        DoqAsking asked = asking(peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHostIPv6));
    }

    void aFreshConnectionIsClosedWithNoError()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer);
        VERIFY_ANSWERED(asked.ask());
        VERIFY_ANSWERED(asked.ask());
        QTRY_COMPARE(peer->closeCodes(), (QList<quint64>{0, 0}));
        QCOMPARE(peer->connectionCount(), 2);
        QVERIFY(!asked.outcomes.last().reused);
        QVERIFY(!asked.outcomes.last().tlsResumed);
    }

    void aDestroyedTransportClosesItsConnections()
    {
        const auto peer = server();
        {
            DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
            VERIFY_ANSWERED(asked.ask());
        }
        QTRY_COMPARE(peer->closeCodes(), QList<quint64>{0});
    }

    void exchangesThatWaitForOneHandshakeShareItAndLaterOnesReuseIt()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        for (int i = 0; i < 3; ++i)
            asked.start();
        QTRY_COMPARE(asked.outcomes.size(), 3);
        for (const Outcome &outcome : asked.outcomes) {
            VERIFY_ANSWERED(outcome);
            QVERIFY(!outcome.reused);
            QVERIFY(outcome.timings.connect > Duration{0});
        }
        const Outcome later = asked.ask();
        VERIFY_ANSWERED(later);
        QVERIFY(later.reused);
        QVERIFY(!later.timings.connect);
        QVERIFY(later.tls);
        QCOMPARE(peer->connectionCount(), 1);
    }

    void noMoreConnectionsThanAllowedAreKept()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse, 2);
        for (int i = 0; i < 20; ++i)
            asked.start();
        QTRY_COMPARE(asked.outcomes.size(), 20);
        QCOMPARE(peer->connectionCount(), 2);
    }

    void theSessionIsResumedOnTheNextConnection()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        const Outcome first = asked.ask();
        VERIFY_ANSWERED(first);
        QVERIFY(!first.tlsResumed);
        VERIFY_ANSWERED(asked.ask()); // the ticket has come by now
        peer->closeConnections(0);
        QTRY_COMPARE(peer->openConnections(), 0);
        Outcome outcome = asked.ask();
        if (outcome.retryOnNewConnection) // asked before the news of the close arrived
            outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.tlsResumed);
        QVERIFY(!outcome.reused);
        QCOMPARE(outcome.tls->certificate.sha256, first.tls->certificate.sha256);
        QCOMPARE(peer->resumedConnections(), 1);
    }

    void streamCreditIsRespectedAndMoreStreamsOpenWhenItComes_data()
    {
        QTest::addColumn<quint64>("limit");
        QTest::newRow("1") << quint64(1);
        QTest::newRow("3") << quint64(3);
    }
    void streamCreditIsRespectedAndMoreStreamsOpenWhenItComes()
    {
        QFETCH(quint64, limit);
        QuicFaults faults;
        faults.streams = limit;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        for (int i = 0; i < 10; ++i)
            asked.start();
        QTRY_COMPARE(asked.outcomes.size(), 10);
        for (const Outcome &outcome : asked.outcomes)
            VERIFY_ANSWERED(outcome);
        QCOMPARE(peer->connectionCount(), 1);
        QCOMPARE(peer->queryCount(), 10);
    }

    void aServerThatNeverGrantsMoreStreamsGetsANewConnection_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("one after the other") << false;
        QTest::newRow("all at once") << true;
    }
    void aServerThatNeverGrantsMoreStreamsGetsANewConnection()
    {
        QFETCH(bool, atOnce);
        QuicFaults faults;
        faults.streams = 20;
        faults.grantsMoreStreams = false;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        for (int i = 0; i < 50; ++i) {
            asked.start();
            if (!atOnce)
                QTRY_COMPARE(asked.outcomes.size(), i + 1);
        }
        QTRY_COMPARE(asked.outcomes.size(), 50);
        for (const Outcome &outcome : asked.outcomes)
            VERIFY_ANSWERED(outcome);
        QCOMPARE(peer->connectionCount(), 3);
    }

    void withoutStreamCreditTheQueryWaitsUntilItsDeadline()
    {
        QuicFaults faults;
        faults.streams = 0;
        const auto peer = server(faults);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask(500ms);
        VERIFY_FAILED(outcome, ErrorKind::Timeout, QStringLiteral("limit of streams"));
        QVERIFY(outcome.timings.connect);
    }

    void aThousandQueriesAtOnceAreAllAnswered()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        for (int i = 0; i < 1000; ++i)
            asked.start(20s, queryFor(QStringLiteral("n%1.example.com").arg(i)));
        QTRY_COMPARE_WITH_TIMEOUT(asked.outcomes.size(), 1000, 20'000);
        for (const Outcome &outcome : asked.outcomes)
            VERIFY_ANSWERED(outcome);
        QCOMPARE(peer->connectionCount(), 1);
    }

    void aSlowAnswerDoesNotHoldUpOthers()
    {
        const auto peer = server();
        peer->setHandler([&peer](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {answerTo(query)};
            if (peer->queryCount() == 1)
                reply.delay = 300ms;
            return reply;
        });
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        asked.start(20s, queryFor(QStringLiteral("slow.example.com")));
        asked.start(20s, queryFor(QStringLiteral("fast.example.com")));
        QTRY_COMPARE(asked.outcomes.size(), 2);
        QVERIFY(asked.outcomes.first().reply.contains("fast"));
        QVERIFY(asked.outcomes.last().reply.contains("slow"));
    }

    void aCancelledQueryIsCancelledAtTheServer()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &) { return LoopbackReply{}; });
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        asked.start();
        QTRY_COMPARE(peer->queryCount(), 1);
        asked.cancelLast();
        QTRY_COMPARE(peer->stopCodes(), QList<quint64>{3}); // DOQ_REQUEST_CANCELLED
        peer->setHandler({});
        const Outcome next = asked.ask();
        VERIFY_ANSWERED(next);
        QVERIFY(next.reused);
        QCOMPARE(asked.outcomes.size(), 1);
    }

    void aCancelledHandshakeCompletesNothing()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer);
        asked.start();
        asked.cancelLast();
        asked.start();
        QTRY_COMPARE(asked.outcomes.size(), 1);
        VERIFY_ANSWERED(asked.outcomes.first());
    }

    void aCompletionMayStartAndCancelExchanges()
    {
        const auto peer = server();
        DoqAsking asked = asking(*peer, ConnectionUse::Reuse);
        bool second = false;
        Exchange other;
        Exchange next;
        const Exchange first = asked.transport()->start(
            {queryFor(QStringLiteral("a.example.com")), Clock::now() + 20s}, [&](Outcome &&) {
                other = Exchange();
                next = asked.transport()->start(
                    {queryFor(QStringLiteral("c.example.com")), Clock::now() + 20s},
                    [&](Outcome &&) { second = true; });
            });
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply;
            reply.messages = {answerTo(query)};
            if (query.contains("\1b\7example"))
                reply.delay = 10s;
            return reply;
        });
        other = asked.transport()->start(
            {queryFor(QStringLiteral("b.example.com")), Clock::now() + 20s},
            [](Outcome &&) { QFAIL("was cancelled"); });
        QTRY_VERIFY(second);
    }

    void theNextAddressIsTriedWhenOneFails_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::newRow("refused at once") << false;
        QTest::newRow("silent") << true;
    }
    void theNextAddressIsTriedWhenOneFails()
    {
        QFETCH(bool, silent);
        const auto peer = server();
        QUdpSocket other;
        const QHostAddress otherAddress(QStringLiteral("127.0.0.2"));
        if (silent)
            QVERIFY(other.bind(otherAddress, quint16(peer->endpoint().port())));
        TransportOptions options = DoqAsking::optionsFor(peer->endpoint(), m_certificates.caFile());
        options.addresses = {otherAddress, peer->endpoint().address()};
        DoqAsking asked(options);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QCOMPARE(outcome.address, peer->endpoint().address());
        QCOMPARE(outcome.timings.connect >= Duration(250ms), silent);
    }

    void badCertificatesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("expired") << int(Kind::Expired) << QStringLiteral("expired on 20");
        QTest::newRow("not yet valid")
            << int(Kind::NotYetValid) << QStringLiteral("not valid before 20");
        QTest::newRow("self-signed") << int(Kind::SelfSigned) << QStringLiteral("self-signed");
        QTest::newRow("unknown issuer")
            << int(Kind::UnknownIssuer) << QStringLiteral("unknown issuer");
        QTest::newRow("wrong name")
            << int(Kind::WrongName)
            << QStringLiteral("not for \"127.0.0.1\" but for \"other.test\", \"192.0.2.1\"");
    }
    void badCertificatesAreRefusedWithTheReason()
    {
        QFETCH(int, kind);
        QFETCH(QString, words);
        const auto peer = server({}, Kind(kind));
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_FAILED(outcome, ErrorKind::Certificate, words);
        QVERIFY(outcome.tls);
        QCOMPARE(outcome.tls->certificate.sha256.size(), 32);
        QVERIFY(!outcome.timings.connect);
        QVERIFY(!outcome.retryOnNewConnection);
    }

    void insecureAcceptsAnyCertificateAndTellsTheFacts()
    {
        const auto peer = server({}, Kind::Expired);
        TransportOptions options = DoqAsking::optionsFor(peer->endpoint(), {});
        options.insecure = true;
        DoqAsking asked(options);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        QVERIFY(outcome.tls->certificate.notAfter < QDateTime::currentDateTimeUtc());
    }

    void theNameIsVerifiedEvenAtAFixedAddress_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("its name") << int(Kind::Good) << QStringLiteral("dns.test") << true;
        QTest::newRow("another name") << int(Kind::Good) << QStringLiteral("dns.example") << false;
        QTest::newRow("wildcard") << int(Kind::Wildcard) << QStringLiteral("a.dns.test") << true;
        QTest::newRow("wildcard two levels")
            << int(Kind::Wildcard) << QStringLiteral("a.b.dns.test") << false;
        QTest::newRow("common name only")
            << int(Kind::CommonNameOnly) << QStringLiteral("localhost") << false;
    }
    void theNameIsVerifiedEvenAtAFixedAddress()
    {
        QFETCH(int, kind);
        QFETCH(QString, name);
        QFETCH(bool, good);
        const auto peer = server({}, Kind(kind));
        DoqAsking asked(peer->endpointNamed(name), m_certificates.caFile());
        const Outcome outcome = asked.ask();
        if (good)
            VERIFY_ANSWERED(outcome);
        else
            VERIFY_FAILED(outcome, ErrorKind::Certificate,
                          QStringLiteral("not for \"%1\"").arg(name));
    }

    void controlCharactersInACertificateAreNeutralised()
    {
        const auto peer = server({}, Kind::ControlCharacters);
        DoqAsking asked = asking(*peer);
        const Outcome outcome = asked.ask();
        VERIFY_ANSWERED(outcome);
        const QString subject = outcome.tls->certificate.subject;
        QVERIFY(!subject.isEmpty());
        QVERIFY(std::none_of(subject.begin(), subject.end(),
                             [](QChar c) { return c.unicode() < 0x20; }));
    }

    void theSystemsRootsAreUsedWithoutACaFile()
    {
        const auto peer = server();
        DoqAsking asked(peer->endpoint(), {});
        VERIFY_FAILED(asked.ask(), ErrorKind::Certificate, QStringLiteral("unknown issuer"));
    }

    void aCaFileThatCannotBeUsedIsAnErrorUpFront_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not there") << QByteArray();
        QTest::newRow("not PEM") << QByteArray("no certificate\n");
    }
    void aCaFileThatCannotBeUsedIsAnErrorUpFront()
    {
        QFETCH(QByteArray, content);
        const QString path = m_certificates.filePath(QStringLiteral("bad-ca.pem"));
        QFile file(path);
        if (!content.isEmpty()) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
        }
        const auto made = DoqTransport::create(
            DoqAsking::optionsFor(*Endpoint::parse(QStringLiteral("quic://127.0.0.1")), path));
        QVERIFY(!made);
        QVERIFY2(made.error().detail.contains(path), qPrintable(made.error().detail));
    }
};

QTEST_GUILESS_MAIN(DoqTransportTest)
#include "doqtransporttest.moc"
