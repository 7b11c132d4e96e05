// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/taskbackend.h"

#include "base/log.h"
#include "tasks/memorytaskqueue.h"
#include "tasks/redistaskqueue.h"

namespace dnstester::server {

namespace {

std::shared_ptr<MemoryTasks> memoryFor(const WorkerSettings &settings)
{
    if (settings.redis)
        return nullptr;
    MemoryTaskLimits limits;
    limits.maxPending = settings.queueSize;
    limits.lease = settings.lease;
    limits.retention = settings.cleanupInterval;
    return std::make_shared<MemoryTasks>(limits);
}

RedisTaskOptions redisOptions(const WorkerSettings &settings)
{
    RedisTaskOptions options;
    options.maxPending = settings.queueSize;
    options.lease = settings.lease;
    options.retention = settings.cleanupInterval;
    return options;
}

} // namespace

TaskBackend::TaskBackend(const WorkerSettings &settings)
    : m_settings(settings)
    , m_memory(memoryFor(settings))
    , m_queue(makeQueue())
{
    if (const auto *queue = qobject_cast<const RedisTaskQueue *>(m_queue.get())) {
        connect(queue, &RedisTaskQueue::connected, this, &TaskBackend::onConnected);
        connect(queue, &RedisTaskQueue::lost, this, &TaskBackend::onLost);
    }
}

TaskBackend::~TaskBackend() = default;

std::unique_ptr<TaskQueue> TaskBackend::makeQueue() const
{
    if (m_settings.redis)
        return std::make_unique<RedisTaskQueue>(*m_settings.redis, redisOptions(m_settings));
    return std::make_unique<MemoryTaskQueue>(m_memory);
}

bool TaskBackend::hasOpenTasks() const
{
    const QueueStatus status = m_memory ? m_memory->status() : QueueStatus();
    return status.pending > 0 || status.active > 0;
}

std::optional<RedisFigures> TaskBackend::redisFigures() const
{
    if (!m_settings.redis)
        return std::nullopt;
    return RedisFigures{m_connected, m_losses};
}

void TaskBackend::onConnected()
{
    m_connected = true;
    processLog().info(m_everConnected ? QStringLiteral("Redis is back")
                                      : QStringLiteral("Redis is there"),
                      {{"redis", m_settings.redis->shown()}});
    m_everConnected = true;
}

void TaskBackend::onLost(const QString &reason)
{
    if (m_connected.exchange(false))
        ++m_losses;
    processLog().warning(m_everConnected ? QStringLiteral("Redis is lost")
                                         : QStringLiteral("Redis is not there yet"),
                         {{"reason", reason}});
}

} // namespace dnstester::server
