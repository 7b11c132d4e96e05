// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/distribution.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

struct Exact
{
    double mean = 0;
    double standardDeviation = 0;
};

/// The textbook's two passes, in extended precision.
Exact exactly(const std::vector<Duration> &values)
{
    long double sum = 0;
    for (const Duration value : values)
        sum += static_cast<long double>(value.count()) / 1e6L;
    const long double mean = sum / static_cast<long double>(values.size());
    long double squares = 0;
    for (const Duration value : values) {
        const long double difference = static_cast<long double>(value.count()) / 1e6L - mean;
        squares += difference * difference;
    }
    const auto degrees = static_cast<long double>(values.size() - 1);
    return {double(mean), values.size() < 2 ? 0 : double(std::sqrt(squares / degrees))};
}

bool isClose(double actual, double exact)
{
    return std::abs(actual - exact) <= 1e-9 * std::max(1.0, std::abs(exact));
}

} // namespace

class DistributionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void meanAndDeviationAgreeWithTwoPasses_data();
    void meanAndDeviationAgreeWithTwoPasses();
    void quantilesOfFewValuesAreExact();
    void emptyIsAllZero();
    void oneValueHasNoDeviation();
};

void DistributionTest::meanAndDeviationAgreeWithTwoPasses_data()
{
    QTest::addColumn<double>("center");
    QTest::addColumn<double>("spread");
    QTest::addColumn<int>("count");

    for (const int count : {2, 3, 10, 10'000}) {
        QTest::addRow("wide, %d", count) << 50e6 << 10e6 << count;
        QTest::addRow("narrow and far from zero, %d", count) << 3.6e12 << 1e3 << count;
        QTest::addRow("constant, %d", count) << 20e6 << 0.0 << count;
    }
}

void DistributionTest::meanAndDeviationAgreeWithTwoPasses()
{
    QFETCH(double, center);
    QFETCH(double, spread);
    QFETCH(int, count);

    std::mt19937_64 random(7);
    std::vector<Duration> values;
    Distribution distribution;
    for (int i = 0; i < count; ++i) {
        const double offset = std::uniform_real_distribution<>(-1, 1)(random) * spread;
        values.emplace_back(qint64(center + offset));
        distribution.record(values.back());
    }
    const Exact exact = exactly(values);
    QVERIFY(isClose(distribution.mean(), exact.mean));
    QVERIFY(isClose(distribution.standardDeviation(), exact.standardDeviation));
    QCOMPARE(distribution.min(), *std::min_element(values.begin(), values.end()));
    QCOMPARE(distribution.max(), *std::max_element(values.begin(), values.end()));
    QCOMPARE(distribution.count(), quint64(count));
}

void DistributionTest::quantilesOfFewValuesAreExact()
{
    std::mt19937_64 random(3);
    for (const int count : {1, 2, 10, 999, 1000, 1001, 5000}) {
        Distribution distribution;
        std::vector<Duration> values;
        for (int i = 0; i < count; ++i) {
            values.emplace_back(qint64(random() % 10'000'000'000));
            distribution.record(values.back());
        }
        std::sort(values.begin(), values.end());
        for (const double p : {0.0, 0.01, 0.5, 0.9, 0.95, 0.99, 1.0}) {
            const Duration exact = values[nearestRank(p, values.size()) - 1];
            const double error = std::abs(double((distribution.quantile(p) - exact).count()));
            QVERIFY(error <= (count <= 1000 ? 0 : 0.001 * double(exact.count())));
        }
    }
}

void DistributionTest::emptyIsAllZero()
{
    const Distribution distribution;
    QCOMPARE(distribution.count(), quint64(0));
    QCOMPARE(distribution.mean(), 0.0);
    QCOMPARE(distribution.standardDeviation(), 0.0);
    QCOMPARE(distribution.min(), 0ns);
    QCOMPARE(distribution.max(), 0ns);
}

void DistributionTest::oneValueHasNoDeviation()
{
    Distribution distribution;
    distribution.record(20ms);
    QCOMPARE(distribution.mean(), 20.0);
    QCOMPARE(distribution.standardDeviation(), 0.0);
    QCOMPARE(distribution.quantile(0.5), 20ms);
}

QTEST_APPLESS_MAIN(DistributionTest)

#include "distributiontest.moc"
