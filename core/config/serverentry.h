// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/yamlvalue.h"
#include "model/lookuprequest.h"

namespace dnstester {

/// Reads `ip`, `hostname`, `port`, `services` and `tags` of one server and expands them: one Server
/// per service. With ip and hostname, the encrypted services are reached at that ip and verified by
/// that name. A port holds for each of the services; without one, each has its default.
[[nodiscard]] QList<Server> readServerEntry(YamlMap &entry);

/// The expanded entries of a list of servers; the same target twice is refused.
[[nodiscard]] QList<Server> readServerList(const YamlValue &list);

} // namespace dnstester
