// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httplimits.h"

#include <QHash>
#include <QHostAddress>
#include <QMutex>

#include <utility>

namespace dnstester::server {

/// Counts open connections, in all and of each client. Thread-safe.
class ClientCounts
{
public:
    /// Who is counted as one: an IPv4 address, or a /64 of IPv6.
    using Client = std::pair<quint64, quint64>;
    enum class Admission
    {
        Admitted,
        TooMany,
        TooManyOfClient
    };

    [[nodiscard]] static Client clientOf(const QHostAddress &peer);

    [[nodiscard]] Admission admit(const Client &client, const HttpLimits &limits);
    void leave(const Client &client);
    [[nodiscard]] int total() const { return m_total; }

private:
    QMutex m_mutex;
    QHash<Client, int> m_ofClient;
    std::atomic<int> m_total = 0;
};

} // namespace dnstester::server
