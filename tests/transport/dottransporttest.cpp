// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamasking.h"
#include "support/loopbackstreamserver.h"

#include <QTest>

#include <optional>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

using Kind = TestCertificates::Kind;

Q_DECLARE_METATYPE(dnstester::test::TestCertificates::Kind)

/// What concerns DoT alone (RFC 7858, RFC 8310).
class DotTransportTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] TlsServerOptions tlsOptions(Kind kind = Kind::Good)
    {
        TlsServerOptions options;
        options.certificate = m_certificates.get(kind);
        return options;
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void alpnDotAndServerName()
    {
        LoopbackStreamServer server(tlsOptions());
        Client client(server.endpointNamed(QStringLiteral("dns.test")), ConnectionUse::Fresh,
                      m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY2(client.last().answered(), qPrintable(client.last().failure.text));
        QCOMPARE(client.last().tls->alpn, QStringLiteral("dot"));
        QCOMPARE(server.serverNames(), QByteArrayList{"dns.test"});
    }

    void theNameIsVerifiedWhenConnectingToAnAddress()
    {
        LoopbackStreamServer server(tlsOptions());
        Client client(server.endpointNamed(QStringLiteral("dns.example")), ConnectionUse::Fresh,
                      m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Certificate);
        QVERIFY(client.last().failure.text.contains(QStringLiteral("dns.example")));
        QCOMPARE(server.queryCount(), 0);
    }

    void anAddressIsVerifiedAgainstAnIpSan_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    }
    void anAddressIsVerifiedAgainstAnIpSan()
    {
        QFETCH(QHostAddress, address);
        LoopbackStreamServer server(tlsOptions(), address);
        Client client(server.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY2(client.last().answered(), qPrintable(client.last().failure.text));

        LoopbackStreamServer other(tlsOptions(Kind::WrongName), address);
        Client refusing(other.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
        refusing.ask();
        QTRY_COMPARE(refusing.done(), 1);
        QCOMPARE(refusing.last().failure.kind, ErrorKind::Certificate);
    }

    void aFaultyCertificateIsAFailureWithFacts_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("expired") << Kind::Expired;
        QTest::newRow("not yet valid") << Kind::NotYetValid;
        QTest::newRow("self-signed") << Kind::SelfSigned;
        QTest::newRow("unknown issuer") << Kind::UnknownIssuer;
        QTest::newRow("wrong name") << Kind::WrongName;
    }
    void aFaultyCertificateIsAFailureWithFacts()
    {
        QFETCH(Kind, kind);
        LoopbackStreamServer server(tlsOptions(kind));
        Client client(server.endpoint(), ConnectionUse::Reuse, m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Certificate);
        QVERIFY(client.last().tls);
        QVERIFY(!client.last().tls->certificate.sha256.isEmpty());
        QVERIFY(client.last().timings.connect.has_value());
        QVERIFY(!client.last().timings.tls);
        QVERIFY(!client.last().retryOnNewConnection);
        QCOMPARE(server.queryCount(), 0);
    }

    void theSystemsRootsAreTheDefault()
    {
        LoopbackStreamServer server(tlsOptions());
        Client client(server.endpoint());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Certificate);
    }

    void insecureIsAnsweredAndTellsTheFacts()
    {
        LoopbackStreamServer server(tlsOptions(Kind::SelfSigned));
        TransportOptions options;
        options.endpoint = server.endpoint();
        options.addresses = {options.endpoint.address()};
        options.insecure = true;
        const auto transport = std::move(*StreamTransport::create(options));
        std::optional<Outcome> result;
        const Exchange exchange =
            transport->start({queryFor(QStringLiteral("example.com")), Clock::now() + 20s},
                             [&result](Outcome &&outcome) { result = std::move(outcome); });
        QTRY_VERIFY(result.has_value());
        QVERIFY2(result->answered(), qPrintable(result->failure.text));
        QCOMPARE(result->tls->certificate.subject, QStringLiteral("CN=localhost"));
    }

    void wrongAlpnIsAFailure_data()
    {
        QTest::addColumn<bool>("chosen");
        QTest::newRow("another chosen") << true;
        QTest::newRow("none in common") << false;
    }
    void wrongAlpnIsAFailure()
    {
        QFETCH(bool, chosen);
        TlsServerOptions options = tlsOptions();
        options.protocols = {"h2"};
        if (chosen)
            options.alpn = TlsServerOptions::Alpn::Unoffered;
        LoopbackStreamServer server(options);
        Client client(server.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Tls);
        QVERIFY2(client.last().failure.text.contains(QStringLiteral("ALPN")),
                 qPrintable(client.last().failure.text));
    }

    void aServerWithoutAlpnIsAccepted()
    {
        TlsServerOptions options = tlsOptions();
        options.alpn = TlsServerOptions::Alpn::Ignored;
        LoopbackStreamServer server(options);
        Client client(server.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
        client.ask();
        QTRY_COMPARE(client.done(), 1);
        QVERIFY2(client.last().answered(), qPrintable(client.last().failure.text));
    }

    void aHandshakeThatNeverEndsIsATimeout()
    {
        LoopbackStreamServer server(tlsOptions());
        server.setHandshakeDelay({});
        Client client(server.endpoint(), ConnectionUse::Reuse, m_certificates.caFile());
        client.ask(0, 200ms);
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Timeout);
        QVERIFY(client.last().failure.text.contains(QStringLiteral("handshake")));
        QVERIFY(client.last().timings.connect.has_value());
        QVERIFY(!client.last().timings.tls);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void whoJoinsASlowHandshakeDoesNotClaimTheWholeOfIt()
    {
        LoopbackStreamServer server(tlsOptions());
        server.setHandshakeDelay(300ms);
        Client client(server.endpoint(), ConnectionUse::Reuse, m_certificates.caFile());
        client.ask(1);
        QTRY_COMPARE(server.connectionCount(), 1);
        const TimePoint later = Clock::now() + 100ms;
        QTRY_VERIFY(Clock::now() >= later);
        client.ask(2);
        QTRY_COMPARE(client.done(), 2);
        for (const Outcome &outcome : client.outcomes) {
            QVERIFY(!outcome.reused);
            QVERIFY(outcome.timings.total >= outcome.timings.connect.value_or(Duration{0}) +
                                                 outcome.timings.tls.value_or(Duration{0}) +
                                                 *outcome.timings.query);
        }
    }

    void aPlainTcpServerIsAFailureOfTls()
    {
        LoopbackStreamServer server;
        server.setFilter([](const QByteArray &) { return QByteArray(50, 'x'); });
        const Endpoint endpoint =
            *Endpoint::parse(QStringLiteral("tls://127.0.0.1:%1").arg(server.endpoint().port()));
        Client client(endpoint, ConnectionUse::Fresh, m_certificates.caFile());
        client.ask(0, 5s);
        QTRY_VERIFY(server.connectionCount() == 1);
        server.sendToAll(QByteArray(50, 'x'));
        QTRY_COMPARE(client.done(), 1);
        QCOMPARE(client.last().failure.kind, ErrorKind::Tls);
    }

    void sessionsAreResumedWithReuse()
    {
        LoopbackStreamServer server(tlsOptions());
        server.setQueriesPerConnection(1);
        Client client(server.endpoint(), ConnectionUse::Reuse, m_certificates.caFile());
        for (int i = 0; i < 3; ++i) {
            client.ask(i);
            QTRY_COMPARE(client.done(), i + 1);
            QVERIFY2(client.last().answered(), qPrintable(client.last().failure.text));
            QTRY_COMPARE(server.openConnections(), 0);
            QCOMPARE(client.last().tlsResumed, i > 0);
            QVERIFY(!client.last().reused);
        }
        QCOMPARE(server.resumedConnections(), 2);
    }

    void sessionsAreNotResumedWhenFresh()
    {
        LoopbackStreamServer server(tlsOptions());
        Client client(server.endpoint(), ConnectionUse::Fresh, m_certificates.caFile());
        for (int i = 0; i < 3; ++i) {
            client.ask(i);
            QTRY_COMPARE(client.done(), i + 1);
            QVERIFY(!client.last().tlsResumed);
        }
    }

    void aCaFileThatCannotBeReadIsAnError()
    {
        TransportOptions options;
        options.endpoint = *Endpoint::parse(u"tls://127.0.0.1:1");
        options.addresses = {options.endpoint.address()};
        options.caFile = m_certificates.filePath(QStringLiteral("missing.pem"));
        QVERIFY(!StreamTransport::create(options));
    }
};

QTEST_GUILESS_MAIN(DotTransportTest)

#include "dottransporttest.moc"
