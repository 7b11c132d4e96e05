// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <openssl/x509.h>

#include <memory>

namespace dnstester {

using TrustStore = std::shared_ptr<X509_STORE>;

/// The roots of a PEM file, or the system's where \a caFile is empty. Reading them takes tens of
/// milliseconds, so that stores are shared: the system's for good, a file's as long as it is used.
/// Thread-safe. An Error where the file can't be read or holds no certificate.
[[nodiscard]] Result<TrustStore> trustStore(const QString &caFile);

} // namespace dnstester
