// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "transport/transport.h"

#include <deque>
#include <optional>
#include <vector>

namespace dnstester {

class StreamChannel;

/// One query under way over a stream.
struct StreamExchange
{
    quint64 handle = 0; ///< 0: the slot is free
    StreamChannel *channel = nullptr;
    QByteArray query; ///< with any ID
    Transport::Completion done;
    DeadlineTimer::Handle deadline;
    TimePoint began;
    TimePoint expires;
    bool fresh = false;               ///< it waited for its connection
    bool mismatched = false;          ///< a message with its ID did not answer it
    quint64 straysBefore = 0;         ///< StreamChannel::strays() when it was written
    std::optional<quint16> messageId; ///< once written
    std::optional<TimePoint> sent;    ///< once its last octet was with the kernel
};

/// The exchanges of one transport. Slots are used again, so that a load in steady state allocates
/// nothing here. A reference holds until its exchange is removed.
class StreamExchangeTable
{
public:
    [[nodiscard]] StreamExchange &insert();
    void remove(StreamExchange &exchange);
    /// Null where it has been removed, also when its slot is used again.
    [[nodiscard]] StreamExchange *find(quint64 handle);

private:
    std::deque<StreamExchange> m_slots;
    std::vector<quint32> m_free;
    quint32 m_generation = 0;
};

} // namespace dnstester
