// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quicconnection.h"

#include "net/quiccompat.h"
#include "net/quicpath.h"
#include "net/quictlssession.h"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#include <algorithm>

namespace dnstester {

namespace {

constexpr quint64 connectionWindow = 4 * 1024 * 1024; // octets that may be on their way to us
constexpr quint64 streamWindow = 128 * 1024;          // a DNS message of any size at once
constexpr std::size_t serverIdOctets = 8;             // of the random first one (RFC 9000 7.2)
constexpr quint8 noApplicationProtocol = 120;         // TLS alert (RFC 7301)

ngtcp2_tstamp toStamp(TimePoint when)
{
    return ngtcp2_tstamp(std::chrono::nanoseconds(when.time_since_epoch()).count());
}

const std::uint8_t *octetsOf(QByteArrayView view)
{
    return reinterpret_cast<const std::uint8_t *>(view.data());
}

} // namespace

struct QuicConnection::Callbacks
{
    static QuicConnection *self(void *userData) { return static_cast<QuicConnection *>(userData); }

    static void random(std::uint8_t *out, std::size_t size, const ngtcp2_rand_ctx *)
    {
        (void)gnutls_rnd(GNUTLS_RND_NONCE, out, size);
    }
    // Not called while our own connection IDs are empty, but the library insists on it.
    static int newConnectionId(ngtcp2_conn *, ngtcp2_cid *id, std::uint8_t *token, std::size_t size,
                               void *)
    {
        id->datalen = size;
        const bool done =
            gnutls_rnd(GNUTLS_RND_RANDOM, id->data, size) == 0 &&
            gnutls_rnd(GNUTLS_RND_RANDOM, token, NGTCP2_STATELESS_RESET_TOKENLEN) == 0;
        return done ? 0 : NGTCP2_ERR_CALLBACK_FAILURE;
    }
    static int handshakeCompleted(ngtcp2_conn *, void *userData)
    {
        QuicConnection *connection = self(userData);
        if (!connection->m_tls->finish())
            return NGTCP2_ERR_CALLBACK_FAILURE;
        connection->m_state = State::Ready;
        connection->m_events.push_back({QuicEvent::Type::HandshakeDone, -1, {}, false, 0});
        return 0;
    }
    static int versionNegotiation(ngtcp2_conn *, const ngtcp2_pkt_hd *,
                                  const std::uint32_t *versions, std::size_t count, void *userData)
    {
        self(userData)->m_offeredVersions = QList<quint32>(versions, versions + count);
        return 0;
    }
    static int statelessReset(ngtcp2_conn *, const ngtcp2_pkt_stateless_reset *, void *userData)
    {
        self(userData)->m_statelessReset = true;
        return 0;
    }
    // Also called for what the peer grants with the handshake, which HandshakeDone covers.
    static int streamCredit(ngtcp2_conn *connection, std::uint64_t limit, void *userData)
    {
        const ngtcp2_transport_params *peer = ngtcp2_conn_get_remote_transport_params(connection);
        if (peer && limit > peer->initial_max_streams_bidi)
            self(userData)->m_events.push_back({QuicEvent::Type::StreamCredit, -1, {}, false, 0});
        return 0;
    }
    static int streamData(ngtcp2_conn *connection, std::uint32_t flags, std::int64_t stream,
                          std::uint64_t, const std::uint8_t *data, std::size_t size, void *userData,
                          void *)
    {
        const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
        const bool fin = flags & NGTCP2_STREAM_DATA_FLAG_FIN;
        self(userData)->m_events.push_back({QuicEvent::Type::StreamData, stream, octets, fin, 0});
        ngtcp2_conn_extend_max_offset(connection, size);
        return ngtcp2_conn_extend_max_stream_offset(connection, stream, size);
    }
    static int streamReset(ngtcp2_conn *, std::int64_t stream, std::uint64_t, std::uint64_t code,
                           void *userData, void *)
    {
        self(userData)->m_events.push_back({QuicEvent::Type::StreamReset, stream, {}, false, code});
        return 0;
    }
    static int streamClosed(ngtcp2_conn *, std::uint32_t, std::int64_t stream, std::uint64_t,
                            void *userData, void *)
    {
        self(userData)->m_streams.erase(stream);
        return 0;
    }
    [[nodiscard]] static ngtcp2_callbacks all();
};

ngtcp2_callbacks QuicConnection::Callbacks::all()
{
    ngtcp2_callbacks callbacks{};
    callbacks.client_initial = ngtcp2_crypto_client_initial_cb;
    callbacks.recv_crypto_data = ngtcp2_crypto_recv_crypto_data_cb;
    callbacks.encrypt = ngtcp2_crypto_encrypt_cb;
    callbacks.decrypt = ngtcp2_crypto_decrypt_cb;
    callbacks.hp_mask = ngtcp2_crypto_hp_mask_cb;
    callbacks.recv_retry = ngtcp2_crypto_recv_retry_cb;
    callbacks.update_key = ngtcp2_crypto_update_key_cb;
    callbacks.delete_crypto_aead_ctx = ngtcp2_crypto_delete_crypto_aead_ctx_cb;
    callbacks.delete_crypto_cipher_ctx = ngtcp2_crypto_delete_crypto_cipher_ctx_cb;
    callbacks.get_path_challenge_data = ngtcp2_crypto_get_path_challenge_data_cb;
    callbacks.version_negotiation = ngtcp2_crypto_version_negotiation_cb;
    callbacks.rand = random;
    callbacks.get_new_connection_id = newConnectionId;
    callbacks.handshake_completed = handshakeCompleted;
    callbacks.recv_version_negotiation = versionNegotiation;
    callbacks.recv_stateless_reset = statelessReset;
    callbacks.extend_max_local_streams_bidi = streamCredit;
    callbacks.recv_stream_data = streamData;
    callbacks.stream_reset = streamReset;
    callbacks.stream_close = streamClosed;
    return callbacks;
}

QuicConnection::QuicConnection(const QuicSettings &settings, TimePoint now)
    : m_path(std::make_unique<QuicPath>(settings.local.address, settings.local.port,
                                        settings.peer.address, settings.peer.port))
    , m_tls(std::make_unique<QuicTlsSession>(settings.tls))
    , m_version(settings.version == 0 ? NGTCP2_PROTO_VER_V1 : settings.version)
    , m_idleTimeout(settings.idleTimeout)
{
    if (const int error = create(now); error != 0) {
        end(QuicClosure::of(QuicClosure::Cause::Internal, ErrorKind::Internal,
                            QStringLiteral("no QUIC connection can be made: %1")
                                .arg(QString::fromLatin1(ngtcp2_strerror(error)))));
        return;
    }
    if (const std::optional<Failure> failure = m_tls->begin(m_connection))
        end(QuicClosure::of(QuicClosure::Cause::Internal, failure->kind, failure->text));
}

int QuicConnection::create(TimePoint now)
{
    static const ngtcp2_callbacks callbacks = Callbacks::all();
    static const std::uint32_t versions[] = {NGTCP2_PROTO_VER_V1, quic::version2};

    ngtcp2_settings options;
    ngtcp2_settings_default(&options);
    options.initial_ts = toStamp(now);
    options.handshake_timeout = UINT64_MAX; // who waits for the handshake has a deadline
    // Small messages gain nothing from larger datagrams. The probes for them would be the largest
    // of all, and a server that many connections begin with at once loses datagrams over them.
    options.no_pmtud = 1;
    if (m_version != NGTCP2_PROTO_VER_V1) { // guards the negotiation from downgrade (RFC 9368 4)
        options.original_version = NGTCP2_PROTO_VER_V1;
        quic::setPreferredVersions(options, versions, std::size(versions));
    }

    ngtcp2_transport_params params;
    ngtcp2_transport_params_default(&params);
    params.initial_max_data = connectionWindow;
    params.initial_max_stream_data_bidi_local = streamWindow;
    params.max_idle_timeout = ngtcp2_duration(std::chrono::nanoseconds(m_idleTimeout).count());

    ngtcp2_cid ours{}; // empty: the socket tells connections apart
    ngtcp2_cid theirs{};
    theirs.datalen = serverIdOctets;
    if (gnutls_rnd(GNUTLS_RND_RANDOM, theirs.data, serverIdOctets) != 0)
        return NGTCP2_ERR_INTERNAL;
    return ngtcp2_conn_client_new(&m_connection, &theirs, &ours, m_path->get(), m_version,
                                  &callbacks, &options, &params, nullptr, this);
}

QuicConnection::~QuicConnection()
{
    if (m_connection)
        ngtcp2_conn_del(m_connection);
}

void QuicConnection::receive(QByteArrayView datagram, TimePoint now)
{
    if (isClosed())
        return;
    const int error = ngtcp2_conn_read_pkt(m_connection, m_path->get(), nullptr, octetsOf(datagram),
                                           std::size_t(datagram.size()), toStamp(now));
    if (error != 0) {
        fail(error, now);
        return;
    }
    // What came may have brought credit.
    m_sendQueue.insert(m_sendQueue.end(), m_blocked.begin(), m_blocked.end());
    m_blocked.clear();
}

void QuicConnection::expire(TimePoint now)
{
    if (isClosed())
        return;
    if (const int error = ngtcp2_conn_handle_expiry(m_connection, toStamp(now)); error != 0)
        fail(error, now);
}

TimePoint QuicConnection::expiry() const
{
    if (isClosed())
        return TimePoint::max();
    const ngtcp2_tstamp stamp = ngtcp2_conn_get_expiry(m_connection);
    return stamp == UINT64_MAX ? TimePoint::max() : TimePoint(std::chrono::nanoseconds(stamp));
}

Duration QuicConnection::probeTimeout() const
{
    return std::chrono::nanoseconds(ngtcp2_conn_get_pto(m_connection));
}

bool QuicConnection::awaitsAcknowledgement() const
{
    return isReady() && quic::octetsInFlight(m_connection) > 0;
}

QuicConnection::Datagram QuicConnection::nextDatagram(TimePoint now)
{
    if (isClosed())
        return {{m_buffer.data(), std::exchange(m_lastDatagram, 0)}, false};
    if (m_batchOctets > 0 && m_batchOctets >= qint64(ngtcp2_conn_get_send_quantum(m_connection)))
        return {};
    const qint64 size = writePacket(now);
    if (size < 0) {
        fail(int(size), now);
        return {{m_buffer.data(), std::exchange(m_lastDatagram, 0)}, false};
    }
    m_batchOctets += size;
    return {{m_buffer.data(), qsizetype(size)}, !m_endedStreams.empty()};
}

// Puts as many streams as fit into one packet, beside what the library has to say itself.
qint64 QuicConnection::writePacket(TimePoint now)
{
    for (;;) {
        const auto next =
            m_sendQueue.empty() ? m_streams.end() : m_streams.find(m_sendQueue.front());
        const bool hasNext = next != m_streams.end();
        if (!hasNext && !m_sendQueue.empty()) { // closed meanwhile
            m_sendQueue.pop_front();
            continue;
        }
        ngtcp2_vec data{};
        if (hasNext) {
            const QByteArrayView rest =
                QByteArrayView(next->second.octets).sliced(next->second.sent);
            data = {const_cast<std::uint8_t *>(octetsOf(rest)), std::size_t(rest.size())};
        }
        ngtcp2_ssize taken = -1;
        const ngtcp2_ssize size = ngtcp2_conn_writev_stream(
            m_connection, nullptr, nullptr, reinterpret_cast<std::uint8_t *>(m_buffer.data()),
            m_buffer.size(), &taken,
            hasNext ? NGTCP2_WRITE_STREAM_FLAG_FIN | NGTCP2_WRITE_STREAM_FLAG_MORE : 0u,
            hasNext ? next->first : -1, &data, hasNext ? 1 : 0, toStamp(now));
        if (hasNext && taken >= 0)
            written(taken);
        switch (size) {
        case NGTCP2_ERR_WRITE_MORE:
            break;
        case NGTCP2_ERR_STREAM_DATA_BLOCKED:
            m_blocked.push_back(next->first);
            m_sendQueue.pop_front();
            break;
        case NGTCP2_ERR_STREAM_NOT_FOUND:
        case NGTCP2_ERR_STREAM_SHUT_WR:
            m_sendQueue.pop_front();
            break;
        default:
            return size;
        }
    }
}

void QuicConnection::written(qsizetype octets)
{
    const qint64 id = m_sendQueue.front();
    Stream &stream = m_streams[id];
    stream.sent += octets;
    if (stream.sent < stream.octets.size())
        return;
    m_sendQueue.pop_front();
    m_endedStreams.push_back(id);
}

void QuicConnection::batchSent(TimePoint now)
{
    m_batchOctets = 0;
    // Before the handshake is done the pacer would go by a guess of 333 ms for the round trip, and
    // hold back the first query by tens of milliseconds.
    if (isReady())
        ngtcp2_conn_update_pkt_tx_time(m_connection, toStamp(now));
}

quint64 QuicConnection::streamsLeft() const
{
    return isReady() ? ngtcp2_conn_get_streams_bidi_left(m_connection) : 0;
}

std::optional<qint64> QuicConnection::openStream(const QByteArray &octets)
{
    std::int64_t id = -1;
    if (!isReady() || ngtcp2_conn_open_bidi_stream(m_connection, &id, nullptr) != 0)
        return std::nullopt;
    m_streams[id].octets = octets;
    m_sendQueue.push_back(id);
    return id;
}

void QuicConnection::abandonStream(qint64 stream, quint64 code)
{
    if (isReady())
        (void)quic::shutdownStream(m_connection, stream, code);
}

void QuicConnection::close(quint64 code, TimePoint now)
{
    if (isClosed())
        return;
    quic::CloseError error;
    quic::setApplicationError(error, code);
    const ngtcp2_ssize size = ngtcp2_conn_write_connection_close(
        m_connection, nullptr, nullptr, reinterpret_cast<std::uint8_t *>(m_buffer.data()),
        m_buffer.size(), &error, toStamp(now));
    m_lastDatagram = std::max<qsizetype>(size, 0);
    m_state = State::Closed;
    m_events.clear();
}

void QuicConnection::fail(int error, TimePoint now)
{
    quic::CloseError close;
    if (error == NGTCP2_ERR_CALLBACK_FAILURE && m_tls->failure())
        quic::setTlsAlert(close, noApplicationProtocol);
    else if (error == NGTCP2_ERR_CRYPTO)
        quic::setTlsAlert(close, ngtcp2_conn_get_tls_alert(m_connection));
    else
        quic::setLibraryError(close, error);

    const bool silent = error == NGTCP2_ERR_DRAINING || error == NGTCP2_ERR_IDLE_CLOSE ||
                        error == NGTCP2_ERR_RECV_VERSION_NEGOTIATION;
    if (!silent) {
        const ngtcp2_ssize size = ngtcp2_conn_write_connection_close(
            m_connection, nullptr, nullptr, reinterpret_cast<std::uint8_t *>(m_buffer.data()),
            m_buffer.size(), &close, toStamp(now));
        m_lastDatagram = std::max<qsizetype>(size, 0);
    }
    end(closureFor(error));
}

QuicClosure QuicConnection::closureFor(int error) const
{
    using Cause = QuicClosure::Cause;
    if (m_tls->failure())
        return QuicClosure::of(Cause::Handshake, m_tls->failure()->kind, m_tls->failure()->text);
    switch (error) {
    case NGTCP2_ERR_DRAINING:
        return peersClosure();
    case NGTCP2_ERR_IDLE_CLOSE:
        return QuicClosure::byIdleTimeout(idleTimeout());
    case NGTCP2_ERR_RECV_VERSION_NEGOTIATION: {
        const auto usable = std::find_if(
            m_offeredVersions.begin(), m_offeredVersions.end(), [this](quint32 version) {
                return version != m_version && ngtcp2_is_supported_version(version);
            });
        return QuicClosure::byVersionNegotiation(m_offeredVersions,
                                                 usable == m_offeredVersions.end() ? 0 : *usable);
    }
    case NGTCP2_ERR_CRYPTO:
        return QuicClosure::of(Cause::Handshake, ErrorKind::Tls,
                               QStringLiteral("the TLS handshake failed: %1")
                                   .arg(tlsAlertText(ngtcp2_conn_get_tls_alert(m_connection))));
    case NGTCP2_ERR_NOMEM:
    case NGTCP2_ERR_INTERNAL:
    case NGTCP2_ERR_INVALID_ARGUMENT:
    case NGTCP2_ERR_INVALID_STATE:
    case NGTCP2_ERR_CALLBACK_FAILURE:
        return QuicClosure::of(
            Cause::Internal, ErrorKind::Internal,
            QStringLiteral("QUIC failed: %1").arg(QString::fromLatin1(ngtcp2_strerror(error))));
    default:
        return QuicClosure::of(Cause::Protocol, ErrorKind::Quic,
                               QStringLiteral("the server broke the rules of QUIC: %1")
                                   .arg(QString::fromLatin1(ngtcp2_strerror(error))));
    }
}

std::chrono::milliseconds QuicConnection::idleTimeout() const
{
    const ngtcp2_transport_params *peer = ngtcp2_conn_get_remote_transport_params(m_connection);
    if (!peer || peer->max_idle_timeout == 0)
        return m_idleTimeout;
    const auto peers = std::chrono::nanoseconds(peer->max_idle_timeout);
    return std::min(m_idleTimeout, std::chrono::duration_cast<std::chrono::milliseconds>(peers));
}

QuicClosure QuicConnection::peersClosure() const
{
    if (m_statelessReset)
        return QuicClosure::byStatelessReset();
    const quic::CloseError error = quic::peerCloseError(m_connection);
    const QByteArrayView reason(reinterpret_cast<const char *>(error.reason),
                                qsizetype(error.reasonlen));
    return error.type == quic::closeByApplication
               ? QuicClosure::byApplication(error.error_code, reason)
               : QuicClosure::byTransport(error.error_code, reason);
}

void QuicConnection::end(QuicClosure closure)
{
    m_state = State::Closed;
    m_closure = std::move(closure);
    m_events.push_back({QuicEvent::Type::Closed, -1, {}, false, 0});
}

std::shared_ptr<const TlsFacts> QuicConnection::tlsFacts() const
{
    return m_tls->facts();
}

bool QuicConnection::tlsResumed() const
{
    return m_tls->resumed();
}

} // namespace dnstester
