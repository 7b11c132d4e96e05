// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/libraries.h"

#include <ldns/ldns.h>

namespace dnstester {

QList<LibraryVersion> dnsLibraries()
{
    return {{QStringLiteral("ldns"), QString::fromLatin1(ldns_version())}};
}

} // namespace dnstester
