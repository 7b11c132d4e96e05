// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/workerdaemon.h"

#include "base/log.h"
#include "base/version.h"
#include "server/api.h"
#include "server/httpsettings.h"
#include "server/routes.h"

#include <QRegularExpression>

namespace dnstester::server {

WorkerDaemon::WorkerDaemon(const Settings &settings, std::optional<MetricsListener> metrics,
                           QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_listener(std::move(metrics))
    , m_backend(settings.worker)
    , m_shared(&m_metrics, [this] { return m_backend.makeQueue(); })
    , m_worker(m_backend.queue(), &m_metrics, settings)
{
    m_shared.setSettings(settings);
    m_shared.setFigures([this] {
        return MetricsSnapshot{std::nullopt, m_backend.redisFigures(), httpFigures(m_http)};
    });
    m_stopLimit.setSingleShot(true);
    connect(&m_stopLimit, &QTimer::timeout, this, [this] {
        processLog().warning(QStringLiteral("stopping before Redis knows what is handed back"));
        finish();
    });
    connect(&m_worker.worker(), &Worker::drained, this, &WorkerDaemon::onDrained);
}

WorkerDaemon::~WorkerDaemon() = default;

std::optional<Error> WorkerDaemon::start()
{
    if (m_listener) {
        if (const auto error = listen())
            return error;
    }
    m_worker.worker().start();
    processLog().info(QStringLiteral("working"), {{"redis", m_settings.worker.redis->shown()},
                                                  {"concurrency", m_settings.worker.maxWorkers},
                                                  {"version", version()}});
    return std::nullopt;
}

std::optional<Error> WorkerDaemon::listen()
{
    HttpServerOptions options;
    options.host = m_listener->host;
    options.port = m_listener->port;
    options.threads = 1;
    options.limits = httpLimits(m_settings.server);
    options.onRefused = [this](int status, const QHostAddress &) { m_metrics.httpRefusal(status); };
    const Result<void> started = m_http.start(options, apiHandlers(&m_shared, workerRoutes()));
    if (!started)
        return started.error();
    processLog().info(QStringLiteral("listening"),
                      {{"host", m_listener->host}, {"port", m_http.port()}});
    return std::nullopt;
}

void WorkerDaemon::reload(const Settings &settings)
{
    const QStringList fixed = changesNeedingRestart(m_settings, settings)
                                  .filter(QRegularExpression(QStringLiteral("^(worker\\.|REDIS)")));
    if (!fixed.isEmpty())
        processLog().warning(QStringLiteral("some changed settings need a restart"),
                             {{"keys", fixed.join(QStringLiteral(", "))}});
    m_worker.reload(settings);
    m_shared.setSettings(settings);
    m_http.setLimits(httpLimits(settings.server));
    m_settings.server.shutdownTimeout = settings.server.shutdownTimeout;
    processLog().info(QStringLiteral("settings reloaded"));
}

void WorkerDaemon::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    processLog().info(QStringLiteral("stopping"), {{"tasks", m_worker.worker().activeTasks()}});
    m_stopLimit.start(m_settings.server.shutdownTimeout);
    m_shared.beginDraining();
    m_worker.worker().handBackAll();
}

/// What the worker told the queue last, that it leaves, has no reply. The reply to a later question
/// shows that it has arrived.
void WorkerDaemon::onDrained()
{
    m_backend.queue()->status([this](Result<QueueStatus> &&) { finish(); });
}

void WorkerDaemon::finish()
{
    m_stopLimit.stop();
    processLog().info(QStringLiteral("stopped"));
    Q_EMIT stopped();
}

} // namespace dnstester::server
