// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/loopbackquicconnection.h"

#include "base/clock.h"

#include <QTimer>
#include <QTimerEvent>
#include <QtEndian>

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#include <algorithm>

namespace dnstester::test {

namespace {

constexpr std::size_t idOctets = 8;
constexpr qsizetype framePrefixSize = 2;
constexpr qsizetype pieceOctets = 7;
constexpr quint64 internalError = 0x1; // DOQ_INTERNAL_ERROR

const std::uint8_t *octetsOf(const QByteArray &octets)
{
    return reinterpret_cast<const std::uint8_t *>(octets.constData());
}

QByteArray framed(const QByteArray &message)
{
    QByteArray frame(framePrefixSize, Qt::Uninitialized);
    qToBigEndian(quint16(message.size()), frame.data());
    return frame + message;
}

ngtcp2_cid randomId()
{
    ngtcp2_cid id{};
    id.datalen = idOctets;
    gnutls_rnd(GNUTLS_RND_RANDOM, id.data, idOctets);
    return id;
}

} // namespace

ngtcp2_tstamp quicNow()
{
    return ngtcp2_tstamp(Clock::now().time_since_epoch().count());
}

QByteArray toByteArray(const ngtcp2_cid &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.data), qsizetype(id.datalen));
}

struct LoopbackQuicConnection::Callbacks
{
    static LoopbackQuicConnection *self(void *userData)
    {
        return static_cast<LoopbackQuicConnection *>(userData);
    }
    static ngtcp2_conn *connection(ngtcp2_crypto_conn_ref *reference)
    {
        return self(reference->user_data)->m_connection;
    }
    static void random(std::uint8_t *out, std::size_t size, const ngtcp2_rand_ctx *)
    {
        gnutls_rnd(GNUTLS_RND_NONCE, out, size);
    }
    static int newConnectionId(ngtcp2_conn *, ngtcp2_cid *id, std::uint8_t *token, std::size_t,
                               void *userData)
    {
        LoopbackQuicConnection *connection = self(userData);
        const QByteArray &secret = connection->m_server->m_secret;
        *id = randomId();
        connection->m_server->m_ids.insert(toByteArray(*id), connection);
        return ngtcp2_crypto_generate_stateless_reset_token(token, octetsOf(secret),
                                                            std::size_t(secret.size()), id);
    }
    static int handshakeCompleted(ngtcp2_conn *, void *userData)
    {
        LoopbackQuicConnection *connection = self(userData);
        if (gnutls_session_is_resumed(connection->m_tls))
            ++connection->m_server->m_resumed;
        return gnutls_session_ticket_send(connection->m_tls, 1, 0) == GNUTLS_E_SUCCESS
                   ? 0
                   : NGTCP2_ERR_CALLBACK_FAILURE;
    }
    static int streamData(ngtcp2_conn *quic, std::uint32_t flags, std::int64_t id, std::uint64_t,
                          const std::uint8_t *data, std::size_t size, void *userData, void *)
    {
        LoopbackQuicConnection *connection = self(userData);
        connection->m_streams[id].query.append(reinterpret_cast<const char *>(data),
                                               qsizetype(size));
        ngtcp2_conn_extend_max_offset(quic, size);
        if (flags & NGTCP2_STREAM_DATA_FLAG_FIN)
            QTimer::singleShot(0, connection, [connection, id] { connection->queryComplete(id); });
        return 0;
    }
    static int streamClosed(ngtcp2_conn *quic, std::uint32_t flags, std::int64_t id,
                            std::uint64_t code, void *userData, void *)
    {
        LoopbackQuicConnection *connection = self(userData);
        connection->m_streams.erase(id);
        if (flags & NGTCP2_STREAM_CLOSE_FLAG_APP_ERROR_CODE_SET)
            connection->m_server->m_stopCodes.append(code);
        if (connection->m_server->m_faults.grantsMoreStreams)
            ngtcp2_conn_extend_max_streams_bidi(quic, 1);
        return 0;
    }
    [[nodiscard]] static ngtcp2_callbacks all();
};

ngtcp2_callbacks LoopbackQuicConnection::Callbacks::all()
{
    ngtcp2_callbacks callbacks{};
    callbacks.recv_client_initial = ngtcp2_crypto_recv_client_initial_cb;
    callbacks.recv_crypto_data = ngtcp2_crypto_recv_crypto_data_cb;
    callbacks.encrypt = ngtcp2_crypto_encrypt_cb;
    callbacks.decrypt = ngtcp2_crypto_decrypt_cb;
    callbacks.hp_mask = ngtcp2_crypto_hp_mask_cb;
    callbacks.update_key = ngtcp2_crypto_update_key_cb;
    callbacks.delete_crypto_aead_ctx = ngtcp2_crypto_delete_crypto_aead_ctx_cb;
    callbacks.delete_crypto_cipher_ctx = ngtcp2_crypto_delete_crypto_cipher_ctx_cb;
    callbacks.get_path_challenge_data = ngtcp2_crypto_get_path_challenge_data_cb;
    callbacks.version_negotiation = ngtcp2_crypto_version_negotiation_cb;
    callbacks.rand = random;
    callbacks.get_new_connection_id = newConnectionId;
    callbacks.handshake_completed = handshakeCompleted;
    callbacks.recv_stream_data = streamData;
    callbacks.stream_close = streamClosed;
    return callbacks;
}

LoopbackQuicConnection::LoopbackQuicConnection(LoopbackQuicServer *server,
                                               const ngtcp2_pkt_hd &header,
                                               const ngtcp2_cid *original,
                                               const LoopbackQuicServer::Peer &peer)
    : QObject(server)
    , m_server(server)
    , m_peer(peer)
    , m_path(server->m_socket.localAddress(), server->m_socket.localPort(), peer.address, peer.port)
{
    create(header, original);
    beginTls();
}

LoopbackQuicConnection::~LoopbackQuicConnection()
{
    ngtcp2_conn_del(m_connection);
    gnutls_deinit(m_tls);
}

void LoopbackQuicConnection::create(const ngtcp2_pkt_hd &header, const ngtcp2_cid *original)
{
    const QuicFaults &faults = m_server->m_faults;
    std::vector<std::uint32_t> versions(faults.versions.begin(), faults.versions.end());
    std::erase_if(versions,
                  [](std::uint32_t version) { return !ngtcp2_is_supported_version(version); });

    ngtcp2_settings settings;
    ngtcp2_settings_default(&settings);
    settings.initial_ts = quicNow();
    settings.no_pmtud = 1;
    quic::setToken(settings, header);
    if (!versions.empty())
        quic::setPreferredVersions(settings, versions.data(), versions.size());

    ngtcp2_transport_params params;
    ngtcp2_transport_params_default(&params);
    params.initial_max_streams_bidi = faults.streams;
    params.initial_max_stream_data_bidi_remote = 65537;
    params.initial_max_data = 1024 * 1024;
    params.max_idle_timeout = ngtcp2_duration(std::chrono::nanoseconds(faults.idleTimeout).count());
    quic::setOriginalDcid(params, original ? *original : header.dcid);
    if (original) {
        params.retry_scid = header.dcid;
        params.retry_scid_present = 1;
    }
    const ngtcp2_cid id = randomId();
    const QByteArray &secret = m_server->m_secret;
    params.stateless_reset_token_present = 1;
    ngtcp2_crypto_generate_stateless_reset_token(params.stateless_reset_token, octetsOf(secret),
                                                 std::size_t(secret.size()), &id);
    m_server->m_ids.insert(toByteArray(id), this);
    m_server->m_ids.insert(toByteArray(header.dcid), this);

    static const ngtcp2_callbacks callbacks = Callbacks::all();
    const int error =
        ngtcp2_conn_server_new(&m_connection, &header.scid, &id, m_path.get(), header.version,
                               &callbacks, &settings, &params, nullptr, this);
    if (error != 0)
        qFatal("ngtcp2_conn_server_new: %s", ngtcp2_strerror(error));
}

void LoopbackQuicConnection::beginTls()
{
    gnutls_init(&m_tls, GNUTLS_SERVER | GNUTLS_NO_AUTO_SEND_TICKET);
    gnutls_priority_set_direct(m_tls, "NORMAL:-VERS-ALL:+VERS-TLS1.3:%DISABLE_TLS13_COMPAT_MODE",
                               nullptr);
    ngtcp2_crypto_gnutls_configure_server_session(m_tls);
    m_reference.get_conn = &Callbacks::connection;
    m_reference.user_data = this;
    gnutls_session_set_ptr(m_tls, &m_reference);
    gnutls_credentials_set(m_tls, GNUTLS_CRD_CERTIFICATE, m_server->m_credentials.get());
    QByteArray &key = m_server->m_ticketKey;
    const gnutls_datum_t ticketKey{reinterpret_cast<unsigned char *>(key.data()),
                                   unsigned(key.size())};
    gnutls_session_ticket_enable_server(m_tls, &ticketKey);
    QByteArray alpn = m_server->m_faults.alpn;
    if (!alpn.isEmpty()) {
        const gnutls_datum_t protocol{reinterpret_cast<unsigned char *>(alpn.data()),
                                      unsigned(alpn.size())};
        gnutls_alpn_set_protocols(m_tls, &protocol, 1, GNUTLS_ALPN_MANDATORY);
    }
    ngtcp2_conn_set_tls_native_handle(m_connection, m_tls);
}

void LoopbackQuicConnection::receive(const QByteArray &datagram)
{
    if (m_closed)
        return;
    const int error = ngtcp2_conn_read_pkt(m_connection, m_path.get(), nullptr, octetsOf(datagram),
                                           std::size_t(datagram.size()), quicNow());
    if (error != 0)
        failed(error);
    else
        flush();
}

void LoopbackQuicConnection::queryComplete(qint64 id)
{
    const auto found = m_streams.find(id);
    if (m_closed || found == m_streams.end())
        return;
    const LoopbackReply reply = m_server->handle(found->second.query.sliced(framePrefixSize));
    if (reply.messages.isEmpty() && !reply.closeAfter)
        return;
    QTimer::singleShot(reply.delay, this, [this, id, reply] { answer(id, reply); });
}

void LoopbackQuicConnection::answer(qint64 id, const LoopbackReply &reply)
{
    const auto found = m_streams.find(id);
    if (m_closed || found == m_streams.end())
        return;
    Stream &stream = found->second;
    for (const QByteArray &message : reply.messages)
        stream.answer += framed(message);
    switch (m_server->m_faults.answer) {
    case QuicAnswerFault::None:
        break;
    case QuicAnswerFault::NonZeroId:
        stream.answer[framePrefixSize] = '\x12';
        break;
    case QuicAnswerFault::ExcessData:
        stream.answer += stream.answer;
        break;
    case QuicAnswerFault::EarlyFin:
        stream.answer.chop(5);
        break;
    case QuicAnswerFault::FinOnly:
        stream.answer.clear();
        break;
    case QuicAnswerFault::ZeroLength:
        stream.answer = QByteArray(framePrefixSize, '\0');
        break;
    case QuicAnswerFault::NoFin:
        stream.fin = false;
        break;
    case QuicAnswerFault::Pieces:
        stream.inPieces = true;
        break;
    case QuicAnswerFault::Reset:
        quic::shutdownStream(m_connection, id, internalError);
        flush();
        return;
    }
    m_sendQueue.push_back(id);
    m_closeWhenSent = m_closeWhenSent || reply.closeAfter;
    flush();
}

void LoopbackQuicConnection::flush()
{
    if (m_closed)
        return;
    QByteArray packet(1452, Qt::Uninitialized);
    for (;;) {
        const qsizetype size = writePacket(packet);
        if (size < 0)
            return failed(int(size));
        if (size == 0)
            break;
        m_server->send(packet.first(size), m_peer);
    }
    // Without ngtcp2_conn_update_pkt_tx_time() nothing is paced, which would delay answers.
    if (m_closeWhenSent && m_sendQueue.empty())
        return close(0, false, {});
    const ngtcp2_tstamp expiry = ngtcp2_conn_get_expiry(m_connection);
    const ngtcp2_tstamp now = quicNow();
    const ngtcp2_tstamp wait =
        expiry <= now ? 0 : (expiry - now + NGTCP2_MILLISECONDS - 1) / NGTCP2_MILLISECONDS;
    m_timer.start(int(std::min<ngtcp2_tstamp>(wait, 60'000)), Qt::PreciseTimer, this);
}

qsizetype LoopbackQuicConnection::writePacket(QByteArray &packet)
{
    while (!m_sendQueue.empty() && !m_streams.contains(m_sendQueue.front()))
        m_sendQueue.pop_front();
    const bool hasStream = !m_sendQueue.empty();
    ngtcp2_vec data{};
    std::uint32_t flags = NGTCP2_WRITE_STREAM_FLAG_NONE;
    Stream *stream = hasStream ? &m_streams[m_sendQueue.front()] : nullptr;
    if (stream) {
        const qsizetype rest = stream->answer.size() - stream->sent;
        const qsizetype size = stream->inPieces ? std::min(rest, pieceOctets) : rest;
        data = {const_cast<std::uint8_t *>(octetsOf(stream->answer)) + stream->sent,
                std::size_t(size)};
        if (stream->fin && size == rest)
            flags = NGTCP2_WRITE_STREAM_FLAG_FIN;
    }
    ngtcp2_ssize taken = -1;
    const ngtcp2_ssize size = ngtcp2_conn_writev_stream(
        m_connection, nullptr, nullptr, reinterpret_cast<std::uint8_t *>(packet.data()),
        std::size_t(packet.size()), &taken, flags, stream ? m_sendQueue.front() : -1, &data,
        stream ? 1 : 0, quicNow());
    if (size == NGTCP2_ERR_STREAM_SHUT_WR ||
        size == NGTCP2_ERR_STREAM_NOT_FOUND) { // cancelled by the client
        m_sendQueue.pop_front();
        return writePacket(packet);
    }
    if (stream && taken >= 0) {
        stream->sent += taken;
        if (stream->sent == stream->answer.size())
            m_sendQueue.pop_front();
    }
    return size;
}

void LoopbackQuicConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    if (m_closed)
        return;
    if (const int error = ngtcp2_conn_handle_expiry(m_connection, quicNow()); error != 0)
        failed(error);
    else
        flush();
}

void LoopbackQuicConnection::close(quint64 code, bool byTransport, const QByteArray &reason)
{
    quic::CloseError error;
    if (byTransport)
        quic::setTransportError(error, code);
    else
        quic::setApplicationError(error, code);
    error.reason = const_cast<std::uint8_t *>(octetsOf(reason));
    error.reasonlen = std::size_t(reason.size());
    QByteArray packet(1452, Qt::Uninitialized);
    const ngtcp2_ssize size = ngtcp2_conn_write_connection_close(
        m_connection, nullptr, nullptr, reinterpret_cast<std::uint8_t *>(packet.data()),
        std::size_t(packet.size()), &error, quicNow());
    if (size > 0)
        m_server->send(packet.first(size), m_peer);
    m_closed = true;
    m_server->remove(this);
}

void LoopbackQuicConnection::failed(int error)
{
    if (error == NGTCP2_ERR_DRAINING) {
        const quic::CloseError close = quic::peerCloseError(m_connection);
        if (close.type == quic::closeByApplication)
            m_server->m_closeCodes.append(close.error_code);
    } else if (error == NGTCP2_ERR_CRYPTO) {
        constexpr quint64 cryptoError = 0x100;
        return close(cryptoError | ngtcp2_conn_get_tls_alert(m_connection), true, {});
    }
    m_closed = true;
    m_server->remove(this);
}

} // namespace dnstester::test
