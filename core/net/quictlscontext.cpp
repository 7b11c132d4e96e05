// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quictlscontext.h"

#include <QFile>

#include <gnutls/gnutls.h>

#include <map>
#include <mutex>
#include <utility>

namespace dnstester {

namespace {

Result<void> addRoots(gnutls_certificate_credentials_t credentials, const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(
            QStringLiteral("the CA file \"%1\" can't be read: %2").arg(caFile, file.errorString()));
    QByteArray pem = file.readAll();
    const gnutls_datum_t datum{reinterpret_cast<unsigned char *>(pem.data()), unsigned(pem.size())};
    if (gnutls_certificate_set_x509_trust_mem(credentials, &datum, GNUTLS_X509_FMT_PEM) <= 0)
        return invalid(
            QStringLiteral("the CA file \"%1\" holds no certificate in PEM form").arg(caFile));
    return {};
}

} // namespace

Result<std::shared_ptr<QuicTlsContext>> QuicTlsContext::create(const TlsSettings &settings)
{
    Result<Credentials> credentials = shared(settings);
    if (!credentials)
        return tl::unexpected(credentials.error());
    return std::shared_ptr<QuicTlsContext>(new QuicTlsContext(settings, std::move(*credentials)));
}

QuicTlsContext::QuicTlsContext(const TlsSettings &settings, Credentials credentials)
    : m_settings(settings)
    , m_credentials(std::move(credentials))
{
}

Result<QuicTlsContext::Credentials> QuicTlsContext::load(const TlsSettings &settings)
{
    gnutls_certificate_credentials_t raw = nullptr;
    if (gnutls_certificate_allocate_credentials(&raw) != GNUTLS_E_SUCCESS)
        return fail(ErrorCode::Internal, QStringLiteral("GnuTLS is out of memory"));
    Credentials credentials(raw, gnutls_certificate_free_credentials);
    if (settings.insecure)
        return credentials;
    if (settings.caFile.isEmpty()) {
        // A system without roots is no Error: every certificate then has an unknown issuer.
        (void)gnutls_certificate_set_x509_system_trust(raw);
        return credentials;
    }
    if (const Result<void> added = addRoots(raw, settings.caFile); !added)
        return tl::unexpected(added.error());
    return credentials;
}

// All contexts alive share their roots, also between threads (GnuTLS only reads them in
// handshakes): to parse the system's takes milliseconds and memory, too much for each of a thousand
// servers.
Result<QuicTlsContext::Credentials> QuicTlsContext::shared(const TlsSettings &settings)
{
    static std::mutex mutex;
    static std::map<std::pair<bool, QString>, std::weak_ptr<gnutls_certificate_credentials_st>>
        known;

    const std::lock_guard lock(mutex);
    auto &entry = known[{settings.insecure, settings.insecure ? QString() : settings.caFile}];
    if (Credentials credentials = entry.lock())
        return credentials;
    Result<Credentials> loaded = load(settings);
    if (loaded)
        entry = *loaded;
    return loaded;
}

} // namespace dnstester
