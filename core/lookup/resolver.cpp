// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/resolver.h"

#include "lookup/engine.h"
#include "lookup/querydispatcher.h"

#include <vector>

namespace dnstester {

class Lookup::Private
{
public:
    Private(LookupRequest asked, NetworkPolicy permitted)
        : request(std::move(asked))
        , networks(std::move(permitted))
        , began(Clock::now())
    {
        for (const Server &server : request.servers)
            rows.append({server, request.name, request.type, {}});
        jobs.resize(size_t(rows.size()), 0);
    }

    LookupRequest request;
    NetworkPolicy networks;
    TimePoint began;
    QList<ServerResult> rows;
    std::vector<quint64> jobs; ///< per row: the job under way, 0 for none
    int unfinished = 0;
    std::optional<Duration> duration; ///< once finished
    QPointer<QueryDispatcher> dispatcher;
};

Lookup::Lookup(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

Lookup::~Lookup()
{
    if (!m_d->dispatcher)
        return;
    for (const quint64 job : m_d->jobs) {
        if (job != 0)
            m_d->dispatcher->cancel(job);
    }
}

LookupResult Lookup::result() const
{
    LookupResult result{m_d->duration.value_or(Clock::now() - m_d->began), m_d->rows};
    for (ServerResult &row : result.servers) {
        if (!row.runs.isEmpty())
            continue;
        Outcome cancelled;
        cancelled.failure = {ErrorKind::Cancelled,
                             QStringLiteral("cancelled before the answer came")};
        cancelled.transport = row.server.endpoint.protocol();
        cancelled.address = row.server.endpoint.address();
        cancelled.timings.total = result.duration;
        row.runs.append(std::move(cancelled));
    }
    return result;
}

bool Lookup::isFinished() const
{
    return m_d->duration.has_value();
}

class Resolver::Private
{
public:
    Private(EnginePool *engines, const ResolverLimits &limits)
        : dispatcher(engines, limits)
        , networks(limits.networks)
    {
    }

    void startRun(Lookup *lookup, int row);
    void runEnded(Lookup *lookup, int row, Outcome &&outcome);

    QueryDispatcher dispatcher;
    NetworkPolicy networks;
};

void Resolver::Private::startRun(Lookup *lookup, int row)
{
    const LookupRequest &request = lookup->m_d->request;
    const Endpoint &endpoint = request.servers[row].endpoint;
    lookup->m_d->jobs[size_t(row)] = dispatcher.submit(
        {endpoint, request.queryFor(endpoint.protocol()), request.options, lookup->m_d->networks},
        [this, lookup, row](Outcome &&outcome) { runEnded(lookup, row, std::move(outcome)); });
}

void Resolver::Private::runEnded(Lookup *lookup, int row, Outcome &&outcome)
{
    Lookup::Private &d = *lookup->m_d;
    d.jobs[size_t(row)] = 0;
    ServerResult &result = d.rows[row];
    result.runs.append(std::move(outcome));
    if (result.runs.size() < d.request.options.repeat) {
        startRun(lookup, row);
        return;
    }
    const bool last = --d.unfinished == 0;
    if (last)
        d.duration = Clock::now() - d.began;

    const QPointer<Lookup> alive(lookup);
    Q_EMIT lookup->serverFinished(row, result);
    if (last && alive)
        Q_EMIT lookup->finished();
}

Resolver::Resolver(EnginePool *engines, const ResolverLimits &limits, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(engines, limits))
{
}

Resolver::~Resolver() = default;

void Resolver::setLimits(const ResolverLimits &limits)
{
    m_d->dispatcher.setLimits(limits);
    m_d->networks = limits.networks;
}

std::unique_ptr<Lookup> Resolver::start(LookupRequest request)
{
    std::unique_ptr<Lookup> lookup(
        new Lookup(std::make_unique<Lookup::Private>(std::move(request), m_d->networks)));
    Lookup::Private &d = *lookup->m_d;
    d.dispatcher = &m_d->dispatcher;
    d.unfinished = int(d.rows.size());
    for (int row = 0; row < d.unfinished; ++row)
        m_d->startRun(lookup.get(), row);

    if (d.unfinished == 0) {
        d.duration = Duration{0};
        QMetaObject::invokeMethod(lookup.get(), &Lookup::finished, Qt::QueuedConnection);
    }
    return lookup;
}

} // namespace dnstester
