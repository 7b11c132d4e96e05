// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultspane.h"

#include "ui/results/columns.h"
#include "ui/samplerun.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ResultsPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isEmptyAtFirst();
    void saysWhenTheFilterHidesAll();
    void keepsSelectionCurrentAndScrollPosition();
    void forgetsSelectionWithOtherServers();
    void reportsWhatIsSelectedOnce();
    void selectsServersHoweverTheyAreSorted();
    void ignoresServersThatAreNotThere();
    void reportsWhatTheFilterTookAway();
    void filtersAsIsTyped();
    void showsOnlyFailedOrAnswered();
    void copiesSelectedRows();
    void isUsedByKeyboard();
    void columnsAreChosenByKeyboard();
    void sortsByClick();
    void sortsAndCopiesByMenu();
    void keepsColumns();
    void doesNotTrustSavedColumns();
    void resetsColumns();
    void laysOutFromRightToLeft();
    void everyControlHasAName();

private:
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_pane->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QTableView *table() const { return child<QTableView>("results"); }
    [[nodiscard]] QStringList shownServers() const;
    [[nodiscard]] QStringList shownColumns() const;
    void show();

    std::unique_ptr<ResultsPane> m_pane;
};

namespace {

constexpr int servers = 40;

/// Server i takes (10 + i) ms; server 3 always fails.
RunAnalysisPointer run(int rounds, Duration first = 10ms)
{
    QStringList targets;
    for (int i = 0; i < servers; ++i)
        targets.append(QStringLiteral("192.0.2.%1").arg(i + 1));
    RunRecord record = RunRecord::begin(plan(targets, rounds), {});
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < servers; ++i) {
            const Server &server = record.servers.at(i).server.server;
            record.add(i,
                       i == 3 ? failedRow(server, ErrorKind::Timeout, QStringLiteral("late"))
                              : answeredRow(server, i == 0 ? first : 10ms + i * 1ms),
                       0ms);
        }
    }
    return std::make_shared<const RunAnalysis>(analyse(record));
}

QString target(int server)
{
    return QStringLiteral("udp://192.0.2.%1").arg(server + 1);
}

} // namespace

void ResultsPaneTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ResultsPaneTest::init()
{
    m_pane = std::make_unique<ResultsPane>();
    m_pane->resize(900, 300);
}

void ResultsPaneTest::cleanup()
{
    m_pane.reset();
}

void ResultsPaneTest::show()
{
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

QStringList ResultsPaneTest::shownServers() const
{
    QStringList shown;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        shown.append(table()->model()->index(row, int(Column::Server)).data().toString());
    return shown;
}

QStringList ResultsPaneTest::shownColumns() const
{
    QStringList shown;
    const QHeaderView *header = table()->horizontalHeader();
    for (int visual = 0; visual < Columns::count; ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            shown.append(Columns::id(Column(header->logicalIndex(visual))));
    }
    return shown;
}

void ResultsPaneTest::isEmptyAtFirst()
{
    show();
    QCOMPARE(table()->model()->rowCount(), 0);
    QCOMPARE(table()->accessibleDescription(),
             QStringLiteral("The servers that are asked are listed here."));
    QCOMPARE(m_pane->currentServer(), -1);
    QVERIFY(m_pane->selectedServers().isEmpty());
    m_pane->setAnalysis(run(1));
    QCOMPARE(table()->model()->rowCount(), servers);
    QVERIFY(table()->accessibleDescription().isEmpty());
    m_pane->setAnalysis({});
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!table()->accessibleDescription().isEmpty());
}

void ResultsPaneTest::saysWhenTheFilterHidesAll()
{
    m_pane->setAnalysis(run(1));
    QVERIFY(child<QLabel>("count")->isHidden());
    child<QLineEdit>("filter")->setText(QStringLiteral("nowhere"));
    QCOMPARE(table()->accessibleDescription(),
             QStringLiteral("No server is shown: the filter hides all of them."));
    QVERIFY(!child<QLabel>("count")->isHidden());
    QVERIFY(child<QLabel>("count")->text().startsWith(QStringLiteral("0 of 40 ")));
}

void ResultsPaneTest::keepsSelectionCurrentAndScrollPosition()
{
    m_pane->setAnalysis(run(20));
    show();
    m_pane->setSelectedServers({5, 0, 30});
    table()->setCurrentIndex(table()->model()->index(25, int(Column::P95)));
    m_pane->setSelectedServers({5, 0, 30});
    table()->verticalScrollBar()->setValue(7);
    const int current = m_pane->currentServer();
    const QSignalSpy selection(m_pane.get(), &ResultsPane::selectionChanged);
    const QSignalSpy currents(m_pane.get(), &ResultsPane::currentServerChanged);

    // The first server becomes the last one.
    m_pane->setAnalysis(run(21, 90ms));
    QCOMPARE(shownServers().at(servers - 2), target(0));
    QCOMPARE(m_pane->selectedServers(), (QList<int>{0, 5, 30}));
    QCOMPARE(m_pane->currentServer(), current);
    QCOMPARE(table()->currentIndex().column(), int(Column::P95));
    QCOMPARE(table()->verticalScrollBar()->value(), 7);
    QCOMPARE(selection.count(), 0);
    QCOMPARE(currents.count(), 0);
}

void ResultsPaneTest::forgetsSelectionWithOtherServers()
{
    m_pane->setAnalysis(run(1));
    m_pane->setSelectedServers({5});
    const QSignalSpy selection(m_pane.get(), &ResultsPane::selectionChanged);
    const QSignalSpy current(m_pane.get(), &ResultsPane::currentServerChanged);
    m_pane->setAnalysis(std::make_shared<const RunAnalysis>(
        analyse(answeredRun({QStringLiteral("192.0.2.77"), QStringLiteral("192.0.2.78")}))));
    QVERIFY(m_pane->selectedServers().isEmpty());
    QCOMPARE(m_pane->currentServer(), -1);
    QCOMPARE(selection.count(), 1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().first().toInt(), -1);
}

void ResultsPaneTest::reportsWhatIsSelectedOnce()
{
    m_pane->setAnalysis(run(20));
    const QSignalSpy selection(m_pane.get(), &ResultsPane::selectionChanged);
    const QSignalSpy current(m_pane.get(), &ResultsPane::currentServerChanged);
    m_pane->setSelectedServers({7, 2});
    QCOMPARE(selection.count(), 1);
    QCOMPARE(selection.first().first().value<QList<int>>(), (QList<int>{2, 7}));
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().first().toInt(), 2);
    m_pane->setSelectedServers({2, 7});
    QCOMPARE(selection.count(), 1);
    m_pane->setSelectedServers({});
    QCOMPARE(selection.count(), 2);
    QCOMPARE(current.count(), 1);
}

void ResultsPaneTest::selectsServersHoweverTheyAreSorted()
{
    m_pane->setAnalysis(run(20));
    table()->sortByColumn(int(Column::Median), Qt::DescendingOrder);
    m_pane->setSelectedServers({1, 3});
    QCOMPARE(m_pane->selectedServers(), (QList<int>{1, 3}));
    const QModelIndexList rows = table()->selectionModel()->selectedRows(int(Column::Server));
    QCOMPARE(rows.size(), 2);
    QSet<QString> selected;
    for (const QModelIndex &row : rows)
        selected.insert(row.data().toString());
    QCOMPARE(selected, (QSet<QString>{target(1), target(3)}));
}

void ResultsPaneTest::ignoresServersThatAreNotThere()
{
    m_pane->setSelectedServers({0});
    QVERIFY(m_pane->selectedServers().isEmpty());
    m_pane->setAnalysis(run(1));
    m_pane->setSelectedServers({-1, 4, servers});
    QCOMPARE(m_pane->selectedServers(), QList<int>{4});
}

void ResultsPaneTest::reportsWhatTheFilterTookAway()
{
    m_pane->setAnalysis(run(1));
    m_pane->setSelectedServers({3, 4});
    const QSignalSpy selection(m_pane.get(), &ResultsPane::selectionChanged);
    auto *shown = child<QComboBox>("show");
    shown->setCurrentIndex(shown->findText(QStringLiteral("Failed only")));
    QCOMPARE(selection.count(), 1);
    QCOMPARE(m_pane->selectedServers(), QList<int>{3});
}

void ResultsPaneTest::filtersAsIsTyped()
{
    m_pane->setAnalysis(run(1));
    show();
    table()->setFocus();
    QTest::keySequence(m_pane.get(), QKeySequence::Find);
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>("filter"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("timed"));
    QCOMPARE(shownServers(), QStringList{target(3)});
    child<QLineEdit>("filter")->clear();
    QCOMPARE(shownServers().size(), servers);
}

void ResultsPaneTest::showsOnlyFailedOrAnswered()
{
    m_pane->setAnalysis(run(1));
    auto *shown = child<QComboBox>("show");
    shown->setCurrentIndex(shown->findText(QStringLiteral("Answered only")));
    QCOMPARE(shownServers().size(), servers - 1);
    QVERIFY(!shownServers().contains(target(3)));
}

void ResultsPaneTest::copiesSelectedRows()
{
    m_pane->setAnalysis(run(20));
    show();
    QApplication::clipboard()->setText(QStringLiteral("before"));
    table()->setFocus();
    m_pane->setSelectedServers({});
    QTest::keySequence(table(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));

    m_pane->setSelectedServers({1, 0});
    QTest::keySequence(table(), QKeySequence::Copy);
    QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().startsWith(QStringLiteral("1\tudp://192.0.2.1\t\tUDP\tanswered\t")),
             qPrintable(lines.first()));
    QCOMPARE(lines.first().count(u'\t'), shownColumns().size() - 1);

    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.first().startsWith(QStringLiteral("Rank\tServer\tOperator\t")));
}

void ResultsPaneTest::isUsedByKeyboard()
{
    m_pane->setAnalysis(run(20));
    show();
    child<QLineEdit>("filter")->setFocus();
    for (const char *name : {"show", "columns", "results"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(name));
    }
    QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(m_pane->currentServer(), 1);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_pane->selectedServers(), (QList<int>{1, 2}));
    QTest::keySequence(table(), QKeySequence::SelectAll);
    QCOMPARE(m_pane->selectedServers().size(), servers);
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != table());
}

void ResultsPaneTest::columnsAreChosenByKeyboard()
{
    m_pane->setAnalysis(run(1));
    show();
    QMenu *menu = child<QToolButton>("columns")->menu();
    QVERIFY(menu != nullptr);
    QVERIFY(child<QToolButton>("columns")->focusPolicy() & Qt::TabFocus);
    menu->popup(m_pane->mapToGlobal(QPoint()));
    QAction *ttl = menu->findChild<QAction *>(QStringLiteral("ttl"));
    QVERIFY(ttl->isChecked());
    menu->setActiveAction(ttl);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!shownColumns().contains(QStringLiteral("ttl")));
    QVERIFY(!menu->findChild<QAction *>(QStringLiteral("server"))->isEnabled());
    menu->popup(m_pane->mapToGlobal(QPoint()));
    QVERIFY(!ttl->isChecked());
    menu->setActiveAction(ttl);
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(shownColumns().contains(QStringLiteral("ttl")));
}

void ResultsPaneTest::sortsByClick()
{
    m_pane->setAnalysis(run(20));
    show();
    QCOMPARE(shownServers().first(), target(0));
    QHeaderView *header = table()->horizontalHeader();
    const auto click = [header](Column column) {
        const QPoint where(header->sectionViewportPosition(int(column)) +
                               header->sectionSize(int(column)) / 2,
                           header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, where);
    };
    click(Column::Median);
    QCOMPARE(shownServers().first(), target(0));
    click(Column::Median);
    QCOMPARE(shownServers().first(), target(servers - 1));
    QCOMPARE(shownServers().last(), target(3));
}

void ResultsPaneTest::sortsAndCopiesByMenu()
{
    m_pane->setAnalysis(run(20));
    show();
    table()->setCurrentIndex(table()->model()->index(2, int(Column::Median)));
    const auto choose = [this](const QString &text) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table()->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        }
        QFAIL(qPrintable(text));
    };
    choose(QStringLiteral("Copy cell"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("12.0"));
    choose(QStringLiteral("Sort down by Median (ms)"));
    QCOMPARE(shownServers().first(), target(servers - 1));
    choose(QStringLiteral("Sort by rank"));
    QCOMPARE(shownServers().first(), target(0));
}

void ResultsPaneTest::keepsColumns()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_pane->restoreState(settings);
    QHeaderView *header = table()->horizontalHeader();
    header->moveSection(header->visualIndex(int(Column::Answer)), 1);
    header->hideSection(int(Column::Loss));
    header->showSection(int(Column::Resolve));
    header->resizeSection(int(Column::Server), 321);
    table()->sortByColumn(int(Column::P95), Qt::DescendingOrder);
    const QStringList columns = shownColumns();
    m_pane->saveState(settings);
    settings.sync();

    init();
    QVERIFY(shownColumns() != columns);
    QSettings saved(settings.fileName(), QSettings::IniFormat);
    m_pane->restoreState(saved);
    QCOMPARE(shownColumns(), columns);
    QCOMPARE(table()->columnWidth(int(Column::Server)), 321);
    m_pane->setAnalysis(run(20));
    QCOMPARE(shownServers().first(), target(servers - 1));
    for (const QString &key : saved.allKeys())
        QVERIFY(key.startsWith(QStringLiteral("results/")));
}

void ResultsPaneTest::doesNotTrustSavedColumns()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("results/order"),
                      QStringList{QStringLiteral("answer"), QStringLiteral("answer"),
                                  QStringLiteral("gone"), QString()});
    settings.setValue(QStringLiteral("results/hidden"),
                      QStringList{QStringLiteral("server"), QStringLiteral("gone")});
    settings.setValue(QStringLiteral("results/widths"),
                      QStringList{QStringLiteral("server=-5"), QStringLiteral("median=1000000"),
                                  QStringLiteral("answer"), QStringLiteral("=9")});
    settings.setValue(QStringLiteral("results/sort"), QStringLiteral("gone"));
    settings.setValue(QStringLiteral("results/descending"), QStringLiteral("perhaps"));
    const int width = table()->columnWidth(int(Column::Median));
    m_pane->restoreState(settings);
    QCOMPARE(shownColumns().first(), QStringLiteral("answer"));
    QCOMPARE(shownColumns().size(), Columns::count);
    QVERIFY(table()->columnWidth(int(Column::Server)) > 0);
    QCOMPARE(table()->columnWidth(int(Column::Median)), width);
    m_pane->setAnalysis(run(20));
    QCOMPARE(shownServers().first(), target(0));
}

void ResultsPaneTest::resetsColumns()
{
    const QStringList columns = shownColumns();
    QHeaderView *header = table()->horizontalHeader();
    header->moveSection(0, 9);
    header->hideSection(int(Column::Median));
    table()->sortByColumn(int(Column::P95), Qt::DescendingOrder);
    child<QToolButton>("columns")->menu()->actions().last()->trigger();
    QCOMPARE(shownColumns(), columns);
    m_pane->setAnalysis(run(20));
    QCOMPARE(shownServers().first(), target(0));
}

void ResultsPaneTest::laysOutFromRightToLeft()
{
    m_pane->setLayoutDirection(Qt::RightToLeft);
    m_pane->setAnalysis(run(20));
    show();
    const QHeaderView *header = table()->horizontalHeader();
    QVERIFY(header->sectionViewportPosition(int(Column::Rank)) >
            header->sectionViewportPosition(int(Column::Server)));
    QVERIFY(header->defaultAlignment() & Qt::AlignRight);
    QVERIFY(child<QLineEdit>("filter")->x() > child<QToolButton>("columns")->x());
    QVERIFY(!m_pane->grab().isNull());
}

void ResultsPaneTest::everyControlHasAName()
{
    QCOMPARE(table()->accessibleName(), QStringLiteral("Results"));
    QVERIFY(!child<QComboBox>("show")->accessibleName().isEmpty());
    QVERIFY(!child<QToolButton>("columns")->text().isEmpty());
    const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [this](const QLabel *label) {
        return label->buddy() == child<QLineEdit>("filter");
    }));
}

QTEST_MAIN(ResultsPaneTest)

#include "resultspanetest.moc"
