// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsdelegate.h"

#include "ui/results/marksymbol.h"
#include "ui/results/resultsmodel.h"
#include "ui/text/colours.h"

#include <QLocale>

namespace dnstester::ui {

namespace {

constexpr qsizetype mostDecimals = 3; // of bareMilliseconds()
constexpr QChar figureSpace(0x2007);
constexpr QChar punctuationSpace(0x2008);
constexpr QChar wordJoiner(0x2060); // spaces at the end of a line would have no width

QIcon iconOf(StatusMark mark, const QStyleOptionViewItem &option, int size)
{
    const qreal ratio = option.widget != nullptr ? option.widget->devicePixelRatioF() : 1;
    QIcon icon(markSymbol(mark, option.palette, false, size, ratio));
    icon.addPixmap(markSymbol(mark, option.palette, true, size, ratio), QIcon::Selected);
    return icon;
}

} // namespace

QString ResultsDelegate::padding(const QString &number, const QLocale &locale)
{
    const qsizetype point = number.lastIndexOf(locale.decimalPoint());
    QString padding;
    if (point < 0)
        padding += punctuationSpace;
    const qsizetype decimals = point < 0 ? 0 : number.size() - point - locale.decimalPoint().size();
    padding += QString(std::max<qsizetype>(0, mostDecimals - decimals), figureSpace);
    return padding;
}

void ResultsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto column = Column(index.column());
    const bool isMeasured = !index.data(ResultsModel::CopyRole).toString().isEmpty();
    if (!isMeasured)
        option->palette.setColor(QPalette::Text, secondaryColour(option->palette));
    if (Columns::isNumber(column)) {
        // Digits are below each other in languages from right to left, too.
        option->direction = Qt::LeftToRight;
        if (isMeasured && Columns::isTime(column) && column != Column::Interval)
            option->text += padding(option->text, QLocale());
        // Away from the next column, which may begin at this edge.
        option->text += QString(figureSpace) + wordJoiner;
    }
    if (column == Column::Server)
        option->textElideMode = Qt::ElideMiddle;
    const auto mark = StatusMark(index.data(ResultsModel::MarkRole).toInt());
    if (mark != StatusMark::None) {
        const int size = option->fontMetrics.ascent() + 2;
        option->icon = iconOf(mark, *option, size);
        option->decorationSize = QSize(size, size);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

} // namespace dnstester::ui
