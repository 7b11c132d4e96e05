// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/signtest.h"

#include "stats/binomial.h"

#include <QTest>

#include <cmath>

using namespace dnstester;

class SignTestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isExact_data();
    void isExact();
    void fewestRoundsAreThoseOfAServerThatAlwaysWins();
    void nothingToDecideNeedsNoRounds_data();
    void nothingToDecideNeedsNoRounds();
    void estimateDecidesInFourOfFiveCases_data();
    void estimateDecidesInFourOfFiveCases();
    void estimateGrowsAsDifferencesShrink();
};

void SignTestTest::isExact_data()
{
    QTest::addColumn<quint64>("faster");
    QTest::addColumn<quint64>("slower");
    QTest::addColumn<double>("p");

    QTest::newRow("no rounds") << quint64(0) << quint64(0) << 1.0;
    QTest::newRow("one round") << quint64(1) << quint64(0) << 1.0;
    QTest::newRow("even") << quint64(5) << quint64(5) << 1.0;
    QTest::newRow("nearly even") << quint64(5) << quint64(6) << 1.0;
    QTest::newRow("5 to 0") << quint64(5) << quint64(0) << 2 / 32.0;
    QTest::newRow("6 to 0") << quint64(6) << quint64(0) << 2 / 64.0;
    QTest::newRow("8 to 1") << quint64(8) << quint64(1) << 2 * (1 + 9) / 512.0;
    QTest::newRow("8 to 2") << quint64(8) << quint64(2) << 2 * (1 + 10 + 45) / 1024.0;
}

void SignTestTest::isExact()
{
    QFETCH(quint64, faster);
    QFETCH(quint64, slower);
    QFETCH(double, p);
    QVERIFY(std::abs(signTest(faster, slower) - p) < 1e-14);
    QVERIFY(std::abs(signTest(slower, faster) - p) < 1e-14);
}

void SignTestTest::fewestRoundsAreThoseOfAServerThatAlwaysWins()
{
    for (const double level : {1.0, 0.5, 0.05, 0.03125, 0.01, 0.05 / 45, 0.05 / 1225, 1e-12}) {
        const quint64 fewest = fewestRoundsToDecide(level);
        QVERIFY(signTest(fewest, 0) <= level * (1 + 1e-12));
        QVERIFY(fewest == 1 || signTest(fewest - 1, 0) > level);
    }
}

void SignTestTest::nothingToDecideNeedsNoRounds_data()
{
    QTest::addColumn<quint64>("faster");
    QTest::addColumn<quint64>("slower");
    QTest::addColumn<bool>("estimated");

    QTest::newRow("no rounds") << quint64(0) << quint64(0) << false;
    QTest::newRow("one round") << quint64(1) << quint64(0) << false;
    QTest::newRow("even") << quint64(50) << quint64(50) << false;
    QTest::newRow("one standard error") << quint64(55) << quint64(45) << false;
    QTest::newRow("more than that") << quint64(56) << quint64(44) << true;
    QTest::newRow("more than that, slower") << quint64(44) << quint64(56) << true;
}

void SignTestTest::nothingToDecideNeedsNoRounds()
{
    QFETCH(quint64, faster);
    QFETCH(quint64, slower);
    QFETCH(bool, estimated);
    QCOMPARE(roundsToDecide(faster, slower, 0.05).has_value(), estimated);
}

void SignTestTest::estimateDecidesInFourOfFiveCases_data()
{
    QTest::addColumn<quint64>("faster"); // of 1,000 rounds
    QTest::addColumn<double>("level");

    for (const quint64 faster : {530, 550, 600, 700}) {
        for (const double level : {0.2, 0.05, 0.001, 0.05 / 1225})
            QTest::addRow("%llu at %g", faster, level) << faster << level;
    }
}

void SignTestTest::estimateDecidesInFourOfFiveCases()
{
    QFETCH(quint64, faster);
    QFETCH(double, level);

    const std::optional<double> rounds = roundsToDecide(faster, 1000 - faster, level);
    QVERIFY(rounds);
    const auto count = quint64(std::ceil(*rounds));
    quint64 slower = 0; // in the most rounds with which the test still decides
    while (signTest(count - slower - 1, slower + 1) <= level)
        ++slower;
    const double power = binomialAtMost(qint64(slower), qint64(count), 1 - double(faster) / 1000);
    QVERIFY2(power >= 0.74 && power <= 0.88, qPrintable(QString::number(power)));
}

void SignTestTest::estimateGrowsAsDifferencesShrink()
{
    double last = 0;
    for (const quint64 faster : {1000, 900, 700, 600, 550, 520}) {
        const std::optional<double> rounds = roundsToDecide(faster, 1000 - faster, 0.05);
        QVERIFY(rounds);
        QVERIFY(*rounds > last);
        QVERIFY(*rounds >= double(fewestRoundsToDecide(0.05)));
        last = *rounds;
    }
}

QTEST_APPLESS_MAIN(SignTestTest)

#include "signtesttest.moc"
