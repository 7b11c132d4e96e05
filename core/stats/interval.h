// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <optional>
#include <span>

namespace dnstester {

/// From low to high, both belonging to it. A value.
struct Interval
{
    Duration low{0};
    Duration high{0};

    [[nodiscard]] bool contains(Duration value) const { return low <= value && value <= high; }
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Ranks in a sorted sample, the least value having rank 1.
struct RankInterval
{
    quint64 low = 0;
    quint64 high = 0;
    /// How probable it is that the quantile lies from the value of rank low to that of rank high:
    /// at least the confidence that was asked for, and more for few values. 0 to 1.
    double coverage = 0;

    friend bool operator==(const RankInterval &, const RankInterval &) = default;
};

/// Between which of \a count values the \a p quantile (0 to 1, exclusive) of what they are a sample
/// of lies, with \a confidence (0 to 1, exclusive).
///
/// The number of values below the quantile is binomial whatever the distribution is, so that the
/// ranks are exact and suppose nothing but that the values are independent. Either end is wrong
/// with at most half of 1 - confidence; where values are equal, less often. Nothing is returned for
/// too few values: then even the least or the greatest may lie on the wrong side too often. At 95 %
/// the median needs 6 values, p95 needs 72. (Conover, Practical Nonparametric Statistics, 3rd ed.
/// 1999, section 3.2; David and Nagaraja, Order Statistics, 3rd ed. 2003, section 7.1.)
[[nodiscard]] std::optional<RankInterval> quantileRanks(quint64 count, double p, double confidence);

/// The values of quantileRanks() in \a sorted, which ascends.
[[nodiscard]] std::optional<Interval> quantileInterval(std::span<const Duration> sorted, double p,
                                                       double confidence);

} // namespace dnstester
