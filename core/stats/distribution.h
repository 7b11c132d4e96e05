// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/histogram.h"

namespace dnstester {

/// Mean and standard deviation of durations, updated one by one without loss of precision
/// (Welford 1962). In milliseconds. A value.
class Moments
{
public:
    void record(Duration value);

    [[nodiscard]] quint64 count() const { return m_count; }
    [[nodiscard]] double mean() const { return m_mean; } ///< ms; 0 where nothing was recorded
    /// ms; of a sample (divided by n - 1); 0 for fewer than two values.
    [[nodiscard]] double standardDeviation() const;

private:
    quint64 m_count = 0;
    double m_mean = 0;
    double m_squares = 0; ///< sum of squared differences from the mean
};

/// All that is said about a set of durations: quantiles are exact for up to 1,000 of them, and
/// those of a Histogram for more. A value; takes 8 kB beside the histogram's memory.
class Distribution
{
public:
    static constexpr qsizetype exactCount = 1000;

    void record(Duration value);

    [[nodiscard]] quint64 count() const { return m_moments.count(); }
    [[nodiscard]] Duration min() const { return quantile(0); }     ///< always exact
    [[nodiscard]] Duration max() const { return quantile(1); }     ///< always exact
    [[nodiscard]] double mean() const { return m_moments.mean(); } ///< ms
    [[nodiscard]] double standardDeviation() const { return m_moments.standardDeviation(); } ///< ms
    [[nodiscard]] Duration quantile(double p) const; ///< of nearest rank; see Histogram::quantile()

private:
    Histogram m_histogram;
    Moments m_moments;
    std::vector<Duration> m_first; ///< the first exactCount values
};

} // namespace dnstester
