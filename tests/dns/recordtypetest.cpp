// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/recordtype.h"

#include <QTest>

using namespace dnstester;

class RecordTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAByDefault();
    void readsMnemonicsAndNumbers_data();
    void readsMnemonicsAndNumbers();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void roundTripsEveryNumber();
};

void RecordTypeTest::isAByDefault()
{
    QCOMPARE(RecordType().number(), quint16(1));
    QCOMPARE(RecordType().toString(), QStringLiteral("A"));
}

void RecordTypeTest::readsMnemonicsAndNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint16>("number");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, quint16 number, const char *printed) {
        QTest::newRow(text) << QString::fromLatin1(text) << number << QString::fromLatin1(printed);
    };
    row("A", 1, "A");
    row("aaaa", 28, "AAAA");
    row("Https", 65, "HTTPS");
    row("SVCB", 64, "SVCB");
    row("NSAP-PTR", 23, "NSAP-PTR");
    row("ANY", 255, "ANY");
    row("AXFR", 252, "AXFR");
    row("TYPE1", 1, "A");
    row("type65280", 65280, "TYPE65280");
    row("TYPE65535", 65535, "TYPE65535");
    row("TYPE0", 0, "TYPE0");
}

void RecordTypeTest::readsMnemonicsAndNumbers()
{
    QFETCH(QString, text);
    QFETCH(quint16, number);
    QFETCH(QString, printed);
    const auto type = RecordType::parse(text);
    QVERIFY(type);
    QCOMPARE(type->number(), number);
    QCOMPARE(type->toString(), printed);
}

void RecordTypeTest::refusesWithASentence_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "BOGUS", "TYPE", "TYPE65536", "TYPE99999999999", "TYPE1x",
                             "TYPE-1", "TYPE 1", "TYPE+1", "AA", "A ", "1", "TYPE000001"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("outside ASCII") << QStringLiteral("\u0410");
    QTest::newRow("embedded NUL") << QString(QStringLiteral("A") + QChar(0) + u'B');
}

void RecordTypeTest::refusesWithASentence()
{
    QFETCH(QString, text);
    const auto type = RecordType::parse(text);
    QVERIFY(!type);
    QCOMPARE(type.error().code, ErrorCode::InvalidArgument);
    QVERIFY(type.error().detail.contains(QLatin1String("must be a mnemonic")));
}

void RecordTypeTest::roundTripsEveryNumber()
{
    for (int number = 0; number <= 0xffff; ++number) {
        const RecordType type(static_cast<quint16>(number));
        const auto again = RecordType::parse(type.toString());
        QVERIFY2(again, qPrintable(type.toString()));
        QCOMPARE(*again, type);
    }
}

QTEST_APPLESS_MAIN(RecordTypeTest)
#include "recordtypetest.moc"
