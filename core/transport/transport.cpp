// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/transport.h"

namespace dnstester {

Exchange::Exchange(Transport *transport, quint64 id)
    : m_transport(transport)
    , m_id(id)
{
}

Exchange::~Exchange()
{
    if (Transport *transport = m_transport.data())
        transport->cancel(m_id);
}

} // namespace dnstester
