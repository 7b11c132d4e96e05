// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/task.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace dnstester {

namespace {

QByteArray jsonString(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

QByteArray taskStateName(TaskState state)
{
    switch (state) {
    case TaskState::Pending:
        return QByteArrayLiteral("PENDING");
    case TaskState::Active:
        return QByteArrayLiteral("ACTIVE");
    case TaskState::Success:
        return QByteArrayLiteral("SUCCESS");
    case TaskState::Failure:
        break;
    }
    return QByteArrayLiteral("FAILURE");
}

QByteArray toRfc3339(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

// Written by hand around the result, which is JSON already and may be large.
QByteArray Task::toJson() const
{
    QByteArray json;
    json.reserve(result.size() + 256);
    json += "{\"task_id\":\"" + id.toString() + "\",\"task_status\":\"" + taskStateName(state) +
            "\",\"created_at\":\"" + toRfc3339(createdAt) + '"';
    if (completedAt)
        json += ",\"completed_at\":\"" + toRfc3339(*completedAt) + '"';
    if (state == TaskState::Failure)
        json += ",\"error\":" + jsonString(error);
    if (state == TaskState::Success)
        json += ",\"task_result\":" + result;
    json += '}';
    return json;
}

} // namespace dnstester
