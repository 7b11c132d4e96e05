// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/jsonfields.h"
#include "ui/run/runrecord.h"

namespace dnstester::ui {

/// An answer that a run kept, with how the exchange went: its octets in base64, or, where it came
/// from a daemon and has none, the row of the REST API that it is read from again.
///
/// When the exchange began is left out: that clock means nothing to another process.
[[nodiscard]] QJsonObject replyToJson(const Outcome &outcome, const RunPlan &plan,
                                      const Server &server);

/// The inverse, of what is not trusted: what comes out is an answer that can be parsed.
/// \a signature: answerSignature() of it.
[[nodiscard]] Outcome readReply(JsonFields &fields, const RunPlan &plan, const Server &server,
                                QString &signature);

} // namespace dnstester::ui
