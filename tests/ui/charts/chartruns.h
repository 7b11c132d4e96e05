// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

namespace dnstester::ui::test {

/// An answered round, as Run files it. \a time: all of it is query.
[[nodiscard]] Sample answered(Duration time, Duration began = Duration(0));
/// A round that timed out.
[[nodiscard]] Sample lost(Duration began = Duration(0));

/// A complete run of servers with these targets and samples.
[[nodiscard]] RunAnalysis analysisOf(const QStringList &targets,
                                     const QList<QList<Sample>> &samples);

/// A run of many servers over all transports that differ, scatter, and lose some rounds; every
/// tenth server never answers. The same each time.
[[nodiscard]] RunAnalysis manyServers(int servers, int rounds);

} // namespace dnstester::ui::test
