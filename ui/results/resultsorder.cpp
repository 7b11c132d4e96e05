// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsorder.h"

#include <algorithm>

namespace dnstester::ui {

ResultsOrder::ResultsOrder(ResultsModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(ResultsModel::SortRole);
    setSourceModel(model);
    sort(int(Column::Rank), Qt::AscendingOrder);
}

void ResultsOrder::setText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ResultsOrder::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool ResultsOrder::isFiltering() const
{
    return m_show != Show::All || !m_words.isEmpty();
}

bool ResultsOrder::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ResultRow result = m_model->row(row);
    if ((m_show == Show::Answered && !result.hasAnswered()) ||
        (m_show == Show::Failed && !result.hasFailed()))
        return false;
    if (m_words.isEmpty())
        return true;
    const QStringList texts{result.value(Column::Server), result.value(Column::Operator),
                            result.value(Column::Status), result.value(Column::Answer)};
    return std::all_of(m_words.begin(), m_words.end(), [&texts](const QString &word) {
        return std::any_of(texts.begin(), texts.end(), [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    });
}

bool ResultsOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = Column(left.column());
    const ResultRow a = m_model->row(left.row());
    const ResultRow b = m_model->row(right.row());
    const SortKey keyA = a.sortKey(column);
    const SortKey keyB = b.sortKey(column);
    // Downwards, the base class turns around what is said here.
    const bool isUpwards = sortOrder() == Qt::AscendingOrder;
    if (keyA.group != keyB.group)
        return (keyA.group < keyB.group) == isUpwards;
    if (keyA.number != keyB.number)
        return keyA.number < keyB.number;
    if (const int order = m_collator.compare(keyA.text, keyB.text); order != 0)
        return order < 0;
    const double placeA = a.sortKey(Column::Rank).number;
    const double placeB = b.sortKey(Column::Rank).number;
    return placeA != placeB && (placeA < placeB) == isUpwards;
}

QString ResultsOrder::copied(const QList<int> &rows, const QList<Column> &columns,
                             bool withHeader) const
{
    QStringList lines;
    const auto addLine = [&](const auto &cell) {
        QStringList cells;
        for (const Column column : columns)
            cells.append(cell(column));
        lines.append(cells.join(u'\t'));
    };
    if (withHeader)
        addLine([](Column column) { return Columns::title(column); });
    for (const int row : rows)
        addLine([&](Column column) {
            return index(row, int(column)).data(ResultsModel::CopyRole).toString();
        });
    return lines.join(u'\n');
}

} // namespace dnstester::ui
