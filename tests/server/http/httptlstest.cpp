// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptestserver.h"
#include "support/testcertificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QTest>

using namespace dnstester;
using namespace dnstester::server;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

using Answer = HttpTestClient::Answer;
using Kind = TestCertificates::Kind;

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray normalPem(const QByteArray &pem)
{
    return QSslCertificate(pem).toPem();
}

} // namespace

/// HTTP over TLS: the same rules, and certificates that can change.
class HttpTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOverTls();
    void cutsASlowHandshake();
    void closesOnWhatIsNotTls();
    void refusesOverTls();
    void sendsALargeAnswer();
    void tellsThatAClientHasGone();
    void takesNewFiles();
    void keepsTheOldPairWhereTheNewOneIsBad_data();
    void keepsTheOldPairWhereTheNewOneIsBad();
    void doesNotStartWithBadFiles();

private:
    [[nodiscard]] HttpServerOptions options(Kind kind = Kind::Good);
    [[nodiscard]] HttpTestClient client(const HttpTestServer &server)
    {
        return HttpTestClient(server.port(), m_certificates.caFile());
    }

    TestCertificates m_certificates;
};

HttpServerOptions HttpTlsTest::options(Kind kind)
{
    const TestCertificate &certificate = m_certificates.get(kind);
    HttpServerOptions options = patientOptions();
    options.tls = TlsFiles{m_certificates.filePath(QStringLiteral("used.pem")),
                           m_certificates.filePath(QStringLiteral("used.key"))};
    if (!writeFile(options.tls->certificate, certificate.certificatePem) ||
        !writeFile(options.tls->key, certificate.keyPem))
        qFatal("can't write the certificates");
    return options;
}

void HttpTlsTest::answersOverTls()
{
    HttpTestServer server(options());
    QCOMPARE(server.error().detail, QString());
    HttpTestClient client = this->client(server);
    QVERIFY(client.isConnected());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.get("/echo").status, 200);
    const Answer last = client.ask("GET /echo HTTP/1.0\r\n\r\n");
    QCOMPARE(last.status, 200);
    QVERIFY(client.isClosed());
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpTlsTest::cutsASlowHandshake()
{
    HttpServerOptions slow = options();
    slow.limits.readTimeout = 100ms;
    HttpTestServer server(slow);
    HttpTestClient client = server.client();
    QVERIFY(client.send("\x16\x03\x01")); // a ClientHello that does not come
    QVERIFY(client.isOver());
    QCOMPARE(int(server.stats().handshakeFailures), 1);
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpTlsTest::closesOnWhatIsNotTls()
{
    HttpTestServer server(options());
    HttpTestClient client = server.client();
    QVERIFY(client.send("GET /echo HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(client.isOver());
    QTRY_COMPARE(int(server.stats().handshakeFailures), 1);
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpTlsTest::refusesOverTls()
{
    HttpTestServer server(options());
    HttpTestClient client = this->client(server);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 4000000\r\n\r\n" +
                        QByteArray(3'000'000, 'b')));
    QCOMPARE(client.read().status, 413);
    QVERIFY(client.isClosed());
}

void HttpTlsTest::sendsALargeAnswer()
{
    HttpTestServer server(options());
    HttpTestClient client = this->client(server);
    QCOMPARE(client.get("/big?10000000").body.size(), 10'000'000);
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpTlsTest::tellsThatAClientHasGone()
{
    HttpTestServer server(options());
    {
        HttpTestClient client = this->client(server);
        QVERIFY(client.send("GET /held HTTP/1.1\r\nHost: test\r\n\r\n"));
        QTRY_COMPARE(server.held(), 1);
    }
    QTRY_COMPARE(server.gone(), 1);
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpTlsTest::takesNewFiles()
{
    HttpTestServer server(options());
    HttpTestClient before = client(server);
    QCOMPARE(before.serverCertificate(), normalPem(m_certificates.get(Kind::Good).certificatePem));
    (void)options(Kind::CommonNameOnly);
    QVERIFY(server.server().reloadTls());
    // The client does not trust this one, but sees it.
    QTRY_COMPARE(client(server).serverCertificate(),
                 normalPem(m_certificates.get(Kind::CommonNameOnly).certificatePem));
    QCOMPARE(before.get("/echo").status, 200);
}

void HttpTlsTest::keepsTheOldPairWhereTheNewOneIsBad_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("named");
    const TestCertificate &good = m_certificates.get(Kind::Good);
    const TestCertificate &other = m_certificates.get(Kind::SelfSigned);
    const QByteArray junk("junk");
    QTest::newRow("no certificate") << junk << good.keyPem << QStringLiteral("used.pem");
    QTest::newRow("no key") << good.certificatePem << junk << QStringLiteral("used.key");
    QTest::newRow("another's key")
        << good.certificatePem << other.keyPem << QStringLiteral("used.key");
}

void HttpTlsTest::keepsTheOldPairWhereTheNewOneIsBad()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, named);
    const HttpServerOptions used = options();
    HttpTestServer server(used);
    QVERIFY(writeFile(used.tls->certificate, certificate));
    QVERIFY(writeFile(used.tls->key, key));
    const Result<void> reloaded = server.server().reloadTls();
    QVERIFY(!reloaded);
    QVERIFY2(reloaded.error().detail.contains(named), qPrintable(reloaded.error().detail));
    QCOMPARE(client(server).get("/echo").status, 200);
}

void HttpTlsTest::doesNotStartWithBadFiles()
{
    HttpServerOptions bad = options();
    bad.tls->key = m_certificates.filePath(QStringLiteral("absent.key"));
    const HttpTestServer server(bad);
    QVERIFY(server.error().detail.contains(QStringLiteral("absent.key")));
}

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "httptlstest.moc"
