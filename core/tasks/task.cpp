// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/task.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

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

// QDateTime takes 12,000 instructions for this, a third of what reading a task takes.
QByteArray toRfc3339(WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    QByteArray text("0000-00-00T00:00:00.000Z");
    const auto write = [&text](qsizetype end, int digits, qint64 number) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = char('0' + number % 10);
    };
    write(4, 4, int(date.year()));
    write(7, 2, unsigned(date.month()));
    write(10, 2, unsigned(date.day()));
    write(13, 2, clock.hours().count());
    write(16, 2, clock.minutes().count());
    write(19, 2, clock.seconds().count());
    write(23, 3, clock.subseconds().count());
    return text;
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
