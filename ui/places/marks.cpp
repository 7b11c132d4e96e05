// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/marks.h"

#include "ui/text/colours.h"

#include <QIconEngine>
#include <QPainter>

namespace dnstester::ui {

namespace {

QColor colourOf(Mark mark, const QPalette &palette)
{
    switch (mark) {
    case Mark::Good:
        return goodColour(palette);
    case Mark::Warning:
        return warningColour(palette);
    case Mark::Bad:
        return badColour(palette);
    case Mark::None:
    case Mark::Computer:
    case Mark::Off:
    case Mark::Pending:
        break;
    }
    return secondaryColour(palette);
}

/// Draws in a square of 16 units.
void draw(Mark mark, QPainter &painter, const QColor &colour)
{
    switch (mark) {
    case Mark::None:
        return;
    case Mark::Computer:
        painter.drawRoundedRect(QRectF(2, 3, 12, 8), 1, 1);
        painter.drawLine(QPointF(8, 11), QPointF(8, 13.5));
        painter.drawLine(QPointF(5, 13.5), QPointF(11, 13.5));
        return;
    case Mark::Off:
        painter.drawEllipse(QRectF(3.5, 3.5, 9, 9));
        return;
    case Mark::Pending:
        painter.setBrush(colour);
        for (const double x : {3.5, 8.0, 12.5})
            painter.drawEllipse(QPointF(x, 8), 0.7, 0.7);
        return;
    case Mark::Good:
        painter.drawPolyline(
            QPolygonF({QPointF(2.5, 8.5), QPointF(6.5, 12.5), QPointF(13.5, 4.5)}));
        return;
    case Mark::Warning:
        painter.drawPolygon(QPolygonF({QPointF(8, 2), QPointF(14.5, 13.5), QPointF(1.5, 13.5)}));
        painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.5));
        painter.drawPoint(QPointF(8, 11.6));
        return;
    case Mark::Bad:
        painter.drawLine(QPointF(3.5, 3.5), QPointF(12.5, 12.5));
        painter.drawLine(QPointF(12.5, 3.5), QPointF(3.5, 12.5));
        return;
    }
}

/// Draws a mark in any size, so that it is sharp on every screen.
class MarkEngine : public QIconEngine
{
public:
    MarkEngine(Mark mark, const QColor &colour)
        : m_mark(mark)
        , m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side, side) / 2.0);
        painter->scale(side / 16.0, side / 16.0);
        painter->setPen(QPen(m_colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        draw(m_mark, *painter, m_colour);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new MarkEngine(m_mark, m_colour); }

private:
    Mark m_mark;
    QColor m_colour;
};

} // namespace

Mark markOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Local:
        return Mark::Computer;
    case ConnectionState::Checking:
        return Mark::Pending;
    case ConnectionState::Connected:
        return Mark::Good;
    case ConnectionState::InTrouble:
        return Mark::Warning;
    case ConnectionState::OutOfReach:
        return Mark::Bad;
    }
    return Mark::None;
}

QIcon markIcon(Mark mark, const QPalette &palette)
{
    return QIcon(new MarkEngine(mark, colourOf(mark, palette)));
}

} // namespace dnstester::ui
