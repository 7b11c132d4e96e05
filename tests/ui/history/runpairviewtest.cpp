// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runpairview.h"

#include "ui/samplerun.h"

#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class RunPairViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhenAndWhereFrom();
    void warnsOnlyWhereSettingsDiffer();
    void showsAllServersAsRankedUntilSorted();
    void showsTextAsItStands();
    void remembersItsColumns();
};

namespace {

RunAnalysisPointer analysed(RunRecord run, const QString &place = {})
{
    run.place = place;
    return std::make_shared<const RunAnalysis>(analyse(run));
}

RunRecord run()
{
    return answeredRun({QStringLiteral("192.0.2.9"), QStringLiteral("192.0.2.1")}, 12);
}

bool shows(const RunPairView &view, const QString &text)
{
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return label->textFormat() == Qt::PlainText;
    }
    return false;
}

QString serverAt(const RunPairView &view, int row)
{
    return view.findChild<QTreeView *>()->model()->index(row, 0).data().toString();
}

} // namespace

void RunPairViewTest::saysWhenAndWhereFrom()
{
    RunPairView view;
    view.setRuns(analysed(run()), analysed(run(), QStringLiteral("https://daemon.example")));
    view.show();
    QVERIFY(shows(view, QStringLiteral("from this computer")));
    QVERIFY(shows(view, QStringLiteral("from https://daemon.example")));
    QVERIFY(shows(view, QStringLiteral("www.example.com A")));
    QVERIFY(shows(view, QStringLiteral("Rounds: 12 (complete)")));
}

void RunPairViewTest::warnsOnlyWhereSettingsDiffer()
{
    RunPairView view;
    view.setRuns(analysed(run()), analysed(run()));
    view.show();
    QVERIFY(!shows(view, QStringLiteral("The two runs")));
    RunRecord other = run();
    other.plan.type = RecordType(28);
    view.setRuns(analysed(run()), analysed(other));
    QVERIFY(shows(view, QStringLiteral("different questions")));
    view.setRuns(analysed(run()), analysed(run()));
    QVERIFY(!shows(view, QStringLiteral("different questions")));
}

void RunPairViewTest::showsAllServersAsRankedUntilSorted()
{
    RunPairView view;
    view.setRuns(analysed(run()), analysed(run()));
    QCOMPARE(serverAt(view, 0), QStringLiteral("udp://192.0.2.9"));
    QCOMPARE(serverAt(view, 1), QStringLiteral("udp://192.0.2.1"));
    view.findChild<QTreeView *>()->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(serverAt(view, 0), QStringLiteral("udp://192.0.2.1"));
}

void RunPairViewTest::showsTextAsItStands()
{
    RunPairView view;
    view.setRuns(analysed(run()), analysed(run(), QStringLiteral("<b>bold</b>")));
    view.show();
    QVERIFY(shows(view, QStringLiteral("<b>bold</b>")));
    QVERIFY(!view.findChild<QTreeView *>()->accessibleName().isEmpty());
}

void RunPairViewTest::remembersItsColumns()
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    RunPairView view;
    view.findChild<QTreeView *>()->setColumnWidth(1, 234);
    view.saveState(settings);
    RunPairView other;
    other.restoreState(settings);
    other.setRuns(analysed(run()), analysed(run()));
    QCOMPARE(other.findChild<QTreeView *>()->columnWidth(1), 234);
    QCOMPARE(serverAt(other, 0), QStringLiteral("udp://192.0.2.9"));
}

QTEST_MAIN(RunPairViewTest)

#include "runpairviewtest.moc"
