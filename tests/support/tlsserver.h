// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testcertificates.h"

#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace dnstester::test {

struct TlsServerOptions
{
    enum class Alpn
    {
        Normal,   ///< chooses the first of protocols that was offered; none: an alert
        Ignored,  ///< knows nothing of ALPN
        Unoffered ///< chooses the first of protocols whatever was offered
    };

    TestCertificate certificate;
    QByteArrayList protocols{"dot"};
    Alpn alpn = Alpn::Normal;
    int newestVersion = 0; ///< of the wire, e.g. 0x0303 for TLS 1.2; 0: the newest there is
    bool tickets = true;
};

/// The server's end of one TLS connection without any I/O.
class TlsServerEnd
{
public:
    void feed(QByteArrayView octets);
    [[nodiscard]] QByteArray received();   ///< decrypted since the last call
    [[nodiscard]] QByteArray takeOutput(); ///< for the network
    void write(QByteArrayView octets);
    void close(); ///< close_notify

    [[nodiscard]] bool isEstablished() const;
    [[nodiscard]] bool isResumed() const;
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] bool peerHasClosed() const;    ///< close_notify came
    [[nodiscard]] QByteArray serverName() const; ///< SNI; empty: none

private:
    friend class TlsServer;
    explicit TlsServerEnd(ssl_ctx_st *context);

    std::shared_ptr<ssl_st> m_ssl;
    bool m_failed = false;
};

/// What the server's ends have in common: certificate, ALPN, and the keys of its tickets.
class TlsServer
{
public:
    explicit TlsServer(const TlsServerOptions &options);

    [[nodiscard]] std::unique_ptr<TlsServerEnd> accept();

private:
    std::unique_ptr<TlsServerOptions> m_options; // OpenSSL's callback keeps its address
    std::shared_ptr<ssl_ctx_st> m_context;
};

} // namespace dnstester::test
