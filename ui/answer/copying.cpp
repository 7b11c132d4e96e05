// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/copying.h"

#include "ui/answer/celldelegate.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <functional>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Copying)
};

using Chosen = std::function<bool(int row, const QModelIndex &parent)>;

QString joined(const QStringList &cells)
{
    QString line = cells.join(u'\t');
    while (line.endsWith(u'\t'))
        line.chop(1);
    return line + u'\n';
}

void append(QString &text, const QAbstractItemModel &model, const QModelIndex &parent, int depth,
            const Chosen &isChosen)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        if (isChosen(row, parent)) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(parent); ++column)
                cells.append(model.index(row, column, parent).data().toString());
            text += QString(qsizetype(2) * depth, u' ') + joined(cells);
        }
        append(text, model, model.index(row, 0, parent), depth + 1, isChosen);
    }
}

void copySelection(const QAbstractItemView *view)
{
    QString text;
    append(text, *view->model(), {}, 0, [view](int row, const QModelIndex &parent) {
        return view->selectionModel()->isRowSelected(row, parent);
    });
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace

QString textOf(const QAbstractItemModel &model, bool hasHeader)
{
    QString text;
    if (hasHeader) {
        QStringList names;
        for (int column = 0; column < model.columnCount(); ++column)
            names.append(model.headerData(column, Qt::Horizontal).toString());
        text = joined(names);
    }
    append(text, model, {}, 0, [](int, const QModelIndex &) { return true; });
    return text;
}

void makeCopyable(QAbstractItemView *view)
{
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *copy = new QAction(Words::tr("&Copy"), view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] { copySelection(view); });
    auto *all = new QAction(Words::tr("Select &all"), view);
    all->setShortcut(QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(all, &QAction::triggered, view, &QAbstractItemView::selectAll);
    view->addActions({copy, all});
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace dnstester::ui
