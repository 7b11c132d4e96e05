// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "metrics/metrics.h"
#include "tasks/taskqueue.h"

#include <atomic>
#include <memory>
#include <optional>

namespace dnstester {
class MemoryTasks;
}

namespace dnstester::server {

/// Where the tasks are that the settings name: in the memory of this process, or in a Redis. Says
/// in the log when Redis is lost and when it is back, once for the process.
///
/// Lives in one thread with its own queue; what says so may be called in any.
class TaskBackend : public QObject
{
public:
    explicit TaskBackend(const WorkerSettings &settings);
    ~TaskBackend() override;

    /// One more party's access, for the thread that calls. Any thread may.
    [[nodiscard]] std::unique_ptr<TaskQueue> makeQueue() const;
    /// This thread's.
    [[nodiscard]] TaskQueue *queue() const { return m_queue.get(); }

    /// Whether a task is pending or active that ends with this process: one in memory.
    [[nodiscard]] bool hasOpenTasks() const;

    /// Empty without a Redis. Any thread may call.
    [[nodiscard]] std::optional<RedisFigures> redisFigures() const;

private:
    void onConnected();
    void onLost(const QString &reason);

    const WorkerSettings m_settings;
    const std::shared_ptr<MemoryTasks> m_memory; ///< null with a Redis
    const std::unique_ptr<TaskQueue> m_queue;
    std::atomic<bool> m_connected = false;
    std::atomic<quint64> m_losses = 0;
    bool m_everConnected = false;
};

} // namespace dnstester::server
