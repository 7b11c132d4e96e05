// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"
#include "tasks/taskqueue.h"

namespace dnstester::server {

/// What GET /health depends on beside the queue.
struct HealthContext
{
    bool draining = false; ///< told to end
    int queueSize = 0;     ///< tasks that may wait
};

/// The answer to GET /health: 200 where lookups are done, else 503 with a warning; the queue's
/// figures in both, where it is in reach.
[[nodiscard]] HttpResponse healthResponse(const Result<QueueStatus> &queue,
                                          const HealthContext &context);

} // namespace dnstester::server
