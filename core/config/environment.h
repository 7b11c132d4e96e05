// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/settings.h"

#include <QProcessEnvironment>

namespace dnstester {

/// Puts what the environment sets over \a settings: DNS_TESTER_HOST, DNS_TESTER_PORT, MAX_WORKERS,
/// REDIS_URL, RATE_LIMIT_IP_SOURCE, DNS_TESTER_LOG_LEVEL, DNS_TESTER_LOG_FORMAT; DNS_TESTER_TOKEN
/// is one more of the tokens. An empty variable counts as absent. The first thing wrong is
/// returned; it names the variable, and shows no secret.
[[nodiscard]] std::optional<Error> applyEnvironment(const QProcessEnvironment &environment,
                                                    Settings &settings);

/// Reads "RemoteAddr", "X-Forwarded-For" or "X-Real-IP", without case.
[[nodiscard]] std::optional<ClientAddressSource> parseClientAddressSource(QStringView text);

/// Of a token in the settings file. DNS_TESTER_TOKEN may be shorter: a client has it too, for a
/// daemon whose rules are its own.
constexpr int minTokenLength = 16;

/// Whether a token can stand in an Authorization header: printable ASCII without spaces.
[[nodiscard]] bool isTokenText(QStringView text);

} // namespace dnstester
