// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QtEndian>

#include <ngtcp2/ngtcp2.h>

#include <cstring>

namespace dnstester {

/// The two ends of a path in the form that ngtcp2 takes.
class QuicPath
{
public:
    QuicPath(const QHostAddress &local, quint16 localPort, const QHostAddress &remote,
             quint16 remotePort)
    {
        fill(m_path.local, m_local, local, localPort);
        fill(m_path.remote, m_remote, remote, remotePort);
    }
    Q_DISABLE_COPY_MOVE(QuicPath)

    [[nodiscard]] const ngtcp2_path *get() const { return &m_path; }

private:
    static void fill(ngtcp2_addr &end, ngtcp2_sockaddr_union &storage, const QHostAddress &address,
                     quint16 port)
    {
        if (address.protocol() == QAbstractSocket::IPv4Protocol) {
            storage.in.sin_family = AF_INET;
            storage.in.sin_port = qToBigEndian(port);
            storage.in.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
            end = {&storage.sa, sizeof storage.in};
            return;
        }
        const Q_IPV6ADDR octets = address.toIPv6Address();
        storage.in6.sin6_family = AF_INET6;
        storage.in6.sin6_port = qToBigEndian(port);
        std::memcpy(&storage.in6.sin6_addr, &octets, sizeof octets);
        end = {&storage.sa, sizeof storage.in6};
    }

    ngtcp2_sockaddr_union m_local{};
    ngtcp2_sockaddr_union m_remote{};
    ngtcp2_path m_path{};
};

} // namespace dnstester
