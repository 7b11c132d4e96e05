// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/resultrow.h"

#include <QPixmap>

class QPalette;

namespace dnstester::ui {

/// The symbol of a mark: a tick in a disc, an exclamation mark in a triangle, a cross in a square,
/// so that shape says what colour does. Null for StatusMark::None. \a isSelected: on a selected
/// cell.
[[nodiscard]] QPixmap markSymbol(StatusMark mark, const QPalette &palette, bool isSelected,
                                 int size, qreal devicePixelRatio);

} // namespace dnstester::ui
