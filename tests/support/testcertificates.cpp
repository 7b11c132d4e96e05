// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcertificates.h"

#include <QFile>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace dnstester::test {

namespace {

constexpr long day = 24 * 60 * 60;

template<auto free>
struct Freeing
{
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

struct Contents
{
    QByteArray commonName;
    QByteArray alternativeNames; // of openssl's configuration syntax
    long notBefore = -day;       // seconds from now
    long notAfter = 30 * day;
    bool authority = false;
};

struct Signer
{
    X509 *certificate = nullptr; // null: the certificate signs itself
    EVP_PKEY *key = nullptr;
};

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(const Contents &contents, EVP_PKEY *key, const Signer &signer)
{
    Certificate certificate(X509_new());
    X509 *x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    quint64 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), contents.notBefore);
    X509_gmtime_adj(X509_getm_notAfter(x509), contents.notAfter);
    X509_set_pubkey(x509, key);

    X509_NAME *subject = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(contents.commonName.constData()),
        int(contents.commonName.size()), -1, 0);
    X509 *issuer = signer.certificate ? signer.certificate : x509;
    X509_set_issuer_name(x509, X509_get_subject_name(issuer));

    addExtension(x509, issuer, NID_basic_constraints,
                 contents.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    addExtension(x509, issuer, NID_key_usage,
                 contents.authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature");
    addExtension(x509, issuer, NID_subject_key_identifier, "hash");
    addExtension(x509, issuer, NID_authority_key_identifier, "keyid");
    if (!contents.authority)
        addExtension(x509, issuer, NID_ext_key_usage, "serverAuth");
    if (!contents.alternativeNames.isEmpty())
        addExtension(x509, issuer, NID_subject_alt_name, contents.alternativeNames);
    X509_sign(x509, signer.key ? signer.key : key, EVP_sha256());
    return certificate;
}

QByteArray contentsOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

TestCertificate toPem(X509 *certificate, EVP_PKEY *key)
{
    TestCertificate pem;
    const Bio certificateBio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateBio.get(), certificate);
    pem.certificatePem = contentsOf(certificateBio);
    const Bio keyBio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyBio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    pem.keyPem = contentsOf(keyBio);
    return pem;
}

TestCertificate newAuthority(const QByteArray &name)
{
    Contents contents;
    contents.commonName = name;
    contents.authority = true;
    const Key key = newKey();
    return toPem(newCertificate(contents, key.get(), {}).get(), key.get());
}

TestCertificate issue(const Contents &contents, const TestCertificate &authority)
{
    const Bio certificateBio(BIO_new_mem_buf(authority.certificatePem.constData(),
                                             int(authority.certificatePem.size())));
    const Certificate issuer(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const Bio keyBio(BIO_new_mem_buf(authority.keyPem.constData(), int(authority.keyPem.size())));
    const Key issuerKey(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    const Key key = newKey();
    const Signer signer{issuer.get(), issuerKey.get()};
    return toPem(newCertificate(contents, key.get(), signer).get(), key.get());
}

} // namespace

TestCertificates::TestCertificates()
    : m_ca(newAuthority("DNS Tester test authority"))
{
    save(m_ca, QStringLiteral("ca"));
}

const TestCertificate &TestCertificates::get(Kind kind)
{
    auto found = m_issued.find(kind);
    if (found == m_issued.end()) {
        found = m_issued.emplace(kind, make(kind)).first;
        save(found->second, QStringLiteral("server%1").arg(int(kind)));
    }
    return found->second;
}

TestCertificate TestCertificates::make(Kind kind) const
{
    Contents contents;
    contents.commonName = "localhost";
    contents.alternativeNames = "DNS:localhost,DNS:dns.test,IP:127.0.0.1,IP:::1";
    switch (kind) {
    case Kind::Good:
        break;
    case Kind::Expired:
        contents.notBefore = -30 * day;
        contents.notAfter = -day;
        break;
    case Kind::NotYetValid:
        contents.notBefore = day;
        break;
    case Kind::SelfSigned: {
        const Key key = newKey();
        return toPem(newCertificate(contents, key.get(), {}).get(), key.get());
    }
    case Kind::UnknownIssuer:
        return issue(contents, newAuthority("Some other authority"));
    case Kind::WrongName:
        contents.commonName = "other.test";
        contents.alternativeNames = "DNS:other.test,IP:192.0.2.1";
        break;
    case Kind::CommonNameOnly:
        contents.alternativeNames.clear();
        break;
    case Kind::Wildcard:
        contents.commonName = "wildcard";
        contents.alternativeNames = "DNS:*.dns.test,DNS:ns*.test";
        break;
    case Kind::ControlCharacters:
        contents.commonName = "red\x1b[31m";
        break;
    }
    return issue(contents, m_ca);
}

void TestCertificates::save(TestCertificate &certificate, const QString &name) const
{
    const auto write = [this](const QString &fileName, const QByteArray &contents) {
        const QString path = m_directory.filePath(fileName);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    };
    certificate.certificateFile = write(name + QStringLiteral(".pem"), certificate.certificatePem);
    certificate.keyFile = write(name + QStringLiteral(".key"), certificate.keyPem);
}

} // namespace dnstester::test
