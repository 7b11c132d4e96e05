// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "service/restclient.h"

#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace dnstester {

/// One lookup's talk with a daemon: POST it, wait for its end, or take it back.
///
/// Lives with its RemoteLookupService. Signals one of ended() and failed(), once, and over() when
/// there is nothing more to say.
class RemoteTask : public QObject
{
    Q_OBJECT
public:
    RemoteTask(const RemoteOptions &options, QJsonObject request, QObject *parent = nullptr);
    ~RemoteTask() override;

    void start();
    /// Tells the daemon that nobody waits for the task any more. After that comes only over(),
    /// never from inside the call.
    void abandon();

Q_SIGNALS:
    void ended(const QJsonObject &taskResult);
    void failed(const dnstester::Error &error);
    void over();

private:
    void submit();
    void submitted(RestAnswer &&answer);
    void poll();
    void polled(RestAnswer &&answer);
    void readTask(const QJsonObject &task, const RestQuestion &question);
    void remove();
    /// Goes on with \a next after a pause, unless the daemon has been in trouble for too long.
    void waitOut(const RestAnswer &answer, const RestQuestion &question,
                 void (RemoteTask::*next)());
    void pauseThen(std::chrono::milliseconds pause, void (RemoteTask::*next)());
    void fail(const Error &error);
    void endAbandoned();
    /// \a tell says what became of the task, where somebody still wants to know.
    void end(const std::function<void()> &tell);

    RemoteOptions m_options;
    QJsonObject m_request;
    RestClient m_client;
    std::unique_ptr<RestCall> m_call;
    QTimer m_timer;
    std::function<void(RemoteTask *)> m_next; ///< what follows the pause
    QString m_path;                           ///< of the task; empty until there is one
    TimePoint m_polledAt;
    std::optional<TimePoint> m_troubleSince;
    std::chrono::milliseconds m_pause{0}; ///< the last one between two polls
    bool m_abandoned = false;
    bool m_over = false;
};

} // namespace dnstester
