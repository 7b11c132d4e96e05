// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/api.h"

#include "base/log.h"
#include "model/requestjson.h"
#include "server/clientaddress.h"
#include "server/health.h"
#include "server/pages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <cmath>

using namespace std::chrono_literals;

namespace dnstester::server {

namespace {

constexpr auto maxWait = 30s;
constexpr int retryAfterUnavailable = 5; // seconds

constexpr QByteArrayView jsonType("application/json");

QByteArray toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpResponse jsonResponse(int status, const QByteArray &body)
{
    return {status, jsonType.toByteArray(), body, {}};
}

bool isJson(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView type = semicolon < 0 ? contentType : contentType.first(semicolon);
    return type.trimmed().compare(jsonType, Qt::CaseInsensitive) == 0;
}

/// The `wait` of a query; an empty one is 0.
std::optional<Duration> waitOf(const QByteArray &query)
{
    if (query.isEmpty())
        return Duration{0};
    const QUrlQuery parameters(QString::fromLatin1(query));
    const QString wait = QStringLiteral("wait");
    if (!parameters.hasQueryItem(wait))
        return Duration{0};
    bool ok = false;
    const double seconds = parameters.queryItemValue(wait).toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= std::chrono::duration<double>(maxWait).count()))
        return std::nullopt;
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

QueueFigures queueFigures(const QueueStatus &status)
{
    QueueFigures figures;
    figures.pending = status.pending;
    figures.active = status.active;
    figures.kept = status.kept;
    figures.keptOctets = status.keptOctets;
    figures.leasesReclaimed = status.reclaimed;
    figures.oldestPending = status.oldestPending;
    figures.workers = status.workers;
    return figures;
}

QByteArray wholeSeconds(Duration duration)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(duration).count();
    return QByteArray::number(qMax<qint64>(1, seconds));
}

} // namespace

Api::Api(ApiShared *shared, std::span<const Route> routes)
    : m_shared(shared)
    , m_routes(routes)
    , m_queue(shared->makeQueue())
{
}

Api::~Api() = default;

void Api::handle(HttpRequest &&request, HttpResponder &&responder)
{
    auto call = std::make_shared<Call>(Call{std::move(request),
                                            std::move(responder),
                                            m_shared->settings(),
                                            Clock::now(),
                                            nullptr,
                                            {},
                                            {}});
    call->client = clientAddress(call->request, call->settings->addressSource);
    const RouteMatch match = matchRoute(m_routes, call->request.method, call->request.path);
    call->route = match.route;
    call->argument = match.argument;
    if (match.route != nullptr)
        dispatch(call);
    else if (match.allow.isEmpty())
        refuse(call, 404, QStringLiteral("there is nothing at this path"));
    else
        refuse(call, 405,
               QStringLiteral("the method must be %1").arg(QString::fromLatin1(match.allow)),
               {{"Allow", match.allow}});
}

void Api::dispatch(const CallPtr &call)
{
    if (refuseUnfit(call))
        return;
    switch (call->route->action) {
    case Action::Lookup:
    case Action::ReverseLookup:
        return lookup(call);
    case Action::ReadTask:
        return readTask(call);
    case Action::RemoveTask:
        return removeTask(call);
    case Action::ListServers:
        return listServers(call);
    case Action::Health:
        return health(call);
    case Action::Metrics:
        return metrics(call);
    case Action::Page:
        return page(call);
    }
}

/// Who may not ask at all.
bool Api::refuseUnfit(const CallPtr &call)
{
    const Tokens &tokens = call->settings->tokens;
    if (call->route->open || tokens.isEmpty() ||
        tokens.admits(call->request.header("Authorization")))
        return false;
    refuse(call, 401,
           QStringLiteral("the Authorization header must have the form \"Bearer TOKEN\" with a "
                          "token of this daemon"),
           {{"WWW-Authenticate", "Bearer"}});
    return true;
}

void Api::lookup(const CallPtr &call)
{
    if (m_shared->isDraining())
        return unavailable(call, QStringLiteral("the daemon is shutting down"));
    if (const auto wait = m_shared->rateLimiter().refuse(call->client, Clock::now()))
        return refuse(call, 429, QStringLiteral("this client has sent too many lookups; wait"),
                      {{"Retry-After", wholeSeconds(*wait)}});
    if (!isJson(call->request.header("Content-Type")))
        return refuse(call, 415, QStringLiteral("the Content-Type must be application/json"));
    const RequestDefaults &defaults = call->settings->defaults;
    Result<LookupRequest> request = call->route->action == Action::Lookup
                                        ? lookupRequestFromJson(call->request.body, defaults)
                                        : reverseRequestFromJson(call->request.body, defaults);
    if (!request)
        return refuse(call, 400, request.error().detail);
    submit(call, *std::move(request));
}

void Api::submit(const CallPtr &call, LookupRequest request)
{
    m_queue->submit(std::move(request), [this, call](Result<TaskId> &&id) {
        if (!id)
            return unavailable(call, id.error().detail);
        const QByteArray text = id->toString();
        HttpResponse response = jsonResponse(202, "{\"task_id\":\"" + text +
                                                      "\",\"message\":\"the lookup is queued\"}");
        response.headers.append({"Location", "/tasks/" + text});
        answer(call, std::move(response));
    });
}

void Api::readTask(const CallPtr &call)
{
    m_shared->metrics().resultPolled();
    const std::optional<Duration> wait = waitOf(call->request.query);
    if (!wait)
        return refuse(call, 400,
                      QStringLiteral("\"wait\" must be a number of seconds from 0 to 30"));
    const std::optional<TaskId> id = TaskId::parse(call->argument);
    if (!id)
        return tell(call, std::optional<Task>());
    if (*wait > Duration{0})
        hold(call, *id, *wait);
    else
        tellNow(call, *id);
}

void Api::hold(const CallPtr &call, TaskId id, Duration atMost)
{
    const Call *const key = call.get();
    call->request.fields.clear(); // all that is needed from here on is what the log says
    call->request.body.clear();
    Held held;
    held.call = call;
    held.wait = m_queue->awaitEnd(id, [this, key](Result<std::optional<Task>> &&task) {
        const auto found = m_held.find(key);
        const CallPtr told = found->second.call;
        m_deadlines.remove(found->second.deadline);
        m_held.erase(found);
        tell(told, std::move(task));
    });
    held.deadline = m_deadlines.add(Clock::now() + atMost, [this, key, id] {
        const auto found = m_held.find(key);
        const CallPtr told = found->second.call;
        m_held.erase(found);
        tellNow(told, id);
    });
    m_held.emplace(key, std::move(held));
    call->responder.onGone([this, key] {
        const auto found = m_held.find(key);
        if (found == m_held.end())
            return;
        m_deadlines.remove(found->second.deadline);
        m_held.erase(found);
    });
}

void Api::tellNow(const CallPtr &call, TaskId id)
{
    m_queue->find(
        id, [this, call](Result<std::optional<Task>> &&task) { tell(call, std::move(task)); });
}

void Api::tell(const CallPtr &call, Result<std::optional<Task>> &&task)
{
    if (!task)
        unavailable(call, task.error().detail);
    else if (!*task)
        refuse(call, 404, QStringLiteral("there is no such task, or no more"));
    else
        answer(call, jsonResponse(200, (*task)->toJson()));
}

void Api::removeTask(const CallPtr &call)
{
    const std::optional<TaskId> id = TaskId::parse(call->argument);
    if (!id)
        return tell(call, std::optional<Task>());
    m_queue->remove(*id, [this, call](Result<std::optional<TaskState>> &&removed) {
        if (!removed)
            return unavailable(call, removed.error().detail);
        if (!*removed)
            return tell(call, std::optional<Task>());
        if (**removed == TaskState::Pending || **removed == TaskState::Active)
            m_shared->metrics().taskEnded(TaskEnding::Cancelled);
        answer(call, {204, {}, {}, {}});
    });
}

void Api::listServers(const CallPtr &call)
{
    QJsonArray servers;
    for (const Server &server : call->settings->defaults.servers)
        servers.append(
            QJsonObject{{QStringLiteral("target"), server.endpoint.target()},
                        {QStringLiteral("tags"), QJsonArray::fromStringList(server.tags)}});
    answer(call, jsonResponse(200, toText({{QStringLiteral("servers"), servers}})));
}

void Api::health(const CallPtr &call)
{
    m_queue->status([this, call](Result<QueueStatus> &&status) {
        answer(call, healthResponse(status, {m_shared->isDraining(), call->settings->queueSize}));
    });
}

void Api::metrics(const CallPtr &call)
{
    m_queue->status([this, call](Result<QueueStatus> &&status) {
        MetricsSnapshot now = m_shared->figures();
        if (status)
            now.queue = queueFigures(*status);
        answer(
            call,
            {200, "text/plain; version=0.0.4; charset=utf-8", m_shared->metrics().text(now), {}});
    });
}

void Api::page(const CallPtr &call)
{
    const std::optional<Page> found = pageFor(call->request.path);
    if (!found)
        return refuse(call, 404, QStringLiteral("there is nothing at this path"));
    HttpFields headers{{"ETag", found->etag},
                       {"Cache-Control", "no-cache"},
                       {"X-Content-Type-Options", "nosniff"},
                       {"Referrer-Policy", "no-referrer"}};
    if (!found->contentSecurityPolicy.isEmpty())
        headers.append({"Content-Security-Policy", found->contentSecurityPolicy});
    answer(call, {200, found->contentType, found->body, headers});
}

void Api::refuse(const CallPtr &call, int status, const QString &sentence, HttpFields headers)
{
    answer(call, {status, jsonType.toByteArray(), toText({{QStringLiteral("error"), sentence}}),
                  std::move(headers)});
}

void Api::unavailable(const CallPtr &call, const QString &sentence)
{
    refuse(call, 503, sentence, {{"Retry-After", QByteArray::number(retryAfterUnavailable)}});
}

void Api::answer(const CallPtr &call, HttpResponse response)
{
    const Duration taken = Clock::now() - call->receivedAt;
    m_shared->metrics().httpRequest(call->route ? call->route->pattern : "none",
                                    methodName(call->request.method), response.status, taken);
    log(*call, response.status, taken);
    call->responder.send(std::move(response));
}

/// Refusals are of interest; what went well is in the metrics, and here for who looks for it.
void Api::log(const Call &call, int status, Duration taken)
{
    const LogLevel level = status < 400 ? LogLevel::Debug : LogLevel::Info;
    Log &log = processLog();
    if (!log.writes(level))
        return;
    const QString client = shownAddress(call.client, call.settings->loggedAddresses);
    log.write(level, QStringLiteral("request"),
              {{"method", QLatin1String(methodName(call.request.method))},
               {"path", QString::fromLatin1(call.request.path)},
               {"status", status},
               {"ms", std::round(toMilliseconds(taken) * 1000) / 1000},
               {"client", client.isEmpty() ? LogValue() : LogValue(client)},
               {"id", QString::fromLatin1(call.request.id)}});
}

HttpServer::HandlerFactory apiHandlers(ApiShared *shared, std::span<const Route> routes)
{
    return [shared, routes](int) -> HttpHandler {
        return [api = std::make_shared<Api>(shared, routes)](HttpRequest &&request,
                                                             HttpResponder &&responder) {
            api->handle(std::move(request), std::move(responder));
        };
    };
}

} // namespace dnstester::server
