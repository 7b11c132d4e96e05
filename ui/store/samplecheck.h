// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

namespace dnstester::ui {

/// The first field of a sample of \a record that can't be, as run files call it; null: none.
[[nodiscard]] const char *impossibleField(const Sample &sample, const ServerRecord &record);

} // namespace dnstester::ui
