// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ratelimiter.h"

#include <QHashFunctions>

#include <algorithm>

namespace dnstester::server {

size_t RateLimiter::Hash::operator()(const Key &key) const
{
    return qHashMulti(0, key.prefix, key.ipv4);
}

RateLimiter::Key RateLimiter::keyOf(const QHostAddress &client)
{
    bool isIpv4 = false; // or an IPv4 address in IPv6's form
    const quint32 ipv4 = client.toIPv4Address(&isIpv4);
    if (isIpv4)
        return {ipv4, true};
    const Q_IPV6ADDR ipv6 = client.toIPv6Address();
    quint64 prefix = 0;
    for (int i = 0; i < 8; ++i)
        prefix = (prefix << 8) | ipv6[i];
    return {prefix, false};
}

void RateLimiter::setRate(double perSecond, int burst)
{
    const std::lock_guard lock(m_mutex);
    m_perSecond = perSecond;
    m_burst = burst;
    m_buckets.clear();
}

double RateLimiter::tokensOf(const Bucket &bucket, TimePoint now) const
{
    const double seconds = std::chrono::duration<double>(now - bucket.filledAt).count();
    return std::min(m_burst, bucket.tokens + std::max(0.0, seconds) * m_perSecond);
}

std::optional<Duration> RateLimiter::refuse(const QHostAddress &client, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (m_perSecond <= 0)
        return std::nullopt;
    if (m_buckets.size() >= m_sweepAt)
        forgetFullBuckets(now);
    Key key = keyOf(client);
    if (m_buckets.size() >= maxClients && m_buckets.count(key) == 0)
        key = {};
    Bucket &bucket = m_buckets.try_emplace(key, Bucket{m_burst, now}).first->second;
    bucket = {tokensOf(bucket, now), now};
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::nullopt;
    }
    return std::chrono::duration_cast<Duration>(
        std::chrono::duration<double>((1 - bucket.tokens) / m_perSecond));
}

size_t RateLimiter::clients()
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

/// A full bucket says nothing that a new one would not.
void RateLimiter::forgetFullBuckets(TimePoint now)
{
    std::erase_if(m_buckets,
                  [&](const auto &entry) { return tokensOf(entry.second, now) >= m_burst; });
    m_sweepAt = std::max<size_t>(1024, m_buckets.size() * 2);
}

} // namespace dnstester::server
