// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"
#include "model/lookupresult.h"
#include "ui/run/sample.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace dnstester::ui {

/// A server as a comparison names it. A value.
struct ComparedServer
{
    Server server;
    QString operatorName;  ///< "Cloudflare"; empty: unknown
    bool isSystem = false; ///< this machine is configured to use it
};

/// What to compare and how. A value.
struct RunPlan
{
    static constexpr int mostRounds = 1000;

    Name name;
    RecordType type;
    QList<ComparedServer> servers; ///< targets differ from each other
    LookupOptions options;         ///< repeat is 1: the rounds take its place
    int rounds = 10;               ///< 1 to mostRounds
};

/// All that is known of one server in a run. A value, cheap to copy.
struct ServerRecord
{
    /// A server that answers differently each time would fill the memory.
    static constexpr qsizetype mostKept = 64;

    ComparedServer server;
    QList<Sample> samples;  ///< of round i at i
    QList<Outcome> replies; ///< the first of each different answer, at most mostKept
    QStringList signatures; ///< answerSignature() of each of replies
    QStringList failures;   ///< different sentences of Failure::text, at most mostKept

    /// Index into replies of the last answer that was kept; Sample::notKept: there is none.
    [[nodiscard]] qint16 lastReply() const;
};

enum class RunState
{
    Running,
    Complete,
    Stopped, ///< by a person, before all rounds were done
    Failed,  ///< its service gave up: RunRecord::trouble says why. What was measured before stays.
};

/// A comparison with all its raw samples: what is shown, saved, exported. A value, cheap to copy.
struct RunRecord
{
    QUuid id;
    RunPlan plan;
    QList<ServerRecord> servers; ///< in the order of the plan
    RunState state = RunState::Running;
    QString trouble;
    QDateTime began;  ///< time of day, UTC
    Duration took{0}; ///< so far
    QString place;    ///< from where: the URL of a daemon as people see it; empty: this computer
    QString build;    ///< version of the program that measured

    /// An empty record of a run that begins now.
    [[nodiscard]] static RunRecord begin(RunPlan plan, const QString &place);

    /// Files the row of a server, which has one run, as its next round. \a began: since the run
    /// began.
    void add(qsizetype server, const ServerResult &row, Duration began);

    [[nodiscard]] qsizetype roundsDone() const; ///< that every server has finished
    [[nodiscard]] qsizetype sampleCount() const;
};

/// What an answer says, in one spelling: response code and records of the answer section, in any
/// order, without their TTLs. Equal for answers that mean the same.
[[nodiscard]] QString answerSignature(const Message &message);

} // namespace dnstester::ui
