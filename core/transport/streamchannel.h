// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/messageframing.h"
#include "net/streamconnection.h"
#include "transport/streamexchangetable.h"

#include <QHash>
#include <QList>

#include <vector>

namespace dnstester {

/// One connection of a StreamTransport with the exchanges that use it: queries are pipelined,
/// answers come in any order and are told apart by message ID and question (RFC 7766 6.2.1.1, 7).
///
/// Lives in its owner's thread and calls it.
class StreamChannel : public QObject, private StreamConnection::Listener
{
public:
    class Owner
    {
    public:
        virtual ~Owner() = default;
        [[nodiscard]] virtual quint16 randomMessageId() = 0;
        /// The exchange has its answer or a Failure; the owner removes it from the channel.
        virtual void exchangeEnded(StreamExchange &exchange, Outcome &&outcome, TimePoint when) = 0;
        /// The connection has ended, or was never made, with exchanges left or without.
        virtual void channelClosed(StreamChannel *channel, const Failure &failure) = 0;
    };

    StreamChannel(Owner *owner, StreamExchangeTable *exchanges, std::shared_ptr<TlsContext> tls,
                  QObject *parent);

    void open(const QList<QHostAddress> &addresses, quint16 port);
    /// The owner is not called any more.
    void close();

    /// Writes the query, or keeps it until the connection is there and has room.
    void add(StreamExchange &exchange);
    /// Forgets an exchange. The ID of one that was not answered stays taken, as its answer may yet
    /// come.
    void remove(StreamExchange &exchange);

    /// Takes no more exchanges.
    void retire() { m_retired = true; }
    [[nodiscard]] bool isRetired() const { return m_retired; }
    [[nodiscard]] bool isReady() const { return m_connection.isReady(); }
    [[nodiscard]] bool wasReady() const { return m_readySince != TimePoint(); }
    [[nodiscard]] qsizetype load() const { return m_load; }   ///< exchanges added and not removed
    [[nodiscard]] std::vector<quint64> handles() const;       ///< of the load
    [[nodiscard]] quint64 strays() const { return m_strays; } ///< messages that nobody waited for
    [[nodiscard]] bool hasAnswered() const { return m_answered; }
    [[nodiscard]] TimePoint lastHeard() const { return m_lastHeard; }
    [[nodiscard]] bool isInsideMessage() const { return m_reader.isPartial(); }
    [[nodiscard]] const StreamConnection &connection() const { return m_connection; }
    /// Phases of the connection and whom it reached, for an exchange on it.
    void describe(const StreamExchange &exchange, Outcome &outcome) const;

private:
    struct Written
    {
        quint64 position;
        quint64 handle;
    };

    void streamReady(StreamConnection *stream) override;
    void streamReceived(StreamConnection *stream, QByteArrayView octets, TimePoint when) override;
    void streamFlushed(StreamConnection *stream, quint64 position, TimePoint when) override;
    void streamClosed(StreamConnection *stream, const Failure &failure) override;

    void writeWaiting();
    void write(StreamExchange &exchange);
    void received(const FrameReader::Frame &frame, TimePoint when);

    Owner *m_owner; // null once closed
    StreamExchangeTable *m_exchanges;
    StreamConnection m_connection;
    FrameReader m_reader;
    QHash<quint16, quint64> m_handles; // by message ID; 0: an answer that nobody waits for any more
    QList<quint64> m_waiting;          // handles, to be written; some may be gone
    QList<Written> m_unflushed;
    QByteArray m_frame; // scratch
    qsizetype m_load = 0;
    qsizetype m_inFlight = 0; // of the load, written
    quint64 m_strays = 0;
    TimePoint m_readySince;
    TimePoint m_lastHeard;
    bool m_answered = false;
    bool m_retired = false;
};

} // namespace dnstester
