// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/servertreemodel.h"

#include <QSet>
#include <QTreeView>

namespace dnstester::ui {

/// The tree of servers. Keeps what is expanded, current and selected while its rows change; shows
/// all that a search finds. Space checks or unchecks all that is selected.
class ServerView : public QTreeView
{
    Q_OBJECT
public:
    /// The model outlives it.
    explicit ServerView(ServerTreeModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QStringList expandedKeys() const; ///< of groups, sorted
    void setExpandedKeys(const QStringList &keys);

    [[nodiscard]] QList<int> selectedServers() const; ///< those below selected groups too
    /// Selects these servers and nothing else, and shows the first of them.
    void selectServers(const QStringList &keys);
    /// The same with the first of these that there is, if any; groups too.
    void selectFirstOf(const QStringList &keys);
    /// Of the rows below one, then of those above it, nearest first.
    [[nodiscard]] QStringList keysAround(const QModelIndex &index) const;
    void checkSelected(bool isChecked);
    /// Shows all rows of all groups from now on, or again only those that were left expanded.
    void setAllExpanded(bool isAllExpanded);

    void reset() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void remember();
    void expandRemembered(const QModelIndex &parent = {});
    [[nodiscard]] bool expandsAll() const;
    void noteExpanded(const QModelIndex &index, bool isExpanded);

    ServerTreeModel *m_model;
    QSet<QString> m_expanded; ///< without a search
    QString m_current;
    QStringList m_selected;
    bool m_isAllExpanded = false;
    bool m_isRestoring = false;
};

} // namespace dnstester::ui
