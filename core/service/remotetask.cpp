// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remotetask.h"

#include "base/text.h"
#include "model/quoted.h"

#include <QJsonDocument>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace dnstester {

namespace {

constexpr auto firstPause = 50ms;
constexpr auto longestPause = 2000ms;
constexpr auto farewellTime = 3000ms; ///< for a DELETE, and for the id that it needs
constexpr qsizetype longestTaskId = 128;

bool isTaskId(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestTaskId &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
                      (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
           });
}

} // namespace

RemoteTask::RemoteTask(const RemoteOptions &options, QJsonObject request, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_request(std::move(request))
    , m_client(options)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const auto next = m_next; // which may set another
        next(this);
    });
}

RemoteTask::~RemoteTask() = default;

void RemoteTask::start()
{
    submit();
}

void RemoteTask::abandon()
{
    if (m_over || m_abandoned)
        return;
    m_abandoned = true;
    m_timer.stop();
    if (!m_path.isEmpty())
        remove();
    else if (!m_call) // a pause before the next attempt to submit
        pauseThen(0ms, &RemoteTask::endAbandoned);
    else // the daemon is about to give the task its id, without which it can't be taken back
        pauseThen(farewellTime, &RemoteTask::endAbandoned);
}

void RemoteTask::submit()
{
    m_call = m_client.post(
        QStringLiteral("/dns-lookup"), QJsonDocument(m_request).toJson(QJsonDocument::Compact),
        m_options.silence, [this](RestAnswer &&answer) { submitted(std::move(answer)); });
}

void RemoteTask::submitted(RestAnswer &&answer)
{
    m_call.reset();
    m_timer.stop();
    const RestQuestion question = m_client.question(QStringLiteral("POST /dns-lookup"));
    if (answer.status != 202 && answer.status != 200) {
        // Only what the daemon asks to try again is tried again: otherwise it may have the task.
        if (mayPass(answer) && answer.retryAfter && !m_abandoned)
            return waitOut(answer, question, &RemoteTask::submit);
        return fail(explain(answer, question));
    }
    const Result<QJsonObject> json = jsonOf(answer, question);
    if (!json)
        return fail(json.error());
    const QString id = json->value(QLatin1String("task_id")).toString();
    if (!isTaskId(id))
        return fail(notOurs(QStringLiteral("\"task_id\" must be the id of a task"), question));
    m_path = QStringLiteral("/tasks/") + id;
    m_troubleSince.reset();
    if (m_abandoned)
        remove();
    else
        poll();
}

void RemoteTask::poll()
{
    // A daemon in trouble is only looked after, in order to notice soon where it is still gone.
    const std::chrono::seconds wait = m_troubleSince ? 0s : m_options.wait;
    m_polledAt = Clock::now();
    m_call = m_client.get(QStringLiteral("%1?wait=%2").arg(m_path).arg(wait.count()),
                          wait + m_options.silence,
                          [this](RestAnswer &&answer) { polled(std::move(answer)); });
}

void RemoteTask::polled(RestAnswer &&answer)
{
    m_call.reset();
    const RestQuestion question = m_client.question(QStringLiteral("GET /tasks/ID"));
    if (mayPass(answer))
        return waitOut(answer, question, &RemoteTask::poll);
    m_troubleSince.reset();
    if (answer.status == 404)
        return fail({ErrorCode::NotFound,
                     QStringLiteral("%1 does not have the lookup any more: it was restarted, or "
                                    "somebody removed it")
                         .arg(question.daemon)});
    if (answer.status != 200)
        return fail(explain(answer, question));
    const Result<QJsonObject> task = jsonOf(answer, question);
    if (!task)
        return fail(task.error());
    readTask(*task, question);
}

void RemoteTask::readTask(const QJsonObject &task, const RestQuestion &question)
{
    const QString status = task.value(QLatin1String("task_status")).toString();
    if (status == u"SUCCESS") {
        const QJsonValue result = task.value(QLatin1String("task_result"));
        if (!result.isObject())
            return fail(notOurs(QStringLiteral("\"task_result\" must be an object"), question));
        return end([this, object = result.toObject()] { Q_EMIT ended(object); });
    }
    if (status == u"FAILURE")
        return fail({ErrorCode::Unavailable,
                     QStringLiteral("%1 could not do the lookup: %2")
                         .arg(question.daemon,
                              neutralised(task.value(QLatin1String("error")).toString()))});
    if (status != u"PENDING" && status != u"ACTIVE")
        return fail(notOurs(QStringLiteral("\"task_status\" must be PENDING, ACTIVE, SUCCESS or "
                                           "FAILURE, not %1")
                                .arg(quoted(status)),
                            question));
    // A daemon that knows no ?wait, or cuts it short, is asked again after pauses that grow.
    const bool held = m_options.wait > 0s && Clock::now() - m_polledAt >= m_options.wait / 2;
    m_pause =
        held ? 0ms : std::clamp<std::chrono::milliseconds>(m_pause * 2, firstPause, longestPause);
    pauseThen(m_pause, &RemoteTask::poll);
}

void RemoteTask::waitOut(const RestAnswer &answer, const RestQuestion &question,
                         void (RemoteTask::*next)())
{
    const TimePoint now = Clock::now();
    if (!m_troubleSince) {
        m_troubleSince = now;
        m_pause = 0ms;
    }
    m_pause = std::clamp<std::chrono::milliseconds>(m_pause * 2, firstPause, longestPause);
    const std::chrono::milliseconds asked = answer.retryAfter.value_or(0s);
    const std::chrono::milliseconds pause = std::max(m_pause, asked);
    if (now + pause - *m_troubleSince > m_options.patience)
        return fail(explain(answer, question));
    pauseThen(pause, next);
}

void RemoteTask::pauseThen(std::chrono::milliseconds pause, void (RemoteTask::*next)())
{
    m_next = next;
    m_timer.start(pause);
}

void RemoteTask::remove()
{
    m_call = m_client.remove(m_path, farewellTime, [this](RestAnswer &&) { endAbandoned(); });
}

void RemoteTask::endAbandoned()
{
    end([] {});
}

void RemoteTask::fail(const Error &error)
{
    end([this, error] { Q_EMIT failed(error); });
}

void RemoteTask::end(const std::function<void()> &tell)
{
    m_call.reset();
    m_over = true;
    const QPointer<RemoteTask> alive(this);
    if (!m_abandoned)
        tell();
    if (alive)
        Q_EMIT over();
}

} // namespace dnstester
