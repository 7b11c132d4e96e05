// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/resultrow.h"

#include <QAbstractTableModel>

namespace dnstester::ui {

/// The servers of a run, one a row in the order of its record; columns are those of Column. In the
/// GUI's thread.
///
/// A run of the same servers changes the data of the rows, and nothing that holds on to them.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role
    {
        SortRole = Qt::UserRole, ///< a number or a text; invalid where nothing was measured
        MarkRole,                ///< a StatusMark, as int
        CopyRole,                ///< as plain text; empty where nothing was measured
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setAnalysis(const RunAnalysisPointer &analysis); ///< null: no rows
    [[nodiscard]] const RunAnalysisPointer &analysis() const { return m_analysis; }
    [[nodiscard]] ResultRow row(int server) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] bool hasSameServers(const RunAnalysisPointer &analysis) const;
    void take(const RunAnalysisPointer &analysis);

    RunAnalysisPointer m_analysis;
    std::vector<size_t> m_places; ///< of each server in the ranking
};

} // namespace dnstester::ui
