// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsmodel.h"

#include <algorithm>

namespace dnstester::ui {

void ResultsModel::setAnalysis(const RunAnalysisPointer &analysis)
{
    if (analysis == m_analysis)
        return;
    if (!hasSameServers(analysis)) {
        beginResetModel();
        take(analysis);
        endResetModel();
        return;
    }
    take(analysis);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool ResultsModel::hasSameServers(const RunAnalysisPointer &analysis) const
{
    if (!analysis || !m_analysis)
        return false;
    const QList<ServerRecord> &now = m_analysis->record.servers;
    const QList<ServerRecord> &then = analysis->record.servers;
    return std::equal(now.begin(), now.end(), then.begin(), then.end(),
                      [](const ServerRecord &a, const ServerRecord &b) {
                          return a.server.server.endpoint.target() ==
                                 b.server.server.endpoint.target();
                      });
}

void ResultsModel::take(const RunAnalysisPointer &analysis)
{
    m_analysis = analysis;
    m_places.clear();
    if (!analysis)
        return;
    m_places.resize(analysis->servers.size());
    for (size_t place = 0; place < analysis->comparison.ranking.size(); ++place)
        m_places[analysis->comparison.ranking[place]] = place;
}

ResultRow ResultsModel::row(int server) const
{
    return {*m_analysis, size_t(server), m_places.at(size_t(server))};
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_analysis ? 0 : int(m_analysis->servers.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns::count;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ResultRow row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row.shown(column);
    case Qt::ToolTipRole:
        return row.toolTip(column);
    case Qt::AccessibleTextRole:
        return row.accessible(column);
    case Qt::TextAlignmentRole:
        if (Columns::isNumber(column))
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    case CopyRole:
        return row.value(column);
    case MarkRole:
        return int(column == Column::Status ? row.mark() : StatusMark::None);
    case SortRole: {
        const SortKey key = row.sortKey(column);
        if (key.group == SortKey::Nothing)
            return {};
        return Columns::isNumber(column) ? QVariant(key.number) : QVariant(key.text);
    }
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return Columns::title(column);
    case Qt::ToolTipRole:
        return Columns::explanation(column, m_analysis ? m_analysis->record.plan.options.connection
                                                       : ConnectionUse::Fresh);
    case Qt::TextAlignmentRole:
        if (Columns::isNumber(column))
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

} // namespace dnstester::ui
