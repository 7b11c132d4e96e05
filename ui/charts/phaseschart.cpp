// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/phaseschart.h"

#include "ui/charts/charttext.h"
#include "ui/charts/marks.h"
#include "ui/text/terms.h"

#include <QPainter>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr double barWidth = 0.62; ///< of a row

} // namespace

PhasesChart::PhasesChart()
    : RowChart(ChartKind::Phases)
    , m_bars(new QHorizontalStackedBarSeries(this))
    , m_sets{}
{
    std::vector<LegendEntry> entries;
    for (size_t i = 0; i < phases.size(); ++i) {
        const Phase phase = phases[i];
        m_sets[i] = new QBarSet(ChartText::phaseName(phase));
        m_bars->append(m_sets[i]);
        entries.push_back({ChartText::phaseName(phase),
                           [this, phase](QPainter &painter, const QRectF &place) {
                               const double cut = place.height() * (1 - barWidth) / 2;
                               const QRectF bar = place.adjusted(0, cut, 0, -cut);
                               painter.fillRect(bar, phaseColour(phase, colours()));
                               paintHatch(painter, phase, bar, colours());
                           },
                           noServer});
    }
    m_bars->setBarWidth(barWidth);
    attach(m_bars);
    legendOf().setEntries(std::move(entries));
}

void PhasesChart::take(const RunAnalysis &analysis, const QList<int> &selected)
{
    std::vector<ChartRow> rows = chartRows(analysis);
    std::vector<RowText> texts;
    Duration longest{0};
    m_times.clear();
    for (const ChartRow &row : rows) {
        Times times{};
        RowText text;
        if (!row.isHeading()) {
            const ServerAnalysis &server = analysis.servers[size_t(row.server)];
            for (size_t i = 0; i < phases.size(); ++i)
                times[i] = phaseMedian(server, phases[i]).value_or(Duration(0));
            longest = std::max(longest, phasesTogether(server));
            if (phasesTogether(server) == Duration(0))
                text.inside = statusText(server);
            else if (server.usable == 0)
                text.behind = statusText(server);
        }
        m_times.push_back(times);
        texts.push_back(text);
    }
    setRows(std::move(rows), std::move(texts), selected);
    setHorizontalAxis(ChartAxis::linear(toMilliseconds(longest)),
                      ChartText::tr("Time spent on each phase (ms)"));
    setBars();
}

void PhasesChart::setBars()
{
    for (size_t i = 0; i < phases.size(); ++i) {
        QList<qreal> values;
        for (auto times = m_times.crbegin(); times != m_times.crend(); ++times)
            values.append(seriesX(horizontalAxis().position((*times)[i])));
        QBarSet *set = m_sets[i];
        if (set->count() > 0)
            set->remove(0, set->count());
        set->append(values);
    }
}

void PhasesChart::recolour()
{
    for (size_t i = 0; i < phases.size(); ++i) {
        m_sets[i]->setBrush(phaseColour(phases[i], colours()));
        m_sets[i]->setPen(Qt::NoPen);
    }
    setBars(); // for the direction
}

void PhasesChart::paintRow(QPainter &, size_t, const QRectF &) {}

void PhasesChart::paintOver(QPainter &painter, size_t row, const QRectF &place)
{
    const double cut = place.height() * (1 - barWidth) / 2;
    Duration end{0};
    for (size_t i = 0; i < phases.size(); ++i) {
        const double from = pixelX(horizontalAxis().position(end));
        end += m_times[row][i];
        const double to = pixelX(horizontalAxis().position(end));
        const QRectF bar =
            QRectF(QPointF(from, place.top() + cut), QPointF(to, place.bottom() - cut))
                .normalized();
        if (bar.width() < 1)
            continue;
        paintHatch(painter, phases[i], bar, colours());
        painter.setPen(QPen(colours().color(QPalette::Base), 1));
        painter.drawLine(QPointF(to, bar.top()), QPointF(to, bar.bottom()));
    }
}

} // namespace dnstester::ui
