// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/resolvers.h"

#include <QSet>
#include <QTest>

using namespace dnstester;

namespace {

bool isIn(const QHostAddress &address, const char *network)
{
    return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
}

/// Not one of the blocks for special purposes (RFC 6890). Of IPv6, one block is handed out.
bool isPublicUnicast(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return isIn(address, "2000::/3") && !isIn(address, "2001:db8::/32");
    for (const char *special :
         {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
          "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
          "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"}) {
        if (isIn(address, special))
            return false;
    }
    return true;
}

} // namespace

class PublicResolversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAtLeastFifteenOperators();
    void namesEveryTargetOnce();
    void addressesArePublicUnicast();
    void encryptedTargetsOfAddressesAreVerifiedByName();
    void everyServerIsTagged();
    void curatedServersAreOnePerResolverAndTransport();
    void refusesABadListWithASentence_data();
    void refusesABadListWithASentence();
};

void PublicResolversTest::namesAtLeastFifteenOperators()
{
    QSet<QString> operators;
    for (const PublicResolver &resolver : publicResolvers())
        operators.insert(resolver.operatorName);
    QVERIFY2(operators.size() >= 15, qPrintable(QString::number(operators.size())));
}

void PublicResolversTest::namesEveryTargetOnce()
{
    QSet<QString> targets;
    for (const PublicResolver &resolver : publicResolvers()) {
        QVERIFY2(!resolver.servers.isEmpty(), qPrintable(resolver.operatorName));
        for (const Server &server : resolver.servers) {
            const QString target = server.endpoint.canonical();
            QVERIFY2(!targets.contains(target), qPrintable(target));
            targets.insert(target);
        }
    }
}

void PublicResolversTest::addressesArePublicUnicast()
{
    for (const PublicResolver &resolver : publicResolvers()) {
        for (const Server &server : resolver.servers) {
            const QHostAddress address = server.endpoint.address();
            if (!address.isNull())
                QVERIFY2(isPublicUnicast(address), qPrintable(server.endpoint.target()));
        }
    }
}

void PublicResolversTest::encryptedTargetsOfAddressesAreVerifiedByName()
{
    const QHostAddress bareOnPurpose(QStringLiteral("101.101.101.101"));
    for (const PublicResolver &resolver : publicResolvers()) {
        for (const Server &server : resolver.servers) {
            const Endpoint &endpoint = server.endpoint;
            if (isEncrypted(endpoint.protocol()) && endpoint.address() != bareOnPurpose)
                QVERIFY2(QHostAddress(endpoint.host()).isNull(), qPrintable(endpoint.target()));
        }
    }
}

void PublicResolversTest::everyServerIsTagged()
{
    for (const PublicResolver &resolver : publicResolvers()) {
        QVERIFY2(resolver.tags.size() == 2, qPrintable(resolver.operatorName));
        for (const Server &server : resolver.servers)
            QCOMPARE(server.tags, resolver.tags);
    }
}

void PublicResolversTest::curatedServersAreOnePerResolverAndTransport()
{
    const QList<Server> servers = curatedServers();
    QVERIFY(servers.size() >= 15);
    QSet<QString> targets;
    QSet<int> protocols;
    for (const Server &server : servers) {
        targets.insert(server.endpoint.target());
        protocols.insert(int(server.endpoint.protocol()));
    }
    QCOMPARE(targets.size(), servers.size());
    QVERIFY(protocols.contains(int(Protocol::Udp)) && protocols.contains(int(Protocol::Quic)));
    QVERIFY(!protocols.contains(int(Protocol::Tcp)));
    QVERIFY(targets.contains(QStringLiteral("udp://9.9.9.9")));
    QVERIFY(!targets.contains(QStringLiteral("udp://149.112.112.112")));
}

void PublicResolversTest::refusesABadListWithASentence_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown key") << QByteArray("servers: []\n")
                                 << QStringLiteral("f:1: \"servers\" is not a known key");
    QTest::newRow("no operator") << QByteArray("resolvers:\n  - dot: [x.example]\n")
                                 << QStringLiteral(
                                        "f:2: \"resolvers[0]\" must have an \"operator\"");
    QTest::newRow("no target")
        << QByteArray("resolvers:\n  - operator: X\n")
        << QStringLiteral("f:2: \"resolvers[0]\" must have targets under do53, dot, doh or doq");
    QTest::newRow("bad target") << QByteArray("resolvers:\n  - operator: X\n    dot: [\"a b\"]\n")
                                << QStringLiteral(
                                       "f:3: \"resolvers[0].dot[0]\" must be a target without its "
                                       "scheme: target \"tls://a b\": it must have no spaces, "
                                       "control or invisible characters");
}

void PublicResolversTest::refusesABadListWithASentence()
{
    QFETCH(QByteArray, yaml);
    const auto resolvers = parsePublicResolvers(yaml, QStringLiteral("f"));
    QVERIFY(!resolvers);
    QTEST(resolvers.error().detail, "sentence");
}

QTEST_APPLESS_MAIN(PublicResolversTest)
#include "publicresolverstest.moc"
