// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/columnmenu.h"

#include <QTableView>

#include <functional>

namespace dnstester::ui {

class ResultsOrder;

/// The table of the results, from which cells and rows are copied. In the GUI's thread.
class ResultsTable : public QTableView
{
    Q_OBJECT
public:
    /// \a order outlives it.
    explicit ResultsTable(ResultsOrder *order, QWidget *parent = nullptr);

    [[nodiscard]] ColumnMenu *columnMenu() const { return m_columns; }
    /// Shown in place of rows where there are none.
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString placeholder() const { return m_placeholder; }

    void copyCell() const;                ///< the current one
    void copyRows(bool withHeader) const; ///< the selected ones, as they are shown

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    QAction *addCopyAction(const QString &text, const QKeySequence &shortcut,
                           std::function<void()> copy);
    void addSorting(QMenu *menu);
    void fitRows();
    void alignHeader();
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] QList<Column> shownColumns() const;

    ResultsOrder *m_order;
    ColumnMenu *m_columns;
    QString m_placeholder;
};

} // namespace dnstester::ui
