// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What differs between hiredis 0.14 (Debian 12) and 1.x.

#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#ifdef DNSTESTER_HIREDIS_TLS
#include <hiredis/hiredis_ssl.h>
#endif

namespace dnstester {

#ifdef DNSTESTER_HIREDIS_TLS

inline constexpr bool redisSpeaksTls = true;

/// Begins TLS on a connection that is being made; the certificate is checked against the system's
/// trust store.
[[nodiscard]] inline bool beginRedisTls(redisAsyncContext *context, const char *serverName)
{
    redisSSLContextError error = REDIS_SSL_CTX_NONE;
    redisInitOpenSSL();
    redisSSLContext *tls =
        redisCreateSSLContext(nullptr, nullptr, nullptr, nullptr, serverName, &error);
    const bool begun = tls != nullptr && redisInitiateSSLWithContext(&context->c, tls) == REDIS_OK;
    redisFreeSSLContext(tls); // the connection holds what it needs of it
    return begun;
}

#else

inline constexpr bool redisSpeaksTls = false;

[[nodiscard]] inline bool beginRedisTls(redisAsyncContext *, const char *)
{
    return false;
}

#endif

} // namespace dnstester
