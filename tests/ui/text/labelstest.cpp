// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/labels.h"

#include "ui/text/numbers.h"

#include <QGuiApplication>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

class LabelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void speaksNoMnemonic_data();
    void speaksNoMnemonic();
    void keepsPiecesInOrderFromRightToLeft();
};

void LabelsTest::speaksNoMnemonic_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("none") << "Open"
                          << "Open";
    QTest::newRow("within") << "Sa&ve chart…"
                            << "Save chart…";
    QTest::newRow("behind") << QString::fromUtf8("保存图表(&V)…") << QString::fromUtf8("保存图表…");
    QTest::newRow("ampersand") << "Salt && &pepper"
                               << "Salt & pepper";
    QTest::newRow("parentheses") << "Validate (CD)"
                                 << "Validate (CD)";
}

void LabelsTest::speaksNoMnemonic()
{
    QFETCH(QString, label);
    QFETCH(QString, spoken);
    QCOMPARE(withoutMnemonic(label), spoken);
}

void LabelsTest::keepsPiecesInOrderFromRightToLeft()
{
    const Duration time = std::chrono::milliseconds(12);
    QCOMPARE(milliseconds(time), QStringLiteral("12.0 ms"));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(milliseconds(time), QString::fromUtf8("\u206812.0 ms\u2069"));
    QCOMPARE(bareMilliseconds(time), QStringLiteral("12.0"));
}

QTEST_MAIN(LabelsTest)

#include "labelstest.moc"
