// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/doqconnection.h"

#include "net/messageframing.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace dnstester {

namespace {

// So many ended streams, and so long a time for our acknowledgement to reach the server and its
// MAX_STREAMS to come back, tell a server that grants no more streams from one that is about to.
constexpr int patience = 16;
constexpr quint64 mostReserved = 1'000'000;
constexpr auto longestAckDelay = std::chrono::milliseconds(25); // RFC 9000 18.2

Failure failureOf(const QuicClosure &closure)
{
    if (closure.cause != QuicClosure::Cause::Application)
        return closure.failure;
    return {ErrorKind::Quic,
            QStringLiteral("the server closed the connection: %1%2")
                .arg(doqErrorText(closure.code), quicReasonSuffix(closure.reason))};
}

bool isGoneWhileIdle(const QuicClosure &closure)
{
    switch (closure.cause) {
    case QuicClosure::Cause::Application:
        return closure.code == quint64(DoqError::NoError);
    case QuicClosure::Cause::Transport:
        return closure.code == 0;
    case QuicClosure::Cause::StatelessReset:
    case QuicClosure::Cause::IdleTimeout:
        return true;
    default:
        return false;
    }
}

} // namespace

DoqConnection::DoqConnection(Owner *owner, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_connector(this)
{
}

void DoqConnection::open(const QuicSettings &settings, const QList<QHostAddress> &addresses,
                         quint16 port)
{
    m_connector.open(settings, addresses, port);
}

void DoqConnection::close()
{
    m_owner = nullptr;
    if (m_channel)
        m_channel->close(quint64(DoqError::NoError));
    else
        m_connector.close();
}

void DoqConnection::add(DoqExchange *exchange)
{
    exchange->connection = this;
    exchange->reusedConnection = isReady();
    m_waiting.push_back(exchange);
    openStreams();
}

void DoqConnection::remove(DoqExchange *exchange)
{
    if (!exchange->stream)
        std::erase(m_waiting, exchange);
    else if (m_streams.erase(*exchange->stream) != 0)
        m_channel->abandonStream(*exchange->stream, quint64(DoqError::RequestCancelled));
}

bool DoqConnection::isSilentSince(TimePoint when) const
{
    return m_channel && m_channel->lastReceivedAt() < when;
}

bool DoqConnection::isSpent() const
{
    return isReady() && !m_creditGranted && m_channel->streamsLeft() <= m_reserve &&
           Clock::now() >= m_patientUntil;
}

void DoqConnection::streamEnded()
{
    if (++m_endedStreams != patience || m_creditGranted)
        return;
    const Duration wait = longestAckDelay + 2 * connectTime().value_or(Duration{0});
    m_patientUntil = Clock::now() + wait;
    // Connections that share their load evenly would all be spent in the same moment.
    const quint64 left = std::min(m_channel->streamsLeft(), mostReserved);
    m_reserve = QRandomGenerator::global()->bounded(quint32(left / 4 + 1));
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(wait), Qt::PreciseTimer, this,
                       [this] {
                           if (m_owner && isSpent())
                               m_owner->doqSpent(this);
                       });
}

void DoqConnection::quicCredit(QuicChannel *)
{
    m_creditGranted = true;
    openStreams();
}

void DoqConnection::openStreams()
{
    while (isReady() && !m_waiting.empty()) {
        DoqExchange *exchange = m_waiting.front();
        QByteArray framed;
        framed.reserve(framePrefixSize + exchange->query.size());
        appendFrame(framed, exchange->query);
        exchange->stream = m_channel->openStream(framed);
        if (!exchange->stream)
            return;
        m_waiting.pop_front();
        m_streams.emplace(*exchange->stream, exchange);
    }
}

DoqExchange *DoqConnection::exchangeOn(qint64 stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? nullptr : found->second;
}

void DoqConnection::quicConnected(QuicChannel *channel)
{
    m_channel = channel;
    m_channel->setParent(this);
    m_channel->setListener(this);
    openStreams();
}

void DoqConnection::quicNotConnected(const QuicClosure &closure)
{
    end(failureOf(closure), false);
}

void DoqConnection::quicSent(QuicChannel *, qint64 stream, TimePoint when)
{
    if (DoqExchange *exchange = exchangeOn(stream))
        exchange->sentAt = when;
}

void DoqConnection::quicReceived(QuicChannel *, qint64 stream, QByteArrayView octets, bool fin,
                                 TimePoint when)
{
    DoqExchange *exchange = exchangeOn(stream);
    if (!exchange)
        return;
    if (!octets.isEmpty() && !exchange->firstOctetAt)
        exchange->firstOctetAt = when;
    switch (exchange->answer.add(octets, fin)) {
    case DoqAnswer::State::Incomplete:
        break;
    case DoqAnswer::State::Violation:
        violated(stream, exchange->answer.failure());
        break;
    case DoqAnswer::State::Complete:
        m_streams.erase(stream);
        streamEnded();
        m_owner->doqAnswered(exchange->id, when);
        break;
    }
}

void DoqConnection::quicReset(QuicChannel *, qint64 stream, quint64 code)
{
    DoqExchange *exchange = exchangeOn(stream);
    if (!exchange)
        return;
    remove(exchange);
    m_owner->doqFailed(exchange->id,
                       {ErrorKind::Quic,
                        QStringLiteral("the server gave up the query: %1").arg(doqErrorText(code))},
                       false);
}

// As where the server had closed the connection, which it may have done without our hearing of it.
// Who waited for this very connection to be made goes on waiting.
void DoqConnection::quicSilent(QuicChannel *)
{
    Owner *owner = m_owner;
    owner->doqSilent(this);
    std::vector<DoqExchange *> reusing;
    for (const auto &[stream, exchange] : m_streams) {
        if (exchange->reusedConnection)
            reusing.push_back(exchange);
    }
    std::copy_if(m_waiting.begin(), m_waiting.end(), std::back_inserter(reusing),
                 [](const DoqExchange *exchange) { return exchange->reusedConnection; });
    std::vector<quint64> ids;
    for (DoqExchange *exchange : reusing) {
        ids.push_back(exchange->id);
        remove(exchange);
    }
    std::sort(ids.begin(), ids.end());
    for (const quint64 id : ids)
        owner->doqFailed(id,
                         {ErrorKind::Timeout,
                          QStringLiteral("the server does not answer on the connection any more")},
                         true);
}

void DoqConnection::quicClosed(QuicChannel *, const QuicClosure &closure)
{
    end(failureOf(closure), isGoneWhileIdle(closure));
}

// The server is not to be trusted with the other answers either (RFC 9250 4.3.3).
void DoqConnection::violated(qint64 stream, const Failure &failure)
{
    m_channel->close(quint64(DoqError::ProtocolError));
    const quint64 culprit = m_streams.extract(stream).mapped()->id;
    std::vector<quint64> others;
    Owner *owner = detach(others);
    owner->doqFailed(culprit, failure, false);
    const Failure inherited{
        ErrorKind::Quic,
        QStringLiteral("the connection was closed, as the server broke the rules of DoQ "
                       "in another answer (DOQ_PROTOCOL_ERROR)")};
    for (const quint64 id : others)
        owner->doqFailed(id, inherited, true);
}

void DoqConnection::end(const Failure &failure, bool goneWhileIdle)
{
    std::vector<quint64> exchanges;
    Owner *owner = detach(exchanges);
    for (const quint64 id : exchanges)
        owner->doqFailed(id, failure, goneWhileIdle);
}

/// Tells the owner of the end and gives the exchanges that are left, in order of their beginning.
DoqConnection::Owner *DoqConnection::detach(std::vector<quint64> &exchanges)
{
    for (const auto &[stream, exchange] : std::exchange(m_streams, {}))
        exchanges.push_back(exchange->id);
    for (const DoqExchange *exchange : std::exchange(m_waiting, {}))
        exchanges.push_back(exchange->id);
    std::sort(exchanges.begin(), exchanges.end());
    Owner *owner = std::exchange(m_owner, nullptr);
    owner->doqEnded(this);
    return owner;
}

} // namespace dnstester
