// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QHostAddress>

#include <mutex>
#include <optional>
#include <unordered_map>

namespace dnstester::server {

/// A token bucket per client: so many requests a second, and bursts beyond. An IPv6 client is its
/// /64, since that is what one customer has; with more than maxClients under way at once, those
/// that come last share one bucket.
///
/// Thread-safe.
class RateLimiter
{
public:
    static constexpr size_t maxClients = 100'000;

    /// \a perSecond 0 switches the limit off.
    void setRate(double perSecond, int burst);

    /// Takes one request's token. Where there is none, how long to wait for the next.
    [[nodiscard]] std::optional<Duration> refuse(const QHostAddress &client, TimePoint now);
    [[nodiscard]] size_t clients(); ///< whose buckets are not known to be full

private:
    struct Key
    {
        quint64 prefix = 0;
        bool ipv4 = false;

        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const;
    };
    struct Bucket
    {
        double tokens;
        TimePoint filledAt;
    };

    [[nodiscard]] static Key keyOf(const QHostAddress &client);
    [[nodiscard]] double tokensOf(const Bucket &bucket, TimePoint now) const;
    void forgetFullBuckets(TimePoint now);

    std::mutex m_mutex;
    double m_perSecond = 0;
    double m_burst = 1;
    std::unordered_map<Key, Bucket, Hash> m_buckets;
    size_t m_sweepAt = 1024; ///< buckets
};

} // namespace dnstester::server
