// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"
#include "support/testcertificates.h"

#include <QHash>
#include <QHostAddress>
#include <QUdpSocket>

#include <chrono>
#include <functional>
#include <memory>

struct gnutls_certificate_credentials_st;

namespace dnstester::test {

class LoopbackQuicConnection;

/// What a LoopbackQuicServer does with the answer on each stream.
enum class QuicAnswerFault
{
    None,
    NonZeroId,
    ExcessData, ///< the answer twice
    EarlyFin,   ///< FIN in the middle of the answer
    FinOnly,    ///< FIN and no octet
    ZeroLength, ///< a length of 0 and no message
    NoFin,      ///< the whole answer without FIN
    Reset,      ///< RESET_STREAM with DOQ_INTERNAL_ERROR
    Pieces,     ///< a few octets in each packet
};

/// How a LoopbackQuicServer misbehaves; set before the connection begins.
struct QuicFaults
{
    /// Given the number of the datagram in its direction, from 1: whether it is lost.
    std::function<bool(int number)> loseFromClient;
    std::function<bool(int number)> loseToClient;
    /// Whether the datagram leaves only after the next one.
    std::function<bool(int number)> delayToClient;
    bool silent = false; ///< receives and never sends
    bool retry = false;  ///< asks for a token first (RFC 9000 8.1.2)
    QList<quint32>
        versions; ///< other versions get a Version Negotiation with these; empty: version 1
    quint64 streams = 100; ///< initial_max_streams_bidi; one more for each that has ended
    bool grantsMoreStreams = true;
    std::chrono::milliseconds idleTimeout{30'000};
    QByteArray alpn = "doq"; ///< empty: does not know ALPN
    QuicAnswerFault answer = QuicAnswerFault::None;
};

/// A DNS-over-QUIC server (RFC 9250) with session tickets, and its faults.
class LoopbackQuicServer : public LoopbackServer
{
    Q_OBJECT
public:
    explicit LoopbackQuicServer(const TestCertificate &certificate, QuicFaults faults = {},
                                const QHostAddress &address = QHostAddress::LocalHost);
    ~LoopbackQuicServer() override;

    /// With the address as the name, which the good certificate is for.
    [[nodiscard]] Endpoint endpoint() const override;
    /// name@address
    [[nodiscard]] Endpoint endpointNamed(const QString &name) const;
    /// quic:// at a loopback port on which nobody listens.
    [[nodiscard]] static Endpoint closedEndpoint();

    void setAnswerFault(QuicAnswerFault fault) { m_faults.answer = fault; }
    /// Closes all connections with an error code, of the application or of QUIC.
    void closeConnections(quint64 code, bool byTransport = false, const QByteArray &reason = {});
    enum class Forgetting
    {
        WithReset, ///< what still comes gets a stateless reset
        Silently,
    };
    /// Forgets all connections.
    void forgetConnections(Forgetting how = Forgetting::WithReset);

    [[nodiscard]] int retriesSent() const { return m_retriesSent; }
    [[nodiscard]] int resumedConnections() const { return m_resumed; }
    /// The application error codes that clients closed connections with, and streams ended early
    /// with.
    [[nodiscard]] const QList<quint64> &closeCodes() const { return m_closeCodes; }
    [[nodiscard]] const QList<quint64> &stopCodes() const { return m_stopCodes; }
    [[nodiscard]] int datagramsFromClient() const { return m_fromClient; }
    [[nodiscard]] int openConnections() const { return int(m_connections.size()); }
    /// Stops listening: what is sent there from now on is refused.
    void stop() { m_socket.close(); }

private:
    friend class LoopbackQuicConnection;
    struct Peer
    {
        QHostAddress address;
        quint16 port = 0;
    };

    void readDatagrams();
    void received(const QByteArray &datagram, const Peer &from);
    void accept(const QByteArray &datagram, const Peer &from);
    [[nodiscard]] bool versionsMatch(const QByteArray &datagram, const Peer &from);
    void sendRetry(const QByteArray &datagram, const Peer &from);
    void sendStatelessReset(const QByteArray &id, const Peer &to);
    void send(const QByteArray &datagram, const Peer &to);
    void write(const QByteArray &datagram, const Peer &to);
    void remove(LoopbackQuicConnection *connection);
    [[nodiscard]] QString hostText() const;

    QuicFaults m_faults;
    QUdpSocket m_socket;
    std::shared_ptr<gnutls_certificate_credentials_st> m_credentials;
    QByteArray m_ticketKey;
    const QByteArray m_secret;                         ///< of tokens and stateless resets
    QList<LoopbackQuicConnection *> m_connections;     ///< children
    QHash<QByteArray, LoopbackQuicConnection *> m_ids; ///< by what clients put in front of a packet
    std::function<void()> m_delayed; ///< sends the datagram that leaves after the next
    Forgetting m_forgetting = Forgetting::WithReset;
    int m_fromClient = 0;
    int m_toClient = 0;
    int m_retriesSent = 0;
    int m_resumed = 0;
    QList<quint64> m_closeCodes;
    QList<quint64> m_stopCodes;
};

} // namespace dnstester::test
