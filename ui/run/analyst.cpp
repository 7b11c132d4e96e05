// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/analyst.h"

#include <utility>

namespace dnstester::ui {

Analyst::Analyst(QObject *parent)
    : QObject(parent)
{
}

Analyst::~Analyst() = default;

void Analyst::analyse(const RunRecord &record)
{
    if (isIdle())
        work(record);
    else
        m_next = record;
}

void Analyst::work(const RunRecord &record)
{
    m_isWorking = true;
    m_background.run([record] { return std::make_shared<const RunAnalysis>(ui::analyse(record)); },
                     [this](const RunAnalysisPointer &analysis) { deliver(analysis); });
}

void Analyst::deliver(const RunAnalysisPointer &analysis)
{
    m_isWorking = false;
    if (std::optional<RunRecord> next = std::exchange(m_next, std::nullopt))
        work(*next);
    Q_EMIT analysed(analysis);
}

} // namespace dnstester::ui
