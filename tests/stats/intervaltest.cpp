// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/interval.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

/// Above 0 and below 1, the same with every standard library.
double uniform(std::mt19937_64 &random)
{
    return (double(random() >> 12) + 0.5) * 0x1p-52;
}

/// Latencies with a long tail: 10 ms, and a wait of which half are below \a median.
std::vector<Duration> latencies(size_t count, Duration median, std::mt19937_64 &random)
{
    std::vector<Duration> values(count);
    for (Duration &value : values)
        value = 10ms + Duration(qint64(-std::log2(uniform(random)) * double(median.count())));
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

class IntervalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranksAreThoseOfExactArithmetic_data();
    void ranksAreThoseOfExactArithmetic();
    void noNarrowerRanksWouldDo();
    void tooFewValuesHaveNone_data();
    void tooFewValuesHaveNone();
    void senselessArgumentsHaveNone();
    void endsAreValuesOfTheSample();
    void equalValuesGiveAPoint();
    void coversTheTrueQuantileAsOftenAsItSays_data();
    void coversTheTrueQuantileAsOftenAsItSays();
};

void IntervalTest::ranksAreThoseOfExactArithmetic_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<quint64>("low");
    QTest::addColumn<quint64>("high");
    QTest::addColumn<double>("coverage");

    // Summed in rational numbers.
    const auto row = [](quint64 count, double p, double confidence, quint64 low, quint64 high,
                        double coverage) {
        QTest::addRow("p %g of %llu at %g", p, count, confidence)
            << count << p << confidence << low << high << coverage;
    };
    row(6, 0.5, 0.95, 1, 6, 0.96875);
    row(7, 0.5, 0.95, 1, 7, 0.984375);
    row(10, 0.5, 0.95, 2, 9, 0.978515625);
    row(20, 0.5, 0.95, 6, 15, 0.9586105346679688);
    row(50, 0.5, 0.95, 18, 33, 0.9671608624357315);
    row(100, 0.5, 0.95, 40, 61, 0.9647997997822951);
    row(1000, 0.5, 0.95, 469, 532, 0.9537088026395019);
    row(10, 0.5, 0.99, 1, 10, 0.998046875);
    row(100, 0.5, 0.99, 37, 64, 0.9933628794840739);
    row(1000, 0.5, 0.99, 459, 542, 0.9913600509977395);
    row(72, 0.95, 0.95, 64, 72, 0.9654900479083739);
    row(100, 0.95, 0.95, 90, 100, 0.9826070607121813);
    row(200, 0.95, 0.95, 184, 197, 0.9671521638567258);
    row(1000, 0.95, 0.95, 936, 964, 0.9580952682226541);
}

void IntervalTest::ranksAreThoseOfExactArithmetic()
{
    QFETCH(quint64, count);
    QFETCH(double, p);
    QFETCH(double, confidence);
    QFETCH(quint64, low);
    QFETCH(quint64, high);
    QFETCH(double, coverage);

    const std::optional<RankInterval> ranks = quantileRanks(count, p, confidence);
    QVERIFY(ranks);
    QCOMPARE(ranks->low, low);
    QCOMPARE(ranks->high, high);
    QVERIFY(std::abs(ranks->coverage - coverage) < 1e-12);
}

void IntervalTest::noNarrowerRanksWouldDo()
{
    for (quint64 count = 6; count <= 60; ++count) {
        const std::optional<RankInterval> ranks = quantileRanks(count, 0.5, 0.95);
        QVERIFY(ranks);
        QCOMPARE(ranks->low + ranks->high, count + 1);
        QVERIFY(ranks->coverage >= 0.95);

        // One rank less on both sides is 2^-count times two binomial coefficients less.
        double coefficient = 1;
        for (quint64 i = 1; i <= ranks->low; ++i)
            coefficient *= double(count - i + 1) / double(i);
        QVERIFY(ranks->coverage - 2 * std::ldexp(coefficient, -int(count)) < 0.95);
    }
}

void IntervalTest::tooFewValuesHaveNone_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<quint64>("least");

    QTest::newRow("median at 95 %") << 0.5 << 0.95 << quint64(6);
    QTest::newRow("median at 99 %") << 0.5 << 0.99 << quint64(8);
    QTest::newRow("p95 at 95 %") << 0.95 << 0.95 << quint64(72);
    QTest::newRow("p5 at 95 %") << 0.05 << 0.95 << quint64(72);
}

void IntervalTest::tooFewValuesHaveNone()
{
    QFETCH(double, p);
    QFETCH(double, confidence);
    QFETCH(quint64, least);

    for (quint64 count = 0; count < least; ++count)
        QVERIFY(!quantileRanks(count, p, confidence));
    QVERIFY(quantileRanks(least, p, confidence));
    QVERIFY(!quantileInterval({}, p, confidence));
}

void IntervalTest::senselessArgumentsHaveNone()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double p : {-1.0, 0.0, 1.0, 2.0, nan}) {
        QVERIFY(!quantileRanks(1000, p, 0.95));
        QVERIFY(!quantileRanks(1000, 0.5, p));
    }
}

void IntervalTest::endsAreValuesOfTheSample()
{
    std::vector<Duration> values;
    for (int i = 1; i <= 20; ++i)
        values.emplace_back(i * 1ms);
    const std::optional<Interval> interval = quantileInterval(values, 0.5, 0.95);
    QCOMPARE(interval, (Interval{6ms, 15ms}));
    QVERIFY(interval->contains(6ms));
    QVERIFY(interval->contains(15ms));
    QVERIFY(!interval->contains(6ms - 1ns));
    QVERIFY(!interval->contains(15ms + 1ns));
}

void IntervalTest::equalValuesGiveAPoint()
{
    const std::vector<Duration> values(30, 5ms);
    QCOMPARE(quantileInterval(values, 0.5, 0.95), (Interval{5ms, 5ms}));
}

void IntervalTest::coversTheTrueQuantileAsOftenAsItSays_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("confidence");

    for (const quint64 count : {6, 10, 30, 100})
        QTest::addRow("median of %llu", count) << count << 0.5 << 0.95;
    QTest::newRow("median of 30 at 80 %") << quint64(30) << 0.5 << 0.8;
    for (const quint64 count : {72, 200, 500})
        QTest::addRow("p95 of %llu", count) << count << 0.95 << 0.95;
}

void IntervalTest::coversTheTrueQuantileAsOftenAsItSays()
{
    QFETCH(quint64, count);
    QFETCH(double, p);
    QFETCH(double, confidence);

    const Duration wait = 20ms;
    const Duration truth = 10ms + Duration(qint64(-std::log2(1 - p) * double(wait.count())));
    const double coverage = quantileRanks(count, p, confidence)->coverage;
    constexpr int trials = 1000;
    std::mt19937_64 random(11);
    int covered = 0;
    for (int trial = 0; trial < trials; ++trial)
        covered += quantileInterval(latencies(count, wait, random), p, confidence)->contains(truth);

    // Four standard errors: a right interval is outside once in 16,000 seeds.
    const double error = std::sqrt(coverage * (1 - coverage) / trials);
    const double share = double(covered) / trials;
    QVERIFY2(std::abs(share - coverage) <= 4 * error,
             qPrintable(QStringLiteral("%1 instead of %2").arg(share).arg(coverage)));
}

QTEST_APPLESS_MAIN(IntervalTest)

#include "intervaltest.moc"
