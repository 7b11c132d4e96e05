// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace dnstester {

/// What the handshake of a TLS or QUIC connection agreed on, and whom it met.
struct TlsFacts
{
    struct Certificate
    {
        QString subject; ///< RFC 2253 form, control characters neutralised
        QString issuer;
        QDateTime notAfter; ///< UTC
        QByteArray sha256;  ///< of the DER form, 32 octets
    };

    QString version; ///< "TLSv1.3"
    QString cipher;  ///< OpenSSL's or GnuTLS's name of the suite
    QString alpn;
    Certificate certificate; ///< the server's own; its sha256 is empty where none was shown
};

} // namespace dnstester
