// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultsorder.h"

#include "ui/results/resultsdelegate.h"
#include "ui/samplerun.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ResultsOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isOrderedByRankAtFirst();
    void whatFailedIsNeverFirstByTime_data();
    void whatFailedIsNeverFirstByTime();
    void sortsBothWays_data();
    void sortsBothWays();
    void sortsNumbersInNamesByValue();
    void filtersByWords_data();
    void filtersByWords();
    void filtersByWhatHappened();
    void rowsMoveAsTheyChange();
    void copiesAsTable();
    void putsDecimalPointsBelowEachOther_data();
    void putsDecimalPointsBelowEachOther();

private:
    [[nodiscard]] QList<int> servers() const;

    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ResultsOrder> m_order;
};

namespace {

enum Servers
{
    Slow,
    Failing,
    Fast,
    Refusing,
    Middle,
};

RunRecord record(Duration slow = 30ms, Duration fast = 10ms, int rounds = 20)
{
    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("tls://192.0.2.10"), QStringLiteral("192.0.2.9"),
                               QStringLiteral("tls://192.0.2.1"), QStringLiteral("tls://192.0.2.3"),
                               QStringLiteral("tls://192.0.2.2")},
                              rounds),
                         {});
    record.servers[Fast].server.operatorName = QStringLiteral("Quick DNS");
    const auto server = [&](int i) { return record.servers.at(i).server.server; };
    for (int round = 0; round < rounds; ++round) {
        record.add(Slow, answeredRow(server(Slow), slow), 0ms);
        record.add(Failing, failedRow(server(Failing), ErrorKind::Timeout, QStringLiteral("late")),
                   0ms);
        record.add(Fast, answeredRow(server(Fast), fast, "192.0.2.66"), 0ms);
        record.add(Refusing, rcodeRow(server(Refusing), 1ms, 2), 0ms);
        record.add(Middle, answeredRow(server(Middle), 20ms), 0ms);
    }
    return record;
}

RunAnalysisPointer analysisOf(const RunRecord &record)
{
    return std::make_shared<const RunAnalysis>(analyse(record));
}

} // namespace

void ResultsOrderTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ResultsOrderTest::init()
{
    m_model = std::make_unique<ResultsModel>();
    m_order = std::make_unique<ResultsOrder>(m_model.get());
    new QAbstractItemModelTester(
        m_order.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_order.get());
    m_model->setAnalysis(analysisOf(record()));
}

void ResultsOrderTest::cleanup()
{
    m_order.reset();
    m_model.reset();
}

QList<int> ResultsOrderTest::servers() const
{
    QList<int> servers;
    for (int row = 0; row < m_order->rowCount(); ++row)
        servers.append(m_order->mapToSource(m_order->index(row, 0)).row());
    return servers;
}

void ResultsOrderTest::isOrderedByRankAtFirst()
{
    QCOMPARE(servers(), (QList<int>{Fast, Middle, Slow, Failing, Refusing}));
}

void ResultsOrderTest::whatFailedIsNeverFirstByTime_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QList<int>>("last");
    // A refusal has times of its own: they come after those of answers.
    for (const Column column : {Column::Connect, Column::Tls, Column::Query})
        QTest::addRow("%s", qPrintable(Columns::id(column)))
            << column << QList<int>{Refusing, Failing};
    for (const Column column : {Column::Rank, Column::Median, Column::P95, Column::Interval})
        QTest::addRow("%s", qPrintable(Columns::id(column)))
            << column << QList<int>{Failing, Refusing};
}

void ResultsOrderTest::whatFailedIsNeverFirstByTime()
{
    QFETCH(const Column, column);
    QFETCH(const QList<int>, last);
    m_order->sort(int(column), Qt::AscendingOrder);
    QCOMPARE(servers().mid(3), last);
    m_order->sort(int(column), Qt::DescendingOrder);
    const QList<int> downwards = servers().mid(3);
    QCOMPARE(QSet<int>(downwards.begin(), downwards.end()), QSet<int>(last.begin(), last.end()));
    if (column >= Column::Connect)
        QCOMPARE(downwards, last);
}

void ResultsOrderTest::sortsBothWays_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QList<int>>("upwards");
    QTest::addColumn<QList<int>>("downwards");

    QTest::newRow("rank") << Column::Rank << QList<int>{Fast, Middle, Slow, Failing, Refusing}
                          << QList<int>{Slow, Middle, Fast, Refusing, Failing};
    QTest::newRow("median") << Column::Median << QList<int>{Fast, Middle, Slow, Failing, Refusing}
                            << QList<int>{Slow, Middle, Fast, Failing, Refusing};
    QTest::newRow("status: good ones first, equals by rank")
        << Column::Status << QList<int>{Fast, Middle, Slow, Refusing, Failing}
        << QList<int>{Failing, Refusing, Fast, Middle, Slow};
    QTest::newRow("loss") << Column::Loss << QList<int>{Fast, Middle, Slow, Refusing, Failing}
                          << QList<int>{Failing, Fast, Middle, Slow, Refusing};
    QTest::newRow("operator, unknown ones last")
        << Column::Operator << QList<int>{Fast, Middle, Slow, Failing, Refusing}
        << QList<int>{Fast, Middle, Slow, Failing, Refusing};
}

void ResultsOrderTest::sortsBothWays()
{
    QFETCH(const Column, column);
    m_order->sort(int(column), Qt::AscendingOrder);
    QTEST(servers(), "upwards");
    m_order->sort(int(column), Qt::DescendingOrder);
    QTEST(servers(), "downwards");
}

void ResultsOrderTest::sortsNumbersInNamesByValue()
{
    m_order->sort(int(Column::Server), Qt::AscendingOrder);
    QCOMPARE(servers(), (QList<int>{Fast, Middle, Refusing, Slow, Failing}));
}

void ResultsOrderTest::filtersByWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("shown");

    const QList<int> all{Fast, Middle, Slow, Failing, Refusing};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("spaces") << QStringLiteral("   ") << all;
    QTest::newRow("server") << QStringLiteral("192.0.2.10") << QList<int>{Slow};
    QTest::newRow("operator, without case") << QStringLiteral("quick dns") << QList<int>{Fast};
    QTest::newRow("status") << QStringLiteral("timed") << QList<int>{Failing};
    QTest::newRow("answer") << QStringLiteral("192.0.2.66") << QList<int>{Fast};
    QTest::newRow("each word") << QStringLiteral("tls servfail") << QList<int>{Refusing};
    QTest::newRow("no pattern") << QStringLiteral("192.*") << QList<int>();
    QTest::newRow("none") << QStringLiteral("[unknown") << QList<int>();
}

void ResultsOrderTest::filtersByWords()
{
    QFETCH(const QString, text);
    m_order->setText(text);
    QTEST(servers(), "shown");
    QCOMPARE(m_order->isFiltering(), !text.trimmed().isEmpty());
}

void ResultsOrderTest::filtersByWhatHappened()
{
    m_order->setShow(ResultsOrder::Show::Answered);
    QCOMPARE(servers(), (QList<int>{Fast, Middle, Slow}));
    m_order->setShow(ResultsOrder::Show::Failed);
    QCOMPARE(servers(), (QList<int>{Failing, Refusing}));
    m_order->setText(QStringLiteral("timed out"));
    QCOMPARE(servers(), QList<int>{Failing});
    m_order->setText({});
    m_order->setShow(ResultsOrder::Show::All);
    QCOMPARE(servers().size(), 5);
}

void ResultsOrderTest::rowsMoveAsTheyChange()
{
    m_order->sort(int(Column::Median), Qt::AscendingOrder);
    const QPersistentModelIndex held =
        m_order->mapFromSource(m_model->index(Slow, int(Column::Server)));
    QCOMPARE(held.row(), 2);
    m_model->setAnalysis(analysisOf(record(5ms, 25ms)));
    QCOMPARE(servers(), (QList<int>{Slow, Middle, Fast, Failing, Refusing}));
    QCOMPARE(held.row(), 0);
    QCOMPARE(held.data().toString(), QStringLiteral("tls://192.0.2.10"));
}

void ResultsOrderTest::copiesAsTable()
{
    const QList<Column> columns{Column::Server, Column::Median, Column::Answer};
    QCOMPARE(m_order->copied({0, 3}, columns, false),
             QStringLiteral("tls://192.0.2.1\t10.0\t192.0.2.66\nudp://192.0.2.9\t\t"));
    QCOMPARE(m_order->copied({1}, columns, true),
             QStringLiteral("Server\tMedian (ms)\tAnswer\ntls://192.0.2.2\t20.0\t192.0.2.1"));
    QCOMPARE(m_order->copied({}, columns, false), QString());
}

void ResultsOrderTest::putsDecimalPointsBelowEachOther_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("added");

    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QLocale german(QLocale::German, QLocale::Germany);
    QTest::newRow("3 digits") << QStringLiteral("0.123") << english << 0;
    QTest::newRow("2 digits") << QStringLiteral("1.23") << english << 1;
    QTest::newRow("1 digit") << QStringLiteral("12.3") << english << 2;
    QTest::newRow("whole") << QStringLiteral("1,234") << english << 4;
    QTest::newRow("comma") << QStringLiteral("12,3") << german << 2;
    QTest::newRow("whole with a point") << QStringLiteral("1.234") << german << 4;
    QTest::newRow("too many") << QStringLiteral("0.12345") << english << 0;
}

void ResultsOrderTest::putsDecimalPointsBelowEachOther()
{
    QFETCH(const QString, number);
    QFETCH(const QLocale, locale);
    const QString added = ResultsDelegate::padding(number, locale);
    QTEST(int(added.size()), "added");
    QVERIFY(added.trimmed().isEmpty());
}

QTEST_MAIN(ResultsOrderTest)

#include "resultsordertest.moc"
