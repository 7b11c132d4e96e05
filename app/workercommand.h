// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cli/options.h"

#include <optional>

namespace dnstester {

/// Runs a worker until it is told to end by Ctrl-C or SIGTERM. SIGHUP has it read its settings
/// again. The Error is of wrong settings, or of a place where it can't listen.
[[nodiscard]] std::optional<Error> runWorker(const cli::WorkOptions &options);

} // namespace dnstester
