// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverview.h"

#include "ui/servers/serverdelegate.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace dnstester::ui {

ServerView::ServerView(ServerTreeModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setItemDelegate(new ServerDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ServerView::remember);
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteExpanded(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteExpanded(index, false); });
    setModel(model);
}

QStringList ServerView::expandedKeys() const
{
    QStringList keys = m_expanded.values();
    keys.sort();
    return keys;
}

void ServerView::setExpandedKeys(const QStringList &keys)
{
    m_expanded = QSet<QString>(keys.begin(), keys.end());
    remember();
    reset();
}

QList<int> ServerView::selectedServers() const
{
    QList<int> servers;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        servers += m_model->serversAt(index);
    std::sort(servers.begin(), servers.end());
    servers.erase(std::unique(servers.begin(), servers.end()), servers.end());
    return servers;
}

void ServerView::selectServers(const QStringList &keys)
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &key : keys) {
        const QModelIndex index = m_model->indexOf(key);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
            expand(parent);
    }
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        scrollTo(first);
}

void ServerView::selectFirstOf(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (m_model->indexOf(key).isValid()) {
            selectServers({key});
            return;
        }
    }
}

QStringList ServerView::keysAround(const QModelIndex &index) const
{
    QStringList keys;
    for (QModelIndex row = indexBelow(index); row.isValid(); row = indexBelow(row))
        keys.append(row.data(ServerTreeModel::KeyRole).toString());
    for (QModelIndex row = indexAbove(index); row.isValid(); row = indexAbove(row))
        keys.append(row.data(ServerTreeModel::KeyRole).toString());
    return keys;
}

void ServerView::setAllExpanded(bool isAllExpanded)
{
    if (m_isAllExpanded == isAllExpanded)
        return;
    m_isAllExpanded = isAllExpanded;
    remember();
    reset();
}

bool ServerView::expandsAll() const
{
    return m_isAllExpanded || !m_model->filter().isEmpty();
}

void ServerView::checkSelected(bool isChecked)
{
    m_model->setChecked(selectionModel()->selectedIndexes(), isChecked);
}

void ServerView::reset()
{
    QTreeView::reset();
    const QScopedValueRollback restoring(m_isRestoring, true);
    if (expandsAll())
        expandAll();
    else
        expandRemembered();
    const QModelIndex current = m_model->indexOf(m_current);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    for (const QString &key : std::as_const(m_selected)) {
        if (const QModelIndex index = m_model->indexOf(key); index.isValid())
            selectionModel()->select(index, QItemSelectionModel::Select);
    }
    if (current.isValid())
        scrollTo(current);
}

void ServerView::keyPressEvent(QKeyEvent *event)
{
    const bool isSpace = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    if (!isSpace || selectionModel()->selectedIndexes().size() < 2) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const auto state = currentIndex().data(Qt::CheckStateRole).value<Qt::CheckState>();
    checkSelected(state != Qt::Checked);
    event->accept();
}

void ServerView::remember()
{
    if (currentIndex().isValid()) // else the one that a search hides comes back with it
        m_current = currentIndex().data(ServerTreeModel::KeyRole).toString();
    m_selected.clear();
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        m_selected.append(index.data(ServerTreeModel::KeyRole).toString());
}

void ServerView::expandRemembered(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (m_expanded.contains(index.data(ServerTreeModel::KeyRole).toString()))
            expand(index);
        expandRemembered(index);
    }
}

void ServerView::noteExpanded(const QModelIndex &index, bool isExpanded)
{
    if (m_isRestoring || expandsAll())
        return;
    const QString key = index.data(ServerTreeModel::KeyRole).toString();
    if (isExpanded)
        m_expanded.insert(key);
    else
        m_expanded.remove(key);
}

} // namespace dnstester::ui
