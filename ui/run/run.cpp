// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/run.h"

#include <algorithm>
#include <numeric>

namespace dnstester::ui {

Run::Run(LookupService *service, RunPlan plan, const QString &place, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_record(RunRecord::begin(std::move(plan), place))
    , m_random(seed)
    , m_order(m_record.servers.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

Run::~Run() = default;

void Run::start()
{
    m_began = Clock::now();
    m_record.began = QDateTime::currentDateTimeUtc();
    startRound();
}

void Run::startRound()
{
    std::shuffle(m_order.begin(), m_order.end(), m_random);
    const RunPlan &plan = m_record.plan;
    LookupRequest request{plan.name, plan.type, {}, plan.options};
    request.options.repeat = 1;
    for (const int index : m_order)
        request.servers.append(plan.servers.at(index).server);
    m_roundBegan = sinceBegin();
    m_lookup = m_service->start(std::move(request));
    connect(m_lookup.get(), &ServiceLookup::serverFinished, this,
            [this](int index, const ServerResult &row) {
                const int server = m_order.at(index);
                m_record.add(server, row, m_roundBegan);
                m_record.took = sinceBegin();
                Q_EMIT sampled(server);
            });
    connect(m_lookup.get(), &ServiceLookup::finished, this, &Run::finishRound);
    connect(m_lookup.get(), &ServiceLookup::failed, this, &Run::fail);
}

void Run::finishRound()
{
    m_lookup.release()->deleteLater();
    if (++m_round < m_record.plan.rounds)
        startRound();
    else
        end(RunState::Complete);
}

void Run::fail(const Error &error)
{
    m_lookup.release()->deleteLater();
    m_record.trouble = error.detail;
    end(RunState::Failed);
}

void Run::stop()
{
    if (!isRunning())
        return;
    m_lookup.reset();
    end(RunState::Stopped);
}

void Run::end(RunState state)
{
    m_record.state = state;
    m_record.took = sinceBegin();
    Q_EMIT ended();
}

Duration Run::sinceBegin() const
{
    return Clock::now() - m_began;
}

std::optional<Duration> Run::remaining() const
{
    if (m_round == 0)
        return std::nullopt;
    return m_roundBegan / m_round * (m_record.plan.rounds - m_round);
}

} // namespace dnstester::ui
