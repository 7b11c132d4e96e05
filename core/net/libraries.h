// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/version.h"

#include <QList>

namespace dnstester {

/// What carries messages: TLS, HTTP/2, QUIC.
[[nodiscard]] QList<LibraryVersion> netLibraries();

} // namespace dnstester
