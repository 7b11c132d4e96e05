// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"
#include "model/lookuprequest.h"
#include "model/outcome.h"

#include <optional>

namespace dnstester::ui {

/// What one server did in one round: as little as statistics and charts need, 64 octets, so that 50
/// servers and 1,000 rounds take about 3 MB. A value.
struct Sample
{
    static constexpr Duration notTaken{-1}; ///< of a phase that was not reached or does not exist
    static constexpr qint16 notKept = -1;

    Duration began{0}; ///< since the run began
    Duration resolve = notTaken;
    Duration connect = notTaken;
    Duration tls = notTaken;
    Duration query = notTaken;
    Duration total{0};

    quint32 ttl = 0;          ///< the least of the answer section; meaningful with hasTtl
    quint16 rcode = 0;        ///< meaningful where answered()
    qint16 reply = notKept;   ///< index into ServerRecord::replies
    qint16 failure = notKept; ///< index into ServerRecord::failures
    quint8 attempts = 1;
    ErrorKind kind : 8 = ErrorKind::None;
    Protocol transport : 8 = Protocol::Udp; ///< the one that was used: tcp after truncation
    bool hasTtl : 1 = false;
    bool reused : 1 = false;
    bool tlsResumed : 1 = false;

    /// There was an answer to the question, whatever it says.
    [[nodiscard]] bool answered() const { return kind == ErrorKind::None; }
    /// The answer says what the question asked for: NOERROR or NXDOMAIN. A server that quickly
    /// answers SERVFAIL or REFUSED is not a fast one.
    [[nodiscard]] bool usable() const;

    friend bool operator==(const Sample &, const Sample &) = default;
};

/// The time of a sample that servers are compared by: where connections are fresh, all that a
/// client waits for (Timings::total); where they are kept, the query alone, so that handshakes that
/// had to be made in between are not mixed with it. Nothing where the answer is not usable().
[[nodiscard]] std::optional<Duration> comparedTime(const Sample &sample, ConnectionUse connection);

/// A phase of a sample, or nothing.
[[nodiscard]] inline std::optional<Duration> phase(Duration taken)
{
    return taken == Sample::notTaken ? std::nullopt : std::optional(taken);
}

} // namespace dnstester::ui
