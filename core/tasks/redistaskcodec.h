// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"
#include "tasks/taskqueue.h"

#include <QByteArray>

namespace dnstester {

/// What tasks look like in Redis. Requests are JSON as in the REST API; results are too, compressed
/// where that makes a large one smaller.
namespace redistask {

[[nodiscard]] QByteArray encodeRequest(const LookupRequest &request);
/// The Error is that of an entry that no program of this version wrote.
[[nodiscard]] Result<LookupRequest> decodeRequest(const QByteArray &text);

/// An end as complete.lua takes it.
struct EncodedEnd
{
    QByteArray form; ///< "success", "compressed" or "failure"
    QByteArray body; ///< result or reason
};

[[nodiscard]] EncodedEnd encodeEnd(const TaskEnd &end);
/// Reads what complete.lua stored of task \a id.
[[nodiscard]] Result<Task> decodeEnd(const TaskId &id, const QByteArray &stored);
/// The state that a form stands for.
[[nodiscard]] std::optional<TaskState> stateOf(const QByteArray &form);

[[nodiscard]] WallTime wallTimeOf(const QByteArray &milliseconds);

} // namespace redistask

} // namespace dnstester
