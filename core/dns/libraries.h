// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/version.h"

#include <QList>

namespace dnstester {

/// What parses and prints DNS messages.
[[nodiscard]] QList<LibraryVersion> dnsLibraries();

} // namespace dnstester
