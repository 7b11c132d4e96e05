// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/outcome.h"

#include "dns/message.h"

namespace dnstester {

qsizetype Outcome::size() const
{
    return message ? message->size : reply.size();
}

} // namespace dnstester
