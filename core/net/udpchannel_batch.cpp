// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// UdpChannel on Linux: recvmmsg, sendmmsg and the kernel's receive time stamps.

#include "net/udpchannel.h"

#include "net/udpreceivebatch.h"

#include <QBasicTimer>
#include <QCoreApplication>
#include <QEvent>
#include <QNetworkInterface>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include <linux/errqueue.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dnstester {

namespace {

constexpr int batchSize = UdpReceiveBatch::capacity; // of sending too
constexpr int roundsPerEvent = 8; // then other sockets and timers have their turn
constexpr int bufferOctets = 4 * 1024 * 1024;
constexpr int retryMilliseconds = 1;

void setOption(int socket, int level, int name, int value)
{
    // What the kernel refuses here costs precision or the reason of a failure, not answers.
    (void)::setsockopt(socket, level, name, &value, sizeof value);
}

/// The kernel takes a moment to switch its time stamps on once the first socket asks for them. This
/// one asks for as long as the process lives, so that they are there for short-lived sockets too.
void keepTimestampsOn()
{
    [[maybe_unused]] static const int keeper = [] {
        const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        setOption(socket, SOL_SOCKET, SO_TIMESTAMPNS, 1);
        return socket;
    }();
}

Failure failureOf(int error)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ECONNREFUSED:
        return {ErrorKind::Refused,
                QStringLiteral("the server's UDP port is closed: %1").arg(reason)};
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return {ErrorKind::Internal, QStringLiteral("no further UDP socket: %1").arg(reason)};
    default:
        return {ErrorKind::Unreachable,
                QStringLiteral("the server is unreachable: %1").arg(reason)};
    }
}

socklen_t toSocketAddress(const QHostAddress &address, quint16 port, sockaddr_storage &storage)
{
    storage = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *ip = reinterpret_cast<sockaddr_in *>(&storage);
        ip->sin_family = AF_INET;
        ip->sin_port = htons(port);
        ip->sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof *ip;
    }
    auto *ip = reinterpret_cast<sockaddr_in6 *>(&storage);
    const Q_IPV6ADDR octets = address.toIPv6Address();
    ip->sin6_family = AF_INET6;
    ip->sin6_port = htons(port);
    std::memcpy(&ip->sin6_addr, &octets, sizeof octets);
    if (const QString scope = address.scopeId(); !scope.isEmpty()) {
        bool isNumber = false;
        ip->sin6_scope_id = scope.toUInt(&isNumber);
        if (!isNumber)
            ip->sin6_scope_id = uint(QNetworkInterface::interfaceIndexFromName(scope));
    }
    return sizeof *ip;
}

} // namespace

class UdpChannel::Private : public QObject
{
public:
    Private(UdpChannel *channel, Listener *listener)
        : m_channel(channel)
        , m_listener(listener)
    {
    }
    ~Private() override { close(); }

    std::optional<Failure> open(const QHostAddress &peer, quint16 port);
    void send(QByteArrayView payload, quint64 token);
    void flush();
    [[nodiscard]] std::pair<QHostAddress, quint16> localEnd() const;

protected:
    bool event(QEvent *event) override;

private:
    struct Queued
    {
        std::size_t offset; // in m_octets
        std::size_t size;
        quint64 token;
    };

    void close();
    void receive();
    bool sendBatch();
    void waitForRoom();
    bool mayRetry(int error);
    bool takeQueuedErrors();

    UdpChannel *m_channel;
    Listener *m_listener;
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable; // null until the socket's buffer was full once
    QBasicTimer m_retry;
    std::vector<char> m_octets;
    std::vector<Queued> m_queue;
    std::size_t m_sent = 0; // of m_queue
    bool m_flushPosted = false;
    bool m_receiving = false;
    bool m_flushing = false;
};

std::optional<Failure> UdpChannel::Private::open(const QHostAddress &peer, quint16 port)
{
    close();
    keepTimestampsOn();
    sockaddr_storage address;
    const socklen_t size = toSocketAddress(peer, port, address);
    m_socket = ::socket(address.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return failureOf(errno);
    setOption(m_socket, SOL_SOCKET, SO_TIMESTAMPNS, 1);
    setOption(m_socket, SOL_SOCKET, SO_RCVBUF, bufferOctets);
    setOption(m_socket, SOL_SOCKET, SO_SNDBUF, bufferOctets);
    // Without it ICMP's host and network unreachable are kept from us, and sendmmsg loses errors.
    if (address.ss_family == AF_INET)
        setOption(m_socket, SOL_IP, IP_RECVERR, 1);
    else
        setOption(m_socket, SOL_IPV6, IPV6_RECVERR, 1);

    // Binds to a random port as well.
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), size) != 0) {
        const Failure failure = failureOf(errno);
        close();
        return failure;
    }
    m_readable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Private::receive);
    return {};
}

void UdpChannel::Private::close()
{
    m_readable.reset();
    m_writable.reset();
    m_queue.clear();
    m_octets.clear();
    m_sent = 0;
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

void UdpChannel::Private::send(QByteArrayView payload, quint64 token)
{
    m_queue.push_back({m_octets.size(), std::size_t(payload.size()), token});
    m_octets.insert(m_octets.end(), payload.begin(), payload.end());
    if (m_flushPosted || m_receiving)
        return;
    m_flushPosted = true;
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

bool UdpChannel::Private::event(QEvent *event)
{
    if (event->type() != QEvent::User && event->type() != QEvent::Timer)
        return QObject::event(event);
    if (event->type() == QEvent::User)
        m_flushPosted = false;
    else
        m_retry.stop();
    flush();
    return true;
}

void UdpChannel::Private::flush()
{
    if (m_flushing)
        return; // called by the listener: the loop below takes along what it queued
    m_flushing = true;
    while (m_sent < m_queue.size() && m_socket >= 0) {
        if (!sendBatch() && !mayRetry(errno))
            break;
    }
    m_flushing = false;
    if (m_sent == m_queue.size()) {
        m_queue.clear();
        m_octets.clear();
        m_sent = 0;
    }
}

bool UdpChannel::Private::sendBatch()
{
    static thread_local std::array<iovec, batchSize> buffers;
    static thread_local std::array<mmsghdr, batchSize> headers{};
    const std::size_t count = std::min<std::size_t>(m_queue.size() - m_sent, batchSize);
    for (std::size_t i = 0; i < count; ++i) {
        const Queued &queued = m_queue[m_sent + i];
        buffers[i] = {m_octets.data() + queued.offset, queued.size};
        headers[i].msg_hdr.msg_iov = &buffers[i];
        headers[i].msg_hdr.msg_iovlen = 1;
    }

    const TimePoint before = Clock::now();
    const int sent = ::sendmmsg(m_socket, headers.data(), uint(count), 0);
    if (sent < 0)
        return false;
    // A batch takes its time, in which its first datagrams may be answered already: each began its
    // way when those before it were done.
    const Duration took = Clock::now() - before;
    for (int i = 0; i < sent; ++i) {
        const quint64 token = m_queue[m_sent++].token;
        m_listener->udpSent(m_channel, token, before + took * i / sent);
    }
    return true;
}

void UdpChannel::Private::waitForRoom()
{
    if (!m_writable) {
        m_writable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
        connect(m_writable.get(), &QSocketNotifier::activated, this, [this] {
            m_writable->setEnabled(false);
            flush();
        });
    }
    m_writable->setEnabled(true);
}

/// Whether sending should go on at once after \a error. Where not, either it goes on later by
/// itself or the queue has been given up.
bool UdpChannel::Private::mayRetry(int error)
{
    switch (error) {
    case EINTR:
        return true;
    case EAGAIN:
        waitForRoom();
        return false;
    case ENOBUFS: // the device's queue is full, which poll() does not tell
        m_retry.start(retryMilliseconds, this);
        return false;
    default:
        break;
    }
    if (takeQueuedErrors())
        return true; // it was about an earlier datagram
    m_sent = m_queue.size();
    m_listener->udpFailed(m_channel, failureOf(error));
    return false;
}

void UdpChannel::Private::receive()
{
    static thread_local UdpReceiveBatch batch;
    m_receiving = true;
    for (int round = 0; round < roundsPerEvent; ++round) {
        const int count = batch.receive(m_socket);
        if (count < 0) {
            const int error = errno;
            // Queued errors wake us too, and need not show as an error of the socket.
            if (!takeQueuedErrors() && error != EAGAIN && error != EINTR)
                m_listener->udpFailed(m_channel, failureOf(error));
            break;
        }
        for (int i = 0; i < count; ++i)
            m_listener->udpReceived(m_channel, batch.payload(i), batch.arrival(i));
        flush();
        if (count < UdpReceiveBatch::capacity)
            break;
    }
    m_receiving = false;
    flush();
}

/// Tells the listener of the last ICMP error that came in; whether there was any.
bool UdpChannel::Private::takeQueuedErrors()
{
    bool any = false;
    int last = 0;
    for (;;) {
        alignas(cmsghdr) char control[256];
        msghdr header{};
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        if (::recvmsg(m_socket, &header, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            break;
        for (cmsghdr *part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
            if (!(part->cmsg_level == SOL_IP && part->cmsg_type == IP_RECVERR) &&
                !(part->cmsg_level == SOL_IPV6 && part->cmsg_type == IPV6_RECVERR))
                continue;
            sock_extended_err report;
            std::memcpy(&report, CMSG_DATA(part), sizeof report);
            if (report.ee_origin == SO_EE_ORIGIN_LOCAL)
                continue;
            any = true;
            if (report.ee_errno != EMSGSIZE) // the kernel adapts to the path by itself
                last = int(report.ee_errno);
        }
    }
    if (last != 0)
        m_listener->udpFailed(m_channel, failureOf(last));
    return any;
}

std::pair<QHostAddress, quint16> UdpChannel::Private::localEnd() const
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (m_socket < 0 || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    const auto *address = reinterpret_cast<const sockaddr *>(&storage);
    // sin_port and sin6_port lie at the same place.
    return {QHostAddress(address), ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port)};
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
    return m_d->localEnd().first;
}

quint16 UdpChannel::localPort() const
{
    return m_d->localEnd().second;
}

} // namespace dnstester
