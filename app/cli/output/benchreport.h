// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output/table.h"
#include "lookup/loadrun.h"
#include "stats/tally.h"

#include <QString>

#include <optional>

namespace dnstester::cli {

/// What a bench found out about one server.
struct BenchRow
{
    Server server;
    Tally tally{ConnectionUse::Reuse};
    Duration sending{0}; ///< from the first query to the last completion
};

/// What was asked of the servers and what came of it.
struct BenchReport
{
    LoadPlan plan;
    QList<BenchRow> rows;
    bool interrupted = false; ///< ended before the plan was fulfilled
};

[[nodiscard]] double queriesPerSecond(const BenchRow &row); ///< answers; 0 where there was no time

[[nodiscard]] QString benchTable(const BenchReport &report, const TableStyle &style);
[[nodiscard]] QString benchJson(const BenchReport &report);
[[nodiscard]] QString benchCsv(const BenchReport &report);

/// How far all servers together are.
struct BenchProgress
{
    quint64 answered = 0;
    quint64 lost = 0;
    double rate = 0;                                   ///< answers per second, of late
    std::optional<std::chrono::milliseconds> timeLeft; ///< one of the two
    std::optional<quint64> queriesLeft;
};
[[nodiscard]] QString progressLine(const BenchProgress &progress);

} // namespace dnstester::cli
