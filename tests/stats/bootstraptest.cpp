// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bootstrap.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

/// 1 ms to \a count ms.
std::vector<Duration> ascending(size_t count)
{
    std::vector<Duration> values;
    for (size_t i = 1; i <= count; ++i)
        values.emplace_back(qint64(i) * 1ms);
    return values;
}

/// Above 0 and below 1, the same with every standard library.
double uniform(std::mt19937_64 &random)
{
    return (double(random() >> 12) + 0.5) * 0x1p-52;
}

/// The medians of samples drawn one value at a time, ascending.
std::vector<Duration> drawnMedians(const std::vector<Duration> &values, int resamples)
{
    std::mt19937_64 random(23);
    std::vector<Duration> medians;
    std::vector<Duration> drawn(values.size());
    for (int i = 0; i < resamples; ++i) {
        for (Duration &value : drawn)
            value = values[size_t(uniform(random) * double(values.size()))];
        std::sort(drawn.begin(), drawn.end());
        medians.push_back(medianOf(drawn));
    }
    std::sort(medians.begin(), medians.end());
    return medians;
}

} // namespace

class BootstrapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void medianIsTheMiddle();
    void medianOfNegatedValuesIsNegated();
    void agreesWithDrawingEachValue_data();
    void agreesWithDrawingEachValue();
    void fewValuesHaveTheirExactProbabilities_data();
    void fewValuesHaveTheirExactProbabilities();
    void sameSeedGivesTheSameInterval();
    void seedMattersLittle();
    void equalValuesGiveAPoint();
    void nothingIsSaidWithoutGrounds();
    void coversTheTrueMedianAboutAsOftenAsItSays_data();
    void coversTheTrueMedianAboutAsOftenAsItSays();
};

void BootstrapTest::medianIsTheMiddle()
{
    QCOMPARE(medianOf({}), 0ns);
    QCOMPARE(medianOf(ascending(1)), 1ms);
    QCOMPARE(medianOf(ascending(2)), 1500us);
    QCOMPARE(medianOf(ascending(3)), 2ms);
    QCOMPARE(medianOf(ascending(10)), 5500us);
}

void BootstrapTest::medianOfNegatedValuesIsNegated()
{
    const std::vector<Duration> values = {-5ns, 2ns, 7ns, 100ns};
    const std::vector<Duration> negated = {-100ns, -7ns, -2ns, 5ns};
    QCOMPARE(medianOf(values), 4ns);
    QCOMPARE(medianOf(negated), -4ns);
}

void BootstrapTest::agreesWithDrawingEachValue_data()
{
    QTest::addColumn<size_t>("count");
    for (const size_t count : {1, 2, 3, 4, 5, 10, 11, 50})
        QTest::addRow("%zu", count) << count;
}

void BootstrapTest::agreesWithDrawingEachValue()
{
    QFETCH(size_t, count);

    constexpr int resamples = 10'000;
    const std::vector<Duration> values = ascending(count);
    const std::vector<Duration> medians = drawnMedians(values, resamples);
    const auto shareBelow = [&](Duration bound) {
        const auto end = std::lower_bound(medians.begin(), medians.end(), bound);
        return double(end - medians.begin()) / resamples;
    };
    for (const double confidence : {0.2, 0.5, 0.8, 0.95, 0.99}) {
        const std::optional<Interval> interval = bootstrapMedian(values, confidence, 1, resamples);
        QVERIFY(interval);
        const double outside = (1 - confidence) / 2;
        // Both are drawn: five standard errors of their difference.
        const double error = 5 * std::sqrt(2 * outside * (1 - outside) / resamples);
        QVERIFY(shareBelow(interval->low) <= outside + error);
        QVERIFY(shareBelow(interval->low + 1ns) >= outside - error);
        QVERIFY(1 - shareBelow(interval->high + 1ns) <= outside + error);
        QVERIFY(1 - shareBelow(interval->high) >= outside - error);
    }
}

void BootstrapTest::fewValuesHaveTheirExactProbabilities_data()
{
    QTest::addColumn<size_t>("count");
    QTest::addColumn<double>("least"); // how often the median of a resample is the least value

    QTest::newRow("2: both draws") << size_t(2) << 1 / 4.0;
    QTest::newRow("3: two or three draws") << size_t(3) << 7 / 27.0;
    QTest::newRow("4: three or four draws") << size_t(4) << 13 / 256.0;
    QTest::newRow("5: three to five draws") << size_t(5) << 181 / 3125.0;
}

void BootstrapTest::fewValuesHaveTheirExactProbabilities()
{
    QFETCH(size_t, count);
    QFETCH(double, least);

    constexpr int resamples = 100'000;
    const double error = 5 * std::sqrt(least * (1 - least) / resamples);
    const std::vector<Duration> values = ascending(count);
    const auto low = [&](double outside) {
        return bootstrapMedian(values, 1 - 2 * outside, 1, resamples)->low;
    };
    QCOMPARE(low(least - error), 1ms);
    QVERIFY(low(least + error) > 1ms);
}

void BootstrapTest::sameSeedGivesTheSameInterval()
{
    const std::vector<Duration> values = ascending(1000);
    const std::optional<Interval> interval = bootstrapMedian(values, 0.95, 7, 2000);
    QCOMPARE(bootstrapMedian(values, 0.95, 7, 2000), interval);
    QVERIFY(bootstrapMedian(values, 0.95, 8, 2000) != interval);
    QCOMPARE(interval, (Interval{470500us, 531ms})); // on every system
    // The least and the greatest of so few.
    QCOMPARE(bootstrapMedian(values, 0.95, 7, 39), (Interval{473500us, 537500us}));
}

void BootstrapTest::seedMattersLittle()
{
    const std::vector<Duration> values = ascending(1000);
    for (quint64 seed = 0; seed < 20; ++seed) {
        const std::optional<Interval> interval = bootstrapMedian(values, 0.95, seed, 2000);
        QVERIFY(interval);
        // The limits are at ranks 469.5 and 531.5 for infinitely many resamples.
        QVERIFY(interval->low >= 464ms && interval->low <= 475ms);
        QVERIFY(interval->high >= 526ms && interval->high <= 537ms);
    }
}

void BootstrapTest::equalValuesGiveAPoint()
{
    QCOMPARE(bootstrapMedian(std::vector<Duration>(20, -3ms), 0.95, 1, 2000),
             (Interval{-3ms, -3ms}));
    QCOMPARE(bootstrapMedian(ascending(1), 0.95, 1, 2000), (Interval{1ms, 1ms}));
}

void BootstrapTest::nothingIsSaidWithoutGrounds()
{
    const std::vector<Duration> values = ascending(20);
    QVERIFY(!bootstrapMedian({}, 0.95, 1, 2000));
    for (const double confidence : {-1.0, 0.0, 1.0, 2.0, std::numeric_limits<double>::quiet_NaN()})
        QVERIFY(!bootstrapMedian(values, confidence, 1, 2000));
    QVERIFY(!bootstrapMedian(values, 0.95, 1, 0));
    QVERIFY(!bootstrapMedian(values, 0.95, 1, 38));
    QVERIFY(bootstrapMedian(values, 0.95, 1, 39));
}

void BootstrapTest::coversTheTrueMedianAboutAsOftenAsItSays_data()
{
    QTest::addColumn<size_t>("count");
    QTest::addColumn<double>("least");

    // Too narrow for few values, which is why minimumRounds() is 10.
    QTest::newRow("10") << size_t(10) << 0.91;
    QTest::newRow("11") << size_t(11) << 0.91;
    QTest::newRow("30") << size_t(30) << 0.92;
    QTest::newRow("101") << size_t(101) << 0.92;
}

void BootstrapTest::coversTheTrueMedianAboutAsOftenAsItSays()
{
    QFETCH(size_t, count);
    QFETCH(double, least);

    constexpr int trials = 1000;
    std::mt19937_64 random(19);
    int covered = 0;
    for (int trial = 0; trial < trials; ++trial) {
        std::vector<Duration> values(count);
        for (Duration &value : values) // exponential, with a median of 1 ms
            value = Duration(qint64(-std::log2(uniform(random)) * 1e6));
        std::sort(values.begin(), values.end());
        covered += bootstrapMedian(values, 0.95, quint64(trial), 400)->contains(1ms);
    }
    const double share = double(covered) / trials;
    QVERIFY2(share >= least && share <= 0.985, qPrintable(QString::number(share)));
}

QTEST_APPLESS_MAIN(BootstrapTest)

#include "bootstraptest.moc"
