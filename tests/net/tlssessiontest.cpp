// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tlssession.h"
#include "support/tlsserver.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

using Kind = TestCertificates::Kind;
using State = TlsSession::State;

Q_DECLARE_METATYPE(dnstester::test::TestCertificates::Kind)

namespace {

/// Carries octets to and fro until neither side has more to say; gives what came decrypted.
QByteArray exchangeOctets(TlsSession &client, TlsServerEnd &server, qsizetype chunk = 1 << 20)
{
    QByteArray received;
    for (;;) {
        const QByteArray toServer = client.output().toByteArray();
        client.takeOutput();
        if (!toServer.isEmpty())
            server.feed(toServer);
        const QByteArray toClient = server.takeOutput();
        if (toServer.isEmpty() && toClient.isEmpty())
            return received;
        for (qsizetype at = 0; at < toClient.size(); at += chunk) {
            client.feed(QByteArrayView(toClient).sliced(at, std::min(chunk, toClient.size() - at)));
            char buffer[500];
            while (const qsizetype size = client.read(buffer, sizeof buffer))
                received.append(buffer, size);
        }
    }
}

QByteArray fromPem(QByteArray pem)
{
    pem.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "");
    return QByteArray::fromBase64(pem.simplified().replace(' ', ""));
}

} // namespace

class TlsSessionTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] TlsSettings settings(const QString &name = QStringLiteral("dns.test")) const
    {
        TlsSettings settings;
        settings.serverName = name;
        settings.caFile = m_certificates.caFile();
        settings.alpn = {"dot"};
        return settings;
    }
    [[nodiscard]] TlsServerOptions serverOptions(Kind kind = Kind::Good)
    {
        TlsServerOptions options;
        options.certificate = m_certificates.get(kind);
        return options;
    }
    /// The client's state after a handshake.
    [[nodiscard]] std::unique_ptr<TlsSession> handshake(const TlsSettings &settings,
                                                        const TlsServerOptions &options)
    {
        TlsServer server(options);
        auto session = std::make_unique<TlsSession>(*TlsContext::create(settings));
        m_serverEnd = server.accept();
        session->start();
        exchangeOctets(*session, *m_serverEnd);
        return session;
    }

    TestCertificates m_certificates;
    std::unique_ptr<TlsServerEnd> m_serverEnd;

private Q_SLOTS:
    void octetsGoBothWays()
    {
        const auto client = handshake(settings(), serverOptions());
        QCOMPARE(client->state(), State::Established);
        client->write("question");
        m_serverEnd->write("answer");
        QCOMPARE(exchangeOctets(*client, *m_serverEnd), QByteArray("answer"));
        QCOMPARE(m_serverEnd->received(), QByteArray("question"));
    }

    void octetsOfTheNetworkMayComeOneByOne()
    {
        TlsServer server(serverOptions());
        TlsSession client(*TlsContext::create(settings()));
        const auto end = server.accept();
        client.start();
        exchangeOctets(client, *end, 1);
        QCOMPARE(client.state(), State::Established);
        const QByteArray answer(40'000, 'x');
        end->write(answer);
        QCOMPARE(exchangeOctets(client, *end, 1), answer);
    }

    void factsAreThoseOfTheHandshake()
    {
        const auto client = handshake(settings(), serverOptions());
        const auto facts = client->facts();
        QVERIFY(facts);
        QCOMPARE(facts->version, QStringLiteral("TLSv1.3"));
        QVERIFY(facts->cipher.startsWith(QStringLiteral("TLS_")));
        QCOMPARE(facts->alpn, QStringLiteral("dot"));
        QCOMPARE(facts->certificate.subject, QStringLiteral("CN=localhost"));
        QCOMPARE(facts->certificate.issuer, QStringLiteral("CN=DNS Tester test authority"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(facts->certificate.notAfter > now.addDays(29));
        QVERIFY(facts->certificate.notAfter < now.addDays(31));
        QCOMPARE(facts->certificate.sha256,
                 QCryptographicHash::hash(fromPem(m_certificates.get(Kind::Good).certificatePem),
                                          QCryptographicHash::Sha256));
        QVERIFY(!client->isResumed());
    }

    void tls12IsSpoken()
    {
        TlsServerOptions options = serverOptions();
        options.newestVersion = 0x0303;
        const auto client = handshake(settings(), options);
        QCOMPARE(client->state(), State::Established);
        QCOMPARE(client->facts()->version, QStringLiteral("TLSv1.2"));
    }

    void theNameIsVerified_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char *title, Kind kind, const char *name, bool accepted) {
            QTest::newRow(title) << kind << QString::fromLatin1(name) << accepted;
        };
        row("name", Kind::Good, "dns.test", true);
        row("name in capitals", Kind::Good, "DNS.Test", true);
        row("name with the root's dot", Kind::Good, "dns.test.", true);
        row("other name", Kind::Good, "example.com", false);
        row("subdomain", Kind::Good, "a.dns.test", false);
        row("IPv4 address", Kind::Good, "127.0.0.1", true);
        row("IPv6 address", Kind::Good, "::1", true);
        row("other IPv4 address", Kind::Good, "127.0.0.2", false);
        row("other IPv6 address", Kind::Good, "::2", false);
        row("wildcard", Kind::Wildcard, "a.dns.test", true);
        row("wildcard is one label", Kind::Wildcard, "a.b.dns.test", false);
        row("wildcard is not the name itself", Kind::Wildcard, "dns.test", false);
        row("partial wildcard", Kind::Wildcard, "ns1.test", false);
        row("common name only", Kind::CommonNameOnly, "localhost", false);
    }
    void theNameIsVerified()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, name);
        QFETCH(bool, accepted);
        const auto client = handshake(settings(name), serverOptions(kind));
        QCOMPARE(client->state(), accepted ? State::Established : State::Failed);
        QCOMPARE(client->failure().kind, accepted ? ErrorKind::None : ErrorKind::Certificate);
    }

    void serverNameIsSentForNamesOnly()
    {
        const auto named = handshake(settings(), serverOptions());
        QCOMPARE(m_serverEnd->serverName(), QByteArray("dns.test"));
        const auto addressed = handshake(settings(QStringLiteral("127.0.0.1")), serverOptions());
        QCOMPARE(addressed->state(), State::Established);
        QCOMPARE(m_serverEnd->serverName(), QByteArray());
    }

    void faultyCertificatesAreRefusedInWords_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("expired") << Kind::Expired << QStringLiteral("certificate expired on 2");
        QTest::newRow("not yet valid")
            << Kind::NotYetValid << QStringLiteral("certificate is not valid before 2");
        QTest::newRow("self-signed") << Kind::SelfSigned << QStringLiteral("self-signed");
        QTest::newRow("unknown issuer")
            << Kind::UnknownIssuer << QStringLiteral("issued by CN=Some other authority");
        QTest::newRow("wrong name")
            << Kind::WrongName
            << QStringLiteral("certificate is for other.test, 192.0.2.1, not for dns.test");
        QTest::newRow("no name") << Kind::CommonNameOnly
                                 << QStringLiteral("names no server that it is for");
    }
    void faultyCertificatesAreRefusedInWords()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, words);
        const auto client = handshake(settings(), serverOptions(kind));
        QCOMPARE(client->state(), State::Failed);
        QCOMPARE(client->failure().kind, ErrorKind::Certificate);
        QVERIFY2(client->failure().text.contains(words), qPrintable(client->failure().text));
        QVERIFY(client->facts());
        QCOMPARE(client->facts()->certificate.sha256.size(), 32);
        QCOMPARE(client->facts()->version, QStringLiteral("TLSv1.3"));
        QVERIFY(m_serverEnd->hasFailed()); // by our alert
    }

    void insecureAcceptsAnyCertificate_data() { faultyCertificatesAreRefusedInWords_data(); }
    void insecureAcceptsAnyCertificate()
    {
        QFETCH(Kind, kind);
        TlsSettings insecure = settings();
        insecure.insecure = true;
        const auto client = handshake(insecure, serverOptions(kind));
        QCOMPARE(client->state(), State::Established);
        QVERIFY(client->facts());
        QCOMPARE(client->facts()->certificate.sha256.size(), 32);
    }

    void controlCharactersOfACertificateAreNeutralised()
    {
        const auto client = handshake(settings(), serverOptions(Kind::ControlCharacters));
        QCOMPARE(client->state(), State::Established);
        QCOMPARE(client->facts()->certificate.subject, QStringLiteral("CN=red\\x1b[31m"));
    }

    void wrongAlpnIsAFailure()
    {
        TlsServerOptions options = serverOptions();
        options.protocols = {"h2"};
        options.alpn = TlsServerOptions::Alpn::Unoffered;
        const auto client = handshake(settings(), options);
        QCOMPARE(client->state(), State::Failed);
        QCOMPARE(client->failure().kind, ErrorKind::Tls);
        QVERIFY2(client->failure().text.contains(QStringLiteral("ALPN")),
                 qPrintable(client->failure().text));
    }

    void noCommonAlpnIsAFailureInWords()
    {
        TlsServerOptions options = serverOptions();
        options.protocols = {"h2"};
        const auto client = handshake(settings(), options);
        QCOMPARE(client->state(), State::Failed);
        QCOMPARE(client->failure().kind, ErrorKind::Tls);
        QVERIFY2(client->failure().text.contains(QStringLiteral("ALPN")),
                 qPrintable(client->failure().text));
    }

    void aServerWithoutAlpnIsAcceptedOnlyWhereThatIsOptional()
    {
        TlsServerOptions options = serverOptions();
        options.alpn = TlsServerOptions::Alpn::Ignored;
        QCOMPARE(handshake(settings(), options)->state(), State::Failed);
        TlsSettings optional = settings();
        optional.alpnOptional = true;
        const auto client = handshake(optional, options);
        QCOMPARE(client->state(), State::Established);
        QCOMPARE(client->facts()->alpn, QString());
    }

    void sessionsAreResumedWhereAsked_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("asked");
        QTest::newRow("TLS 1.3") << 0 << true;
        QTest::newRow("TLS 1.2") << 0x0303 << true;
        QTest::newRow("not asked") << 0 << false;
    }
    void sessionsAreResumedWhereAsked()
    {
        QFETCH(int, version);
        QFETCH(bool, asked);
        TlsServerOptions options = serverOptions();
        options.newestVersion = version;
        TlsServer server(options);
        TlsSettings client = settings();
        client.resume = asked;
        const auto context = *TlsContext::create(client);
        for (int round = 0; round < 3; ++round) {
            TlsSession session(context);
            const auto end = server.accept();
            session.start();
            exchangeOctets(session, *end);
            QCOMPARE(session.state(), State::Established);
            QCOMPARE(session.isResumed(), asked && round > 0);
            QCOMPARE(end->isResumed(), asked && round > 0);
            QCOMPARE(session.facts()->certificate.subject, QStringLiteral("CN=localhost"));
        }
    }

    void aTicketOfTls13IsUsedOnce()
    {
        TlsServerOptions options = serverOptions();
        TlsServer server(options);
        TlsSettings client = settings();
        client.resume = true;
        const auto context = *TlsContext::create(client);
        TlsSession first(context);
        const auto firstEnd = server.accept();
        first.start();
        exchangeOctets(first, *firstEnd);

        TlsSession second(context);
        TlsSession third(context);
        const auto secondEnd = server.accept();
        const auto thirdEnd = server.accept();
        second.start();
        third.start();
        exchangeOctets(second, *secondEnd);
        exchangeOctets(third, *thirdEnd);
        QVERIFY(second.isResumed());
        QVERIFY(!third.isResumed());
        QCOMPARE(third.state(), State::Established);
    }

    void plainTextIsNotTls_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("dns") << QByteArray("\0\x0c\x12\x34\x81\x80\0\0\0\0\0\0\0\0", 14);
        QTest::newRow("garbage") << QByteArray(100, '\xff');
    }
    void plainTextIsNotTls()
    {
        QFETCH(QByteArray, octets);
        TlsSession client(*TlsContext::create(settings()));
        client.start();
        client.takeOutput();
        client.feed(octets);
        QCOMPARE(client.state(), State::Failed);
        QCOMPARE(client.failure().kind, ErrorKind::Tls);
        QCOMPARE(client.failure().text,
                 QStringLiteral("the server does not speak TLS on this port"));
        QVERIFY(!client.facts());
    }

    void theEndDuringTheHandshakeIsAFailure()
    {
        TlsSession client(*TlsContext::create(settings()));
        client.start();
        client.feedEnd();
        QCOMPARE(client.state(), State::Failed);
        QCOMPARE(client.failure().kind, ErrorKind::Tls);
    }

    void garbageAfterTheHandshakeIsAFailure()
    {
        const auto client = handshake(settings(), serverOptions());
        client->feed(QByteArray("\x17\x03\x03\0\x20", 5) + QByteArray(32, 'x'));
        char buffer[100];
        QCOMPARE(client->read(buffer, sizeof buffer), qsizetype(0));
        QCOMPARE(client->state(), State::Failed);
        QCOMPARE(client->failure().kind, ErrorKind::Tls);
    }

    void closingIsToldBothWays()
    {
        const auto client = handshake(settings(), serverOptions());
        m_serverEnd->close();
        exchangeOctets(*client, *m_serverEnd);
        QCOMPARE(client->state(), State::Closed);
        client->close();
        exchangeOctets(*client, *m_serverEnd);
        static_cast<void>(m_serverEnd->received());
        QVERIFY(m_serverEnd->peerHasClosed());
    }

    void aCaFileThatCannotBeUsedIsAnError_data()
    {
        QTest::addColumn<QString>("path");
        QFile empty(m_certificates.filePath(QStringLiteral("empty.pem")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QFile text(m_certificates.filePath(QStringLiteral("text.pem")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no certificate\n");
        QTest::newRow("missing") << m_certificates.filePath(QStringLiteral("missing.pem"));
        QTest::newRow("directory") << m_certificates.filePath(QStringLiteral("."));
        QTest::newRow("empty") << empty.fileName();
        QTest::newRow("text") << text.fileName();
    }
    void aCaFileThatCannotBeUsedIsAnError()
    {
        QFETCH(QString, path);
        TlsSettings broken = settings();
        broken.caFile = path;
        const auto made = TlsContext::create(broken);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(made.error().detail.contains(path), qPrintable(made.error().detail));
    }

    void aNameToVerifyIsNeeded() { QVERIFY(!TlsContext::create(settings(QString()))); }
};

QTEST_APPLESS_MAIN(TlsSessionTest)

#include "tlssessiontest.moc"
