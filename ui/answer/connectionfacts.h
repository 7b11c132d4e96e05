// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answersubject.h"
#include "ui/answer/fact.h"

#include <QDateTime>

namespace dnstester::ui {

/// What is known of the way to a server, as a tree of name and value: the connection on which the
/// answer came, its TLS and certificate, the times of its phases beside the medians of the run, and
/// what failed. \a now: which certificates have expired. For the GUI's thread.
[[nodiscard]] std::vector<Fact> connectionFacts(const AnswerSubject &subject, const QDateTime &now);

/// Until when a certificate is valid, with a tone and words where that has passed or will soon.
[[nodiscard]] Fact expiryFact(const QDateTime &notAfter, const QDateTime &now);

} // namespace dnstester::ui
