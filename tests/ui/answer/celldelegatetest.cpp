// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/celldelegate.h"

#include <QStandardItemModel>
#include <QStyle>
#include <QTest>

using namespace dnstester::ui;

class CellDelegateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laysTextOutInItsOwnDirection_data();
    void laysTextOutInItsOwnDirection();
};

namespace {

class OpenDelegate : public CellDelegate
{
public:
    using CellDelegate::initStyleOption;
};

} // namespace

void CellDelegateTest::laysTextOutInItsOwnDirection_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("layout");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Qt::Alignment>("side");
    const Qt::Alignment right = Qt::AlignRight;
    const Qt::Alignment left = Qt::AlignLeft;
    QTest::newRow("value, left to right")
        << "10 mail.example" << Qt::LeftToRight << Qt::LeftToRight << left;
    QTest::newRow("value, right to left")
        << "10 mail.example" << Qt::RightToLeft << Qt::LeftToRight << right;
    QTest::newRow("word, right to left") << "שרת" << Qt::RightToLeft << Qt::RightToLeft << right;
}

void CellDelegateTest::laysTextOutInItsOwnDirection()
{
    QFETCH(QString, text);
    QFETCH(Qt::LayoutDirection, layout);
    QFETCH(Qt::Alignment, side);
    QStandardItemModel model;
    model.appendRow(new QStandardItem(text));
    QStyleOptionViewItem option;
    option.direction = layout;
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    OpenDelegate().initStyleOption(&option, model.index(0, 0));
    QTEST(option.direction, "direction");
    const Qt::Alignment seen = QStyle::visualAlignment(option.direction, option.displayAlignment);
    QCOMPARE(seen & Qt::AlignHorizontal_Mask & ~Qt::AlignAbsolute, side);
}

QTEST_MAIN(CellDelegateTest)

#include "celldelegatetest.moc"
