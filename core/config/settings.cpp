// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"

namespace dnstester {

RequestDefaults Settings::requestDefaults() const
{
    RequestDefaults defaults;
    defaults.servers = servers;
    defaults.options.timeout = dns.timeout;
    defaults.options.retries = dns.maxRetries;
    defaults.maxServers = dns.maxServersPerRequest;
    return defaults;
}

} // namespace dnstester
