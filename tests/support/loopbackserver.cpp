// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackserver.h"

#include "support/dnsmessages.h"

namespace dnstester::test {

LoopbackReply LoopbackServer::handle(const QByteArray &query)
{
    m_queries.append(query);
    if (m_handler)
        return m_handler(query);
    LoopbackReply reply;
    reply.messages = {answerTo(query)};
    return reply;
}

} // namespace dnstester::test
