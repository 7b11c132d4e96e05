// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/tlsfacts.h"
#include "net/quicclosure.h"
#include "net/quictlscontext.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

struct ngtcp2_conn;

namespace dnstester {

class QuicPath;
class QuicTlsSession;

/// One end of the path of a QUIC connection.
struct QuicAddress
{
    QHostAddress address;
    quint16 port = 0;
};

struct QuicSettings
{
    std::shared_ptr<QuicTlsContext> tls;
    QuicAddress local;
    QuicAddress peer;
    std::chrono::milliseconds idleTimeout{90'000}; ///< ours; the shorter of both ends' holds
    quint32 version = 0; ///< 0: QUIC version 1; another after a Version Negotiation
};

/// What has happened on a connection.
struct QuicEvent
{
    enum class Type
    {
        HandshakeDone,
        StreamCredit, ///< more streams may be opened
        StreamData,
        StreamReset, ///< the peer gave up sending, with `code`
        Closed,      ///< the last event: see QuicConnection::closure()
    };
    Type type;
    qint64 stream = -1;
    QByteArray octets; ///< the next of the stream, in order
    bool fin = false;  ///< no more will come on the stream
    quint64 code = 0;
};

/// The client's end of a QUIC version 1 connection (RFC 9000): a state machine around ngtcp2 that
/// does no I/O. Datagrams and the time go in, datagrams and events come out. Knows nothing of DNS.
///
/// After any call, look at takeEvents(), nextDatagram() and expiry(). No connection migration, no
/// 0-RTT, no streams opened by the peer.
class QuicConnection
{
public:
    QuicConnection(const QuicSettings &settings, TimePoint now);
    ~QuicConnection();
    Q_DISABLE_COPY_MOVE(QuicConnection)

    void receive(QByteArrayView datagram, TimePoint now);
    /// Does what is due when expiry() has passed.
    void expire(TimePoint now);
    [[nodiscard]] TimePoint expiry() const;
    /// How long an acknowledgement may take before it is asked for (RFC 9002 6.2.1).
    [[nodiscard]] Duration probeTimeout() const;
    /// Whether the handshake is done and something sent since was not acknowledged yet.
    [[nodiscard]] bool awaitsAcknowledgement() const;

    struct Datagram
    {
        QByteArrayView payload;   ///< valid until the next call; empty: nothing to send for now
        bool endsStreams = false; ///< carries the end of a stream: see takeEndedStreams()
    };
    /// The next datagram to send; call until it is empty, then say batchSent().
    [[nodiscard]] Datagram nextDatagram(TimePoint now);
    /// The streams whose last octet is in the datagram that was given last.
    [[nodiscard]] std::vector<qint64> takeEndedStreams()
    {
        return std::exchange(m_endedStreams, {});
    }
    void batchSent(TimePoint now);

    [[nodiscard]] std::vector<QuicEvent> takeEvents() { return std::exchange(m_events, {}); }

    /// A new bidirectional stream with all that is to be sent on it. Nothing where the peer gives
    /// no credit for a further stream now, or the handshake is not done.
    [[nodiscard]] std::optional<qint64> openStream(const QByteArray &octets);
    /// How many more streams the peer lets us open now.
    [[nodiscard]] quint64 streamsLeft() const;
    /// Gives up a stream in both directions: STOP_SENDING and RESET_STREAM with \a code.
    void abandonStream(qint64 stream, quint64 code);
    /// Closes with an error code of the application: one more datagram may be there to send, and no
    /// event comes any more.
    void close(quint64 code, TimePoint now);

    [[nodiscard]] bool isClosed() const { return m_state == State::Closed; }
    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] const QuicClosure &closure() const { return m_closure; }
    [[nodiscard]] std::shared_ptr<const TlsFacts> tlsFacts() const;
    [[nodiscard]] bool tlsResumed() const;

private:
    struct Callbacks;
    struct Stream
    {
        QByteArray octets; // kept until the stream is closed, as ngtcp2 may have to send them again
        qsizetype sent = 0;
    };
    enum class State
    {
        Handshake,
        Ready,
        Closed,
    };

    [[nodiscard]] int create(TimePoint now);
    [[nodiscard]] qint64 writePacket(TimePoint now);
    void written(qsizetype octets);
    void fail(int error, TimePoint now);
    [[nodiscard]] QuicClosure closureFor(int error) const;
    [[nodiscard]] QuicClosure peersClosure() const;
    [[nodiscard]] std::chrono::milliseconds idleTimeout() const; ///< the one that both ends keep
    void end(QuicClosure closure);

    std::unique_ptr<QuicPath> m_path;
    std::unique_ptr<QuicTlsSession> m_tls;
    ngtcp2_conn *m_connection = nullptr;
    State m_state = State::Handshake;
    QuicClosure m_closure;
    quint32 m_version = 0;
    std::chrono::milliseconds m_idleTimeout{0};
    std::unordered_map<qint64, Stream> m_streams;
    std::deque<qint64> m_sendQueue; // streams with octets to send
    std::vector<qint64> m_blocked;  // of them, those without credit for more octets
    std::vector<qint64> m_endedStreams;
    std::vector<QuicEvent> m_events;
    qint64 m_batchOctets = 0;
    bool m_statelessReset = false;
    QList<quint32> m_offeredVersions; // by a Version Negotiation packet
    qsizetype m_lastDatagram = 0; // octets in m_buffer: CONNECTION_CLOSE that is still to be sent
    std::array<char, 1200> m_buffer; // what every path that carries QUIC carries (RFC 9000 14)
};

} // namespace dnstester
