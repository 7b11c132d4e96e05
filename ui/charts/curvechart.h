// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/serverchart.h"
#include "ui/charts/shownservers.h"

#include <QLineSeries>

namespace dnstester::ui {

/// A chart of curves of a few servers, which the legend names, over a vertical axis of its own.
class CurveChart : public ServerChart
{
public:
    [[nodiscard]] int serverAt(const QPointF &point) const override;
    void setCurrent(int server) override;
    void resemble(const ServerChart &other) override;

protected:
    explicit CurveChart(ChartKind kind);

    void take(const RunAnalysis &analysis, const QList<int> &selected) override;
    /// Sets the curves of shown(), and both axes.
    virtual void takeCurves(const RunAnalysis &analysis) = 0;
    /// What the legend adds to a name; may be empty.
    [[nodiscard]] virtual QString remark(const RunAnalysis &, int /*server*/) const { return {}; }
    /// The lines of a slot that are shown.
    [[nodiscard]] virtual std::vector<const QLineSeries *> lines(int slot) const = 0;

    [[nodiscard]] const std::vector<ShownServers::Entry> &shown() const
    {
        return m_shown.entries();
    }
    void setVerticalAxis(const ChartAxis &axis, const QString &title);
    [[nodiscard]] const ChartAxis &verticalAxis() const { return m_vertical; }
    [[nodiscard]] QPointF toPixels(const QPointF &seriesPoint) const;

    Sides measure(double width) override;
    void paintBelow(QPainter &painter) override;
    void paintAbove(QPainter &painter) override;

private:
    void setLegend();
    void paintVerticalTitle(QPainter &painter) const;
    [[nodiscard]] double pixelY(double position) const;

    ShownServers m_shown;
    QStringList m_names;   ///< of all servers
    QStringList m_remarks; ///< of those shown
    ChartAxis m_vertical;
    QString m_verticalTitle;
};

} // namespace dnstester::ui
