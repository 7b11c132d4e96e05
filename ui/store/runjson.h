// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jsonfields.h"
#include "ui/run/runrecord.h"

#include <QStringView>

#include <optional>

namespace dnstester::ui {

/// More servers than anybody compares; what a file says may not fill the memory.
inline constexpr int mostKeptServers = 1000;

/// A run but for its samples: question, settings, servers with their answers and failures, when,
/// where from, by which build.
[[nodiscard]] QJsonObject runToJson(const RunRecord &record);

/// The inverse, of what is not trusted. Fields that are not known are passed over. A run that was
/// saved while it went on has been stopped since.
[[nodiscard]] RunRecord readRun(JsonFields &fields);

[[nodiscard]] QString runStateName(RunState state); ///< "complete", "stopped", "failed", "running"
/// The inverse for what has been kept: what was running then is stopped. Empty for any other text.
[[nodiscard]] std::optional<RunState> keptRunState(QStringView name);

} // namespace dnstester::ui
