// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/store/runsummary.h"

#include <QAbstractTableModel>

namespace dnstester::ui {

/// The kept runs as a table. In the GUI's thread.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        When,
        Question,
        Servers,
        Rounds,
        Place,
        State,
        ColumnCount,
    };
    enum Role
    {
        IdRole = Qt::UserRole,
        SortRole,   ///< compares as what is meant, not as the text
        FilterRole, ///< of column When: all texts of the row
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their selection.
    void setRuns(const QList<RunSummary> &runs);
    [[nodiscard]] bool contains(const QUuid &id) const { return rowOf(id) >= 0; }
    [[nodiscard]] int rowOf(const QUuid &id) const; ///< -1: none
    [[nodiscard]] const RunSummary &runAt(int row) const { return m_runs.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const RunSummary &run, int column);
    [[nodiscard]] static QVariant alignment(int column);
    [[nodiscard]] static QVariant sortValue(const RunSummary &run, int column);

    QList<RunSummary> m_runs;
};

} // namespace dnstester::ui
