// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultstable.h"

#include "ui/results/resultsdelegate.h"
#include "ui/results/resultsorder.h"
#include "ui/text/colours.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace dnstester::ui {

ResultsTable::ResultsTable(ResultsOrder *order, QWidget *parent)
    : QTableView(parent)
    , m_order(order)
{
    setModel(order);
    setItemDelegate(new ResultsDelegate(this));
    setAccessibleName(tr("Results"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    fitRows();
    alignHeader();

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnMenu(header, this);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint where) {
        m_columns->popup(header->viewport()->mapToGlobal(where));
    });
    setSortingEnabled(true);
    makeActions();
}

void ResultsTable::setPlaceholder(const QString &text)
{
    if (text == m_placeholder)
        return;
    m_placeholder = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void ResultsTable::makeActions()
{
    addCopyAction(tr("Copy &cell"), {}, [this] { copyCell(); });
    addCopyAction(tr("&Copy rows"), QKeySequence::Copy, [this] { copyRows(false); });
    addCopyAction(tr("Copy rows with &header"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                  [this] { copyRows(true); });
}

QAction *ResultsTable::addCopyAction(const QString &text, const QKeySequence &shortcut,
                                     std::function<void()> copy)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(copy));
    addAction(action);
    return action;
}

void ResultsTable::copyCell() const
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(currentIndex().data(ResultsModel::CopyRole).toString());
}

void ResultsTable::copyRows(bool withHeader) const
{
    const QList<int> rows = selectedRows();
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(m_order->copied(rows, shownColumns(), withHeader));
}

QList<int> ResultsTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<Column> ResultsTable::shownColumns() const
{
    QList<Column> columns;
    for (int visual = 0; visual < Columns::count; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(Column(column));
    }
    return columns;
}

void ResultsTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->addSeparator();
    addSorting(menu);
    menu->addMenu(m_columns);
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint where = isKey && currentIndex().isValid()
                             ? visualRect(currentIndex()).center()
                             : viewport()->mapFrom(this, event->pos());
    menu->popup(isKey ? viewport()->mapToGlobal(where) : event->globalPos());
}

/// By the column of the current cell: headers are not reached by keys.
void ResultsTable::addSorting(QMenu *menu)
{
    const auto addOrder = [&](const QString &text, Column column, Qt::SortOrder order) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, column, order] { sortByColumn(int(column), order); });
    };
    if (currentIndex().isValid()) {
        const auto column = Column(currentIndex().column());
        addOrder(tr("Sort &up by %1", "a column").arg(Columns::title(column)), column,
                 Qt::AscendingOrder);
        addOrder(tr("Sort &down by %1", "a column").arg(Columns::title(column)), column,
                 Qt::DescendingOrder);
    }
    addOrder(tr("Sort by &rank"), Column::Rank, Qt::AscendingOrder);
    menu->addSeparator();
}

void ResultsTable::fitRows()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

void ResultsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
    if (event->type() == QEvent::LayoutDirectionChange)
        alignHeader();
}

/// Of columns without numbers; headers do not follow the direction of a layout by themselves.
void ResultsTable::alignHeader()
{
    horizontalHeader()->setDefaultAlignment(
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
}

void ResultsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_order->rowCount() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(secondaryColour(palette()));
    const int margin = fontMetrics().height();
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

} // namespace dnstester::ui
