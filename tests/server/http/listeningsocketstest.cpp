// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/listeningsockets.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace dnstester::server;

/// Where the daemon listens.
class ListeningSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void sharesAPortAmongServers();
    void takesConnectionsThatWait();
};

void ListeningSocketsTest::readsAddresses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.2")
                          << QHostAddress(QStringLiteral("127.0.0.2"));
    QTest::newRow("every IPv4") << QStringLiteral("0.0.0.0") << QHostAddress(QHostAddress::AnyIPv4);
    QTest::newRow("IPv6") << QStringLiteral("::1") << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("in brackets") << QStringLiteral("[::1]")
                                 << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("every address") << QStringLiteral("::") << QHostAddress(QHostAddress::Any);
}

void ListeningSocketsTest::readsAddresses()
{
    QFETCH(QString, host);
    QFETCH(QHostAddress, address);
    const auto addresses = addressesOf(host);
    QVERIFY(addresses);
    QCOMPARE(*addresses, QList{address});
}

void ListeningSocketsTest::sharesAPortAmongServers()
{
    QTcpServer first;
    QTcpServer second;
    const QHostAddress local(QHostAddress::LocalHost);
    const auto port =
        listenOn(local, 0, canShareListening() ? QList{&first, &second} : QList{&first});
    QVERIFY(port);
    QVERIFY(*port > 0);
    QCOMPARE(first.serverPort(), *port);
    QCOMPARE(second.isListening(), canShareListening());
}

void ListeningSocketsTest::takesConnectionsThatWait()
{
    QTcpServer server;
    QVERIFY(listenOn(QHostAddress(QHostAddress::LocalHost), 0, {&server}));
    std::array<QTcpSocket, 3> clients;
    for (QTcpSocket &client : clients) {
        client.connectToHost(server.serverAddress(), server.serverPort());
        QVERIFY(client.waitForConnected());
    }
    int taken = 0;
    takeWaiting(server.socketDescriptor(), [&taken](qintptr descriptor) {
        ++taken;
        QVERIFY((fcntl(int(descriptor), F_GETFD) & FD_CLOEXEC) != 0);
        close(int(descriptor));
    });
    QCOMPARE(taken, 3);
    QVERIFY(!server.hasPendingConnections());
}

QTEST_GUILESS_MAIN(ListeningSocketsTest)
#include "listeningsocketstest.moc"
