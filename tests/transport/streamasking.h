// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/dnsmessages.h"
#include "transport/streamtransport.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

namespace dnstester::test {

/// Starts exchanges and keeps what came of them, in order of completion.
class Client
{
public:
    explicit Client(const Endpoint &endpoint, ConnectionUse use = ConnectionUse::Fresh,
                    const QString &caFile = {}, int maxConnections = 1)
    {
        TransportOptions options;
        options.endpoint = endpoint;
        options.addresses = {endpoint.address()};
        options.use = use;
        options.maxConnections = maxConnections;
        options.caFile = caFile;
        transport = std::move(*StreamTransport::create(options));
    }

    void ask(int number = 0, std::chrono::milliseconds timeout = std::chrono::seconds(20))
    {
        const QByteArray query = queryFor(QStringLiteral("n%1.example.com").arg(number));
        exchanges.push_back(
            transport->start({query, Clock::now() + timeout}, [this, number](Outcome &&outcome) {
                numbers.append(number);
                outcomes.append(std::move(outcome));
            }));
    }
    [[nodiscard]] qsizetype done() const { return outcomes.size(); }
    [[nodiscard]] const Outcome &last() const { return outcomes.last(); }
    [[nodiscard]] qsizetype count(ErrorKind kind) const
    {
        return std::count_if(outcomes.begin(), outcomes.end(), [kind](const Outcome &outcome) {
            return outcome.failure.kind == kind;
        });
    }

    std::unique_ptr<StreamTransport> transport;
    std::vector<Exchange> exchanges;
    QList<int> numbers;
    QList<Outcome> outcomes;
};

} // namespace dnstester::test
