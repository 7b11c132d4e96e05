// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/fitcolumns.h"

#include <QHeaderView>
#include <QTreeView>

namespace dnstester::ui {

void fitColumns(QTreeView &view)
{
    const int space = 2 * view.fontMetrics().averageCharWidth();
    for (int column = 0; column < view.header()->count() - 1; ++column) {
        view.resizeColumnToContents(column);
        view.setColumnWidth(column, view.columnWidth(column) + space);
    }
}

} // namespace dnstester::ui
