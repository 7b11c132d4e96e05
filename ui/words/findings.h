// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

namespace dnstester::ui {

/// What a comparison found, in words. A value.
struct Findings
{
    QString headline;      ///< one sentence: who leads, or that nobody can be named yet
    QStringList sentences; ///< the rest, most important first
};

/// Plain text, translated; what the network said in it is neutralised. Names no server as the
/// fastest that cannot be told apart from another one. For the GUI's thread.
[[nodiscard]] Findings findings(const RunAnalysis &analysis);

} // namespace dnstester::ui
