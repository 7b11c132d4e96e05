// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"
#include "dns/replyview.h"
#include "support/dnsmessages.h"
#include "support/loopbackservers.h"
#include "transport/transportfactory.h"

#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

/// What came of the exchanges that a test started, in the order in which they completed.
class Outcomes
{
public:
    [[nodiscard]] Transport::Completion take(int label = 0)
    {
        return [this, label](Outcome &&outcome) {
            labels.append(label);
            all.append(std::move(outcome));
        };
    }

    QList<int> labels;
    QList<Outcome> all;
};

/// Long enough that only a hanging test would see it end.
TimePoint farDeadline()
{
    return Clock::now() + 20s;
}

QByteArray numberedQuery(int number)
{
    return queryFor(QStringLiteral("n%1.example.com").arg(number));
}

QString answeredName(const Outcome &outcome)
{
    const auto message = Message::parse(outcome.reply);
    return message ? message->questionName : message.error().detail;
}

constexpr qsizetype headerSize = 12;

} // namespace

Q_DECLARE_METATYPE(dnstester::Protocol)

/// What every transport promises, whatever its protocol: transport.h's words as tests.
class TransportContractTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<Transport> transportTo(const LoopbackServer &server,
                                                         ConnectionUse use = ConnectionUse::Fresh)
    {
        return transportTo(server.endpoint(), use);
    }
    [[nodiscard]] std::unique_ptr<Transport> transportTo(const Endpoint &endpoint,
                                                         ConnectionUse use)
    {
        TransportOptions options;
        options.endpoint = endpoint;
        options.addresses = {endpoint.address()};
        options.use = use;
        options.caFile = m_certificates.caFile();
        auto made = makeTransport(options);
        return made ? std::move(*made) : nullptr;
    }
    [[nodiscard]] std::unique_ptr<LoopbackServer> server()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        return makeLoopbackServer(protocol, m_certificates);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("udp") << Protocol::Udp;
        QTest::newRow("tcp") << Protocol::Tcp;
        QTest::newRow("tls") << Protocol::Tls;
        QTest::newRow("https") << Protocol::Https;
        QTest::newRow("quic") << Protocol::Quic;
    }

    void anAnswerComesWithItsFacts()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto peer = server();
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());

        QTRY_COMPARE(outcomes.all.size(), 1);
        const Outcome &outcome = outcomes.all.first();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QCOMPARE(answeredName(outcome), QStringLiteral("n1.example.com"));
        QCOMPARE(outcome.rcode, quint16(0));
        QCOMPARE(outcome.transport, protocol);
        QCOMPARE(outcome.address, peer->endpoint().address());
        QCOMPARE(outcome.attempts, 1);
        QVERIFY(!outcome.reused);
        QVERIFY(!outcome.tlsResumed);
        QCOMPARE(outcome.tls != nullptr, isEncrypted(protocol));
    }

    void phasesAreThoseOfTheProtocolAndAddUp()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto peer = server();
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());

        QTRY_COMPARE(outcomes.all.size(), 1);
        const Timings &timings = outcomes.all.first().timings;
        QVERIFY(!timings.resolve);
        QCOMPARE(timings.connect.has_value(), protocol != Protocol::Udp);
        QCOMPARE(timings.tls.has_value(), protocol == Protocol::Tls || protocol == Protocol::Https);
        QVERIFY(timings.query.has_value());
        QVERIFY(*timings.query > Duration{0});
        QVERIFY(timings.total >= timings.connect.value_or(Duration{0}) +
                                     timings.tls.value_or(Duration{0}) + *timings.query);
    }

    void theServersFactsOfTlsAreTold()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto peer = server();
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());

        QTRY_COMPARE(outcomes.all.size(), 1);
        const auto facts = outcomes.all.first().tls;
        if (!isEncrypted(protocol)) {
            QVERIFY(facts == nullptr);
            return;
        }
        QVERIFY(facts != nullptr);
        QCOMPARE(facts->version, QStringLiteral("TLSv1.3"));
        QVERIFY(!facts->cipher.isEmpty());
        QCOMPARE(facts->certificate.sha256.size(), 32);
        QVERIFY(facts->certificate.notAfter > QDateTime::currentDateTimeUtc());
        QVERIFY(!facts->certificate.subject.isEmpty());
        QVERIFY(!facts->certificate.issuer.isEmpty());
    }

    void nothingCompletesInsideStart()
    {
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        Outcomes outcomes;
        std::vector<Exchange> exchanges;
        for (int i = 0; i < 20; ++i) {
            const qsizetype before = outcomes.all.size();
            exchanges.push_back(
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take()));
            QCOMPARE(outcomes.all.size(), before);
        }
        QTRY_COMPARE(outcomes.all.size(), 20);
    }

    void aDeadlineThatHasPassedIsATimeout()
    {
        const auto peer = server();
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), Clock::now() - 1s}, outcomes.take());
        QCOMPARE(outcomes.all.size(), 0);
        QTRY_COMPARE(outcomes.all.size(), 1);
        QCOMPARE(outcomes.all.first().failure.kind, ErrorKind::Timeout);
    }

    void eachOfManyOutstandingGetsItsOwnAnswer_data()
    {
        QTest::addColumn<ConnectionUse>("use");
        QTest::newRow("fresh") << ConnectionUse::Fresh;
        QTest::newRow("reuse") << ConnectionUse::Reuse;
    }
    void eachOfManyOutstandingGetsItsOwnAnswer()
    {
        QFETCH(ConnectionUse, use);
        constexpr int count = 100;
        const auto peer = server();
        const auto transport = transportTo(*peer, use);
        Outcomes outcomes;
        std::vector<Exchange> exchanges;
        for (int i = 0; i < count; ++i)
            exchanges.push_back(
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take(i)));

        QTRY_COMPARE_WITH_TIMEOUT(outcomes.all.size(), count, 30'000);
        for (int i = 0; i < count; ++i) {
            QVERIFY2(outcomes.all[i].answered(), qPrintable(outcomes.all[i].failure.text));
            QCOMPARE(answeredName(outcomes.all[i]),
                     QStringLiteral("n%1.example.com").arg(outcomes.labels[i]));
        }
        QCOMPARE(peer->queryCount(), count);
    }

    void aSlowAnswerHoldsUpNoOther()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply{{answerTo(query)}};
            if (query.contains("slow"))
                reply.delay = 300ms;
            return reply;
        });
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        Outcomes outcomes;
        const Exchange slow = transport->start(
            {queryFor(QStringLiteral("slow.example.com")), farDeadline()}, outcomes.take(-1));
        std::vector<Exchange> exchanges;
        for (int i = 0; i < 5; ++i)
            exchanges.push_back(
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take(i)));

        QTRY_COMPARE(outcomes.all.size(), 6);
        QCOMPARE(outcomes.labels.last(), -1);
    }

    void freshMeansAConnectionOfItsOwn()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Fresh);
        Outcomes outcomes;
        for (int i = 0; i < 3; ++i) {
            const Exchange exchange =
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take());
            QTRY_COMPARE(outcomes.all.size(), i + 1);
            QVERIFY(outcomes.all[i].answered());
            QVERIFY(!outcomes.all[i].reused);
            QVERIFY(!outcomes.all[i].tlsResumed);
        }
        if (protocol != Protocol::Udp)
            QCOMPARE(peer->connectionCount(), 3);
    }

    void aReusedConnectionSaysSoAndHasNoConnectPhase()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const bool connects = protocol != Protocol::Udp;
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        Outcomes outcomes;
        for (int i = 0; i < 3; ++i) {
            const Exchange exchange =
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take());
            QTRY_COMPARE(outcomes.all.size(), i + 1);
            const Outcome &outcome = outcomes.all[i];
            QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
            QCOMPARE(outcome.timings.connect.has_value(), connects && i == 0);
            if (connects) // "reused" is about one of several sockets with UDP: udptransporttest
                QCOMPARE(outcome.reused, i > 0);
            QVERIFY(i == 0 || !outcome.timings.tls);
            QCOMPARE(outcome.tls != nullptr, isEncrypted(protocol));
        }
        QCOMPARE(peer->connectionCount(), connects ? 1 : 0);
    }

    void silenceIsATimeoutAtTheDeadline()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &) { return LoopbackReply(); });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const TimePoint deadline = Clock::now() + 400ms;
        const Exchange exchange = transport->start({numberedQuery(1), deadline}, outcomes.take());

        QTRY_COMPARE(outcomes.all.size(), 1);
        QVERIFY(Clock::now() >= deadline);
        const Outcome &outcome = outcomes.all.first();
        QCOMPARE(outcome.failure.kind, ErrorKind::Timeout);
        QVERIFY(!outcome.failure.text.isEmpty());
        QVERIFY(outcome.reply.isEmpty());
        QVERIFY(!outcome.timings.query);
        QVERIFY(outcome.timings.total > Duration{0});
        QCOMPARE(peer->queryCount(), 1);
    }

    void oneTimeoutTouchesNoOtherExchange()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            return query.contains("silent") ? LoopbackReply() : LoopbackReply{{answerTo(query)}};
        });
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        Outcomes outcomes;
        const Exchange silent =
            transport->start({queryFor(QStringLiteral("silent.example.com")), Clock::now() + 400ms},
                             outcomes.take(0));
        const Exchange first =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take(1));
        QTRY_COMPARE(outcomes.labels, (QList<int>{1, 0}));
        QCOMPARE(outcomes.all[1].failure.kind, ErrorKind::Timeout);

        const Exchange second =
            transport->start({numberedQuery(2), farDeadline()}, outcomes.take(2));
        QTRY_COMPARE(outcomes.all.size(), 3);
        QVERIFY2(outcomes.all[2].answered(), qPrintable(outcomes.all[2].failure.text));
    }

    void aDestroyedExchangeNeverCompletes()
    {
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        Outcomes cancelled;
        Outcomes outcomes;
        {
            const Exchange exchange =
                transport->start({numberedQuery(1), farDeadline()}, cancelled.take());
        }
        const Exchange other = transport->start({numberedQuery(2), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QVERIFY2(outcomes.all.first().answered(), qPrintable(outcomes.all.first().failure.text));
        QCOMPARE(cancelled.all.size(), 0);
    }

    void anExchangeMayBeDestroyedInItsOwnCompletion()
    {
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        int completed = 0;
        Exchange exchange;
        exchange = transport->start({numberedQuery(1), farDeadline()}, [&](Outcome &&) {
            ++completed;
            exchange = {};
        });
        QTRY_COMPARE(completed, 1);
    }

    void aCompletionMayStartTheNext()
    {
        const auto peer = server();
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        int completed = 0;
        Exchange exchange;
        std::function<void()> next = [&] {
            exchange =
                transport->start({numberedQuery(completed), farDeadline()}, [&](Outcome &&outcome) {
                    QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
                    if (++completed < 10)
                        next();
                });
        };
        next();
        QTRY_COMPARE(completed, 10);
    }

    void aDestroyedTransportCallsNothing()
    {
        const auto peer = server();
        Outcomes outcomes;
        std::vector<Exchange> exchanges;
        {
            const auto transport = transportTo(*peer, ConnectionUse::Reuse);
            for (int i = 0; i < 5; ++i)
                exchanges.push_back(
                    transport->start({numberedQuery(i), farDeadline()}, outcomes.take()));
        }
        const auto other = transportTo(*peer);
        Outcomes control;
        const Exchange exchange = other->start({numberedQuery(9), farDeadline()}, control.take());
        QTRY_COMPARE(control.all.size(), 1);
        QCOMPARE(outcomes.all.size(), 0);
    }

    void anErrorRcodeIsAnAnswer()
    {
        const auto peer = server();
        peer->setHandler(
            [](const QByteArray &query) { return LoopbackReply{{refusalTo(query, 2)}}; });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QVERIFY(outcomes.all.first().answered());
        QCOMPARE(outcomes.all.first().rcode, quint16(2));
    }

    void formErrWithoutAQuestionIsAnAnswer()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            QByteArray reply = refusalTo(query, 1).first(headerSize);
            reply.replace(4, 8, QByteArray(8, '\0'));
            return LoopbackReply{{reply}};
        });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QVERIFY2(outcomes.all.first().answered(), qPrintable(outcomes.all.first().failure.text));
        QCOMPARE(outcomes.all.first().rcode, quint16(1));
    }

    void anAnswerToAnotherQuestionIsAMismatch()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            QByteArray reply = answerTo(numberedQuery(2));
            setMessageId(reply.data(), messageId(query));
            return LoopbackReply{{reply}};
        });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), Clock::now() + 500ms}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QCOMPARE(outcomes.all.first().failure.kind, ErrorKind::Mismatch);
        QVERIFY(outcomes.all.first().reply.isEmpty());
    }

    void theQuestionIsComparedWithoutCase()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            QByteArray reply = answerTo(query);
            reply.replace("example", "eXaMpLe");
            return LoopbackReply{{reply}};
        });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QVERIFY2(outcomes.all.first().answered(), qPrintable(outcomes.all.first().failure.text));
    }

    void anAnswerWithBrokenStructureIsMalformed()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            QByteArray reply = answerTo(query);
            reply[7] = 50; // ANCOUNT
            return LoopbackReply{{reply}};
        });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QCOMPARE(outcomes.all.first().failure.kind, ErrorKind::Malformed);
    }

    void aLargeAnswerStaysWhole()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        const int octets = protocol == Protocol::Udp ? 9'000 : 60'000;
        const auto peer = server();
        peer->setHandler([octets](const QByteArray &query) {
            return LoopbackReply{{largeAnswerTo(query, octets)}};
        });
        const auto transport = transportTo(*peer);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        const Outcome &outcome = outcomes.all.first();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QVERIFY(outcome.reply.size() > octets * 9 / 10);
        QVERIFY(Message::parse(outcome.reply).has_value());
    }

    void aClosedPortIsRefusedAtOnce()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        quint16 closedPort = 0;
        {
            QTcpServer tcp;
            QUdpSocket udp;
            do {
                tcp.close();
                QVERIFY(tcp.listen(QHostAddress::LocalHost));
                udp.abort();
            } while (!udp.bind(QHostAddress::LocalHost, tcp.serverPort()));
            closedPort = tcp.serverPort();
        }
        const auto endpoint = Endpoint::parse(
            QStringLiteral("%1://127.0.0.1:%2").arg(protocolScheme(protocol)).arg(closedPort));
        QVERIFY(endpoint.has_value());
        const auto transport = transportTo(*endpoint, ConnectionUse::Fresh);
        Outcomes outcomes;
        const Exchange exchange =
            transport->start({numberedQuery(1), farDeadline()}, outcomes.take());
        QTRY_COMPARE(outcomes.all.size(), 1);
        QCOMPARE(outcomes.all.first().failure.kind, ErrorKind::Refused);
        QVERIFY(!outcomes.all.first().failure.text.isEmpty());
    }

    void aConnectionThatTheServerClosedIsReplaced()
    {
        const auto peer = server();
        peer->setHandler([](const QByteArray &query) {
            LoopbackReply reply{{answerTo(query)}};
            reply.closeAfter = true;
            return reply;
        });
        const auto transport = transportTo(*peer, ConnectionUse::Reuse);
        for (int i = 0; i < 3; ++i) {
            Outcomes outcomes;
            const Exchange exchange =
                transport->start({numberedQuery(i), farDeadline()}, outcomes.take());
            QTRY_COMPARE(outcomes.all.size(), 1);
            if (!outcomes.all.first().answered()) {
                QVERIFY2(outcomes.all.first().retryOnNewConnection,
                         qPrintable(outcomes.all.first().failure.text));
                const Exchange again =
                    transport->start({numberedQuery(i), farDeadline()}, outcomes.take());
                QTRY_COMPARE(outcomes.all.size(), 2);
            }
            QVERIFY2(outcomes.all.last().answered(), qPrintable(outcomes.all.last().failure.text));
        }
    }

    void certificatesAreVerifiedWhereThereAreSome_data()
    {
        using Kind = TestCertificates::Kind;
        QTest::addColumn<Kind>("certificate");
        QTest::newRow("expired") << Kind::Expired;
        QTest::newRow("not yet valid") << Kind::NotYetValid;
        QTest::newRow("self-signed") << Kind::SelfSigned;
        QTest::newRow("unknown issuer") << Kind::UnknownIssuer;
        QTest::newRow("wrong name") << Kind::WrongName;
    }
    void certificatesAreVerifiedWhereThereAreSome()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        QFETCH(TestCertificates::Kind, certificate);
        const bool encrypted = isEncrypted(protocol);
        const auto peer = makeLoopbackServer(protocol, m_certificates, certificate);
        TransportOptions options;
        options.endpoint = peer->endpoint();
        options.addresses = {peer->endpoint().address()};
        options.caFile = m_certificates.caFile();
        for (const bool insecure : {false, true}) {
            options.insecure = insecure;
            const auto transport = makeTransport(options);
            QVERIFY(transport.has_value());
            Outcomes outcomes;
            const Exchange exchange =
                (*transport)->start({numberedQuery(1), farDeadline()}, outcomes.take());
            QTRY_COMPARE(outcomes.all.size(), 1);
            QCOMPARE(outcomes.all.first().failure.kind,
                     insecure || !encrypted ? ErrorKind::None : ErrorKind::Certificate);
            QCOMPARE(outcomes.all.first().tls != nullptr, encrypted); // shown either way
        }
        QCOMPARE(peer->queryCount(), encrypted ? 1 : 2);
    }

    void anUnreadableCaFileIsAnErrorBeforeAnything()
    {
        QFETCH_GLOBAL(Protocol, protocol);
        TransportOptions options;
        options.endpoint =
            *Endpoint::parse(QStringLiteral("%1://127.0.0.1:1").arg(protocolScheme(protocol)));
        options.addresses = {QHostAddress(QHostAddress::LocalHost)};
        options.caFile = QStringLiteral("/nonexistent/ca.pem");
        const auto transport = makeTransport(options);
        QCOMPARE(transport.has_value(), !isEncrypted(protocol));
        if (!transport)
            QVERIFY(transport.error().detail.contains(options.caFile));
    }
};

QTEST_GUILESS_MAIN(TransportContractTest)
#include "transportcontracttest.moc"
