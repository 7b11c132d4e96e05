// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace dnstester {

namespace {

Duration halfway(Duration lower, Duration upper)
{
    return (lower + upper) / 2;
}

/// Random numbers from a seed that are the same everywhere; those of the standard's distributions
/// depend on the library.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    double uniform() { return (double(m_engine() >> 12) + 0.5) * 0x1p-52; } ///< above 0, below 1
    double exponential() { return -std::log(uniform()); }

    /// By the polar method (Marsaglia and Bray, 1964).
    double normal()
    {
        for (;;) {
            const double x = 2 * uniform() - 1;
            const double y = 2 * uniform() - 1;
            const double square = x * x + y * y;
            if (square > 0 && square < 1)
                return x * std::sqrt(-2 * std::log(square) / square);
        }
    }

    /// \a shape is 1 or more (Marsaglia and Tsang, ACM Transactions on Mathematical Software 26,
    /// 2000).
    double gamma(double shape)
    {
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < x * x / 2 + d * (1 - v + std::log(v)))
                return d * v;
        }
    }

private:
    std::mt19937_64 m_engine;
};

/// The median of a sample drawn from \a sorted with replacement.
///
/// Drawing n values is drawing n numbers between 0 and 1, and its median depends on the middle one
/// or two of them alone. Sorted, such numbers are the partial sums of n + 1 exponential ones over
/// the whole sum, and sums of those have the gamma distribution (Devroye, Non-Uniform Random
/// Variate Generation, 1986, section V.2): two or three draws do for n, with the same result.
Duration resampledMedian(std::span<const Duration> sorted, Random &random)
{
    const size_t count = sorted.size();
    const size_t middle = (count + 1) / 2;
    const auto half = double(middle);
    const double below = random.gamma(half);
    const double between = count % 2 == 0 ? random.exponential() : 0;
    const double sum = below + between + random.gamma(half);
    const auto at = [&](double part) {
        return sorted[std::min(count - 1, size_t(part / sum * double(count)))];
    };
    return halfway(at(below), at(below + between));
}

} // namespace

Duration medianOf(std::span<const Duration> sorted)
{
    if (sorted.empty())
        return Duration::zero();
    return halfway(sorted[(sorted.size() - 1) / 2], sorted[sorted.size() / 2]);
}

std::optional<Interval> bootstrapMedian(std::span<const Duration> sorted, double confidence,
                                        quint64 seed, quint32 resamples)
{
    if (sorted.empty() || !(confidence > 0 && confidence < 1))
        return std::nullopt;
    // Not one too low because (1 - confidence) / 2 has no exact form in binary.
    const auto rank = qsizetype((double(resamples) + 1) * (1 - confidence) / 2 * (1 + 1e-12));
    if (rank < 1)
        return std::nullopt;

    Random random(seed);
    std::vector<Duration> medians(resamples);
    for (Duration &median : medians)
        median = resampledMedian(sorted, random);
    std::sort(medians.begin(), medians.end());
    return Interval{*(medians.begin() + rank - 1), *(medians.end() - rank)};
}

} // namespace dnstester
