// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/deadlinetimer.h"
#include "base/mailbox.h"
#include "server/apishared.h"
#include "server/http/httpmessage.h"
#include "server/http/httpresponder.h"
#include "server/http/httpserver.h"
#include "server/routes.h"

#include <QHostAddress>

#include <memory>
#include <unordered_map>

namespace dnstester::server {

/// Answers the requests of one listening thread as rest-api says: routes, tokens, rate limits, and
/// the calls of the task queue behind them. A request that waits for the end of a task is held
/// without a thread of its own.
///
/// Lives in the listening thread; \a shared outlives it.
class Api
{
public:
    /// Knows \a routes only; they are of the table of all.
    Api(ApiShared *shared, std::span<const Route> routes);
    ~Api();
    Q_DISABLE_COPY_MOVE(Api)

    void handle(HttpRequest &&request, HttpResponder &&responder);

private:
    /// A request under way.
    struct Call
    {
        HttpRequest request;
        HttpResponder responder;
        std::shared_ptr<const ApiSettings> settings;
        TimePoint receivedAt;
        const Route *route = nullptr;
        QByteArray argument;
        QHostAddress client;
    };
    using CallPtr = std::shared_ptr<Call>;
    /// A call that is answered when its task ends.
    struct Held
    {
        CallPtr call;
        TaskWait wait;
        DeadlineTimer::Handle deadline;
    };

    void dispatch(const CallPtr &call);
    [[nodiscard]] bool refuseUnfit(const CallPtr &call);
    void lookup(const CallPtr &call);
    void submit(const CallPtr &call, LookupRequest request);
    void readTask(const CallPtr &call);
    void removeTask(const CallPtr &call);
    void listServers(const CallPtr &call);
    void health(const CallPtr &call);
    void metrics(const CallPtr &call);
    void page(const CallPtr &call);

    void hold(const CallPtr &call, TaskId id, Duration atMost);
    void tellNow(const CallPtr &call, TaskId id);
    void tell(const CallPtr &call, Result<std::optional<Task>> &&task);

    void refuse(const CallPtr &call, int status, const QString &sentence, HttpFields headers = {});
    void unavailable(const CallPtr &call, const QString &sentence);
    void answer(const CallPtr &call, HttpResponse response);
    static void log(const Call &call, int status, Duration taken);

    ApiShared *const m_shared;
    const std::span<const Route> m_routes;
    const std::unique_ptr<TaskQueue> m_queue;
    DeadlineTimer m_deadlines;
    std::unordered_map<const Call *, Held> m_held; ///< after m_queue and m_deadlines: goes first
};

/// One Api for each listening thread.
[[nodiscard]] HttpServer::HandlerFactory apiHandlers(ApiShared *shared,
                                                     std::span<const Route> routes);

} // namespace dnstester::server
