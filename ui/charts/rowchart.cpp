// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowchart.h"

#include "ui/charts/marks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dnstester::ui {

namespace {

// In heights of a line of text.
constexpr double leastRow = 1.5;
constexpr double mostRow = 2.2;
constexpr double indent = 1.0; ///< of servers below a heading, and of a heading behind its mark
constexpr double gap = 0.6;

constexpr double mostLabelShare = 0.4;   ///< of the width
constexpr double mostBehindShare = 0.25; ///< of the width; a longer text is left out

} // namespace

RowChart::RowChart(ChartKind kind)
    : ServerChart(kind)
{
}

void RowChart::setRows(std::vector<ChartRow> rows, std::vector<RowText> texts,
                       const QList<int> &selected)
{
    m_rows = std::move(rows);
    m_texts = std::move(texts);
    m_selected = selected;
    setOrder(serversOf(m_rows));
}

double RowChart::leastRowHeight() const
{
    return std::ceil(metrics().height() * leastRow);
}

double RowChart::leastPlotHeight() const
{
    return leastRowHeight() * double(m_rows.size());
}

bool RowChart::isSelected(const ChartRow &row) const
{
    return !row.isHeading() && m_selected.contains(row.server);
}

RowChart::Sides RowChart::measure(double width)
{
    const QFontMetricsF bold(boldFont());
    const double line = metrics().height();
    double label = 0;
    double behind = 0;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        label = std::max(label, bold.horizontalAdvance(m_rows[row].label));
        behind = std::max(behind, metrics().horizontalAdvance(m_texts[row].behind));
    }
    m_labelWidth = std::min(label + 2, std::max(0.0, width * mostLabelShare - line * indent));
    m_behindWidth = behind > width * mostBehindShare ? 0 : behind;
    elide(m_labelWidth);
    return {m_labelWidth + line * (indent + gap),
            line * gap + (m_behindWidth > 0 ? m_behindWidth + line * gap : 0), 0};
}

void RowChart::elide(double width)
{
    const QFontMetricsF bold(boldFont());
    m_labels.clear();
    for (const ChartRow &row : m_rows) {
        const QFontMetricsF used = row.isHeading() || isSelected(row) ? bold : metrics();
        m_labels.push_back(used.elidedText(row.label, Qt::ElideMiddle, width));
    }
}

void RowChart::placed()
{
    const double each = m_rows.empty() ? 0 : plotArea().height() / double(m_rows.size());
    m_rowHeight =
        std::clamp(std::floor(each), leastRowHeight(), std::ceil(metrics().height() * mostRow));
    scrollAxis();
}

double RowChart::hiddenHeight() const
{
    return std::max(0.0, m_rowHeight * double(m_rows.size()) - plotArea().height());
}

void RowChart::scrollTo(double scroll)
{
    m_scroll = scroll;
    scrollAxis();
    update();
}

void RowChart::scrollAxis()
{
    m_scroll = std::clamp(m_scroll, 0.0, hiddenHeight());
    const double top = double(m_rows.size()) - 0.5 - m_scroll / m_rowHeight;
    setVerticalRange(top - plotArea().height() / m_rowHeight, top);
}

double RowChart::scrollFor(int server, double scroll) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [server](const ChartRow &row) {
        return row.server == server && !row.isHeading();
    });
    if (found == m_rows.end())
        return scroll;
    const double top = m_rowHeight * double(found - m_rows.begin());
    // With the first server of a group comes its heading.
    const bool isFirst = found != m_rows.begin() && (found - 1)->isHeading();
    return std::clamp(scroll, std::max(0.0, top + m_rowHeight - plotArea().height()),
                      isFirst ? top - m_rowHeight : top);
}

QRectF RowChart::rowPlace(size_t row) const
{
    const QRectF plot = plotArea();
    return {plot.left(), plot.top() + m_rowHeight * double(row) - m_scroll, plot.width(),
            m_rowHeight};
}

bool RowChart::isInSight(const QRectF &place) const
{
    return place.bottom() > plotArea().top() && place.top() < plotArea().bottom();
}

int RowChart::serverAt(const QPointF &point) const
{
    const double y = point.y() - plotArea().top();
    if (y < 0 || y >= plotArea().height())
        return noServer;
    const auto row = size_t((y + m_scroll) / m_rowHeight);
    return row < m_rows.size() && !m_rows[row].isHeading() ? m_rows[row].server : noServer;
}

void RowChart::paintBelow(QPainter &painter)
{
    const QRectF plot = plotArea();
    painter.setClipRect(QRectF(rect().left(), plot.top(), rect().width(), plot.height()));
    QColor ground = colours().color(QPalette::Highlight);
    ground.setAlphaF(0.25F);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const QRectF place = rowPlace(row);
        if (m_rows[row].isHeading() || !isInSight(place))
            continue;
        if (isSelected(m_rows[row])) {
            const QRectF whole(rect().left(), place.top(), rect().width(), place.height());
            painter.fillRect(whole, ground);
            painter.fillRect(
                mirrored({whole.left(), whole.top(), metrics().height() / 4, whole.height()}),
                colours().color(QPalette::Highlight));
        }
        painter.setPen(QPen(gridColour(colours()), 1, Qt::DotLine));
        painter.drawLine(QPointF(place.left(), place.center().y()),
                         QPointF(place.right(), place.center().y()));
        paintRow(painter, row, place);
    }
}

void RowChart::paintAbove(QPainter &painter)
{
    const QRectF plot = plotArea();
    painter.setClipRect(QRectF(rect().left(), plot.top(), rect().width(), plot.height()));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const QRectF place = rowPlace(row);
        if (!isInSight(place))
            continue;
        paintLabel(painter, row, place);
        if (m_rows[row].isHeading())
            continue;
        paintOver(painter, row, place);
        if (m_rows[row].server == current()) {
            painter.setPen(QPen(colours().color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(rect().left(), place.top(), rect().width(), place.height())
                                 .adjusted(1, 1, -1, -1));
        }
    }
}

void RowChart::paintLabel(QPainter &painter, size_t row, const QRectF &place) const
{
    const ChartRow &server = m_rows[row];
    const double line = metrics().height();
    const double left = line / 2; // of what ServerChart leaves free
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.setPen(colours().color(QPalette::Text));
    painter.setFont(server.isHeading() || isSelected(server) ? boldFont() : textFont());
    painter.drawText(mirrored({left + line * indent, place.top(), m_labelWidth, place.height()}),
                     flags, m_labels[row]);
    painter.setFont(textFont());
    if (server.isHeading()) {
        const QRectF mark =
            mirrored({left, place.center().y() - line * 0.3, line * 0.6, line * 0.6});
        if (server.transport)
            paintTransportMark(painter, *server.transport, mark, colours());
        return;
    }
    const RowText &text = m_texts[row];
    painter.drawText(place.adjusted(line * 0.4, 0, -line * 0.4, 0), flags, text.inside);
    if (m_behindWidth > 0) {
        painter.drawText(mirrored({rect().right() - line / 2 - m_behindWidth - line * gap / 2,
                                   place.top(), m_behindWidth, place.height()}),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text.behind);
    }
}

} // namespace dnstester::ui
