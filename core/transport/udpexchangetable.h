// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "transport/transport.h"

#include <optional>
#include <vector>

namespace dnstester {

class UdpSocket;

/// One query under way over UDP.
struct UdpExchange
{
    quint64 handle = 0; ///< 0: the slot is free
    UdpSocket *socket = nullptr;
    quint16 messageId = 0;
    bool reusedSocket = false;
    int mismatches = 0; ///< datagrams that came for it and did not answer it
    QByteArray query;   ///< with any ID
    Transport::Completion done;
    DeadlineTimer::Handle deadline;
    TimePoint began;
    std::optional<TimePoint> sent;
    quint32 next = 0; ///< the table's own: the next slot of the chain or of the free list
};

/// The exchanges in flight of one transport, found by handle, or by socket and message ID.
///
/// Slots are used again, so that a load in steady state allocates nothing here. References hold
/// until the next insert().
class UdpExchangeTable
{
public:
    /// \a messageId must not be in flight on \a socket.
    [[nodiscard]] UdpExchange &insert(UdpSocket *socket, quint16 messageId);
    void remove(UdpExchange &exchange);

    /// Null where it has been removed, also when its slot is used again.
    [[nodiscard]] UdpExchange *find(quint64 handle);
    [[nodiscard]] UdpExchange *find(const UdpSocket *socket, quint16 messageId);
    [[nodiscard]] std::vector<quint64> handlesOn(const UdpSocket *socket) const;

private:
    static constexpr quint32 none = ~quint32(0);

    [[nodiscard]] quint32 takeSlot();
    void growBuckets();
    [[nodiscard]] quint32 &bucketOf(quint16 messageId);

    std::vector<UdpExchange> m_slots;
    std::vector<quint32>
        m_buckets; // heads of chains of slots by message ID; a power of two of them
    quint32 m_free = none;
    quint32 m_generation = 0;
};

} // namespace dnstester
