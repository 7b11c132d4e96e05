// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookup/enginepool.h"
#include "model/lookuprequest.h"
#include "model/outcome.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace dnstester {

struct Question
{
    Name name;
    RecordType type;
};

/// What to ask of every server, how much and how fast.
struct LoadPlan
{
    QList<Question> questions; ///< asked in turn, over and over; at least one
    LookupOptions options;     ///< repeat and retries have no meaning here
    std::optional<std::chrono::milliseconds>
        duration;                 ///< of sending; one of duration and count is set
    std::optional<quint64> count; ///< queries per server
    int concurrency = 10;         ///< per server: queries outstanding; with a rate, at most so many
    int connections = 1;          ///< per server, for reused connections
    double rate = 0;              ///< queries per second and server, open loop; 0: closed loop
};

/// Where the samples of one server go. Called in that server's engine thread only, for every query
/// sent; what it shares with other threads it guards itself.
class LoadSink
{
public:
    virtual ~LoadSink() = default;
    /// \a latency of an answer: with a rate, from the time the query should have been sent, so that
    /// a stalled server is not flattered (coordinated omission); else Timings::query on reused
    /// connections and Timings::total on fresh ones. What was asked again on another connection
    /// counts from the beginning of its first attempt.
    virtual void completed(const Outcome &outcome, Duration latency) = 0;
};

/// A load on several servers at once, each on its own: one server's trouble never slows another.
///
/// Lives in one thread and signals in it. Destroying it stops.
class LoadRun : public QObject
{
    Q_OBJECT
public:
    struct Target
    {
        Server server;
        std::shared_ptr<LoadSink> sink;
    };

    LoadRun(EnginePool *engines, LoadPlan plan, QList<Target> targets, QObject *parent = nullptr);
    ~LoadRun() override;

    void start();
    /// Ends at once. Queries still in flight are reported to no sink: they are neither answered nor
    /// lost.
    void stop();

Q_SIGNALS:
    /// Server \a index is done: all its queries were completed, or stop() was called.
    /// \a sending: from its first query to its last answer or, where a duration was set, to the end
    /// of that if it is later: what queries per second divide by.
    void serverFinished(int index, dnstester::Duration sending);
    void finished(); ///< every server is done; after start(), also when stop() was called

private:
    void serverEnded(int index, Duration sending);

    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace dnstester
