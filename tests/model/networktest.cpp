// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/network.h"
#include "model/addressdetail.h"

#include <QTest>

using namespace dnstester;

namespace {

QHostAddress address(const char *text)
{
    return QHostAddress(QString::fromLatin1(text));
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCidr_data();
    void readsCidr();
    void refusesOthersInASentence_data();
    void refusesOthersInASentence();
    void containsItsAddressesOnly_data();
    void containsItsAddressesOnly();
    void addressesAreShownAsConfigured_data();
    void addressesAreShownAsConfigured();
};

void NetworkTest::readsCidr_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    };
    row("192.0.2.0/24", "192.0.2.0/24");
    row("192.0.2.7", "192.0.2.7/32");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("128.0.0.0/1", "128.0.0.0/1");
    row("2001:DB8:0::/32", "2001:db8::/32");
    row("2001:db8::1", "2001:db8::1/128");
    row("::/0", "::/0");
    row("::/127", "::/127");
    row("fe80::/10", "fe80::/10");
    row("::ffff:192.0.2.0/120", "192.0.2.0/24");
    row("::ffff:0:0/96", "0.0.0.0/0");
    row("::ffff:192.0.2.7", "192.0.2.7/32");
}

void NetworkTest::readsCidr()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Network> network = Network::parse(text);
    QVERIFY2(network, qPrintable(network ? QString() : network.error().detail));
    QCOMPARE(network->toString(), canonical);
    QVERIFY(*Network::parse(canonical) == *network);
}

void NetworkTest::refusesOthersInASentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *must) {
        QTest::newRow(text)
            << QString::fromLatin1(text)
            << QStringLiteral("\"%1\" must %2").arg(QLatin1String(text), QLatin1String(must));
    };
    const char *network = "be a network like 192.0.2.0/24 or 2001:db8::/32, or an address";
    row("", network);
    row("/8", network);
    row("10", network);
    row("10/8", network);
    row("10.0.0/8", network);
    row("010.0.0.0/8", network);
    row("example.com", network);
    row("[2001:db8::]/32", network);
    row("fe80::1%eth0", network);
    row("fe80::%eth0/10", network);
    row("10.0.0.0/", "have a prefix length from 0 to 32");
    row("10.0.0.0/33", "have a prefix length from 0 to 32");
    row("10.0.0.0/-1", "have a prefix length from 0 to 32");
    row("10.0.0.0/+8", "have a prefix length from 0 to 32");
    row("10.0.0.0/8/8", "have a prefix length from 0 to 32");
    row("10.0.0.0/255.0.0.0", "have a prefix length from 0 to 32");
    row("2001:db8::/129", "have a prefix length from 0 to 128");
    row("2001:db8::/4294967328", "have a prefix length from 0 to 128");
    row("10.0.0.1/8", "be 10.0.0.0/8: its address has bits beyond the prefix");
    row("192.0.2.129/25", "be 192.0.2.128/25: its address has bits beyond the prefix");
    row("0.0.0.1/0", "be 0.0.0.0/0: its address has bits beyond the prefix");
    row("2001:db8::1/33", "be 2001:db8::/33: its address has bits beyond the prefix");
    row("::ffff:0:0/90", "be ::ffc0:0:0/90: its address has bits beyond the prefix");
}

void NetworkTest::refusesOthersInASentence()
{
    QFETCH(QString, text);
    const Result<Network> network = Network::parse(text);
    QVERIFY(!network);
    QVERIFY(network.error().code == ErrorCode::InvalidArgument);
    QTEST(network.error().detail, "sentence");
}

void NetworkTest::containsItsAddressesOnly_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QHostAddress>("inside");
    QTest::addColumn<QHostAddress>("outside");
    const auto row = [](const char *network, const char *inside, const char *outside) {
        QTest::addRow("%s %s", network, inside)
            << QString::fromLatin1(network) << address(inside) << address(outside);
    };
    row("192.0.2.0/24", "192.0.2.255", "192.0.3.0");
    row("192.0.2.0/25", "192.0.2.127", "192.0.2.128");
    row("192.0.2.7/32", "192.0.2.7", "192.0.2.6");
    row("0.0.0.0/0", "255.255.255.255", "::1");
    row("0.0.0.0/0", "::ffff:192.0.2.7", "::192.0.2.7");
    row("192.0.2.0/24", "::ffff:192.0.2.7", "::ffff:192.0.3.7");
    row("::/0", "2001:db8::1", "192.0.2.7");
    row("::/0", "::", "::ffff:192.0.2.7");
    row("::/127", "::1", "::2");
    row("2001:db8::/33", "2001:db8:7fff::1", "2001:db8:8000::");
    row("fe80::/10", "fe80::1%lo", "fec0::1");
    row("::1/128", "::1", "127.0.0.1");
}

void NetworkTest::containsItsAddressesOnly()
{
    QFETCH(QString, network);
    QFETCH(QHostAddress, inside);
    QFETCH(QHostAddress, outside);
    const Network read = *Network::parse(network);
    QVERIFY(read.contains(inside));
    QVERIFY(!read.contains(outside));
    QVERIFY(!read.contains(QHostAddress()));
}

void NetworkTest::addressesAreShownAsConfigured_data()
{
    QTest::addColumn<QHostAddress>("client");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    const auto row = [](const char *client, const char *full, const char *brief) {
        QTest::newRow(client) << address(client) << QString::fromLatin1(full)
                              << QString::fromLatin1(brief);
    };
    row("192.0.2.7", "192.0.2.7", "192.0.2.0/24");
    row("::ffff:192.0.2.7", "192.0.2.7", "192.0.2.0/24");
    row("2001:db8:1:2:3::4", "2001:db8:1:2:3::4", "2001:db8:1::/48");
    row("fe80::1%lo", "fe80::1", "fe80::/48");
    QTest::newRow("null") << QHostAddress() << QString() << QString();
}

void NetworkTest::addressesAreShownAsConfigured()
{
    QFETCH(QHostAddress, client);
    QTEST(shownAddress(client, AddressDetail::Full), "full");
    QTEST(shownAddress(client, AddressDetail::Short), "brief");
    QCOMPARE(shownAddress(client, AddressDetail::None), QString());
}

QTEST_APPLESS_MAIN(NetworkTest)
#include "networktest.moc"
