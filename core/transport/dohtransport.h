// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "base/result.h"
#include "net/http2connection.h"
#include "transport/dohmessage.h"
#include "transport/transport.h"

#include <unordered_map>

namespace dnstester {

/// DNS over HTTPS (RFC 8484) by HTTP/2, GET or POST, every query with ID 0 on a stream of its own.
///
/// A fresh exchange has a connection of its own; with reuse, all share up to maxConnections.
/// Queries above what the server takes at once wait. Redirects are reported, not followed.
class DohTransport final : public Transport, private Http2Connection::Listener
{
    Q_OBJECT
public:
    [[nodiscard]] static Result<std::unique_ptr<DohTransport>>
    create(const TransportOptions &options);
    ~DohTransport() override;

    [[nodiscard]] Exchange start(ExchangeRequest request, Completion done) override;

private:
    struct PendingExchange
    {
        QByteArray query;
        Completion done;
        DeadlineTimer::Handle deadline;
        TimePoint began;
        Http2Connection *connection = nullptr;
        std::optional<TimePoint> sent;
        std::optional<TimePoint> answerBegan;
        bool reused = false; ///< the connection was ready before the exchange came to it
        bool moved = false;  ///< from a connection that ended before the query left
    };

    DohTransport(const TransportOptions &options, std::shared_ptr<TlsContext> tls);

    void cancel(quint64 id) override;

    void http2Sent(quint64 id, TimePoint when) override;
    void http2Head(quint64 id, const Http2Response &head) override;
    void http2Responded(quint64 id, Http2Response &&response) override;
    void http2Failed(quint64 id, const Failure &failure,
                     Http2Connection::Progress progress) override;
    void http2Ended(Http2Connection *connection) override;

    void send(quint64 id, PendingExchange &exchange);
    [[nodiscard]] Http2Connection *connectionForNext();
    void leave(const PendingExchange &exchange);
    void drop(Http2Connection *connection);
    void expire(quint64 id);
    [[nodiscard]] static QString lateText(const PendingExchange &exchange);
    [[nodiscard]] PendingExchange *find(quint64 id);
    [[nodiscard]] Outcome outcomeOf(const PendingExchange &exchange, TimePoint ended) const;
    void complete(quint64 id, Outcome &&outcome);

    const TransportOptions m_options;
    const std::shared_ptr<TlsContext> m_tls;
    const DohRequestMaker m_requests;
    DeadlineTimer m_deadlines;
    std::unordered_map<quint64, PendingExchange> m_exchanges;
    std::vector<Http2Connection *> m_connections; ///< children; those that are not closed
    quint64 m_lastId = 0;
};

} // namespace dnstester
