// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/naming.h"

namespace dnstester::ui {

/// Who failed and why, and who says something else than the others. For the GUI's thread.
class TroubleWords
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::TroubleWords)
public:
    /// Both outlive it.
    TroubleWords(const RunAnalysis &analysis, const Naming &naming);

    /// Servers without an answer, grouped by reason; the largest group first.
    [[nodiscard]] QStringList failures() const;
    /// Servers that fail too often to lead.
    [[nodiscard]] QStringList losses() const;
    /// Of the last answers, as far as they answer the question.
    [[nodiscard]] QStringList disagreement() const;

private:
    [[nodiscard]] QStringList refusal(quint16 rcode, const std::vector<size_t> &servers) const;
    [[nodiscard]] QStringList failure(ErrorKind kind, const std::vector<size_t> &servers) const;
    [[nodiscard]] QStringList certificates(const std::vector<size_t> &servers) const;
    [[nodiscard]] bool isAlways(size_t server, quint16 rcode) const;
    [[nodiscard]] QString lastFailure(size_t server) const;

    const RunAnalysis &m_analysis;
    const Naming &m_naming;
};

} // namespace dnstester::ui
