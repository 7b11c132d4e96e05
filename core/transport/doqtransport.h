// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "base/result.h"
#include "net/quictlscontext.h"
#include "transport/doqconnection.h"
#include "transport/transport.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace dnstester {

/// DNS over dedicated QUIC connections (RFC 9250): message ID 0, a stream for each query. No 0-RTT.
///
/// A fresh exchange has a connection of its own. With reuse, an exchange takes the connection with
/// the least to do; another one is made, up to the limit, where all have something to do.
class DoqTransport final : public Transport, private DoqConnection::Owner
{
    Q_OBJECT
public:
    /// An Error where the CA file can't be used.
    [[nodiscard]] static Result<std::unique_ptr<DoqTransport>>
    create(const TransportOptions &options);
    ~DoqTransport() override;

    [[nodiscard]] Exchange start(ExchangeRequest request, Completion done) override;

private:
    using Exchanges = std::unordered_map<quint64, std::unique_ptr<DoqExchange>>;

    DoqTransport(const TransportOptions &options, std::shared_ptr<QuicTlsContext> tls);
    void cancel(quint64 id) override;

    void doqAnswered(quint64 id, TimePoint when) override;
    void doqFailed(quint64 id, const Failure &failure, bool goneWhileIdle) override;
    void doqSilent(DoqConnection *connection) override;
    void doqSpent(DoqConnection *connection) override;
    void doqEnded(DoqConnection *connection) override;

    [[nodiscard]] DoqConnection *connectionForNext();
    [[nodiscard]] DoqConnection *newConnection();
    void timedOut(quint64 id);
    void releaseConnection(const DoqExchange &exchange);
    void drop(DoqConnection *connection);
    [[nodiscard]] std::unique_ptr<DoqExchange> take(quint64 id);
    [[nodiscard]] Outcome outcomeOf(const DoqExchange &exchange, TimePoint ended) const;
    void complete(std::unique_ptr<DoqExchange> exchange, const Failure &failure,
                  bool retryOnNewConnection);

    const TransportOptions m_options;
    const std::shared_ptr<QuicTlsContext> m_tls;
    DeadlineTimer m_deadlines;
    Exchanges m_exchanges;
    std::vector<DoqConnection *> m_connections; // children; those that take exchanges
    quint64 m_lastId = 0;
};

} // namespace dnstester
