// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/marksymbol.h"

#include "ui/text/colours.h"

#include <QPainter>
#include <QPixmapCache>

namespace dnstester::ui {

namespace {

// All of these are drawn in a square of 16 by 16.

void drawGood(QPainter &painter, const QPen &stroke)
{
    painter.drawEllipse(QRectF(1, 1, 14, 14));
    painter.setPen(stroke);
    painter.drawPolyline(QPolygonF({{4.8, 8.4}, {7.1, 10.7}, {11.4, 5.6}}));
}

void drawWarning(QPainter &painter, const QPen &stroke)
{
    painter.drawPolygon(QPolygonF({{8, 1}, {15.5, 14.5}, {0.5, 14.5}}));
    painter.setPen(stroke);
    painter.drawLine(QPointF(8, 6), QPointF(8, 9.2));
    painter.drawPoint(QPointF(8, 12.2));
}

void drawBad(QPainter &painter, const QPen &stroke)
{
    painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 2, 2);
    painter.setPen(stroke);
    painter.drawLine(QPointF(5.3, 5.3), QPointF(10.7, 10.7));
    painter.drawLine(QPointF(10.7, 5.3), QPointF(5.3, 10.7));
}

QColor colourOf(StatusMark mark, const QPalette &palette)
{
    switch (mark) {
    case StatusMark::Good:
        return goodColour(palette);
    case StatusMark::Warning:
        return warningColour(palette);
    case StatusMark::Bad:
        return badColour(palette);
    case StatusMark::None:
        break;
    }
    return {};
}

QPixmap drawn(StatusMark mark, const QColor &shape, const QColor &sign, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shape);
    const QPen stroke(sign, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (mark == StatusMark::Good)
        drawGood(painter, stroke);
    else if (mark == StatusMark::Warning)
        drawWarning(painter, stroke);
    else
        drawBad(painter, stroke);
    return pixmap;
}

} // namespace

QPixmap markSymbol(StatusMark mark, const QPalette &palette, bool isSelected, int size,
                   qreal devicePixelRatio)
{
    if (mark == StatusMark::None || size <= 0)
        return {};
    const QColor shape =
        isSelected ? palette.color(QPalette::HighlightedText) : colourOf(mark, palette);
    const QColor sign = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    const QString key = QStringLiteral("dnstester-mark-%1-%2-%3-%4-%5")
                            .arg(int(mark))
                            .arg(shape.rgba())
                            .arg(sign.rgba())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(mark, shape, sign, size, devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace dnstester::ui
