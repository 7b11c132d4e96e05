// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"
#include "model/lookupresult.h"
#include "model/reading.h"

#include <optional>

namespace dnstester::cli {

/// Values of the records that were asked for, those of another type (CNAME) with their type before.
[[nodiscard]] QStringList answerTexts(const Message &message);

/// "EDE 22 No Reachable Authority: text", one for each Extended DNS Error.
[[nodiscard]] QStringList extendedErrorTexts(const Message &message);

[[nodiscard]] QString milliseconds(Duration duration);                       ///< "12.34"
[[nodiscard]] QString milliseconds(const std::optional<Duration> &duration); ///< empty without

/// Whether every server answered, with repetitions at least once; false without any server.
[[nodiscard]] bool allAnswered(const LookupResult &result);

} // namespace dnstester::cli
