// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jsonfields.h"
#include "model/lookuprequest.h"

namespace dnstester::ui {

/// All settings of a run, also those that are as usual. Those that the REST API has are called and
/// written as there; `pad`, `cookie`, `doh_method` and `ca_file` are added.
[[nodiscard]] QJsonObject optionsToJson(const LookupOptions &options);

/// The inverse, of what is not trusted.
[[nodiscard]] LookupOptions readOptions(JsonFields &fields);

} // namespace dnstester::ui
