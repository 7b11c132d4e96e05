// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/loopbackserver.h"
#include "support/testcertificates.h"

#include <memory>

namespace dnstester::test {

/// A loopback server of a protocol, with a good certificate where the protocol has one.
[[nodiscard]] std::unique_ptr<LoopbackServer>
makeLoopbackServer(Protocol protocol, TestCertificates &certificates,
                   TestCertificates::Kind certificate = TestCertificates::Kind::Good);

} // namespace dnstester::test
