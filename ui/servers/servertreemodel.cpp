// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servertreemodel.h"

#include "ui/servers/servertext.h"
#include "ui/text/labels.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

/// A tool tip is rich text where it looks like it.
QString plainToolTip(const QString &text)
{
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped());
}

const ServerNode *find(const ServerNode &node, const QString &key)
{
    if (node.key == key)
        return &node;
    for (const std::unique_ptr<ServerNode> &child : node.children) {
        if (const ServerNode *found = find(*child, key))
            return found;
    }
    return nullptr;
}

} // namespace

ServerTreeModel::ServerTreeModel(ServerCatalog *catalog, QObject *parent)
    : QAbstractItemModel(parent)
    , m_catalog(catalog)
{
    rebuild();
    connect(catalog, &ServerCatalog::serversAboutToChange, this, [this] { beginResetModel(); });
    connect(catalog, &ServerCatalog::serversChanged, this, [this] {
        rebuild();
        endResetModel();
    });
    connect(catalog, &ServerCatalog::checksChanged, this, [this] { tellOfChecks(); });
    connect(catalog, &ServerCatalog::lockChanged, this, [this] { tellOfChecks(); });
}

ServerTreeModel::~ServerTreeModel() = default;

void ServerTreeModel::rebuild()
{
    m_root = buildServerTree(m_catalog->servers(), m_grouping, m_filter);
    m_order = m_filter.isEmpty()
                  ? serversOf(*m_root)
                  : serversOf(*buildServerTree(m_catalog->servers(), m_grouping, {}));
}

void ServerTreeModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    rebuild();
    endResetModel();
}

void ServerTreeModel::setFilter(const QString &filter)
{
    const QString simplified = filter.simplified();
    if (simplified == m_filter)
        return;
    beginResetModel();
    m_filter = simplified;
    rebuild();
    endResetModel();
}

QList<ComparedServer> ServerTreeModel::checkedServers() const
{
    QList<ComparedServer> checked;
    for (const int server : m_order) {
        if (m_catalog->isChecked(server))
            checked.append(m_catalog->servers().at(server).compared);
    }
    return checked;
}

QList<int> ServerTreeModel::serversAt(const QModelIndex &index) const
{
    return serversOf(*nodeOf(index));
}

QModelIndex ServerTreeModel::indexOf(const QString &key) const
{
    const ServerNode *node = key.isEmpty() ? nullptr : find(*m_root, key);
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

ServerNode *ServerTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ServerNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex ServerTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children.at(size_t(row)).get());
}

QModelIndex ServerTreeModel::parent(const QModelIndex &child) const
{
    const ServerNode *node = child.isValid() ? nodeOf(child)->parent : nullptr;
    return node && node != m_root.get() ? createIndex(node->row, 0, node) : QModelIndex();
}

int ServerTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeOf(parent)->children.size());
}

int ServerTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ServerTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ServerNode &node = *nodeOf(index);
    if (role == KeyRole)
        return node.key;
    if (role == ServerRole)
        return node.server;
    if (role == Qt::CheckStateRole)
        return checkState(node);
    return node.kind == ServerNode::Kind::Server ? serverData(node, role) : groupData(node, role);
}

QVariant ServerTreeModel::groupData(const ServerNode &node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return node.title;
    case DetailRole: {
        const QList<int> servers = serversOf(node);
        return isolated(
            tr("%1 of %2", "chosen servers of a group")
                .arg(count(quint64(checkedIn(servers))), count(quint64(servers.size()))));
    }
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QList<int> servers = serversOf(node);
        const QString text =
            tr("%1: %2 of %n chosen", "a group and its servers", int(servers.size()))
                .arg(node.title, count(quint64(checkedIn(servers))));
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    default:
        return {};
    }
}

QVariant ServerTreeModel::serverData(const ServerNode &node, int role) const
{
    const CatalogServer &server = m_catalog->servers().at(node.server);
    switch (role) {
    case Qt::DisplayRole:
        return server.compared.server.endpoint.target();
    case DetailRole:
        return m_grouping == Grouping::Transport && !server.compared.operatorName.isEmpty()
                   ? server.compared.operatorName
                   : unusualNotes(server);
    case BadgesRole:
        return badges(server);
    case Qt::AccessibleTextRole:
        return accessibleServer(server);
    case Qt::ToolTipRole:
        return plainToolTip(describedServer(server));
    default:
        return {};
    }
}

bool ServerTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || m_catalog->isLocked())
        return false;
    setChecked({index}, value.toInt() == Qt::Checked);
    return true;
}

void ServerTreeModel::setChecked(const QModelIndexList &rows, bool isChecked)
{
    QList<int> servers;
    for (const QModelIndex &index : rows) {
        const ServerNode &node = *nodeOf(index);
        servers += isChecked ? preferredServersOf(node) : serversOf(node);
    }
    m_catalog->setChecked(servers, isChecked);
}

Qt::ItemFlags ServerTreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && !m_catalog->isLocked())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

Qt::CheckState ServerTreeModel::checkState(const ServerNode &node) const
{
    const QList<int> preferred = preferredServersOf(node);
    if (checkedIn(preferred) == preferred.size())
        return Qt::Checked;
    return checkedIn(serversOf(node)) == 0 ? Qt::Unchecked : Qt::PartiallyChecked;
}

int ServerTreeModel::checkedIn(const QList<int> &servers) const
{
    return int(std::count_if(servers.begin(), servers.end(),
                             [this](int server) { return m_catalog->isChecked(server); }));
}

void ServerTreeModel::tellOfChecks(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        tellOfChecks(index(row, 0, parent));
}

} // namespace dnstester::ui
