// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/redistaskcodec.h"

#include "model/requestjson.h"

#include <QJsonDocument>

namespace dnstester::redistask {

namespace {

constexpr qsizetype largeResult = 1024; // below, compression saves next to nothing
constexpr int anyNumber = 1'000'000;

const QByteArray success("success");
const QByteArray compressed("compressed");
const QByteArray failure("failure");

tl::unexpected<Error> unreadable()
{
    return fail(ErrorCode::Internal, QStringLiteral("Redis holds a task that can't be read"));
}

} // namespace

QByteArray encodeRequest(const LookupRequest &request)
{
    return QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
}

Result<LookupRequest> decodeRequest(const QByteArray &text)
{
    return lookupRequestFromJson(text, {{}, {}, anyNumber});
}

EncodedEnd encodeEnd(const TaskEnd &end)
{
    if (end.state == TaskState::Failure)
        return {failure, end.error.toUtf8()};
    if (end.result.size() >= largeResult) {
        QByteArray smaller = qCompress(end.result);
        if (smaller.size() < end.result.size())
            return {compressed, std::move(smaller)};
    }
    return {success, end.result};
}

std::optional<TaskState> stateOf(const QByteArray &form)
{
    if (form == "PENDING")
        return TaskState::Pending;
    if (form == "ACTIVE")
        return TaskState::Active;
    if (form == success || form == compressed)
        return TaskState::Success;
    if (form == failure)
        return TaskState::Failure;
    return std::nullopt;
}

WallTime wallTimeOf(const QByteArray &milliseconds)
{
    return WallTime(std::chrono::milliseconds(milliseconds.toLongLong()));
}

Result<Task> decodeEnd(const TaskId &id, const QByteArray &stored)
{
    const qsizetype line = stored.indexOf('\n');
    const QByteArrayList head = stored.first(qMax<qsizetype>(0, line)).split(' ');
    const std::optional<TaskState> state = stateOf(head[0]);
    if (head.size() != 3 || !state)
        return unreadable();
    Task task;
    task.id = id;
    task.state = *state;
    task.createdAt = wallTimeOf(head[1]);
    task.completedAt = wallTimeOf(head[2]);
    const QByteArray body = stored.sliced(line + 1);
    if (state == TaskState::Failure)
        task.error = QString::fromUtf8(body);
    else
        task.result = head[0] == compressed ? qUncompress(body) : body;
    if (head[0] == compressed && task.result.isEmpty())
        return unreadable();
    return task;
}

} // namespace dnstester::redistask
