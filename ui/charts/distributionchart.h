// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/curvechart.h"

#include <array>

namespace dnstester::ui {

/// Which share of all rounds was answered within which time, a curve for each server: one that
/// loses rounds never reaches 100 %.
class DistributionChart final : public CurveChart
{
public:
    DistributionChart();

protected:
    void takeCurves(const RunAnalysis &analysis) override;
    [[nodiscard]] QString remark(const RunAnalysis &analysis, int server) const override;
    [[nodiscard]] std::vector<const QLineSeries *> lines(int slot) const override;
    void recolour() override;

private:
    struct Curve
    {
        QLineSeries *line = nullptr;
        QList<QPointF> points; ///< not mirrored
    };

    void setPoints(Curve &curve);

    std::array<Curve, ShownServers::most> m_curves; ///< of each slot
};

} // namespace dnstester::ui
