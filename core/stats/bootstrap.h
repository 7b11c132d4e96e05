// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

namespace dnstester {

/// The middle value of \a sorted, or half-way between the middle two, so that the median of negated
/// values is the negated median; 0 ns for none.
[[nodiscard]] Duration medianOf(std::span<const Duration> sorted);

/// The bootstrap interval of medianOf(\a sorted): of \a resamples samples drawn with replacement
/// from these values, which ascend, the medians without the outermost (1 - \a confidence) / 2 on
/// either side. The same seed and values give the same interval.
///
/// It is the percentile bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
/// section 13.3). BCa would correct it by an acceleration, which is estimated by the jackknife; the
/// jackknife fails for a median, which does not change smoothly with its values (section 11.6).
///
/// Takes time in proportion to \a resamples, whatever the number of values. Nothing for no values,
/// for a \a confidence not between 0 and 1, and for one that so few resamples cannot tell: 95 %
/// needs 39.
[[nodiscard]] std::optional<Interval> bootstrapMedian(std::span<const Duration> sorted,
                                                      double confidence, quint64 seed,
                                                      quint32 resamples);

} // namespace dnstester
