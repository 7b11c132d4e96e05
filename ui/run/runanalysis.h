// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/comparison.h"
#include "ui/run/runrecord.h"

#include <QMetaType>

#include <memory>

namespace dnstester::ui {

/// What is said of one server. Times are of comparedTime(), phases of every sample that has them.
struct ServerAnalysis
{
    quint64 asked = 0;
    quint64 answered = 0; ///< whatever the answer said; the rest is loss
    quint64 usable = 0;   ///< see Sample::usable()

    std::vector<Duration> times; ///< ascending

    /// Medians of nearest rank.
    std::optional<Duration> resolve;
    std::optional<Duration> connect;
    std::optional<Duration> tls;
    std::optional<Duration> query;

    std::optional<quint16> rcode;        ///< the commonest one; nothing without an answer
    ErrorKind failure = ErrorKind::None; ///< the commonest one; None: it never failed
    std::optional<quint32> ttl;          ///< of the last answer with records
    QStringList answer; ///< values of the last answer's records; empty: it has none
    QString signature;  ///< answerSignature() of the last answer; empty: there is none

    /// How many of the other servers with an answer say the same, of how many.
    int agreeing = 0;
    int comparable = 0;
};

/// A run as far as it has come, and what follows from it. A value; views share one as
/// std::shared_ptr<const RunAnalysis>, so that all of them show the same moment.
struct RunAnalysis
{
    RunRecord record;
    std::vector<ServerAnalysis> servers; ///< in the order of the record, as in \a comparison
    Comparison comparison;               ///< of comparedTime()
};

using RunAnalysisPointer = std::shared_ptr<const RunAnalysis>;

/// Takes some 50 ms for 50 servers and 1,000 rounds. Pure; for any thread.
[[nodiscard]] RunAnalysis analyse(RunRecord record);

/// Of nearest rank, in \a ascending; nothing where it is empty. \a p from 0 to 1.
[[nodiscard]] std::optional<Duration> quantile(std::span<const Duration> ascending, double p);

} // namespace dnstester::ui

Q_DECLARE_METATYPE(dnstester::ui::RunAnalysisPointer)
