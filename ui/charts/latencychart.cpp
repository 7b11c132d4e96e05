// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/latencychart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/marks.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QPainter>

namespace dnstester::ui {

namespace {

constexpr double barHeight = 0.28; ///< of an interval, in heights of a row
constexpr double tickHeight = 0.55;
constexpr double dotSize = 0.7;         ///< in heights of a line of text
constexpr double pointedDotSize = 0.95; ///< of shapes that fill less of their square

QColor faint(QColor colour)
{
    colour.setAlphaF(0.45F);
    return colour;
}

} // namespace

LatencyChart::LatencyChart()
    : RowChart(ChartKind::Latency)
{
    for (const Protocol protocol :
         {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https, Protocol::Quic}) {
        auto *dots = new QScatterSeries(this);
        dots->setMarkerShape(transportShape(protocol));
        attach(dots);
        m_dots[protocol] = dots;
    }
    const auto paintDot = [this](QPainter &painter, const QRectF &place) {
        const double size = metrics().height() * dotSize;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().color(QPalette::Text));
        painter.drawEllipse(place.center(), size / 2, size / 2);
    };
    const auto paintInterval = [this](QPainter &painter, const QRectF &place) {
        const double height = place.height() * barHeight;
        painter.fillRect(
            QRectF(place.left(), place.center().y() - height / 2, place.width(), height),
            faint(colours().color(QPalette::Text)));
    };
    const auto paintTick = [this](QPainter &painter, const QRectF &place) {
        const double half = place.height() * tickHeight / 2;
        const QPointF centre = place.center();
        painter.setPen(QPen(colours().color(QPalette::Text), 1));
        painter.drawLine(QPointF(place.left(), centre.y()), QPointF(place.right(), centre.y()));
        const double x = isMirrored() ? place.left() : place.right();
        painter.setPen(QPen(colours().color(QPalette::Text), 2));
        painter.drawLine(QPointF(x, centre.y() - half), QPointF(x, centre.y() + half));
    };
    legendOf().setEntries(
        {{ChartText::tr("median"), paintDot, noServer},
         {ChartText::tr("%1 interval of the median", "legend: a percentage of confidence")
              .arg(percent(ComparisonSettings{}.confidence)),
          paintInterval, noServer},
         {ChartText::tr("p95", "95 of 100 answers come within this time"), paintTick, noServer}});
}

RowChart::RowText LatencyChart::textOf(const RunAnalysis &analysis, int server) const
{
    const ServerSummary &summary = analysis.comparison.servers[size_t(server)];
    if (!summary.median)
        return {{}, statusText(analysis.servers[size_t(server)])};
    if (summary.loss == 0)
        return {milliseconds(*summary.median), {}};
    return {ChartText::tr("%1, %2 lost", "median time, percentage of rounds")
                .arg(milliseconds(*summary.median), percent(summary.loss)),
            {}};
}

void LatencyChart::take(const RunAnalysis &analysis, const QList<int> &selected)
{
    std::vector<ChartRow> rows = chartRows(analysis);
    std::vector<RowText> texts;
    m_summaries.clear();
    for (const ChartRow &row : rows) {
        texts.push_back(row.isHeading() ? RowText() : textOf(analysis, row.server));
        m_summaries.push_back(row.isHeading() ? ServerSummary()
                                              : analysis.comparison.servers[size_t(row.server)]);
    }
    setRows(std::move(rows), std::move(texts), selected);
    const Interval shown = shownTimes(analysis.comparison).value_or(Interval());
    setHorizontalAxis(ChartAxis::ofTimes(shown.low, shown.high), ChartText::timeTitle(analysis));
    setDots();
}

void LatencyChart::setDots()
{
    std::map<Protocol, QList<QPointF>> points;
    for (size_t row = 0; row < rows().size(); ++row) {
        const std::optional<Protocol> transport = rows()[row].transport;
        if (transport && m_summaries[row].median) {
            points[*transport].append(
                {seriesX(horizontalAxis().position(*m_summaries[row].median)), seriesY(row)});
        }
    }
    for (const auto &[protocol, dots] : m_dots) {
        if (dots->points() != points[protocol])
            dots->replace(points[protocol]);
    }
}

void LatencyChart::placed()
{
    RowChart::placed();
    for (const auto &[protocol, dots] : m_dots) {
        const bool isFull = protocol == Protocol::Udp || protocol == Protocol::Tcp;
        const double size = metrics().height() * (isFull ? dotSize : pointedDotSize);
        if (dots->markerSize() != size)
            dots->setMarkerSize(size);
    }
}

void LatencyChart::recolour()
{
    for (const auto &[protocol, dots] : m_dots) {
        dots->setColor(transportColour(protocol, colours()));
        dots->setBorderColor(colours().color(QPalette::Base));
    }
    setDots(); // for the direction
}

void LatencyChart::paintRow(QPainter &painter, size_t row, const QRectF &place)
{
    const ServerSummary &summary = m_summaries[row];
    if (!summary.median || !rows()[row].transport)
        return;
    const QColor colour = transportColour(*rows()[row].transport, colours());
    const double y = place.center().y();
    const auto x = [this](Duration time) { return pixelX(horizontalAxis().position(time)); };
    if (summary.p95) {
        const double half = place.height() * tickHeight / 2;
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QPointF(x(*summary.median), y), QPointF(x(*summary.p95), y));
        painter.setPen(QPen(colour, 2));
        painter.drawLine(QPointF(x(*summary.p95), y - half), QPointF(x(*summary.p95), y + half));
    }
    if (summary.medianInterval) {
        const double height = place.height() * barHeight;
        const QRectF bar(QPointF(x(summary.medianInterval->low), y - height / 2),
                         QPointF(x(summary.medianInterval->high), y + height / 2));
        painter.fillRect(bar.normalized(), faint(colour));
    }
}

} // namespace dnstester::ui
