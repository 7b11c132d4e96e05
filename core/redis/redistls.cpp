// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/rediscompat.h"

#include <hiredis/hiredis_ssl.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

namespace dnstester {

namespace {

struct Free
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *connection) const { SSL_free(connection); }
};

/// Has the handshake fail where the certificate is for somebody else (RFC 9525), which hiredis by
/// itself does not look at.
bool expectServer(SSL *connection, const char *server)
{
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(connection), server) == 1)
        return true;
    SSL_set_hostflags(connection, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return SSL_set1_host(connection, server) == 1 &&
           SSL_set_tlsext_host_name(connection, server) == 1;
}

} // namespace

ssl_st *beginRedisTls(redisAsyncContext *context, const char *server)
{
    const std::unique_ptr<SSL_CTX, Free> settings(SSL_CTX_new(TLS_client_method()));
    if (!settings || SSL_CTX_set_default_verify_paths(settings.get()) != 1 ||
        SSL_CTX_set_min_proto_version(settings.get(), TLS1_2_VERSION) != 1)
        return nullptr;
    SSL_CTX_set_verify(settings.get(), SSL_VERIFY_PEER, nullptr);
    std::unique_ptr<SSL, Free> connection(SSL_new(settings.get()));
    if (!connection || !expectServer(connection.get(), server) ||
        redisInitiateSSL(&context->c, connection.get()) != REDIS_OK)
        return nullptr;
    return connection.release(); // hiredis frees it
}

QString redisTlsFault(const ssl_st *connection)
{
    const long result = SSL_get_verify_result(connection);
    return result == X509_V_OK ? QString()
                               : QString::fromLatin1(X509_verify_cert_error_string(result));
}

} // namespace dnstester
