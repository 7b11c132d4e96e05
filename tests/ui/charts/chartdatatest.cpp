// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartaxis.h"
#include "ui/charts/chartrows.h"
#include "ui/charts/chartruns.h"
#include "ui/charts/sharecurve.h"
#include "ui/charts/shownservers.h"
#include "ui/charts/timeline.h"

#include <QLocale>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ChartDataTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void groupsRowsByTransportAndRanksThem();
    void putsServersWithoutATimeLast();
    void neutralisesNames();
    void knowsTheTimesItShows();
    void isLinearFromZeroForASmallSpread();
    void isLogarithmicForALargeSpread();
    void standsEveryAxis_data();
    void standsEveryAxis();
    void anAxisOfNothingHasNoTicks();
    void writesTicksInTheLocale();
    void choosesBinsThatSeldomChange_data();
    void choosesBinsThatSeldomChange();
    void leavesGapsWhereAllIsLost();
    void countsRefusalsAsLost();
    void aLossKeepsTheCurveBelowOne();
    void thinsOutALongCurve();
    void saysWithinWhichTimeAShareIsAnswered();
    void showsTheLeaderAndTheNextUnasked();
    void showsTheSelectedOnesUpToAPoint();
    void keepsTheSlotOfAServer();
};

namespace {

QStringList labelsOf(const std::vector<ChartRow> &rows)
{
    QStringList labels;
    for (const ChartRow &row : rows)
        labels.append((row.isHeading() ? QStringLiteral("# ") : QString()) + row.label);
    return labels;
}

QList<Sample> steady(Duration time, int rounds = 10)
{
    return QList<Sample>(rounds, answered(time));
}

const QString udp1 = QStringLiteral("udp://192.0.2.1");
const QString udp2 = QStringLiteral("udp://192.0.2.2");
const QString tls1 = QStringLiteral("tls://192.0.2.1");

} // namespace

void ChartDataTest::groupsRowsByTransportAndRanksThem()
{
    const RunAnalysis analysis =
        analysisOf({tls1, udp1, udp2}, {steady(5ms), steady(20ms), steady(10ms)});
    const auto rows = chartRows(analysis);
    QCOMPARE(labelsOf(rows),
             (QStringList{QStringLiteral("# UDP"), udp2, udp1, QStringLiteral("# DoT"), tls1}));
    QCOMPARE(serversOf(rows), (QList<int>{2, 1, 0}));
}

void ChartDataTest::putsServersWithoutATimeLast()
{
    const RunAnalysis analysis =
        analysisOf({udp1, tls1, udp2}, {QList<Sample>(3, lost()), steady(20ms), {}});
    const auto rows = chartRows(analysis);
    QCOMPARE(labelsOf(rows).first(3),
             (QStringList{QStringLiteral("# DoT"), tls1, QStringLiteral("# No usable answer")}));
    QCOMPARE(rows.size(), size_t(5));
    QVERIFY(!rows.back().transport);
    QVERIFY(!hasTimes(analysis, 0));
    QVERIFY(!hasTimes(analysis, 2)); // was not asked
}

void ChartDataTest::neutralisesNames()
{
    RunAnalysis analysis = analysisOf({udp1}, {steady(5ms)});
    analysis.record.servers[0].server.operatorName = QStringLiteral("a\nb\u202e");
    const QString name = chartNames(analysis.record).constFirst();
    QVERIFY(!name.contains(u'\n'));
    QVERIFY(!name.contains(QChar(0x202e)));
}

void ChartDataTest::knowsTheTimesItShows()
{
    QVERIFY(!shownTimes(analysisOf({udp1}, {{lost()}}).comparison));
    QList<Sample> samples = steady(10ms, 99);
    samples.append(QList<Sample>(20, answered(50ms)));
    const auto shown = shownTimes(analysisOf({udp1, udp2}, {samples, steady(4ms)}).comparison);
    QVERIFY(shown);
    QCOMPARE(*shown, (Interval{4ms, 50ms})); // a median and a p95
}

void ChartDataTest::isLinearFromZeroForASmallSpread()
{
    const ChartAxis axis = ChartAxis::ofTimes(10ms, 299ms);
    QVERIFY(!axis.isLogarithmic());
    QCOMPARE(axis.low(), 0.0);
    QCOMPARE(axis.high(), 300.0);
    QCOMPARE(axis.position(150.0), 0.5);
    QCOMPARE(axis.position(1000.0), 1.0);
}

void ChartDataTest::isLogarithmicForALargeSpread()
{
    const ChartAxis axis = ChartAxis::ofTimes(10ms, 301ms);
    QVERIFY(axis.isLogarithmic());
    QCOMPARE(axis.low(), 10.0);
    QCOMPARE(axis.high(), 500.0);
    QCOMPARE(axis.position(10ms), 0.0);
    QVERIFY(qAbs(axis.position(std::sqrt(10.0 * 500)) - 0.5) < 1e-9);
    QStringList texts;
    for (const AxisTick &tick : axis.ticks())
        texts.append(tick.text);
    QCOMPARE(texts.join(u' '), QStringLiteral("10 20 50 100 200 500"));
    QCOMPARE(axis.position(Duration(0)), 0.0);
}

void ChartDataTest::standsEveryAxis_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("greatest");
    QTest::newRow("from nothing") << qint64(0) << qint64(1'000'000);
    QTest::newRow("one nanosecond") << qint64(1) << qint64(1);
    QTest::newRow("microseconds") << qint64(3'000) << qint64(7'000);
    QTest::newRow("one millisecond") << qint64(1'000'000) << qint64(1'000'000);
    QTest::newRow("a minute") << qint64(1'000) << qint64(60'000'000'000);
    QTest::newRow("an hour") << qint64(3'599'000'000'000) << qint64(3'600'000'000'000);
}

void ChartDataTest::standsEveryAxis()
{
    QFETCH(qint64, least);
    QFETCH(qint64, greatest);
    const ChartAxis axis = ChartAxis::ofTimes(Duration(least), Duration(greatest));
    QVERIFY(axis.high() > axis.low());
    QVERIFY(axis.high() >= double(greatest) / 1e6 * 0.999);
    QVERIFY(axis.ticks().size() >= 2);
    QVERIFY(axis.ticks().size() <= 12);
    double last = -1;
    QStringList texts;
    for (const AxisTick &tick : axis.ticks()) {
        QVERIFY(tick.position > last);
        QVERIFY(!texts.contains(tick.text));
        last = tick.position;
        texts.append(tick.text);
    }
}

void ChartDataTest::anAxisOfNothingHasNoTicks()
{
    QVERIFY(ChartAxis::ofTimes(Duration(0), Duration(0)).ticks().empty());
    QVERIFY(ChartAxis::linear(0).ticks().empty());
}

void ChartDataTest::writesTicksInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(ChartAxis::linear(1).ticks()[1].text, QStringLiteral("0,2"));
}

void ChartDataTest::choosesBinsThatSeldomChange_data()
{
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("perBin");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("few") << 60 << 1;
    QTest::newRow("more") << 61 << 2;
    QTest::newRow("hundreds") << 301 << 10;
    QTest::newRow("most") << 1000 << 20;
    QTest::newRow("beyond") << 100'000 << 2000;
}

void ChartDataTest::choosesBinsThatSeldomChange()
{
    QFETCH(int, rounds);
    QTEST(roundsPerBin(rounds), "perBin");
}

void ChartDataTest::leavesGapsWhereAllIsLost()
{
    const QList<Sample> samples{answered(10ms, 0s), lost(1s),           lost(2s),          lost(3s),
                                answered(30ms, 4s), answered(20ms, 5s), answered(40ms, 6s)};
    const auto bins = timeline(samples, ConnectionUse::Fresh, 2);
    QCOMPARE(bins.size(), size_t(4));
    QCOMPARE(bins[0].median, Duration(10ms));
    QCOMPARE(bins[0].lost, 1);
    QCOMPARE(bins[0].at, Duration(500ms));
    QVERIFY(!bins[1].median);
    QVERIFY(!bins[1].p95);
    QCOMPARE(bins[1].lost, 2);
    QCOMPARE(bins[2].median, Duration(20ms));
    QCOMPARE(bins[2].p95, Duration(30ms));
    QCOMPARE(bins[3].rounds, 1);
    QCOMPARE(bins[3].at, Duration(6s));
    QVERIFY(timeline({}, ConnectionUse::Fresh, 2).empty());
}

void ChartDataTest::countsRefusalsAsLost()
{
    Sample refused = answered(1ms);
    refused.rcode = 5;
    const auto bins = timeline({refused}, ConnectionUse::Fresh, 1);
    QVERIFY(!bins[0].median);
    QCOMPARE(bins[0].lost, 1);
}

void ChartDataTest::aLossKeepsTheCurveBelowOne()
{
    const std::vector<Duration> times{10ms, 20ms};
    QCOMPARE(shareCurve(times, 4), (std::vector<SharePoint>{{10ms, 0.25}, {20ms, 0.5}}));
    QVERIFY(shareCurve({}, 4).empty());
}

void ChartDataTest::thinsOutALongCurve()
{
    std::vector<Duration> times;
    for (int i = 1; i <= 1000; ++i)
        times.push_back(i * 1ms);
    const auto curve = shareCurve(times, 1000);
    QCOMPARE(curve.size(), mostSharePoints);
    QCOMPARE(curve.front(), (SharePoint{1ms, 0.001}));
    QCOMPARE(curve.back(), (SharePoint{1000ms, 1}));
    for (const SharePoint &point : curve)
        QVERIFY(qAbs(point.share - toMilliseconds(point.time) / 1000) < 1e-9);
}

void ChartDataTest::saysWithinWhichTimeAShareIsAnswered()
{
    const std::vector<Duration> times{10ms, 20ms, 30ms};
    QCOMPARE(timeOfShare(times, 4, 0.5), Duration(20ms));
    QCOMPARE(timeOfShare(times, 4, 0.75), Duration(30ms));
    QVERIFY(!timeOfShare(times, 4, 0.9));
    QVERIFY(!timeOfShare({}, 0, 0.5));
}

void ChartDataTest::showsTheLeaderAndTheNextUnasked()
{
    const RunAnalysis analysis = manyServers(50, 20);
    const QList<int> chosen = chosenServers(analysis, {});
    QCOMPARE(chosen.size(), ShownServers::mostUnasked);
    QCOMPARE(size_t(chosen.constFirst()), analysis.comparison.ranking.front());
    QVERIFY(chosenServers(analysisOf({udp1}, {{lost()}}), {}).isEmpty());
}

void ChartDataTest::showsTheSelectedOnesUpToAPoint()
{
    const RunAnalysis analysis = manyServers(50, 20);
    QCOMPARE(chosenServers(analysis, {9}), QList<int>{9}); // although it never answers
    QList<int> all{-1, 1000};
    for (int i = 0; i < 50; ++i)
        all.append(i);
    QCOMPARE(chosenServers(analysis, all).size(), ShownServers::most);
}

void ChartDataTest::keepsTheSlotOfAServer()
{
    const RunAnalysis analysis = manyServers(10, 20);
    ShownServers shown;
    shown.choose(analysis, {0, 1, 2});
    const auto slotOf = [&shown](int server) {
        for (const auto &entry : shown.entries()) {
            if (entry.server == server)
                return entry.slot;
        }
        return -1;
    };
    const int slot = slotOf(2);
    shown.choose(analysis, {2, 3, 4, 5});
    QCOMPARE(slotOf(2), slot);
    QCOMPARE(slotOf(0), -1);
    QSet<int> taken;
    for (const auto &entry : shown.entries())
        taken.insert(entry.slot);
    QCOMPARE(taken.size(), 4);
}

QTEST_GUILESS_MAIN(ChartDataTest)

#include "chartdatatest.moc"
