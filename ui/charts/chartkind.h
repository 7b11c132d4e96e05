// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace dnstester::ui {

enum class ChartKind
{
    Latency,      ///< median, interval and p95 of each server
    Phases,       ///< what the time of each server was spent on
    Timeline,     ///< some servers over the time of the run
    Distribution, ///< which share of rounds some servers answered within which time
};

inline constexpr std::array chartKinds{ChartKind::Latency, ChartKind::Phases, ChartKind::Timeline,
                                       ChartKind::Distribution};

} // namespace dnstester::ui
