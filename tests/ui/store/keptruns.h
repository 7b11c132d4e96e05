// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

namespace dnstester::ui::test {

/// A run that has something in each of its fields: settings unlike the usual ones, answers as
/// octets and as a daemon tells them, TLS, failures, a server that was never asked.
[[nodiscard]] RunRecord fullRun();

/// The first thing in which two runs differ; empty: none. What Outcome::began says is nothing that
/// a run keeps.
[[nodiscard]] QString difference(const RunRecord &a, const RunRecord &b);

} // namespace dnstester::ui::test
