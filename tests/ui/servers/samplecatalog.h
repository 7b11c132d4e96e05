// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/servercatalog.h"

namespace dnstester::ui::test {

/// Two resolvers of one operator, one of another without udp, and a system with two addresses: one
/// of the first operator's, and 192.0.2.53, which is nobody's.
///
///     This system   udp://192.0.2.53, udp://203.0.113.1 (Alpha)
///     Alpha         ADS: tcp, dot (2 addresses); FAMILY: udp, tcp (2 addresses each)
///     Beta          UNFILTERED: doh, doq
///     Gamma         MALWARE: udp, tcp
[[nodiscard]] ServerCatalog::Sources sampleSources();

[[nodiscard]] ComparedServer own(const char *target, const char *operatorName = "",
                                 const QStringList &tags = {});

/// What checkedServers() and the like have, by their targets.
[[nodiscard]] QStringList targets(const QList<ComparedServer> &servers);
[[nodiscard]] QStringList targets(const ServerCatalog &catalog, const QList<int> &servers);
[[nodiscard]] QStringList checkedTargets(const ServerCatalog &catalog);
[[nodiscard]] int indexOf(const ServerCatalog &catalog, const char *target);

} // namespace dnstester::ui::test
