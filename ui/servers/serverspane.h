// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"
#include "ui/servers/servercatalog.h"
#include "ui/servers/servertree.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace dnstester::ui {

class ChoiceMenu;
class Notice;
class ServerEditor;
class ServerTreeModel;
class ServerView;

/// Where a person chooses the servers to compare: a tree with checks, a search, quick choices, and
/// what it takes to keep a list of one's own.
class ServersPane : public QWidget
{
    Q_OBJECT
public:
    /// \a sources: what can be chosen beside a person's own.
    explicit ServersPane(ServerCatalog::Sources sources, QWidget *parent = nullptr);
    ~ServersPane() override;

    [[nodiscard]] QList<ComparedServer> checkedServers() const; ///< in the order shown
    /// Servers of a daemon in place of this computer's; nullopt: this computer's again. A daemon's
    /// can be checked but not edited; what was checked for each place is remembered while the
    /// program runs.
    void setDaemonServers(const std::optional<QList<Server>> &servers, const QString &place);
    /// For the quick choice of the best; may be null.
    void setAnalysis(const RunAnalysisPointer &analysis);
    /// While a run goes on: what is checked can't be changed.
    void setLocked(bool locked);

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void checkedChanged(); ///< or their order

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeControls();
    void makeShortcuts();
    void arrange();
    [[nodiscard]] QWidget *makeEmptyPage();
    void connectParts();
    void showContextMenu(const QPoint &position);
    bool handleSearchKey(int key);
    void search(const QString &text);
    void updateRows();   ///< after rows came or went
    void updateChecks(); ///< after what is checked may have changed
    void updateLock();
    void colour();

    ServerCatalog *m_catalog;
    ServerTreeModel *m_model;
    ServerEditor *m_editor = nullptr;
    QLineEdit *m_search;
    QComboBox *m_grouping;
    QLabel *m_place;
    ServerView *m_view;
    Notice *m_notice;
    ChoiceMenu *m_choices;
    QStackedLayout *m_pages;
    QLabel *m_emptyText;
    QPushButton *m_clearSearch;
    QLabel *m_count;
    QPushButton *m_choose;
    QPushButton *m_add;
    QPushButton *m_more;
    QStringList m_told; ///< keys of what is checked as last told of
};

} // namespace dnstester::ui
