// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/dohtransport.h"

#include "dns/replyview.h"

#include <algorithm>

namespace dnstester {

namespace {

TlsSettings tlsSettings(const TransportOptions &options)
{
    TlsSettings settings;
    settings.serverName = options.endpoint.host();
    settings.insecure = options.insecure;
    settings.caFile = options.caFile;
    settings.alpn = {"h2"};
    settings.resume = options.use == ConnectionUse::Reuse;
    return settings;
}

} // namespace

Result<std::unique_ptr<DohTransport>> DohTransport::create(const TransportOptions &options)
{
    auto tls = TlsContext::create(tlsSettings(options));
    if (!tls)
        return tl::unexpected(tls.error());
    return std::unique_ptr<DohTransport>(new DohTransport(options, std::move(*tls)));
}

DohTransport::DohTransport(const TransportOptions &options, std::shared_ptr<TlsContext> tls)
    : m_options(options)
    , m_tls(std::move(tls))
    , m_requests(dohAuthority(options.endpoint), options.endpoint.path().toUtf8(),
                 options.dohMethod)
{
}

DohTransport::~DohTransport()
{
    for (Http2Connection *connection : m_connections)
        connection->close();
}

Exchange DohTransport::start(ExchangeRequest request, Completion done)
{
    const TimePoint began = Clock::now();
    const quint64 id = ++m_lastId;
    PendingExchange &exchange = m_exchanges[id];
    exchange.began = began;
    exchange.query = std::move(request.message);
    if (messageId(exchange.query) != 0)
        setMessageId(exchange.query.data(), 0);
    exchange.done = std::move(done);
    exchange.deadline = m_deadlines.add(request.deadline, [this, id] { expire(id); });
    send(id, exchange);
    return Exchange(this, id);
}

void DohTransport::cancel(quint64 id)
{
    PendingExchange *exchange = find(id);
    if (!exchange)
        return;
    m_deadlines.remove(exchange->deadline);
    exchange->connection->cancel(id);
    leave(*exchange);
    m_exchanges.erase(id);
}

void DohTransport::send(quint64 id, PendingExchange &exchange)
{
    exchange.connection = connectionForNext();
    exchange.reused = exchange.connection->isReady();
    exchange.connection->add(id, m_requests.requestFor(exchange.query));
}

/// With reuse, the one with the least to do, or a new one while there may be more.
Http2Connection *DohTransport::connectionForNext()
{
    Http2Connection *best = nullptr;
    if (m_options.use == ConnectionUse::Reuse) {
        int usable = 0;
        for (Http2Connection *connection : m_connections) {
            if (!connection->acceptsRequests())
                continue;
            ++usable;
            if (!best || connection->requestCount() < best->requestCount())
                best = connection;
        }
        if (best && (best->requestCount() == 0 || usable >= m_options.maxConnections))
            return best;
    }
    auto *connection = new Http2Connection(this, m_tls, this);
    m_connections.push_back(connection);
    connection->open(m_options.addresses, m_options.endpoint.port());
    return connection;
}

void DohTransport::http2Sent(quint64 id, TimePoint when)
{
    if (PendingExchange *exchange = find(id))
        exchange->sent = when;
}

void DohTransport::http2Head(quint64 id, const Http2Response &head)
{
    PendingExchange *exchange = find(id);
    if (!exchange)
        return;
    exchange->answerBegan = head.firstOctet;
    Failure failure = checkDohHead(head);
    if (failure.kind == ErrorKind::None)
        return;
    Outcome outcome = outcomeOf(*exchange, Clock::now());
    outcome.failure = std::move(failure);
    exchange->connection->cancel(id);
    m_deadlines.remove(exchange->deadline);
    complete(id, std::move(outcome));
}

void DohTransport::http2Responded(quint64 id, Http2Response &&response)
{
    PendingExchange *exchange = find(id);
    if (!exchange)
        return;
    exchange->answerBegan = response.firstOctet;
    Outcome outcome = outcomeOf(*exchange, response.complete);
    readDohResponse(exchange->query, std::move(response), outcome);
    m_deadlines.remove(exchange->deadline);
    complete(id, std::move(outcome));
}

void DohTransport::http2Failed(quint64 id, const Failure &failure,
                               Http2Connection::Progress progress)
{
    using Progress = Http2Connection::Progress;
    PendingExchange *exchange = find(id);
    if (!exchange)
        return;
    if (progress == Progress::NotSent && !exchange->moved) {
        exchange->moved = true;
        send(id, *exchange);
        return;
    }
    Outcome outcome = outcomeOf(*exchange, Clock::now());
    outcome.failure = failure;
    const bool lostInUse = progress == Progress::ConnectionLost &&
                           (exchange->reused || exchange->connection->hasResponded());
    outcome.retryOnNewConnection =
        lostInUse || progress == Progress::NotSent || progress == Progress::NotProcessed;
    if (progress == Progress::NotProcessed)
        exchange->connection->retire(); // the next attempt must not come here again
    m_deadlines.remove(exchange->deadline);
    complete(id, std::move(outcome));
}

void DohTransport::http2Ended(Http2Connection *connection)
{
    drop(connection);
}

/// The exchange has no more business on its connection, which goes where nobody has a use for it.
void DohTransport::leave(const PendingExchange &exchange)
{
    Http2Connection *connection = exchange.connection;
    const bool idle = connection->requestCount() == 0;
    if (m_options.use == ConnectionUse::Fresh || (idle && !connection->isReady()))
        drop(connection);
}

void DohTransport::drop(Http2Connection *connection)
{
    std::erase(m_connections, connection);
    connection->close();
    connection->deleteLater();
}

void DohTransport::expire(quint64 id)
{
    PendingExchange &exchange = *find(id);
    Http2Connection *connection = exchange.connection;
    Outcome outcome = outcomeOf(exchange, Clock::now());
    outcome.failure = {ErrorKind::Timeout, lateText(exchange)};
    connection->cancel(id);
    // Silence since the query left: the peer may be gone, so the next query gets another
    // connection.
    if (exchange.sent && connection->lastReceived() < *exchange.sent)
        connection->retire();
    complete(id, std::move(outcome));
}

QString DohTransport::lateText(const PendingExchange &exchange)
{
    if (exchange.answerBegan)
        return QStringLiteral("the answer was not complete before the deadline");
    if (exchange.sent)
        return QStringLiteral("no answer before the deadline");
    if (exchange.connection->isReady()) {
        return QStringLiteral("the query was not sent before the deadline: "
                              "the server lets no further stream be opened");
    }
    if (exchange.connection->stream().connectTime())
        return QStringLiteral("the TLS handshake was not done before the deadline");
    return QStringLiteral("no TCP connection before the deadline");
}

DohTransport::PendingExchange *DohTransport::find(quint64 id)
{
    const auto found = m_exchanges.find(id);
    return found == m_exchanges.end() ? nullptr : &found->second;
}

Outcome DohTransport::outcomeOf(const PendingExchange &exchange, TimePoint ended) const
{
    const StreamConnection &stream = exchange.connection->stream();
    Outcome outcome;
    outcome.transport = Protocol::Https;
    outcome.address = stream.peerAddress();
    outcome.reused = exchange.reused;
    outcome.tls = stream.tlsFacts();
    outcome.tlsResumed = stream.tlsResumed();
    if (!exchange.reused) {
        outcome.timings.connect = stream.connectTime();
        outcome.timings.tls = stream.tlsTime();
    }
    if (exchange.sent && exchange.answerBegan) {
        const Duration query = *exchange.answerBegan - *exchange.sent;
        outcome.timings.query =
            std::max(query, Duration(0)); // a refusal may come before all was sent
    }
    outcome.timings.total = ended - exchange.began;
    return outcome;
}

/// Ends an exchange whose deadline is no longer in m_deadlines.
void DohTransport::complete(quint64 id, Outcome &&outcome)
{
    auto node = m_exchanges.extract(id);
    leave(node.mapped());
    node.mapped().done(std::move(outcome));
}

} // namespace dnstester
