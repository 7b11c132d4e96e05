// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/shownservers.h"

#include "ui/charts/chartrows.h"

#include <algorithm>
#include <array>

namespace dnstester::ui {

QList<int> chosenServers(const RunAnalysis &analysis, const QList<int> &selected)
{
    const auto &ranking = analysis.comparison.ranking;
    QList<int> chosen;
    for (const size_t server : ranking) {
        if (selected.contains(int(server)) && chosen.size() < ShownServers::most)
            chosen.append(int(server));
    }
    if (!chosen.isEmpty())
        return chosen;
    for (const size_t server : ranking) {
        if (hasTimes(analysis, int(server)) && chosen.size() < ShownServers::mostUnasked)
            chosen.append(int(server));
    }
    return chosen;
}

void ShownServers::choose(const RunAnalysis &analysis, const QList<int> &selected)
{
    std::array<bool, most> isTaken{};
    std::vector<Entry> entries;
    for (const int server : chosenServers(analysis, selected)) {
        const auto known =
            std::find_if(m_entries.begin(), m_entries.end(),
                         [server](const Entry &entry) { return entry.server == server; });
        const int slot = known == m_entries.end() ? -1 : known->slot;
        if (slot >= 0)
            isTaken[size_t(slot)] = true;
        entries.push_back({server, slot});
    }
    for (Entry &entry : entries) {
        if (entry.slot >= 0)
            continue;
        const auto free = std::find(isTaken.begin(), isTaken.end(), false);
        *free = true;
        entry.slot = int(free - isTaken.begin());
    }
    m_entries = std::move(entries);
}

} // namespace dnstester::ui
