// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/message.h"
#include "model/outcome.h"

#include <optional>

namespace dnstester {

/// An Outcome as people see it: with the answer parsed; one that can't be parsed after all is a
/// failure. A value.
struct Reading
{
    std::optional<Message> message;
    Failure failure;

    explicit Reading(const Outcome &outcome);

    [[nodiscard]] bool answered() const { return message.has_value(); }
    [[nodiscard]] QString rcode() const; ///< empty without an answer
};

} // namespace dnstester
