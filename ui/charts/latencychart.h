// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/rowchart.h"

#include <QScatterSeries>

#include <map>

namespace dnstester::ui {

/// A dot for the median of each server, in the shape and colour of its transport, with the interval
/// that the median is known to be in and a tick at p95.
class LatencyChart final : public RowChart
{
public:
    LatencyChart();

protected:
    void take(const RunAnalysis &analysis, const QList<int> &selected) override;
    void placed() override;
    void recolour() override;
    void paintRow(QPainter &painter, size_t row, const QRectF &place) override;

private:
    [[nodiscard]] RowText textOf(const RunAnalysis &analysis, int server) const;
    void setDots();

    std::vector<ServerSummary> m_summaries; ///< of each row
    std::map<Protocol, QScatterSeries *> m_dots;
};

} // namespace dnstester::ui
