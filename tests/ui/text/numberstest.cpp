// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/numbers.h"

#include <QLocale>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace std::chrono_literals;

class NumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void writesMilliseconds_data();
    void writesMilliseconds();
    void writesSpans_data();
    void writesSpans();
    void writesShares();
    void followsTheLocale();
};

void NumbersTest::writesMilliseconds_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << "0.000";
    QTest::newRow("microseconds") << qint64(41'300) << "0.041";
    QTest::newRow("one") << qint64(1'000'000) << "1.00";
    QTest::newRow("tens") << qint64(12'345'678) << "12.3";
    QTest::newRow("hundreds") << qint64(123'456'789) << "123";
    QTest::newRow("thousands") << qint64(1'234'567'890) << "1,235";
    QTest::newRow("below zero") << qint64(-12'345'678) << "-12.3";
}

void NumbersTest::writesMilliseconds()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(bareMilliseconds(Duration(nanoseconds)), text);
    QCOMPARE(milliseconds(Duration(nanoseconds)), text + QStringLiteral(" ms"));
}

void NumbersTest::writesSpans_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << 4 << "4 s";
    QTest::newRow("minutes") << 125 << "2 min 5 s";
    QTest::newRow("hours") << 3780 << "1 h 3 min";
}

void NumbersTest::writesSpans()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(span(std::chrono::seconds(seconds)), text);
}

void NumbersTest::writesShares()
{
    QCOMPARE(percent(0), QStringLiteral("0 %"));
    QCOMPARE(percent(0.015), QStringLiteral("1.5 %"));
    QCOMPARE(percent(0.07), QStringLiteral("7 %"));
    QCOMPARE(percent(0.25), QStringLiteral("25 %"));
    QCOMPARE(percent(1), QStringLiteral("100 %"));
}

void NumbersTest::followsTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(bareMilliseconds(12'345us), QStringLiteral("12,3"));
    QCOMPARE(count(1000), QStringLiteral("1.000"));
    QCOMPARE(percent(0.015), QStringLiteral("1,5 %"));
}

QTEST_GUILESS_MAIN(NumbersTest)

#include "numberstest.moc"
