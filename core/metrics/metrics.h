// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "model/lookupresult.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace dnstester {

/// How a task ended, for the label `status` of dns_tasks_total.
enum class TaskEnding
{
    Success,
    Failure,
    Cancelled,
};

/// Of the HTTP front; counts since the start, but for connections.
struct HttpFigures
{
    int connections = 0; ///< open now
    quint64 accepted = 0;
    quint64 refusedTooMany = 0;
    quint64 refusedTooManyOfClient = 0;
    quint64 acceptFailures = 0;
    quint64 handshakeFailures = 0;
    quint64 readTimeouts = 0;
    quint64 writeTimeouts = 0;
    quint64 idleTimeouts = 0;
};

/// Of the task queue, now but for leasesReclaimed.
struct QueueFigures
{
    qint64 pending = 0;
    qint64 active = 0;
    qint64 kept = 0;
    qint64 keptOctets = 0;
    qint64 leasesReclaimed = 0; ///< since the start
    Duration oldestPending{0};
    int workers = 0;
};

/// Of the Redis that holds the task queue.
struct RedisFigures
{
    bool connected = false;
    quint64 losses = 0; ///< since the start
};

/// What is measured at the moment of a scrape.
struct MetricsSnapshot
{
    std::optional<QueueFigures> queue{}; ///< empty: out of reach
    std::optional<RedisFigures> redis{}; ///< empty: the queue is in memory
    HttpFigures http;
};

/// The Prometheus metrics of a process: names, labels, and their text form (exposition format
/// 0.0.4). Each lookup is counted once, by who completes it.
///
/// Thread-safe. Labels are bounded: a server beyond the first maxServers distinct ones, and a
/// record type or rcode outside the common ones, counts as "other".
class Metrics
{
public:
    static constexpr size_t maxServers = 1000;

    Metrics();
    ~Metrics();
    Q_DISABLE_COPY_MOVE(Metrics)

    void taskEnded(TaskEnding ending);
    /// A lookup whose task this completed.
    void lookupEnded(const LookupResult &result);

    /// A request that was answered. \a route and \a method are literals of a closed set, as in
    /// "/tasks/{id}" and "GET"; their addresses stand for them.
    void httpRequest(const char *route, const char *method, int status, Duration taken);
    /// A request that was refused before it had a route.
    void httpRefusal(int status);
    /// Somebody asked for a task's state or result.
    void resultPolled();

    [[nodiscard]] QByteArray text(const MetricsSnapshot &now) const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
