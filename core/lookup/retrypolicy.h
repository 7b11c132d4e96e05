// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/query.h"
#include "model/endpoint.h"
#include "model/outcome.h"

namespace dnstester {

/// What may still be tried for one run of a question at one server.
struct RetryState
{
    Protocol protocol = Protocol::Udp; ///< of the attempt that ended
    int retriesLeft = 0;               ///< after timeouts, or to go on to another address
    bool moreAddresses = false;        ///< the server's name has addresses that were not tried
    bool renewedConnection = false;    ///< one new connection was tried already
    bool renewedCookie = false;        ///< one BADCOOKIE was answered already
};

/// What to do after an attempt.
enum class NextStep
{
    Finish,
    AskAgain, ///< the same once more
    AskNextAddress,
    AskOnNewConnection, ///< a reused connection was closed under the query
    AskOverTcp,         ///< the UDP answer was truncated (RFC 7766 5); never from TLS to plain text
    AskWithoutEdns,     ///< FORMERR without an OPT (RFC 6891 7)
    AskWithServerCookie, ///< BADCOOKIE (RFC 7873 5.3)
};

/// Decides after an attempt that ended with \a outcome for \a query. Pure.
[[nodiscard]] NextStep nextStep(const Outcome &outcome, const Query &query,
                                const RetryState &state);

} // namespace dnstester
