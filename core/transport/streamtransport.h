// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "net/tlscontext.h"
#include "transport/streamchannel.h"
#include "transport/streamexchangetable.h"
#include "transport/transport.h"

#include <QBasicTimer>

#include <array>
#include <memory>
#include <vector>

namespace dnstester {

/// DNS over TCP (RFC 7766) and over TLS (DoT, RFC 7858), with the name verified as RFC 8310 says.
///
/// Exchanges that started before their connection was ready are fresh and carry its phases. A kept
/// connection is closed after 30 s without use, or when a query on it had no answer and nothing
/// else came since.
class StreamTransport final : public Transport, private StreamChannel::Owner
{
    Q_OBJECT
public:
    /// An Error where the CA file can't be used.
    [[nodiscard]] static Result<std::unique_ptr<StreamTransport>>
    create(const TransportOptions &options);
    ~StreamTransport() override;

    [[nodiscard]] Exchange start(ExchangeRequest request, Completion done) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    StreamTransport(const TransportOptions &options, std::shared_ptr<TlsContext> tls);

    void cancel(quint64 id) override;

    quint16 randomMessageId() override;
    void exchangeEnded(StreamExchange &exchange, Outcome &&outcome, TimePoint when) override;
    void channelClosed(StreamChannel *channel, const Failure &failure) override;

    [[nodiscard]] StreamChannel *channelForNext();
    [[nodiscard]] StreamChannel *openChannel();
    void closeChannel(StreamChannel *channel);
    [[nodiscard]] bool isOfUse(const StreamChannel *channel) const;

    void expire(quint64 handle);
    [[nodiscard]] Failure timeoutFailure(const StreamExchange &exchange) const;
    void finish(StreamExchange &exchange, Outcome &&outcome, TimePoint when);
    [[nodiscard]] Completion release(StreamExchange &exchange);

    const TransportOptions m_options;
    const std::shared_ptr<TlsContext> m_tls; // null without TLS
    DeadlineTimer m_deadlines;
    StreamExchangeTable m_exchanges;
    std::vector<StreamChannel *> m_channels; // children of this
    QBasicTimer m_idleCheck;
    std::array<quint32, 64> m_random{};
    std::size_t m_randomLeft = 0; // 16-bit halves of m_random
};

} // namespace dnstester
