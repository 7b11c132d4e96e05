// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/rowchart.h"

#include <QBarSet>
#include <QHorizontalStackedBarSeries>

namespace dnstester::ui {

/// A bar for each server, of the medians of its phases one after the other. Always linear: on a
/// logarithmic axis lengths do not add up.
class PhasesChart final : public RowChart
{
public:
    PhasesChart();

protected:
    void take(const RunAnalysis &analysis, const QList<int> &selected) override;
    void recolour() override;
    void paintRow(QPainter &painter, size_t row, const QRectF &place) override;
    void paintOver(QPainter &painter, size_t row, const QRectF &place) override;

private:
    using Times = std::array<Duration, phases.size()>;

    void setBars();

    std::vector<Times> m_times; ///< of each row
    QHorizontalStackedBarSeries *m_bars;
    std::array<QBarSet *, phases.size()> m_sets;
};

} // namespace dnstester::ui
