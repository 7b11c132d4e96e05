// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/retrypolicy.h"

#include "dns/replyview.h"

namespace dnstester {

namespace {

constexpr quint16 rcodeFormErr = 1;
constexpr quint16 rcodeBadCookie = 23;
constexpr qsizetype clientCookieSize = 8;

NextStep afterAnswer(const Outcome &outcome, const Query &query, const RetryState &state)
{
    const auto reply = ReplyView::parse(outcome.reply);
    if (!reply)
        return NextStep::Finish;
    if (reply->tc && state.protocol == Protocol::Udp)
        return NextStep::AskOverTcp;
    if (reply->rcode == rcodeFormErr && query.edns && !reply->hasOpt)
        return NextStep::AskWithoutEdns;

    const bool hasServerCookie = reply->cookie.size() > clientCookieSize;
    if (reply->rcode == rcodeBadCookie && !query.cookie.isEmpty() && hasServerCookie &&
        !state.renewedCookie)
        return NextStep::AskWithServerCookie;
    return NextStep::Finish;
}

NextStep afterFailure(const Outcome &outcome, const RetryState &state)
{
    if (outcome.retryOnNewConnection && !state.renewedConnection)
        return NextStep::AskOnNewConnection;
    if (state.retriesLeft <= 0)
        return NextStep::Finish;

    switch (outcome.failure.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Mismatch:
        return state.moreAddresses ? NextStep::AskNextAddress : NextStep::AskAgain;
    case ErrorKind::Refused:
    case ErrorKind::Unreachable:
        return state.moreAddresses ? NextStep::AskNextAddress : NextStep::Finish;
    default:
        return NextStep::Finish;
    }
}

} // namespace

NextStep nextStep(const Outcome &outcome, const Query &query, const RetryState &state)
{
    return outcome.answered() ? afterAnswer(outcome, query, state) : afterFailure(outcome, state);
}

} // namespace dnstester
