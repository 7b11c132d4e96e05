// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/systemwords.h"

#include "dns/replyview.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr size_t mostTold = 3;

} // namespace

SystemWords::SystemWords(const RunAnalysis &analysis, const Naming &naming)
    : m_analysis(analysis)
    , m_comparison(analysis.comparison)
    , m_naming(naming)
{
}

QStringList SystemWords::sentences() const
{
    std::vector<size_t> own;
    for (const size_t server : m_comparison.ranking) {
        if (m_analysis.record.servers.at(qsizetype(server)).server.isSystem)
            own.push_back(server);
    }
    if (own.empty()) {
        // What a daemon elsewhere reaches is no advice for this system.
        if (m_analysis.servers.size() < 2 || !m_analysis.record.place.isEmpty())
            return {};
        return {tr("The servers that your system uses were not among them.")};
    }
    QStringList sentences;
    for (size_t i = 0; i < std::min(own.size(), mostTold); ++i)
        sentences.append(sentence(own.at(i)));
    sentences.removeAll(QString());
    if (own.size() > mostTold)
        sentences.append(tr("%Ln more server(s) of your system were asked; the table has them.",
                            nullptr, int(own.size() - mostTold)));
    return sentences;
}

/// Empty where there is nothing to say that the headline does not.
QString SystemWords::sentence(size_t server) const
{
    const ServerSummary &summary = m_comparison.servers.at(server);
    const QString name = m_naming.name(server);
    switch (summary.standing) {
    case Standing::Leads:
        if (m_analysis.servers.size() == 1)
            return tr("Your system uses this server.");
        return m_comparison.leaders.size() == 1
                   ? tr("Your system uses %1 already.").arg(name)
                   : tr("Your system's server %1 is among those that lead.").arg(name);
    case Standing::Slower:
        return slower(server);
    case Standing::TooFewRounds:
        if (m_analysis.servers.size() == 1)
            return tr("Your system uses this server.");
        return m_comparison.leaders.empty()
                   ? QString()
                   : tr("Your system's server %1 has not answered often enough to be compared.")
                         .arg(name);
    case Standing::TooMuchLoss:
        return tr("Your system's server %1 failed in %2 of %Ln round(s), too often to lead.",
                  nullptr, int(summary.rounds))
            .arg(name, count(summary.rounds - summary.answered));
    case Standing::NeverAnswered:
        return withoutAnswer(server);
    }
    return {};
}

QString SystemWords::slower(size_t server) const
{
    const auto pair =
        std::find_if(m_comparison.pairs.begin(), m_comparison.pairs.end(),
                     [&](const LeaderPair &candidate) { return candidate.other == server; });
    const QString leader = m_naming.name(m_comparison.leaders.front());
    if (pair == m_comparison.pairs.end() || !pair->difference || *pair->difference <= Duration(0))
        return tr("Your system's server %1 is slower than %2.").arg(m_naming.name(server), leader);
    return tr("Your system's server %1 is slower than %2 by %3.")
        .arg(m_naming.name(server), leader, withInterval(*pair->difference, pair->interval));
}

QString SystemWords::withoutAnswer(size_t server) const
{
    const ServerAnalysis &analysis = m_analysis.servers.at(server);
    if (analysis.asked == 0)
        return {};
    const QString reason = analysis.answered > 0 ? rcodeName(analysis.rcode.value_or(0))
                                                 : failureText(analysis.failure);
    //: %2: in a word or two, as "timed out" or "SERVFAIL"
    return tr("Your system's server %1 did not answer the question (%2).")
        .arg(m_naming.name(server), reason);
}

} // namespace dnstester::ui
