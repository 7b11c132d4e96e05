// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/settings.h"
#include "server/apishared.h"
#include "server/http/httpserver.h"
#include "server/taskbackend.h"
#include "server/taskworker.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace dnstester::server {

/// Where a worker serves /metrics and /health.
struct MetricsListener
{
    QString host;     ///< address or name
    quint16 port = 0; ///< 0: one that is free
};

/// A process that does the tasks of others: worker, its way to the Redis of the settings, and where
/// wanted a small HTTP server for its figures.
///
/// Lives in one thread with an event loop, which the worker shares; the engine threads and one that
/// listens are its own. Says what it does in the log of the process.
class WorkerDaemon : public QObject
{
    Q_OBJECT
public:
    /// \a settings name a Redis.
    WorkerDaemon(const Settings &settings, std::optional<MetricsListener> metrics,
                 QObject *parent = nullptr);
    /// Ends at once; stop() first ends in good order.
    ~WorkerDaemon() override;

    /// The Error says why it can't listen. Whether Redis is there does not matter.
    [[nodiscard]] std::optional<Error> start();

    /// Takes over what a running worker can, and logs what needs a restart.
    void reload(const Settings &settings);
    /// Takes no more tasks, hands back those under way, and signals stopped() when Redis knows; at
    /// the latest after the settings' shutdownTimeout.
    void stop();

Q_SIGNALS:
    void stopped(); ///< never from inside stop()

private:
    [[nodiscard]] std::optional<Error> listen();
    void onDrained();
    void finish();

    Settings m_settings; ///< those that it was started with, where a reload can't change them
    const std::optional<MetricsListener> m_listener;
    Metrics m_metrics;
    TaskBackend m_backend;
    ApiShared m_shared;
    TaskWorker m_worker;
    HttpServer m_http;
    QTimer m_stopLimit;
    bool m_stopping = false;
};

} // namespace dnstester::server
