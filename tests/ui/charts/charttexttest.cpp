// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttext.h"

#include "ui/charts/chartruns.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ChartTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsEveryServerOfALatencyChart();
    void saysWhatTheTimesAre();
    void listsPhases();
    void listsTheCourseOfTime();
    void listsSharesOfAllRounds();
    void saysThatThereAreTooFewRounds();
    void saysThatServersAreLeftOut();
    void standsARunWithoutSamples();
    void leavesPlaceholdersInNamesAlone();
};

namespace {

const QString udp1 = QStringLiteral("udp://192.0.2.1");
const QString udp2 = QStringLiteral("udp://192.0.2.2");

QString text(ChartKind kind, const RunAnalysis &analysis, const QList<int> &selected = {})
{
    return textEquivalent(kind, analysis, selected);
}

RunAnalysis twoServers()
{
    return analysisOf({udp1, udp2}, {QList<Sample>(20, answered(10ms)), QList<Sample>(20, lost())});
}

} // namespace

void ChartTextTest::listsEveryServerOfALatencyChart()
{
    const QString all = text(ChartKind::Latency, twoServers());
    QVERIFY(all.contains(QStringLiteral("www.example.com A")));
    QVERIFY(all.contains(QStringLiteral(
        "\nudp://192.0.2.1: median 10.0 ms (with 95 % confidence 10.0 to 10.0 ms), p95 10.0 ms; "
        "0 of 20 rounds lost\n")));
    QVERIFY(all.endsWith(QStringLiteral("\nudp://192.0.2.2: timed out")));
    const QString many = text(ChartKind::Latency, manyServers(50, 5));
    QCOMPARE(many.count(QStringLiteral(": median")) + many.count(QStringLiteral(": timed out")),
             50);
}

void ChartTextTest::saysWhatTheTimesAre()
{
    RunAnalysis analysis = twoServers();
    QVERIFY(text(ChartKind::Latency, analysis).contains(QStringLiteral("fresh connection")));
    analysis.record.plan.options.connection = ConnectionUse::Reuse;
    for (const ChartKind kind : {ChartKind::Latency, ChartKind::Timeline, ChartKind::Distribution})
        QVERIFY(text(kind, analysis).contains(QStringLiteral("kept connection")));
}

void ChartTextTest::listsPhases()
{
    Sample sample = answered(40ms);
    sample.connect = 10ms;
    sample.query = 30ms;
    const QString all = text(ChartKind::Phases, analysisOf({udp1, udp2}, {{sample}, {lost()}}));
    QVERIFY(all.contains(QStringLiteral("udp://192.0.2.1: Connect 10.0 ms")));
    QVERIFY(all.contains(QStringLiteral("Query 30.0 ms")));
    QVERIFY(!all.contains(QStringLiteral("TLS ")));
    QVERIFY(all.contains(QStringLiteral("udp://192.0.2.2: timed out")));
}

void ChartTextTest::listsTheCourseOfTime()
{
    const QString all =
        text(ChartKind::Timeline,
             analysisOf({udp1}, {{answered(10ms, 0s), lost(1s), answered(30ms, 2s)}}));
    QVERIFY(
        all.contains(QStringLiteral("at 0 s 10.0 ms; at 1 s no usable answer; at 2 s 30.0 ms")));
}

void ChartTextTest::listsSharesOfAllRounds()
{
    const QString all =
        text(ChartKind::Distribution,
             analysisOf({udp1}, {{answered(10ms), answered(20ms), lost(), lost()}}));
    QVERIFY(all.contains(QStringLiteral("50 % within 20.0 ms")));
    QVERIFY(!all.contains(QStringLiteral("90 % within")));
    QVERIFY(all.contains(QStringLiteral("answered at all 50 %")));
}

void ChartTextTest::saysThatThereAreTooFewRounds()
{
    const auto note = [](int rounds) {
        return ChartText::note(ChartKind::Latency,
                               analysisOf({udp1}, {QList<Sample>(rounds, answered(10ms))}), {});
    };
    QVERIFY(note(5).contains(QStringLiteral("takes 6 answers")));
    QVERIFY(note(6).contains(QStringLiteral("Too few rounds for p95")));
    QVERIFY(note(19).contains(QStringLiteral("Too few rounds for p95")));
    QVERIFY(note(20).isEmpty());
    const auto band = [](int rounds) {
        return ChartText::note(ChartKind::Timeline,
                               analysisOf({udp1}, {QList<Sample>(rounds, answered(10ms))}), {});
    };
    QVERIFY(band(10).startsWith(QStringLiteral("Too few rounds")));
    QVERIFY(band(100).contains(QStringLiteral("too few for a p95")));
    QVERIFY(!band(1000).contains(QStringLiteral("too few")));
}

void ChartTextTest::saysThatServersAreLeftOut()
{
    QList<int> selected;
    for (int i = 0; i < 9; ++i)
        selected.append(i);
    const QString note = ChartText::note(ChartKind::Distribution, manyServers(10, 30), selected);
    QVERIFY(note.contains(u'7'));
    QVERIFY(note.contains(u'9'));
    selected.resize(7);
    QVERIFY(ChartText::note(ChartKind::Distribution, manyServers(10, 30), selected).isEmpty());
}

void ChartTextTest::standsARunWithoutSamples()
{
    for (const ChartKind kind : chartKinds) {
        QVERIFY(!text(kind, analysisOf({udp1}, {{}})).isEmpty());
        QVERIFY(!text(kind, analysisOf({udp1}, {{}}), {0}).isEmpty());
    }
    QVERIFY(text(ChartKind::Latency, analysisOf({udp1}, {{}}))
                .endsWith(QStringLiteral("udp://192.0.2.1: not asked yet")));
}

void ChartTextTest::leavesPlaceholdersInNamesAlone()
{
    RunAnalysis analysis = twoServers();
    analysis.record.servers[0].server.operatorName = QStringLiteral("%2 100 %1");
    QVERIFY(text(ChartKind::Latency, analysis).contains(QStringLiteral("%2 100 %1 (UDP): median")));
}

QTEST_GUILESS_MAIN(ChartTextTest)

#include "charttexttest.moc"
