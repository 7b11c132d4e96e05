// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/store/runsummary.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QSettings;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace dnstester::ui {

class HistoryModel;
class RunHistory;

/// The list of kept runs, and what may be done with them. It changes the history itself; opening
/// and comparing it leaves to others.
///
/// The history outlives it.
class HistoryPane : public QWidget
{
    Q_OBJECT
public:
    HistoryPane(RunHistory *history, QWidget *parent);
    ~HistoryPane() override;

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

    /// As the dialogs do once a file has been chosen.
    void importFile(const QString &path);
    void exportFile(const QUuid &id, const QString &path);

Q_SIGNALS:
    void openRequested(const QUuid &id);
    void compareRequested(const QUuid &a, const QUuid &b); ///< \a a is the earlier one

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QAction *addAction(const QString &text, const QString &toolTip,
                                     void (HistoryPane::*slot)());
    void makeList();
    void layOut();
    void list(const QList<RunSummary> &runs);
    void updateActions();
    void updatePages();
    [[nodiscard]] QList<QUuid> selectedIds() const; ///< the earliest first
    void select(const QUuid &id);

    void open();
    void compare();
    void askToRemove();
    void chooseImport();
    void chooseExport();
    void takeIn(const Result<RunRecord> &record);
    void tell(const QString &sentence, bool isTrouble);
    void updateMessageIcon();

    RunHistory *m_history;
    HistoryModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QTreeView *m_view;
    QStackedWidget *m_pages;
    QLabel *m_emptyText;
    QWidget *m_message;
    QLabel *m_messageIcon;
    QLabel *m_messageText;
    QAction *m_open = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QUuid m_toSelect; ///< once it is listed
    bool m_isListed = false;
    bool m_isSized = false;   ///< columns have had their widths, of themselves or by a person
    bool m_isTrouble = false; ///< what the message tells
};

} // namespace dnstester::ui
