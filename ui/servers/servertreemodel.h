// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/servercatalog.h"
#include "ui/servers/servertree.h"

#include <QAbstractItemModel>

namespace dnstester::ui {

/// The catalog as a tree of one column that can be checked. The check of a group means its servers
/// that are shown without their further addresses, unless those are all it has; unchecking it means
/// both. One that has a further address checked and not all of the others is checked partially.
///
/// Lives in the thread of its views and of the catalog, which outlives it. Whatever changes the
/// rows, resets it.
class ServerTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role
    {
        KeyRole = Qt::UserRole, ///< ServerNode::key
        ServerRole,             ///< index in the catalog; -1: a group
        BadgesRole,             ///< signs, as a QStringList
        DetailRole,             ///< less important text
    };

    explicit ServerTreeModel(ServerCatalog *catalog, QObject *parent = nullptr);
    ~ServerTreeModel() override;

    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    void setFilter(const QString &filter);
    [[nodiscard]] QString filter() const { return m_filter; }

    /// In the order of the rows, whether they match the filter or not.
    [[nodiscard]] QList<ComparedServer> checkedServers() const;
    /// Checks or unchecks what the checks of these rows mean.
    void setChecked(const QModelIndexList &rows, bool isChecked);
    /// Of a row and those below it.
    [[nodiscard]] QList<int> serversAt(const QModelIndex &index) const;
    /// Invalid where there is no such row now.
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] ServerNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(const ServerNode &node, int role) const;
    [[nodiscard]] QVariant serverData(const ServerNode &node, int role) const;
    [[nodiscard]] Qt::CheckState checkState(const ServerNode &node) const;
    [[nodiscard]] int checkedIn(const QList<int> &servers) const;
    void rebuild();
    void tellOfChecks(const QModelIndex &parent = {});

    ServerCatalog *m_catalog;
    Grouping m_grouping = Grouping::Operator;
    QString m_filter;
    std::unique_ptr<ServerNode> m_root;
    QList<int> m_order; ///< of all servers, without the filter
};

} // namespace dnstester::ui
