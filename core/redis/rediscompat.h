// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What differs between hiredis 0.14 (Debian 12) and 1.x.

#include <hiredis/async.h>
#include <hiredis/hiredis.h>

namespace dnstester {

#ifdef DNSTESTER_HIREDIS_TLS
inline constexpr bool redisSpeaksTls = true;
#else
inline constexpr bool redisSpeaksTls = false;
#endif

/// Begins TLS on a connection that is being made, 1.2 or later. The certificate has to be for
/// \a server, a name or an address, and from an authority of the system, or of the environment
/// variable SSL_CERT_FILE. False where that can't be, so always without redisSpeaksTls.
[[nodiscard]] bool beginRedisTls(redisAsyncContext *context, const char *server);

} // namespace dnstester
