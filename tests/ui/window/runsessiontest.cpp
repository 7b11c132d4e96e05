// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runsession.h"

#include "ui/samplerun.h"
#include "ui/scriptedlookupservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

namespace {

const QStringList targets = {QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")};

std::optional<ServerResult> allAnswer(const Server &server, int round)
{
    return answeredRow(server, 9ms + round * 1us);
}

std::optional<ServerResult> silentAfterTwo(const Server &server, int round)
{
    return round < 2 ? allAnswer(server, round) : std::nullopt;
}

} // namespace

class RunSessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheWholeRunInTheEnd();
    void showsWhatIsThereWhileItRuns();
    void stops();
    void showsAnotherRun();
    void aRunUnderWayIsNotReplacedByAnotherToShow();
    void aNewRunTakesThePlaceOfTheOneBefore();
};

void RunSessionTest::showsTheWholeRunInTheEnd()
{
    ScriptedLookupService service(allAnswer);
    RunSession session;
    QSignalSpy running(&session, &RunSession::runningChanged);
    QSignalSpy ended(&session, &RunSession::ended);
    session.start(&service, plan(targets, 5), {});
    QVERIFY(session.isRunning());
    QCOMPARE(session.rounds(), 5);
    QVERIFY(ended.wait());
    QVERIFY(!session.isRunning());
    QCOMPARE(running.size(), 2);
    QCOMPARE(session.roundsDone(), 5);
    QTRY_VERIFY(session.analysis() && session.analysis()->record.state == RunState::Complete);
    QCOMPARE(session.analysis()->record.sampleCount(), 10);
}

void RunSessionTest::showsWhatIsThereWhileItRuns()
{
    ScriptedLookupService service(silentAfterTwo);
    RunSession session;
    session.start(&service, plan(targets, 5), {});
    QTRY_VERIFY(session.analysis() && session.analysis()->record.sampleCount() == 4);
    QCOMPARE(session.analysis()->record.state, RunState::Running);
    QVERIFY(session.isRunning());
    QVERIFY(session.remaining());
}

void RunSessionTest::stops()
{
    ScriptedLookupService service(silentAfterTwo);
    RunSession session;
    QSignalSpy ended(&session, &RunSession::ended);
    session.stop();
    QCOMPARE(ended.size(), 0);
    session.start(&service, plan(targets, 5), {});
    QTRY_COMPARE(session.roundsDone(), 2);
    session.stop();
    QCOMPARE(ended.size(), 1);
    QVERIFY(!session.isRunning());
    QVERIFY(!session.remaining());
    QTRY_VERIFY(session.analysis() && session.analysis()->record.state == RunState::Stopped);
}

void RunSessionTest::showsAnotherRun()
{
    RunSession session;
    const RunRecord record = answeredRun(targets, 3);
    session.show(record);
    QTRY_VERIFY(session.analysis());
    QCOMPARE(session.analysis()->record.id, record.id);
    QVERIFY(!session.isRunning());
}

void RunSessionTest::aRunUnderWayIsNotReplacedByAnotherToShow()
{
    ScriptedLookupService service(silentAfterTwo);
    RunSession session;
    session.start(&service, plan(targets, 5), {});
    session.show(answeredRun(targets, 3));
    QTRY_VERIFY(session.analysis() && session.analysis()->record.sampleCount() == 4);
    QVERIFY(session.isRunning());
}

void RunSessionTest::aNewRunTakesThePlaceOfTheOneBefore()
{
    ScriptedLookupService service(allAnswer);
    RunSession session;
    session.show(answeredRun(targets, 1000));
    session.start(&service, plan(targets, 2), {});
    QTRY_VERIFY(session.analysis() && session.analysis()->record.state == RunState::Complete &&
                session.analysis()->record.sampleCount() == 4);
}

QTEST_GUILESS_MAIN(RunSessionTest)

#include "runsessiontest.moc"
