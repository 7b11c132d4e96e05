// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quictlscertificate.h"

#include "base/text.h"

#include <QHostAddress>
#include <QtEndian>

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

#include <array>
#include <optional>

namespace dnstester {

namespace {

constexpr qsizetype mostNames = 10; // that an error sentence lists

using GetDn = int (*)(gnutls_x509_crt_t, gnutls_datum_t *, unsigned);

QString readDn(GetDn get, gnutls_x509_crt_t certificate)
{
    gnutls_datum_t text{};
    if (get(certificate, &text, 0) != GNUTLS_E_SUCCESS)
        return {};
    const QString dn = neutralisedUtf8({text.data, qsizetype(text.size)});
    gnutls_free(text.data);
    return dn;
}

struct AlternativeName
{
    unsigned type = 0; // gnutls_x509_subject_alt_name_t; 0 for one too long to be a host
    QString text;
};

/// One entry of the subjectAltName; empty where \a index is past the last one.
std::optional<AlternativeName> readName(gnutls_x509_crt_t certificate, unsigned index)
{
    std::array<char, 512> buffer;
    size_t size = buffer.size();
    unsigned type = 0;
    const int found = gnutls_x509_crt_get_subject_alt_name2(certificate, index, buffer.data(),
                                                            &size, &type, nullptr);
    if (found == GNUTLS_E_SHORT_MEMORY_BUFFER)
        return AlternativeName{};
    if (found < 0)
        return std::nullopt;
    if (type == GNUTLS_SAN_IPADDRESS && size == 16)
        return AlternativeName{
            type, QHostAddress(reinterpret_cast<const quint8 *>(buffer.data())).toString()};
    if (type == GNUTLS_SAN_IPADDRESS && size == 4)
        return AlternativeName{type,
                               QHostAddress(qFromBigEndian<quint32>(buffer.data())).toString()};
    return AlternativeName{type, neutralisedUtf8({buffer.data(), qsizetype(size)})};
}

QString dateText(time_t when)
{
    return QDateTime::fromSecsSinceEpoch(when).toUTC().toString(
        QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

} // namespace

ServerCertificate::ServerCertificate(gnutls_session_int *session)
{
    unsigned count = 0;
    const gnutls_datum_t *chain = gnutls_certificate_get_peers(session, &count);
    gnutls_x509_crt_t certificate = nullptr;
    if (!chain || count == 0 || gnutls_x509_crt_init(&certificate) != GNUTLS_E_SUCCESS)
        return;
    std::shared_ptr<gnutls_x509_crt_int> owner(certificate, gnutls_x509_crt_deinit);
    if (gnutls_x509_crt_import(certificate, &chain[0], GNUTLS_X509_FMT_DER) == GNUTLS_E_SUCCESS)
        m_certificate = std::move(owner);
}

TlsFacts::Certificate ServerCertificate::facts() const
{
    TlsFacts::Certificate facts;
    if (!m_certificate)
        return facts;
    facts.subject = subject();
    facts.issuer = issuer();
    facts.notAfter =
        QDateTime::fromSecsSinceEpoch(gnutls_x509_crt_get_expiration_time(m_certificate.get()))
            .toUTC();
    facts.sha256.resize(32);
    size_t size = size_t(facts.sha256.size());
    if (gnutls_x509_crt_get_fingerprint(m_certificate.get(), GNUTLS_DIG_SHA256, facts.sha256.data(),
                                        &size) != GNUTLS_E_SUCCESS)
        facts.sha256.clear();
    return facts;
}

QString ServerCertificate::subject() const
{
    return readDn(gnutls_x509_crt_get_dn3, m_certificate.get());
}

QString ServerCertificate::issuer() const
{
    return readDn(gnutls_x509_crt_get_issuer_dn3, m_certificate.get());
}

bool ServerCertificate::hasDnsName() const
{
    for (unsigned i = 0; m_certificate; ++i) {
        const auto name = readName(m_certificate.get(), i);
        if (!name)
            return false;
        if (name->type == GNUTLS_SAN_DNSNAME)
            return true;
    }
    return false;
}

QStringList ServerCertificate::names() const
{
    QStringList names;
    for (unsigned i = 0; names.size() < mostNames; ++i) {
        const auto name = readName(m_certificate.get(), i);
        if (!name)
            break;
        if (name->type == GNUTLS_SAN_DNSNAME || name->type == GNUTLS_SAN_IPADDRESS)
            names.append(QStringLiteral("\"%1\"").arg(name->text));
    }
    return names;
}

QString ServerCertificate::issuerProblem() const
{
    const QString by = issuer();
    return by == subject() ? QStringLiteral("is self-signed")
                           : QStringLiteral("is from an unknown issuer, \"%1\"").arg(by);
}

QString ServerCertificate::nameProblem(const QString &name) const
{
    const QStringList known = names();
    return known.isEmpty() ? QStringLiteral("is not for \"%1\": it names no host at all").arg(name)
                           : QStringLiteral("is not for \"%1\" but for %2")
                                 .arg(name, known.join(QStringLiteral(", ")));
}

QString ServerCertificate::problems(unsigned status, const QString &name) const
{
    if (!m_certificate)
        return QStringLiteral("the server showed no certificate that can be read");
    gnutls_x509_crt_t certificate = m_certificate.get();
    QStringList parts;
    if (status & GNUTLS_CERT_SIGNER_NOT_FOUND)
        parts += issuerProblem();
    if (status & GNUTLS_CERT_EXPIRED)
        parts += QStringLiteral("expired on %1")
                     .arg(dateText(gnutls_x509_crt_get_expiration_time(certificate)));
    if (status & GNUTLS_CERT_NOT_ACTIVATED)
        parts += QStringLiteral("is not valid before %1")
                     .arg(dateText(gnutls_x509_crt_get_activation_time(certificate)));
    if (status & GNUTLS_CERT_UNEXPECTED_OWNER)
        parts += nameProblem(name);
    if (status & GNUTLS_CERT_REVOKED)
        parts += QStringLiteral("is revoked");
    if (parts.isEmpty()) {
        gnutls_datum_t text{};
        if (gnutls_certificate_verification_status_print(status, GNUTLS_CRT_X509, &text, 0) ==
            GNUTLS_E_SUCCESS)
            parts += QStringLiteral("is not accepted: %1")
                         .arg(neutralisedUtf8({text.data, qsizetype(text.size)}).trimmed());
        gnutls_free(text.data);
    }
    return QStringLiteral("the server's certificate %1").arg(parts.join(QStringLiteral(" and ")));
}

} // namespace dnstester
