// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"
#include "ui/answer/fact.h"

namespace dnstester::ui {

/// A message as a tree of the columns name, type, TTL and value. The records of well-known types
/// have their fields below them. For the GUI's thread.
[[nodiscard]] std::vector<Fact> messageFacts(const Message &message);

} // namespace dnstester::ui
