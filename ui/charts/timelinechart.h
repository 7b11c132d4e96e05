// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/curvechart.h"
#include "ui/charts/timeline.h"

#include <QAreaSeries>

#include <array>

namespace dnstester::ui {

/// Medians over the time of the run, with a band up to p95, for a few servers. A line has gaps
/// where all rounds were lost; below the plot there is a cross wherever some were.
class TimelineChart final : public CurveChart
{
public:
    TimelineChart();

protected:
    void takeCurves(const RunAnalysis &analysis) override;
    [[nodiscard]] QString remark(const RunAnalysis &analysis, int server) const override;
    [[nodiscard]] std::vector<const QLineSeries *> lines(int slot) const override;
    void recolour() override;
    Sides measure(double width) override;
    void paintAbove(QPainter &painter) override;

private:
    /// A line without a gap.
    struct Segment
    {
        QLineSeries *median = nullptr;
        QLineSeries *p95 = nullptr;
        QAreaSeries *band = nullptr;
        bool isUsed = false;
    };
    struct Curve
    {
        std::vector<TimelineBin> bins; ///< empty: nothing is shown
        std::vector<Segment> segments; ///< as many as ever were needed at once
    };

    void setElapsedAxis(const RunAnalysis &analysis);
    void setTimeAxis(const RunAnalysis &analysis);
    void draw(int slot);
    Segment &segment(int slot, size_t index);
    void colour(int slot, const Segment &segment);
    [[nodiscard]] double elapsed(Duration time) const; ///< in the unit of the axis
    [[nodiscard]] int lanes() const; ///< how many of the servers shown have lost rounds
    [[nodiscard]] double laneHeight() const { return metrics().height() * 0.6; }

    std::array<Curve, ShownServers::most> m_curves; ///< of each slot
    Duration m_unit{1};
};

} // namespace dnstester::ui
