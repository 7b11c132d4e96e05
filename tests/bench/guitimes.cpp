// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How responsive the desktop application's window stays while a run of many servers and rounds
// fills it, how much memory a sample takes, and how long it takes to show that run again from the
// history.
//
// Usage: guitimes SERVERS ROUNDS. Prints one line of JSON. Answers are scripted; a round takes 20
// ms, after which all of its answers come as quickly as the event loop takes them.

#include "support/processmemory.h"
#include "ui/mainwindow.h"
#include "ui/places/embeddedservice.h"
#include "ui/places/memorytokenstore.h"
#include "ui/places/placebook.h"
#include "ui/places/placeservice.h"
#include "ui/samplerun.h"
#include "ui/scriptedlookupservice.h"
#include "ui/store/runhistory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

namespace {

class NoService : public EmbeddedService
{
public:
    [[nodiscard]] std::optional<Error> start(const EmbeddedSettings &) override { return {}; }
    void stop() override {}
    [[nodiscard]] bool isRunning() const override { return false; }
    [[nodiscard]] quint16 port() const override { return 0; }
};

/// The times between two turns of the event loop, as long as it lives.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(&m_timer, [this] { m_gaps.push_back(m_since.restart()); });
        m_since.start();
        m_timer.start(1ms);
    }
    /// Milliseconds.
    [[nodiscard]] qint64 longest() const { return *std::max_element(m_gaps.begin(), m_gaps.end()); }
    [[nodiscard]] qint64 above(qint64 limit) const
    {
        return std::count_if(m_gaps.begin(), m_gaps.end(),
                             [limit](qint64 gap) { return gap > limit; });
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<qint64> m_gaps{0};
};

RunPlan bigPlan(int servers, int rounds)
{
    static const char *const schemes[] = {"udp", "tcp", "tls", "https", "quic"};
    QStringList targets;
    for (int i = 0; i < servers; ++i)
        targets.append(
            QStringLiteral("%1://192.0.2.%2").arg(QLatin1String(schemes[i % 5])).arg(i + 1));
    return plan(targets, rounds);
}

std::optional<ServerResult> reply(const Server &server, int round)
{
    const auto octet = int(server.endpoint.address().toIPv4Address() & 0xff);
    if ((round * 31 + octet * 17) % 97 == 0)
        return failedRow(server, ErrorKind::Timeout, QStringLiteral("No answer within 5 s."));
    return answeredRow(server, octet * 1ms + (round * 7919 + octet * 104'729) % 5000 * 1us);
}

template<typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const int servers = app.arguments().value(1).toInt();
    const int rounds = app.arguments().value(2).toInt();
    if (servers < 1 || servers > 250 || rounds < 1 || rounds > RunPlan::mostRounds)
        return EXIT_FAILURE;

    const QTemporaryDir directory;
    QSettings settings(directory.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    RunHistory history(directory.filePath(QStringLiteral("history")));
    MemoryTokenStore tokens;
    PlaceBook places;
    PlaceService place(&places, &tokens);
    NoService embedded;
    MainWindow window({&settings, &places, &tokens, &place, &embedded, &history, {}, {}});
    window.show();
    RunSession *session = window.session();
    ScriptedLookupService service(reply);
    service.setPause(20ms);
    waitFor([&] { return window.isVisible(); });

    const qint64 memoryBefore = dnstester::test::residentOctets();
    QElapsedTimer took;
    took.start();
    const Heartbeat live;
    session->start(&service, bigPlan(servers, rounds), {});
    waitFor([&] {
        return session->analysis() && session->analysis()->record.state == RunState::Complete;
    });
    const qint64 runTook = took.elapsed();
    const qint64 longest = live.longest();
    const qint64 above = live.above(50);
    const qint64 memory = dnstester::test::residentOctets() - memoryBefore;

    const QUuid id = session->analysis()->record.id;
    bool saved = false;
    QObject::connect(&history, &RunHistory::listed, &window, [&](const QList<RunSummary> &runs) {
        saved = std::any_of(runs.begin(), runs.end(),
                            [&](const RunSummary &run) { return run.id == id; });
    });
    history.save(session->analysis()->record);
    waitFor([&] { return saved; });
    const RunRecord other = answeredRun({QStringLiteral("192.0.2.1")}, 1);
    session->show(other);
    waitFor([&] { return session->analysis()->record.id == other.id; });
    const Heartbeat opening;
    took.restart();
    history.fetch(id, session, [session](const Result<RunRecord> &record) {
        if (record)
            session->show(*record);
    });
    waitFor([&] { return session->analysis()->record.id == id; });

    std::printf("{\"run_ms\": %lld, \"longest_stall_ms\": %lld, \"stalls_above_50_ms\": %lld, "
                "\"octets_per_sample\": %.0f, \"open_ms\": %lld, \"open_stall_ms\": %lld}\n",
                runTook, longest, above, double(memory) / servers / rounds, took.elapsed(),
                opening.longest());
    return EXIT_SUCCESS;
}
