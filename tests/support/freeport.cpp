// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/freeport.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

namespace dnstester::test {

namespace {

bool isFree(quint16 port)
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    QUdpSocket udp;
    QTcpServer tcp;
    return udp.bind(loopback, port, QAbstractSocket::DontShareAddress) &&
           tcp.listen(loopback, port);
}

} // namespace

quint16 freePort()
{
    for (;;) {
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(10240, 32768));
        if (isFree(port))
            return port;
    }
}

} // namespace dnstester::test
