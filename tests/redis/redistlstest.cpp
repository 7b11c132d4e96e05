// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"

#include "support/freeport.h"
#include "support/redisserver.h"
#include "support/testcertificates.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using Kind = TestCertificates::Kind;

Q_DECLARE_METATYPE(dnstester::test::TestCertificates::Kind)

/// Whom RedisClient takes for the Redis of a rediss:// URL.
class RedisTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("SSL_CERT_FILE", m_certificates.caFile().toLocal8Bit()); }
    void speaksWithTheServerOfTheUrl_data();
    void speaksWithTheServerOfTheUrl();
    void refusesOthers_data();
    void refusesOthers();

private:
    /// A server with such a certificate; its TLS port is m_port.
    [[nodiscard]] std::unique_ptr<RedisServer> makeServer(Kind kind);

    TestCertificates m_certificates;
    quint16 m_port = 0;
};

std::unique_ptr<RedisServer> RedisTlsTest::makeServer(Kind kind)
{
    const TestCertificate &certificate = m_certificates.get(kind);
    m_port = freePort();
    RedisServerOptions options;
    options.extraConfig = {"tls-port " + QByteArray::number(m_port),
                           "tls-cert-file " + certificate.certificateFile.toLocal8Bit(),
                           "tls-key-file " + certificate.keyFile.toLocal8Bit(),
                           "tls-ca-cert-file " + m_certificates.caFile().toLocal8Bit(),
                           "tls-auth-clients no"};
    return std::make_unique<RedisServer>(options);
}

void RedisTlsTest::speaksWithTheServerOfTheUrl_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by address") << QStringLiteral("127.0.0.1");
    QTest::newRow("by name") << QStringLiteral("localhost");
}

void RedisTlsTest::speaksWithTheServerOfTheUrl()
{
    QFETCH(QString, host);
    const auto server = makeServer(Kind::Good);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    RedisClient client(
        RedisUrl::parse(QStringLiteral("rediss://%1:%2/0").arg(host).arg(m_port)).value());
    std::optional<Result<RedisReply>> pong;
    client.command({}, {"PING"}, [&](Result<RedisReply> &&reply) { pong = std::move(reply); });
    QTRY_VERIFY_WITH_TIMEOUT(pong, 30'000);
    QVERIFY2(*pong, qPrintable(*pong ? QString() : pong->error().detail));
    QCOMPARE((*pong)->text(), QByteArray("PONG"));
}

void RedisTlsTest::refusesOthers_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("for another name") << Kind::WrongName;
    QTest::newRow("of an unknown authority") << Kind::UnknownIssuer;
    QTest::newRow("expired") << Kind::Expired;
}

void RedisTlsTest::refusesOthers()
{
    QFETCH(Kind, kind);
    const auto server = makeServer(kind);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    RedisClient client(
        RedisUrl::parse(QStringLiteral("rediss://127.0.0.1:%1/0").arg(m_port)).value());
    QSignalSpy lost(&client, &RedisClient::lost);
    QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, 30'000);
    QVERIFY2(lost.first().first().toString().contains(QStringLiteral("certificate")),
             qPrintable(lost.first().first().toString()));
    QVERIFY(!client.isConnected());
}

QTEST_GUILESS_MAIN(RedisTlsTest)
#include "redistlstest.moc"
