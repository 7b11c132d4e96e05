// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/loadgenerator.h"

#include "net/hostresolver.h"
#include "transport/transportfactory.h"

#include <QTimerEvent>

#include <algorithm>

namespace dnstester {

namespace {

constexpr int paceInterval = 1; // ms, the tick of an open loop

// A closed loop starts with so many queries and grows by one per answer: hundreds at once overflow
// the receive buffer of a server that could well keep up with them afterwards.
constexpr size_t initialWindow = 32;

} // namespace

LoadGenerator::LoadGenerator(std::shared_ptr<const LoadPlan> plan, const Endpoint &endpoint,
                             std::shared_ptr<LoadSink> sink, Finished finished)
    : m_plan(std::move(plan))
    , m_endpoint(endpoint)
    , m_sink(std::move(sink))
    , m_finished(std::move(finished))
{
}

LoadGenerator::~LoadGenerator() = default;

void LoadGenerator::start()
{
    for (const Question &question : m_plan->questions) {
        LookupRequest request;
        request.name = question.name;
        request.type = question.type;
        request.options = m_plan->options;
        m_messages.push_back(request.queryFor(m_endpoint.protocol()).encode());
    }
    if (!m_endpoint.address().isNull()) {
        prepare({m_endpoint.address()});
        return;
    }
    resolveHost(m_endpoint.host(), this, [this](const ResolvedHost &resolved) {
        if (resolved.addresses.isEmpty())
            abandon(resolved.failure);
        else
            prepare(resolved.addresses);
    });
}

void LoadGenerator::prepare(const QList<QHostAddress> &addresses)
{
    TransportOptions options;
    options.endpoint = m_endpoint;
    options.addresses = addresses;
    options.use = m_plan->options.connection;
    options.maxConnections = m_plan->connections;
    options.dohMethod = m_plan->options.dohMethod;
    options.insecure = m_plan->options.insecure;
    options.caFile = m_plan->options.caFile;
    Result<std::unique_ptr<Transport>> transport = makeTransport(options);
    if (!transport) {
        abandon({ErrorKind::Internal, transport.error().detail});
        return;
    }
    m_transport = std::move(*transport);
    // In a turn of its own, when the other servers of this thread are prepared too: it takes time
    // that their answers would have to wait for.
    QMetaObject::invokeMethod(
        this, [this] { begin(); }, Qt::QueuedConnection);
}

void LoadGenerator::begin()
{
    m_slots.resize(size_t(m_plan->concurrency));
    for (quint32 slot = quint32(m_slots.size()); slot > 0; --slot)
        m_freeSlots.push_back(slot - 1);

    m_window = m_plan->rate > 0 ? m_slots.size() : std::min(initialWindow, m_slots.size());

    m_began = Clock::now();
    m_lastAnswer = m_began;
    m_sendUntil = TimePoint::max();
    if (m_plan->duration) {
        m_sendUntil = m_began + *m_plan->duration;
        m_end.start(int(m_plan->duration->count()), Qt::PreciseTimer, this);
    }
    if (m_plan->rate > 0)
        m_pace.start(paceInterval, Qt::PreciseTimer, this);
    fill();
}

/// The server can't be asked at all: one failed query says so.
void LoadGenerator::abandon(const Failure &failure)
{
    Outcome outcome = Outcome::failed(failure);
    outcome.transport = m_endpoint.protocol();
    m_sink->completed(outcome, Duration{0});
    std::exchange(m_finished, nullptr)(Duration{0});
}

/// The schedule is fixed beforehand: every query of one tick is due at the tick's end.
TimePoint LoadGenerator::intendedTime() const
{
    const std::chrono::duration<double> offset(double(m_started) / m_plan->rate);
    return m_began + std::chrono::ceil<std::chrono::milliseconds>(offset);
}

bool LoadGenerator::mayStart(TimePoint now) const
{
    const size_t outstanding = m_slots.size() - m_freeSlots.size();
    if (outstanding >= m_window || (m_plan->count && m_started >= *m_plan->count))
        return false;
    if (m_plan->rate > 0) {
        const TimePoint intended = intendedTime();
        return intended <= now && intended < m_sendUntil;
    }
    return now < m_sendUntil;
}

void LoadGenerator::fill()
{
    while (mayStart(Clock::now())) {
        const quint32 slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        startQuery(slot);
    }
}

void LoadGenerator::startQuery(quint32 slot)
{
    Slot &entry = m_slots[slot];
    entry.intended = m_plan->rate > 0 ? intendedTime() : Clock::now();
    entry.message = size_t(m_started % m_messages.size());
    entry.attempts = 0;
    ++m_started;
    attempt(slot);
}

void LoadGenerator::attempt(quint32 slot)
{
    Slot &entry = m_slots[slot];
    entry.started = Clock::now();
    ++entry.attempts;
    entry.exchange = m_transport->start(
        {m_messages[entry.message], entry.started + m_plan->options.timeout},
        [this, slot](Outcome &&outcome) { completed(slot, std::move(outcome)); });
}

void LoadGenerator::completed(quint32 slot, Outcome &&outcome)
{
    Slot &entry = m_slots[slot];
    if (outcome.retryOnNewConnection && entry.attempts == 1) {
        attempt(slot);
        return;
    }
    outcome.attempts = entry.attempts;
    if (outcome.began == TimePoint())
        outcome.began = entry.started;
    if (m_window < m_slots.size())
        ++m_window;
    if (outcome.answered())
        m_lastAnswer = std::max(m_lastAnswer, outcome.began + outcome.timings.total);
    m_sink->completed(outcome, latencyOf(entry, outcome));
    m_freeSlots.push_back(slot);
    fill();
    finishIfDone();
}

Duration LoadGenerator::latencyOf(const Slot &slot, const Outcome &outcome) const
{
    if (m_plan->rate > 0 || slot.attempts > 1)
        return outcome.began - slot.intended + outcome.timings.total;
    if (outcome.reused && outcome.timings.query)
        return *outcome.timings.query;
    return outcome.timings.total;
}

void LoadGenerator::finishIfDone()
{
    const bool allFree = m_freeSlots.size() == m_slots.size();
    if (!allFree || !m_finished)
        return;
    const TimePoint now = Clock::now();
    const bool sentAll = m_plan->count ? m_started >= *m_plan->count : now >= m_sendUntil;
    if (!sentAll)
        return;
    m_pace.stop();
    const TimePoint sendingEnd = m_plan->count ? m_began : m_sendUntil;
    std::exchange(m_finished, nullptr)(std::max(m_lastAnswer, sendingEnd) - m_began);
}

void LoadGenerator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_end.timerId())
        m_end.stop();
    fill();
    finishIfDone();
}

} // namespace dnstester
