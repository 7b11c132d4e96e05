// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/clientcounts.h"

#include <QMutexLocker>
#include <QtEndian>

namespace dnstester::server {

ClientCounts::Client ClientCounts::clientOf(const QHostAddress &peer)
{
    if (peer.protocol() == QAbstractSocket::IPv4Protocol)
        return {0, peer.toIPv4Address()};
    const Q_IPV6ADDR octets = peer.toIPv6Address();
    return {1, qFromBigEndian<quint64>(octets.c)};
}

ClientCounts::Admission ClientCounts::admit(const Client &client, const HttpLimits &limits)
{
    const QMutexLocker locker(&m_mutex);
    if (m_total >= limits.maxConnections)
        return Admission::TooMany;
    int &count = m_ofClient[client];
    if (count >= limits.maxConnectionsPerClient) {
        if (count == 0)
            m_ofClient.remove(client);
        return Admission::TooManyOfClient;
    }
    ++count;
    ++m_total;
    return Admission::Admitted;
}

void ClientCounts::leave(const Client &client)
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_ofClient.find(client);
    if (--found.value() == 0)
        m_ofClient.erase(found);
    --m_total;
}

} // namespace dnstester::server
