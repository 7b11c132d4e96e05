// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"
#include "model/outcome.h"
#include "stats/distribution.h"

#include <map>

namespace dnstester {

/// What became of all queries to one server. A value.
///
/// Times are those of answered queries: a query without an answer has none. It is counted in
/// lost(), which belongs beside every percentile: p99 of a server that loses 5 % says nothing of
/// those 5 %.
///
/// Queries that had to wait for a new connection and queries on an open one are never in one
/// distribution: with ConnectionUse::Reuse, latency() has the latter and cold() the former. Over
/// UDP there is nothing to wait for, and with ConnectionUse::Fresh all wait; then cold() stays
/// empty.
class Tally
{
public:
    explicit Tally(ConnectionUse use)
        : m_use(use)
    {
    }

    void record(const Outcome &outcome, Duration latency);

    [[nodiscard]] quint64 sent() const { return m_answered + m_lost; }
    [[nodiscard]] quint64 answered() const { return m_answered; } ///< in time, whatever the rcode
    [[nodiscard]] quint64 lost() const { return m_lost; } ///< every other: late, failed, cancelled
    [[nodiscard]] double lossRate() const; ///< lost() of sent(), 0 to 1; 0 where nothing was sent
    /// Queries of sent() that got what a resolver is for, NOERROR or NXDOMAIN: 0 to 1.
    [[nodiscard]] double successRate() const;

    [[nodiscard]] const std::map<quint16, quint64> &rcodes() const
    {
        return m_rcodes;
    } ///< of answers
    [[nodiscard]] const std::map<ErrorKind, quint64> &errors() const
    {
        return m_errors;
    } ///< of lost()

    [[nodiscard]] const Distribution &latency() const { return m_latency; }
    [[nodiscard]] const Distribution &cold() const { return m_cold; }
    /// How long making connections took, as the answered queries that waited for it saw it.
    [[nodiscard]] const Moments &connectTime() const { return m_connect; }
    [[nodiscard]] const Moments &tlsTime() const { return m_tls; }

private:
    ConnectionUse m_use;
    quint64 m_answered = 0;
    quint64 m_lost = 0;
    std::map<quint16, quint64> m_rcodes;
    std::map<ErrorKind, quint64> m_errors;
    Distribution m_latency;
    Distribution m_cold;
    Moments m_connect;
    Moments m_tls;
};

/// The tally of the runs of one question, of their Timings::total.
[[nodiscard]] Tally tallyOf(const QList<Outcome> &runs, ConnectionUse use);

} // namespace dnstester
