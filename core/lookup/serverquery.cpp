// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/serverquery.h"

#include "dns/replyview.h"
#include "net/hostresolver.h"

namespace dnstester {

namespace {

/// What a client is told shows no address that it did not name: it may be one of the inside.
Failure notPermitted(const Endpoint &endpoint)
{
    const QString where = endpoint.address().isNull()
                              ? QStringLiteral("the addresses of \"%1\"").arg(endpoint.host())
                              : endpoint.address().toString();
    return {ErrorKind::Unreachable,
            QStringLiteral("lookups to %1 are not permitted by this daemon's network policy")
                .arg(where)};
}

} // namespace

ServerQuery::ServerQuery(TransportCache *transports, const Job &job, Done done, QObject *parent)
    : QObject(parent)
    , m_transports(transports)
    , m_endpoint(job.endpoint)
    , m_query(job.query)
    , m_options(job.options)
    , m_networks(job.networks)
    , m_done(std::move(done))
{
    m_state.retriesLeft = m_options.retries;
    m_state.protocol = m_endpoint.protocol();
    m_resolveTimer.setSingleShot(true);
}

void ServerQuery::start()
{
    if (m_endpoint.address().isNull()) {
        resolve();
    } else if (m_networks.permits(m_endpoint.address())) {
        m_addresses = {m_endpoint.address()};
        attempt();
    } else {
        finishLater(notPermitted(m_endpoint));
    }
}

void ServerQuery::resolve()
{
    connect(&m_resolveTimer, &QTimer::timeout, this, [this] {
        m_resolveTime = m_options.timeout;
        finish(Outcome::failed(
            {ErrorKind::Resolve,
             QStringLiteral("the name \"%1\" of the server was not resolved in time")
                 .arg(m_endpoint.host())}));
    });
    m_resolveTimer.start(m_options.timeout);
    resolveHost(m_endpoint.host(), this, [this](ResolvedHost resolved) {
        if (!m_done)
            return;
        m_resolveTimer.stop();
        m_resolveTime = resolved.elapsed;
        if (resolved.addresses.isEmpty()) {
            finish(Outcome::failed(std::move(resolved.failure)));
            return;
        }
        m_addresses = m_networks.permittedOf(resolved.addresses);
        if (m_addresses.isEmpty())
            finish(Outcome::failed(notPermitted(m_endpoint)));
        else
            attempt();
    });
}

QList<QHostAddress> ServerQuery::addressesToTry() const
{
    return m_addresses.mid(m_firstAddress) + m_addresses.first(m_firstAddress);
}

void ServerQuery::attempt()
{
    TransportOptions options;
    options.endpoint = m_endpoint.withProtocol(m_state.protocol);
    options.addresses = addressesToTry();
    options.use = m_options.connection;
    options.dohMethod = m_options.dohMethod;
    options.insecure = m_options.insecure;
    options.caFile = m_options.caFile;

    const Result<std::shared_ptr<Transport>> transport = m_transports->get(options);
    if (!transport) {
        finishLater({ErrorKind::Internal, transport.error().detail});
        return;
    }
    m_exchange = {};
    m_transport = *transport;
    ++m_attempts;
    // In a turn of its own: setting up a transport may take milliseconds (trusted roots), and what
    // other queries of this thread have on the wire meanwhile would be timed too long.
    QMetaObject::invokeMethod(
        this, [this] { ask(); }, Qt::QueuedConnection);
}

void ServerQuery::ask()
{
    m_exchange =
        m_transport->start({m_query.encode(), Clock::now() + m_options.timeout},
                           [this](Outcome &&outcome) { attemptEnded(std::move(outcome)); });
}

void ServerQuery::attemptEnded(Outcome &&outcome)
{
    m_state.moreAddresses = m_firstAddress + 1 < m_addresses.size();
    if (prepareNext(nextStep(outcome, m_query, m_state), outcome))
        attempt();
    else
        finish(std::move(outcome));
}

bool ServerQuery::prepareNext(NextStep step, const Outcome &outcome)
{
    switch (step) {
    case NextStep::Finish:
        return false;
    case NextStep::AskAgain:
        --m_state.retriesLeft;
        break;
    case NextStep::AskNextAddress:
        --m_state.retriesLeft;
        ++m_firstAddress;
        break;
    case NextStep::AskOnNewConnection:
        m_state.renewedConnection = true;
        break;
    case NextStep::AskOverTcp:
        m_state.protocol = Protocol::Tcp;
        break;
    case NextStep::AskWithoutEdns:
        m_query.edns = false;
        break;
    case NextStep::AskWithServerCookie:
        m_state.renewedCookie = true;
        m_query.cookie = ReplyView::parse(outcome.reply)->cookie.toByteArray();
        break;
    }
    return true;
}

void ServerQuery::finish(Outcome &&outcome)
{
    if (!m_transport) {
        outcome.transport = m_endpoint.protocol();
        outcome.address = m_endpoint.address();
    }
    if (m_resolveTime)
        outcome.timings.total += *m_resolveTime;
    outcome.timings.resolve = m_resolveTime;
    outcome.attempts = qMax(1, m_attempts);
    std::exchange(m_done, nullptr)(std::move(outcome));
}

void ServerQuery::finishLater(const Failure &failure)
{
    QMetaObject::invokeMethod(
        this, [this, failure] { finish(Outcome::failed(failure)); }, Qt::QueuedConnection);
}

} // namespace dnstester
