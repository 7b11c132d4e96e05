// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/tlsserver.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>

namespace dnstester::test {

namespace {

int selectAlpn(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in,
               unsigned inSize, void *argument)
{
    const auto *options = static_cast<const TlsServerOptions *>(argument);
    const auto select = [&](const QByteArray &protocol) {
        *out = reinterpret_cast<const unsigned char *>(protocol.constData());
        *outSize = static_cast<unsigned char>(protocol.size());
        return SSL_TLSEXT_ERR_OK;
    };
    if (options->alpn == TlsServerOptions::Alpn::Unoffered)
        return select(options->protocols.first());
    for (const QByteArray &protocol : options->protocols) {
        for (unsigned at = 0; at < inSize; at += 1u + in[at]) {
            if (protocol == QByteArrayView(in + at + 1, in[at]))
                return select(protocol);
        }
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

TlsServer::TlsServer(const TlsServerOptions &options)
    : m_options(std::make_unique<TlsServerOptions>(options))
    , m_context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free)
{
    SSL_CTX *context = m_context.get();
    const QByteArray certificate = options.certificate.certificateFile.toLocal8Bit();
    const QByteArray key = options.certificate.keyFile.toLocal8Bit();
    if (SSL_CTX_use_certificate_chain_file(context, certificate.constData()) != 1 ||
        SSL_CTX_use_PrivateKey_file(context, key.constData(), SSL_FILETYPE_PEM) != 1)
        qFatal("no certificate or key in %s", certificate.constData());
    SSL_CTX_set_max_proto_version(context, options.newestVersion);
    if (options.alpn != TlsServerOptions::Alpn::Ignored)
        SSL_CTX_set_alpn_select_cb(context, selectAlpn, m_options.get());
    if (!options.tickets) {
        SSL_CTX_set_num_tickets(context, 0);
        SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    }
}

std::unique_ptr<TlsServerEnd> TlsServer::accept()
{
    return std::unique_ptr<TlsServerEnd>(new TlsServerEnd(m_context.get()));
}

TlsServerEnd::TlsServerEnd(ssl_ctx_st *context)
    : m_ssl(SSL_new(context), SSL_free)
{
    SSL_set_bio(m_ssl.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_accept_state(m_ssl.get());
}

void TlsServerEnd::feed(QByteArrayView octets)
{
    BIO_write(SSL_get_rbio(m_ssl.get()), octets.data(), int(octets.size()));
    if (isEstablished())
        return;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl.get());
    m_failed = result <= 0 && SSL_get_error(m_ssl.get(), result) != SSL_ERROR_WANT_READ;
}

QByteArray TlsServerEnd::received()
{
    QByteArray all;
    if (!isEstablished())
        return all;
    char buffer[16 * 1024];
    ERR_clear_error();
    for (;;) {
        const int size = SSL_read(m_ssl.get(), buffer, sizeof buffer);
        if (size <= 0)
            return all;
        all.append(buffer, size);
    }
}

QByteArray TlsServerEnd::takeOutput()
{
    BIO *output = SSL_get_wbio(m_ssl.get());
    QByteArray octets(qsizetype(BIO_ctrl_pending(output)), Qt::Uninitialized);
    BIO_read(output, octets.data(), int(octets.size()));
    return octets;
}

void TlsServerEnd::write(QByteArrayView octets)
{
    if (SSL_write(m_ssl.get(), octets.data(), int(octets.size())) != octets.size())
        m_failed = true;
}

void TlsServerEnd::close()
{
    SSL_shutdown(m_ssl.get());
}

bool TlsServerEnd::isEstablished() const
{
    return SSL_is_init_finished(m_ssl.get()) == 1;
}

bool TlsServerEnd::isResumed() const
{
    return SSL_session_reused(m_ssl.get()) == 1;
}

bool TlsServerEnd::peerHasClosed() const
{
    return (SSL_get_shutdown(m_ssl.get()) & SSL_RECEIVED_SHUTDOWN) != 0;
}

QByteArray TlsServerEnd::serverName() const
{
    return SSL_get_servername(m_ssl.get(), TLSEXT_NAMETYPE_host_name);
}

} // namespace dnstester::test
