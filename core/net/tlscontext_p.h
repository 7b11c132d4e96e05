// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/tlscontext.h"

#include <openssl/ssl.h>

#include <memory>

namespace dnstester {

template<auto free>
struct OpenSslDeleter
{
    template<typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};
template<typename T, auto free>
using OpenSslPtr = std::unique_ptr<T, OpenSslDeleter<free>>;

class TlsContext::Private
{
public:
    /// A new client connection with name, ALPN and, where one is kept, the session to resume set.
    [[nodiscard]] OpenSslPtr<SSL, SSL_free> newConnection(const TlsSettings &settings);

    /// Kept for the life of the context: the context refers to itself from OpenSSL's callbacks.
    OpenSslPtr<SSL_CTX, SSL_CTX_free> context;
    /// The newest ticket. TLS 1.3 tickets are used once (RFC 8446 C.4).
    OpenSslPtr<SSL_SESSION, SSL_SESSION_free> session;
};

} // namespace dnstester
