// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace dnstester::test {

/// example.com in master file form (RFC 1035 5), which every RealServer serves:
///
///   www            A 192.0.2.1, AAAA 2001:db8::1
///   txt            TXT of two strings, one with a quote and a semicolon
///   big            TXT of 2,400 octets, too long for UDP at 1,232
///   alias          CNAME www
///   @, mail        MX 10 mail, A 192.0.2.2
///   svc            HTTPS in service form
///   _svcb          SVCB in alias form
///   xn--bcher-kva  A 192.0.2.3 ("bücher")
///   *.wild         A 192.0.2.4
///
/// Other names under it do not exist; "empty" exists without an A record.
[[nodiscard]] QByteArray exampleZone();

} // namespace dnstester::test
