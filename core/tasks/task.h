// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/taskid.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace dnstester {

enum class TaskState
{
    Pending, ///< waits for a worker
    Active,  ///< a worker has a lease on it
    Success, ///< every server has an Outcome, whatever they say
    Failure, ///< could not be run
};

[[nodiscard]] QByteArray taskStateName(TaskState state); ///< "PENDING", ... as `task_status`

/// One lookup on its way through a TaskQueue, as those see it who ask for it. A value.
struct Task
{
    TaskId id;
    TaskState state = TaskState::Pending;
    WallTime createdAt{};
    std::optional<WallTime> completedAt; ///< once ended
    QString error;                       ///< a sentence; with Failure only
    QByteArray result; ///< JSON of the REST API's `task_result`; with Success only

    [[nodiscard]] bool ended() const
    {
        return state == TaskState::Success || state == TaskState::Failure;
    }
    /// The REST API's task, compact.
    [[nodiscard]] QByteArray toJson() const;
};

/// RFC 3339 with milliseconds, UTC.
[[nodiscard]] QByteArray toRfc3339(WallTime time);

} // namespace dnstester
