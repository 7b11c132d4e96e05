// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/resultsmodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace dnstester::ui {

/// Sorts and filters a ResultsModel. What was not measured comes last, and before it what failed,
/// whichever way is sorted; equals are in the order of their ranks. In the GUI's thread.
class ResultsOrder : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show
    {
        All,
        Answered,
        Failed,
    };

    /// Both outlive it.
    explicit ResultsOrder(ResultsModel *model, QObject *parent = nullptr);

    /// Rows in which each word of \a text occurs in server, operator, status or answer.
    void setText(const QString &text);
    void setShow(Show show);
    [[nodiscard]] bool isFiltering() const;

    /// As lines of cells between tabs, in this order of columns.
    [[nodiscard]] QString copied(const QList<int> &rows, const QList<Column> &columns,
                                 bool withHeader) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ResultsModel *m_model;
    QCollator m_collator;
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace dnstester::ui
