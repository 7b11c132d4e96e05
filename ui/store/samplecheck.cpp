// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/samplecheck.h"

#include "ui/store/runfields.h"

namespace dnstester::ui {

namespace {

constexpr quint16 greatestRcode = 4095; // 12 bits

bool isTime(Duration time)
{
    return time >= Duration(0) && time <= runfields::longest;
}

bool isPhase(Duration time)
{
    return time == Sample::notTaken || isTime(time);
}

/// \a index belongs to samples that answered, or to those that did not.
bool isIndex(qint16 index, qsizetype count, bool belongs)
{
    return index == Sample::notKept || (belongs && index >= 0 && index < count);
}

} // namespace

const char *impossibleField(const Sample &sample, const ServerRecord &record)
{
    if (!isTime(sample.began))
        return "began_ns";
    if (!isPhase(sample.resolve))
        return "resolve_ns";
    if (!isPhase(sample.connect))
        return "connect_ns";
    if (!isPhase(sample.tls))
        return "tls_ns";
    if (!isPhase(sample.query))
        return "query_ns";
    if (!isTime(sample.total))
        return "total_ns";
    if (sample.rcode > greatestRcode)
        return "rcode";
    if (!isIndex(sample.reply, record.replies.size(), sample.answered()))
        return "reply";
    if (!isIndex(sample.failure, record.failures.size(), !sample.answered()))
        return "failure";
    if (sample.attempts < 1)
        return "attempts";
    return nullptr;
}

} // namespace dnstester::ui
