// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reading.h"

#include "dns/replyview.h"

namespace dnstester {

Reading::Reading(const Outcome &outcome)
    : failure(outcome.failure)
{
    if (!outcome.answered())
        return;
    if (outcome.message) {
        message = *outcome.message;
        return;
    }
    Result<Message> parsed = Message::parse(outcome.reply, outcome.age);
    if (parsed)
        message = *std::move(parsed);
    else
        failure = {ErrorKind::Malformed, parsed.error().detail};
}

QString Reading::rcode() const
{
    return message ? rcodeName(message->rcode) : QString();
}

} // namespace dnstester
