// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/targetcheck.h"
#include "samplecatalog.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class TargetCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatATargetMeans_data();
    void tellsWhatATargetMeans();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void nothingIsNotWrongYet();
    void theSameTwiceIsRefused();
};

void TargetCheckTest::tellsWhatATargetMeans_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *target, const char *sentence) {
        QTest::newRow(target) << QString::fromUtf8(target) << QString::fromUtf8(sentence);
    };
    row(" 192.0.2.1 ", "UDP to 192.0.2.1, port 53.");
    row("2001:db8::1", "UDP to 2001:db8::1, port 53.");
    row("tcp://dns.example:5353", "TCP to dns.example, port 5353.");
    row("tls://192.0.2.1", "DoT to 192.0.2.1, port 853.");
    row("quic://dns.example@192.0.2.1:784", "DoQ to 192.0.2.1, port 784, verified as dns.example.");
}

void TargetCheckTest::tellsWhatATargetMeans()
{
    QFETCH(QString, target);
    QFETCH(QString, sentence);
    const TargetCheck check = checkTarget(target, ServerCatalog(sampleSources()));
    QVERIFY(check.endpoint.has_value() && !check.isWrong);
    QCOMPARE(check.sentence, sentence);
}

void TargetCheckTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("begin");
    const auto row = [](const char *target, const char *begin) {
        QTest::newRow(target) << QString::fromUtf8(target) << QString::fromUtf8(begin);
    };
    row("dns://192.0.2.1", "The scheme must be udp, tcp, tls, https or quic");
    row("192.0.2.1:70000", "The port must be a number from 1 to 65535");
    row("dns example", "It must have no spaces");
    row("udp://a@192.0.2.1", "Only tls, https and quic targets may name an address");
    row("tls://", "");
}

void TargetCheckTest::tellsWhatIsWrong()
{
    QFETCH(QString, target);
    QFETCH(QString, begin);
    const TargetCheck check = checkTarget(target, ServerCatalog(sampleSources()));
    QVERIFY(check.isWrong && !check.endpoint);
    QVERIFY2(check.sentence.startsWith(begin), qPrintable(check.sentence));
    QVERIFY(check.sentence.endsWith(u'.') && check.sentence.size() > 10);
}

void TargetCheckTest::nothingIsNotWrongYet()
{
    const TargetCheck check = checkTarget(QStringLiteral("  "), ServerCatalog(sampleSources()));
    QVERIFY(!check.isWrong && !check.endpoint && !check.sentence.isEmpty());
}

void TargetCheckTest::theSameTwiceIsRefused()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("https://own.example"), false);
    const TargetCheck check =
        checkTarget(QStringLiteral("https://OWN.example:443/dns-query"), catalog);
    QVERIFY(check.isWrong && !check.endpoint);
    QCOMPARE(check.sentence, QStringLiteral("This server is in the list already, as "
                                            "https://own.example/dns-query."));
    const int edited = indexOf(catalog, "https://own.example");
    QVERIFY(checkTarget(QStringLiteral("https://own.example:443"), catalog, edited).endpoint);
    QVERIFY(checkTarget(QStringLiteral("203.0.113.9"), catalog, edited).isWrong);
}

QTEST_GUILESS_MAIN(TargetCheckTest)

#include "targetchecktest.moc"
