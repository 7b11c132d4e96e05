// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/quicconnection.h"
#include "net/udpchannel.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace dnstester {

/// A QuicConnection on a socket and a timer of the event loop. All that is written in one turn of
/// the loop leaves together, several streams to a packet.
///
/// Lives in one thread and calls its listener in it, never from inside open(). The listener may use
/// the channel from its calls, but must not destroy it there (use deleteLater()). Destroying an
/// open channel closes the connection with error code 0.
class QuicChannel : public QObject, private UdpChannel::Listener
{
    Q_OBJECT
public:
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// The handshake is done and the server is who it should be.
        virtual void quicReady(QuicChannel *channel) = 0;
        /// The peer lets us open more streams.
        virtual void quicCredit(QuicChannel *channel) = 0;
        /// The last octet written to \a stream is with the kernel since \a when.
        virtual void quicSent(QuicChannel *channel, qint64 stream, TimePoint when) = 0;
        /// The next octets of \a stream; with \a fin the last. \a when: arrival of their datagram.
        virtual void quicReceived(QuicChannel *channel, qint64 stream, QByteArrayView octets,
                                  bool fin, TimePoint when) = 0;
        /// The peer gave up sending on \a stream.
        virtual void quicReset(QuicChannel *channel, qint64 stream, quint64 code) = 0;
        /// Not even an acknowledgement came for what was written, though the peer was asked for one
        /// twice: it is stalled, out of reach, or has forgotten the connection. That stays open.
        virtual void quicSilent(QuicChannel *channel) = 0;
        /// The end, also of a connection that was never ready; nothing comes after.
        virtual void quicClosed(QuicChannel *channel, const QuicClosure &closure) = 0;
    };

    explicit QuicChannel(Listener *listener, QObject *parent = nullptr);
    ~QuicChannel() override;

    void setListener(Listener *listener) { m_listener = listener; }

    /// \a settings: `local` and `peer` are filled in here.
    void open(const QuicSettings &settings, const QHostAddress &peer, quint16 port);

    /// As of QuicConnection, nothing and no effect where the channel is not ready.
    [[nodiscard]] std::optional<qint64> openStream(const QByteArray &octets);
    [[nodiscard]] quint64 streamsLeft() const
    {
        return m_connection ? m_connection->streamsLeft() : 0;
    }
    void abandonStream(qint64 stream, quint64 code);
    /// The listener is not called any more.
    void close(quint64 code);

    [[nodiscard]] bool isReady() const { return m_connection && m_connection->isReady(); }
    [[nodiscard]] QHostAddress peerAddress() const { return m_settings.peer.address; }
    [[nodiscard]] std::optional<TimePoint> firstFlightAt() const { return m_firstFlightAt; }
    [[nodiscard]] std::optional<TimePoint> readyAt() const { return m_readyAt; }
    [[nodiscard]] TimePoint lastReceivedAt() const { return m_lastReceivedAt; }
    [[nodiscard]] std::shared_ptr<const TlsFacts> tlsFacts() const;
    [[nodiscard]] bool tlsResumed() const { return m_connection && m_connection->tlsResumed(); }

protected:
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Ending
    {
        quint64 token;
        std::vector<qint64> streams;
    };

    void udpReceived(UdpChannel *channel, QByteArrayView payload, TimePoint when) override;
    void udpSent(UdpChannel *channel, quint64 token, TimePoint when) override;
    void udpFailed(UdpChannel *channel, const Failure &failure) override;

    void noteSilence(TimePoint now);
    void flushLater();
    void flush();
    void sendDatagrams();
    void dispatch(TimePoint when);
    void arm();
    void connectionClosed();
    void end(const QuicClosure &closure);

    Listener *m_listener;
    QuicSettings m_settings;
    UdpChannel m_udp;
    std::unique_ptr<QuicConnection> m_connection;
    std::optional<Failure> m_openFailure;
    std::deque<Ending> m_endings; // datagrams on their way to the kernel that end streams
    quint64 m_lastToken = 0;
    QBasicTimer m_timer;
    TimePoint m_armedFor = TimePoint::max();
    bool m_flushPosted = false;
    std::optional<TimePoint> m_firstFlightAt;
    std::optional<TimePoint> m_readyAt;
    TimePoint m_lastReceivedAt;
    TimePoint m_lastEndingSentAt; // the last octet of a stream left
};

} // namespace dnstester
