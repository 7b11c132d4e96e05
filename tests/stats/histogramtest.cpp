// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

using Values = std::vector<Duration>;
using Draw = std::function<double(std::mt19937_64 &)>; ///< nanoseconds

Values drawn(const Draw &draw, int count, quint64 seed)
{
    std::mt19937_64 random(seed);
    Values values;
    for (int i = 0; i < count; ++i)
        values.emplace_back(
            qint64(std::clamp(draw(random), 0.0, double(Histogram::longest.count()))));
    return values;
}

Histogram histogramOf(const Values &values)
{
    Histogram histogram;
    for (const Duration value : values)
        histogram.record(value);
    return histogram;
}

Duration exactQuantile(Values values, double p)
{
    std::sort(values.begin(), values.end());
    if (p <= 0)
        return values.front();
    return values[nearestRank(p, values.size()) - 1];
}

bool isWithinOnePerMille(Duration actual, Duration exact)
{
    return std::abs(double((actual - exact).count())) <= 0.001 * double(exact.count());
}

} // namespace

Q_DECLARE_METATYPE(Draw)

class HistogramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quantilesAgreeWithSortedValues_data();
    void quantilesAgreeWithSortedValues();
    void everyValueIsKeptWithinOnePerMille();
    void mergedIsAsIfRecordedTogether();
    void nearestRankIsExact_data();
    void nearestRankIsExact();
    void extremesAreExact();
    void emptyHasNoQuantile();
    void valuesOutOfRangeAreCountedAtItsEnds();
    void memoryIsBounded();
};

void HistogramTest::quantilesAgreeWithSortedValues_data()
{
    QTest::addColumn<Draw>("draw");
    QTest::addColumn<int>("count");

    const Draw uniform = [](auto &random) {
        return std::uniform_real_distribution<>(100, 3.7e12)(random);
    };
    const Draw logNormal = [](auto &random) {
        return std::lognormal_distribution<>(std::log(20e6), 1.5)(random);
    };
    const Draw smallTimes = [](auto &random) {
        return std::exponential_distribution<>(1 / 2000.0)(random);
    };
    const Draw twoModes = [](auto &random) {
        return std::bernoulli_distribution(0.95)(random) ? 1.25e6 : 5e9;
    };
    const Draw constant = [](auto &) { return 12'345'678.0; };

    for (const int count : {1, 2, 3, 19, 20, 21, 100, 10'000}) {
        QTest::addRow("uniform, %d", count) << uniform << count;
        QTest::addRow("log-normal, %d", count) << logNormal << count;
        QTest::addRow("below a microsecond, %d", count) << smallTimes << count;
        QTest::addRow("two modes, %d", count) << twoModes << count;
        QTest::addRow("constant, %d", count) << constant << count;
    }
}

void HistogramTest::quantilesAgreeWithSortedValues()
{
    QFETCH(Draw, draw);
    QFETCH(int, count);

    for (quint64 seed = 1; seed <= 5; ++seed) {
        const Values values = drawn(draw, count, seed);
        const Histogram histogram = histogramOf(values);
        QCOMPARE(histogram.count(), quint64(count));
        for (const double p : {0.0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const Duration exact = exactQuantile(values, p);
            const Duration actual = histogram.quantile(p);
            QVERIFY2(isWithinOnePerMille(actual, exact),
                     qPrintable(QStringLiteral("p %1, seed %2: %3 ns, exactly %4 ns")
                                    .arg(p)
                                    .arg(seed)
                                    .arg(actual.count())
                                    .arg(exact.count())));
        }
    }
}

// The borders of buckets are where an error would be greatest.
void HistogramTest::everyValueIsKeptWithinOnePerMille()
{
    for (int bit = 0; bit < 42; ++bit) {
        for (const qint64 part : {0, 1, 255, 511}) {
            const qint64 lower = (qint64(1) << bit) + part * (qint64(1) << std::max(0, bit - 9));
            for (const qint64 offset : {-1, 0, 1}) {
                const Duration value(std::min<qint64>(lower + offset, Histogram::longest.count()));
                // Two neighbours keep the exact extremes out of the middle.
                const Histogram histogram = histogramOf({0ns, value, Histogram::longest});
                QVERIFY2(isWithinOnePerMille(histogram.quantile(0.5), value),
                         qPrintable(QString::number(value.count())));
            }
        }
    }
}

void HistogramTest::mergedIsAsIfRecordedTogether()
{
    const Draw logNormal = [](auto &random) {
        return std::lognormal_distribution<>(std::log(1e6), 3)(random);
    };
    const Values first = drawn(logNormal, 1000, 1);
    const Values second = drawn(logNormal, 37, 2);
    Values both = first;
    both.insert(both.end(), second.begin(), second.end());

    Histogram merged = histogramOf(first);
    merged.merge(histogramOf(second));
    merged.merge(Histogram());
    Histogram fromEmpty;
    fromEmpty.merge(merged);

    const Histogram together = histogramOf(both);
    QCOMPARE(fromEmpty.count(), together.count());
    for (int i = 0; i <= 1000; ++i)
        QCOMPARE(fromEmpty.quantile(i / 1000.0), together.quantile(i / 1000.0));
}

void HistogramTest::nearestRankIsExact_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<quint64>("count");
    QTest::addColumn<quint64>("rank");

    QTest::newRow("median of one") << 0.5 << quint64(1) << quint64(1);
    QTest::newRow("the lower of two") << 0.5 << quint64(2) << quint64(1);
    QTest::newRow("median of three") << 0.5 << quint64(3) << quint64(2);
    QTest::newRow("p95 of twenty") << 0.95 << quint64(20) << quint64(19);
    QTest::newRow("p95 of twenty-one") << 0.95 << quint64(21) << quint64(20);
    QTest::newRow("p99 of a hundred") << 0.99 << quint64(100) << quint64(99);
    QTest::newRow("p99 of ten") << 0.99 << quint64(10) << quint64(10);
    QTest::newRow("p70 of ten") << 0.7 << quint64(10) << quint64(7);
    QTest::newRow("p0 is the first") << 0.0 << quint64(10) << quint64(1);
}

void HistogramTest::nearestRankIsExact()
{
    QFETCH(double, p);
    QFETCH(quint64, count);
    QTEST(nearestRank(p, count), "rank");
}

void HistogramTest::extremesAreExact()
{
    const Histogram histogram = histogramOf({1'000'003ns, 2'000'001ns, 9'999'999'999ns});
    QCOMPARE(histogram.quantile(0), 1'000'003ns);
    QCOMPARE(histogram.quantile(1), 9'999'999'999ns);
}

void HistogramTest::emptyHasNoQuantile()
{
    const Histogram histogram;
    QCOMPARE(histogram.count(), quint64(0));
    for (const double p : {0.0, 0.5, 1.0})
        QCOMPARE(histogram.quantile(p), 0ns);
}

void HistogramTest::valuesOutOfRangeAreCountedAtItsEnds()
{
    QVERIFY(Histogram::longest > 1h);
    const Histogram histogram = histogramOf({-5ns, 48h});
    QCOMPARE(histogram.count(), quint64(2));
    QCOMPARE(histogram.quantile(0), 0ns);
    QCOMPARE(histogram.quantile(1), Histogram::longest);
}

void HistogramTest::memoryIsBounded()
{
    QVERIFY(Histogram::maximumMemory() < 144'000);

    const Histogram oneBand = histogramOf({20ms, 21ms, 22ms, 31ms});
    QVERIFY(oneBand.memory() < 10'000);

    Histogram histogram;
    std::mt19937_64 random(1);
    for (int bit = 0; bit < 42; ++bit) {
        for (int i = 0; i < 5000; ++i)
            histogram.record(Duration(qint64(random() >> (64 - 42)) >> bit));
    }
    QCOMPARE(histogram.memory(), Histogram::maximumMemory());
}

QTEST_APPLESS_MAIN(HistogramTest)

#include "histogramtest.moc"
