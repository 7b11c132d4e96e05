// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/roundsmodel.h"

#include "ui/samplerun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class RoundsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsARoundInEachRow();
    void showsWhatFailed();
    void saysWhichAnswerItWas();
    void appendsNewRounds();
    void beginsAnewForAnotherServer();
    void sortsNumbersAsNumbers();
};

namespace {

/// Three rounds: an answer, a failure, another answer over TCP on a reused connection.
RunRecord mixedRun()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}), {});
    const Server server = record.servers.first().server.server;
    record.add(0, answeredRow(server, 9ms), 0ms);
    record.add(0, failedRow(server, ErrorKind::Timeout, QStringLiteral("no answer came")), 1500ms);
    ServerResult other = answeredRow(server, 100ms, "192.0.2.77");
    other.runs[0].transport = Protocol::Tcp;
    other.runs[0].reused = true;
    other.runs[0].attempts = 2;
    record.add(0, other, 2s);
    return record;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void RoundsModelTest::showsARoundInEachRow()
{
    const RunRecord record = mixedRun();
    RoundsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setServer(record.id, record.servers.first());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, RoundsModel::Round), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, RoundsModel::Result), QStringLiteral("NOERROR"));
    QCOMPARE(cell(model, 0, RoundsModel::Total), QStringLiteral("9.00"));
    QCOMPARE(cell(model, 0, RoundsModel::Tls), QStringLiteral("—"));
    QCOMPARE(model.index(0, RoundsModel::Tls).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("unknown"));
    QCOMPARE(cell(model, 0, RoundsModel::Connection), QStringLiteral("fresh"));
    QCOMPARE(cell(model, 0, RoundsModel::Details), QString());
    QCOMPARE(cell(model, 2, RoundsModel::Began), QStringLiteral("2.000"));
    QCOMPARE(cell(model, 2, RoundsModel::Connection), QStringLiteral("reused"));
    QCOMPARE(cell(model, 2, RoundsModel::Transport), QStringLiteral("TCP"));
    QCOMPARE(cell(model, 2, RoundsModel::Attempts), QStringLiteral("2"));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void RoundsModelTest::showsWhatFailed()
{
    const RunRecord record = mixedRun();
    RoundsModel model;
    model.setServer(record.id, record.servers.first());
    QCOMPARE(cell(model, 1, RoundsModel::Result), QStringLiteral("timed out"));
    QCOMPARE(cell(model, 1, RoundsModel::Answer), QStringLiteral("—"));
    QCOMPARE(cell(model, 1, RoundsModel::Details),
             QStringLiteral("timed out, while waiting for the answer: no answer came"));
}

void RoundsModelTest::saysWhichAnswerItWas()
{
    RunRecord record = mixedRun();
    record.servers[0].samples[2].reply = Sample::notKept;
    RoundsModel model;
    model.setServer(record.id, record.servers.first());
    QCOMPARE(cell(model, 0, RoundsModel::Answer), QStringLiteral("1"));
    QCOMPARE(cell(model, 2, RoundsModel::Answer), QStringLiteral("not kept"));
}

void RoundsModelTest::appendsNewRounds()
{
    RunRecord record = mixedRun();
    RoundsModel model;
    model.setServer(record.id, record.servers.first());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setServer(record.id, record.servers.first());
    QCOMPARE(inserts.count(), 0);
    record.add(0, answeredRow(record.servers.first().server.server, 5ms), 3s);
    model.setServer(record.id, record.servers.first());
    QCOMPARE(inserts.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.rowCount(), 4);
}

void RoundsModelTest::beginsAnewForAnotherServer()
{
    const RunRecord record = mixedRun();
    RoundsModel model;
    model.setServer(record.id, record.servers.first());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setServer(record.id, record.servers.last());
    QCOMPARE(model.rowCount(), 0);
    const RunRecord other = mixedRun();
    model.setServer(other.id, other.servers.first());
    QCOMPARE(resets.count(), 2);
    QCOMPARE(model.rowCount(), 3);
}

void RoundsModelTest::sortsNumbersAsNumbers()
{
    const RunRecord record = mixedRun();
    RoundsModel model;
    model.setServer(record.id, record.servers.first());
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(RoundsModel::sortRole);
    sorted.sort(RoundsModel::Query);
    QCOMPARE(cell(sorted, 0, RoundsModel::Query), QStringLiteral("9.00"));
    QCOMPARE(cell(sorted, 1, RoundsModel::Query), QStringLiteral("100"));
    QCOMPARE(cell(sorted, 2, RoundsModel::Query), QStringLiteral("—"));
}

QTEST_GUILESS_MAIN(RoundsModelTest)

#include "roundsmodeltest.moc"
