// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answerpage.h"

class QSettings;
class QSortFilterProxyModel;
class QTableView;

namespace dnstester::ui {

class RoundsModel;

/// What the server did in each round, to sort as one likes.
class RoundsPage : public AnswerPage
{
    Q_OBJECT
public:
    explicit RoundsPage(QWidget *parent = nullptr);

    void present(const AnswerSubject &subject) override;
    [[nodiscard]] QString text() const override;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    RoundsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_view;
    bool m_isSized = false; ///< the columns, by a person or for the first rounds
};

} // namespace dnstester::ui
