// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runsession.h"

#include <QRandomGenerator>

namespace dnstester::ui {

namespace {

using namespace std::chrono_literals;

/// Often enough to look live, and seldom enough for 50 servers and 1,000 rounds.
constexpr auto renewalInterval = 250ms;

} // namespace

RunSession::RunSession(QObject *parent)
    : QObject(parent)
{
    m_renewal.setInterval(renewalInterval);
    m_renewal.callOnTimeout(this, &RunSession::renew);
    connect(&m_analyst, &Analyst::analysed, this, &RunSession::take);
}

RunSession::~RunSession() = default;

void RunSession::start(LookupService *service, RunPlan plan, const QString &place)
{
    m_run = std::make_unique<Run>(service, std::move(plan), place,
                                  QRandomGenerator::global()->generate());
    m_shown = m_run->record().id;
    m_analysed = 0;
    connect(m_run.get(), &Run::ended, this, &RunSession::finish);
    m_run->start();
    m_renewal.start();
    Q_EMIT runningChanged(true);
    Q_EMIT progressed();
    m_analyst.analyse(m_run->record());
}

void RunSession::stop()
{
    if (isRunning())
        m_run->stop();
}

void RunSession::show(const RunRecord &record)
{
    if (isRunning())
        return;
    m_shown = record.id;
    m_analyst.analyse(record);
}

std::optional<Duration> RunSession::remaining() const
{
    return isRunning() ? m_run->remaining() : std::nullopt;
}

void RunSession::renew()
{
    Q_EMIT progressed();
    const qsizetype samples = m_run->record().sampleCount();
    if (samples == m_analysed || !m_analyst.isIdle())
        return;
    m_analysed = samples;
    m_analyst.analyse(m_run->record());
}

void RunSession::finish()
{
    m_renewal.stop();
    m_analyst.analyse(m_run->record());
    Q_EMIT progressed();
    Q_EMIT runningChanged(false);
    Q_EMIT ended(m_run->record());
}

void RunSession::take(const RunAnalysisPointer &analysis)
{
    if (analysis->record.id != m_shown)
        return;
    m_analysis = analysis;
    Q_EMIT analysisChanged(analysis);
}

} // namespace dnstester::ui
