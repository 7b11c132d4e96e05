// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/naming.h"

namespace dnstester::ui {

/// How the servers that this machine is configured to use compare with the leader. For the GUI's
/// thread.
class SystemWords
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::SystemWords)
public:
    /// Both outlive it.
    SystemWords(const RunAnalysis &analysis, const Naming &naming);

    /// One for each of them, as ranked, up to three.
    [[nodiscard]] QStringList sentences() const;

private:
    [[nodiscard]] QString sentence(size_t server) const;
    [[nodiscard]] QString slower(size_t server) const;
    [[nodiscard]] QString withoutAnswer(size_t server) const;

    const RunAnalysis &m_analysis;
    const Comparison &m_comparison;
    const Naming &m_naming;
};

} // namespace dnstester::ui
