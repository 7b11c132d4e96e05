// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"
#include "ui/run/runanalysis.h"

namespace dnstester::ui {

/// Which answer of which server of which run: that one never changes as the run goes on. A value.
struct AnswerKey
{
    QUuid run;
    int server = -1;
    qint16 reply = Sample::notKept;

    friend bool operator==(const AnswerKey &, const AnswerKey &) = default;
};

/// What the pane is about: a server of a run, and one of its different answers. A value.
struct AnswerSubject
{
    RunAnalysisPointer analysis;
    int server = -1;
    qint16 reply = Sample::notKept; ///< index into ServerRecord::replies; notKept: it has none

    /// There is a server to speak of.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] const ServerRecord &record() const;
    [[nodiscard]] const ServerAnalysis &result() const;
    [[nodiscard]] const Outcome *outcome() const; ///< the answer's; null: there is none
    [[nodiscard]] std::optional<Message> message() const;
    [[nodiscard]] AnswerKey key() const; ///< where isValid()
};

/// The first round, from 0 on, with this reply; -1: there is none.
[[nodiscard]] qsizetype firstRoundWith(const ServerRecord &server, qint16 reply);
[[nodiscard]] qsizetype roundsWith(const ServerRecord &server, qint16 reply);

} // namespace dnstester::ui
