// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/naming.h"

namespace dnstester::ui {

/// Who leads, by how much, and what it would take to know more. For the GUI's thread.
class LeadWords
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::LeadWords)
public:
    /// Both outlive it.
    LeadWords(const RunAnalysis &analysis, const Naming &naming);

    /// Who leads, or that nobody can be named; of a run with at least one sample.
    [[nodiscard]] QString headline() const;
    /// Several servers lead: the headline names no fastest one.
    [[nodiscard]] bool isTie() const { return m_comparison.leaders.size() > 1; }

    /// How far the leader is ahead, or which median is the least of those that lead.
    [[nodiscard]] QStringList lead() const;
    /// What more rounds would bring. Nothing is promised where nothing is known.
    [[nodiscard]] QStringList furtherRounds() const;

private:
    [[nodiscard]] QString onlyServer() const;
    [[nodiscard]] QString noLeader() const;
    [[nodiscard]] QString oneLeader() const;
    [[nodiscard]] QString next() const;
    [[nodiscard]] QStringList oftenFaster() const;
    [[nodiscard]] QString deciding() const;
    [[nodiscard]] QString firstRounds() const;
    [[nodiscard]] std::vector<size_t> having(Standing standing) const;
    [[nodiscard]] Standing standing(size_t server) const;

    const RunAnalysis &m_analysis;
    const Comparison &m_comparison;
    const Naming &m_naming;
};

} // namespace dnstester::ui
