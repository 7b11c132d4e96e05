// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/lookupservice.h"
#include "ui/run/runrecord.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <random>

namespace dnstester::ui {

/// Carries out a RunPlan round by round. In a round every server is asked once, at about the same
/// time, in an order that is shuffled anew, so that none is always the first to be asked; the next
/// round begins when every server has answered or failed.
///
/// Lives in one thread with an event loop, that of its service, which outlives it. Destroying it
/// cancels what is under way.
class Run : public QObject
{
    Q_OBJECT
public:
    /// \a place: see RunRecord. \a seed: of the order of servers.
    Run(LookupService *service, RunPlan plan, const QString &place, quint32 seed,
        QObject *parent = nullptr);
    ~Run() override;

    void start();
    /// Gives up the round under way; its rows that are there already stay. Then comes ended().
    void stop();

    [[nodiscard]] const RunRecord &record() const { return m_record; }
    [[nodiscard]] bool isRunning() const { return m_record.state == RunState::Running; }
    /// How long the rounds that are left will take if they take as long as those before; nothing as
    /// long as there is none to go by.
    [[nodiscard]] std::optional<Duration> remaining() const;

Q_SIGNALS:
    void sampled(int server); ///< the record has one more sample of it
    /// The record's state says how; once, never from inside start().
    void ended();

private:
    void startRound();
    void finishRound();
    void fail(const Error &error);
    void end(RunState state);
    [[nodiscard]] Duration sinceBegin() const;

    LookupService *m_service;
    RunRecord m_record;
    std::mt19937 m_random;
    std::unique_ptr<ServiceLookup> m_lookup;
    QList<int> m_order; ///< index in the plan of the servers of the round under way
    TimePoint m_began;
    Duration m_roundBegan{0};
    int m_round = 0;
};

} // namespace dnstester::ui
