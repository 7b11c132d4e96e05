// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/truststore.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <map>
#include <mutex>

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
#include <QSslCertificate>
#include <QSslConfiguration>
#endif

namespace dnstester {

namespace {

TrustStore newStore()
{
    return TrustStore(X509_STORE_new(), X509_STORE_free);
}

TrustStore readSystemStore()
{
    TrustStore store = newStore();
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    // The system's store is no file that OpenSSL could read.
    for (const QSslCertificate &certificate : QSslConfiguration::systemCaCertificates()) {
        const QByteArray der = certificate.toDer();
        auto *octets = reinterpret_cast<const unsigned char *>(der.constData());
        if (X509 *x509 = d2i_X509(nullptr, &octets, long(der.size()))) {
            X509_STORE_add_cert(store.get(), x509);
            X509_free(x509);
        }
    }
#else
    X509_STORE_set_default_paths(store.get());
#endif
    ERR_clear_error();
    return store;
}

Result<TrustStore> readFile(const QString &caFile)
{
    QFile file(caFile);
    if (QFileInfo(caFile).isDir() || !file.open(QIODevice::ReadOnly)) {
        return invalid(QStringLiteral("the CA file \"%1\" cannot be read: %2")
                           .arg(caFile, QFileInfo(caFile).isDir()
                                            ? QStringLiteral("it is a directory")
                                            : file.errorString()));
    }
    file.close();
    TrustStore store = newStore();
    const QByteArray path = QFile::encodeName(caFile);
    const bool loaded = X509_STORE_load_file(store.get(), path.constData()) == 1;
    ERR_clear_error();
    if (!loaded)
        return invalid(
            QStringLiteral("the CA file \"%1\" holds no certificate in PEM form").arg(caFile));
    return store;
}

} // namespace

Result<TrustStore> trustStore(const QString &caFile)
{
    static std::mutex mutex;
    static TrustStore systemStore;
    static std::map<QString, std::weak_ptr<X509_STORE>> fileStores;

    const std::lock_guard lock(mutex);
    if (caFile.isEmpty()) {
        if (!systemStore)
            systemStore = readSystemStore();
        return systemStore;
    }
    if (TrustStore known = fileStores[caFile].lock())
        return known;
    Result<TrustStore> store = readFile(caFile);
    if (store)
        fileStores[caFile] = *store;
    return store;
}

} // namespace dnstester
