// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/clientaddress.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::server;

class ClientAddressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWhomTheProxyNames_data();
    void isWhomTheProxyNames();
};

void ClientAddressTest::isWhomTheProxyNames_data()
{
    QTest::addColumn<ClientAddressSource>("source");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("address");
    const QString peer = QStringLiteral("127.0.0.1");
    const auto forwarded = ClientAddressSource::XForwardedFor;
    const QByteArray field("X-Forwarded-For");
    QTest::newRow("of the socket")
        << ClientAddressSource::Socket << field << QByteArray("192.0.2.1") << peer;
    QTest::newRow("forwarded") << forwarded << field << QByteArray("192.0.2.1")
                               << QStringLiteral("192.0.2.1");
    QTest::newRow("the proxy's word, not the client's")
        << forwarded << field << QByteArray("198.51.100.1, 192.0.2.1")
        << QStringLiteral("192.0.2.1");
    QTest::newRow("IPv6") << forwarded << field << QByteArray("2001:db8::1")
                          << QStringLiteral("2001:db8::1");
    QTest::newRow("nonsense") << forwarded << field << QByteArray("unknown") << peer;
    QTest::newRow("empty") << forwarded << field << QByteArray() << peer;
    QTest::newRow("other field") << forwarded << QByteArray("X-Real-IP") << QByteArray("192.0.2.1")
                                 << peer;
    QTest::newRow("real ip") << ClientAddressSource::XRealIp << QByteArray("X-Real-IP")
                             << QByteArray("192.0.2.9") << QStringLiteral("192.0.2.9");
}

void ClientAddressTest::isWhomTheProxyNames()
{
    QFETCH(ClientAddressSource, source);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, address);
    HttpRequest request;
    request.peer = QHostAddress(QHostAddress::LocalHost);
    request.fields = {{name, value}};
    QCOMPARE(clientAddress(request, source).toString(), address);
}

QTEST_APPLESS_MAIN(ClientAddressTest)
#include "clientaddresstest.moc"
