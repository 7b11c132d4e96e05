// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"

#include <QByteArray>
#include <QJsonObject>

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

/// What a request leaves to the settings of the daemon that gets it.
struct LeftToDaemon
{
    bool timeout = false;
    bool retries = false;
};

/// The body of POST /dns-lookup, the inverse of lookupRequestFromJson(). Without servers, those of
/// the daemon are meant. Fields that say what the API means anyhow are left out, so that daemons
/// that don't know them are content. What the API has no field for is lost: see notInJson().
[[nodiscard]] QJsonObject toJson(const LookupRequest &request, const LeftToDaemon &left = {});

/// The first option that is set and has no field in the API, as "padding"; empty: all have.
[[nodiscard]] QString notInJson(const LookupOptions &options);

} // namespace dnstester
