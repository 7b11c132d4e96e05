// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverdelegate.h"

#include "ui/servers/servertreemodel.h"
#include "ui/text/colours.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr double smallFont = 0.85;
constexpr double leastShareOfDetail = 0.35;
constexpr int fewestCharacters = 4; // of a detail: less tells nothing

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QFont badgeFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * smallFont);
    return small;
}

/// Where the parts behind the title go, left to right whatever the layout's direction.
class RowLayout
{
public:
    RowLayout(const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_option(option)
        , m_badgeMetrics(badgeFont(option.font))
        , m_gap(option.fontMetrics.averageCharWidth())
        , m_badges(index.data(ServerTreeModel::BadgesRole).toStringList())
        , m_detail(index.data(ServerTreeModel::DetailRole).toString())
    {
        const QRect text = QStyle::visualRect(
            option.direction, option.rect,
            styleOf(option)->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget));
        const int wanted = option.fontMetrics.horizontalAdvance(option.text) + 2 * m_gap;
        int badges = 0;
        for (const QString &badge : m_badges)
            badges += badgeWidth(badge) + m_gap;
        const int room = option.rect.right() - text.left() - badges;
        m_detailWidth = std::min(option.fontMetrics.horizontalAdvance(m_detail) + m_gap,
                                 std::max(room - wanted, int(room * leastShareOfDetail)));
        if (m_detail.isEmpty() || m_detailWidth < fewestCharacters * m_gap)
            m_detailWidth = 0;
        m_titleEnd = text.left() + std::min(wanted, room - m_detailWidth);
    }

    [[nodiscard]] QRect title() const
    {
        QRect rect = m_option.rect;
        rect.setRight(m_titleEnd);
        return visual(rect);
    }

    void paint(QPainter *painter) const
    {
        int left = m_titleEnd;
        for (const QString &badge : m_badges) {
            paintBadge(painter, badge, left);
            left += badgeWidth(badge) + m_gap;
        }
        if (m_detailWidth == 0)
            return;
        QRect rect = m_option.rect;
        rect.setLeft(rect.right() - m_detailWidth);
        rect.setRight(rect.right() - m_gap / 2);
        painter->setFont(m_option.font);
        painter->drawText(visual(rect), int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine),
                          m_option.fontMetrics.elidedText(m_detail, Qt::ElideRight, rect.width()));
    }

private:
    [[nodiscard]] QRect visual(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    [[nodiscard]] int badgeWidth(const QString &badge) const
    {
        return m_badgeMetrics.horizontalAdvance(badge) + m_gap;
    }

    void paintBadge(QPainter *painter, const QString &badge, int left) const
    {
        const int height = m_badgeMetrics.height();
        QRect rect(left, m_option.rect.center().y() - height / 2, badgeWidth(badge), height);
        rect = visual(rect);
        painter->setFont(badgeFont(m_option.font));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), height / 4.0,
                                 height / 4.0);
        painter->drawText(rect, int(Qt::AlignCenter | Qt::TextSingleLine), badge);
    }

    const QStyleOptionViewItem &m_option;
    QFontMetrics m_badgeMetrics;
    int m_gap;
    QStringList m_badges;
    QString m_detail;
    int m_detailWidth = 0;
    int m_titleEnd = 0;
};

QColor textColour(const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return secondaryColour(option.palette);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    return option.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                QPalette::HighlightedText);
}

QRect checkRect(const QStyleOptionViewItem &option)
{
    return styleOf(option)->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option,
                                           option.widget);
}

/// Fusion's own frame is darker than the ground, so that on a dark one it can't be seen.
void paintCheckFrame(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!isDark(option.palette) || styleOf(option)->name() != QLatin1String("fusion"))
        return;
    painter->save();
    painter->setPen(option.palette.color(QPalette::Disabled, QPalette::Text));
    if (option.state.testFlag(QStyle::State_Enabled))
        painter->setPen(secondaryColour(option.palette));
    painter->drawRect(checkRect(option).adjusted(0, 0, -1, -1));
    painter->restore();
}

/// Over the one that the style painted: the text of a row that can't be changed stays legible.
void paintDisabledCheck(QPainter *painter, QStyleOptionViewItem option)
{
    QStyle *style = styleOf(option);
    option.rect = checkRect(option);
    option.palette.setCurrentColorGroup(QPalette::Disabled);
    option.state &= ~(QStyle::State_Enabled | QStyle::State_HasFocus);
    switch (option.checkState) {
    case Qt::Unchecked:
        option.state |= QStyle::State_Off;
        break;
    case Qt::PartiallyChecked:
        option.state |= QStyle::State_NoChange;
        break;
    case Qt::Checked:
        option.state |= QStyle::State_On;
        break;
    }
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &option, painter, option.widget);
}

} // namespace

void ServerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle; // targets differ at both ends
    // A target is read from the left whatever stands around it: its last bracket would else go in
    // front.
    static constexpr QChar leftToRight(0x200e);
    if (option->direction == Qt::RightToLeft &&
        index.data(ServerTreeModel::ServerRole).toInt() >= 0)
        option->text = leftToRight + option->text + leftToRight;
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() * 4 / 3));
    return size;
}

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    QStyle *style = styleOf(row);
    const RowLayout layout(row, index);

    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    QStyleOptionViewItem title = row;
    title.rect = layout.title();
    title.state &= ~QStyle::State_HasFocus;
    style->drawControl(QStyle::CE_ItemViewItem, &title, painter, row.widget);
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        title.state &= ~QStyle::State_Enabled;
        paintDisabledCheck(painter, title);
    }
    paintCheckFrame(painter, title);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(textColour(row));
    layout.paint(painter);
    painter->restore();
    if (row.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(row);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = row.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, row.widget);
    }
}

} // namespace dnstester::ui
