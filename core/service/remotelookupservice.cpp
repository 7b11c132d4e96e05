// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remotelookupservice.h"

#include "base/text.h"
#include "model/resultjson.h"
#include "service/remotetask.h"

#include <QJsonArray>
#include <QPointer>

#include <map>
#include <utility>

namespace dnstester {

namespace {

constexpr qsizetype longestVersion = 32; ///< that is worth showing

class RemoteLookup : public ServiceLookup
{
public:
    RemoteLookup(LookupRequest request, QString daemon, RemoteTask *task)
        : m_request(std::move(request))
        , m_daemon(std::move(daemon))
        , m_task(task)
        , m_began(Clock::now())
    {
        connect(task, &RemoteTask::ended, this, &RemoteLookup::read);
        connect(task, &RemoteTask::failed, this, &ServiceLookup::failed);
    }

    ~RemoteLookup() override
    {
        if (m_task)
            m_task->abandon();
    }

    [[nodiscard]] LookupResult result() const override;

private:
    void read(const QJsonObject &taskResult);

    LookupRequest m_request;
    QString m_daemon;
    QPointer<RemoteTask> m_task;
    TimePoint m_began;
    std::optional<LookupResult> m_result;
};

LookupResult RemoteLookup::result() const
{
    if (m_result)
        return *m_result;
    LookupResult result;
    result.duration = Clock::now() - m_began;
    for (const Server &server : m_request.servers) {
        Outcome cancelled = Outcome::failed(
            {ErrorKind::Cancelled, QStringLiteral("cancelled before the daemon had the answer")});
        cancelled.transport = server.endpoint.protocol();
        cancelled.address = server.endpoint.address();
        cancelled.timings.total = result.duration;
        result.servers.append({server, m_request.name, m_request.type, {cancelled}});
    }
    return result;
}

void RemoteLookup::read(const QJsonObject &taskResult)
{
    Result<LookupResult> result = lookupResultFromJson(taskResult, m_request);
    if (!result) {
        Q_EMIT failed(
            {ErrorCode::Unavailable, QStringLiteral("%1 gave a result that can't be read: %2")
                                         .arg(m_daemon, result.error().detail)});
        return;
    }
    m_result = *std::move(result);
    const QPointer<RemoteLookup> alive(this);
    const QList<ServerResult> rows = m_result->servers;
    for (int i = 0; i < int(rows.size()) && alive; ++i)
        Q_EMIT serverFinished(i, rows[i]);
    if (alive)
        Q_EMIT finished();
}

/// What is wrong before anything is sent.
class RefusedLookup : public ServiceLookup
{
public:
    explicit RefusedLookup(const QString &sentence)
    {
        QMetaObject::invokeMethod(
            this,
            [this, sentence] {
                Q_EMIT failed({ErrorCode::InvalidArgument, sentence});
            },
            Qt::QueuedConnection);
    }
    [[nodiscard]] LookupResult result() const override { return {}; }
};

Result<QList<Server>> serversOf(const RestAnswer &answer, const RestQuestion &question)
{
    if (answer.status != 200)
        return tl::unexpected<Error>(explain(answer, question));
    const Result<QJsonObject> json = jsonOf(answer, question);
    if (!json)
        return tl::unexpected<Error>(json.error());
    QList<Server> servers;
    for (const QJsonValue value : json->value(QLatin1String("servers")).toArray()) {
        const Result<Endpoint> endpoint =
            Endpoint::parse(value[QLatin1String("target")].toString());
        if (!endpoint)
            return tl::unexpected<Error>(notOurs(endpoint.error().detail, question));
        Server server{*endpoint, {}};
        for (const QJsonValue tag : value[QLatin1String("tags")].toArray())
            server.tags.append(neutralised(tag.toString()));
        servers.append(server);
    }
    return servers;
}

std::optional<qint64> countIn(const QJsonValue &value)
{
    const qint64 count = value.toInteger(-1);
    return count < 0 ? std::nullopt : std::optional(count);
}

Result<DaemonHealth> healthOf(const RestAnswer &answer, const RestQuestion &question)
{
    const QJsonObject json = jsonOf(answer, question).value_or(QJsonObject());
    const QString status = json.value(QLatin1String("status")).toString();
    const bool ok = answer.status == 200 && status == u"ok";
    if (ok || status == u"degraded") {
        DaemonHealth health;
        health.ok = ok;
        if (!ok)
            health.warning = neutralised(json.value(QLatin1String("warning")).toString());
        const QJsonValue queue = json.value(QLatin1String("queue"));
        health.pending = countIn(queue[QLatin1String("pending")]);
        health.active = countIn(queue[QLatin1String("active")]);
        health.workers = countIn(json.value(QLatin1String("workers")));
        return health;
    }
    if (answer.status == 200)
        return tl::unexpected<Error>(
            notOurs(QStringLiteral("\"status\" must be ok or degraded"), question));
    return tl::unexpected<Error>(explain(answer, question));
}

/// The version in the metrics of a daemon; empty where they have none, or there are no metrics.
Result<QString> versionOf(const RestAnswer &answer, const RestQuestion &)
{
    static const QByteArray begin("\ndnstester_build_info{");
    static const QByteArray label("version=\"");
    if (answer.status != 200)
        return QString();
    const QByteArray body = '\n' + answer.body;
    const qsizetype at = body.indexOf(begin);
    if (at < 0)
        return QString();
    const QByteArray line = body.sliced(at + 1, (body + '\n').indexOf('\n', at + 1) - at - 1);
    const qsizetype from = line.indexOf(label);
    if (from < 0)
        return QString();
    const QByteArray version = line.mid(from + label.size());
    return neutralisedUtf8(version.left(version.indexOf('"')).left(longestVersion));
}

} // namespace

class RemoteLookupService::Private
{
public:
    Private(RemoteLookupService *service, const RemoteOptions &given)
        : q(service)
        , options(given)
        , client(given)
    {
    }

    template<typename T>
    void ask(const QString &path, Result<T> (*read)(const RestAnswer &, const RestQuestion &),
             Reply<T> reply);

    [[nodiscard]] bool isIdle() const { return tasks == 0 && calls.empty(); }
    void settle()
    {
        if (isIdle())
            Q_EMIT q->idle();
    }

    RemoteLookupService *q;
    RemoteOptions options;
    RestClient client;
    QString version; ///< of the daemon, as far as known
    std::map<quint64, std::unique_ptr<RestCall>> calls;
    quint64 lastCall = 0;
    int tasks = 0; ///< that are not over
};

template<typename T>
void RemoteLookupService::Private::ask(const QString &path,
                                       Result<T> (*read)(const RestAnswer &, const RestQuestion &),
                                       Reply<T> reply)
{
    const quint64 id = ++lastCall;
    calls[id] =
        client.get(path, options.silence, [this, id, path, read, reply](RestAnswer &&answer) {
            const std::unique_ptr<RestCall> call = std::move(calls.extract(id).mapped());
            const QPointer<RemoteLookupService> alive(q);
            reply(read(answer, client.question(QStringLiteral("GET ") + path)));
            if (alive)
                settle();
        });
}

RemoteLookupService::RemoteLookupService(const RemoteOptions &options, QObject *parent)
    : LookupService(parent)
    , m_d(std::make_unique<Private>(this, options))
{
}

RemoteLookupService::~RemoteLookupService() = default;

std::unique_ptr<ServiceLookup> RemoteLookupService::start(LookupRequest request)
{
    if (const QString option = notInJson(request.options); !option.isEmpty())
        return std::make_unique<RefusedLookup>(
            QStringLiteral("a daemon can't be asked for %1").arg(option));
    auto *task = new RemoteTask(m_d->options, toJson(request, m_d->options.left), this);
    ++m_d->tasks;
    connect(task, &RemoteTask::over, this, [this, task] {
        task->deleteLater();
        --m_d->tasks;
        m_d->settle();
    });
    auto lookup =
        std::make_unique<RemoteLookup>(std::move(request), shownUrl(m_d->options.url), task);
    task->start();
    return lookup;
}

bool RemoteLookupService::isIdle() const
{
    return m_d->isIdle();
}

void RemoteLookupService::servers(Reply<QList<Server>> reply)
{
    m_d->ask<QList<Server>>(QStringLiteral("/servers"), serversOf, std::move(reply));
}

void RemoteLookupService::health(Reply<DaemonHealth> reply)
{
    m_d->ask<DaemonHealth>(QStringLiteral("/health"), healthOf,
                           [this, reply = std::move(reply)](Result<DaemonHealth> &&health) {
                               if (!health)
                                   m_d->version.clear();
                               if (health)
                                   health->version = m_d->version;
                               if (!health || !m_d->version.isEmpty())
                                   return reply(std::move(health));
                               m_d->ask<QString>(QStringLiteral("/metrics"), versionOf,
                                                 [this, reply, health](Result<QString> &&version) {
                                                     Result<DaemonHealth> whole = health;
                                                     m_d->version = whole->version = *version;
                                                     reply(std::move(whole));
                                                 });
                           });
}

} // namespace dnstester
