// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/streamchannel.h"

#include "dns/replyview.h"

#include <utility>

namespace dnstester {

namespace {

constexpr qsizetype maxInFlight = 4096;
// Unanswered queries keep their IDs; with so many of them the connection is no good any more.
constexpr qsizetype maxTakenIds = 32768;

} // namespace

StreamChannel::StreamChannel(Owner *owner, StreamExchangeTable *exchanges,
                             std::shared_ptr<TlsContext> tls, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_exchanges(exchanges)
    , m_connection(this, std::move(tls))
{
}

void StreamChannel::open(const QList<QHostAddress> &addresses, quint16 port)
{
    m_connection.open(addresses, port);
}

void StreamChannel::close()
{
    m_owner = nullptr;
    m_connection.close();
}

void StreamChannel::add(StreamExchange &exchange)
{
    exchange.channel = this;
    exchange.fresh = !isReady();
    ++m_load;
    if (isReady() && m_waiting.isEmpty() && m_inFlight < maxInFlight)
        write(exchange);
    else
        m_waiting.append(exchange.handle);
}

void StreamChannel::remove(StreamExchange &exchange)
{
    --m_load;
    if (!exchange.messageId)
        return;
    --m_inFlight;
    const auto found = m_handles.find(*exchange.messageId);
    if (found != m_handles.end())
        *found = 0;
    if (m_handles.size() >= maxTakenIds)
        m_retired = true;
    writeWaiting();
}

std::vector<quint64> StreamChannel::handles() const
{
    std::vector<quint64> all(m_waiting.begin(), m_waiting.end());
    for (const quint64 handle : m_handles) {
        if (handle != 0)
            all.push_back(handle);
    }
    return all;
}

void StreamChannel::describe(const StreamExchange &exchange, Outcome &outcome) const
{
    outcome.address = m_connection.peerAddress();
    outcome.tls = m_connection.tlsFacts();
    outcome.tlsResumed = m_connection.tlsResumed();
    outcome.reused = !exchange.fresh;
    if (!exchange.fresh)
        return;
    // An exchange that joined in the middle of a phase did not wait for the whole of it: then the
    // phase is not its own.
    const TimePoint reached = wasReady() ? m_readySince : Clock::now();
    const Duration waited = reached - exchange.began;
    const Duration connect = m_connection.connectTime().value_or(Duration{0});
    const Duration tls = m_connection.tlsTime().value_or(Duration{0});
    if (tls <= waited)
        outcome.timings.tls = m_connection.tlsTime();
    if (connect + tls <= waited)
        outcome.timings.connect = m_connection.connectTime();
}

void StreamChannel::writeWaiting()
{
    while (isReady() && !m_waiting.isEmpty() && m_inFlight < maxInFlight) {
        if (StreamExchange *exchange = m_exchanges->find(m_waiting.takeFirst()))
            write(*exchange);
    }
}

void StreamChannel::write(StreamExchange &exchange)
{
    quint16 id = m_owner->randomMessageId();
    while (m_handles.contains(id))
        id = m_owner->randomMessageId();
    m_handles.insert(id, exchange.handle);
    ++m_inFlight;

    m_frame.resize(0);
    appendFrame(m_frame, exchange.query);
    setMessageId(m_frame.data() + framePrefixSize, id);
    exchange.messageId = id;
    exchange.straysBefore = m_strays;
    m_unflushed.append({m_connection.write(m_frame), exchange.handle});
}

void StreamChannel::streamReady(StreamConnection *)
{
    m_readySince = Clock::now();
    m_lastHeard = m_readySince;
    writeWaiting();
}

void StreamChannel::streamFlushed(StreamConnection *, quint64 position, TimePoint when)
{
    while (!m_unflushed.isEmpty() && m_unflushed.first().position <= position) {
        if (StreamExchange *exchange = m_exchanges->find(m_unflushed.takeFirst().handle))
            exchange->sent = when;
    }
}

void StreamChannel::streamReceived(StreamConnection *, QByteArrayView octets, TimePoint when)
{
    m_lastHeard = when;
    m_reader.feed(octets, when);
    while (const auto frame = m_reader.next()) {
        received(*frame, when);
        if (!m_owner)
            return;
    }
}

void StreamChannel::received(const FrameReader::Frame &frame, TimePoint when)
{
    const QByteArrayView message = frame.payload;
    if (message.size() < qsizetype(sizeof(quint16))) {
        // It names no query, and whoever sends it has lost count of the octets.
        m_owner->channelClosed(
            this, {ErrorKind::Malformed,
                   QStringLiteral("the server sent a message of %1 octets").arg(message.size())});
        return;
    }
    const auto found = m_handles.constFind(messageId(message));
    if (found == m_handles.cend()) {
        ++m_strays;
        return;
    }
    if (*found == 0) {
        m_handles.erase(found);
        return;
    }
    StreamExchange &exchange = *m_exchanges->find(*found);
    const ReplyMatch match = matchReply(exchange.query, message);
    if (match == ReplyMatch::Mismatch) {
        exchange.mismatched = true;
        return;
    }
    m_handles.erase(found);
    m_answered = true;

    Outcome outcome;
    const std::optional<ReplyView> view =
        match == ReplyMatch::Answer ? ReplyView::parse(message) : std::nullopt;
    if (view) {
        outcome.reply = message.toByteArray();
        outcome.rcode = view->rcode;
    } else {
        outcome.failure = {ErrorKind::Malformed,
                           QStringLiteral("the answer is not a well-formed DNS message")};
    }
    if (exchange.sent)
        outcome.timings.query = frame.firstOctet - *exchange.sent;
    m_owner->exchangeEnded(exchange, std::move(outcome), when);
}

void StreamChannel::streamClosed(StreamConnection *, const Failure &failure)
{
    if (m_owner)
        m_owner->channelClosed(this, failure);
}

} // namespace dnstester
