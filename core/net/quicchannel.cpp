// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quicchannel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace dnstester {

QuicChannel::QuicChannel(Listener *listener, QObject *parent)
    : QObject(parent)
    , m_listener(listener)
    , m_udp(this)
{
}

QuicChannel::~QuicChannel()
{
    close(0);
}

void QuicChannel::open(const QuicSettings &settings, const QHostAddress &peer, quint16 port)
{
    m_settings = settings;
    m_settings.peer = {peer, port};
    m_openFailure = m_udp.open(peer, port);
    if (!m_openFailure) {
        m_settings.local = {m_udp.localAddress(), m_udp.localPort()};
        m_connection = std::make_unique<QuicConnection>(m_settings, Clock::now());
    }
    flushLater();
}

std::optional<qint64> QuicChannel::openStream(const QByteArray &octets)
{
    if (!m_connection)
        return std::nullopt;
    const std::optional<qint64> stream = m_connection->openStream(octets);
    if (stream)
        flushLater();
    return stream;
}

void QuicChannel::abandonStream(qint64 stream, quint64 code)
{
    if (!m_connection)
        return;
    m_connection->abandonStream(stream, code);
    flushLater();
}

void QuicChannel::close(quint64 code)
{
    m_listener = nullptr;
    m_timer.stop();
    if (!m_connection || m_connection->isClosed())
        return;
    m_connection->close(code, Clock::now());
    sendDatagrams();
}

std::shared_ptr<const TlsFacts> QuicChannel::tlsFacts() const
{
    return m_connection ? m_connection->tlsFacts() : nullptr;
}

void QuicChannel::flushLater()
{
    if (!std::exchange(m_flushPosted, true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

bool QuicChannel::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    m_flushPosted = false;
    flush();
    return true;
}

void QuicChannel::flush()
{
    if (!m_listener)
        return;
    if (m_openFailure) {
        end(QuicClosure::of(QuicClosure::Cause::Network, m_openFailure->kind, m_openFailure->text));
        return;
    }
    sendDatagrams();
    dispatch(Clock::now());
    arm();
}

void QuicChannel::sendDatagrams()
{
    const TimePoint now = Clock::now();
    for (;;) {
        const QuicConnection::Datagram datagram = m_connection->nextDatagram(now);
        if (datagram.payload.isEmpty())
            break;
        quint64 token = 0;
        if (datagram.endsStreams) {
            token = ++m_lastToken;
            m_endings.push_back({token, m_connection->takeEndedStreams()});
            m_lastEndingSentAt = now;
        }
        m_udp.send(datagram.payload, token);
    }
    m_connection->batchSent(now);
    m_udp.flush();
}

void QuicChannel::dispatch(TimePoint when)
{
    for (const QuicEvent &event : m_connection->takeEvents()) {
        if (!m_listener)
            return;
        switch (event.type) {
        case QuicEvent::Type::HandshakeDone:
            m_readyAt = Clock::now();
            m_listener->quicReady(this);
            break;
        case QuicEvent::Type::StreamCredit:
            m_listener->quicCredit(this);
            break;
        case QuicEvent::Type::StreamData:
            m_listener->quicReceived(this, event.stream, event.octets, event.fin, when);
            break;
        case QuicEvent::Type::StreamReset:
            m_listener->quicReset(this, event.stream, event.code);
            break;
        case QuicEvent::Type::Closed:
            connectionClosed();
            return;
        }
    }
}

void QuicChannel::connectionClosed()
{
    const QuicClosure closure = m_connection->closure();
    if (closure.offeredVersion != 0 && m_settings.version == 0) {
        m_settings.version = closure.offeredVersion;
        m_connection = std::make_unique<QuicConnection>(m_settings, Clock::now());
        flushLater();
        return;
    }
    sendDatagrams(); // the CONNECTION_CLOSE that tells the peer
    end(closure);
}

void QuicChannel::end(const QuicClosure &closure)
{
    m_timer.stop();
    if (Listener *listener = std::exchange(m_listener, nullptr))
        listener->quicClosed(this, closure);
}

void QuicChannel::udpReceived(UdpChannel *, QByteArrayView payload, TimePoint when)
{
    if (!m_listener)
        return;
    m_lastReceivedAt = when;
    m_connection->receive(payload, Clock::now());
    dispatch(when);
    flushLater();
}

void QuicChannel::udpSent(UdpChannel *, quint64 token, TimePoint when)
{
    if (!m_firstFlightAt)
        m_firstFlightAt = when;
    if (token == 0)
        return;
    while (!m_endings.empty() && m_endings.front().token <= token) {
        const Ending ending = std::move(m_endings.front());
        m_endings.pop_front();
        for (const qint64 stream : ending.streams) {
            if (m_listener && ending.token == token)
                m_listener->quicSent(this, stream, when);
        }
    }
}

void QuicChannel::udpFailed(UdpChannel *, const Failure &failure)
{
    end(QuicClosure::of(QuicClosure::Cause::Network, failure.kind, failure.text));
}

void QuicChannel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    m_armedFor = TimePoint::max();
    const TimePoint now = Clock::now();
    if (m_connection->expiry() <= now) {
        m_connection->expire(now);
        flush();
        noteSilence(now);
    } else {
        arm();
    }
}

// Probes go out after one timeout and after two more, and four later it is the third one's turn.
void QuicChannel::noteSilence(TimePoint now)
{
    constexpr int patience = 6; // of 7, as the measure varies a little
    if (!m_listener || !m_connection->awaitsAcknowledgement() ||
        now - std::max(m_lastReceivedAt, m_lastEndingSentAt) <
            patience * m_connection->probeTimeout())
        return;
    m_lastEndingSentAt = now; // not again for the next probe
    m_listener->quicSilent(this);
}

// A later time does not move the timer, which then fires once in vain: cheaper than to set it anew
// with every packet.
void QuicChannel::arm()
{
    using namespace std::chrono;
    if (!m_listener)
        return;
    const TimePoint expiry = m_connection->expiry();
    if (expiry >= m_armedFor)
        return;
    m_armedFor = expiry;
    const auto wait = ceil<milliseconds>(expiry - Clock::now()).count();
    constexpr qint64 longest = 24 * 60 * 60 * 1000;
    m_timer.start(int(std::clamp<qint64>(wait, 0, longest)), Qt::PreciseTimer, this);
}

} // namespace dnstester
