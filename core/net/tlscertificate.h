// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/failure.h"
#include "base/tlsfacts.h"

#include <openssl/x509.h>

namespace dnstester {

/// What people want to know of a certificate; safe to print.
[[nodiscard]] TlsFacts::Certificate certificateFacts(X509 *certificate);

/// Why verification ended with \a error (X509_V_ERR_...) at \a certificate, in words. \a depth: 0
/// for the server's own certificate. \a expectedName: the name or address that was to be verified.
[[nodiscard]] Failure certificateFailure(int error, X509 *certificate, int depth,
                                         const QString &expectedName);

} // namespace dnstester
