// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"
#include "ui/text/colours.h"

#include <QPen>
#include <QRectF>
#include <QScatterSeries>

class QPainter;

/// Shapes, hatches and lines that tell apart what has different colours too.
namespace dnstester::ui {

[[nodiscard]] QScatterSeries::MarkerShape transportShape(Protocol protocol);
/// The mark that a QScatterSeries of that shape draws.
void paintTransportMark(QPainter &painter, Protocol protocol, const QRectF &place,
                        const QPalette &palette);

/// Lines over a bar that is filled already. Drawn one by one: QSvgGenerator of Qt 6.4 knows neither
/// brushes with a pattern nor clipping.
void paintHatch(QPainter &painter, Phase phase, const QRectF &bar, const QPalette &palette);

/// Of the curve with this slot.
[[nodiscard]] QPen curvePen(int slot, const QPalette &palette);

/// A cross: a round without an answer.
void paintLossMark(QPainter &painter, const QPointF &centre, double size, const QColor &colour);

} // namespace dnstester::ui
