// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/task.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

Task taskIn(TaskState state)
{
    Task task;
    task.id = *TaskId::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    task.state = state;
    task.createdAt = WallTime(1'645'557'742'007ms);
    return task;
}

} // namespace

class TaskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openTaskHasNoEnd();
    void successHasItsResult();
    void failureHasItsReason();
    void timesAreUtcWithMilliseconds();
};

void TaskTest::openTaskHasNoEnd()
{
    QCOMPARE(taskIn(TaskState::Pending).toJson(),
             QByteArray("{\"task_id\":\"017f22e2-79b0-7cc3-98c4-dc0c0c07398f\",\"task_status\":"
                        "\"PENDING\",\"created_at\":\"2022-02-22T19:22:22.007Z\"}"));
    QVERIFY(taskIn(TaskState::Active).toJson().contains("\"ACTIVE\""));
}

void TaskTest::successHasItsResult()
{
    Task task = taskIn(TaskState::Success);
    task.completedAt = task.createdAt + 1500ms;
    task.result = "{\"duration\":1.5,\"details\":{}}";
    const QJsonObject json = QJsonDocument::fromJson(task.toJson()).object();
    QCOMPARE(json.value(QStringLiteral("task_status")).toString(), QStringLiteral("SUCCESS"));
    QCOMPARE(json.value(QStringLiteral("completed_at")).toString(),
             QStringLiteral("2022-02-22T19:22:23.507Z"));
    QCOMPARE(json.value(QStringLiteral("task_result")).toObject().value(QStringLiteral("duration")),
             QJsonValue(1.5));
    QVERIFY(!json.contains(QStringLiteral("error")));
}

void TaskTest::failureHasItsReason()
{
    Task task = taskIn(TaskState::Failure);
    task.completedAt = task.createdAt;
    task.error = QStringLiteral("a \"quoted\"\nreason");
    const QJsonObject json = QJsonDocument::fromJson(task.toJson()).object();
    QCOMPARE(json.value(QStringLiteral("task_status")).toString(), QStringLiteral("FAILURE"));
    QCOMPARE(json.value(QStringLiteral("error")).toString(), task.error);
    QVERIFY(!json.contains(QStringLiteral("task_result")));
}

void TaskTest::timesAreUtcWithMilliseconds()
{
    QCOMPARE(toRfc3339(WallTime(0ms)), QByteArray("1970-01-01T00:00:00.000Z"));
    QCOMPARE(toRfc3339(WallTime(951'782'399'999ms)), QByteArray("2000-02-28T23:59:59.999Z"));
}

QTEST_APPLESS_MAIN(TaskTest)
#include "tasktest.moc"
