// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/systemresolvers.h"
#include "config/resolvers.h"

#include <QSet>
#include <QTest>

using namespace dnstester;

namespace {

QStringList texts(const QList<QHostAddress> &addresses)
{
    QStringList list;
    for (const QHostAddress &address : addresses)
        list.append(address.toString());
    return list;
}

} // namespace

class SystemResolversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNameServersInOrder_data();
    void readsNameServersInOrder();
    void stubIsFollowedByTheServersBehindIt_data();
    void stubIsFollowedByTheServersBehindIt();
    void systemServersAreDistinctAndTagged();
};

void SystemResolversTest::readsNameServersInOrder_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *name, const char *text, const QStringList &addresses) {
        QTest::newRow(name) << QByteArray(text) << addresses;
    };
    row("empty", "", {});
    row("none", "search example.com\noptions edns0\n", {});
    row("two", "nameserver 192.0.2.1\nnameserver 2001:db8::1\n",
        {QStringLiteral("192.0.2.1"), QStringLiteral("2001:db8::1")});
    row("comments", "# nameserver 192.0.2.1\n;nameserver 192.0.2.2\nnameserver 192.0.2.3 # this\n",
        {QStringLiteral("192.0.2.3")});
    row("tabs and CRLF", "nameserver\t192.0.2.1\r\n  nameserver   192.0.2.2\r\n",
        {QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")});
    row("zone", "nameserver fe80::1%eth0", {QStringLiteral("fe80::1%eth0")});
    row("repeated", "nameserver 192.0.2.1\nnameserver 192.0.2.1\n", {QStringLiteral("192.0.2.1")});
    row("rubbish", "nameserver\nnameserver x\nnameserver 1\nnameservers 192.0.2.1\n\xff\xfe\n", {});
}

void SystemResolversTest::readsNameServersInOrder()
{
    QFETCH(QByteArray, text);
    QTEST(texts(parseResolvConf(text)), "addresses");
}

void SystemResolversTest::stubIsFollowedByTheServersBehindIt_data()
{
    QTest::addColumn<QByteArray>("resolvConf");
    QTest::addColumn<QByteArray>("uplinks");
    QTest::addColumn<QStringList>("addresses");
    const QByteArray stub("nameserver 127.0.0.53\noptions edns0 trust-ad\n");
    const QByteArray uplinks("nameserver 192.0.2.1\nnameserver 192.0.2.2\n");
    const QStringList behind{QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")};
    QTest::newRow("stub") << stub << uplinks
                          << (QStringList(QStringLiteral("127.0.0.53")) + behind);
    QTest::newRow("stub alone") << stub << QByteArray()
                                << QStringList(QStringLiteral("127.0.0.53"));
    QTest::newRow("no file") << QByteArray() << uplinks << behind;
    QTest::newRow("own servers") << QByteArray("nameserver 192.0.2.9\n") << uplinks
                                 << QStringList(QStringLiteral("192.0.2.9"));
    QTest::newRow("stub and own") << (stub + "nameserver 192.0.2.9\n") << uplinks
                                  << QStringList{QStringLiteral("127.0.0.53"),
                                                 QStringLiteral("192.0.2.9")};
}

void SystemResolversTest::stubIsFollowedByTheServersBehindIt()
{
    QFETCH(QByteArray, resolvConf);
    QFETCH(QByteArray, uplinks);
    QTEST(texts(resolversBehind(resolvConf, uplinks)), "addresses");
}

void SystemResolversTest::systemServersAreDistinctAndTagged()
{
    const QList<Server> servers = systemServers();
    QSet<QString> targets;
    for (const Server &server : servers) {
        QCOMPARE(server.endpoint.protocol(), Protocol::Udp);
        QVERIFY(!server.endpoint.address().isNull());
        QCOMPARE(server.tags, QStringList(QStringLiteral("SYSTEM")));
        targets.insert(server.endpoint.target());
    }
    QCOMPARE(targets.size(), servers.size());
}

QTEST_APPLESS_MAIN(SystemResolversTest)
#include "systemresolverstest.moc"
