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

/// The daemon with everything in it: listening threads, API, task queue, and a worker, unless the
/// settings have no workers: then it only accepts tasks into a Redis and tells of them. A program
/// runs it, or a desktop application embeds it.
///
/// Lives in one thread with an event loop, which the worker shares; the listening and the engine
/// threads are its own. Says what it does in the log of the process.
class Daemon : public QObject
{
    Q_OBJECT
public:
    explicit Daemon(const Settings &settings, QObject *parent = nullptr);
    /// Ends at once; stop() first ends in good order.
    ~Daemon() override;

    /// Listens where the settings say, or on \a inherited sockets where there are any. The Error
    /// says what is in the way; then nothing is listening.
    [[nodiscard]] std::optional<Error> start(const QList<qintptr> &inherited = {});
    [[nodiscard]] quint16 port() const; ///< the real one, where the settings have 0

    /// Takes over what a running daemon can, and logs what needs a restart. Certificates are read
    /// again; where that fails, the old ones stay.
    void reload(const Settings &settings);
    /// Takes no more connections and lookups, finishes those it has, and then signals stopped();
    /// at the latest after the settings' shutdownTimeout.
    void stop();

Q_SIGNALS:
    void stopped(); ///< never from inside stop()

private:
    void warnOfExposure() const;
    [[nodiscard]] int activeTasks();
    void finishTasks();
    void finishConnections();
    void onDrained();
    void stopLate();

    Settings m_settings; ///< those that it was started with, where a reload can't change them
    Metrics m_metrics;
    TaskBackend m_backend;
    ApiShared m_shared;
    std::optional<TaskWorker> m_worker; ///< empty: others do the tasks
    HttpServer m_http;
    QTimer m_stopLimit;
    QTimer m_closing; ///< looks whether the last connections are closed
    bool m_stopping = false;
    bool m_drained = false;
    bool m_late = false; ///< stopping took longer than it may
};

} // namespace dnstester::server
