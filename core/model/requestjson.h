// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"

#include <QByteArray>

namespace dnstester {

/// What a request means where it is silent, and how much it may ask for.
struct RequestDefaults
{
    QList<Server> servers; ///< those configured; they may be more than maxServers
    LookupOptions options;
    int maxServers = 50; ///< that one request may name
};

/// Reads the body of POST /dns-lookup. The Error of a bad one (status 400) names the field and says
/// what it must be; unknown fields are refused.
[[nodiscard]] Result<LookupRequest> lookupRequestFromJson(const QByteArray &body,
                                                          const RequestDefaults &defaults);

/// The same for POST /reverse-lookup, whose `reverse_ip` becomes a question for PTR.
[[nodiscard]] Result<LookupRequest> reverseRequestFromJson(const QByteArray &body,
                                                           const RequestDefaults &defaults);

} // namespace dnstester
