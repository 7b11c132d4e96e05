// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/leadwords.h"

#include "ui/text/numbers.h"

#include <algorithm>

namespace dnstester::ui {

LeadWords::LeadWords(const RunAnalysis &analysis, const Naming &naming)
    : m_analysis(analysis)
    , m_comparison(analysis.comparison)
    , m_naming(naming)
{
}

QString LeadWords::headline() const
{
    if (m_analysis.servers.size() == 1)
        return onlyServer();
    if (m_comparison.leaders.empty())
        return noLeader();
    if (isTie())
        //: %1: the names of two or more servers
        return tr("%1 lead; which of them is the fastest cannot be told.")
            .arg(m_naming.names(m_comparison.leaders));
    return oneLeader();
}

QString LeadWords::onlyServer() const
{
    const ServerSummary &only = m_comparison.servers.front();
    if (only.answered == 0)
        return tr("%1 did not answer the question.").arg(m_naming.name(0));
    if (only.answered < only.rounds)
        return tr("%1 answered in %2 of %Ln round(s); its median is %3.", nullptr, int(only.rounds))
            .arg(m_naming.name(0), count(only.answered), m_naming.median(0));
    return tr("The median of %1 is %2.").arg(m_naming.name(0), m_naming.median(0));
}

QString LeadWords::noLeader() const
{
    if (!having(Standing::TooFewRounds).empty())
        return tr("No server can be named the fastest yet.");
    if (!having(Standing::TooMuchLoss).empty())
        return tr("No server leads: each one that answered failed too often.");
    return tr("No server answered the question.");
}

QString LeadWords::oneLeader() const
{
    const size_t leader = m_comparison.leaders.front();
    const size_t compared = 1 + having(Standing::Slower).size();
    if (compared == 1)
        return tr("Only %1 answered well enough to be compared; its median is %2.")
            .arg(m_naming.name(leader), m_naming.median(leader));
    if (compared == m_comparison.servers.size())
        return tr("%1 is the fastest of %Ln server(s); its median is %2.", nullptr, int(compared))
            .arg(m_naming.name(leader), m_naming.median(leader));
    return tr("%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.",
              nullptr, int(compared))
        .arg(m_naming.name(leader), m_naming.median(leader));
}

QStringList LeadWords::lead() const
{
    if (isTie())
        return QStringList(tr("The least median of these is that of %1, %2.")
                               .arg(m_naming.name(m_comparison.leaders.front()),
                                    m_naming.median(m_comparison.leaders.front()))) +
               oftenFaster();
    const QString following = next();
    return following.isEmpty() ? QStringList() : QStringList(following);
}

/// Of the server behind the only leader; what there is to say of the system's own is said apart.
QString LeadWords::next() const
{
    if (m_comparison.leaders.size() != 1 || m_comparison.pairs.empty())
        return {};
    const LeaderPair &pair = m_comparison.pairs.front();
    const bool isSystem = m_analysis.record.servers.at(qsizetype(pair.other)).server.isSystem;
    if (standing(pair.other) != Standing::Slower || isSystem)
        return {};
    if (!pair.difference || *pair.difference <= Duration(0))
        return {};
    return tr("%1 comes next, slower by %2.")
        .arg(m_naming.name(pair.other), withInterval(*pair.difference, pair.interval));
}

QStringList LeadWords::oftenFaster() const
{
    QStringList sentences;
    for (const LeaderPair &pair : m_comparison.pairs) {
        if (pair.verdict == Verdict::Faster && standing(pair.other) == Standing::Leads)
            sentences.append(
                tr("%1 was faster than %2 in most rounds, although its median is not less.")
                    .arg(m_naming.name(pair.other), m_naming.name(m_comparison.leaders.front())));
    }
    return sentences;
}

QStringList LeadWords::furtherRounds() const
{
    QStringList sentences{deciding(), firstRounds()};
    sentences.removeAll(QString());
    return sentences;
}

/// Of the pair that fewest rounds would decide.
QString LeadWords::deciding() const
{
    const LeaderPair *nearest = nullptr;
    for (const LeaderPair &pair : m_comparison.pairs) {
        if (standing(pair.other) != Standing::Leads || !pair.furtherRounds)
            continue;
        if (nearest == nullptr || *pair.furtherRounds < *nearest->furtherRounds)
            nearest = &pair;
    }
    if (nearest == nullptr)
        return {};
    return tr("About %Ln more round(s) would probably tell %1 from %2.", nullptr,
              int(*nearest->furtherRounds))
        .arg(m_naming.name(m_comparison.leaders.front()), m_naming.name(nearest->other));
}

QString LeadWords::firstRounds() const
{
    const std::vector<size_t> few = having(Standing::TooFewRounds);
    if (few.empty() || m_analysis.servers.size() == 1)
        return {};
    const QString needed = count(m_comparison.minimumRounds);
    if (!m_comparison.leaders.empty())
        return tr("%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.",
                  nullptr, int(few.size()))
            .arg(needed, m_naming.names(few));
    quint64 missing = 0;
    for (const size_t server : few)
        missing = std::max(missing,
                           m_comparison.minimumRounds - m_comparison.servers.at(server).answered);
    return tr("Each server needs at least %1 answers before one can be named; that takes %Ln more "
              "round(s).",
              nullptr, int(missing))
        .arg(needed);
}

std::vector<size_t> LeadWords::having(Standing standing) const
{
    std::vector<size_t> servers;
    std::copy_if(m_comparison.ranking.begin(), m_comparison.ranking.end(),
                 std::back_inserter(servers),
                 [&](size_t server) { return this->standing(server) == standing; });
    return servers;
}

Standing LeadWords::standing(size_t server) const
{
    return m_comparison.servers.at(server).standing;
}

} // namespace dnstester::ui
