// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sharecurve.h"

#include "stats/histogram.h"

#include <algorithm>

namespace dnstester::ui {

std::vector<SharePoint> shareCurve(std::span<const Duration> ascending, quint64 asked)
{
    std::vector<SharePoint> curve;
    if (ascending.empty())
        return curve;
    const size_t last = ascending.size() - 1;
    const size_t points = std::min(ascending.size(), mostSharePoints);
    for (size_t point = 0; point < points; ++point) {
        const size_t index = points == 1 ? 0 : last * point / (points - 1);
        curve.push_back({ascending[index], double(index + 1) / double(asked)});
    }
    return curve;
}

std::optional<Duration> timeOfShare(std::span<const Duration> ascending, quint64 asked,
                                    double share)
{
    if (asked == 0)
        return std::nullopt;
    const quint64 rank = nearestRank(share, asked);
    return rank > ascending.size() ? std::nullopt : std::optional(ascending[rank - 1]);
}

} // namespace dnstester::ui
