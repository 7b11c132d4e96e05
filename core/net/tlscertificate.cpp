// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tlscertificate.h"

#include "base/text.h"
#include "net/tlscontext_p.h"

#include <QHostAddress>
#include <QStringList>
#include <QTimeZone>

#include <openssl/x509v3.h>

#include <ctime>

namespace dnstester {

namespace {

QString nameText(const X509_NAME *name)
{
    const OpenSslPtr<BIO, BIO_free_all> bio(BIO_new(BIO_s_mem()));
    // UTF-8 stays readable; what does not belong on a terminal is escaped by neutralisedUtf8().
    constexpr unsigned long flags =
        XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB & ~ASN1_STRFLGS_ESC_CTRL;
    X509_NAME_print_ex(bio.get(), name, 0, flags);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return neutralisedUtf8(QByteArrayView(data, size));
}

QDateTime dateTime(const ASN1_TIME *time)
{
    std::tm tm{};
    if (!time || ASN1_TIME_to_tm(time, &tm) != 1)
        return {};
    return QDateTime(QDate(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday),
                     QTime(tm.tm_hour, tm.tm_min, tm.tm_sec), QTimeZone::utc());
}

QString dateText(const ASN1_TIME *time)
{
    return dateTime(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString alternativeNameText(const GENERAL_NAME *name)
{
    int type = 0;
    const auto *value = static_cast<ASN1_STRING *>(GENERAL_NAME_get0_value(name, &type));
    if (type != GEN_DNS && type != GEN_IPADD)
        return {};
    const unsigned char *octets = ASN1_STRING_get0_data(value);
    const int size = ASN1_STRING_length(value);
    if (type == GEN_DNS)
        return neutralisedUtf8(QByteArrayView(octets, size));
    if (size == 4) {
        return QHostAddress(quint32(octets[0]) << 24 | quint32(octets[1]) << 16 |
                            quint32(octets[2]) << 8 | quint32(octets[3]))
            .toString();
    }
    return size == 16 ? QHostAddress(octets).toString() : QString();
}

// The first names of the certificate, as "a, b and 12 more".
QString alternativeNames(X509 *certificate)
{
    const OpenSslPtr<GENERAL_NAMES, GENERAL_NAMES_free> names(static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    QStringList texts;
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const QString text = alternativeNameText(sk_GENERAL_NAME_value(names.get(), i));
        if (!text.isEmpty())
            texts.append(text);
    }
    constexpr qsizetype shown = 5;
    if (texts.size() <= shown)
        return texts.join(QStringLiteral(", "));
    return QStringLiteral("%1 and %2 more")
        .arg(texts.first(shown).join(QStringLiteral(", ")))
        .arg(texts.size() - shown);
}

QString mismatchText(X509 *certificate, const QString &expectedName)
{
    const QString names = alternativeNames(certificate);
    if (names.isEmpty()) {
        return QStringLiteral("the certificate names no server that it is for; %1 was expected")
            .arg(expectedName);
    }
    return QStringLiteral("the certificate is for %1, not for %2").arg(names, expectedName);
}

QString failureText(int error, X509 *certificate, int depth, const QString &expectedName)
{
    const QString which = depth == 0 ? QStringLiteral("the certificate")
                                     : QStringLiteral("the certificate of the authority %1")
                                           .arg(nameText(X509_get_subject_name(certificate)));
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QStringLiteral("%1 expired on %2")
            .arg(which, dateText(X509_get0_notAfter(certificate)));
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QStringLiteral("%1 is not valid before %2")
            .arg(which, dateText(X509_get0_notBefore(certificate)));
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QStringLiteral("the certificate is self-signed and not trusted");
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return QStringLiteral("the certificate was issued under %1, which is not trusted")
            .arg(nameText(X509_get_subject_name(certificate)));
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return QStringLiteral("%1 was issued by %2, which is not known")
            .arg(which, nameText(X509_get_issuer_name(certificate)));
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return mismatchText(certificate, expectedName);
    default:
        return QStringLiteral("%1 was not accepted: %2")
            .arg(which, QString::fromLatin1(X509_verify_cert_error_string(error)));
    }
}

} // namespace

TlsFacts::Certificate certificateFacts(X509 *certificate)
{
    TlsFacts::Certificate facts;
    facts.subject = nameText(X509_get_subject_name(certificate));
    facts.issuer = nameText(X509_get_issuer_name(certificate));
    facts.notAfter = dateTime(X509_get0_notAfter(certificate));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) == 1)
        facts.sha256 = QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size));
    return facts;
}

Failure certificateFailure(int error, X509 *certificate, int depth, const QString &expectedName)
{
    return {ErrorKind::Certificate, failureText(error, certificate, depth, expectedName)};
}

} // namespace dnstester
