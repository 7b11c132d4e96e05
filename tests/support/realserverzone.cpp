// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/realserverzone.h"

namespace dnstester::test {

QByteArray exampleZone()
{
    QByteArray zone = R"($ORIGIN example.com.
$TTL 300
@             IN SOA   ns hostmaster 1 3600 600 86400 60
@             IN NS    ns
@             IN MX    10 mail
ns            IN A     127.0.0.1
www           IN A     192.0.2.1
www           IN AAAA  2001:db8::1
mail          IN A     192.0.2.2
txt           IN TXT   "first string" "second; \"quoted\""
alias         IN CNAME www
svc           IN HTTPS 1 . alpn="h2,h3" port=8443 ipv4hint=192.0.2.1
_svcb         IN SVCB  0 www
xn--bcher-kva IN A     192.0.2.3
*.wild        IN A     192.0.2.4
empty         IN TXT   "no address here"
)";
    constexpr int strings = 12;
    for (int i = 0; i < strings; ++i) {
        const QByteArray text(200, static_cast<char>('a' + i));
        zone += "big           IN TXT   \"" + text + "\"\n";
    }
    return zone;
}

} // namespace dnstester::test
