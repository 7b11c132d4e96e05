// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apishared.h"

namespace dnstester::server {

ApiSettings ApiSettings::of(const Settings &settings)
{
    return {settings.requestDefaults(), Tokens(settings.server.tokens),
            settings.rateLimit.addressSource, settings.logging.clientAddresses,
            settings.worker.queueSize};
}

ApiShared::ApiShared(Metrics *metrics, MakeQueue makeQueue)
    : m_metrics(metrics)
    , m_makeQueue(std::move(makeQueue))
    , m_settings(std::make_shared<ApiSettings>())
{
}

void ApiShared::setSettings(const Settings &settings)
{
    auto taken = std::make_shared<const ApiSettings>(ApiSettings::of(settings));
    m_rateLimiter.setRate(settings.rateLimit.requestsPerSecond, settings.rateLimit.burstSize);
    const std::lock_guard lock(m_mutex);
    m_settings = std::move(taken);
}

std::shared_ptr<const ApiSettings> ApiShared::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_settings;
}

} // namespace dnstester::server
