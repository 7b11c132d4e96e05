// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractItemModel;
class QAbstractItemView;

/// Rows of models as text for the clipboard: columns apart by tabs, rows below others set in.
namespace dnstester::ui {

/// All rows. \a hasHeader: below a line with the names of the columns.
[[nodiscard]] QString textOf(const QAbstractItemModel &model, bool hasHeader);

/// Lets a view select rows and copy them, with the usual keys and in its context menu, and gives it
/// a CellDelegate.
void makeCopyable(QAbstractItemView *view);

} // namespace dnstester::ui
