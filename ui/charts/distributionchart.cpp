// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/distributionchart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/marks.h"
#include "ui/charts/sharecurve.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

/// The least and the greatest time of servers, of those that have any.
Interval timesOf(const RunAnalysis &analysis, const std::vector<ShownServers::Entry> &shown)
{
    Interval times{Duration::max(), Duration(0)};
    for (const auto &[server, slot] : shown) {
        const std::vector<Duration> &own = analysis.servers[size_t(server)].times;
        if (own.empty())
            continue;
        times.low = std::min(times.low, own.front());
        times.high = std::max(times.high, own.back());
    }
    return times;
}

/// A step up at each time, and on to the end of the axis.
QList<QPointF> stepsOf(const std::vector<SharePoint> &curve, const ChartAxis &axis)
{
    QList<QPointF> points;
    double share = 0;
    for (const SharePoint &point : curve) {
        const double x = axis.position(point.time);
        points.append({x, share});
        points.append({x, point.share});
        share = point.share;
    }
    if (!points.isEmpty())
        points.append({1, share});
    return points;
}

} // namespace

DistributionChart::DistributionChart()
    : CurveChart(ChartKind::Distribution)
{
    for (Curve &curve : m_curves) {
        curve.line = new QLineSeries(this);
        attach(curve.line);
    }
}

QString DistributionChart::remark(const RunAnalysis &analysis, int server) const
{
    const ServerAnalysis &own = analysis.servers[size_t(server)];
    if (own.times.empty())
        return statusText(own);
    if (own.times.size() == own.asked)
        return {};
    return ChartText::tr("%1 answered", "percentage of rounds")
        .arg(percent(double(own.times.size()) / double(own.asked)));
}

void DistributionChart::takeCurves(const RunAnalysis &analysis)
{
    const Interval times = timesOf(analysis, shown());
    // The last step is to be seen too.
    setHorizontalAxis(
        ChartAxis::ofTimes(std::min(times.low, times.high), times.high + times.high / 50),
        ChartText::timeTitle(analysis));
    setVerticalAxis(ChartAxis::ofShares(), ChartText::tr("Rounds answered within the time"));
    for (Curve &curve : m_curves)
        curve.points.clear();
    for (const auto &[server, slot] : shown()) {
        const ServerAnalysis &own = analysis.servers[size_t(server)];
        m_curves[size_t(slot)].points = stepsOf(shareCurve(own.times, own.asked), horizontalAxis());
    }
    for (Curve &curve : m_curves)
        setPoints(curve);
}

void DistributionChart::setPoints(Curve &curve)
{
    QList<QPointF> points = curve.points;
    for (QPointF &point : points)
        point.setX(seriesX(point.x()));
    if (curve.line->points() != points)
        curve.line->replace(points);
}

std::vector<const QLineSeries *> DistributionChart::lines(int slot) const
{
    return {m_curves[size_t(slot)].line};
}

void DistributionChart::recolour()
{
    for (size_t slot = 0; slot < m_curves.size(); ++slot) {
        m_curves[slot].line->setPen(curvePen(int(slot), colours()));
        setPoints(m_curves[slot]); // for the direction
    }
}

} // namespace dnstester::ui
