// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverspane.h"
#include "samplecatalog.h"
#include "ui/samplerun.h"
#include "ui/servers/notice.h"
#include "ui/servers/serverdialog.h"
#include "ui/servers/servereditor.h"
#include "ui/servers/serverview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// A shown pane and its parts.
struct Shown
{
    ServersPane pane{sampleSources()};
    ServerView *tree = pane.findChild<ServerView *>();
    QLineEdit *search = pane.findChild<QLineEdit *>(text("search"));
    QLabel *count = pane.findChild<QLabel *>(text("count"));
    Notice *notice = pane.findChild<Notice *>();
    ServerEditor *editor = pane.findChild<ServerEditor *>();
    QPushButton *choose = pane.findChild<QPushButton *>(text("choose"));

    Shown()
    {
        pane.resize(360, 600);
        pane.show();
        pane.activateWindow();
    }

    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&pane); }
    [[nodiscard]] QStringList checked() const { return targets(pane.checkedServers()); }

    /// Puts the keyboard on the row of a server or a group.
    void goTo(const QString &key)
    {
        tree->setFocus();
        tree->selectServers({key});
        QCOMPARE(tree->currentIndex().data(ServerTreeModel::KeyRole).toString(), key);
    }

    /// The dialog of adding or editing, once it is open.
    [[nodiscard]] ServerDialog *dialog() const { return pane.findChild<ServerDialog *>(); }

    void fillDialog(const char *target, const char *operatorName = "")
    {
        auto *field = dialog()->findChild<QLineEdit *>(text("target"));
        field->selectAll();
        QTest::keyClicks(field, text(target));
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(text("operator")), text(operatorName));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        pane.activateWindow();
        QVERIFY(isActive());
    }

    void add(const char *target, const char *operatorName = "")
    {
        editor->addAction()->trigger();
        fillDialog(target, operatorName);
    }

    void trigger(const char *choice)
    {
        QMenu *menu = choose->menu();
        menu->popup({});
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(menu->findChild<QAction *>(text(choice))).center());
        QVERIFY(!menu->isVisible());
    }

    [[nodiscard]] bool hasRow(const char *key) const
    {
        return static_cast<ServerTreeModel *>(tree->model())->indexOf(text(key)).isValid();
    }
};

} // namespace

class ServersPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithASensibleFew();
    void checksByKeyboard();
    void checksAllThatIsSelected();
    void checksByMouse();
    void addsByKeyboardOnly();
    void editsByKeyboardOnly();
    void removesByKeyboardAndUndoes();
    void deleteInTheSearchRemovesNothing();
    void builtInServersCannotBeChanged();
    void searchesAsOneTypes();
    void emptySearchOffersAWayOut();
    void escapeClearsTheSearchFirst();
    void searchKeepsWhatIsExpanded();
    void addedServerIsShownInSpiteOfASearch();
    void quickChoices();
    void bestNeedsARanking();
    void lockedKeepsTheChoice();
    void showsADaemonsServers();
    void copiesTargets();
    void exportsAndImportsAgain();
    void exportTellsWhatItLeavesOut();
    void importTellsWhatIsWrong();
    void importOffersToChooseWhatItRead();
    void fileDialogsDoNotBlock();
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
    const ServersPane real;
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

void ServersPaneTest::addsByKeyboardOnly()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.tree->setFocus();
    QTest::keyClick(shown.tree, Qt::Key_Insert);
    QVERIFY(shown.dialog() && shown.dialog()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(shown.dialog()));
    QWidget *field = shown.dialog()->focusWidget();
    QTest::keyClicks(field, text("tls://own.example"));
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClicks(shown.dialog()->focusWidget(), text("Mine"));
    QTest::keyClick(shown.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!shown.dialog());
    QVERIFY(shown.checked().contains(text("tls://own.example")));
    QCOMPARE(shown.tree->currentIndex().data().toString(), text("tls://own.example"));
    shown.pane.activateWindow();
    QTRY_VERIFY(shown.tree->hasFocus());
    QCOMPARE(shown.count->text(), text("4 of 14 chosen"));
}

void ServersPaneTest::editsByKeyboardOnly()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.add("192.0.2.1");
    QTest::keyClick(shown.tree, Qt::Key_F2);
    QVERIFY(shown.dialog());
    shown.fillDialog("tcp://192.0.2.1", "Mine");
    QVERIFY(!shown.hasRow("udp://192.0.2.1"));
    QVERIFY(shown.hasRow("tcp://192.0.2.1"));
    QVERIFY(shown.hasRow("operator Mine"));
    QVERIFY(shown.checked().contains(text("tcp://192.0.2.1"))); // as it was
}

void ServersPaneTest::removesByKeyboardAndUndoes()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.add("192.0.2.1", "Mine");
    QVERIFY(shown.notice->isHidden());
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QVERIFY(!shown.hasRow("udp://192.0.2.1"));
    QCOMPARE(shown.notice->text(), text("Removed udp://192.0.2.1."));
    auto *undo = shown.notice->findChild<QPushButton *>(text("noticeOffer"));
    QVERIFY(undo->isVisible());
    QTest::keyClick(undo, Qt::Key_Space);
    QVERIFY(shown.hasRow("udp://192.0.2.1"));
    QVERIFY(shown.checked().contains(text("udp://192.0.2.1")));
    QVERIFY(shown.notice->isHidden());
}

void ServersPaneTest::deleteInTheSearchRemovesNothing()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.add("192.0.2.1");
    shown.search->setFocus();
    QTest::keyClicks(shown.search, text("ab"));
    QTest::keyClick(shown.search, Qt::Key_Home);
    QTest::keyClick(shown.search, Qt::Key_Delete);
    QCOMPARE(shown.search->text(), text("b"));
    shown.search->clear();
    QVERIFY(shown.hasRow("udp://192.0.2.1"));
}

void ServersPaneTest::builtInServersCannotBeChanged()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.goTo(text("udp://203.0.113.9"));
    QVERIFY(!shown.editor->editAction()->isEnabled());
    QVERIFY(!shown.editor->editAction()->toolTip().isEmpty());
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QTest::keyClick(shown.tree, Qt::Key_F2);
    QVERIFY(shown.hasRow("udp://203.0.113.9"));
    QVERIFY(!shown.dialog());
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

void ServersPaneTest::addedServerIsShownInSpiteOfASearch()
{
    Shown shown;
    QTest::keyClicks(shown.search, text("gamma"));
    shown.add("192.0.2.1");
    QVERIFY(shown.search->text().isEmpty());
    QCOMPARE(shown.tree->currentIndex().data().toString(), text("udp://192.0.2.1"));
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
    QCOMPARE(refreshed(), text("Best 2 of the Last Run"));
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
    QVERIFY(!place->isVisible() && shown.editor->addAction()->isEnabled());
}

void ServersPaneTest::copiesTargets()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.goTo(text("operator Beta"));
    QTest::keyClick(shown.tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             text("https://doh.beta.example/query\nquic://dns.beta.example"));
}

void ServersPaneTest::exportsAndImportsAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("servers.yaml"));
    Shown first;
    first.add("tls://own.example@192.0.2.1:8853");
    first.add("udp://[2001:db8::77]");
    first.editor->exportFile(path, first.pane.checkedServers());
    QCOMPARE(first.notice->text(), text("Servers written to %1: 5.").arg(path));

    Shown second;
    second.editor->importFile(path);
    QTRY_VERIFY(second.notice->isVisible());
    QCOMPARE(second.notice->text(), text("Servers added: 2. Already in the list: 3."));
    QVERIFY(second.hasRow("tls://own.example@192.0.2.1:8853"));
    QVERIFY(second.hasRow("udp://[2001:db8::77]"));
    QCOMPARE(second.checked().size(), 3); // importing chooses nothing
    QCOMPARE(second.tree->selectedServers().size(), 5);
}

void ServersPaneTest::exportTellsWhatItLeavesOut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("servers.yaml"));
    Shown shown;
    shown.editor->exportFile(path, {own("https://own.example/other"), own("192.0.2.1")});
    QVERIFY(shown.notice->text().startsWith(text("Servers written to %1: 1.").arg(path)));
    QVERIFY(shown.notice->text().contains(text("https://own.example/other")));
    shown.editor->exportFile(folder.filePath(text("no/such/folder/x.yaml")), {own("192.0.2.1")});
    QVERIFY2(shown.notice->text().contains(text("could not be written")),
             qPrintable(shown.notice->text()));
}

void ServersPaneTest::importTellsWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("bad.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("servers:\n  - ip: 192.0.2.1\n    services: [dot]\n  - ip: <b>\n");
    file.close();
    Shown shown;
    const QStringList before = shown.checked();
    shown.editor->importFile(path);
    QTRY_VERIFY(shown.notice->isVisible());
    QVERIFY2(shown.notice->text().contains(path + text(":4: \"servers[1].ip\" must be")),
             qPrintable(shown.notice->text()));
    QVERIFY(!shown.hasRow("tls://192.0.2.1")); // all or nothing
    QCOMPARE(shown.checked(), before);

    shown.notice->hide();
    shown.editor->importFile(folder.filePath(text("missing.yaml")));
    QTRY_VERIFY(shown.notice->isVisible());
    QVERIFY(shown.notice->text().startsWith(text("Nothing was imported.")));
}

void ServersPaneTest::importOffersToChooseWhatItRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("servers.yaml"));
    QVERIFY(!writeServerList(path, {own("tls://new.example").server, own("203.0.113.9").server}));
    Shown shown;
    shown.editor->importFile(path);
    QTRY_VERIFY(shown.notice->isVisible());
    QTest::mouseClick(shown.notice->findChild<QPushButton *>(text("noticeOffer")), Qt::LeftButton);
    QCOMPARE(shown.checked(), (QStringList{text("udp://203.0.113.9"), text("tls://new.example")}));
}

void ServersPaneTest::fileDialogsDoNotBlock()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("servers.yaml"));
    Shown shown;
    shown.editor->exportCheckedAction()->trigger();
    auto *dialog = shown.pane.findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!shown.pane.findChild<QFileDialog *>());
    QVERIFY(QFile::exists(path));
    QVERIFY(!shown.editor->exportOwnAction()->isEnabled()); // there are none

    shown.editor->importAction()->trigger();
    dialog = shown.pane.findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!shown.pane.findChild<QFileDialog *>());
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
