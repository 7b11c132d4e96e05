// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackstreamserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <utility>

namespace dnstester::test {

namespace {

QByteArray framed(const QList<QByteArray> &messages)
{
    QByteArray out;
    for (const QByteArray &message : messages) {
        char length[2];
        qToBigEndian(quint16(message.size()), length);
        out.append(length, sizeof length).append(message);
    }
    return out;
}

} // namespace

/// One accepted connection.
class LoopbackStream : public QObject
{
public:
    LoopbackStream(LoopbackStreamServer *server, QTcpSocket *socket);

    void readSocket();
    void feedTls();
    void takeQueries();
    void send(const QByteArray &octets);
    void sendRaw(const QByteArray &octets);
    void close();

private:
    void reply(const LoopbackReply &reply);

    LoopbackStreamServer *m_server;
    QTcpSocket *m_socket;
    std::unique_ptr<TlsServerEnd> m_tls;
    bool m_asleep = false; // before the handshake
    bool m_handshakeSeen = false;
    QByteArray m_received; // not decrypted yet
    QByteArray m_buffer;   // of queries
    QList<QByteArray> m_withheld;
    int m_answered = 0;
};

LoopbackStream::LoopbackStream(LoopbackStreamServer *server, QTcpSocket *socket)
    : QObject(&server->m_server)
    , m_server(server)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (server->m_tls) {
        m_tls = server->m_tls->accept();
        m_asleep = server->m_handshakeDelay != std::chrono::milliseconds(0);
        if (m_asleep && server->m_handshakeDelay) {
            QTimer::singleShot(*server->m_handshakeDelay, this, [this] {
                m_asleep = false;
                feedTls();
            });
        }
    }
    connect(socket, &QTcpSocket::readyRead, this, [this] { readSocket(); });
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        if (m_server->m_streams.removeOne(this))
            deleteLater();
    });
}

void LoopbackStream::readSocket()
{
    if (m_server->m_reset) {
        m_socket->abort(); // with octets left in the kernel: a reset
        return;
    }
    const QByteArray octets = m_socket->readAll();
    if (m_tls) {
        m_received += octets;
        feedTls();
    } else {
        m_buffer += octets;
        takeQueries();
    }
}

void LoopbackStream::feedTls()
{
    if (m_asleep || m_received.isEmpty())
        return;
    m_tls->feed(std::exchange(m_received, {}));
    if (m_tls->isEstablished() && !std::exchange(m_handshakeSeen, true)) {
        m_server->m_serverNames.append(m_tls->serverName());
        if (m_tls->isResumed())
            ++m_server->m_resumed;
    }
    m_buffer += m_tls->received();
    sendRaw(m_tls->takeOutput());
    if (m_tls->peerHasClosed()) {
        ++m_server->m_orderlyClosed;
        m_socket->disconnectFromHost();
    } else if (m_tls->hasFailed()) {
        m_socket->disconnectFromHost();
    } else {
        takeQueries();
    }
}

void LoopbackStream::takeQueries()
{
    while (m_buffer.size() >= 2) {
        const qsizetype size = qFromBigEndian<quint16>(m_buffer.constData());
        if (m_buffer.size() < 2 + size)
            return;
        const QByteArray query = m_buffer.mid(2, size);
        m_buffer.remove(0, 2 + size);
        const LoopbackReply answer = m_server->handle(query);
        if (answer.delay.count() > 0)
            QTimer::singleShot(answer.delay, this, [this, answer] { reply(answer); });
        else
            reply(answer);
    }
}

void LoopbackStream::reply(const LoopbackReply &reply)
{
    QByteArray octets = framed(reply.messages);
    if (m_server->m_filter)
        octets = m_server->m_filter(octets);
    m_withheld.prepend(octets);
    if (m_withheld.size() >= m_server->m_reorder) {
        for (const QByteArray &withheld : std::exchange(m_withheld, {}))
            send(withheld);
    }
    const bool enough = ++m_answered == m_server->m_queriesPerConnection;
    if (reply.closeAfter || enough)
        close();
}

void LoopbackStream::send(const QByteArray &octets)
{
    if (octets.isEmpty() || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (!m_tls) {
        sendRaw(octets);
        return;
    }
    m_tls->write(octets);
    sendRaw(m_tls->takeOutput());
}

void LoopbackStream::sendRaw(const QByteArray &octets)
{
    if (!m_server->m_byteByByte) {
        m_socket->write(octets);
        m_socket->flush();
        return;
    }
    for (const char octet : octets) {
        m_socket->write(&octet, 1);
        m_socket->flush();
    }
}

void LoopbackStream::close()
{
    if (m_tls && m_tls->isEstablished()) {
        m_tls->close();
        sendRaw(m_tls->takeOutput());
    }
    m_socket->disconnectFromHost();
}

LoopbackStreamServer::LoopbackStreamServer(const QHostAddress &address, QObject *parent)
    : LoopbackServer(parent)
{
    listen(address);
}

LoopbackStreamServer::LoopbackStreamServer(const TlsServerOptions &tls, const QHostAddress &address,
                                           QObject *parent)
    : LoopbackServer(parent)
    , m_tls(std::make_unique<TlsServer>(tls))
{
    listen(address);
}

LoopbackStreamServer::~LoopbackStreamServer()
{
    for (LoopbackStream *stream : std::exchange(m_streams, {}))
        delete stream;
}

void LoopbackStreamServer::listen(const QHostAddress &address)
{
    m_server.setListenBacklogSize(1024);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackStreamServer::accept);
    if (!m_server.listen(address))
        qFatal("no TCP port on loopback");
}

void LoopbackStreamServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        countConnection();
        if (m_reset)
            socket->setReadBufferSize(1);
        auto *stream = new LoopbackStream(this, socket);
        m_streams.append(stream);
        if (m_closeAtOnce)
            socket->disconnectFromHost();
        else if (socket->bytesAvailable() > 0)
            stream->readSocket();
    }
}

QString LoopbackStreamServer::hostText() const
{
    const QHostAddress address = m_server.serverAddress();
    return address.protocol() == QAbstractSocket::IPv6Protocol
               ? QStringLiteral("[%1]").arg(address.toString())
               : address.toString();
}

Endpoint LoopbackStreamServer::endpoint() const
{
    return *Endpoint::parse(
        QStringLiteral("%1://%2:%3")
            .arg(protocolScheme(m_tls ? Protocol::Tls : Protocol::Tcp), hostText())
            .arg(m_server.serverPort()));
}

Endpoint LoopbackStreamServer::endpointNamed(const QString &name) const
{
    return *Endpoint::parse(
        QStringLiteral("tls://%1@%2:%3").arg(name, hostText()).arg(m_server.serverPort()));
}

Endpoint LoopbackStreamServer::closedEndpoint(Protocol protocol)
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no TCP port on loopback");
    return *Endpoint::parse(
        QStringLiteral("%1://127.0.0.1:%2").arg(protocolScheme(protocol)).arg(server.serverPort()));
}

void LoopbackStreamServer::sendToAll(const QByteArray &octets)
{
    for (LoopbackStream *stream : std::as_const(m_streams))
        stream->send(octets);
}

void LoopbackStreamServer::closeAll()
{
    const QList<LoopbackStream *> streams = m_streams;
    for (LoopbackStream *stream : streams)
        stream->close();
}

} // namespace dnstester::test
