// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackudpserver.h"

#include <QNetworkDatagram>
#include <QTimer>
#include <QVariant>

namespace dnstester::test {

namespace {

Endpoint endpointAt(const QHostAddress &address, quint16 port)
{
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = v6 ? QStringLiteral("[%1]").arg(address.toString()) : address.toString();
    return Endpoint::parse(QStringLiteral("udp://%1:%2").arg(host).arg(port)).value();
}

} // namespace

LoopbackUdpServer::LoopbackUdpServer(const QHostAddress &address, QObject *parent)
    : LoopbackServer(parent)
    , m_address(address)
{
    constexpr int bufferOctets = 4 * 1024 * 1024;
    const bool bound = m_socket.bind(address, 0) && m_otherSocket.bind(address, 0);
    if (!bound)
        qFatal("no loopback UDP port: %s", qPrintable(m_socket.errorString()));
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption,
                             QVariant(bufferOctets));
    connect(&m_socket, &QUdpSocket::readyRead, this, &LoopbackUdpServer::readDatagrams);
}

Endpoint LoopbackUdpServer::endpoint() const
{
    return endpointAt(m_address, m_socket.localPort());
}

Endpoint LoopbackUdpServer::closedEndpoint()
{
    QUdpSocket socket;
    if (!socket.bind(QHostAddress::LocalHost, 0))
        qFatal("no loopback UDP port: %s", qPrintable(socket.errorString()));
    return endpointAt(QHostAddress::LocalHost, socket.localPort());
}

void LoopbackUdpServer::readDatagrams()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        const Client client{datagram.senderAddress(), quint16(datagram.senderPort())};
        m_lastClient = client;
        m_clientPorts.append(client.port);
        const LoopbackReply reply = handle(datagram.data());
        if (reply.delay.count() == 0) {
            send(client, reply.messages);
        } else {
            QTimer::singleShot(
                reply.delay, Qt::PreciseTimer, this,
                [this, client, messages = reply.messages] { send(client, messages); });
        }
    }
}

void LoopbackUdpServer::send(const Client &client, const QList<QByteArray> &datagrams)
{
    m_withheld.append({client, datagrams});
    if (m_withheld.size() < m_reorder)
        return;
    const auto due = std::exchange(m_withheld, {});
    for (auto it = due.crbegin(); it != due.crend(); ++it)
        sendNow(it->first, it->second);
}

void LoopbackUdpServer::sendNow(const Client &client, const QList<QByteArray> &datagrams)
{
    QUdpSocket &socket = m_wrongSource ? m_otherSocket : m_socket;
    for (const QByteArray &datagram : datagrams)
        socket.writeDatagram(datagram, client.address, client.port);
}

void LoopbackUdpServer::sendToLastClient(const QByteArray &datagram)
{
    sendNow(m_lastClient, {datagram});
}

} // namespace dnstester::test
