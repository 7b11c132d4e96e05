// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartaxis.h"

#include "ui/text/numbers.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

namespace {

constexpr double leastOfLogarithm = 0.001; ///< ms; no network is faster, and 0 has no logarithm
constexpr double leastEnd = 1e-3;          ///< of an axis without anything on it
constexpr double mostDecadesInSteps = 2.5; ///< above, ticks are at the powers of ten alone

double powerBelow(double value)
{
    return std::pow(10, std::floor(std::log10(value)));
}

/// The greatest of 1, 2, 5, 10, 20, ... that is not above \a value, but for rounding errors.
double roundBelow(double value)
{
    const double power = powerBelow(value * (1 + 1e-9));
    const double digit = value / power * (1 + 1e-9);
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}

double nextRound(double round)
{
    const double digit = round / powerBelow(round * (1 + 1e-9));
    return round * (digit > 1.5 && digit < 3 ? 2.5 : 2);
}

double roundAbove(double value)
{
    const double below = roundBelow(value);
    return below >= value * (1 - 1e-9) ? below : nextRound(below);
}

int decimalsOf(double step)
{
    return std::clamp(int(-std::floor(std::log10(step) + 1e-9)), 0, 6);
}

} // namespace

void ChartAxis::addTick(double value, int decimals)
{
    m_ticks.push_back({position(value), QLocale().toString(value, 'f', decimals)});
}

void ChartAxis::addTicks(double step)
{
    for (int i = 0; i * step < m_high * (1 + 1e-9); ++i)
        addTick(i * step, decimalsOf(step));
}

ChartAxis ChartAxis::linear(double greatest)
{
    ChartAxis axis;
    if (greatest <= 0)
        return axis;
    const double least = std::max(greatest, leastEnd);
    const double step = roundAbove(least / 6);
    axis.m_high = std::ceil(least / step - 1e-9) * step;
    axis.addTicks(step);
    return axis;
}

ChartAxis ChartAxis::upTo(double end)
{
    ChartAxis axis;
    axis.m_high = std::max(end, leastEnd);
    axis.addTicks(roundAbove(axis.m_high / 6));
    return axis;
}

ChartAxis ChartAxis::logarithmic(double least, double greatest)
{
    ChartAxis axis;
    axis.m_isLogarithmic = true;
    axis.m_low = roundBelow(least);
    axis.m_high = roundAbove(greatest);
    const bool isWide = std::log10(axis.m_high / axis.m_low) > mostDecadesInSteps;
    double value = axis.m_low;
    while (value < axis.m_high * (1 + 1e-9)) {
        const bool isPower = value / powerBelow(value * (1 + 1e-9)) < 1.5;
        if (isPower || !isWide)
            axis.addTick(value, decimalsOf(value));
        value = nextRound(value);
    }
    return axis;
}

ChartAxis ChartAxis::ofTimes(Duration least, Duration greatest)
{
    const double low = std::max(toMilliseconds(least), leastOfLogarithm);
    const double high = toMilliseconds(greatest);
    return high > low * mostLinearSpread ? logarithmic(low, high) : linear(high);
}

ChartAxis ChartAxis::ofShares()
{
    ChartAxis axis;
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0})
        axis.m_ticks.push_back({share, percent(share)});
    return axis;
}

double ChartAxis::position(double value) const
{
    const double at = m_isLogarithmic
                          ? std::log(std::max(value, m_low) / m_low) / std::log(m_high / m_low)
                          : (value - m_low) / (m_high - m_low);
    return std::clamp(at, 0.0, 1.0);
}

} // namespace dnstester::ui
