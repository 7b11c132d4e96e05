// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookupresult.h"

#include <QJsonObject>

namespace dnstester {

/// Reads the REST API's `task_result`, the inverse of LookupResult::toJson(), of a daemon that is
/// not trusted: text comes out with its control characters neutralised.
///
/// The rows stand in the order of \a request's servers; where it names none, those of the daemon
/// were meant, and every row of the result is taken. A server that the result leaves out has a
/// failure of kind Internal. Absent fields have their defaults, as from daemons that don't know
/// them yet, and unknown ones are passed over; an `error_type` that is absent or unknown is
/// Internal. The Error of a field of the wrong type or with an impossible value names it.
///
/// The answers come as Outcome::message. Of runs JSON has no more than times and response code:
/// whether their connections were new is told by their timings.
[[nodiscard]] Result<LookupResult> lookupResultFromJson(const QJsonObject &taskResult,
                                                        const LookupRequest &request);

/// Reads one value of `details`, the inverse of ServerResult::toJson().
[[nodiscard]] Result<ServerResult>
serverResultFromJson(const QJsonObject &row, const Server &server, const LookupRequest &request);

} // namespace dnstester
