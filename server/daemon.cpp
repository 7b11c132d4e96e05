// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/daemon.h"

#include "base/log.h"
#include "base/version.h"
#include "model/host.h"
#include "server/api.h"
#include "server/httpsettings.h"
#include "server/routes.h"

using namespace std::chrono_literals;

namespace dnstester::server {

namespace {

constexpr auto handBackLimit = 2s;

HttpServerOptions httpOptions(const ServerSettings &settings, const QList<qintptr> &inherited)
{
    HttpServerOptions options;
    options.host = settings.host;
    options.port = settings.port;
    options.threads = settings.threads;
    options.limits = httpLimits(settings);
    options.inherited = inherited;
    if (!settings.tlsCertificate.isEmpty())
        options.tls = TlsFiles{settings.tlsCertificate, settings.tlsKey};
    return options;
}

} // namespace

Daemon::Daemon(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_backend(settings.worker)
    , m_shared(&m_metrics, [this] { return m_backend.makeQueue(); })
{
    m_shared.setSettings(settings);
    m_shared.setFigures([this] {
        return MetricsSnapshot{std::nullopt, m_backend.redisFigures(), httpFigures(m_http)};
    });
    m_stopLimit.setSingleShot(true);
    connect(&m_stopLimit, &QTimer::timeout, this, &Daemon::stopLate);
    m_closing.setInterval(10ms);
    connect(&m_closing, &QTimer::timeout, this, &Daemon::finishConnections);
    if (settings.worker.maxWorkers == 0)
        return;
    m_worker.emplace(m_backend.queue(), &m_metrics, settings);
    connect(&m_worker->worker(), &Worker::idle, this, &Daemon::finishTasks);
    connect(&m_worker->worker(), &Worker::drained, this, &Daemon::onDrained);
}

Daemon::~Daemon() = default;

std::optional<Error> Daemon::start(const QList<qintptr> &inherited)
{
    HttpServerOptions options = httpOptions(m_settings.server, inherited);
    options.onRefused = [this](int status, const QHostAddress &) { m_metrics.httpRefusal(status); };
    if (const Result<void> started = m_http.start(options, apiHandlers(&m_shared, routes()));
        !started)
        return started.error();
    if (m_worker) // now that it is not to end at once with tasks of others in its hands
        m_worker->worker().start();
    processLog().info(QStringLiteral("listening"),
                      {{"host", m_settings.server.host},
                       {"port", m_http.port()},
                       {"tls", !m_settings.server.tlsCertificate.isEmpty()},
                       {"version", version()}});
    warnOfExposure();
    return std::nullopt;
}

quint16 Daemon::port() const
{
    return m_http.port();
}

/// Who can reach an open daemon can have it send queries, with its address, into its networks.
void Daemon::warnOfExposure() const
{
    const QString &host = m_settings.server.host;
    const bool local = parseAddress(host).isLoopback() || host == u"localhost";
    if (local || !m_settings.server.tokens.isEmpty())
        return;
    processLog().warning(
        QStringLiteral("listening beyond this machine without a token: whoever reaches this port "
                       "can have lookups sent from here to any server that the networks setting "
                       "permits; set a token, or listen on 127.0.0.1"),
        {{"host", host}, {"networks_restricted", !m_settings.networks.permitsAll()}});
}

void Daemon::reload(const Settings &settings)
{
    Log &log = processLog();
    const QStringList fixed = changesNeedingRestart(m_settings, settings);
    if (!fixed.isEmpty())
        log.warning(QStringLiteral("some changed settings need a restart"),
                    {{"keys", fixed.join(QStringLiteral(", "))}});
    if (m_worker)
        m_worker->reload(settings);
    m_shared.setSettings(settings);
    m_http.setLimits(httpLimits(settings.server));
    m_settings.server.shutdownTimeout = settings.server.shutdownTimeout;
    if (const Result<void> read = m_http.reloadTls(); !read)
        log.error(QStringLiteral("the certificate stays as it was"),
                  {{"reason", read.error().detail}});
    log.info(QStringLiteral("settings reloaded"), {{"servers", settings.servers.size()}});
}

int Daemon::activeTasks()
{
    return m_worker ? m_worker->worker().activeTasks() : 0;
}

void Daemon::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    processLog().info(QStringLiteral("stopping"), {{"tasks", activeTasks()}});
    m_stopLimit.start(m_settings.server.shutdownTimeout);
    m_shared.beginDraining();
    m_http.stopListening();
    finishTasks();
}

/// Tasks in memory have no other worker who could do them later: those that wait are done too.
void Daemon::finishTasks()
{
    if (!m_stopping || m_late || m_backend.hasOpenTasks())
        return;
    if (m_worker)
        m_worker->worker().drain();
    else
        m_closing.start();
}

void Daemon::onDrained()
{
    m_drained = true;
    if (m_late)
        Q_EMIT stopped();
    else
        m_closing.start();
}

/// Time is up. Tasks that others can do still have to be handed back to them.
void Daemon::stopLate()
{
    processLog().warning(QStringLiteral("stopping before everything is done"),
                         {{"tasks", activeTasks()}});
    m_late = true;
    m_closing.stop();
    if (!m_worker || m_drained)
        return Q_EMIT stopped();
    QTimer::singleShot(handBackLimit, this, &Daemon::stopped);
    m_worker->worker().handBackAll();
}

void Daemon::finishConnections()
{
    if (m_http.openConnections() > 0)
        return;
    m_closing.stop();
    m_stopLimit.stop();
    processLog().info(QStringLiteral("stopped"));
    Q_EMIT stopped();
}

} // namespace dnstester::server
