// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsmodel.h"

#include "ui/samplerun.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ResultsModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void showsWhatWasMeasured_data();
    void showsWhatWasMeasured();
    void saysUnknownWhereNothingWasMeasured_data();
    void saysUnknownWhereNothingWasMeasured();
    void ranksOnlyWhatCanBeRanked();
    void leadersShareARank();
    void marksTellWhatHappened();
    void saysWhoAgrees();
    void toolTipsHaveWhatCellsHaveNoRoomFor();
    void toolTipsTakeTextAsItIs();
    void theSameServersChangeOnlyTheirData();
    void otherServersAreOtherRows();
    void isEmptyWithoutAnalysis();
    void everyColumnHasItsOwnTitleAndId();
};

namespace {

enum Servers
{
    Fast,
    Failing,
    Refusing,
    Partial,
    Unasked,
};

RunRecord mixedRun(int rounds = 20)
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("tls://192.0.2.1"), QStringLiteral("192.0.2.2"),
                               QStringLiteral("192.0.2.3"), QStringLiteral("192.0.2.4"),
                               QStringLiteral("192.0.2.5")},
                              rounds),
                         {});
    record.servers[Fast].server.operatorName = QStringLiteral("Example");
    record.servers[Failing].server.isSystem = true;
    const auto server = [&](int i) { return record.servers.at(i).server.server; };
    for (int round = 0; round < rounds; ++round) {
        record.add(Fast, answeredRow(server(Fast), 12ms), 0ms);
        record.add(Failing, failedRow(server(Failing), ErrorKind::Timeout, QStringLiteral("late")),
                   0ms);
        record.add(Refusing, rcodeRow(server(Refusing), 1ms, 5), 0ms);
        record.add(Partial,
                   round % 4 == 0
                       ? failedRow(server(Partial), ErrorKind::Refused, QStringLiteral("refused"))
                       : answeredRow(server(Partial), 5ms),
                   0ms);
    }
    return record;
}

RunAnalysisPointer analysisOf(const RunRecord &record)
{
    return std::make_shared<const RunAnalysis>(analyse(record));
}

QString text(const ResultsModel &model, int server, Column column, int role = Qt::DisplayRole)
{
    return model.index(server, int(column)).data(role).toString();
}

QString dash()
{
    return QStringLiteral("\u2014");
}

} // namespace

void ResultsModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ResultsModelTest::showsWhatWasMeasured_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("accessible");

    const auto add = [](const char *name, int server, Column column, const char *shown,
                        const char *accessible = nullptr) {
        QTest::newRow(name) << server << column << QString::fromUtf8(shown)
                            << QString::fromUtf8(accessible != nullptr ? accessible : shown);
    };
    add("rank", Fast, Column::Rank, "1");
    add("server", Fast, Column::Server, "tls://192.0.2.1");
    add("operator", Fast, Column::Operator, "Example");
    add("own server", Failing, Column::Operator, "your system");
    add("transport", Fast, Column::Transport, "DoT");
    add("answered", Fast, Column::Status, "answered");
    add("failed", Failing, Column::Status, "timed out");
    add("refused", Refusing, Column::Status, "REFUSED");
    add("partly answered", Partial, Column::Status, "answered 15 of 20");
    add("code", Fast, Column::Rcode, "NOERROR");
    add("code of a refusal", Refusing, Column::Rcode, "REFUSED");
    add("median", Fast, Column::Median, "12.0", "12.0 ms");
    add("interval", Fast, Column::Interval, "12.0 to 12.0", "12.0 to 12.0 ms");
    add("p95", Fast, Column::P95, "12.0", "12.0 ms");
    add("connect", Fast, Column::Connect, "3.00", "3.00 ms");
    add("TLS", Fast, Column::Tls, "3.00", "3.00 ms");
    add("query", Fast, Column::Query, "6.00", "6.00 ms");
    add("nothing lost", Fast, Column::Loss, "0 of 20");
    add("all lost", Failing, Column::Loss, "20 of 20");
    add("a refusal is not lost", Refusing, Column::Loss, "0 of 20");
    add("some lost", Partial, Column::Loss, "5 of 20");
    add("TTL", Fast, Column::Ttl, "300", "300 second(s)");
    add("answer", Fast, Column::Answer, "192.0.2.1");
    add("answer without records", Refusing, Column::Answer, "no records");
}

void ResultsModelTest::showsWhatWasMeasured()
{
    QFETCH(const int, server);
    QFETCH(const Column, column);
    ResultsModel model;
    model.setAnalysis(analysisOf(mixedRun()));
    QTEST(text(model, server, column), "shown");
    QTEST(text(model, server, column, Qt::AccessibleTextRole), "accessible");
    QTEST(text(model, server, column, ResultsModel::CopyRole), "shown");
}

void ResultsModelTest::saysUnknownWhereNothingWasMeasured_data()
{
    QTest::addColumn<int>("server");
    QTest::addColumn<Column>("column");
    for (const Column column : {Column::Rcode, Column::Median, Column::Interval, Column::P95,
                                Column::Resolve, Column::Connect, Column::Tls, Column::Query,
                                Column::Ttl, Column::Answer, Column::Agreement})
        QTest::addRow("failed: %s", qPrintable(Columns::id(column))) << int(Failing) << column;
    for (const Column column : {Column::Median, Column::Loss, Column::Operator, Column::Rcode})
        QTest::addRow("not asked: %s", qPrintable(Columns::id(column))) << int(Unasked) << column;
    QTest::newRow("no TLS over UDP") << int(Partial) << Column::Tls;
    QTest::newRow("no times of a refusal") << int(Refusing) << Column::Median;
}

void ResultsModelTest::saysUnknownWhereNothingWasMeasured()
{
    QFETCH(const int, server);
    QFETCH(const Column, column);
    ResultsModel model;
    model.setAnalysis(analysisOf(mixedRun()));
    QCOMPARE(text(model, server, column), dash());
    QCOMPARE(text(model, server, column, Qt::AccessibleTextRole), QStringLiteral("unknown"));
    QCOMPARE(text(model, server, column, ResultsModel::CopyRole), QString());
    if (Columns::isNumber(column))
        QVERIFY(!model.index(server, int(column)).data(ResultsModel::SortRole).isValid());
}

void ResultsModelTest::ranksOnlyWhatCanBeRanked()
{
    ResultsModel model;
    model.setAnalysis(analysisOf(mixedRun()));
    QCOMPARE(text(model, Fast, Column::Rank), QStringLiteral("1"));
    for (const int server : {Failing, Refusing, Partial, Unasked}) {
        QCOMPARE(text(model, server, Column::Rank), QString());
        QCOMPARE(text(model, server, Column::Rank, Qt::AccessibleTextRole),
                 QStringLiteral("no rank"));
    }
}

void ResultsModelTest::leadersShareARank()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"),
                               QStringLiteral("192.0.2.3")},
                              20),
                         {});
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 2; ++i)
            record.add(
                i,
                answeredRow(record.servers.at(i).server.server, (round + i) % 2 == 0 ? 10ms : 11ms),
                0ms);
        record.add(2, answeredRow(record.servers.at(2).server.server, 20ms), 0ms);
    }
    ResultsModel model;
    model.setAnalysis(analysisOf(record));
    QCOMPARE(text(model, 0, Column::Rank), QStringLiteral("1="));
    QCOMPARE(text(model, 1, Column::Rank), QStringLiteral("1="));
    QCOMPARE(text(model, 2, Column::Rank), QStringLiteral("3"));
}

void ResultsModelTest::marksTellWhatHappened()
{
    ResultsModel model;
    model.setAnalysis(analysisOf(mixedRun()));
    const auto mark = [&model](int server) {
        return StatusMark(
            model.index(server, int(Column::Status)).data(ResultsModel::MarkRole).toInt());
    };
    QCOMPARE(mark(Fast), StatusMark::Good);
    QCOMPARE(mark(Failing), StatusMark::Bad);
    QCOMPARE(mark(Refusing), StatusMark::Bad);
    QCOMPARE(mark(Partial), StatusMark::Warning);
    QCOMPARE(mark(Unasked), StatusMark::None);
}

void ResultsModelTest::saysWhoAgrees()
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2"),
                               QStringLiteral("192.0.2.3"), QStringLiteral("192.0.2.4")}),
                         {});
    const auto say = [&record](int i, const char *address) {
        record.add(i, answeredRow(record.servers.at(i).server.server, 9ms, address), 0ms);
    };
    say(0, "192.0.2.1");
    ResultsModel model;
    model.setAnalysis(analysisOf(record));
    QCOMPARE(text(model, 0, Column::Agreement), dash());
    say(1, "192.0.2.1");
    model.setAnalysis(analysisOf(record));
    QCOMPARE(text(model, 0, Column::Agreement), QStringLiteral("all 1"));
    say(2, "192.0.2.1");
    say(3, "192.0.2.66");
    model.setAnalysis(analysisOf(record));
    QCOMPARE(text(model, 0, Column::Agreement), QStringLiteral("2 of 3"));
    QCOMPARE(text(model, 3, Column::Agreement), QStringLiteral("alone"));
}

void ResultsModelTest::toolTipsHaveWhatCellsHaveNoRoomFor()
{
    ResultsModel model;
    model.setAnalysis(analysisOf(mixedRun()));
    QVERIFY(text(model, Fast, Column::Median, Qt::ToolTipRole)
                .contains(QStringLiteral("12.000000 ms")));
    QVERIFY(text(model, Failing, Column::Status, Qt::ToolTipRole).contains(QStringLiteral("late")));
    QVERIFY(text(model, Partial, Column::Loss, Qt::ToolTipRole).contains(QStringLiteral("25 %")));
    for (int column = 0; column < Columns::count; ++column) {
        for (int server = Fast; server <= Unasked; ++server)
            QVERIFY(!text(model, server, Column(column), Qt::ToolTipRole).isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
}

void ResultsModelTest::toolTipsTakeTextAsItIs()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    record.servers[0].server.operatorName = QStringLiteral("<b>Bold</b>\n\x1b");
    record.add(0,
               failedRow(record.servers.at(0).server.server, ErrorKind::Timeout,
                         QStringLiteral("<img src=x>")),
               0ms);
    ResultsModel model;
    model.setAnalysis(analysisOf(record));
    QVERIFY(text(model, 0, Column::Server, Qt::ToolTipRole)
                .contains(QStringLiteral("&lt;b&gt;Bold&lt;/b&gt;\\x0a\\x1b")));
    QVERIFY(!text(model, 0, Column::Status, Qt::ToolTipRole).contains(QStringLiteral("<img")));
    QCOMPARE(text(model, 0, Column::Operator), QStringLiteral("<b>Bold</b>\\x0a\\x1b"));
}

void ResultsModelTest::theSameServersChangeOnlyTheirData()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysisOf(mixedRun(2)));
    const QPersistentModelIndex held = model.index(Partial, int(Column::Status));
    const QSignalSpy reset(&model, &ResultsModel::modelReset);
    const QSignalSpy changed(&model, &ResultsModel::dataChanged);
    model.setAnalysis(analysisOf(mixedRun(20)));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(held.data().toString(), QStringLiteral("answered 15 of 20"));
    model.setAnalysis(model.analysis());
    QCOMPARE(changed.count(), 1);
}

void ResultsModelTest::otherServersAreOtherRows()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(analysisOf(mixedRun()));
    const QSignalSpy reset(&model, &ResultsModel::modelReset);
    model.setAnalysis(analysisOf(answeredRun({QStringLiteral("192.0.2.9")})));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    model.setAnalysis({});
    QCOMPARE(reset.count(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void ResultsModelTest::isEmptyWithoutAnalysis()
{
    const ResultsModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), Columns::count);
    QVERIFY(!model.data(model.index(0, 0), Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(Columns::count, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void ResultsModelTest::everyColumnHasItsOwnTitleAndId()
{
    QSet<QString> titles;
    for (int i = 0; i < Columns::count; ++i) {
        titles.insert(Columns::title(Column(i)));
        QCOMPARE(Columns::fromId(Columns::id(Column(i))), std::optional(Column(i)));
    }
    QCOMPARE(titles.size(), Columns::count);
    QVERIFY(!titles.contains(QString()));
    QVERIFY(!Columns::fromId(u"other"));
}

QTEST_MAIN(ResultsModelTest)

#include "resultsmodeltest.moc"
