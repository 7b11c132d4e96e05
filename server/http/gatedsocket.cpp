// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/gatedsocket.h"

#include <algorithm>

namespace dnstester::server {

GatedSocket::GatedSocket(QObject *parent)
    : QTcpSocket(parent)
{
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

GatedSocket::~GatedSocket()
{
    setSocketState(UnconnectedState);
}

void GatedSocket::feed(const QByteArray &octets)
{
    m_octets = octets;
    m_at = 0;
    Q_EMIT readyRead();
    m_octets.clear();
    m_at = 0;
}

void GatedSocket::discard()
{
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 GatedSocket::bytesAvailable() const
{
    return QAbstractSocket::bytesAvailable() + (m_octets.size() - m_at);
}

qint64 GatedSocket::readData(char *data, qint64 maxSize)
{
    const qsizetype count = std::min<qsizetype>(maxSize, m_octets.size() - m_at);
    std::copy_n(m_octets.constData() + m_at, count, data);
    m_at += count;
    return count;
}

qint64 GatedSocket::writeData(const char *data, qint64 size)
{
    m_written.append(data, qsizetype(size));
    return size;
}

} // namespace dnstester::server
