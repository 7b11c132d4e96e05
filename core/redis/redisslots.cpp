// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisslots.h"

#include "base/text.h"

#include <algorithm>

namespace dnstester {

namespace {

std::optional<RedisNode> readNode(const QByteArray &host, qint64 port, const RedisNode &teller)
{
    if (port < 1 || port > 65'535 || host == "?")
        return std::nullopt;
    return RedisNode{host.isEmpty() ? teller.host : neutralisedUtf8(host),
                     static_cast<quint16>(port)};
}

/// host, port, and what does not matter here.
std::optional<RedisNode> readNode(const RedisReply &reply, const RedisNode &teller)
{
    const QList<RedisReply> &parts = reply.array();
    if (parts.size() < 2 || parts[1].type() != RedisReply::Type::Integer)
        return std::nullopt;
    return readNode(parts[0].text(), parts[1].integer(), teller);
}

bool isSlot(qint64 number)
{
    return number >= 0 && number < redisSlotCount;
}

bool isSlot(const RedisReply &reply)
{
    return reply.type() == RedisReply::Type::Integer && isSlot(reply.integer());
}

} // namespace

quint16 crc16(QByteArrayView octets)
{
    unsigned crc = 0;
    for (const char octet : octets) {
        crc ^= static_cast<unsigned>(static_cast<unsigned char>(octet)) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
    }
    return static_cast<quint16>(crc);
}

int redisSlot(QByteArrayView key)
{
    const qsizetype open = key.indexOf('{');
    const qsizetype close = open < 0 ? -1 : key.indexOf('}', open);
    if (close > open + 1)
        key = key.sliced(open + 1, close - open - 1);
    return crc16(key) % redisSlotCount;
}

std::optional<RedisSlotMap> RedisSlotMap::read(const RedisReply &reply, const RedisNode &teller)
{
    if (reply.type() != RedisReply::Type::Array)
        return std::nullopt;
    RedisSlotMap map;
    for (const RedisReply &range : reply.array()) {
        const QList<RedisReply> &parts = range.array(); // first slot, last slot, master, replicas
        if (parts.size() < 3 || !isSlot(parts[0]) || !isSlot(parts[1]))
            return std::nullopt;
        const std::optional<RedisNode> master = readNode(parts[2], teller);
        if (!master)
            continue; // nobody can say where it is: no owner that is of use
        map.setOwner(static_cast<int>(parts[0].integer()), static_cast<int>(parts[1].integer()),
                     *master);
        for (const RedisReply &part : parts.sliced(3)) {
            const std::optional<RedisNode> replica = readNode(part, teller);
            if (replica && !map.m_replicas.contains(*replica))
                map.m_replicas.append(*replica);
        }
    }
    return map;
}

std::optional<RedisNode> RedisSlotMap::owner(int slot) const
{
    const qint16 index = m_owners[static_cast<size_t>(slot)];
    return index < 0 ? std::nullopt : std::optional(m_masters[index]);
}

void RedisSlotMap::setOwner(int first, int last, const RedisNode &node)
{
    qsizetype index = m_masters.indexOf(node);
    if (index < 0) {
        index = m_masters.size();
        m_masters.append(node);
    }
    for (int slot = first; slot <= last; ++slot)
        m_owners[static_cast<size_t>(slot)] = static_cast<qint16>(index);
}

bool RedisSlotMap::isComplete() const
{
    return std::none_of(m_owners.begin(), m_owners.end(), [](qint16 index) { return index < 0; });
}

std::optional<RedisRedirection> RedisRedirection::read(const QByteArray &error,
                                                       const RedisNode &teller)
{
    const QByteArrayList words = error.split(' ');
    if (words.size() < 3)
        return std::nullopt;
    bool isNumber = false;
    const int slot = words[1].toInt(&isNumber);
    const qsizetype colon = words[2].lastIndexOf(':'); // IPv6 comes without brackets
    if (!isNumber || !isSlot(slot) || colon < 0)
        return std::nullopt;
    const std::optional<RedisNode> node =
        readNode(words[2].first(colon), words[2].sliced(colon + 1).toInt(), teller);
    return node ? std::optional(RedisRedirection{slot, *node}) : std::nullopt;
}

} // namespace dnstester
