// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QColor>
#include <QPalette>

/// Colours with a meaning, for a light or a dark palette. Each is told apart from the others by
/// people with any form of colour blindness (after Okabe and Ito), and has a contrast of 3 to 1 or
/// more with the palette's Base; none is the only sign of what it means.
namespace dnstester::ui {

[[nodiscard]] bool isDark(const QPalette &palette);

enum class Phase
{
    Resolve,
    Connect,
    Tls,
    Query,
};

[[nodiscard]] QColor transportColour(Protocol protocol, const QPalette &palette);
[[nodiscard]] QColor phaseColour(Phase phase, const QPalette &palette);
/// Of the \a index th of several curves; they repeat after seriesColours.
[[nodiscard]] QColor seriesColour(int index, const QPalette &palette);
inline constexpr int seriesColours = 7;

[[nodiscard]] QColor goodColour(const QPalette &palette);
[[nodiscard]] QColor warningColour(const QPalette &palette);
[[nodiscard]] QColor badColour(const QPalette &palette);
[[nodiscard]] QColor gridColour(const QPalette &palette);      ///< fainter than text, for lines
[[nodiscard]] QColor secondaryColour(const QPalette &palette); ///< of less important text

} // namespace dnstester::ui
