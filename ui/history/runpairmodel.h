// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/history/runpair.h"

#include <QAbstractTableModel>

#include <optional>

namespace dnstester::ui {

/// A RunPair as a table, a row for each server. In the GUI's thread.
class RunPairModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        ServerName,
        MedianA,
        MedianB,
        Difference,
        Verdict,
        LossA,
        LossB,
        Answer,
        ColumnCount,
    };
    static constexpr int SortRole = Qt::UserRole; ///< what is not known comes last

    using QAbstractTableModel::QAbstractTableModel;

    void setPair(RunPair pair);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const PairedServer &server, int column) const;
    [[nodiscard]] QVariant sortValue(const PairedServer &server, int column) const;
    [[nodiscard]] static QVariant alignment(int column);
    [[nodiscard]] QString toolTip(const PairedServer &server, int column) const;
    [[nodiscard]] QString accessibleText(const PairedServer &server, int column) const;

    std::optional<RunPair> m_pair;
};

} // namespace dnstester::ui
