// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

#include <vector>

namespace dnstester::ui {

struct AxisTick
{
    double position = 0; ///< on the axis, 0 to 1
    QString text;        ///< the number, in the default QLocale
};

/// Where on an axis a value stands, and where its ticks are. A value.
class ChartAxis
{
public:
    /// Beyond this ratio of the greatest to the least time a linear axis would squeeze most of them
    /// into its first pixels.
    static constexpr double mostLinearSpread = 30;

    /// From 0 to 1, without ticks.
    ChartAxis() = default;

    /// In milliseconds: linear from 0, or logarithmic where the spread is above mostLinearSpread.
    [[nodiscard]] static ChartAxis ofTimes(Duration least, Duration greatest);
    /// Linear from 0 to a round number that is not below \a greatest; without ticks where that is
    /// 0.
    [[nodiscard]] static ChartAxis linear(double greatest);
    /// Linear from 0 to \a end itself.
    [[nodiscard]] static ChartAxis upTo(double end);
    /// From 0 to 100 %, for shares of 0 to 1.
    [[nodiscard]] static ChartAxis ofShares();

    [[nodiscard]] bool isLogarithmic() const { return m_isLogarithmic; }
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] const std::vector<AxisTick> &ticks() const { return m_ticks; }

    /// 0 to 1; what lies beyond an end is at that end.
    [[nodiscard]] double position(double value) const;
    [[nodiscard]] double position(Duration time) const { return position(toMilliseconds(time)); }

private:
    [[nodiscard]] static ChartAxis logarithmic(double least, double greatest);
    void addTicks(double step);
    void addTick(double value, int decimals);

    bool m_isLogarithmic = false;
    double m_low = 0;
    double m_high = 1;
    std::vector<AxisTick> m_ticks;
};

} // namespace dnstester::ui
