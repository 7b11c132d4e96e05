// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// UdpChannel on QUdpSocket: any system, one call per datagram, times taken in this process.

#include "net/udpchannel.h"

#include <QBasicTimer>
#include <QCoreApplication>
#include <QEvent>
#include <QNetworkProxy>
#include <QUdpSocket>

#include <array>
#include <deque>
#include <utility>

namespace dnstester {

namespace {

constexpr int datagramsPerEvent = 512; // then other sockets and timers have their turn
constexpr int bufferOctets = 4 * 1024 * 1024;
constexpr int largestDatagram = 65535;
constexpr int retryMilliseconds = 1;

} // namespace

class UdpChannel::Private : public QObject
{
public:
    Private(UdpChannel *channel, Listener *listener);

    std::optional<Failure> open(const QHostAddress &peer, quint16 port);
    void send(QByteArrayView payload, quint64 token);
    void flush();
    [[nodiscard]] const QUdpSocket &socket() const { return m_socket; }

protected:
    bool event(QEvent *event) override;

private:
    struct Queued
    {
        QByteArray payload;
        quint64 token;
    };

    bool sendFirst();
    void receive();
    [[nodiscard]] static Failure refused();
    [[nodiscard]] Failure unreachable() const;

    UdpChannel *m_channel;
    Listener *m_listener;
    QUdpSocket m_socket;
    std::deque<Queued> m_queue;
    QBasicTimer m_retry;
    bool m_flushPosted = false;
    bool m_receiving = false;
    bool m_flushing = false;
};

UdpChannel::Private::Private(UdpChannel *channel, Listener *listener)
    : m_channel(channel)
    , m_listener(listener)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QUdpSocket::readyRead, this, &Private::receive);
}

std::optional<Failure> UdpChannel::Private::open(const QHostAddress &peer, quint16 port)
{
    m_queue.clear();
    m_socket.abort();
    m_socket.connectToHost(peer, port); // binds to a random port as well
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        Failure failure = unreachable();
        if (m_socket.error() == QAbstractSocket::SocketResourceError)
            failure.kind = ErrorKind::Internal;
        return failure;
    }
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, bufferOctets);
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, bufferOctets);
    return {};
}

void UdpChannel::Private::send(QByteArrayView payload, quint64 token)
{
    m_queue.push_back({payload.toByteArray(), token});
    if (m_flushPosted || m_receiving)
        return;
    m_flushPosted = true;
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

bool UdpChannel::Private::event(QEvent *event)
{
    if (event->type() == QEvent::User)
        m_flushPosted = false;
    else if (event->type() == QEvent::Timer)
        m_retry.stop();
    else
        return QObject::event(event);
    flush();
    return true;
}

void UdpChannel::Private::flush()
{
    if (m_flushing)
        return; // called by the listener: the loop below takes along what it queued
    m_flushing = true;
    while (!m_queue.empty() && sendFirst()) {
    }
    m_flushing = false;
}

/// Whether sending should go on. Where not, either it goes on later by itself or the queue has been
/// given up.
bool UdpChannel::Private::sendFirst()
{
    const Queued queued = m_queue.front();
    TimePoint when = Clock::now();
    qint64 written = m_socket.write(queued.payload);
    if (written < 0 && m_socket.error() != QAbstractSocket::DatagramTooLargeError) {
        // The system tells of an ICMP error for an earlier datagram instead of sending this one.
        when = Clock::now();
        written = m_socket.write(queued.payload);
        if (written > 0)
            m_listener->udpFailed(m_channel, refused());
    }
    if (written == 0) { // the system's buffer is full
        m_retry.start(retryMilliseconds, this);
        return false;
    }
    if (written < 0) {
        m_queue.clear();
        m_listener->udpFailed(m_channel, unreachable());
        return false;
    }
    m_queue.pop_front();
    m_listener->udpSent(m_channel, queued.token, when);
    return true;
}

void UdpChannel::Private::receive()
{
    static thread_local std::array<char, largestDatagram> buffer;
    m_receiving = true;
    for (int i = 0; i < datagramsPerEvent; ++i) {
        // Not after hasPendingDatagrams(), which would swallow an ICMP error.
        const qint64 size = m_socket.readDatagram(buffer.data(), qint64(buffer.size()));
        const TimePoint when = Clock::now();
        if (size >= 0) {
            m_listener->udpReceived(m_channel, QByteArrayView(buffer.data(), size), when);
        } else if (m_socket.error() == QAbstractSocket::ConnectionRefusedError) {
            m_listener->udpFailed(m_channel, refused());
        } else if (i == 0 && m_socket.error() == QAbstractSocket::TemporaryError) {
            // Woken, and nothing there: newer Qt peeks before it tells of readiness, which takes
            // the ICMP error away.
            m_listener->udpFailed(m_channel, refused());
            break;
        } else if (m_socket.error() == QAbstractSocket::TemporaryError) {
            break;
        } else {
            m_listener->udpFailed(m_channel, unreachable());
            break;
        }
    }
    m_receiving = false;
    flush();
}

Failure UdpChannel::Private::refused()
{
    return {ErrorKind::Refused,
            QStringLiteral("the server's UDP port is closed: Connection refused")};
}

Failure UdpChannel::Private::unreachable() const
{
    return {ErrorKind::Unreachable,
            QStringLiteral("the server is unreachable: %1").arg(m_socket.errorString())};
}

UdpChannel::UdpChannel(Listener *listener, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, listener))
{
}

UdpChannel::~UdpChannel() = default;

std::optional<Failure> UdpChannel::open(const QHostAddress &peer, quint16 port)
{
    return m_d->open(peer, port);
}

void UdpChannel::send(QByteArrayView payload, quint64 token)
{
    m_d->send(payload, token);
}

void UdpChannel::flush()
{
    m_d->flush();
}

QHostAddress UdpChannel::localAddress() const
{
    return m_d->socket().localAddress();
}

quint16 UdpChannel::localPort() const
{
    return m_d->socket().localPort();
}

} // namespace dnstester
