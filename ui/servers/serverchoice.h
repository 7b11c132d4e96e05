// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"
#include "ui/servers/catalogserver.h"

/// Which servers of a list a quick choice means, as ascending indices. Further addresses are part
/// of those only that say so. Pure.
namespace dnstester::ui {

inline constexpr int mostBest = 5;

[[nodiscard]] QList<int> allServers(const QList<CatalogServer> &servers); ///< the further ones too
[[nodiscard]] QList<int> preferredServers(const QList<CatalogServer> &servers);
[[nodiscard]] QList<int> serversOver(Protocol protocol, const QList<CatalogServer> &servers);

/// The system's own, and of each other operator one: over udp where it has that.
[[nodiscard]] QList<int> systemAndOnePerOperator(const QList<CatalogServer> &servers);

/// What to begin with: the system's own and, over udp, the best known operators, which are the
/// first of the list; ten at most, unless the system has more.
[[nodiscard]] QList<int> sensibleFew(const QList<CatalogServer> &servers);

/// Those of the list among the mostBest first of a ranking that lead or are slower, best first.
[[nodiscard]] QList<int> bestServers(const QList<CatalogServer> &servers,
                                     const RunAnalysis &analysis);

/// Whether a ranking names any server, of the list or not.
[[nodiscard]] bool ranksAny(const RunAnalysis &analysis);

} // namespace dnstester::ui
