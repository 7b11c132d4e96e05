// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/run.h"

#include "ui/samplerun.h"
#include "ui/scriptedlookupservice.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

namespace {

const QStringList targets = {QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"),
                             QStringLiteral("tls://192.0.2.3"), QStringLiteral("192.0.2.4")};

/// A time that tells the server and the round.
Duration timeOf(const Server &server, int round)
{
    const auto octet = server.endpoint.address().toIPv4Address() & 0xff;
    return octet * 1ms + round * 1us;
}

std::optional<ServerResult> allAnswer(const Server &server, int round)
{
    return answeredRow(server, timeOf(server, round));
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksEveryServerOnceARound();
    void filesEachAnswerWithItsServer();
    void shufflesTheOrder();
    void stopsAndKeepsWhatIsThere();
    void failsWithItsServiceAndKeepsWhatIsThere();
    void tellsWhatRemains();
};

void RunTest::asksEveryServerOnceARound()
{
    ScriptedLookupService service(allAnswer);
    Run run(&service, plan(targets, 5), QStringLiteral("https://daemon.example"), 1);
    QSignalSpy ended(&run, &Run::ended);
    QSignalSpy sampled(&run, &Run::sampled);
    run.start();
    QVERIFY(ended.wait());
    QCOMPARE(run.record().state, RunState::Complete);
    QCOMPARE(run.record().place, QStringLiteral("https://daemon.example"));
    QCOMPARE(run.record().roundsDone(), 5);
    QCOMPARE(run.record().sampleCount(), 20);
    QCOMPARE(sampled.size(), 20);
    QCOMPARE(service.requests().size(), 5);
    for (const LookupRequest &request : service.requests()) {
        QCOMPARE(request.options.repeat, 1);
        std::set<QString> asked;
        for (const Server &server : request.servers)
            asked.insert(server.endpoint.target());
        QCOMPARE(int(asked.size()), 4);
    }
}

void RunTest::filesEachAnswerWithItsServer()
{
    ScriptedLookupService service(allAnswer);
    Run run(&service, plan(targets, 20), {}, 7);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QVERIFY(ended.wait());
    for (const ServerRecord &record : run.record().servers) {
        QCOMPARE(record.samples.size(), 20);
        for (int round = 0; round < 20; ++round)
            QCOMPARE(record.samples.at(round).total, timeOf(record.server.server, round));
    }
}

void RunTest::shufflesTheOrder()
{
    ScriptedLookupService service(allAnswer);
    Run run(&service, plan(targets, 50), {}, 3);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QVERIFY(ended.wait());
    std::map<QString, int> first;
    for (const LookupRequest &request : service.requests())
        ++first[request.servers.first().endpoint.target()];
    QCOMPARE(int(first.size()), 4);
    for (const auto &[target, times] : first)
        QVERIFY2(times >= 4, qPrintable(target)); // 12.5 of 50 are expected; below 4 is p < 0.002
}

void RunTest::stopsAndKeepsWhatIsThere()
{
    ScriptedLookupService service([](const Server &server, int round) {
        const bool silent = round == 2 && server.endpoint.host() == QStringLiteral("192.0.2.2");
        return silent ? std::nullopt : allAnswer(server, round);
    });
    Run run(&service, plan(targets, 10), {}, 1);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QTRY_COMPARE(run.record().sampleCount(), 11);
    QVERIFY(run.isRunning());
    run.stop();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(run.record().state, RunState::Stopped);
    QCOMPARE(run.record().roundsDone(), 2);
    run.stop();
    QCOMPARE(ended.size(), 1);
}

void RunTest::failsWithItsServiceAndKeepsWhatIsThere()
{
    ScriptedLookupService service(allAnswer);
    service.failFrom(3, Error{ErrorCode::Unavailable, QStringLiteral("The daemon is gone.")});
    Run run(&service, plan(targets, 10), {}, 1);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QVERIFY(ended.wait());
    QCOMPARE(run.record().state, RunState::Failed);
    QCOMPARE(run.record().trouble, QStringLiteral("The daemon is gone."));
    QCOMPARE(run.record().roundsDone(), 3);
}

void RunTest::tellsWhatRemains()
{
    ScriptedLookupService service(
        [](const Server &server, int round) -> std::optional<ServerResult> {
            return round < 2 ? allAnswer(server, round) : std::nullopt;
        });
    Run run(&service, plan(targets, 4), {}, 1);
    run.start();
    QVERIFY(!run.remaining());
    QTRY_COMPARE(service.requests().size(), 3);
    QVERIFY(run.remaining());
    QVERIFY(*run.remaining() > 0ns);
}

QTEST_GUILESS_MAIN(RunTest)

#include "runtest.moc"
