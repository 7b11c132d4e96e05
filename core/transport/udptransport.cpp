// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/udptransport.h"

#include "dns/replyview.h"
#include "net/udpchannel.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/random.h>
#include <unistd.h>
#endif

namespace dnstester {

namespace {

// With so many message IDs in flight on one socket, a free one would take long to draw.
constexpr int mostInFlight = 1 << 15;

/// Octets that nobody can foresee. QRandomGenerator asks the processor, word by word, which costs
/// many times as much.
void fillFromSystem(quint32 *words, std::size_t count)
{
#ifdef Q_OS_UNIX
    if (::getentropy(words, count * sizeof *words) == 0)
        return;
#endif
    QRandomGenerator::system()->fillRange(words, qsizetype(count));
}

} // namespace

/// A channel of a UdpTransport: one exchange's own, or one of the pool.
class UdpSocket final : public QObject, private UdpChannel::Listener
{
public:
    explicit UdpSocket(UdpTransport *transport)
        : QObject(transport)
        , m_transport(transport)
        , m_channel(this)
    {
    }

    [[nodiscard]] UdpChannel &channel() { return m_channel; }

    /// Nothing is heard of it any more; the channel itself may be in a call to us.
    void close()
    {
        m_transport = nullptr;
        deleteLater();
    }

    QHostAddress address;
    quint64 owner = 0; ///< the only exchange of a socket that is not of the pool
    int inFlight = 0;
    bool used = false;

private:
    void udpReceived(UdpChannel *, QByteArrayView payload, TimePoint when) override
    {
        if (m_transport)
            m_transport->received(this, payload, when);
    }
    void udpSent(UdpChannel *, quint64 token, TimePoint when) override
    {
        if (m_transport)
            m_transport->sent(token, when);
    }
    void udpFailed(UdpChannel *, const Failure &failure) override
    {
        if (m_transport)
            m_transport->failed(this, failure);
    }

    UdpTransport *m_transport;
    UdpChannel m_channel;
};

UdpTransport::UdpTransport(TransportOptions options, QObject *parent)
    : Transport(parent)
    , m_options(std::move(options))
{
}

UdpTransport::~UdpTransport() = default;

Exchange UdpTransport::start(ExchangeRequest request, Completion done)
{
    const TimePoint began = Clock::now();
    Failure failure;
    UdpSocket *socket = socketForNext(failure);
    const quint16 messageId = socket ? unusedMessageId(socket) : 0;

    UdpExchange &exchange = m_exchanges.insert(socket, messageId);
    const quint64 id = exchange.handle;
    exchange.query = std::move(request.message);
    exchange.done = std::move(done);
    exchange.began = began;
    if (!socket) { // told from the event loop
        exchange.deadline = m_deadlines.add(began, [this, id, failure] { fail(id, failure); });
        return Exchange(this, id);
    }
    exchange.deadline = m_deadlines.add(request.deadline, [this, id] { expire(id); });
    exchange.reusedSocket = std::exchange(socket->used, true);
    ++socket->inFlight;
    if (m_options.use == ConnectionUse::Fresh)
        socket->owner = id;

    m_message.assign(exchange.query.begin(), exchange.query.end());
    setMessageId(m_message.data(), messageId);
    socket->channel().send(QByteArrayView(m_message), id);
    return Exchange(this, id);
}

void UdpTransport::cancel(quint64 id)
{
    if (UdpExchange *exchange = m_exchanges.find(id)) {
        m_deadlines.remove(exchange->deadline);
        (void)release(*exchange);
    }
}

/// Null, with the reason in \a failure, where none can be had.
UdpSocket *UdpTransport::socketForNext(Failure &failure)
{
    if (m_options.use == ConnectionUse::Fresh)
        return openSocket(failure);
    for (std::size_t i = 0; i < poolSize; ++i) {
        UdpSocket *&socket = m_pool[m_turn++ % poolSize];
        if (!socket)
            socket = openSocket(failure);
        if (!socket || socket->inFlight < mostInFlight)
            return socket;
    }
    failure = {ErrorKind::Internal,
               QStringLiteral("too many queries to this server are under way")};
    return nullptr;
}

UdpSocket *UdpTransport::openSocket(Failure &failure)
{
    auto socket = std::make_unique<UdpSocket>(this);
    const qsizetype count = m_options.addresses.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QHostAddress &address = m_options.addresses[m_address];
        const auto problem = socket->channel().open(address, m_options.endpoint.port());
        if (!problem) {
            socket->address = address;
            return socket.release();
        }
        failure = *problem;
        m_address = (m_address + 1) % count;
    }
    return nullptr;
}

quint16 UdpTransport::unusedMessageId(const UdpSocket *socket)
{
    quint16 messageId = randomId();
    while (m_exchanges.find(socket, messageId))
        messageId = randomId();
    return messageId;
}

// Drawn from the system's generator, many at a time, as each turn costs a system call.
quint16 UdpTransport::randomId()
{
    if (m_randomLeft == 0) {
        fillFromSystem(m_random.data(), m_random.size());
        m_randomLeft = 2 * m_random.size();
    }
    --m_randomLeft;
    return static_cast<quint16>(m_random[m_randomLeft / 2] >> 16 * (m_randomLeft % 2));
}

void UdpTransport::received(UdpSocket *socket, QByteArrayView payload, TimePoint when)
{
    UdpExchange *exchange =
        payload.size() < 2 ? nullptr : m_exchanges.find(socket, messageId(payload));
    if (!exchange || !exchange->sent ||
        matchReply(exchange->query, payload) != ReplyMatch::Answer) {
        // Perhaps forged, perhaps late: it must not end the wait (RFC 5452 9.1).
        if (!exchange)
            exchange = m_exchanges.find(socket->owner);
        if (exchange)
            ++exchange->mismatches;
        return;
    }

    QByteArray reply = payload.toByteArray();
    auto view = ReplyView::parse(reply);
    if (!view) {
        reply = headOfTruncated(payload);
        view = ReplyView::parse(reply);
    }
    if (!view) {
        m_deadlines.remove(exchange->deadline);
        fail(exchange->handle,
             {ErrorKind::Malformed, QStringLiteral("the answer is not a well-formed DNS message")});
        return;
    }
    Outcome outcome;
    outcome.reply = std::move(reply);
    outcome.rcode = view->rcode;
    outcome.address = socket->address;
    outcome.reused = exchange->reusedSocket;
    // The times of sending within a batch are estimates, which the kernel's time of arrival beats.
    const TimePoint arrived = std::max(when, *exchange->sent);
    outcome.began = *exchange->sent;
    outcome.timings.query = arrived - *exchange->sent;
    outcome.timings.total = *outcome.timings.query;
    m_deadlines.remove(exchange->deadline);
    const Completion done = release(*exchange);
    done(std::move(outcome));
}

void UdpTransport::sent(quint64 id, TimePoint when)
{
    if (UdpExchange *exchange = m_exchanges.find(id))
        exchange->sent = when;
}

void UdpTransport::failed(UdpSocket *socket, const Failure &failure)
{
    const bool refused = failure.kind == ErrorKind::Refused;
    if (!refused) {
        const auto pooled = std::find(m_pool.begin(), m_pool.end(), socket);
        if (pooled != m_pool.end()) {
            *pooled = nullptr; // the next exchange looks for a way anew
            socket->close();
        }
    }
    for (const quint64 id : m_exchanges.handlesOn(socket)) {
        UdpExchange *exchange = m_exchanges.find(id);
        // What has not left yet will learn by itself whether the port is still closed.
        if (!exchange || (refused && !exchange->sent))
            continue;
        m_deadlines.remove(exchange->deadline);
        fail(id, failure);
    }
}

void UdpTransport::expire(quint64 id)
{
    const int mismatches = m_exchanges.find(id)->mismatches;
    if (mismatches == 0) {
        fail(id, {ErrorKind::Timeout, QStringLiteral("no answer before the deadline")});
    } else {
        fail(id, {ErrorKind::Mismatch,
                  QStringLiteral(
                      "no answer before the deadline; replies that did not match the query: %1")
                      .arg(mismatches)});
    }
}

/// Ends an exchange whose deadline is no longer in m_deadlines.
void UdpTransport::fail(quint64 id, const Failure &failure)
{
    UdpExchange &exchange = *m_exchanges.find(id);
    Outcome outcome;
    outcome.failure = failure;
    outcome.address = exchange.socket ? exchange.socket->address : m_options.addresses.last();
    outcome.reused = exchange.reusedSocket;
    outcome.began = exchange.sent.value_or(exchange.began);
    outcome.timings.total = Clock::now() - outcome.began;
    const Completion done = release(exchange);
    done(std::move(outcome));
}

/// Forgets the exchange, and its socket where that was its own.
Transport::Completion UdpTransport::release(UdpExchange &exchange)
{
    Completion done = std::move(exchange.done);
    if (UdpSocket *socket = exchange.socket) {
        --socket->inFlight;
        if (socket->owner != 0)
            socket->close();
    }
    m_exchanges.remove(exchange);
    return done;
}

} // namespace dnstester
