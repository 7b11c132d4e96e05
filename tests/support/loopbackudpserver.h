// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"

#include <QHostAddress>
#include <QUdpSocket>

namespace dnstester::test {

/// A DNS server over UDP. The messages of a LoopbackReply are datagrams, sent as they are: anything
/// from empty to 65,507 octets, any number of them.
class LoopbackUdpServer : public LoopbackServer
{
    Q_OBJECT
public:
    explicit LoopbackUdpServer(const QHostAddress &address = QHostAddress::LocalHost,
                               QObject *parent = nullptr);

    [[nodiscard]] Endpoint endpoint() const override;
    /// udp:// at a loopback port on which nobody listens.
    [[nodiscard]] static Endpoint closedEndpoint();

    /// Answers go out from another port than the one that was asked.
    void setWrongSource(bool wrong) { m_wrongSource = wrong; }
    /// Withholds answers until there are \a count, and then sends the last one first. 1: no such
    /// thing.
    void setReorder(qsizetype count) { m_reorder = count; }
    /// Stops listening: what is sent there from now on is refused.
    void close() { m_socket.close(); }

    [[nodiscard]] const QList<quint16> &clientPorts() const
    {
        return m_clientPorts;
    } ///< one per query
    void sendToLastClient(const QByteArray &datagram);

private:
    struct Client
    {
        QHostAddress address;
        quint16 port = 0;
    };

    void readDatagrams();
    void send(const Client &client, const QList<QByteArray> &datagrams);
    void sendNow(const Client &client, const QList<QByteArray> &datagrams);

    QUdpSocket m_socket;
    QUdpSocket m_otherSocket;
    QHostAddress m_address;
    bool m_wrongSource = false;
    qsizetype m_reorder = 1;
    QList<std::pair<Client, QList<QByteArray>>> m_withheld;
    QList<quint16> m_clientPorts;
    Client m_lastClient;
};

} // namespace dnstester::test
