// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/dnsmessages.h"
#include "support/loopbackquicserver.h"
#include "transport/doqtransport.h"

#include <QTest>

#include <list>

namespace dnstester::test {

/// A DoqTransport and what came of the exchanges that were begun with it, in the order of
/// completion.
class DoqAsking
{
public:
    explicit DoqAsking(const Endpoint &endpoint, const QString &caFile,
                       ConnectionUse use = ConnectionUse::Fresh, int maxConnections = 1)
        : DoqAsking(optionsFor(endpoint, caFile, use, maxConnections))
    {
    }
    explicit DoqAsking(const TransportOptions &options)
        : m_transport(std::move(*DoqTransport::create(options)))
    {
    }

    [[nodiscard]] static TransportOptions optionsFor(const Endpoint &endpoint,
                                                     const QString &caFile,
                                                     ConnectionUse use = ConnectionUse::Fresh,
                                                     int maxConnections = 1)
    {
        TransportOptions options;
        options.endpoint = endpoint;
        options.addresses = {endpoint.address()};
        options.caFile = caFile;
        options.use = use;
        options.maxConnections = maxConnections;
        return options;
    }

    void start(std::chrono::milliseconds timeout = std::chrono::seconds(20),
               const QByteArray &query = queryFor(QStringLiteral("www.example.com")))
    {
        m_exchanges.push_back(
            m_transport->start({query, Clock::now() + timeout},
                               [this](Outcome &&outcome) { outcomes.append(std::move(outcome)); }));
    }
    /// Cancels the exchange begun last.
    void cancelLast() { m_exchanges.pop_back(); }
    [[nodiscard]] Transport *transport() { return m_transport.get(); }

    /// Starts one exchange and waits for its end.
    [[nodiscard]] Outcome ask(std::chrono::milliseconds timeout = std::chrono::seconds(20),
                              const QByteArray &query = queryFor(QStringLiteral("www.example.com")))
    {
        const qsizetype before = outcomes.size();
        start(timeout, query);
        (void)QTest::qWaitFor([&] { return outcomes.size() > before; }, 30'000);
        return outcomes.size() > before ? outcomes.last() : Outcome{};
    }

    QList<Outcome> outcomes;

private:
    std::unique_ptr<DoqTransport> m_transport;
    std::list<Exchange> m_exchanges;
};

} // namespace dnstester::test

#define VERIFY_ANSWERED(outcome)                                                                   \
    do {                                                                                           \
        const dnstester::Outcome &checked = outcome;                                               \
        QVERIFY2(checked.answered() && !checked.reply.isEmpty(),                                   \
                 qPrintable(checked.failure.text));                                                \
    } while (false)

#define VERIFY_FAILED(outcome, expected, words)                                                    \
    do {                                                                                           \
        const dnstester::Outcome &checked = outcome;                                               \
        QVERIFY2(checked.failure.kind == (expected),                                               \
                 qPrintable(errorKindName(checked.failure.kind) + checked.failure.text));          \
        QVERIFY2(checked.failure.text.contains(words), qPrintable(checked.failure.text));          \
    } while (false)
