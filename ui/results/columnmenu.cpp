// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/columnmenu.h"

#include <QHeaderView>
#include <QSettings>
#include <QStyle>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr int greatestWidth = 5000;

QString key(const char *name)
{
    return QStringLiteral("results/%1").arg(QLatin1String(name));
}

} // namespace

ColumnMenu::ColumnMenu(QHeaderView *header, QWidget *parent)
    : QMenu(parent)
    , m_header(header)
{
    setTitle(tr("&Columns"));
    setToolTipsVisible(true);
    for (int i = 0; i < Columns::count; ++i) {
        const auto column = Column(i);
        QAction *action = addAction(Columns::title(column));
        action->setObjectName(Columns::id(column));
        action->setCheckable(true);
        action->setEnabled(Columns::mayBeHidden(column));
        action->setToolTip(Columns::explanation(column, ConnectionUse::Fresh));
        connect(action, &QAction::triggered, this,
                [this, column](bool isShown) { setShown(column, isShown); });
        m_actions.append(action);
    }
    addSeparator();
    connect(addAction(tr("&Reset columns")), &QAction::triggered, this, &ColumnMenu::resetColumns);
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::showState);
    resetColumns();
}

void ColumnMenu::setShown(Column column, bool isShown)
{
    m_header->setSectionHidden(int(column), !isShown && Columns::mayBeHidden(column));
}

void ColumnMenu::showState()
{
    for (int column = 0; column < Columns::count; ++column)
        m_actions.at(column)->setChecked(!m_header->isSectionHidden(column));
}

void ColumnMenu::resetColumns()
{
    for (int i = 0; i < Columns::count; ++i) {
        const auto column = Column(i);
        m_header->moveSection(m_header->visualIndex(i), i);
        setShown(column, true); // a hidden column takes no width
        setDefaultWidth(column);
        setShown(column, Columns::isShownAtFirst(column));
    }
    m_header->setSortIndicator(int(Column::Rank), Qt::AscendingOrder);
}

void ColumnMenu::setDefaultWidth(Column column)
{
    const QFontMetrics metrics = m_header->fontMetrics();
    const int margin = 2 * metrics.averageCharWidth();
    const int symbol = column == Column::Status ? 2 * metrics.height() : 0;
    const int text = metrics.horizontalAdvance(Columns::sample(column)) + margin + symbol;
    // The header knows of the arrow only where it is sorted by the column.
    const int arrow = m_header->style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, m_header);
    const int title = metrics.horizontalAdvance(Columns::title(column)) + margin + arrow;
    m_header->resizeSection(int(column), std::max(text, title));
}

void ColumnMenu::saveState(QSettings &settings) const
{
    QStringList order;
    QStringList hidden;
    QStringList widths;
    for (int visual = 0; visual < Columns::count; ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString id = Columns::id(Column(column));
        order.append(id);
        if (m_header->isSectionHidden(column))
            hidden.append(id);
        else
            widths.append(QStringLiteral("%1=%2").arg(id).arg(m_header->sectionSize(column)));
    }
    settings.setValue(key("order"), order);
    settings.setValue(key("hidden"), hidden);
    settings.setValue(key("widths"), widths);
    settings.setValue(key("sort"), Columns::id(Column(m_header->sortIndicatorSection())));
    settings.setValue(key("descending"), m_header->sortIndicatorOrder() == Qt::DescendingOrder);
}

void ColumnMenu::restoreState(const QSettings &settings)
{
    if (!settings.contains(key("order")))
        return;
    restoreOrder(settings.value(key("order")).toStringList());
    restoreWidths(settings.value(key("widths")).toStringList());
    const QStringList hidden = settings.value(key("hidden")).toStringList();
    for (int column = 0; column < Columns::count; ++column)
        setShown(Column(column), !hidden.contains(Columns::id(Column(column))));
    const auto sorted = Columns::fromId(settings.value(key("sort")).toString());
    if (sorted) {
        const bool isDescending = settings.value(key("descending")).toBool();
        m_header->setSortIndicator(int(*sorted),
                                   isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

void ColumnMenu::restoreOrder(const QStringList &ids)
{
    int visual = 0;
    for (const QString &id : ids) {
        const auto column = Columns::fromId(id);
        if (column && m_header->visualIndex(int(*column)) >= visual)
            m_header->moveSection(m_header->visualIndex(int(*column)), visual++);
    }
}

void ColumnMenu::restoreWidths(const QStringList &widths)
{
    for (const QString &width : widths) {
        const auto column = Columns::fromId(width.section(u'=', 0, 0));
        const int pixels = width.section(u'=', 1).toInt();
        if (!column || pixels < m_header->minimumSectionSize() || pixels > greatestWidth)
            continue;
        setShown(*column, true);
        m_header->resizeSection(int(*column), pixels);
    }
}

} // namespace dnstester::ui
