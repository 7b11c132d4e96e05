// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "redis/redisreply.h"
#include "redis/redisurl.h"

#include <QByteArrayView>

#include <array>
#include <optional>

namespace dnstester {

constexpr int redisSlotCount = 16'384;

/// CRC-16/XMODEM: polynomial 0x1021, from 0.
[[nodiscard]] quint16 crc16(QByteArrayView octets);

/// The slot of a key in a cluster: of what is between its first { and the next } if that is not
/// empty, else of the whole key.
[[nodiscard]] int redisSlot(QByteArrayView key);

/// Which node of a cluster is the master of which slot.
class RedisSlotMap
{
public:
    RedisSlotMap() { m_owners.fill(-1); }

    /// Reads the reply to CLUSTER SLOTS of the node \a teller. Nothing where it is none.
    [[nodiscard]] static std::optional<RedisSlotMap> read(const RedisReply &reply,
                                                          const RedisNode &teller);

    [[nodiscard]] std::optional<RedisNode> owner(int slot) const;
    void setOwner(int first, int last, const RedisNode &node); ///< of all from first to last
    [[nodiscard]] bool isComplete() const;                     ///< every slot has an owner
    [[nodiscard]] const QList<RedisNode> &masters() const { return m_masters; }
    [[nodiscard]] const QList<RedisNode> &replicas() const { return m_replicas; }

private:
    QList<RedisNode> m_masters;
    QList<RedisNode> m_replicas;
    std::array<qint16, redisSlotCount> m_owners; ///< index of a master, or -1
};

/// What MOVED and ASK say: "MOVED 3999 127.0.0.1:6381". A node without a host is on that of \a
/// teller.
struct RedisRedirection
{
    int slot = 0;
    RedisNode node;

    [[nodiscard]] static std::optional<RedisRedirection> read(const QByteArray &error,
                                                              const RedisNode &teller);
};

} // namespace dnstester
