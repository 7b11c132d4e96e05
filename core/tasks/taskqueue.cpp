// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/taskqueue.h"

namespace dnstester {

TaskEnd abandonedEnd()
{
    return {TaskState::Failure,
            {},
            QStringLiteral("%1 workers began with the task, and none of them finished it")
                .arg(TaskQueue::maxDeliveries)};
}

Error queueIsFull(int maxPending)
{
    return {ErrorCode::Unavailable,
            QStringLiteral("the task queue is full: %1 tasks wait for a worker").arg(maxPending)};
}

TaskWait::TaskWait(TaskQueue *queue, quint64 token)
    : m_queue(queue)
    , m_token(token)
{
}

TaskWait::TaskWait(TaskWait &&other) noexcept
    : m_queue(std::exchange(other.m_queue, nullptr))
    , m_token(other.m_token)
{
}

TaskWait &TaskWait::operator=(TaskWait &&other) noexcept
{
    std::swap(m_queue, other.m_queue);
    std::swap(m_token, other.m_token);
    return *this;
}

TaskWait::~TaskWait()
{
    if (m_queue)
        m_queue->stopAwaiting(m_token);
}

} // namespace dnstester
