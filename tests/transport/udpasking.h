// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/dnsmessages.h"
#include "support/loopbackudpserver.h"
#include "transport/udptransport.h"

#include <memory>

namespace dnstester::test {

using namespace std::chrono_literals;

inline constexpr auto farAway = 30s; // a deadline that only a broken test reaches
inline constexpr auto soon = 50ms;   // one that is waited for

/// A query under way and what came of it.
struct Asked
{
    QByteArray query;
    int completions = 0;
    Outcome outcome;
    Exchange exchange;
};

using AskedPtr = std::unique_ptr<Asked>;

inline AskedPtr ask(UdpTransport &transport, std::chrono::nanoseconds timeout = farAway,
                    const QString &name = QStringLiteral("www.example.com"))
{
    auto asked = std::make_unique<Asked>();
    asked->query = queryFor(name);
    asked->exchange = transport.start({asked->query, Clock::now() + timeout},
                                      [state = asked.get()](Outcome &&outcome) {
                                          ++state->completions;
                                          state->outcome = std::move(outcome);
                                      });
    return asked;
}

inline TransportOptions optionsFor(const Endpoint &endpoint,
                                   ConnectionUse use = ConnectionUse::Fresh)
{
    TransportOptions options;
    options.endpoint = endpoint;
    options.addresses = {endpoint.address()};
    options.use = use;
    return options;
}

inline LoopbackReply replyOf(const QList<QByteArray> &messages)
{
    LoopbackReply reply;
    reply.messages = messages;
    return reply;
}

} // namespace dnstester::test
