// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/columns.h"
#include "ui/run/runanalysis.h"

namespace dnstester::ui {

/// By what a cell is sorted. A value.
struct SortKey
{
    /// Lesser ones come first, whether sorted upwards or downwards.
    enum Group
    {
        Measured,
        Failed, ///< has no rank, or times that are not those of a usable answer
        Nothing,
    };

    Group group = Measured;
    double number = 0;
    QString text; ///< where the numbers are equal
};

enum class StatusMark
{
    None, ///< not asked yet
    Good,
    Warning, ///< answered, but not each time
    Bad,
};

/// What the cells of one server say. For the GUI's thread.
class ResultRow
{
    Q_DECLARE_TR_FUNCTIONS(dnstester::ui::ResultRow)
public:
    /// \a place: from 0, in Comparison::ranking. The analysis outlives it.
    ResultRow(const RunAnalysis &analysis, size_t server, size_t place);

    /// Empty where nothing was measured.
    [[nodiscard]] QString value(Column column) const;
    [[nodiscard]] QString shown(Column column) const;      ///< value(), or what stands for nothing
    [[nodiscard]] QString accessible(Column column) const; ///< with its unit
    [[nodiscard]] QString toolTip(Column column) const;    ///< rich text
    [[nodiscard]] SortKey sortKey(Column column) const;
    [[nodiscard]] StatusMark mark() const;

    [[nodiscard]] bool hasAnswered() const { return m_server.usable > 0; }
    [[nodiscard]] bool hasFailed() const { return m_server.asked > 0 && m_server.usable == 0; }

private:
    [[nodiscard]] std::optional<Duration> time(Column column) const;
    [[nodiscard]] bool isRanked() const;
    [[nodiscard]] QString rank() const;
    [[nodiscard]] QString operatorName() const;
    [[nodiscard]] QString interval() const;
    [[nodiscard]] QString loss() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QString agreement() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QStringList details(Column column) const;
    [[nodiscard]] std::optional<double> number(Column column) const;

    const ServerRecord &m_record;
    const ServerAnalysis &m_server;
    const ServerSummary &m_summary;
    size_t m_place;
    size_t m_leaders;
};

} // namespace dnstester::ui
