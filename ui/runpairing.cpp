// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runpairing.h"

#include "ui/store/runhistory.h"

#include <utility>

namespace dnstester::ui {

RunPairing::RunPairing(RunHistory *history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&m_firstAnalyst, &Analyst::analysed, this,
            [this](const RunAnalysisPointer &analysis) { keep(m_first, analysis); });
    connect(&m_secondAnalyst, &Analyst::analysed, this,
            [this](const RunAnalysisPointer &analysis) { keep(m_second, analysis); });
}

void RunPairing::open(const QUuid &id)
{
    fetch(id, [this](const RunRecord &record) { Q_EMIT opened(record); });
}

void RunPairing::compare(const QUuid &first, const QUuid &second)
{
    m_first = {first, {}};
    m_second = {second, {}};
    fetch(first, [this](const RunRecord &record) { m_firstAnalyst.analyse(record); });
    fetch(second, [this](const RunRecord &record) { m_secondAnalyst.analyse(record); });
}

void RunPairing::compare(const RunRecord &first, const RunRecord &second)
{
    m_first = {first.id, {}};
    m_second = {second.id, {}};
    m_firstAnalyst.analyse(first);
    m_secondAnalyst.analyse(second);
}

void RunPairing::fetch(const QUuid &id, const std::function<void(const RunRecord &)> &use)
{
    m_history->fetch(id, this, [this, use](const Result<RunRecord> &record) {
        if (record)
            use(*record);
        else
            Q_EMIT troubled(record.error().detail);
    });
}

void RunPairing::keep(Half &half, const RunAnalysisPointer &analysis)
{
    if (analysis->record.id != half.id)
        return;
    half.analysis = analysis;
    if (!m_first.analysis || !m_second.analysis)
        return;
    const RunAnalysisPointer first = std::exchange(m_first, {}).analysis;
    const RunAnalysisPointer second = std::exchange(m_second, {}).analysis;
    Q_EMIT paired(first, second);
}

} // namespace dnstester::ui
