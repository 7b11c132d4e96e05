// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "server/http/httpmessage.h"

#include <QHostAddress>

namespace dnstester::server {

/// Whose request it is, for rate limits and the log: the peer of the socket, or whom the proxy in
/// front names. Of X-Forwarded-For the last address counts, because that proxy wrote it; those
/// before it are the client's word. Without a usable field it is the peer.
[[nodiscard]] QHostAddress clientAddress(const HttpRequest &request, ClientAddressSource source);

} // namespace dnstester::server
