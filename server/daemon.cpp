// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/daemon.h"

#include "base/log.h"
#include "base/version.h"
#include "model/host.h"
#include "server/api.h"
#include "tasks/memorytaskqueue.h"

using namespace std::chrono_literals;

namespace dnstester::server {

namespace {

MemoryTaskLimits taskLimits(const WorkerSettings &settings)
{
    MemoryTaskLimits limits;
    limits.maxPending = settings.queueSize;
    limits.lease = settings.lease;
    limits.retention = settings.cleanupInterval;
    return limits;
}

ResolverLimits resolverLimits(const Settings &settings)
{
    ResolverLimits limits;
    limits.maxConcurrentQueries = settings.dns.maxConcurrentQueries;
    limits.networks = settings.networks;
    return limits;
}

WorkerOptions workerOptions(const WorkerSettings &settings)
{
    WorkerOptions options;
    options.maxTasks = settings.maxWorkers;
    options.renewEvery = std::chrono::milliseconds(settings.lease) / 3;
    return options;
}

HttpLimits httpLimits(const ServerSettings &settings)
{
    HttpLimits limits;
    limits.maxBody = settings.maxBodyBytes;
    limits.maxHead = settings.maxHeaderBytes;
    limits.readTimeout = settings.readTimeout;
    limits.writeTimeout = settings.writeTimeout;
    limits.idleTimeout = settings.idleTimeout;
    limits.maxConnections = settings.maxConnections;
    limits.maxConnectionsPerClient = settings.maxConnectionsPerClient;
    return limits;
}

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

HttpFigures figuresOf(const HttpServer &http)
{
    const HttpStats &stats = http.stats();
    HttpFigures figures;
    figures.connections = http.openConnections();
    figures.accepted = stats.accepted;
    figures.refusedTooMany = stats.refusedTooMany;
    figures.refusedTooManyOfClient = stats.refusedTooManyOfClient;
    figures.acceptFailures = stats.acceptFailures;
    figures.handshakeFailures = stats.handshakeFailures;
    figures.readTimeouts = stats.readTimeouts;
    figures.writeTimeouts = stats.writeTimeouts;
    figures.idleTimeouts = stats.idleTimeouts;
    return figures;
}

} // namespace

Daemon::Daemon(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_tasks(std::make_shared<MemoryTasks>(taskLimits(settings.worker)))
    , m_shared(&m_metrics, [tasks = m_tasks] { return std::make_unique<MemoryTaskQueue>(tasks); })
    , m_resolver(&m_engines, resolverLimits(settings))
    , m_queue(m_shared.makeQueue())
    , m_worker(m_queue.get(), &m_resolver, &m_metrics, workerOptions(settings.worker))
{
    m_shared.setSettings(settings);
    m_shared.setFigures([this] {
        MetricsSnapshot now;
        now.http = figuresOf(m_http);
        return now;
    });
    m_stopLimit.setSingleShot(true);
    connect(&m_stopLimit, &QTimer::timeout, this, [this] {
        processLog().warning(QStringLiteral("stopping before everything is done"),
                             {{"tasks", m_worker.activeTasks()}});
        m_worker.handBackAll();
        Q_EMIT stopped();
    });
    m_closing.setInterval(10ms);
    connect(&m_closing, &QTimer::timeout, this, &Daemon::finishConnections);
    connect(&m_worker, &Worker::idle, this, &Daemon::finishTasks);
    connect(&m_worker, &Worker::drained, &m_closing, qOverload<>(&QTimer::start));
}

Daemon::~Daemon() = default;

std::optional<Error> Daemon::start(const QList<qintptr> &inherited)
{
    m_worker.start();
    const auto makeHandler = [this](int) -> HttpHandler {
        return [api = std::make_shared<Api>(&m_shared)](HttpRequest &&request,
                                                        HttpResponder &&responder) {
            api->handle(std::move(request), std::move(responder));
        };
    };
    HttpServerOptions options = httpOptions(m_settings.server, inherited);
    options.onRefused = [this](int status, const QHostAddress &) { m_metrics.httpRefusal(status); };
    if (const Result<void> started = m_http.start(options, makeHandler); !started)
        return started.error();
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
    m_resolver.setLimits(resolverLimits(settings));
    m_shared.setSettings(settings);
    m_http.setLimits(httpLimits(settings.server));
    m_settings.server.shutdownTimeout = settings.server.shutdownTimeout;
    if (const Result<void> read = m_http.reloadTls(); !read)
        log.error(QStringLiteral("the certificate stays as it was"),
                  {{"reason", read.error().detail}});
    log.info(QStringLiteral("settings reloaded"), {{"servers", settings.servers.size()}});
}

void Daemon::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    processLog().info(QStringLiteral("stopping"), {{"tasks", m_worker.activeTasks()}});
    m_stopLimit.start(m_settings.server.shutdownTimeout);
    m_shared.beginDraining();
    m_http.stopListening();
    finishTasks();
}

/// Tasks in memory have no other worker who could do them later: those that wait are done too.
void Daemon::finishTasks()
{
    const QueueStatus status = m_tasks->status();
    if (m_stopping && status.pending == 0 && status.active == 0)
        m_worker.drain();
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
