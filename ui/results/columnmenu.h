// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/results/columns.h"

#include <QMenu>

class QHeaderView;
class QSettings;

namespace dnstester::ui {

/// A menu of the columns that a header shows, and what is remembered of them: which, in what order,
/// how wide, sorted by what. In the GUI's thread.
class ColumnMenu : public QMenu
{
    Q_OBJECT
public:
    /// \a header has the columns of Column, and outlives it.
    explicit ColumnMenu(QHeaderView *header, QWidget *parent = nullptr);

    void resetColumns();
    void saveState(QSettings &settings) const;
    /// Takes what it understands; the rest stays as it is.
    void restoreState(const QSettings &settings);

private:
    void setShown(Column column, bool isShown);
    void showState();
    void setDefaultWidth(Column column);
    void restoreOrder(const QStringList &ids);
    void restoreWidths(const QStringList &widths);

    QHeaderView *m_header;
    QList<QAction *> m_actions;
};

} // namespace dnstester::ui
