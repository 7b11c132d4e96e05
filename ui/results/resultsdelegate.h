// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace dnstester::ui {

/// Draws the cells of the results: the symbol of a status, times with their decimal points below
/// each other, long server names shortened in the middle. In the GUI's thread.
class ResultsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a number is to be followed by so that its decimal point is below those of others.
    [[nodiscard]] static QString padding(const QString &number, const QLocale &locale);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace dnstester::ui
