// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/streamconnection.h"

#include "net/addressrace.h"
#include "net/tlssession.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace dnstester {

namespace {

constexpr qsizetype recordSize = 16 * 1024; // plaintext in one TLS record, RFC 8446 5.1

/// Has the kernel acknowledge what comes next without delay. A server that leaves Nagle's algorithm
/// on holds its first answer back until its session tickets are acknowledged, and the 40 ms for
/// which our kernel may delay that would be timed as the server's.
void acknowledgeAtOnce([[maybe_unused]] const QTcpSocket &socket)
{
#ifdef Q_OS_LINUX
    const int on = 1;
    (void)::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
}

} // namespace

class StreamConnection::Private
{
public:
    Private(StreamConnection *connection, Listener *streamListener,
            std::shared_ptr<TlsContext> tlsContext);

    void connected(AddressRace::Winner winner);
    void becomeReady();
    void readSocket();
    void receiveTls(QByteArrayView octets, TimePoint when);
    void socketFailed(QAbstractSocket::SocketError error);
    void finish(const Failure &failure);
    void shutDown();

    void scheduleFlush();
    void flush();
    void handOver();
    void encryptPending();
    void hand(QByteArrayView octets);
    void reportFlushed(TimePoint when);

    StreamConnection *const q;
    Listener *listener; // null once it must not be called any more
    const std::shared_ptr<TlsContext> context;
    AddressRace race;
    std::unique_ptr<QTcpSocket> socket; // once connected
    std::unique_ptr<TlsSession> tls;
    quint16 port = 0;
    QHostAddress peer;
    bool ready = false;
    bool broken = false;     // the socket has failed
    bool inCallback = false; // which flushes at its end
    bool flushScheduled = false;
    bool flushing = false;
    bool answered = false; // octets of the application have come

    QByteArray pending;          // written, not yet encrypted or handed to the socket
    quint64 writtenPosition = 0; // of the application's octets, the end of pending
    quint64 flushedPosition = 0; // the last one reported
    quint64 handedOctets = 0;    // to the socket, of what goes over the network
    struct Mark // with TLS: once so much is with the kernel, so is the application's
    {
        quint64 handedOctets;
        quint64 position;
    };
    QList<Mark> marks;

    std::optional<Duration> connectTime;
    TimePoint tlsBegan;
    std::optional<Duration> tlsTime;
};

StreamConnection::Private::Private(StreamConnection *connection, Listener *streamListener,
                                   std::shared_ptr<TlsContext> tlsContext)
    : q(connection)
    , listener(streamListener)
    , context(std::move(tlsContext))
{
}

void StreamConnection::Private::connected(AddressRace::Winner winner)
{
    peer = race.lastTried();
    if (!winner.socket) {
        finish(winner.failure);
        return;
    }
    connectTime = winner.connected - race.began();
    socket = std::move(winner.socket);
    peer = socket->peerAddress();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket.get(), &QTcpSocket::readyRead, q, [this] { readSocket(); });
    connect(socket.get(), &QTcpSocket::errorOccurred, q,
            [this](QAbstractSocket::SocketError error) { socketFailed(error); });
    connect(socket.get(), &QTcpSocket::bytesWritten, q, [this] {
        if (!flushing)
            reportFlushed(Clock::now());
    });

    inCallback = true;
    if (context) {
        tls = std::make_unique<TlsSession>(context);
        tls->start();
        tlsBegan = Clock::now();
        if (tls->state() == TlsSession::State::Failed)
            finish(tls->failure());
    } else {
        becomeReady();
    }
    inCallback = false;
    flush();
}

void StreamConnection::Private::becomeReady()
{
    ready = true;
    if (listener)
        listener->streamReady(q);
}

void StreamConnection::Private::readSocket()
{
    const TimePoint now = Clock::now();
    inCallback = true;
    char buffer[recordSize];
    while (listener) {
        const qint64 size = socket->read(buffer, sizeof buffer);
        if (size <= 0)
            break;
        const QByteArrayView octets(buffer, size);
        if (tls)
            receiveTls(octets, now);
        else
            listener->streamReceived(q, octets, now);
    }
    inCallback = false;
    flush();
}

void StreamConnection::Private::receiveTls(QByteArrayView octets, TimePoint when)
{
    tls->feed(octets);
    if (!ready && tls->state() == TlsSession::State::Established) {
        tlsTime = Clock::now() - tlsBegan;
        becomeReady();
    }
    char buffer[recordSize];
    while (listener) {
        const qsizetype size = tls->read(buffer, sizeof buffer);
        if (size <= 0)
            break;
        answered = true;
        listener->streamReceived(q, QByteArrayView(buffer, size), when);
    }
    if (tls->state() == TlsSession::State::Failed)
        finish(tls->failure());
    else if (tls->state() == TlsSession::State::Closed)
        finish({});
}

void StreamConnection::Private::socketFailed(QAbstractSocket::SocketError error)
{
    broken = true;
    readSocket(); // what came before the end
    if (tls && !ready) {
        tls->feedEnd();
        finish(tls->failure());
    } else if (error == QAbstractSocket::RemoteHostClosedError) {
        finish({});
    } else {
        finish(socketFailure(error, peer, port, socket->errorString()));
    }
}

void StreamConnection::Private::finish(const Failure &failure)
{
    Listener *told = std::exchange(listener, nullptr);
    if (!told)
        return;
    shutDown();
    told->streamClosed(q, failure);
}

void StreamConnection::Private::shutDown()
{
    if (!socket || broken)
        return;
    handOver();
    if (tls) {
        tls->close();
        hand(tls->output()); // close_notify, or the alert that tells why
        tls->takeOutput();
    }
    flushing = true;
    socket->flush();
    socket->disconnectFromHost();
}

void StreamConnection::Private::scheduleFlush()
{
    if (inCallback || flushScheduled || !ready)
        return;
    flushScheduled = true;
    QMetaObject::invokeMethod(
        q, [this] { flush(); }, Qt::QueuedConnection);
}

void StreamConnection::Private::flush()
{
    flushScheduled = false;
    if (!socket || !listener || broken || flushing)
        return;
    handOver();
    // The time before the call: on a loopback interface the answer may be there before it returns.
    const TimePoint now = Clock::now();
    flushing = true;
    socket->flush();
    flushing = false;
    if (tls && !answered)
        acknowledgeAtOnce(*socket);
    if (tls && tls->state() == TlsSession::State::Failed)
        finish(tls->failure());
    reportFlushed(now);
}

// Gives all there is to the socket.
void StreamConnection::Private::handOver()
{
    if (tls) {
        encryptPending();
        hand(tls->output());
        tls->takeOutput();
    } else if (ready) {
        hand(pending);
        pending.resize(0);
    }
}

void StreamConnection::Private::encryptPending()
{
    if (!ready || pending.isEmpty())
        return;
    const quint64 begin = writtenPosition - quint64(pending.size());
    for (qsizetype done = 0; done < pending.size();) {
        const qsizetype size = std::min(recordSize, pending.size() - done);
        tls->write(QByteArrayView(pending).sliced(done, size));
        done += size;
        marks.append({handedOctets + quint64(tls->output().size()), begin + quint64(done)});
    }
    pending.resize(0);
}

void StreamConnection::Private::hand(QByteArrayView octets)
{
    if (octets.isEmpty())
        return;
    socket->write(octets.data(), octets.size());
    handedOctets += quint64(octets.size());
}

void StreamConnection::Private::reportFlushed(TimePoint when)
{
    if (!listener || !ready)
        return;
    const quint64 withKernel = handedOctets - quint64(socket->bytesToWrite());
    quint64 position = flushedPosition;
    if (tls) {
        while (!marks.isEmpty() && marks.first().handedOctets <= withKernel)
            position = marks.takeFirst().position;
    } else {
        position = withKernel;
    }
    if (position > flushedPosition) {
        flushedPosition = position;
        listener->streamFlushed(q, position, when);
    }
}

StreamConnection::StreamConnection(Listener *listener, std::shared_ptr<TlsContext> tls,
                                   QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, listener, std::move(tls)))
{
}

StreamConnection::~StreamConnection()
{
    m_d->listener = nullptr;
    if (m_d->socket)
        m_d->socket->disconnect(this);
}

void StreamConnection::open(const QList<QHostAddress> &addresses, quint16 port)
{
    m_d->port = port;
    m_d->race.start(addresses, port, [d = m_d.get()](AddressRace::Winner winner) {
        d->connected(std::move(winner));
    });
}

quint64 StreamConnection::write(QByteArrayView octets)
{
    m_d->pending.append(octets);
    m_d->writtenPosition += quint64(octets.size());
    m_d->scheduleFlush();
    return m_d->writtenPosition;
}

void StreamConnection::close()
{
    if (!m_d->listener)
        return;
    m_d->listener = nullptr;
    m_d->race.cancel();
    m_d->shutDown();
}

bool StreamConnection::isReady() const
{
    return m_d->ready && m_d->listener;
}

QHostAddress StreamConnection::peerAddress() const
{
    return m_d->socket ? m_d->peer : m_d->race.lastTried();
}

std::optional<Duration> StreamConnection::connectTime() const
{
    return m_d->connectTime;
}

std::optional<Duration> StreamConnection::tlsTime() const
{
    return m_d->tlsTime;
}

bool StreamConnection::tlsResumed() const
{
    return m_d->tls && m_d->tls->isResumed();
}

std::shared_ptr<const TlsFacts> StreamConnection::tlsFacts() const
{
    return m_d->tls ? m_d->tls->facts() : nullptr;
}

} // namespace dnstester
