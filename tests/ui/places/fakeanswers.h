// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakedaemon.h"

namespace dnstester::ui::test {

/// What a daemon that is well answers: version 1.2.3, two servers.
[[nodiscard]] dnstester::test::FakeReply healthy(const dnstester::test::FakeRequest &request);

/// What one that can do no lookups says of its health.
[[nodiscard]] dnstester::test::FakeReply degraded();

} // namespace dnstester::ui::test
