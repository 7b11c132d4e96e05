// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answersubject.h"

#include "model/reading.h"

#include <algorithm>

namespace dnstester::ui {

bool AnswerSubject::isValid() const
{
    return analysis != nullptr && server >= 0 && server < analysis->record.servers.size();
}

const ServerRecord &AnswerSubject::record() const
{
    return analysis->record.servers.at(server);
}

const ServerAnalysis &AnswerSubject::result() const
{
    return analysis->servers.at(size_t(server));
}

const Outcome *AnswerSubject::outcome() const
{
    if (!isValid() || reply < 0 || reply >= record().replies.size())
        return nullptr;
    return &record().replies.at(reply);
}

std::optional<Message> AnswerSubject::message() const
{
    const Outcome *answer = outcome();
    return answer != nullptr ? Reading(*answer).message : std::nullopt;
}

AnswerKey AnswerSubject::key() const
{
    return {analysis->record.id, server, reply};
}

qsizetype firstRoundWith(const ServerRecord &server, qint16 reply)
{
    const auto found =
        std::find_if(server.samples.cbegin(), server.samples.cend(),
                     [reply](const Sample &sample) { return sample.reply == reply; });
    return found == server.samples.cend() ? -1 : found - server.samples.cbegin();
}

qsizetype roundsWith(const ServerRecord &server, qint16 reply)
{
    return std::count_if(server.samples.cbegin(), server.samples.cend(),
                         [reply](const Sample &sample) { return sample.reply == reply; });
}

} // namespace dnstester::ui
