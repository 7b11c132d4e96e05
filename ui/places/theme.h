// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

/// How the whole program looks. For the GUI's thread.
namespace dnstester::ui {

enum class Theme
{
    System, ///< light or dark as the platform is: from Qt 6.5 on always, before that at the start
    Light,
    Dark,
};

/// Gives the QApplication the Fusion style and one of the palettes, from now on.
void applyTheme(Theme theme);

// Text has a contrast of 7 to 1 or more, what is disabled of 3 to 1 (WCAG 2.1, 1.4.6).

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace dnstester::ui
