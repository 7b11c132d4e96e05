// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/streamtransport.h"

#include <QRandomGenerator>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

using namespace std::chrono_literals;

constexpr auto idleLimit = 30s;
constexpr int idleCheckInterval = 10'000; // milliseconds

// Why a query on a connection that was there got no answer.
Failure closedFailure(const StreamChannel &channel, const Failure &failure)
{
    if (failure.kind != ErrorKind::None)
        return failure;
    return {ErrorKind::Unreachable,
            channel.isInsideMessage()
                ? QStringLiteral("the server closed the connection in the middle of an answer")
                : QStringLiteral("the server closed the connection before it answered")};
}

} // namespace

Result<std::unique_ptr<StreamTransport>> StreamTransport::create(const TransportOptions &options)
{
    std::shared_ptr<TlsContext> tls;
    if (options.endpoint.protocol() == Protocol::Tls) {
        TlsSettings settings;
        settings.serverName = options.endpoint.host();
        settings.insecure = options.insecure;
        settings.caFile = options.caFile;
        settings.alpn = {QByteArrayLiteral("dot")};
        settings.alpnOptional = true;
        settings.resume = options.use == ConnectionUse::Reuse;
        Result<std::shared_ptr<TlsContext>> made = TlsContext::create(settings);
        if (!made)
            return tl::unexpected(made.error());
        tls = std::move(*made);
    }
    return std::unique_ptr<StreamTransport>(new StreamTransport(options, std::move(tls)));
}

StreamTransport::StreamTransport(const TransportOptions &options, std::shared_ptr<TlsContext> tls)
    : m_options(options)
    , m_tls(std::move(tls))
{
}

StreamTransport::~StreamTransport()
{
    for (StreamChannel *channel : m_channels)
        channel->close();
}

Exchange StreamTransport::start(ExchangeRequest request, Completion done)
{
    StreamExchange &exchange = m_exchanges.insert();
    const quint64 handle = exchange.handle;
    exchange.query = std::move(request.message);
    exchange.done = std::move(done);
    exchange.began = Clock::now();
    exchange.expires = request.deadline;
    exchange.deadline = m_deadlines.add(request.deadline, [this, handle] { expire(handle); });
    channelForNext()->add(exchange);
    return {this, handle};
}

void StreamTransport::cancel(quint64 id)
{
    StreamExchange *exchange = m_exchanges.find(id);
    if (!exchange)
        return;
    m_deadlines.remove(exchange->deadline);
    static_cast<void>(release(*exchange));
}

// An idle connection, else a further one up to the limit, else the one with the least load.
StreamChannel *StreamTransport::channelForNext()
{
    if (m_options.use == ConnectionUse::Fresh)
        return openChannel();
    StreamChannel *best = nullptr;
    int kept = 0;
    for (StreamChannel *channel : m_channels) {
        if (channel->isRetired())
            continue;
        ++kept;
        if (!best || channel->load() < best->load())
            best = channel;
    }
    if (!best || (best->load() > 0 && kept < m_options.maxConnections))
        return openChannel();
    return best;
}

StreamChannel *StreamTransport::openChannel()
{
    auto *channel = new StreamChannel(this, &m_exchanges, m_tls, this);
    m_channels.push_back(channel);
    channel->open(m_options.addresses, m_options.endpoint.port());
    if (m_options.use == ConnectionUse::Reuse && !m_idleCheck.isActive())
        m_idleCheck.start(idleCheckInterval, Qt::CoarseTimer, this);
    return channel;
}

void StreamTransport::closeChannel(StreamChannel *channel)
{
    if (std::erase(m_channels, channel) == 0)
        return;
    channel->close();
    channel->deleteLater(); // it may be in the middle of a call
    if (m_channels.empty())
        m_idleCheck.stop();
}

bool StreamTransport::isOfUse(const StreamChannel *channel) const
{
    if (channel->load() > 0)
        return true;
    return m_options.use == ConnectionUse::Reuse && channel->isReady() && !channel->isRetired();
}

void StreamTransport::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_idleCheck.timerId())
        return;
    const TimePoint limit = Clock::now() - idleLimit;
    const std::vector<StreamChannel *> channels = m_channels;
    for (StreamChannel *channel : channels) {
        if (channel->load() == 0 && channel->lastHeard() < limit)
            closeChannel(channel);
    }
}

quint16 StreamTransport::randomMessageId()
{
    if (m_randomLeft == 0) {
        QRandomGenerator::system()->fillRange(m_random.data(), qsizetype(m_random.size()));
        m_randomLeft = 2 * m_random.size();
    }
    --m_randomLeft;
    const quint32 word = m_random[m_randomLeft / 2];
    return static_cast<quint16>(m_randomLeft % 2 == 0 ? word : word >> 16);
}

void StreamTransport::expire(quint64 handle)
{
    StreamExchange &exchange = *m_exchanges.find(handle);
    StreamChannel *channel = exchange.channel;
    if (exchange.sent && channel->lastHeard() < *exchange.sent)
        channel->retire();
    Outcome outcome;
    outcome.failure = timeoutFailure(exchange);
    finish(exchange, std::move(outcome), Clock::now());
}

Failure StreamTransport::timeoutFailure(const StreamExchange &exchange) const
{
    const StreamChannel &channel = *exchange.channel;
    const auto waited = std::max(exchange.expires - exchange.began, TimePoint::duration::zero());
    const QString limit = QStringLiteral("within %1 ms")
                              .arg(std::chrono::round<std::chrono::milliseconds>(waited).count());
    if (!channel.wasReady()) {
        return {ErrorKind::Timeout, channel.connection().connectTime()
                                        ? QStringLiteral("no TLS handshake %1").arg(limit)
                                        : QStringLiteral("no TCP connection %1").arg(limit)};
    }
    if (exchange.mismatched || channel.strays() > exchange.straysBefore) {
        return {ErrorKind::Mismatch,
                QStringLiteral("only answers to other questions came %1").arg(limit)};
    }
    if (!exchange.sent)
        return {ErrorKind::Timeout, QStringLiteral("the query could not be sent %1").arg(limit)};
    if (channel.load() == 1 && channel.isInsideMessage())
        return {ErrorKind::Timeout, QStringLiteral("no complete answer %1").arg(limit)};
    return {ErrorKind::Timeout, QStringLiteral("no answer %1").arg(limit)};
}

void StreamTransport::exchangeEnded(StreamExchange &exchange, Outcome &&outcome, TimePoint when)
{
    m_deadlines.remove(exchange.deadline);
    finish(exchange, std::move(outcome), when);
}

// The deadline has been removed or has passed.
void StreamTransport::finish(StreamExchange &exchange, Outcome &&outcome, TimePoint when)
{
    outcome.transport = m_options.endpoint.protocol();
    outcome.timings.total = when - exchange.began;
    exchange.channel->describe(exchange, outcome);
    const Completion done = release(exchange);
    done(std::move(outcome));
}

Transport::Completion StreamTransport::release(StreamExchange &exchange)
{
    StreamChannel *channel = exchange.channel;
    Completion done = std::move(exchange.done);
    channel->remove(exchange);
    m_exchanges.remove(exchange);
    if (!isOfUse(channel))
        closeChannel(channel);
    return done;
}

void StreamTransport::channelClosed(StreamChannel *channel, const Failure &failure)
{
    const bool lost = failure.kind == ErrorKind::None || failure.kind == ErrorKind::Unreachable;
    closeChannel(channel); // and so no exchange started by a completion chooses it
    for (const quint64 handle : channel->handles()) {
        StreamExchange *exchange = m_exchanges.find(handle);
        if (!exchange)
            continue;
        if (channel->wasReady() && !exchange->messageId) { // never written
            channel->remove(*exchange);
            channelForNext()->add(*exchange);
            continue;
        }
        Outcome outcome;
        outcome.failure = channel->wasReady() ? closedFailure(*channel, failure) : failure;
        outcome.retryOnNewConnection = m_options.use == ConnectionUse::Reuse && lost &&
                                       channel->wasReady() &&
                                       (!exchange->fresh || channel->hasAnswered());
        m_deadlines.remove(exchange->deadline);
        finish(*exchange, std::move(outcome), Clock::now());
    }
}

} // namespace dnstester
