// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"
#include "ui/text/colours.h"

#include <QList>

#include <vector>

namespace dnstester::ui {

/// Which servers a chart of curves shows, and which colour and line each has: one that stays shown
/// keeps its own, however the ranking changes. A value.
class ShownServers
{
public:
    static constexpr int most = seriesColours; ///< more could not be told apart
    static constexpr int mostUnasked = 5;      ///< where nothing is selected

    struct Entry
    {
        int server = 0; ///< index in the record
        int slot = 0;   ///< 0 to most - 1; no other entry has it

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// The first of \a selected as ranked; where that is empty, the leader and those next to it.
    /// Indexes that the record does not have are ignored.
    void choose(const RunAnalysis &analysis, const QList<int> &selected);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

/// The servers of ShownServers::choose().
[[nodiscard]] QList<int> chosenServers(const RunAnalysis &analysis, const QList<int> &selected);

} // namespace dnstester::ui
