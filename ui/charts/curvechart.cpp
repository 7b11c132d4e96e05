// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/curvechart.h"

#include "ui/charts/chartrows.h"
#include "ui/charts/charttext.h"
#include "ui/charts/marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

namespace {

/// A line at the very top is to be seen in its whole width.
constexpr double verticalEnd = 1.02;

/// The square of the distance of \a point to the line from \a a to \a b.
double distance(const QPointF &point, const QPointF &a, const QPointF &b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0;
    const QPointF away = point - (a + share * along);
    return QPointF::dotProduct(away, away);
}

} // namespace

CurveChart::CurveChart(ChartKind kind)
    : ServerChart(kind)
{
    setVerticalRange(0, verticalEnd);
}

void CurveChart::take(const RunAnalysis &analysis, const QList<int> &selected)
{
    m_shown.choose(analysis, selected);
    m_names = chartNames(analysis.record);
    m_remarks.clear();
    for (const ShownServers::Entry &entry : shown())
        m_remarks.append(remark(analysis, entry.server));
    setOrder(serversOf(chartRows(analysis)));
    setLegend();
    takeCurves(analysis);
}

void CurveChart::setLegend()
{
    std::vector<LegendEntry> entries;
    for (size_t i = 0; i < shown().size(); ++i) {
        const auto [server, slot] = shown()[i];
        const QString &remark = m_remarks.at(qsizetype(i));
        const QString &name = m_names.at(server);
        const auto paintSample = [this, curve = slot](QPainter &painter, const QRectF &place) {
            painter.setPen(curvePen(curve, colours()));
            painter.drawLine(QPointF(place.left(), place.center().y()),
                             QPointF(place.right(), place.center().y()));
        };
        entries.push_back(
            {remark.isEmpty()
                 ? name
                 : ChartText::tr("%1: %2", "a server and what is said of it").arg(name, remark),
             paintSample, server});
    }
    const bool isShown = std::any_of(entries.begin(), entries.end(), [this](const auto &entry) {
        return entry.server == current();
    });
    // Else nobody would see which server the keyboard is at.
    if (!isShown && current() != noServer && current() < m_names.size())
        entries.push_back({m_names.at(current()), {}, current()});
    legendOf().setEntries(std::move(entries));
}

void CurveChart::setCurrent(int server)
{
    if (server == current())
        return;
    ServerChart::setCurrent(server);
    setLegend();
    arrange();
}

void CurveChart::resemble(const ServerChart &other)
{
    if (const auto *curves = dynamic_cast<const CurveChart *>(&other))
        m_shown = curves->m_shown;
}

void CurveChart::setVerticalAxis(const ChartAxis &axis, const QString &title)
{
    m_vertical = axis;
    m_verticalTitle = title;
}

CurveChart::Sides CurveChart::measure(double)
{
    double numbers = 0;
    for (const AxisTick &tick : m_vertical.ticks())
        numbers = std::max(numbers, metrics().horizontalAdvance(tick.text));
    const double line = metrics().height();
    return {numbers + 2.2 * line, line, 0};
}

double CurveChart::pixelY(double position) const
{
    return plotArea().bottom() - plotArea().height() * position / verticalEnd;
}

QPointF CurveChart::toPixels(const QPointF &seriesPoint) const
{
    return {pixelX(std::abs(seriesPoint.x())), pixelY(seriesPoint.y())};
}

void CurveChart::paintBelow(QPainter &painter)
{
    painter.setPen(QPen(gridColour(colours()), 1));
    for (const AxisTick &tick : m_vertical.ticks()) {
        const double y = pixelY(tick.position);
        painter.drawLine(QPointF(plotArea().left(), y), QPointF(plotArea().right(), y));
    }
}

void CurveChart::paintAbove(QPainter &painter)
{
    const double line = metrics().height();
    const QRectF plot = plotArea();
    const double start = mirrored(plot).left(); // where the plot begins, seen from the leading side
    painter.setPen(secondaryColour(colours()));
    double last = rect().bottom();
    for (const AxisTick &tick : m_vertical.ticks()) {
        const double y = pixelY(tick.position);
        if (y > last)
            continue;
        painter.drawText(mirrored({1.5 * line, y - line / 2, start - 1.9 * line, line}),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.text);
        last = y - line;
    }
    paintVerticalTitle(painter);
}

void CurveChart::paintVerticalTitle(QPainter &painter) const
{
    const double line = metrics().height();
    const double bottom = rect().bottom() - line / 2;
    const double room = bottom - plotArea().top();
    const QString title = metrics().elidedText(m_verticalTitle, Qt::ElideRight, room);
    const double half = metrics().horizontalAdvance(title) / 2 + 1;
    painter.save();
    painter.setPen(colours().color(QPalette::Text));
    // In the middle of the plot, or lower where it would end above it.
    painter.translate(
        mirrored({line * 0.5, 0, line, 0}).center().x(),
        std::min(std::max(plotArea().center().y(), plotArea().top() + half), bottom - half));
    painter.rotate(isMirrored() ? 90 : -90);
    painter.drawText(QRectF(-half, -line * 0.6, 2 * half, line * 1.2),
                     Qt::AlignCenter | Qt::TextSingleLine, title);
    painter.restore();
}

int CurveChart::serverAt(const QPointF &point) const
{
    const int named = legendOf().serverAt(point);
    if (named != noServer || !plotArea().contains(point))
        return named;
    const double reach = metrics().height() * 0.6;
    double best = reach * reach;
    int found = noServer;
    for (const auto &[server, slot] : shown()) {
        for (const QLineSeries *series : lines(slot)) {
            const QList<QPointF> points = series->points();
            for (qsizetype i = 0; i < points.size(); ++i) {
                const double away =
                    distance(point, toPixels(points.at(std::max<qsizetype>(i - 1, 0))),
                             toPixels(points.at(i)));
                if (away < best) {
                    best = away;
                    found = server;
                }
            }
        }
    }
    return found;
}

} // namespace dnstester::ui
