// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What differs between hiredis 0.14 (Debian 12) and 1.x.

#include <hiredis/async.h>
#include <hiredis/hiredis.h>

#include <QString>

struct ssl_st;

namespace dnstester {

#ifdef DNSTESTER_HIREDIS_TLS
inline constexpr bool redisSpeaksTls = true;
#else
inline constexpr bool redisSpeaksTls = false;
#endif

/// Begins TLS on a connection that stands, 1.2 or later. The certificate has to be for
/// \a server, a name or an address, and from an authority of the system, or of the environment
/// variable SSL_CERT_FILE. Null where that can't be, so always without redisSpeaksTls; else the
/// connection's.
[[nodiscard]] ssl_st *beginRedisTls(redisAsyncContext *context, const char *server);

/// What is wrong with the certificate of the other side; empty: nothing, as far as is known.
[[nodiscard]] QString redisTlsFault(const ssl_st *connection);

} // namespace dnstester
