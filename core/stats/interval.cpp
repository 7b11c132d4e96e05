// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/interval.h"

#include "stats/binomial.h"

#include <algorithm>

namespace dnstester {

namespace {

/// The greatest rank whose value is above the \a p quantile with a probability of at most \a error;
/// 0 where none is.
qint64 lowerRank(qint64 count, double p, double error)
{
    qint64 good = 0;
    qint64 bad = count + 1;
    while (bad - good > 1) {
        const qint64 rank = good + (bad - good) / 2;
        // The value of this rank is above the quantile where fewer than rank values are below it.
        (binomialAtMost(rank - 1, count, p) <= error ? good : bad) = rank;
    }
    return good;
}

} // namespace

std::optional<RankInterval> quantileRanks(quint64 count, double p, double confidence)
{
    if (!(p > 0 && p < 1) || !(confidence > 0 && confidence < 1))
        return std::nullopt;

    const auto n = qint64(count);
    const double error = (1 - confidence) / 2;
    const qint64 low = lowerRank(n, p, error);
    const qint64 high = n + 1 - lowerRank(n, 1 - p, error); // seen from the other end
    if (low < 1 || high > n || low > high)
        return std::nullopt;
    const double coverage = 1 - binomialAtMost(low - 1, n, p) - binomialAtMost(n - high, n, 1 - p);
    return RankInterval{quint64(low), quint64(high), coverage};
}

std::optional<Interval> quantileInterval(std::span<const Duration> sorted, double p,
                                         double confidence)
{
    Q_ASSERT(std::is_sorted(sorted.begin(), sorted.end()));
    const std::optional<RankInterval> ranks = quantileRanks(sorted.size(), p, confidence);
    if (!ranks)
        return std::nullopt;
    return Interval{sorted[ranks->low - 1], sorted[ranks->high - 1]};
}

} // namespace dnstester
