// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/factsmodel.h"

#include "ui/text/colours.h"

#include <QTextDocument>

#include <algorithm>

namespace dnstester::ui {

FactsModel::FactsModel(QStringList columns, QObject *parent)
    : QAbstractItemModel(parent)
    , m_columns(std::move(columns))
    , m_nodes(1)
{
}

void FactsModel::flatten(const std::vector<Fact> &facts, int parent, std::vector<Node> &nodes)
{
    int row = 0;
    for (const Fact &fact : facts) {
        const int number = int(nodes.size());
        nodes.push_back({fact.cells, fact.tone, parent, row++, {}});
        nodes[size_t(parent)].children.push_back(number);
        flatten(fact.parts, number, nodes);
    }
}

bool FactsModel::hasFormOf(const std::vector<Node> &nodes) const
{
    return std::equal(
        nodes.begin(), nodes.end(), m_nodes.begin(), m_nodes.end(),
        [](const Node &a, const Node &b) { return a.parent == b.parent && a.row == b.row; });
}

void FactsModel::setFacts(const std::vector<Fact> &facts)
{
    std::vector<Node> nodes(1);
    flatten(facts, 0, nodes);
    if (!hasFormOf(nodes)) {
        beginResetModel();
        m_nodes = std::move(nodes);
        endResetModel();
        return;
    }
    for (size_t i = 1; i < nodes.size(); ++i) {
        if (m_nodes[i] == nodes[i])
            continue;
        m_nodes[i] = std::move(nodes[i]);
        Q_EMIT dataChanged(createIndex(m_nodes[i].row, 0, quintptr(i)),
                           createIndex(m_nodes[i].row, int(m_columns.size()) - 1, quintptr(i)));
    }
}

void FactsModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (m_nodes.size() > 1)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FactsModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? int(index.internalId()) : 0;
}

QModelIndex FactsModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node &node = m_nodes[size_t(nodeOf(parent))];
    if (row < 0 || row >= int(node.children.size()) || column < 0 || column >= m_columns.size())
        return {};
    return createIndex(row, column, quintptr(node.children[size_t(row)]));
}

QModelIndex FactsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_nodes[size_t(nodeOf(child))].parent;
    return parent <= 0 ? QModelIndex()
                       : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_nodes[size_t(nodeOf(parent))].children.size());
}

int FactsModel::columnCount(const QModelIndex &) const
{
    return int(m_columns.size());
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[size_t(nodeOf(index))];
    switch (role) {
    case Qt::DisplayRole:
        return node.cells.value(index.column());
    case Qt::ToolTipRole: {
        // Text from the network must not be taken for rich text.
        const QString text = node.cells.value(index.column());
        return text.isEmpty() ? QVariant() : Qt::convertFromPlainText(text);
    }
    case Qt::ForegroundRole:
        if (node.tone == Tone::Warning)
            return warningColour(m_palette);
        if (node.tone == Tone::Bad)
            return badColour(m_palette);
        return {};
    default:
        return {};
    }
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns.value(section);
}

} // namespace dnstester::ui
