// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <array>
#include <vector>

namespace dnstester {

/// How often which duration was seen, in bounded memory: log-linear buckets, 512 to every power of
/// two, so that quantile() is within 0.1 % of the exact value from 0 ns to 73 minutes. A longer
/// duration is counted as the longest, a negative one as 0.
///
/// Takes 4 KiB for each power of two in which something was seen, at most maximumMemory() in all.
/// A value; record() allocates only when a power of two is met for the first time.
class Histogram
{
public:
    /// The longest duration told apart from longer ones: 2^42 ns, 1 h 13 min.
    static constexpr Duration longest{(qint64(1) << 42) - 1};

    void record(Duration value);
    void merge(const Histogram &other);

    [[nodiscard]] quint64 count() const { return m_count; }
    /// The value of nearest rank ceil(\a p * count()): at least this share of what was recorded is
    /// not above it. \a p is 0 to 1, and 0 and 1 give the exact extremes; 0 ns where nothing was
    /// recorded.
    [[nodiscard]] Duration quantile(double p) const;

    [[nodiscard]] qsizetype memory() const; ///< octets taken now, with this object itself
    [[nodiscard]] static constexpr qsizetype maximumMemory()
    {
        return qsizetype(sizeof(Histogram) + groupCount * groupSize * sizeof(quint64));
    }

private:
    static constexpr int groupBits = 9;
    static constexpr int groupSize = 1 << groupBits;
    /// The first group counts 0 to 511 ns one by one; each further one a power of two.
    static constexpr int groupCount = 42 - groupBits + 1;

    std::array<std::vector<quint64>, groupCount> m_groups; ///< empty, or groupSize counts
    quint64 m_count = 0;
    Duration m_min = longest;
    Duration m_max{0};
};

/// ceil(p * count) without the rounding errors of p, from 1 to \a count: the rank of a quantile.
[[nodiscard]] quint64 nearestRank(double p, quint64 count);

} // namespace dnstester
