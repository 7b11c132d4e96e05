// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"
#include "dns/wire.h"

namespace dnstester {

/// Reads the OPT record \a record of a message that wire::walk() has accepted. Options whose data
/// is not what their RFC demands are left out.
[[nodiscard]] EdnsFacts readEdns(QByteArrayView message, const wire::RecordHeader &record);

} // namespace dnstester
