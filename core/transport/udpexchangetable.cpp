// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/udpexchangetable.h"

#include <algorithm>

namespace dnstester {

namespace {

constexpr std::size_t leastBuckets = 16;

// A handle is the slot's index below and a generation, never 0, above.
constexpr quint32 slotOf(quint64 handle)
{
    return static_cast<quint32>(handle);
}

} // namespace

UdpExchange &UdpExchangeTable::insert(UdpSocket *socket, quint16 messageId)
{
    const quint32 slot = takeSlot();
    if (++m_generation == 0)
        m_generation = 1;
    quint32 &head = bucketOf(messageId);
    UdpExchange &exchange = m_slots[slot];
    exchange.handle = quint64(m_generation) << 32 | slot;
    exchange.socket = socket;
    exchange.messageId = messageId;
    exchange.next = std::exchange(head, slot);
    return exchange;
}

void UdpExchangeTable::remove(UdpExchange &exchange)
{
    const quint32 slot = slotOf(exchange.handle);
    quint32 *link = &bucketOf(exchange.messageId);
    while (*link != slot)
        link = &m_slots[*link].next;
    *link = exchange.next;
    exchange = {};
    exchange.next = std::exchange(m_free, slot);
}

UdpExchange *UdpExchangeTable::find(quint64 handle)
{
    const quint32 slot = slotOf(handle);
    if (slot >= m_slots.size() || m_slots[slot].handle != handle)
        return nullptr;
    return &m_slots[slot];
}

UdpExchange *UdpExchangeTable::find(const UdpSocket *socket, quint16 messageId)
{
    if (m_buckets.empty())
        return nullptr;
    for (quint32 slot = bucketOf(messageId); slot != none; slot = m_slots[slot].next) {
        UdpExchange &exchange = m_slots[slot];
        if (exchange.messageId == messageId && exchange.socket == socket)
            return &exchange;
    }
    return nullptr;
}

std::vector<quint64> UdpExchangeTable::handlesOn(const UdpSocket *socket) const
{
    std::vector<quint64> handles;
    for (const UdpExchange &exchange : m_slots) {
        if (exchange.handle != 0 && exchange.socket == socket)
            handles.push_back(exchange.handle);
    }
    return handles;
}

quint32 UdpExchangeTable::takeSlot()
{
    if (m_free != none) {
        const quint32 slot = m_free;
        m_free = m_slots[slot].next;
        return slot;
    }
    m_slots.emplace_back();
    if (m_slots.size() > m_buckets.size())
        growBuckets();
    return static_cast<quint32>(m_slots.size() - 1);
}

void UdpExchangeTable::growBuckets()
{
    m_buckets.assign(std::max(leastBuckets, 2 * m_buckets.size()), none);
    for (quint32 slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].handle != 0)
            m_slots[slot].next = std::exchange(bucketOf(m_slots[slot].messageId), slot);
    }
}

// Message IDs are random, so that their low bits need no further hashing.
quint32 &UdpExchangeTable::bucketOf(quint16 messageId)
{
    return m_buckets[messageId & (m_buckets.size() - 1)];
}

} // namespace dnstester
