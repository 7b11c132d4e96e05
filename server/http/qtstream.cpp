// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/qtstream.h"

#include <QScopedValueRollback>
#include <QSslSocket>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

#include <algorithm>

namespace dnstester::server {

namespace {

/// What is given to Qt at a time, which keeps what the kernel does not take.
constexpr qsizetype chunkSize = 64 * 1024;

} // namespace

QtStream::QtStream() = default;

QtStream::~QtStream()
{
    QtStream::close(Close::Orderly);
}

bool QtStream::open(qintptr descriptor, const std::optional<QSslConfiguration> &tls, User *user)
{
    m_user = user;
    m_isTls = tls.has_value();
    m_socket.reset(m_isTls ? new QSslSocket : new QTcpSocket);
    m_socket->setReadBufferSize(chunkSize);
    if (!m_socket->setSocketDescriptor(descriptor))
        return false;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { tell(Readable); });
    connect(m_socket.get(), &QTcpSocket::disconnected, this,
            [this] { tell(Readable | Ended | Broken); });
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &QtStream::bytesWritten);
    if (m_isTls)
        startTls(*tls);
    return true;
}

void QtStream::startTls(const QSslConfiguration &tls)
{
    auto *socket = static_cast<QSslSocket *>(m_socket.get());
    connect(socket, &QSslSocket::encrypted, this, [this] { tell(Writable); });
    connect(socket, &QSslSocket::encryptedBytesWritten, this, &QtStream::bytesWritten);
    socket->setSslConfiguration(tls);
    socket->startServerEncryption();
}

void QtStream::tell(unsigned events)
{
    if (m_user && !m_isCalled)
        m_user->streamEvent(events);
}

void QtStream::bytesWritten()
{
    const bool isReady = !m_isTls || static_cast<QSslSocket *>(m_socket.get())->isEncrypted();
    if (!isReady || pending() > 0)
        return;
    if (m_isEnding)
        shutDown();
    else
        tell(Writable);
}

bool QtStream::isConnected() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

qint64 QtStream::pending() const
{
    if (!m_socket)
        return 0;
    const qint64 plain = m_socket->bytesToWrite();
    return m_isTls ? plain + static_cast<QSslSocket *>(m_socket.get())->encryptedBytesToWrite()
                   : plain;
}

qsizetype QtStream::read(char *to, qsizetype size)
{
    if (!m_socket)
        return -1;
    const QScopedValueRollback called(m_isCalled, true);
    const qint64 count = m_socket->read(to, size);
    if (count > 0)
        return qsizetype(count);
    return isConnected() ? 0 : -1;
}

qsizetype QtStream::write(const char *octets, qsizetype size)
{
    if (!isConnected())
        return -1;
    const QScopedValueRollback called(m_isCalled, true);
    qsizetype taken = 0;
    while (taken < size && pending() == 0) {
        const qint64 count = m_socket->write(octets + taken, std::min(chunkSize, size - taken));
        if (count <= 0)
            return -1;
        taken += qsizetype(count);
        m_socket->flush();
        if (!isConnected())
            return -1;
    }
    return taken;
}

// There is no half-closed TLS here: its end alone would be told by closing. Where the client may be
// sending, it is left to read the answer and close.
void QtStream::endWriting(bool isSending)
{
    if (!isConnected())
        return;
    const QScopedValueRollback called(m_isCalled, true);
    if (m_isTls) {
        if (!isSending)
            m_socket->disconnectFromHost();
        return;
    }
    if (pending() > 0)
        m_isEnding = true;
    else
        shutDown();
}

void QtStream::shutDown()
{
#ifdef Q_OS_WIN
    shutdown(SOCKET(m_socket->socketDescriptor()), SD_SEND);
#else
    shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
#endif
}

// The socket itself stays until this object goes, because it may be what calls.
void QtStream::close(Close how)
{
    m_user = nullptr;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    if (how == Close::Orderly && isConnected())
        m_socket->disconnectFromHost(); // with TLS, says so
    m_socket->abort();
}

QHostAddress QtStream::peerAddress() const
{
    return m_socket ? m_socket->peerAddress() : QHostAddress();
}

} // namespace dnstester::server
