// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownpane.h"
#include "ui/samplerun.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QTemporaryDir>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class ServersPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithASensibleFew();
    void checksByKeyboard();
    void checksAllThatIsSelected();
    void checksByMouse();
    void searchesAsOneTypes();
    void emptySearchOffersAWayOut();
    void escapeClearsTheSearchFirst();
    void searchKeepsWhatIsExpanded();
    void quickChoices();
    void bestNeedsARanking();
    void lockedKeepsTheChoice();
    void showsADaemonsServers();
    void keepsItsState();
    void tellsOfChangesOnce();
    void everyControlHasAName();
    void tabReachesEveryControl();
    void worksRightToLeft();
};

void ServersPaneTest::beginsWithASensibleFew()
{
    const Shown shown;
    QCOMPARE(shown.checked().size(), 3);
    QCOMPARE(shown.count->text(), text("3 of 13 chosen"));
    const ServersPane real(ServerCatalog::Sources::ofThisComputer());
    QVERIFY(!real.checkedServers().isEmpty());
}

void ServersPaneTest::checksByKeyboard()
{
    Shown shown;
    shown.goTo(text("udp://203.0.113.9"));
    const QSignalSpy changes(&shown.pane, &ServersPane::checkedChanged);
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QVERIFY(!shown.checked().contains(text("udp://203.0.113.9")));
    QCOMPARE(shown.count->text(), text("2 of 13 chosen"));
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QVERIFY(shown.checked().contains(text("udp://203.0.113.9")));
    QCOMPARE(changes.count(), 2);
}

void ServersPaneTest::checksAllThatIsSelected()
{
    Shown shown;
    shown.tree->setFocus();
    shown.tree->selectServers({text("tcp://203.0.113.9"), text("quic://dns.beta.example")});
    const QSignalSpy changes(&shown.pane, &ServersPane::checkedChanged);
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QCOMPARE(shown.checked().size(), 5);
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QCOMPARE(shown.checked().size(), 3);
    QCOMPARE(changes.count(), 2);
}

void ServersPaneTest::checksByMouse()
{
    Shown shown;
    shown.goTo(text("quic://dns.beta.example"));
    QStyleOptionViewItem option;
    option.initFrom(shown.tree);
    option.rect = shown.tree->visualRect(shown.tree->currentIndex());
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.widget = shown.tree;
    const QRect box = shown.tree->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator,
                                                          &option, shown.tree);
    QTest::mouseClick(shown.tree->viewport(), Qt::LeftButton, {}, box.center());
    QVERIFY(shown.checked().contains(text("quic://dns.beta.example")));
}

void ServersPaneTest::searchesAsOneTypes()
{
    Shown shown;
    QTest::keyClicks(shown.search, text("gam"));
    QCOMPARE(shown.tree->model()->rowCount(), 1);
    const QModelIndex gamma = shown.tree->model()->index(0, 0);
    QVERIFY(shown.tree->isExpanded(gamma)); // what was found is seen
    QCOMPARE(shown.checked().size(), 3);
    QTest::keyClick(shown.search, Qt::Key_Down);
    QCOMPARE(shown.tree->currentIndex(), gamma);
}

void ServersPaneTest::emptySearchOffersAWayOut()
{
    Shown shown;
    auto *empty = shown.pane.findChild<QLabel *>(text("emptyText"));
    auto *clear = shown.pane.findChild<QPushButton *>(text("clearSearch"));
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(shown.search, text("<i>"));
    QVERIFY(empty->isVisible() && clear->isVisible() && !shown.tree->isVisible());
    QVERIFY(empty->text().contains(text("<i>")));
    QCOMPARE(empty->textFormat(), Qt::PlainText);
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(shown.tree->isVisible() && shown.search->text().isEmpty());
}

void ServersPaneTest::escapeClearsTheSearchFirst()
{
    Shown shown;
    QVERIFY(shown.isActive());
    QAction stop;
    stop.setShortcut(Qt::Key_Escape);
    shown.pane.addAction(&stop);
    const QSignalSpy stopped(&stop, &QAction::triggered);
    shown.search->setFocus();
    QTest::keyClicks(shown.search, text("x"));
    QTest::keyClick(shown.search, Qt::Key_Escape);
    QVERIFY(shown.search->text().isEmpty());
    QCOMPARE(stopped.count(), 0);
    QTest::keyClick(shown.search, Qt::Key_Escape);
    QCOMPARE(stopped.count(), 1);
}

void ServersPaneTest::searchKeepsWhatIsExpanded()
{
    Shown shown;
    auto *model = static_cast<ServerTreeModel *>(shown.tree->model());
    shown.tree->expand(model->indexOf(text("operator Beta")));
    shown.tree->collapse(model->indexOf(text("system")));
    QTest::keyClicks(shown.search, text("a"));
    QVERIFY(shown.tree->isExpanded(model->indexOf(text("operator Alpha"))));
    shown.search->clear();
    QVERIFY(!shown.tree->isExpanded(model->indexOf(text("operator Alpha"))));
    QVERIFY(shown.tree->isExpanded(model->indexOf(text("operator Beta"))));
    QCOMPARE(shown.tree->expandedKeys(), QStringList(text("operator Beta")));
}

void ServersPaneTest::quickChoices()
{
    Shown shown;
    shown.trigger("none");
    QCOMPARE(shown.count->text(), text("0 of 13 chosen"));
    shown.trigger("all");
    QCOMPARE(shown.checked().size(), 13);
    shown.trigger("preferred");
    QCOMPARE(shown.checked().size(), 10);
    shown.trigger("https");
    QCOMPARE(shown.checked(), QStringList(text("https://doh.beta.example/query")));
    shown.trigger("operators");
    QCOMPARE(shown.checked().size(), 4);
    shown.trigger("few");
    QCOMPARE(shown.checked().size(), 3);
}

void ServersPaneTest::bestNeedsARanking()
{
    Shown shown;
    auto *best = shown.choose->menu()->findChild<QAction *>(text("best"));
    const auto refreshed = [&shown, best] {
        shown.choose->menu()->popup({});
        shown.choose->menu()->close();
        return best->text().remove(u'&');
    };
    const auto analysed = [](const QStringList &targets, int rounds) {
        return std::make_shared<const RunAnalysis>(analyse(answeredRun(targets, rounds)));
    };
    QCOMPARE(refreshed(), text("Best 5 (nothing was compared yet)"));
    QVERIFY(!best->isEnabled());

    const QStringList asked{text("tcp://203.0.113.9"), text("udp://192.0.2.53")};
    shown.pane.setAnalysis(analysed(asked, 2));
    QCOMPARE(refreshed(), text("Best 5 (too few rounds to rank servers)"));
    shown.pane.setAnalysis(analysed({text("192.0.2.200"), text("192.0.2.201")}, 30));
    QCOMPARE(refreshed(), text("Best 5 (none of them is in this list)"));
    QVERIFY(!best->isEnabled());

    shown.pane.setAnalysis(analysed(asked, 30));
    QCOMPARE(refreshed(), text("Best 2 of the last run"));
    shown.trigger("best");
    QCOMPARE(shown.checked(), (QStringList{asked[1], asked[0]})); // as shown
    shown.pane.setAnalysis({});
    QCOMPARE(refreshed(), text("Best 5 (nothing was compared yet)"));
}

void ServersPaneTest::lockedKeepsTheChoice()
{
    Shown shown;
    shown.add("192.0.2.1");
    const QStringList before = shown.checked();
    shown.pane.setLocked(true);
    QVERIFY(!shown.choose->isEnabled());
    QVERIFY(!shown.choose->toolTip().isEmpty());
    for (QAction *action : {shown.editor->addAction(), shown.editor->editAction(),
                            shown.editor->removeAction(), shown.editor->importAction()})
        QVERIFY(!action->isEnabled());
    QVERIFY(!shown.pane.findChild<QPushButton *>(text("addButton"))->isEnabled());
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    shown.tree->selectAll();
    QTest::keyClick(shown.tree, Qt::Key_Space);
    QCOMPARE(shown.checked(), before);
    QVERIFY(shown.count->text().contains(text("when the run has ended")));
    QTest::keyClicks(shown.search, text("beta")); // one can still look
    QCOMPARE(shown.tree->model()->rowCount(), 1);

    shown.search->clear();
    shown.pane.setLocked(false);
    QVERIFY(shown.choose->isEnabled());
    shown.trigger("none");
    QVERIFY(shown.checked().isEmpty());
}

void ServersPaneTest::showsADaemonsServers()
{
    Shown shown;
    auto *place = shown.pane.findChild<QLabel *>(text("place"));
    QVERIFY(!place->isVisible());
    const QStringList here = shown.checked();
    const QList<Server> servers{own("203.0.113.9").server, own("192.0.2.1").server};
    shown.pane.setDaemonServers(servers, text("https://daemon.example"));
    QVERIFY(place->isVisible() && place->text().contains(text("https://daemon.example")));
    QCOMPARE(shown.checked().size(), 2);
    QVERIFY(shown.tree->isExpanded(shown.tree->model()->index(0, 0)));
    QVERIFY(!shown.editor->addAction()->isEnabled());
    QVERIFY(shown.editor->addAction()->toolTip().contains(text("daemon")));
    QVERIFY(!shown.pane.findChild<QPushButton *>(text("addButton"))->isEnabled());
    shown.trigger("none");
    QVERIFY(shown.checked().isEmpty());

    shown.pane.setDaemonServers(QList<Server>(), text("https://empty.example"));
    auto *empty = shown.pane.findChild<QLabel *>(text("emptyText"));
    QVERIFY(empty->isVisible());
    QVERIFY(!shown.pane.findChild<QPushButton *>(text("clearSearch"))->isVisible());

    shown.pane.setDaemonServers(std::nullopt, {});
    QCOMPARE(shown.checked(), here);
    QCOMPARE(shown.tree->expandedKeys(), QStringList(text("system")));
    QVERIFY(!shown.tree->isExpanded(shown.tree->model()->index(1, 0)));
    QVERIFY(!place->isVisible() && shown.editor->addAction()->isEnabled());
}

void ServersPaneTest::keepsItsState()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("settings.ini"));
    QStringList checked;
    {
        Shown shown;
        shown.add("tls://own.example", "Mine");
        shown.pane.findChild<QComboBox *>(text("grouping"))->setCurrentIndex(1);
        auto *model = static_cast<ServerTreeModel *>(shown.tree->model());
        shown.tree->collapseAll();
        shown.tree->expand(model->indexOf(text("transport quic")));
        checked = shown.checked();
        QSettings settings(path, QSettings::IniFormat);
        shown.pane.saveState(settings);
        QVERIFY(settings.group().isEmpty());
    }
    Shown shown;
    QSettings settings(path, QSettings::IniFormat);
    shown.pane.restoreState(settings);
    QVERIFY(settings.group().isEmpty());
    QCOMPARE(shown.checked(), checked);
    QCOMPARE(shown.pane.findChild<QComboBox *>(text("grouping"))->currentIndex(), 1);
    auto *model = static_cast<ServerTreeModel *>(shown.tree->model());
    QVERIFY(shown.tree->isExpanded(model->indexOf(text("transport quic"))));
    QVERIFY(!shown.tree->isExpanded(model->indexOf(text("transport tls"))));
}

void ServersPaneTest::tellsOfChangesOnce()
{
    Shown shown;
    const QSignalSpy changes(&shown.pane, &ServersPane::checkedChanged);
    shown.trigger("few"); // as they are
    QTest::keyClicks(shown.search, text("beta"));
    shown.search->clear();
    shown.pane.setLocked(true);
    shown.pane.setLocked(false);
    QCOMPARE(changes.count(), 0);
    shown.trigger("all");
    QCOMPARE(changes.count(), 1);
    shown.pane.findChild<QComboBox *>(text("grouping"))->setCurrentIndex(1); // another order
    QCOMPARE(changes.count(), 2);
    shown.pane.setDaemonServers(QList<Server>{own("192.0.2.1").server}, text("https://a"));
    QCOMPARE(changes.count(), 3);
}

void ServersPaneTest::everyControlHasAName()
{
    Shown shown;
    for (const QWidget *widget : shown.pane.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&shown.pane))
            continue;
        QAccessibleInterface *interface =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(text(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void ServersPaneTest::tabReachesEveryControl()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.search->setFocus();
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        reached.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached, (QStringList{text("search"), text("grouping"), text("tree"), text("choose"),
                                   text("addButton"), text("more")}));
}

void ServersPaneTest::worksRightToLeft()
{
    Shown shown;
    shown.pane.setLayoutDirection(Qt::RightToLeft);
    shown.goTo(text("operator Beta"));
    QTest::keyClick(shown.tree, Qt::Key_Left); // opens what Right opens elsewhere
    QVERIFY(shown.tree->isExpanded(shown.tree->currentIndex()));
    QVERIFY(!shown.pane.grab().isNull());
}

QTEST_MAIN(ServersPaneTest)

#include "serverspanetest.moc"
