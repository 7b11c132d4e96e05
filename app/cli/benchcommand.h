// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/output/benchreport.h"
#include "cli/terminal.h"
#include "lookup/loadrun.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>

namespace dnstester::cli {

/// A Tally that an engine thread fills and the main thread looks at.
class TallySink : public LoadSink
{
public:
    explicit TallySink(ConnectionUse use)
        : m_tally(use)
    {
    }

    void completed(const Outcome &outcome, Duration latency) override;

    struct Counts
    {
        quint64 answered = 0;
        quint64 lost = 0;
    };
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] Tally tally() const;

private:
    mutable std::mutex m_mutex;
    Tally m_tally;
};

/// One load test: runs it with a progress line on a terminal and prints the report in the end.
///
/// Lives in the main thread.
class BenchCommand : public QObject
{
    Q_OBJECT
public:
    BenchCommand(LoadPlan plan, const QList<Server> &servers, const BenchOptions &options,
                 QObject *parent = nullptr);
    ~BenchCommand() override;

    void start();
    void interrupt(); ///< ends at once with what was measured so far

Q_SIGNALS:
    void finished(int exitCode); ///< once

private:
    void showProgress();
    [[nodiscard]] BenchReport report() const;
    void finish();

    LoadPlan m_plan;
    QList<LoadRun::Target> m_targets;
    QList<std::shared_ptr<TallySink>> m_sinks; ///< those of m_targets
    QList<Duration> m_sending;
    BenchFormat m_format;
    Terminal m_out;
    Terminal m_err;
    QTimer m_progressTimer;
    TimePoint m_begin;
    TimePoint m_lastProgress;
    quint64 m_lastAnswered = 0;
    bool m_interrupted = false;
    bool m_finished = false;

    // Destroyed from the last to the first.
    std::unique_ptr<EnginePool> m_engines;
    std::unique_ptr<LoadRun> m_run;
};

} // namespace dnstester::cli
