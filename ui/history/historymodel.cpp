// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historymodel.h"

#include "ui/store/reporttable.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QSet>

#include <algorithm>

namespace dnstester::ui {

void HistoryModel::setRuns(const QList<RunSummary> &runs)
{
    QSet<QUuid> staying;
    for (const RunSummary &run : runs)
        staying.insert(run.id);
    for (int row = int(m_runs.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_runs.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_runs.removeAt(row);
        endRemoveRows();
    }
    for (const RunSummary &run : runs) {
        const int row = rowOf(run.id);
        if (row < 0) {
            beginInsertRows({}, int(m_runs.size()), int(m_runs.size()));
            m_runs.append(run);
            endInsertRows();
        } else if (m_runs.at(row) != run) {
            m_runs[row] = run;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int HistoryModel::rowOf(const QUuid &id) const
{
    const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(),
                                    [&id](const RunSummary &run) { return run.id == id; });
    return found == m_runs.cend() ? -1 : int(found - m_runs.cbegin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunSummary &run = m_runs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case IdRole:
        return run.id;
    case SortRole:
        return sortValue(run, index.column());
    case FilterRole: {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column)
            texts.append(text(run, column));
        return texts.join(u'\n');
    }
    default:
        return {};
    }
}

QString HistoryModel::text(const RunSummary &run, int column)
{
    switch (column) {
    case When:
        return shownTime(run.began);
    case Question:
        return tr("%1 %2", "a domain name and a record type").arg(run.name, run.type);
    case Servers:
        return count(quint64(run.servers));
    case Rounds:
        return shownRounds(run.roundsDone, run.rounds);
    case Place:
        return shownPlace(run.place);
    case State:
        return shownState(run.state);
    default:
        return {};
    }
}

QVariant HistoryModel::sortValue(const RunSummary &run, int column)
{
    switch (column) {
    case When:
        return run.began;
    case Servers:
        return run.servers;
    case Rounds:
        return run.roundsDone;
    default:
        return text(run, column);
    }
}

QVariant HistoryModel::alignment(int column)
{
    const bool isNumber = column == Servers || column == Rounds;
    return QVariant((isNumber ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Question:
        return tr("Question");
    case Servers:
        return tr("Servers");
    case Rounds:
        return tr("Rounds");
    case Place:
        return tr("Measured from");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace dnstester::ui
