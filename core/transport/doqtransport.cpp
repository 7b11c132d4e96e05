// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/doqtransport.h"

#include "dns/replyview.h"

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

QString timeoutText(const DoqExchange &exchange)
{
    if (!exchange.connection->isReady())
        return QStringLiteral("no answer to the QUIC handshake before the deadline");
    if (!exchange.stream)
        return QStringLiteral(
            "the server's limit of streams left no room for the query before the deadline");
    if (exchange.answer.isWhole())
        return QStringLiteral(
            "the server did not end the stream of its answer before the deadline");
    if (exchange.answer.hasBegun())
        return QStringLiteral("the answer was not complete before the deadline");
    return QStringLiteral("no answer before the deadline");
}

} // namespace

Result<std::unique_ptr<DoqTransport>> DoqTransport::create(const TransportOptions &options)
{
    TlsSettings settings;
    settings.serverName = options.endpoint.host();
    settings.insecure = options.insecure;
    settings.caFile = options.caFile;
    settings.alpn = {QByteArrayLiteral("doq")};
    settings.resume = options.use == ConnectionUse::Reuse;
    Result<std::shared_ptr<QuicTlsContext>> tls = QuicTlsContext::create(settings);
    if (!tls)
        return tl::unexpected(tls.error());
    return std::unique_ptr<DoqTransport>(new DoqTransport(options, std::move(*tls)));
}

DoqTransport::DoqTransport(const TransportOptions &options, std::shared_ptr<QuicTlsContext> tls)
    : m_options(options)
    , m_tls(std::move(tls))
{
}

DoqTransport::~DoqTransport()
{
    // A completion may own the Exchange of another, whose end must find no exchange any more.
    const Exchanges exchanges = std::exchange(m_exchanges, {});
}

Exchange DoqTransport::start(ExchangeRequest request, Completion done)
{
    auto exchange = std::make_unique<DoqExchange>();
    const quint64 id = ++m_lastId;
    exchange->id = id;
    exchange->began = Clock::now();
    exchange->query = std::move(request.message);
    setMessageId(exchange->query.data(), 0);
    exchange->done = std::move(done);
    exchange->deadline = m_deadlines.add(request.deadline, [this, id] { timedOut(id); });
    connectionForNext()->add(exchange.get());
    m_exchanges.emplace(id, std::move(exchange));
    return Exchange(this, id);
}

DoqConnection *DoqTransport::connectionForNext()
{
    if (m_options.use == ConnectionUse::Fresh)
        return newConnection();
    const auto idlest =
        std::min_element(m_connections.begin(), m_connections.end(),
                         [](const auto *a, const auto *b) { return a->load() < b->load(); });
    const bool mayOpen = m_connections.size() < std::size_t(std::max(m_options.maxConnections, 1));
    if (idlest == m_connections.end() || ((*idlest)->load() > 0 && mayOpen))
        return newConnection();
    return *idlest;
}

DoqConnection *DoqTransport::newConnection()
{
    QuicSettings settings;
    settings.tls = m_tls;
    auto *connection = new DoqConnection(this, this);
    m_connections.push_back(connection);
    connection->open(settings, m_options.addresses, m_options.endpoint.port());
    return connection;
}

void DoqTransport::cancel(quint64 id)
{
    const std::unique_ptr<DoqExchange> exchange = take(id);
    if (!exchange)
        return;
    m_deadlines.remove(exchange->deadline);
    exchange->connection->remove(exchange.get());
    releaseConnection(*exchange);
}

void DoqTransport::doqAnswered(quint64 id, TimePoint when)
{
    std::unique_ptr<DoqExchange> exchange = take(id);
    m_deadlines.remove(exchange->deadline);
    Outcome outcome = outcomeOf(*exchange, when);
    const QByteArray message = exchange->answer.message();
    const auto view = ReplyView::parse(message);
    switch (matchReply(exchange->query, message)) {
    case ReplyMatch::Mismatch:
        outcome.failure = {ErrorKind::Mismatch,
                           QStringLiteral("the answer is to another question")};
        break;
    case ReplyMatch::Malformed:
        outcome.failure = {ErrorKind::Malformed,
                           QStringLiteral("the answer ends within its question")};
        break;
    case ReplyMatch::Answer:
        if (!view)
            outcome.failure = {ErrorKind::Malformed,
                               QStringLiteral("the answer is not a well-formed DNS message")};
        break;
    }
    if (outcome.answered()) {
        outcome.reply = message;
        outcome.rcode = view->rcode;
    }
    releaseConnection(*exchange);
    exchange->done(std::move(outcome));
}

void DoqTransport::doqFailed(quint64 id, const Failure &failure, bool goneWhileIdle)
{
    std::unique_ptr<DoqExchange> exchange = take(id);
    if (!exchange)
        return;
    m_deadlines.remove(exchange->deadline);
    const bool retry = goneWhileIdle && exchange->reusedConnection;
    complete(std::move(exchange), failure, retry);
}

void DoqTransport::timedOut(quint64 id)
{
    std::unique_ptr<DoqExchange> exchange = take(id);
    const Failure failure{ErrorKind::Timeout, timeoutText(*exchange)};
    DoqConnection *connection = exchange->connection;
    connection->remove(exchange.get());
    if (exchange->sentAt && connection->isSilentSince(*exchange->sentAt))
        std::erase(m_connections, connection); // perhaps dead: it ends with the exchanges it has
    complete(std::move(exchange), failure, false);
}

void DoqTransport::complete(std::unique_ptr<DoqExchange> exchange, const Failure &failure,
                            bool retryOnNewConnection)
{
    Outcome outcome = outcomeOf(*exchange, Clock::now());
    outcome.failure = failure;
    outcome.retryOnNewConnection = retryOnNewConnection;
    releaseConnection(*exchange);
    exchange->done(std::move(outcome));
}

std::unique_ptr<DoqExchange> DoqTransport::take(quint64 id)
{
    auto node = m_exchanges.extract(id);
    return node ? std::move(node.mapped()) : nullptr;
}

Outcome DoqTransport::outcomeOf(const DoqExchange &exchange, TimePoint ended) const
{
    Outcome outcome;
    outcome.transport = Protocol::Quic;
    outcome.address = exchange.connection->address();
    outcome.reused = exchange.reusedConnection;
    outcome.tls = exchange.connection->tlsFacts();
    outcome.tlsResumed = exchange.connection->tlsResumed();
    if (!exchange.reusedConnection)
        outcome.timings.connect = exchange.connection->connectTime();
    // The times of sending within a batch are estimates, which the kernel's time of arrival beats.
    if (exchange.sentAt && exchange.firstOctetAt)
        outcome.timings.query =
            std::max(*exchange.firstOctetAt - *exchange.sentAt, Duration::zero());
    outcome.timings.total = std::max(ended - exchange.began, Duration::zero());
    return outcome;
}

/// After an exchange has left its connection: whether that is still good for something.
void DoqTransport::releaseConnection(const DoqExchange &exchange)
{
    DoqConnection *connection = exchange.connection;
    if (connection->isSpent())
        doqSpent(connection);
    if (connection->load() > 0)
        return;
    const bool isKept =
        m_options.use == ConnectionUse::Reuse && connection->isReady() &&
        std::find(m_connections.begin(), m_connections.end(), connection) != m_connections.end();
    if (!isKept)
        drop(connection);
}

/// The connection ends with the exchanges that wait on it all the same.
void DoqTransport::doqSilent(DoqConnection *connection)
{
    std::erase(m_connections, connection);
    if (connection->load() == 0)
        drop(connection);
}

/// The connection ends with the streams it has; what waits for one goes elsewhere.
void DoqTransport::doqSpent(DoqConnection *connection)
{
    std::erase(m_connections, connection);
    for (DoqExchange *waiting : connection->takeWaiting())
        connectionForNext()->add(waiting);
    if (connection->load() == 0)
        drop(connection);
}

void DoqTransport::doqEnded(DoqConnection *connection)
{
    std::erase(m_connections, connection);
    connection->deleteLater();
}

void DoqTransport::drop(DoqConnection *connection)
{
    std::erase(m_connections, connection);
    connection->close();
    connection->deleteLater();
}

} // namespace dnstester
