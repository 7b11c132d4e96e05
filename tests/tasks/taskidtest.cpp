// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskid.h"

#include <QTest>
#include <QUuid>

#include <set>

using namespace dnstester;
using namespace std::chrono_literals;

class TaskIdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAUuidOfVersion7();
    void beginsWithTheTime();
    void sortsByTime();
    void differsFromAllOthers();
    void readsWhatItWrites();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
};

void TaskIdTest::isAUuidOfVersion7()
{
    const QByteArray text = TaskId::create(wallNow()).toString();
    QCOMPARE(text.size(), 36);
    QCOMPARE(text[14], '7');
    QCOMPARE(QUuid(text).variant(), QUuid::DCE);
    QCOMPARE(text, text.toLower());
}

void TaskIdTest::beginsWithTheTime()
{
    // RFC 9562, appendix A.6
    const TaskId id = TaskId::create(WallTime(0x017F22E279B0ms));
    QVERIFY(id.toString().startsWith("017f22e2-79b0-7"));
}

void TaskIdTest::sortsByTime()
{
    const TaskId early = TaskId::create(WallTime(1'000ms));
    const TaskId late = TaskId::create(WallTime(1'001ms));
    QVERIFY(early < late);
    QVERIFY(early.toString() < late.toString());
}

void TaskIdTest::differsFromAllOthers()
{
    const WallTime now = wallNow();
    std::set<TaskId> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.insert(TaskId::create(now));
    QCOMPARE(ids.size(), size_t(10'000));
}

void TaskIdTest::readsWhatItWrites()
{
    const TaskId id = TaskId::create(wallNow());
    QVERIFY(TaskId::parse(id.toString()) == id);
    QVERIFY(TaskId::parse(id.toString().toUpper()) == id);
}

void TaskIdTest::refusesOtherTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("017f22e2-79b0-7cc3-98c4-dc0c0c07398");
    QTest::newRow("long") << QByteArray("017f22e2-79b0-7cc3-98c4-dc0c0c07398ff");
    QTest::newRow("no digit") << QByteArray("017f22e2-79b0-7cc3-98c4-dc0c0c07398g");
    QTest::newRow("no hyphen") << QByteArray("017f22e2779b0-7cc3-98c4-dc0c0c07398f");
    QTest::newRow("hyphen misplaced") << QByteArray("017f22e27-9b0-7cc3-98c4-dc0c0c07398f");
    QTest::newRow("in braces") << QByteArray("{17f22e2-79b0-7cc3-98c4-dc0c0c07398}");
}

void TaskIdTest::refusesOtherTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!TaskId::parse(text));
}

QTEST_APPLESS_MAIN(TaskIdTest)
#include "taskidtest.moc"
