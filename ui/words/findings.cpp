// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/findings.h"

#include "ui/text/numbers.h"
#include "ui/words/leadwords.h"
#include "ui/words/systemwords.h"
#include "ui/words/troublewords.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

/// How a run stands, around what it found.
class StateWords
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::StateWords)
public:
    [[nodiscard]] static QString nothingYet(const RunRecord &record)
    {
        if (record.servers.isEmpty())
            return tr("There are no servers to compare.");
        switch (record.state) {
        case RunState::Running:
            return tr("Waiting for the first answers.");
        case RunState::Stopped:
            return tr("Stopped before any server had answered or failed.");
        case RunState::Complete:
        case RunState::Failed:
            break;
        }
        return tr("Nothing was measured.");
    }

    [[nodiscard]] static QString headline(const RunRecord &record, const LeadWords &lead)
    {
        const QString done = count(quint64(record.roundsDone()));
        const int rounds = record.plan.rounds;
        switch (record.state) {
        case RunState::Running:
            //: %Ln: the number of all rounds, %1: of those done, %2: a whole sentence
            return tr("So far, after %1 of %Ln round(s): %2", nullptr, rounds)
                .arg(done, lead.headline());
        case RunState::Complete:
            //: %1: a whole sentence
            return lead.isTie() ? tr("After %Ln round(s): %1", nullptr, rounds).arg(lead.headline())
                                : lead.headline();
        case RunState::Stopped:
            //: %Ln: the number of all rounds, %1: of those done, %2: a whole sentence
            return tr("Stopped after %1 of %Ln round(s): %2", nullptr, rounds)
                .arg(done, lead.headline());
        case RunState::Failed:
            //: %Ln: the number of all rounds, %1: of those done, %2: a whole sentence
            return tr("Broken off after %1 of %Ln round(s): %2", nullptr, rounds)
                .arg(done, lead.headline());
        }
        return lead.headline();
    }

    [[nodiscard]] static QStringList trouble(const RunRecord &record)
    {
        if (record.state != RunState::Failed)
            return {};
        const QString why = clause(record.trouble);
        return {why.isEmpty() ? tr("The run could not go on.")
                              //: %1: why, in English
                              : tr("The run could not go on: %1.").arg(why)};
    }

    /// What the times are of.
    [[nodiscard]] static QString basis(const RunRecord &record)
    {
        return record.plan.options.connection == ConnectionUse::Fresh
                   ? tr("Times are all that a client waits for, connecting included; intervals are "
                        "of "
                        "95 % confidence.")
                   : tr("Times are of the query alone, because connections are kept; intervals are "
                        "of "
                        "95 % confidence.");
    }
};

} // namespace

Findings findings(const RunAnalysis &analysis)
{
    const RunRecord &record = analysis.record;
    if (record.servers.isEmpty() || record.sampleCount() == 0)
        return {StateWords::nothingYet(record), StateWords::trouble(record)};

    const Naming naming(analysis);
    const LeadWords lead(analysis, naming);
    const SystemWords system(analysis, naming);
    const TroubleWords trouble(analysis, naming);
    QStringList sentences = StateWords::trouble(record) + system.sentences() + lead.lead() +
                            lead.furtherRounds() + trouble.failures() + trouble.losses() +
                            trouble.disagreement();
    const bool anyTime =
        std::any_of(analysis.comparison.servers.begin(), analysis.comparison.servers.end(),
                    [](const ServerSummary &server) { return server.answered > 0; });
    if (anyTime)
        sentences.append(StateWords::basis(record));
    return {StateWords::headline(record, lead), sentences};
}

} // namespace dnstester::ui
