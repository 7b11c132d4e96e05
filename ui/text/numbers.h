// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

#include <QString>

#include <optional>

/// Numbers as people read them, in the default QLocale. For the GUI's thread.
namespace dnstester::ui {

/// "12.3 ms", "0.041 ms", "1,234 ms": three digits that count, whole from 1,000 on.
[[nodiscard]] QString milliseconds(Duration duration);
/// Without the unit, for columns that have it in their heading.
[[nodiscard]] QString bareMilliseconds(Duration duration);
/// "12.1 to 12.6 ms"
[[nodiscard]] QString millisecondsRange(const Interval &interval);
/// "1.5 %": one digit after the point below 10.
[[nodiscard]] QString percent(double share);
/// How long something lasts: "4 s", "2 min 5 s", "1 h 3 min".
[[nodiscard]] QString span(Duration duration);
[[nodiscard]] QString count(quint64 number); ///< "1,000"

/// What stands where nothing was measured: an em dash. Accessible texts say unknown() instead.
[[nodiscard]] QString notMeasured();
[[nodiscard]] QString unknown(); ///< "unknown"

} // namespace dnstester::ui
