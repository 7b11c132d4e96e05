// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answersubject.h"

namespace dnstester::ui {

/// An answer as dig prints it, with its lines about time and server. In dig's own words, whatever
/// the language, as it is there to be given to others. Empty without an answer.
[[nodiscard]] QString digText(const AnswerSubject &subject);

} // namespace dnstester::ui
