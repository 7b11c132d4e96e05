// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tlskeypair.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace dnstester {

namespace {

template<auto Free>
struct FreeWith
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

std::unique_ptr<BIO, FreeWith<BIO_free>> readerOf(QByteArrayView octets)
{
    return std::unique_ptr<BIO, FreeWith<BIO_free>>(
        BIO_new_mem_buf(octets.data(), int(octets.size())));
}

int noPassword(char *, int, int, void *)
{
    return -1;
}

} // namespace

bool isTlsKeyPair(QByteArrayView certificatePem, QByteArrayView keyPem)
{
    const auto certificateReader = readerOf(certificatePem);
    const auto keyReader = readerOf(keyPem);
    const std::unique_ptr<X509, FreeWith<X509_free>> certificate(
        PEM_read_bio_X509(certificateReader.get(), nullptr, noPassword, nullptr));
    const std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>> key(
        PEM_read_bio_PrivateKey(keyReader.get(), nullptr, noPassword, nullptr));
    const bool matches =
        certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return matches;
}

} // namespace dnstester
