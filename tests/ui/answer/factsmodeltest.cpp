// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/factsmodel.h"

#include "ui/answer/copying.h"
#include "ui/text/colours.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace dnstester::ui;

class FactsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAGoodModel();
    void changesOnlyWhatDiffers();
    void isResetForAnotherForm();
    void colourIsForTones();
    void neverShowsRichText();
    void becomesText();
};

namespace {

std::vector<Fact> facts(const QString &value)
{
    return {
        {{QStringLiteral("Group")},
         Tone::Plain,
         {{{QStringLiteral("a"), value}}, {{QStringLiteral("b"), QStringLiteral("2")}, Tone::Bad}}},
        {{QStringLiteral("Other")}}};
}

const QStringList columns{QStringLiteral("Name"), QStringLiteral("Value")};

} // namespace

void FactsModelTest::isAGoodModel()
{
    FactsModel model(columns);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFacts(facts(QStringLiteral("1")));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(model.rowCount(group), 2);
    QCOMPARE(model.index(1, 1, group).data().toString(), QStringLiteral("2"));
    QCOMPARE(model.index(1, 1, group).parent(), group);
    model.setFacts(facts(QStringLiteral("3")));
    model.setFacts({});
    QCOMPARE(model.rowCount(), 0);
}

void FactsModelTest::changesOnlyWhatDiffers()
{
    FactsModel model(columns);
    model.setFacts(facts(QStringLiteral("1")));
    const QPersistentModelIndex changed(model.index(0, 1, model.index(0, 0)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setFacts(facts(QStringLiteral("1")));
    QCOMPARE(changes.count(), 0);
    model.setFacts(facts(QStringLiteral("3")));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    QVERIFY(changed.isValid());
    QCOMPARE(changed.data().toString(), QStringLiteral("3"));
}

void FactsModelTest::isResetForAnotherForm()
{
    FactsModel model(columns);
    model.setFacts(facts(QStringLiteral("1")));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::vector<Fact> other = facts(QStringLiteral("1"));
    other.back().parts.push_back({{QStringLiteral("c")}});
    model.setFacts(other);
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(model.index(1, 0)), 1);
}

void FactsModelTest::colourIsForTones()
{
    FactsModel model(columns);
    model.setFacts(facts(QStringLiteral("1")));
    const QModelIndex group = model.index(0, 0);
    QVERIFY(!model.index(0, 1, group).data(Qt::ForegroundRole).isValid());
    QCOMPARE(model.index(1, 1, group).data(Qt::ForegroundRole).value<QColor>(),
             badColour(QPalette()));
}

void FactsModelTest::neverShowsRichText()
{
    FactsModel model(columns);
    model.setFacts(facts(QStringLiteral("<b>bold</b> & \"quoted\"")));
    const QString tip = model.index(0, 1, model.index(0, 0)).data(Qt::ToolTipRole).toString();
    QVERIFY(Qt::mightBeRichText(tip));
    QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;bold")), qPrintable(tip));
}

void FactsModelTest::becomesText()
{
    FactsModel model(columns);
    model.setFacts(facts(QStringLiteral("1")));
    QCOMPARE(textOf(model, true), QStringLiteral("Name\tValue\nGroup\n  a\t1\n  b\t2\nOther\n"));
}

QTEST_MAIN(FactsModelTest)

#include "factsmodeltest.moc"
