// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runrecord.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace dnstester::ui {

/// The rounds of one server, one a row. New rounds of the same run are appended to the others.
class RoundsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Round,
        Began,
        Result,
        Answer,
        Total,
        Resolve,
        Connect,
        Tls,
        Query,
        Connection,
        Transport,
        Attempts,
        Details,
        ColumnCount,
    };
    /// To sort by: numbers as numbers, those that were not measured last.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setServer(const QUuid &run, const ServerRecord &server);
    void clear();
    void setPalette(const QPalette &palette); ///< for the colour of failures

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Sample &sample, int row, int column) const;
    [[nodiscard]] QVariant sortKey(const Sample &sample, int row, int column) const;

    QUuid m_run;
    ServerRecord m_server;
    QPalette m_palette;
};

} // namespace dnstester::ui
