// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/transportcache.h"

#include "transport/transportfactory.h"

#include <algorithm>
#include <vector>

namespace dnstester {

namespace {

QString cacheKey(const TransportOptions &options)
{
    QStringList parts{
        options.endpoint.canonical(),           options.caFile,
        QString::number(int(options.use)),      QString::number(int(options.dohMethod)),
        QString::number(int(options.insecure)), QString::number(options.maxConnections),
    };
    for (const QHostAddress &address : options.addresses)
        parts.append(address.toString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace

Result<std::shared_ptr<Transport>> TransportCache::get(const TransportOptions &options)
{
    const QString key = cacheKey(options);
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        Result<std::unique_ptr<Transport>> made = makeTransport(options);
        if (!made)
            return tl::unexpected(made.error());
        dropIdle();
        // The last holder may let go inside a completion of the transport itself.
        const std::shared_ptr<Transport> shared(
            made->release(), [](Transport *transport) { transport->deleteLater(); });
        found = m_entries.insert(key, {shared, 0});
    }
    found->lastUse = ++m_uses;
    return found->transport;
}

void TransportCache::dropIdle()
{
    if (m_entries.size() < maxIdle)
        return;
    std::vector<std::pair<quint64, QString>> idle;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (entry->transport.use_count() == 1)
            idle.emplace_back(entry->lastUse, entry.key());
    }
    if (idle.size() < maxIdle)
        return;
    std::sort(idle.begin(), idle.end());
    for (size_t i = 0; i < idle.size() / 2; ++i)
        m_entries.remove(idle[i].second);
}

} // namespace dnstester
