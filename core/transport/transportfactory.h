// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "transport/transport.h"

#include <memory>

namespace dnstester {

/// The Transport for an endpoint's protocol. An Error where the CA file can't be used.
[[nodiscard]] Result<std::unique_ptr<Transport>> makeTransport(const TransportOptions &options);

} // namespace dnstester
