// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "transport/transport.h"
#include "transport/udpexchangetable.h"

#include <array>
#include <vector>

namespace dnstester {

/// DNS over UDP (RFC 1035 4.2.1) with the defences of RFC 5452: connected sockets on random ports,
/// random message IDs, and whatever does not match ID and question is dropped.
///
/// A fresh exchange has a socket of its own; reuse takes a few sockets in turns. A truncated reply
/// is an answer like any other here; one that is cut off in a record counts without its records.
class UdpTransport final : public Transport
{
    Q_OBJECT
public:
    explicit UdpTransport(TransportOptions options, QObject *parent = nullptr);
    ~UdpTransport() override;

    [[nodiscard]] Exchange start(ExchangeRequest request, Completion done) override;

private:
    friend class UdpSocket;
    static constexpr std::size_t poolSize = 4;

    void cancel(quint64 id) override;

    [[nodiscard]] UdpSocket *socketForNext(Failure &failure);
    [[nodiscard]] UdpSocket *openSocket(Failure &failure);
    [[nodiscard]] quint16 unusedMessageId(const UdpSocket *socket);
    [[nodiscard]] quint16 randomId();
    [[nodiscard]] Completion release(UdpExchange &exchange);
    void fail(quint64 id, const Failure &failure);
    void expire(quint64 id);

    void received(UdpSocket *socket, QByteArrayView payload, TimePoint when);
    void sent(quint64 id, TimePoint when);
    void failed(UdpSocket *socket, const Failure &failure);

    const TransportOptions m_options;
    DeadlineTimer m_deadlines;
    UdpExchangeTable m_exchanges;
    qsizetype m_address = 0; ///< of m_options.addresses, the one that worked last
    std::array<UdpSocket *, poolSize> m_pool{};
    std::size_t m_turn = 0;
    std::vector<char> m_message;        ///< scratch: the query with its ID
    std::array<quint32, 64> m_random{}; ///< 256 octets, the most that getentropy() gives
    std::size_t m_randomLeft = 0;       ///< 16-bit halves of m_random
};

} // namespace dnstester
