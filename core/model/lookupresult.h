// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"
#include "model/outcome.h"

#include <QJsonObject>

namespace dnstester {

/// One server's row: every run of the question, in order, at least one.
struct ServerResult
{
    Server server;
    Name name;
    RecordType type;
    QList<Outcome> runs;
    qsizetype chosenRun = -1; ///< the one that a row read from JSON was made of; -1: not told

    /// The run that stands for the row: chosenRun where there is one; else of the answered runs the
    /// one with the median time (the lower of two), so that its fields belong together; with none
    /// answered, the last.
    [[nodiscard]] const Outcome &representative() const;

    /// One value of `details` in the REST API's `task_result`. Without an answer, `rcode` is an
    /// empty string and the sections are empty lists; `error` and `error_type` are there only then.
    /// A reply that can't be parsed after all counts as no answer (`malformed`).
    [[nodiscard]] QJsonObject toJson() const;
};

/// What came of a LookupRequest: one ServerResult per server, in the order of the request.
struct LookupResult
{
    Duration duration{0};
    QList<ServerResult> servers;

    /// The REST API's `task_result`: `{duration, details: {target: ...}}`.
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace dnstester
