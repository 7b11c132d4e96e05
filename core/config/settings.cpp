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

QStringList changesNeedingRestart(const Settings &before, const Settings &after)
{
    QStringList keys;
    const auto compare = [&keys](const char *key, const auto &old, const auto &now) {
        if (old != now)
            keys.append(QString::fromLatin1(key));
    };
    compare("server.host", before.server.host, after.server.host);
    compare("server.port", before.server.port, after.server.port);
    compare("server.threads", before.server.threads, after.server.threads);
    compare("server.tls_certificate", before.server.tlsCertificate, after.server.tlsCertificate);
    compare("server.tls_key", before.server.tlsKey, after.server.tlsKey);
    compare("worker.max_workers", before.worker.maxWorkers, after.worker.maxWorkers);
    compare("worker.queue_size", before.worker.queueSize, after.worker.queueSize);
    compare("worker.cleanup_interval", before.worker.cleanupInterval, after.worker.cleanupInterval);
    compare("worker.lease_seconds", before.worker.lease, after.worker.lease);
    compare("REDIS_URL", before.worker.redis, after.worker.redis);
    return keys;
}

} // namespace dnstester
