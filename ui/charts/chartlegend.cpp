// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlegend.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace dnstester::ui {

double ChartLegend::arrange(const QRectF &within, const QFontMetricsF &metrics,
                            Qt::LayoutDirection direction)
{
    const double line = metrics.height() * 1.4;
    const double margin = metrics.height() * 0.35; ///< between a sample and its text
    const double gap = metrics.height() * 0.5;
    const auto mirrored = [&](const QRectF &rect) {
        return direction == Qt::LeftToRight ? rect
                                            : QRectF(within.left() + within.right() - rect.right(),
                                                     rect.top(), rect.width(), rect.height());
    };
    m_places.clear();
    double x = within.left();
    double y = within.top();
    for (const LegendEntry &entry : m_entries) {
        const double sample = entry.paintSample ? metrics.height() * 2 : 0;
        const double most = std::max(0.0, within.width() - sample - margin - gap);
        // Elided by a hair more than it is wide, a text would lose its middle to rounding.
        const double width = std::min(metrics.horizontalAdvance(entry.text) + 2, most);
        const double whole = sample + width + margin + gap;
        if (x > within.left() && x + whole > within.right()) {
            x = within.left();
            y += line;
        }
        m_places.push_back({mirrored({x, y, sample + margin + width + gap / 2, line}),
                            mirrored({x, y, sample, line}),
                            mirrored({x + sample + margin, y, width, line}),
                            metrics.elidedText(entry.text, Qt::ElideMiddle, width)});
        x += whole;
    }
    return m_entries.empty() ? 0 : y + line - within.top();
}

void ChartLegend::paint(QPainter &painter, const QPalette &palette, int current) const
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        const LegendEntry &entry = m_entries[i];
        const Place &place = m_places[i];
        if (entry.paintSample) {
            painter.save();
            entry.paintSample(painter, place.sample);
            painter.restore();
        }
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(place.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         place.shown);
        if (entry.server != LegendEntry::noServer && entry.server == current) {
            painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(place.whole.adjusted(1, 1, -1, -1));
        }
    }
}

int ChartLegend::serverAt(const QPointF &point) const
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].whole.contains(point))
            return m_entries[i].server;
    }
    return LegendEntry::noServer;
}

} // namespace dnstester::ui
