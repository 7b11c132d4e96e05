// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/signtest.h"

#include "stats/binomial.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dnstester {

namespace {

constexpr double fourOfFive = 0.84162; // standard errors: the 80 % quantile of the normal curve

/// How many standard errors from the middle a normal value is with a probability of \a level at
/// most on one side, by halving: 0 to 38, the most that a double can tell from certainty.
double standardErrors(double level)
{
    double low = 0;
    double high = 38;
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (std::erfc(middle / std::numbers::sqrt2) / 2 > level ? low : high) = middle;
    }
    return high;
}

} // namespace

double signTest(quint64 faster, quint64 slower)
{
    const auto fewer = qint64(std::min(faster, slower));
    return std::min(1.0, 2 * binomialAtMost(fewer, qint64(faster + slower), 0.5));
}

std::optional<double> roundsToDecide(quint64 faster, quint64 slower, double level)
{
    const double count = double(faster) + double(slower);
    const double excess = std::abs(double(faster) - double(slower)) / 2; // over a half of count
    if (excess <= std::sqrt(count) / 2)
        return std::nullopt;

    const double share = excess / count;
    const double errors = standardErrors(level / 2) + fourOfFive;
    return std::max(errors * errors / (4 * share * share), double(fewestRoundsToDecide(level)));
}

quint64 fewestRoundsToDecide(double level)
{
    // All n rounds going the same way have a probability of 2 * 2^-n.
    return quint64(std::max(1.0, std::ceil(1 - std::log2(level))));
}

} // namespace dnstester
