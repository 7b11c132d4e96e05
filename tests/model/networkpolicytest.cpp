// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/networkpolicy.h"

#include <QTest>

using namespace dnstester;

namespace {

QList<Network> networks(const QString &texts)
{
    QList<Network> list;
    for (const QString &text : texts.split(u' ', Qt::SkipEmptyParts))
        list.append(*Network::parse(text));
    return list;
}

} // namespace

class NetworkPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permitsWhatItsListsSay_data();
    void permitsWhatItsListsSay();
    void forbiddenAddressesAreTakenOut();
    void withoutListsAllIsPermitted();
};

void NetworkPolicyTest::permitsWhatItsListsSay_data()
{
    QTest::addColumn<QString>("allow");
    QTest::addColumn<QString>("deny");
    QTest::addColumn<QString>("permitted");
    QTest::addColumn<QString>("forbidden");
    const auto row = [](const char *name, const char *allow, const char *deny,
                        const char *permitted, const char *forbidden) {
        QTest::newRow(name) << QString::fromLatin1(allow) << QString::fromLatin1(deny)
                            << QString::fromLatin1(permitted) << QString::fromLatin1(forbidden);
    };
    row("denied only", "", "10.0.0.0/8", "9.255.255.255 11.0.0.0 2001:db8::1 ::1",
        "10.0.0.0 10.255.255.255");
    row("allowed only", "10.0.0.0/8", "", "10.1.2.3", "9.9.9.9 2001:db8::1 ::1");
    row("both, in neither", "10.0.0.0/8", "192.0.2.0/24", "10.1.2.3 9.9.9.9 2001:db8::1",
        "192.0.2.7");
    row("longer allowed", "10.1.0.0/16", "10.0.0.0/8", "10.1.0.1 9.9.9.9", "10.2.0.1");
    row("longer denied", "10.0.0.0/8", "10.1.0.0/16", "10.2.0.1", "10.1.0.1");
    row("equal", "10.0.0.0/8", "10.0.0.0/8", "9.9.9.9", "10.0.0.1");
    row("the longest of several", "10.0.0.0/8 10.1.1.0/24", "10.1.0.0/16 10.1.1.1",
        "10.2.0.1 10.1.1.2", "10.1.2.1 10.1.1.1");
    row("all denied but one", "9.9.9.9", "0.0.0.0/0 ::/0", "9.9.9.9", "9.9.9.10 2001:db8::1 ::");

    row("mapped", "", "10.0.0.0/8", "::ffff:9.9.9.9", "::ffff:10.1.2.3 ::ffff:a01:203");
    row("mapped, allowed", "10.0.0.0/8", "", "::ffff:10.1.2.3", "::ffff:9.9.9.9");
    row("mapped is no IPv6", "9.9.9.9", "::/0", "::ffff:9.9.9.9 8.8.8.8", "2001:db8::1");
    row("mapped rule", "", "::ffff:10.0.0.0/104", "9.9.9.9", "10.1.2.3 ::ffff:10.1.2.3");
    row("NAT64", "", "10.0.0.0/8", "64:ff9b::9.9.9.9 64:ff9c::10.1.2.3 64:ff9b::1:a01:203",
        "64:ff9b::10.1.2.3 64:ff9b::a01:203");
    row("NAT64, denied itself", "", "64:ff9b::/96", "9.9.9.9", "64:ff9b::9.9.9.9");
    row("NAT64, allowed itself", "64:ff9b::/96", "10.0.0.0/8", "64:ff9b::9.9.9.9",
        "64:ff9b::10.1.2.3");
    row("NAT64, allowed as both", "64:ff9b::/96 9.9.9.0/24", "", "64:ff9b::9.9.9.9",
        "64:ff9b::8.8.8.8 64:ff9b::10.1.2.3");
    row("6to4", "", "10.0.0.0/8", "2002:909:909::1 2003:a01:203::1", "2002:a01:203::1 2002:a00::");
    row("compatible", "", "10.0.0.0/8", "::9.9.9.9 ::1 ::", "::10.1.2.3");
    row("loopback is no compatible address", "", "0.0.0.0/8", "::1", "0.0.0.1 ::2");
    row("unspecified", "", "127.0.0.0/8", "0.0.0.1 :: ::1",
        "0.0.0.0 127.0.0.1 127.255.255.255 ::ffff:0.0.0.0 ::ffff:127.0.0.1");
    row("unspecified IPv6", "", "::1", "0.0.0.0 127.0.0.1", ":: ::1");
    row("zone", "", "fe80::/10", "::1", "fe80::1 fe80::1%lo");
    row("what the example settings deny", "",
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 "
        "192.168.0.0/16 224.0.0.0/3 ::/127 fc00::/7 fe80::/10 ff00::/8",
        "9.9.9.9 100.128.0.1 172.32.0.1 2620:fe::fe 64:ff9b::9.9.9.9",
        "0.0.0.0 10.0.0.1 127.0.0.53 169.254.169.254 172.31.255.255 192.168.1.1 224.0.0.251 "
        "255.255.255.255 :: ::1 fd00::1 fe80::1%lo ff02::fb 64:ff9b::192.168.1.1");
}

void NetworkPolicyTest::permitsWhatItsListsSay()
{
    QFETCH(QString, allow);
    QFETCH(QString, deny);
    QFETCH(QString, permitted);
    QFETCH(QString, forbidden);
    const NetworkPolicy policy(networks(allow), networks(deny));
    for (const QString &text : permitted.split(u' '))
        QVERIFY2(policy.permits(QHostAddress(text)), qPrintable(text));
    for (const QString &text : forbidden.split(u' '))
        QVERIFY2(!policy.permits(QHostAddress(text)), qPrintable(text));
    QVERIFY(!policy.permits(QHostAddress()));
    QVERIFY(!policy.permitsAll());
}

void NetworkPolicyTest::forbiddenAddressesAreTakenOut()
{
    const QList<QHostAddress> addresses{
        QHostAddress(QStringLiteral("::1")), QHostAddress(QStringLiteral("9.9.9.9")),
        QHostAddress(QStringLiteral("2001:db8::1")), QHostAddress(QStringLiteral("10.0.0.1"))};
    const NetworkPolicy policy({}, networks(QStringLiteral("::1 10.0.0.0/8")));
    QCOMPARE(policy.permittedOf(addresses), (QList<QHostAddress>{addresses[1], addresses[2]}));
    QCOMPARE(NetworkPolicy().permittedOf(addresses), addresses);
}

void NetworkPolicyTest::withoutListsAllIsPermitted()
{
    const NetworkPolicy policy;
    QVERIFY(policy.permitsAll());
    QVERIFY(policy.permits(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(policy.permits(QHostAddress(QHostAddress::AnyIPv6)));
}

QTEST_APPLESS_MAIN(NetworkPolicyTest)
#include "networkpolicytest.moc"
