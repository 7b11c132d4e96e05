// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/streamexchangetable.h"

namespace dnstester {

namespace {

// A handle is the slot's index below and a generation, never 0, above.
constexpr quint32 slotOf(quint64 handle)
{
    return static_cast<quint32>(handle);
}

} // namespace

StreamExchange &StreamExchangeTable::insert()
{
    if (m_free.empty()) {
        m_free.push_back(static_cast<quint32>(m_slots.size()));
        m_slots.emplace_back();
    }
    const quint32 slot = m_free.back();
    m_free.pop_back();
    if (++m_generation == 0)
        m_generation = 1;
    m_slots[slot].handle = quint64(m_generation) << 32 | slot;
    return m_slots[slot];
}

void StreamExchangeTable::remove(StreamExchange &exchange)
{
    m_free.push_back(slotOf(exchange.handle));
    exchange = {};
}

StreamExchange *StreamExchangeTable::find(quint64 handle)
{
    const quint32 slot = slotOf(handle);
    if (slot >= m_slots.size() || handle == 0 || m_slots[slot].handle != handle)
        return nullptr;
    return &m_slots[slot];
}

} // namespace dnstester
