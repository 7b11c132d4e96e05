// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"
#include "base/tlsfacts.h"
#include "net/quictlscontext.h"

#include <ngtcp2/ngtcp2_crypto.h>

#include <memory>
#include <optional>

struct gnutls_session_int;

namespace dnstester {

/// The client's side of one TLS handshake inside QUIC: verifies the server's certificate, collects
/// the facts and keeps the session ticket. Private to QuicConnection, whose ngtcp2_conn drives it.
class QuicTlsSession
{
public:
    explicit QuicTlsSession(std::shared_ptr<QuicTlsContext> context);
    ~QuicTlsSession();
    Q_DISABLE_COPY_MOVE(QuicTlsSession)

    /// Makes the session and ties it to \a connection, which lives as long. A Failure where GnuTLS
    /// can't.
    [[nodiscard]] std::optional<Failure> begin(ngtcp2_conn *connection);
    /// After the handshake: whether the server agreed to a protocol that was offered by ALPN.
    [[nodiscard]] bool finish();

    /// Why we refused the server's certificate or its choice of protocol.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] bool resumed() const { return m_resumed; }
    [[nodiscard]] std::shared_ptr<const TlsFacts> facts() const { return m_facts; }

private:
    struct Callbacks;

    [[nodiscard]] int configure();
    [[nodiscard]] bool verify();
    void collectFacts();
    void keepTicket();
    [[nodiscard]] QString offeredProtocols() const;

    std::shared_ptr<QuicTlsContext> m_context;
    gnutls_session_int *m_session = nullptr;
    ngtcp2_conn *m_connection = nullptr;
    ngtcp2_crypto_conn_ref m_reference{};
    std::optional<Failure> m_failure;
    std::shared_ptr<const TlsFacts> m_facts;
    bool m_resumed = false;
};

/// The words for a TLS alert: "No supported application protocol could be negotiated (alert 120)".
[[nodiscard]] QString tlsAlertText(quint8 alert);

} // namespace dnstester
