// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "server/http/httpserver.h"

#include <QSslConfiguration>

namespace dnstester::server {

/// What a TLS listener needs: TLS 1.2 or later, ALPN http/1.1, and the certificates and key of the
/// files. An error names the file that can't be used.
[[nodiscard]] Result<QSslConfiguration> loadTlsIdentity(const TlsFiles &files);

} // namespace dnstester::server
