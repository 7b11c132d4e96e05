// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/analyst.h"

#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace dnstester::ui {

Analyst::Analyst(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Analyst::deliver);
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
    auto promise = std::make_shared<QPromise<RunAnalysisPointer>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, record] {
        promise->addResult(std::make_shared<const RunAnalysis>(ui::analyse(record)));
        promise->finish();
    });
}

void Analyst::deliver()
{
    const RunAnalysisPointer analysis = m_watcher.result();
    m_isWorking = false;
    if (std::optional<RunRecord> next = std::exchange(m_next, std::nullopt))
        work(*next);
    Q_EMIT analysed(analysis);
}

} // namespace dnstester::ui
