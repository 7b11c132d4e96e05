// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/marks.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dnstester::ui {

namespace {

QPolygonF regular(const QRectF &place, int corners)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners - std::numbers::pi / 2;
        polygon.append(place.center() + QPointF(std::cos(angle) * place.width() / 2,
                                                std::sin(angle) * place.height() / 2));
    }
    return polygon;
}

/// Lines of one direction, \a gap apart, where they are in \a bar: x + rising * y is constant.
void paintDiagonals(QPainter &painter, const QRectF &bar, double gap, int rising)
{
    const double height = bar.height();
    // Anchored in the plane, so that the bars of a row do not look different.
    const int first = int(std::floor((bar.left() - height) / gap));
    for (int i = first; i * gap < bar.right(); ++i) {
        const double at = i * gap;
        // From the bottom to the top it goes one height to the right, or to the left.
        const double from = std::clamp(at, bar.left(), bar.right());
        const double to = std::clamp(at + height, bar.left(), bar.right());
        if (to <= from)
            continue;
        const double start = bar.bottom() - (from - at);
        const double end = bar.bottom() - (to - at);
        const double flip = bar.top() + bar.bottom();
        painter.drawLine(QPointF(from, rising > 0 ? start : flip - start),
                         QPointF(to, rising > 0 ? end : flip - end));
    }
}

} // namespace

QScatterSeries::MarkerShape transportShape(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
        return QScatterSeries::MarkerShapeCircle;
    case Protocol::Tcp:
        return QScatterSeries::MarkerShapeRectangle;
    case Protocol::Tls:
        return QScatterSeries::MarkerShapeRotatedRectangle;
    case Protocol::Https:
        return QScatterSeries::MarkerShapeTriangle;
    case Protocol::Quic:
        return QScatterSeries::MarkerShapePentagon;
    }
    return QScatterSeries::MarkerShapeCircle;
}

void paintTransportMark(QPainter &painter, Protocol protocol, const QRectF &place,
                        const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(transportColour(protocol, palette));
    switch (protocol) {
    case Protocol::Udp:
        painter.drawEllipse(place);
        break;
    case Protocol::Tcp:
        painter.drawRect(place);
        break;
    case Protocol::Tls:
        painter.drawPolygon(regular(place, 4));
        break;
    case Protocol::Https:
        painter.drawPolygon(QPolygonF{
            {place.bottomLeft(), QPointF(place.center().x(), place.top()), place.bottomRight()}});
        break;
    case Protocol::Quic:
        painter.drawPolygon(regular(place, 5));
        break;
    }
    painter.restore();
}

void paintHatch(QPainter &painter, Phase phase, const QRectF &bar, const QPalette &palette)
{
    const double gap = std::max(4.0, bar.height() * 0.5);
    painter.setPen(QPen(palette.color(QPalette::Base), 1));
    switch (phase) {
    case Phase::Resolve:
        for (int i = int(std::ceil(bar.left() / gap)); i * gap < bar.right(); ++i)
            painter.drawLine(QPointF(i * gap, bar.top()), QPointF(i * gap, bar.bottom()));
        break;
    case Phase::Connect:
        paintDiagonals(painter, bar, gap, 1);
        break;
    case Phase::Tls:
        paintDiagonals(painter, bar, gap, 1);
        paintDiagonals(painter, bar, gap, -1);
        break;
    case Phase::Query:
        break;
    }
}

QPen curvePen(int slot, const QPalette &palette)
{
    static const std::array<QList<qreal>, seriesColours> dashes{
        QList<qreal>{},        {5, 2}, {1.2, 1.8}, {6, 2, 1.2, 2}, {10, 3}, {2.5, 2},
        {6, 2, 1.2, 2, 1.2, 2}};
    QPen pen(seriesColour(slot, palette), 2);
    pen.setCapStyle(Qt::FlatCap);
    const QList<qreal> &dash = dashes[size_t(slot) % dashes.size()];
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

void paintLossMark(QPainter &painter, const QPointF &centre, double size, const QColor &colour)
{
    const double half = size / 2;
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(centre + QPointF(-half, -half), centre + QPointF(half, half));
    painter.drawLine(centre + QPointF(-half, half), centre + QPointF(half, -half));
}

} // namespace dnstester::ui
