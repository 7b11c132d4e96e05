// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/benchcommand.h"

#include "cli/manualtext.h"
#include "cli/output/textwidth.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace dnstester::cli {

namespace {

constexpr auto progressInterval = 250ms;

} // namespace

void TallySink::completed(const Outcome &outcome, Duration latency)
{
    const std::lock_guard lock(m_mutex);
    m_tally.record(outcome, latency);
}

TallySink::Counts TallySink::counts() const
{
    const std::lock_guard lock(m_mutex);
    return {m_tally.answered(), m_tally.lost()};
}

Tally TallySink::tally() const
{
    const std::lock_guard lock(m_mutex);
    return m_tally;
}

BenchCommand::BenchCommand(LoadPlan plan, const QList<Server> &servers, const BenchOptions &options,
                           QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_sending(servers.size(), Duration::zero())
    , m_format(options.format)
    , m_out(stdout, options.color)
    , m_err(stderr, options.color)
{
    for (const Server &server : servers) {
        m_sinks.append(std::make_shared<TallySink>(m_plan.options.connection));
        m_targets.append({server, m_sinks.last()});
    }
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &BenchCommand::showProgress);
}

BenchCommand::~BenchCommand() = default;

void BenchCommand::start()
{
    m_engines = std::make_unique<EnginePool>();
    m_run = std::make_unique<LoadRun>(m_engines.get(), m_plan, m_targets);
    connect(m_run.get(), &LoadRun::serverFinished, this,
            [this](int index, Duration sending) { m_sending[index] = sending; });
    connect(m_run.get(), &LoadRun::finished, this, &BenchCommand::finish);
    m_begin = m_lastProgress = Clock::now();
    if (m_err.isTerminal())
        m_progressTimer.start();
    m_run->start();
}

void BenchCommand::interrupt()
{
    m_interrupted = true;
    m_run->stop();
}

void BenchCommand::showProgress()
{
    BenchProgress progress;
    for (const auto &sink : std::as_const(m_sinks)) {
        const TallySink::Counts counts = sink->counts();
        progress.answered += counts.answered;
        progress.lost += counts.lost;
    }
    const TimePoint now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - m_lastProgress).count();
    if (seconds > 0)
        progress.rate = double(progress.answered - m_lastAnswered) / seconds;
    m_lastProgress = now;
    m_lastAnswered = progress.answered;

    if (m_plan.duration) {
        const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_begin);
        progress.timeLeft = std::max(0ms, *m_plan.duration - elapsed);
    } else if (m_plan.count) {
        const quint64 all = *m_plan.count * quint64(m_sinks.size());
        progress.queriesLeft = all - std::min(all, progress.answered + progress.lost);
    }
    m_err.write(QStringLiteral("\r\x1b[K") + elided(progressLine(progress), m_err.width() - 1));
}

BenchReport BenchCommand::report() const
{
    BenchReport report{m_plan, {}, m_interrupted};
    for (qsizetype i = 0; i < m_targets.size(); ++i)
        report.rows.append({m_targets[i].server, m_sinks[i]->tally(), m_sending[i]});
    return report;
}

void BenchCommand::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    if (m_progressTimer.isActive()) {
        m_progressTimer.stop();
        m_err.write(QStringLiteral("\r\x1b[K"));
    }

    const BenchReport report = this->report();
    QString text;
    switch (m_format) {
    case BenchFormat::Table:
        text = benchTable(report, m_out.tableStyle());
        break;
    case BenchFormat::Json:
        text = benchJson(report);
        break;
    case BenchFormat::Csv:
        text = benchCsv(report);
        break;
    }
    const bool written = m_out.write(text);
    const bool all = std::all_of(report.rows.begin(), report.rows.end(),
                                 [](const BenchRow &row) { return row.tally.answered() > 0; });
    Q_EMIT finished(written && all ? exitAllAnswered : exitSomeFailed);
}

} // namespace dnstester::cli
