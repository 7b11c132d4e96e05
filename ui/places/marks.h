// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/connection.h"

#include <QIcon>
#include <QPalette>

namespace dnstester::ui {

/// Signs of a state, which differ in shape and not in colour alone; words stand beside them.
enum class Mark
{
    None,
    Computer, ///< a screen
    Off,      ///< a ring
    Pending,  ///< three dots
    Good,     ///< a tick
    Warning,  ///< a triangle
    Bad,      ///< a cross
};

[[nodiscard]] Mark markOf(ConnectionState state);
/// Drawn for a widget with this palette.
[[nodiscard]] QIcon markIcon(Mark mark, const QPalette &palette);

} // namespace dnstester::ui
