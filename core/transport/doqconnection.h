// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "net/quicconnector.h"
#include "transport/doqanswer.h"
#include "transport/transport.h"

#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dnstester {

class DoqConnection;

/// One query under way over QUIC. Owned by the transport; known to its connection until it has
/// ended.
struct DoqExchange
{
    quint64 id = 0;
    QByteArray query; ///< ID 0
    Transport::Completion done;
    DeadlineTimer::Handle deadline;
    TimePoint began;
    DoqConnection *connection = nullptr;
    bool reusedConnection = false;

    std::optional<qint64> stream; ///< empty: waits for the handshake or for stream credit
    std::optional<TimePoint> sentAt;
    std::optional<TimePoint> firstOctetAt;
    DoqAnswer answer;
};

/// A QUIC connection to a DoQ server and the exchanges on it, one stream each. Exchanges wait here
/// for the handshake, and for stream credit when the server's limit is reached.
///
/// Lives in the transport's thread. The owner must not destroy it from a call (use deleteLater()).
class DoqConnection : public QObject, private QuicConnector::Listener, private QuicChannel::Listener
{
    Q_OBJECT
public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        /// The answer of the exchange is whole since \a when.
        virtual void doqAnswered(quint64 id, TimePoint when) = 0;
        /// \a goneWhileIdle: the connection was closed or forgotten as one is that nobody uses.
        virtual void doqFailed(quint64 id, const Failure &failure, bool goneWhileIdle) = 0;
        /// The server may have forgotten the connection, which should get no further exchanges.
        virtual void doqSilent(DoqConnection *connection) = 0;
        /// isSpent() has become true.
        virtual void doqSpent(DoqConnection *connection) = 0;
        /// The connection is of no use any more; its exchanges fail one by one after this call.
        virtual void doqEnded(DoqConnection *connection) = 0;
    };

    DoqConnection(Owner *owner, QObject *parent);

    void open(const QuicSettings &settings, const QList<QHostAddress> &addresses, quint16 port);
    /// Closes with DOQ_NO_ERROR; the owner is not called any more.
    void close();

    void add(DoqExchange *exchange);
    /// The exchange is given up: DOQ_REQUEST_CANCELLED where its query is out.
    void remove(DoqExchange *exchange);
    [[nodiscard]] std::size_t load() const { return m_waiting.size() + m_streams.size(); }

    /// Whether the server let us use up its streams, or nearly so, and never granted more: some
    /// (knotd) never do, so that a connection ends with its initial limit.
    [[nodiscard]] bool isSpent() const;
    /// The exchanges that have no stream yet, which leave the connection.
    [[nodiscard]] std::deque<DoqExchange *> takeWaiting() { return std::exchange(m_waiting, {}); }

    [[nodiscard]] bool isReady() const { return m_channel && m_channel->isReady(); }
    /// Whether nothing came from the server since \a when.
    [[nodiscard]] bool isSilentSince(TimePoint when) const;
    [[nodiscard]] QHostAddress address() const { return m_connector.lastAddress(); }
    [[nodiscard]] std::optional<Duration> connectTime() const { return m_connector.connectTime(); }
    [[nodiscard]] std::shared_ptr<const TlsFacts> tlsFacts() const
    {
        return m_connector.tlsFacts();
    }
    [[nodiscard]] bool tlsResumed() const { return m_channel && m_channel->tlsResumed(); }

private:
    void quicConnected(QuicChannel *channel) override;
    void quicNotConnected(const QuicClosure &closure) override;
    void quicReady(QuicChannel *) override {}
    void quicCredit(QuicChannel *) override;
    void quicSent(QuicChannel *channel, qint64 stream, TimePoint when) override;
    void quicReceived(QuicChannel *channel, qint64 stream, QByteArrayView octets, bool fin,
                      TimePoint when) override;
    void quicReset(QuicChannel *channel, qint64 stream, quint64 code) override;
    void quicSilent(QuicChannel *channel) override;
    void quicClosed(QuicChannel *channel, const QuicClosure &closure) override;

    void openStreams();
    void streamEnded();
    void violated(qint64 stream, const Failure &failure);
    void end(const Failure &failure, bool goneWhileIdle);
    [[nodiscard]] Owner *detach(std::vector<quint64> &exchanges);
    [[nodiscard]] DoqExchange *exchangeOn(qint64 stream) const;

    Owner *m_owner;
    QuicConnector m_connector;
    QuicChannel *m_channel = nullptr; // child; null before the handshake is done
    std::deque<DoqExchange *> m_waiting;
    int m_endedStreams = 0;
    TimePoint m_patientUntil = TimePoint::max();
    quint64 m_reserve = 0;        // streams that are left unused
    bool m_creditGranted = false; // beyond the initial limit
    std::unordered_map<qint64, DoqExchange *> m_streams;
};

} // namespace dnstester
