// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dnsmessages.h"
#include "support/fakedaemon.h"
#include "support/loopbackudpserver.h"
#include "support/realserver.h"
#include "support/testcertificates.h"
#include "ui/places/daemonprocess.h"
#include "ui/places/faketokenstore.h"
#include "ui/places/placeservice.h"
#include "ui/run/run.h"
#include "ui/samplerun.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

namespace {

FakeReply success()
{
    return {200, R"({"task_status": "SUCCESS", "task_result": {"details": {
        "udp://192.0.2.1": {"command_status": "ok", "rcode": "NOERROR"}}}})"};
}

} // namespace

/// A Run whose lookups a real daemon does, at real DNS servers.
class RemoteRunTest : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] RunPlan planOf(int rounds) const
    {
        return ui::test::plan({m_knot.endpoint(Protocol::Udp).target(),
                               m_unbound.endpoint(Protocol::Udp).target(),
                               m_unbound.endpoint(Protocol::Tcp).target()},
                              rounds);
    }
    void measureFrom(const QUrl &url, const QString &token = {})
    {
        const Place place{QUuid::createUuid(), {}, url, {}, false, !token.isEmpty()};
        m_tokens.write(place.id, token, [](const std::optional<Error> &) {});
        m_book.add(place);
        m_book.setCurrent(place.id);
    }

    TestCertificates m_certificates;
    KnotServer m_knot{m_certificates};
    UnboundServer m_unbound{m_certificates};
    PlaceBook m_book;
    FakeTokenStore m_tokens;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_knot.start(), qPrintable(m_knot.errorString()));
        QVERIFY2(m_unbound.start(), qPrintable(m_unbound.errorString()));
    }

    void hasEveryAnswerAndTellsFromWhere()
    {
        DaemonProcess daemon;
        QVERIFY(daemon.start(QStringLiteral("s3cret")));
        measureFrom(daemon.url(), QStringLiteral("s3cret"));
        PlaceService place(&m_book, &m_tokens);
        QTRY_COMPARE_WITH_TIMEOUT(place.connection().state, ConnectionState::Connected, 30'000);
        QVERIFY(!place.connection().version.isEmpty());

        Run run(place.service(), planOf(3), place.place(), 1);
        QSignalSpy ended(&run, &Run::ended);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(run.record().state == RunState::Complete, qPrintable(run.record().trouble));
        QCOMPARE(run.record().place, daemon.url().toString());
        for (const ServerRecord &server : run.record().servers) {
            QCOMPARE(server.samples.size(), 3);
            QVERIFY(server.samples.first().usable());
            QVERIFY(server.samples.first().total > 0ns);
        }
    }

    /// More rounds than the burst of the daemon's rate limit.
    void goesOnSlowerThanItsRateLimit()
    {
        DaemonProcess daemon;
        QVERIFY(daemon.start());
        measureFrom(daemon.url());
        PlaceService place(&m_book, &m_tokens);
        Run run(place.service(), planOf(100), place.place(), 1);
        QSignalSpy ended(&run, &Run::ended);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 100'000);
        QVERIFY2(run.record().state == RunState::Complete, qPrintable(run.record().trouble));
        QCOMPARE(run.record().roundsDone(), 100);
        for (const ServerRecord &server : run.record().servers) {
            const auto isUsable = [](const Sample &sample) { return sample.usable(); };
            QVERIFY(std::all_of(server.samples.begin(), server.samples.end(), isUsable));
        }
    }

    /// The refusals of a rate limit are waited out, each for as long as it says.
    void doesNotHammerARateLimit()
    {
        FakeDaemon daemon;
        QElapsedTimer sinceRefusal;
        QList<qint64> waits; ///< in ms
        int lookups = 0;
        daemon.setHandler([&](const FakeRequest &request) {
            if (!request.line.startsWith("POST"))
                return success();
            if (sinceRefusal.isValid()) {
                waits.append(sinceRefusal.elapsed());
                sinceRefusal.invalidate();
            } else if (++lookups % 3 == 0) {
                sinceRefusal.start();
                return FakeReply{429, "{}", "application/json", {{"Retry-After", "1"}}};
            }
            return FakeReply{202, "{\"task_id\": \"1\"}"};
        });
        measureFrom(QUrl(daemon.url()));
        PlaceService place(&m_book, &m_tokens);
        Run run(place.service(), ui::test::plan({QStringLiteral("192.0.2.1")}, 7), place.place(),
                1);
        QSignalSpy ended(&run, &Run::ended);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(run.record().state == RunState::Complete, qPrintable(run.record().trouble));
        QCOMPARE(daemon.count("POST"), 7 + waits.size());
        QVERIFY(waits.size() >= 2);
        for (const qint64 wait : waits)
            QVERIFY2(wait >= 950, qPrintable(QString::number(wait)));
    }

    void keepsWhatThereIsWhenTheDaemonIsKilledBetweenRounds()
    {
        DaemonProcess daemon;
        QVERIFY(daemon.start());
        measureFrom(daemon.url());
        PlaceService place(&m_book, &m_tokens);
        Run run(place.service(), planOf(1000), place.place(), 1);
        QSignalSpy ended(&run, &Run::ended);
        connect(&run, &Run::sampled, this, [&run, &daemon] {
            if (run.record().roundsDone() == 5)
                daemon.kill();
        });
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QCOMPARE(run.record().state, RunState::Failed);
        QVERIFY2(run.record().trouble.startsWith(daemon.url().toString() + u' '),
                 qPrintable(run.record().trouble));
        QCOMPARE(run.record().roundsDone(), 5);
        QVERIFY(run.record().servers.first().samples.first().usable());
    }

    void keepsWhatThereIsWhenTheDaemonIsKilledInARound()
    {
        DaemonProcess daemon;
        QVERIFY(daemon.start());
        measureFrom(daemon.url());
        PlaceService place(&m_book, &m_tokens);
        RemoteOptions impatient;
        impatient.patience = 500ms;
        place.setRemoteOptions(impatient);

        LoopbackUdpServer fallsSilent;
        fallsSilent.setHandler([&fallsSilent](const QByteArray &query) {
            return fallsSilent.queryCount() > 5 ? LoopbackReply()
                                                : LoopbackReply{{answerTo(query)}};
        });
        RunPlan plan = ui::test::plan({fallsSilent.endpoint().target()}, 1000);
        plan.options.timeout = 60s;
        Run run(place.service(), plan, place.place(), 1);
        QSignalSpy ended(&run, &Run::ended);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(fallsSilent.queryCount(), 6, 60'000);
        QCOMPARE(ended.size(), 0);
        daemon.kill();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QCOMPARE(run.record().state, RunState::Failed);
        QVERIFY2(run.record().trouble.startsWith(daemon.url().toString() + u' '),
                 qPrintable(run.record().trouble));
        QCOMPARE(run.record().roundsDone(), 5);

        place.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(place.connection().state, ConnectionState::OutOfReach, 30'000);
        QVERIFY(place.service());
    }
};

QTEST_GUILESS_MAIN(RemoteRunTest)

#include "remoteruntest.moc"
