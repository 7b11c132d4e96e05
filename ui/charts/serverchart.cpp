// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/serverchart.h"

#include "ui/charts/charttext.h"
#include "ui/text/colours.h"

#include <QAbstractSeries>
#include <QGraphicsSceneResizeEvent>
#include <QLegend>
#include <QPainter>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr double belowSeries = 2.5; ///< z values: Qt Charts has its axes at 3, its series above
constexpr double aboveSeries = 1000;

} // namespace

/// What a chart paints itself, below or above its series.
class ChartLayer : public QGraphicsItem
{
public:
    ChartLayer(ServerChart *chart, bool isAbove)
        : QGraphicsItem(chart)
        , m_chart(chart)
        , m_isAbove(isAbove)
    {
        setZValue(isAbove ? aboveSeries : belowSeries);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_chart->rect(); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        m_chart->paintLayer(*painter, m_isAbove);
    }
    void forgetPlace() { prepareGeometryChange(); }

private:
    ServerChart *m_chart;
    bool m_isAbove;
};

ServerChart::ServerChart(ChartKind kind)
    : m_kind(kind)
    , m_xAxis(new QValueAxis(this))
    , m_yAxis(new QValueAxis(this))
    , m_layers{new ChartLayer(this, false), new ChartLayer(this, true)}
{
    legend()->hide();
    setBackgroundVisible(false); // nor does it find its size around a plot with a place of its own
    setMargins({});
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setRange(0, 1);
        axis->setVisible(false);
    }
    addAxis(m_xAxis, Qt::AlignBottom);
    addAxis(m_yAxis, Qt::AlignLeft);
}

ServerChart::~ServerChart() = default;

void ServerChart::attach(QAbstractSeries *series)
{
    addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
}

void ServerChart::setLook(const ChartLook &look)
{
    m_look = look;
    m_xAxis->setRange(isMirrored() ? -1 : 0, isMirrored() ? 0 : 1);
    recolour();
    arrange();
}

void ServerChart::setHeading(const QString &heading)
{
    m_heading = heading;
    arrange();
}

void ServerChart::present(const RunAnalysis &analysis, const QList<int> &selected)
{
    m_note = ChartText::note(m_kind, analysis, selected);
    take(analysis, selected);
    arrange();
}

void ServerChart::setCurrent(int server)
{
    m_current = server;
    update();
}

void ServerChart::setHorizontalAxis(const ChartAxis &axis, const QString &title)
{
    m_horizontal = axis;
    m_horizontalTitle = title;
}

void ServerChart::setVerticalRange(double low, double high)
{
    m_yAxis->setRange(low, high);
}

void ServerChart::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    for (QGraphicsItem *layer : m_layers)
        static_cast<ChartLayer *>(layer)->forgetPlace();
    arrange();
}

double ServerChart::textHeight(const QString &text, const QFont &font, double width) const
{
    if (text.isEmpty())
        return 0;
    return QFontMetricsF(font)
               .boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text)
               .height() +
           metrics().height() * 0.4;
}

void ServerChart::arrange()
{
    const double line = metrics().height();
    const double pad = line * 0.5;
    const QRectF inner = rect().adjusted(pad, pad, -pad, -pad);
    double y = inner.top();
    const auto takeText = [&](const QString &text, const QFont &font) {
        const QRectF place(inner.left(), y, inner.width(), textHeight(text, font, inner.width()));
        y += place.height();
        return place;
    };
    m_headingPlace = takeText(m_heading, boldFont());
    y += m_legend.arrange({inner.left(), y, inner.width(), 0}, metrics(), m_look.direction);
    m_notePlace = takeText(m_note, textFont());

    const Sides sides = measure(inner.width());
    m_belowPlot = sides.below;
    const double bottom = sides.below + 2.6 * line;
    const QRectF plot(inner.left() + sides.leading, y + pad,
                      std::max(1.0, inner.width() - sides.leading - sides.trailing),
                      std::max(1.0, inner.bottom() - bottom - y - pad));
    m_frameHeight = y + pad + bottom + pad;
    setPlotArea(mirrored(plot));
    placed();
    update();
    for (QGraphicsItem *layer : m_layers)
        layer->update();
}

double ServerChart::leastPlotHeight() const
{
    return metrics().height() * 10;
}

double ServerChart::wholeHeight() const
{
    return m_frameHeight + leastPlotHeight();
}

QFont ServerChart::boldFont() const
{
    QFont bold = m_look.font;
    bold.setBold(true);
    return bold;
}

QRectF ServerChart::mirrored(const QRectF &place) const
{
    if (!isMirrored())
        return place;
    return {rect().left() + rect().right() - place.right(), place.top(), place.width(),
            place.height()};
}

double ServerChart::pixelX(double position) const
{
    const QRectF plot = plotArea();
    return plot.left() + plot.width() * (isMirrored() ? 1 - position : position);
}

void ServerChart::paintLayer(QPainter &painter, bool isAbove)
{
    painter.save();
    painter.setFont(textFont());
    painter.setLayoutDirection(m_look.direction);
    if (isAbove) {
        paintNumbers(painter);
        m_legend.paint(painter, colours(), m_current);
        paintAbove(painter);
    } else {
        painter.fillRect(rect(), colours().color(QPalette::Base));
        paintGrid(painter);
        paintBelow(painter);
    }
    painter.restore();
}

void ServerChart::paintGrid(QPainter &painter) const
{
    const QRectF plot = plotArea();
    painter.setPen(QPen(gridColour(colours()), 1));
    for (const AxisTick &tick : m_horizontal.ticks()) {
        const double x = pixelX(tick.position);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.setPen(QPen(secondaryColour(colours()), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void ServerChart::paintNumbers(QPainter &painter) const
{
    const QRectF plot = plotArea();
    const double line = metrics().height();
    painter.setPen(secondaryColour(colours()));
    const double y = plot.bottom() + m_belowPlot + line * 0.2;
    QRectF last;
    for (const AxisTick &tick : m_horizontal.ticks()) {
        const double width = metrics().horizontalAdvance(tick.text) + line * 0.4;
        const double left = std::clamp(pixelX(tick.position) - width / 2, rect().left(),
                                       std::max(rect().left(), rect().right() - width));
        const QRectF place(left, y, width, line);
        if (place.intersects(last))
            continue;
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, tick.text);
        last = place;
    }
    painter.setPen(colours().color(QPalette::Text));
    const QRectF title(rect().left() + line / 2, y + line * 1.1, rect().width() - line, line * 1.2);
    const double middle = plot.center().x() - title.center().x();
    const double width = metrics().horizontalAdvance(m_horizontalTitle);
    // In the middle of the plot if it fits there, else of the chart.
    const bool fits = std::abs(middle) * 2 + width < title.width();
    painter.drawText(fits ? title.translated(middle, 0) : title,
                     Qt::AlignCenter | Qt::TextSingleLine, m_horizontalTitle);
    if (!m_note.isEmpty()) {
        painter.setPen(secondaryColour(colours()));
        painter.drawText(m_notePlace, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_note);
    }
    if (m_heading.isEmpty())
        return;
    painter.save();
    painter.setPen(colours().color(QPalette::Text));
    painter.setFont(boldFont());
    painter.drawText(m_headingPlace, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_heading);
    painter.restore();
}

} // namespace dnstester::ui
