// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace dnstester::ui {

struct SharePoint
{
    Duration time{0};
    double share = 0; ///< of all rounds, that were answered within the time; 0 to 1

    friend bool operator==(const SharePoint &, const SharePoint &) = default;
};

/// Few enough to draw, and more than a screen can show.
inline constexpr size_t mostSharePoints = 200;

/// Which share of \a asked rounds was answered within which time: rises with each of the
/// \a ascending times and ends at the share that was answered at all, so that losses keep it below
/// 1. At most mostSharePoints of them, the first and the last always; empty without a time.
[[nodiscard]] std::vector<SharePoint> shareCurve(std::span<const Duration> ascending,
                                                 quint64 asked);

/// Within which time \a share of all \a asked rounds was answered; nothing where so many were not
/// answered at all.
[[nodiscard]] std::optional<Duration> timeOfShare(std::span<const Duration> ascending,
                                                  quint64 asked, double share);

} // namespace dnstester::ui
