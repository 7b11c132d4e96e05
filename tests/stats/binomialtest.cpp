// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/binomial.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace dnstester;

namespace {

/// The probabilities of 0 to \a n successes, by adding one trial after another.
std::vector<long double> probabilities(int n, long double p)
{
    std::vector<long double> result{1};
    for (int trials = 1; trials <= n; ++trials) {
        result.push_back(0);
        for (size_t k = result.size() - 1; k > 0; --k)
            result[k] = result[k] * (1 - p) + result[k - 1] * p;
        result[0] *= 1 - p;
    }
    return result;
}

bool isClose(double actual, double exact)
{
    return std::abs(actual - exact) <= 1e-10 * exact;
}

} // namespace

class BinomialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithAddingOneTrialAfterAnother();
    void smallProbabilitiesAreExact();
    void manyTrialsNeitherOverflowNorVanish();
    void edgesAreCertain();
};

void BinomialTest::agreesWithAddingOneTrialAfterAnother()
{
    for (const int n : {1, 2, 3, 10, 57, 400}) {
        for (const double p : {0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.99}) {
            const std::vector<long double> exact = probabilities(n, static_cast<long double>(p));
            long double sum = 0;
            for (int k = 0; k < n; ++k) {
                sum += exact[size_t(k)];
                const double actual = binomialAtMost(k, n, p);
                QVERIFY2(sum < 1e-290L || isClose(actual, double(sum)),
                         qPrintable(QStringLiteral("n %1, p %2, k %3").arg(n).arg(p).arg(k)));
            }
        }
    }
}

void BinomialTest::smallProbabilitiesAreExact()
{
    QVERIFY(isClose(binomialAtMost(0, 100, 0.5), std::ldexp(1.0, -100)));
    QVERIFY(isClose(binomialAtMost(1, 100, 0.5), 101 * std::ldexp(1.0, -100)));
    QVERIFY(isClose(binomialAtMost(0, 10, 0.95), std::pow(1 - 0.95, 10)));
}

void BinomialTest::manyTrialsNeitherOverflowNorVanish()
{
    constexpr qint64 n = 10'000'001; // odd: either half is as probable
    QVERIFY(std::abs(binomialAtMost(n / 2, n, 0.5) - 0.5) < 1e-9);
    QCOMPARE(binomialAtMost(0, n, 0.5), 0.0);
    QVERIFY(isClose(binomialAtMost(n - 1, n, 0.1), 1.0));
}

void BinomialTest::edgesAreCertain()
{
    QCOMPARE(binomialAtMost(-1, 5, 0.5), 0.0);
    QCOMPARE(binomialAtMost(5, 5, 0.5), 1.0);
    QCOMPARE(binomialAtMost(6, 5, 0.5), 1.0);
    QCOMPARE(binomialAtMost(0, 0, 0.5), 1.0);
    QCOMPARE(binomialAtMost(0, 5, 0.0), 1.0);
    QCOMPARE(binomialAtMost(4, 5, 1.0), 0.0);
}

QTEST_APPLESS_MAIN(BinomialTest)

#include "binomialtest.moc"
