// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/tlsidentity.h"

#include "net/tlskeypair.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace dnstester::server {

namespace {

Result<QByteArray> contentOf(const QString &name, const char *what)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, QStringLiteral("Can't read the TLS %1 '%2': %3.")
                                       .arg(QLatin1String(what), name, file.errorString()));
    return file.readAll();
}

QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<QSslConfiguration> loadTlsIdentity(const TlsFiles &files)
{
    if (!QSslSocket::supportsSsl())
        return fail(ErrorCode::Unavailable, QStringLiteral("This Qt can't do TLS."));
    const Result<QByteArray> certificatePem = contentOf(files.certificate, "certificate");
    if (!certificatePem)
        return tl::unexpected(certificatePem.error());
    const Result<QByteArray> keyPem = contentOf(files.key, "key");
    if (!keyPem)
        return tl::unexpected(keyPem.error());

    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return invalid(
            QStringLiteral("The TLS certificate '%1' must hold a certificate in PEM form.")
                .arg(files.certificate));
    const QSslKey key = keyOf(*keyPem);
    if (key.isNull())
        return invalid(
            QStringLiteral("The TLS key '%1' must hold an RSA or EC key in PEM form, not "
                           "encrypted.")
                .arg(files.key));
    if (!isTlsKeyPair(*certificatePem, *keyPem))
        return invalid(QStringLiteral("The TLS key '%1' must be that of the certificate '%2'.")
                           .arg(files.key, files.certificate));

    QSslConfiguration configuration;
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    return configuration;
}

} // namespace dnstester::server
