// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/tlscontext.h"

#include <QByteArray>

#include <memory>

struct gnutls_certificate_credentials_st;

namespace dnstester {

/// What the TLS handshakes of QUIC connections with one server have in common: GnuTLS's trusted
/// roots, and the session ticket kept for resumption. The counterpart of TlsContext, which is
/// OpenSSL's, because ngtcp2 comes with its GnuTLS form only. Used by one thread.
class QuicTlsContext
{
public:
    /// An Error where the CA file can't be read or holds no certificate.
    [[nodiscard]] static Result<std::shared_ptr<QuicTlsContext>>
    create(const TlsSettings &settings);

    [[nodiscard]] const TlsSettings &settings() const { return m_settings; }
    [[nodiscard]] gnutls_certificate_credentials_st *credentials() const
    {
        return m_credentials.get();
    }

    /// Of the last connection that the server gave one to; empty: none yet.
    [[nodiscard]] const QByteArray &ticket() const { return m_ticket; }
    void setTicket(const QByteArray &ticket) { m_ticket = ticket; }

private:
    using Credentials = std::shared_ptr<gnutls_certificate_credentials_st>;

    QuicTlsContext(const TlsSettings &settings, Credentials credentials);
    [[nodiscard]] static Result<Credentials> load(const TlsSettings &settings);
    [[nodiscard]] static Result<Credentials> shared(const TlsSettings &settings);

    TlsSettings m_settings;
    Credentials m_credentials;
    QByteArray m_ticket;
};

} // namespace dnstester
