// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timelinechart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/marks.h"
#include "ui/text/terms.h"

#include <QPainter>

#include <algorithm>

namespace dnstester::ui {

namespace {

using namespace std::chrono_literals;

bool hasLoss(const std::vector<TimelineBin> &bins)
{
    return std::any_of(bins.begin(), bins.end(),
                       [](const TimelineBin &bin) { return bin.lost > 0; });
}

QString laneTitle()
{
    return ChartText::tr("Lost", "rounds without a usable answer");
}

} // namespace

TimelineChart::TimelineChart()
    : CurveChart(ChartKind::Timeline)
{
}

QString TimelineChart::remark(const RunAnalysis &analysis, int server) const
{
    const ServerAnalysis &own = analysis.servers[size_t(server)];
    return own.times.size() == own.asked ? QString() : statusText(own);
}

double TimelineChart::elapsed(Duration time) const
{
    return double(time.count()) / double(m_unit.count());
}

void TimelineChart::setElapsedAxis(const RunAnalysis &analysis)
{
    Duration last{0};
    for (const ServerRecord &server : analysis.record.servers) {
        if (!server.samples.isEmpty())
            last = std::max(last, server.samples.constLast().began);
    }
    QString title;
    if (last < 2min) {
        m_unit = 1s;
        title = ChartText::tr("Time since the run began (s)");
    } else if (last < 2h) {
        m_unit = 1min;
        title = ChartText::tr("Time since the run began (min)");
    } else {
        m_unit = 1h;
        title = ChartText::tr("Time since the run began (h)");
    }
    setHorizontalAxis(ChartAxis::upTo(elapsed(last)), title);
}

void TimelineChart::setTimeAxis(const RunAnalysis &analysis)
{
    Duration least = Duration::max();
    Duration greatest{0};
    for (const Curve &curve : m_curves) {
        for (const TimelineBin &bin : curve.bins) {
            if (!bin.median)
                continue;
            least = std::min(least, *bin.median);
            greatest = std::max(greatest, *bin.p95);
        }
    }
    setVerticalAxis(ChartAxis::ofTimes(std::min(least, greatest), greatest),
                    ChartText::timeTitle(analysis));
}

void TimelineChart::takeCurves(const RunAnalysis &analysis)
{
    const RunRecord &record = analysis.record;
    const int perBin = roundsPerBin(longestSeries(record));
    for (Curve &curve : m_curves)
        curve.bins.clear();
    for (const auto &[server, slot] : shown()) {
        m_curves[size_t(slot)].bins =
            timeline(record.servers.at(server).samples, record.plan.options.connection, perBin);
    }
    setElapsedAxis(analysis);
    setTimeAxis(analysis);
    for (int slot = 0; slot < ShownServers::most; ++slot)
        draw(slot);
}

TimelineChart::Segment &TimelineChart::segment(int slot, size_t index)
{
    Curve &curve = m_curves[size_t(slot)];
    if (index == curve.segments.size()) {
        Segment made;
        made.median = new QLineSeries(this);
        made.p95 = new QLineSeries(this);
        made.band = new QAreaSeries(made.p95, new QLineSeries(this));
        attach(made.band);
        attach(made.median);
        colour(slot, made);
        curve.segments.push_back(made);
    }
    return curve.segments[index];
}

void TimelineChart::draw(int slot)
{
    Curve &curve = m_curves[size_t(slot)];
    size_t used = 0;
    QList<QPointF> medians;
    QList<QPointF> p95s;
    const auto finish = [&] {
        if (medians.isEmpty())
            return;
        Segment &part = segment(slot, used++);
        part.isUsed = true;
        part.median->replace(medians);
        part.median->setPointsVisible(medians.size() == 1); // no line would be seen
        part.p95->replace(p95s);
        part.band->lowerSeries()->replace(medians);
        medians.clear();
        p95s.clear();
    };
    for (const TimelineBin &bin : curve.bins) {
        if (!bin.median) {
            finish();
            continue;
        }
        const double x = seriesX(horizontalAxis().position(elapsed(bin.at)));
        medians.append({x, verticalAxis().position(*bin.median)});
        p95s.append({x, verticalAxis().position(*bin.p95)});
    }
    finish();
    for (size_t i = 0; i < curve.segments.size(); ++i) {
        Segment &part = curve.segments[i];
        part.isUsed = i < used;
        part.median->setVisible(part.isUsed);
        part.band->setVisible(part.isUsed);
    }
}

void TimelineChart::colour(int slot, const Segment &segment)
{
    const QPen pen = curvePen(slot, colours());
    QColor ground = pen.color();
    ground.setAlphaF(0.18F);
    segment.median->setPen(pen);
    segment.band->setBrush(ground);
    segment.band->setPen(Qt::NoPen);
}

void TimelineChart::recolour()
{
    for (int slot = 0; slot < ShownServers::most; ++slot) {
        for (const Segment &part : m_curves[size_t(slot)].segments)
            colour(slot, part);
        draw(slot); // for the direction
    }
}

std::vector<const QLineSeries *> TimelineChart::lines(int slot) const
{
    std::vector<const QLineSeries *> used;
    for (const Segment &part : m_curves[size_t(slot)].segments) {
        if (part.isUsed)
            used.push_back(part.median);
    }
    return used;
}

int TimelineChart::lanes() const
{
    return int(std::count_if(m_curves.begin(), m_curves.end(),
                             [](const Curve &curve) { return hasLoss(curve.bins); }));
}

CurveChart::Sides TimelineChart::measure(double width)
{
    Sides sides = CurveChart::measure(width);
    const double line = metrics().height();
    if (lanes() > 0) {
        sides.below = std::max(line, lanes() * laneHeight()) + line * 0.6;
        sides.leading = std::max(sides.leading, metrics().horizontalAdvance(laneTitle()) + line);
    }
    return sides;
}

void TimelineChart::paintAbove(QPainter &painter)
{
    CurveChart::paintAbove(painter);
    if (lanes() == 0)
        return;
    const double line = metrics().height();
    const QRectF plot = plotArea();
    const double height = std::max(line, lanes() * laneHeight());
    const double top = plot.bottom() + line * 0.3;
    painter.setPen(secondaryColour(colours()));
    painter.drawText(mirrored({0, top, mirrored(plot).left() - line * 0.4, height}),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, laneTitle());
    painter.setRenderHint(QPainter::Antialiasing);
    double y = top + laneHeight() / 2;
    for (const auto &[server, slot] : shown()) {
        const std::vector<TimelineBin> &bins = m_curves[size_t(slot)].bins;
        if (!hasLoss(bins))
            continue;
        for (const TimelineBin &bin : bins) {
            if (bin.lost > 0)
                paintLossMark(painter, {pixelX(horizontalAxis().position(elapsed(bin.at))), y},
                              laneHeight() * 0.6, seriesColour(slot, colours()));
        }
        y += laneHeight();
    }
}

} // namespace dnstester::ui
