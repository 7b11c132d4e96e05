// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparison.h"

#include <QString>

/// Words of files for programs; never translated.
namespace dnstester::ui {

[[nodiscard]] QString standingName(Standing standing); ///< "leads", "too_much_loss"
[[nodiscard]] QString verdictName(Verdict verdict);    ///< "slower"

} // namespace dnstester::ui
