// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tally.h"

namespace dnstester {

namespace {

constexpr quint16 rcodeNoError = 0;
constexpr quint16 rcodeNameError = 3; // NXDOMAIN

double share(quint64 part, quint64 whole)
{
    return whole == 0 ? 0 : double(part) / double(whole);
}

} // namespace

void Tally::record(const Outcome &outcome, Duration latency)
{
    if (!outcome.answered()) {
        ++m_lost;
        ++m_errors[outcome.failure.kind];
        return;
    }
    ++m_answered;
    ++m_rcodes[outcome.rcode];

    const bool waited = !outcome.reused && outcome.transport != Protocol::Udp;
    (m_use == ConnectionUse::Reuse && waited ? m_cold : m_latency).record(latency);
    if (waited && outcome.timings.connect)
        m_connect.record(*outcome.timings.connect);
    if (waited && outcome.timings.tls)
        m_tls.record(*outcome.timings.tls);
}

double Tally::lossRate() const
{
    return share(m_lost, sent());
}

double Tally::successRate() const
{
    quint64 succeeded = 0;
    for (const quint16 rcode : {rcodeNoError, rcodeNameError}) {
        if (const auto found = m_rcodes.find(rcode); found != m_rcodes.end())
            succeeded += found->second;
    }
    return share(succeeded, sent());
}

Tally tallyOf(const QList<Outcome> &runs, ConnectionUse use)
{
    Tally tally(use);
    for (const Outcome &outcome : runs)
        tally.record(outcome, outcome.timings.total);
    return tally;
}

} // namespace dnstester
