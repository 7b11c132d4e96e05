// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/health.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace dnstester::server {

namespace {

/// Empty: all is well.
QString warningOf(const Result<QueueStatus> &queue, const HealthContext &context)
{
    if (context.draining)
        return QStringLiteral("the daemon is shutting down");
    if (!queue)
        return queue.error().detail;
    if (!queue->refusal.isEmpty())
        return queue->refusal;
    if (queue->workers == 0)
        return QStringLiteral("no worker is alive");
    if (queue->pending >= context.queueSize)
        return QStringLiteral("the task queue is full");
    return {};
}

double wholeMilliseconds(Duration duration) // in seconds
{
    return std::round(toMilliseconds(duration)) / 1000;
}

} // namespace

HttpResponse healthResponse(const Result<QueueStatus> &queue, const HealthContext &context)
{
    const QString warning = warningOf(queue, context);
    QJsonObject body;
    body[QLatin1String("status")] = QLatin1String(warning.isEmpty() ? "ok" : "degraded");
    if (!warning.isEmpty())
        body[QLatin1String("warning")] = warning;
    if (queue) {
        body[QLatin1String("queue")] = QJsonObject{
            {QStringLiteral("pending"), queue->pending},
            {QStringLiteral("active"), queue->active},
            {QStringLiteral("oldest_seconds"), wholeMilliseconds(queue->oldestPending)}};
        body[QLatin1String("workers")] = queue->workers;
    }
    return {warning.isEmpty() ? 200 : 503,
            QByteArrayLiteral("application/json"),
            QJsonDocument(body).toJson(QJsonDocument::Compact),
            {}};
}

} // namespace dnstester::server
