// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/quiccompat.h"
#include "net/quicpath.h"
#include "support/loopbackquicserver.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>
#include <map>

namespace dnstester::test {

/// The server's end of one QUIC connection. Private to LoopbackQuicServer.
class LoopbackQuicConnection : public QObject
{
public:
    /// \a original: the client's first destination ID where a Retry came before; null without.
    LoopbackQuicConnection(LoopbackQuicServer *server, const ngtcp2_pkt_hd &header,
                           const ngtcp2_cid *original, const LoopbackQuicServer::Peer &peer);
    ~LoopbackQuicConnection() override;

    void receive(const QByteArray &datagram);
    void close(quint64 code, bool byTransport, const QByteArray &reason);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Callbacks;
    struct Stream
    {
        QByteArray query;
        QByteArray answer; ///< with lengths
        qsizetype sent = 0;
        bool fin = true;
        bool inPieces = false;
    };

    void create(const ngtcp2_pkt_hd &header, const ngtcp2_cid *original);
    void beginTls();
    void queryComplete(qint64 id);
    void answer(qint64 id, const LoopbackReply &reply);
    void flush();
    [[nodiscard]] qsizetype writePacket(QByteArray &packet);
    void failed(int error);

    LoopbackQuicServer *m_server;
    LoopbackQuicServer::Peer m_peer;
    QuicPath m_path;
    ngtcp2_conn *m_connection = nullptr;
    struct gnutls_session_int *m_tls = nullptr;
    ngtcp2_crypto_conn_ref m_reference{};
    std::map<qint64, Stream> m_streams;
    std::deque<qint64> m_sendQueue;
    QBasicTimer m_timer;
    bool m_closed = false;
    bool m_closeWhenSent = false;
};

[[nodiscard]] ngtcp2_tstamp quicNow();
[[nodiscard]] QByteArray toByteArray(const ngtcp2_cid &id);

} // namespace dnstester::test
