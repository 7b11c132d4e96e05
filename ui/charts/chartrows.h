// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"
#include "ui/text/colours.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace dnstester::ui {

/// A row of a chart of all servers: one of them, or the heading of those below.
struct ChartRow
{
    static constexpr int heading = -1;

    int server = heading;              ///< index in the record
    std::optional<Protocol> transport; ///< nothing where there is no time to show
    QString label;

    [[nodiscard]] bool isHeading() const { return server == heading; }
};

/// shownServers(), fit to be seen.
[[nodiscard]] QStringList chartNames(const RunRecord &record);

/// All servers under a heading for each transport, as ranked; at the end, under a heading of their
/// own, those of all transports that have no time to show.
[[nodiscard]] std::vector<ChartRow> chartRows(const RunAnalysis &analysis);

/// The servers of the rows, from the top.
[[nodiscard]] QList<int> serversOf(const std::vector<ChartRow> &rows);

/// Whether there is a time to show of it.
[[nodiscard]] bool hasTimes(const RunAnalysis &analysis, int server);

/// The least and the greatest time that the latency chart shows; nothing where there is none.
[[nodiscard]] std::optional<Interval> shownTimes(const Comparison &comparison);

inline constexpr std::array phases{Phase::Resolve, Phase::Connect, Phase::Tls, Phase::Query};

/// Median of a phase; nothing where it did not take place.
[[nodiscard]] std::optional<Duration> phaseMedian(const ServerAnalysis &server, Phase phase);
/// Where the bar of a server ends: the sum of its phases.
[[nodiscard]] Duration phasesTogether(const ServerAnalysis &server);

} // namespace dnstester::ui
