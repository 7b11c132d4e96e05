// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace dnstester::test {

/// A port of 127.0.0.1 free for UDP and TCP. Below those that the system hands out by itself, so
/// that no client socket takes it before a server does. Another process still can.
[[nodiscard]] quint16 freePort();

} // namespace dnstester::test
