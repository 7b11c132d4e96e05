// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace dnstester {

/// How to verify and what to offer in TLS handshakes with one server.
struct TlsSettings
{
    QString serverName;    ///< SNI and the name to verify; an address is verified against an IP SAN
    bool insecure = false; ///< accept any certificate
    QString caFile;        ///< PEM file with the only trusted roots; empty: the system's
    QByteArrayList alpn;   ///< offered; the server must choose one of them where it is not empty
    bool alpnOptional = false; ///< but it may know nothing of ALPN (DoT, RFC 7858 names none)
    bool resume = false;       ///< keep sessions and offer them to the next handshake
};

/// OpenSSL's context for the handshakes with one server, and the session kept for resumption.
/// Used by one thread.
class TlsContext
{
public:
    /// An Error where the CA file can't be read or holds no certificate.
    [[nodiscard]] static Result<std::shared_ptr<TlsContext>> create(const TlsSettings &settings);
    ~TlsContext();

    [[nodiscard]] const TlsSettings &settings() const { return m_settings; }

    class Private;
    [[nodiscard]] Private *d() const { return m_d.get(); }

private:
    TlsContext();

    TlsSettings m_settings;
    std::unique_ptr<Private> m_d;
};

/// Frees what OpenSSL keeps for the calling thread. It does so itself when a thread exits, but
/// QThread::wait() does not wait for that.
void releaseTlsThreadState();

} // namespace dnstester
