// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lookuprequest.h"

#include <QTest>

using namespace dnstester;

class LookupRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queryCarriesTheOptions();
    void padsOnlyOnEncryptedTransports_data();
    void padsOnlyOnEncryptedTransports();
    void everyQueryGetsItsOwnCookieOfEightOctets();
};

void LookupRequestTest::queryCarriesTheOptions()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.type = RecordType(28);
    Query query = request.queryFor(Protocol::Udp);
    QVERIFY(query.name == request.name);
    QVERIFY(query.type == request.type);
    QVERIFY(query.edns && query.rd);
    QVERIFY(!query.cd && !query.dnssec && !query.nsid && !query.pad && !query.ecs);
    QCOMPARE(query.udpSize, quint16(1232));
    QVERIFY(query.cookie.isEmpty());

    request.options.rd = false;
    request.options.cd = true;
    request.options.dnssec = true;
    request.options.nsid = true;
    request.options.udpSize = 4096;
    request.options.ecs = *ClientSubnet::parse(u"192.0.2.0/24");
    query = request.queryFor(Protocol::Tcp);
    QVERIFY(!query.rd && query.cd && query.dnssec && query.nsid);
    QCOMPARE(query.udpSize, quint16(4096));
    QVERIFY(query.ecs);
    QCOMPARE(query.ecs->prefixLength, 24);
}

void LookupRequestTest::padsOnlyOnEncryptedTransports_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<bool>("padded");
    QTest::newRow("udp") << Protocol::Udp << false;
    QTest::newRow("tcp") << Protocol::Tcp << false;
    QTest::newRow("tls") << Protocol::Tls << true;
    QTest::newRow("https") << Protocol::Https << true;
    QTest::newRow("quic") << Protocol::Quic << true;
}

void LookupRequestTest::padsOnlyOnEncryptedTransports()
{
    QFETCH(Protocol, protocol);
    LookupRequest request;
    QVERIFY(!request.queryFor(protocol).pad);
    request.options.pad = true;
    QTEST(request.queryFor(protocol).pad, "padded");
}

void LookupRequestTest::everyQueryGetsItsOwnCookieOfEightOctets()
{
    LookupRequest request;
    request.options.cookie = true;
    const QByteArray first = request.queryFor(Protocol::Udp).cookie;
    const QByteArray second = request.queryFor(Protocol::Udp).cookie;
    QCOMPARE(first.size(), 8);
    QCOMPARE(second.size(), 8);
    QVERIFY(first != second);
}

QTEST_APPLESS_MAIN(LookupRequestTest)
#include "lookuprequesttest.moc"
