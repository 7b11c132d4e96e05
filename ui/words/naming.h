// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QCoreApplication>

namespace dnstester::ui {

/// What the sentences about a run call its servers and their figures. For the GUI's thread.
class Naming
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::Naming)
public:
    /// \a analysis outlives it.
    explicit Naming(const RunAnalysis &analysis);

    /// Fit for a person: neutralised, and of bearable length.
    [[nodiscard]] QString name(size_t server) const;
    /// "A, B, C and 4 others": at most three by name.
    [[nodiscard]] QString names(const std::vector<size_t> &servers) const;
    /// "12.3 ms (12.1 to 12.6 ms)", or without the interval where there are too few answers for it.
    [[nodiscard]] QString median(size_t server) const;

    [[nodiscard]] static QString listed(const QStringList &texts);

private:
    const RunAnalysis &m_analysis;
    QStringList m_names;
};

/// "8.1 ms (7.5 to 8.9 ms)"
[[nodiscard]] QString withInterval(Duration value, const std::optional<Interval> &interval);

/// Neutralised, without the full stop at its end: the sentence that it becomes part of has its own.
[[nodiscard]] QString clause(const QString &text);

} // namespace dnstester::ui
