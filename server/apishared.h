// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "metrics/metrics.h"
#include "server/ratelimiter.h"
#include "server/tokens.h"
#include "tasks/taskqueue.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace dnstester::server {

/// What the answers of the API depend on and may change while it runs. A value.
struct ApiSettings
{
    RequestDefaults defaults;
    Tokens tokens;
    ClientAddressSource addressSource = ClientAddressSource::Socket;
    AddressDetail loggedAddresses = AddressDetail::Full;
    int queueSize = 0;

    [[nodiscard]] static ApiSettings of(const Settings &settings);
};

/// What the Apis of all listening threads share. Thread-safe; outlives them.
class ApiShared
{
public:
    using MakeQueue = std::function<std::unique_ptr<TaskQueue>()>;

    /// \a metrics outlives this. \a makeQueue is called in any thread.
    ApiShared(Metrics *metrics, MakeQueue makeQueue);

    /// Takes over settings for requests from now on.
    void setSettings(const Settings &settings);
    [[nodiscard]] std::shared_ptr<const ApiSettings> settings() const;

    /// From now on the daemon takes no more lookups.
    void beginDraining() { m_draining = true; }
    [[nodiscard]] bool isDraining() const { return m_draining; }
    /// What measures the process for /metrics, all but the queue; called in any thread.
    void setFigures(std::function<MetricsSnapshot()> figures) { m_figures = std::move(figures); }

    [[nodiscard]] Metrics &metrics() const { return *m_metrics; }
    [[nodiscard]] std::unique_ptr<TaskQueue> makeQueue() const { return m_makeQueue(); }
    [[nodiscard]] RateLimiter &rateLimiter() { return m_rateLimiter; }
    [[nodiscard]] MetricsSnapshot figures() const
    {
        return m_figures ? m_figures() : MetricsSnapshot();
    }

private:
    Metrics *const m_metrics;
    const MakeQueue m_makeQueue;
    std::function<MetricsSnapshot()> m_figures; ///< set before any thread listens
    RateLimiter m_rateLimiter;
    std::atomic<bool> m_draining = false;
    mutable std::mutex m_mutex;
    std::shared_ptr<const ApiSettings> m_settings; ///< guarded by m_mutex
};

} // namespace dnstester::server
