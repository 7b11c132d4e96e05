// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace dnstester::ui;

class HistoryModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatARunWas();
    void keepsRowsThatStay();
    void tellsOfARunThatChanged();
    void sortsByWhatIsMeant();
    void isFilteredByAllTexts();
};

namespace {

RunSummary run(int hour, const QString &name = QStringLiteral("www.example.com"))
{
    RunSummary summary;
    summary.id = QUuid::createUuid();
    summary.began = QDateTime(QDate(2030, 1, 2), QTime(hour, 0), QTimeZone::utc()).toUTC();
    summary.name = name;
    summary.type = QStringLiteral("AAAA");
    summary.servers = 12;
    summary.rounds = 100;
    summary.roundsDone = 100;
    return summary;
}

QString text(const HistoryModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void HistoryModelTest::saysWhatARunWas()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model);
    RunSummary stopped = run(3);
    stopped.roundsDone = 7;
    stopped.state = RunState::Stopped;
    stopped.place = QStringLiteral("https://daemon.example");
    model.setRuns({run(2), stopped});
    QVERIFY(!text(model, 0, HistoryModel::When).isEmpty());
    QCOMPARE(text(model, 0, HistoryModel::Question), QStringLiteral("www.example.com AAAA"));
    QCOMPARE(text(model, 0, HistoryModel::Servers), QStringLiteral("12"));
    QCOMPARE(text(model, 0, HistoryModel::Rounds), QStringLiteral("100"));
    QCOMPARE(text(model, 0, HistoryModel::Place), QStringLiteral("this computer"));
    QCOMPARE(text(model, 0, HistoryModel::State), QStringLiteral("complete"));
    QCOMPARE(text(model, 1, HistoryModel::Rounds), QStringLiteral("7 of 100"));
    QCOMPARE(text(model, 1, HistoryModel::Place), QStringLiteral("https://daemon.example"));
    QCOMPARE(text(model, 1, HistoryModel::State), QStringLiteral("stopped"));
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void HistoryModelTest::keepsRowsThatStay()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model);
    const RunSummary a = run(1);
    const RunSummary b = run(2);
    const RunSummary c = run(3);
    model.setRuns({a, b});
    const QPersistentModelIndex kept = model.index(model.rowOf(b.id), 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRuns({c, b});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(HistoryModel::IdRole).toUuid(), b.id);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.contains(a.id));
    QVERIFY(model.contains(c.id));
    QCOMPARE(resets.size(), 0);
    model.setRuns({});
    QCOMPARE(model.rowCount(), 0);
}

void HistoryModelTest::tellsOfARunThatChanged()
{
    HistoryModel model;
    RunSummary changed = run(1);
    model.setRuns({run(2), changed});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    changed.servers = 13;
    model.setRuns({model.runAt(0), changed});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(text(model, 1, HistoryModel::Servers), QStringLiteral("13"));
}

void HistoryModelTest::sortsByWhatIsMeant()
{
    HistoryModel model;
    RunSummary few = run(1);
    few.servers = 9;
    model.setRuns({few, run(2)});
    const auto value = [&model](int row, int column) {
        return model.index(row, column).data(HistoryModel::SortRole);
    };
    QVERIFY(value(0, HistoryModel::Servers).toInt() < value(1, HistoryModel::Servers).toInt());
    QVERIFY(value(0, HistoryModel::When).toDateTime() < value(1, HistoryModel::When).toDateTime());
}

void HistoryModelTest::isFilteredByAllTexts()
{
    HistoryModel model;
    model.setRuns({run(1)});
    const QString all = model.index(0, 0).data(HistoryModel::FilterRole).toString();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        QVERIFY(all.contains(text(model, 0, column)));
}

QTEST_MAIN(HistoryModelTest)

#include "historymodeltest.moc"
