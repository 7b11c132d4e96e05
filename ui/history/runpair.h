// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace dnstester::ui {

/// What can be said of one server in two runs.
enum class PairVerdict
{
    Unknown,   ///< it is in one of the runs only, or has too few answers in one
    Undecided, ///< the intervals of the medians overlap
    BIsSlower, ///< they don't
    BIsFaster,
};

enum class SameAnswer
{
    Unknown, ///< without an answer in one of them
    Same,
    Different,
};

/// One server in two runs; what there is only in one has nothing in the other.
struct PairedServer
{
    ComparedServer server;
    std::optional<size_t> a; ///< index of the server in the run
    std::optional<size_t> b;
    std::optional<Duration> difference; ///< median of b less that of a
    PairVerdict verdict = PairVerdict::Unknown;
    SameAnswer answer = SameAnswer::Unknown;
};

/// Two runs side by side. Their rounds were not made at the same time, so that they can't be paired
/// as within a run: medians differ only where their intervals don't overlap. For intervals of 95 %
/// that is careful: fewer than 1 in 100 equal servers are called different.
///
/// A value, cheap to copy.
struct RunPair
{
    RunAnalysisPointer a;
    RunAnalysisPointer b;
    /// As ranked in a; then those of b alone, as ranked there.
    std::vector<PairedServer> servers;
};

/// Both must be there.
[[nodiscard]] RunPair pairOf(RunAnalysisPointer a, RunAnalysisPointer b);

/// Sentences on settings that differ, so that the runs can't be compared fairly. For the GUI's
/// thread.
[[nodiscard]] QStringList pairWarnings(const RunRecord &a, const RunRecord &b);

} // namespace dnstester::ui
