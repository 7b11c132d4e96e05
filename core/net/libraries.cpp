// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/libraries.h"

#include <gnutls/gnutls.h>
#include <nghttp2/nghttp2.h>
#include <ngtcp2/ngtcp2.h>
#include <openssl/crypto.h>

namespace dnstester {

QList<LibraryVersion> netLibraries()
{
    return {
        {QStringLiteral("OpenSSL"), QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING))},
        {QStringLiteral("nghttp2"), QString::fromLatin1(nghttp2_version(0)->version_str)},
        {QStringLiteral("ngtcp2"), QString::fromLatin1(ngtcp2_version(0)->version_str)},
        {QStringLiteral("GnuTLS"), QString::fromLatin1(gnutls_check_version(nullptr))},
    };
}

} // namespace dnstester
