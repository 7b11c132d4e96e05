// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/tlsfacts.h"

#include <QStringList>

#include <memory>

struct gnutls_session_int;
struct gnutls_x509_crt_int;

namespace dnstester {

/// The certificate that a QUIC server has shown for itself, and the words for what is wrong with
/// it. Private to QuicTlsSession.
class ServerCertificate
{
public:
    /// Reads the first of the peer's certificates; there may be none.
    explicit ServerCertificate(gnutls_session_int *session);

    [[nodiscard]] TlsFacts::Certificate facts() const;
    /// Whether the subjectAltName has a DNS entry.
    [[nodiscard]] bool hasDnsName() const;
    /// A sentence for the bits of gnutls_certificate_status_t, \a name being the one asked for.
    [[nodiscard]] QString problems(unsigned status, const QString &name) const;

private:
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString issuerProblem() const;
    [[nodiscard]] QString nameProblem(const QString &name) const;

    std::shared_ptr<gnutls_x509_crt_int> m_certificate; // null: none shown
};

} // namespace dnstester
