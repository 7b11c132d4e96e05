// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

#include <optional>
#include <vector>

namespace dnstester::ui {

/// What a server did in some rounds that follow each other.
struct TimelineBin
{
    Duration at{0}; ///< in the middle of them, since the run began
    int rounds = 0;
    int lost = 0; ///< rounds without a comparedTime()
    /// Of the others, of nearest rank; nothing where all are lost.
    std::optional<Duration> median;
    std::optional<Duration> p95;
};

inline constexpr qsizetype mostTimelineBins = 60;
/// With fewer rounds in a bin its p95 is its slowest answer.
inline constexpr int roundsForP95 = 20;

/// How many rounds go into a bin for \a rounds in all: 1, 2, 5, 10, ..., so that bins seldom change
/// while a run goes on.
[[nodiscard]] int roundsPerBin(qsizetype rounds, qsizetype mostBins = mostTimelineBins);
/// The most samples that a server of the record has.
[[nodiscard]] qsizetype longestSeries(const RunRecord &record);

[[nodiscard]] std::vector<TimelineBin> timeline(const QList<Sample> &samples,
                                                ConnectionUse connection, int perBin);

} // namespace dnstester::ui
