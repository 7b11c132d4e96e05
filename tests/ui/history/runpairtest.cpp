// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runpair.h"

#include "ui/history/runpairmodel.h"
#include "ui/samplerun.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class RunPairTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsTimesDifferentOnlyWhereIntervalsDoNotOverlap_data();
    void callsTimesDifferentOnlyWhereIntervalsDoNotOverlap();
    void findsAServerUnderAnotherSpelling();
    void hasServersThatAreInOneRunOnly();
    void tellsWhetherAnswersAreTheSame();
    void warnsOfSettingsThatDiffer_data();
    void warnsOfSettingsThatDiffer();
    void showsWhatIsKnown();
    void showsWhatIsNotKnown();
    void escapesAnswersInToolTips();
    void sortsByNumbers();
};

namespace {

/// Rounds of one server with times around \a middle, spread by \a step.
RunRecord runOf(const QString &target, Duration middle, Duration step, int rounds = 21)
{
    RunRecord run = RunRecord::begin(plan({target}, rounds), {});
    for (int i = 0; i < rounds; ++i)
        run.add(0, answeredRow(run.servers.first().server.server, middle + (i - rounds / 2) * step),
                i * 1ms);
    run.state = RunState::Complete;
    return run;
}

RunAnalysisPointer analysed(const RunRecord &run)
{
    return std::make_shared<const RunAnalysis>(analyse(run));
}

const QString target = QStringLiteral("192.0.2.1");

} // namespace

Q_DECLARE_METATYPE(PairVerdict)

void RunPairTest::callsTimesDifferentOnlyWhereIntervalsDoNotOverlap_data()
{
    QTest::addColumn<int>("middleOfB");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<PairVerdict>("verdict");
    QTest::newRow("equal") << 20 << 21 << PairVerdict::Undecided;
    QTest::newRow("a little slower") << 22 << 21 << PairVerdict::Undecided;
    QTest::newRow("much slower") << 60 << 21 << PairVerdict::BIsSlower;
    QTest::newRow("much faster") << 12 << 21 << PairVerdict::BIsFaster;
    QTest::newRow("much slower, few rounds") << 60 << 3 << PairVerdict::Unknown;
}

void RunPairTest::callsTimesDifferentOnlyWhereIntervalsDoNotOverlap()
{
    QFETCH(int, middleOfB);
    QFETCH(int, rounds);
    QFETCH(PairVerdict, verdict);
    const RunPair pair = pairOf(analysed(runOf(target, 20ms, 500us, rounds)),
                                analysed(runOf(target, middleOfB * 1ms, 500us, rounds)));
    QCOMPARE(pair.servers.size(), size_t(1));
    QCOMPARE(pair.servers[0].verdict, verdict);
    QCOMPARE(pair.servers[0].difference, std::optional<Duration>((middleOfB - 20) * 1ms));
}

void RunPairTest::findsAServerUnderAnotherSpelling()
{
    const RunPair pair = pairOf(analysed(runOf(target, 20ms, 1us)),
                                analysed(runOf(QStringLiteral("UDP://192.0.2.1:53"), 20ms, 1us)));
    QCOMPARE(pair.servers.size(), size_t(1));
    QVERIFY(pair.servers[0].a && pair.servers[0].b);
}

void RunPairTest::hasServersThatAreInOneRunOnly()
{
    const RunPair pair =
        pairOf(analysed(answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")})),
               analysed(answeredRun({QStringLiteral("192.0.2.3"), QStringLiteral("192.0.2.2")})));
    QStringList shown;
    for (const PairedServer &server : pair.servers)
        shown.append(server.server.server.endpoint.host() + (server.a ? u'a' : u'-') +
                     (server.b ? u'b' : u'-'));
    QCOMPARE(shown, QStringList({QStringLiteral("192.0.2.1a-"), QStringLiteral("192.0.2.2ab"),
                                 QStringLiteral("192.0.2.3-b")}));
    QCOMPARE(pair.servers[0].verdict, PairVerdict::Unknown);
    QVERIFY(!pair.servers[0].difference);
}

void RunPairTest::tellsWhetherAnswersAreTheSame()
{
    const auto run = [](const QByteArray &address, quint32 ttl) {
        RunRecord record = RunRecord::begin(plan({target}), {});
        record.add(0, answeredRow(record.servers.first().server.server, 5ms, address, ttl), 0ms);
        return analysed(record);
    };
    const auto none = analysed(RunRecord::begin(plan({target}), {}));
    const auto answer = [](const RunAnalysisPointer &a, const RunAnalysisPointer &b) {
        return pairOf(a, b).servers[0].answer;
    };
    QCOMPARE(answer(run("192.0.2.8", 300), run("192.0.2.8", 5)), SameAnswer::Same);
    QCOMPARE(answer(run("192.0.2.8", 300), run("192.0.2.9", 300)), SameAnswer::Different);
    QCOMPARE(answer(run("192.0.2.8", 300), none), SameAnswer::Unknown);
}

void RunPairTest::warnsOfSettingsThatDiffer_data()
{
    QTest::addColumn<RunPlan>("changed");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *said, auto change) {
        RunPlan changed = plan({target});
        change(changed);
        QTest::newRow(name) << changed << QString::fromLatin1(said);
    };
    row("nothing", "", [](RunPlan &) {});
    row("rounds", "", [](RunPlan &changed) { changed.rounds = 50; });
    row("name", "different questions",
        [](RunPlan &changed) { changed.name = *Name::parse(QStringLiteral("example.org")); });
    row("type", "different questions", [](RunPlan &changed) { changed.type = RecordType(28); });
    row("connections", "new connection",
        [](RunPlan &changed) { changed.options.connection = ConnectionUse::Reuse; });
    row("timeout", "waited", [](RunPlan &changed) { changed.options.timeout = 1ms; });
    row("DNSSEC", "query settings", [](RunPlan &changed) { changed.options.dnssec = true; });
    row("subnet", "query settings", [](RunPlan &changed) {
        changed.options.ecs = *ClientSubnet::parse(QStringLiteral("192.0.2.0/24"));
    });
}

Q_DECLARE_METATYPE(RunPlan)

void RunPairTest::warnsOfSettingsThatDiffer()
{
    QFETCH(RunPlan, changed);
    QFETCH(QString, said);
    const QStringList warnings =
        pairWarnings(RunRecord::begin(plan({target}), {}),
                     RunRecord::begin(changed, QStringLiteral("https://elsewhere.example")));
    QCOMPARE(warnings.size(), said.isEmpty() ? 0 : 1);
    QVERIFY(warnings.isEmpty() || warnings.first().contains(said));
}

void RunPairTest::showsWhatIsKnown()
{
    RunPairModel model;
    QAbstractItemModelTester tester(&model);
    model.setPair(
        pairOf(analysed(runOf(target, 20ms, 500us)), analysed(runOf(target, 60ms, 500us))));
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(RunPairModel::ServerName), QStringLiteral("udp://192.0.2.1"));
    QVERIFY2(text(RunPairModel::MedianA).startsWith(QStringLiteral("20.0 ms (")),
             qPrintable(text(RunPairModel::MedianA)));
    QVERIFY(text(RunPairModel::MedianB).startsWith(QStringLiteral("60.0 ms (")));
    QCOMPARE(text(RunPairModel::Difference), QStringLiteral("+40.0 ms"));
    QCOMPARE(text(RunPairModel::Verdict), QStringLiteral("different: B is slower"));
    QCOMPARE(text(RunPairModel::LossA), QStringLiteral("0 %"));
    QCOMPARE(text(RunPairModel::Answer), QStringLiteral("the same"));
}

void RunPairTest::showsWhatIsNotKnown()
{
    RunPairModel model;
    QAbstractItemModelTester tester(&model);
    model.setPair(pairOf(analysed(runOf(target, 20ms, 500us)),
                         analysed(RunRecord::begin(plan({QStringLiteral("192.0.2.2")}), {}))));
    QCOMPARE(model.index(0, RunPairModel::Verdict).data().toString(), QStringLiteral("only in A"));
    QCOMPARE(model.index(1, RunPairModel::Verdict).data().toString(), QStringLiteral("only in B"));
    for (const int column : {int(RunPairModel::MedianB), int(RunPairModel::Difference),
                             int(RunPairModel::LossB), int(RunPairModel::Answer)}) {
        QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("\u2014"));
        QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("unknown"));
    }
    QCOMPARE(model.index(1, RunPairModel::LossB).data().toString(), QStringLiteral("\u2014"));
}

void RunPairTest::escapesAnswersInToolTips()
{
    RunAnalysis hostile = analyse(runOf(target, 20ms, 1us));
    hostile.servers[0].answer = {QStringLiteral("<img src='x'>")};
    RunPairModel model;
    model.setPair(
        pairOf(std::make_shared<const RunAnalysis>(hostile), analysed(runOf(target, 20ms, 1us))));
    const QString tip = model.index(0, RunPairModel::Answer).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;img")));
    QVERIFY(!tip.contains(QStringLiteral("<img")));
}

void RunPairTest::sortsByNumbers()
{
    RunPairModel model;
    model.setPair(
        pairOf(analysed(answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")})),
               analysed(answeredRun({QStringLiteral("192.0.2.3"), QStringLiteral("192.0.2.2")}))));
    const auto value = [&model](int row, int column) {
        return model.index(row, column).data(RunPairModel::SortRole).toDouble();
    };
    QVERIFY(value(0, RunPairModel::MedianA) < value(1, RunPairModel::MedianA));
    QVERIFY(value(1, RunPairModel::MedianA) < value(2, RunPairModel::MedianA)); // unknown is last
}

QTEST_MAIN(RunPairTest)

#include "runpairtest.moc"
