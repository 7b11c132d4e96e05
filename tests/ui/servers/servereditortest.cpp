// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownpane.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QTemporaryDir>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class ServerEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsByKeyboardOnly();
    void editsByKeyboardOnly();
    void removesByKeyboardAndUndoes();
    void deleteInTheSearchRemovesNothing();
    void builtInServersCannotBeChanged();
    void addedServerIsShownInSpiteOfASearch();
    void copiesTargets();
    void exportsAndImportsAgain();
    void exportTellsWhatItLeavesOut();
    void importTellsWhatIsWrong();
    void importOffersToChooseWhatItRead();
    void fileDialogsDoNotBlock();
};

void ServerEditorTest::addsByKeyboardOnly()
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

void ServerEditorTest::editsByKeyboardOnly()
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

void ServerEditorTest::removesByKeyboardAndUndoes()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.add("192.0.2.1", "Mine");
    QVERIFY(shown.notice->isHidden());
    QTest::keyClick(shown.tree, Qt::Key_Delete);
    QVERIFY(!shown.hasRow("udp://192.0.2.1"));
    QCOMPARE(shown.notice->text(), text("Removed udp://192.0.2.1."));
    QCOMPARE(shown.tree->currentIndex().data().toString(), text("Gamma")); // the keyboard stays
    auto *undo = shown.notice->findChild<QPushButton *>(text("noticeOffer"));
    QVERIFY(undo->isVisible());
    QTest::keyClick(undo, Qt::Key_Space);
    QVERIFY(shown.hasRow("udp://192.0.2.1"));
    QVERIFY(shown.checked().contains(text("udp://192.0.2.1")));
    QVERIFY(shown.notice->isHidden());
}

void ServerEditorTest::deleteInTheSearchRemovesNothing()
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

void ServerEditorTest::builtInServersCannotBeChanged()
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

void ServerEditorTest::addedServerIsShownInSpiteOfASearch()
{
    Shown shown;
    QTest::keyClicks(shown.search, text("gamma"));
    shown.add("192.0.2.1");
    QVERIFY(shown.search->text().isEmpty());
    QCOMPARE(shown.tree->currentIndex().data().toString(), text("udp://192.0.2.1"));
}

void ServerEditorTest::copiesTargets()
{
    Shown shown;
    QVERIFY(shown.isActive());
    shown.goTo(text("operator Beta"));
    QTest::keyClick(shown.tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             text("https://doh.beta.example/query\nquic://dns.beta.example"));
}

void ServerEditorTest::exportsAndImportsAgain()
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

void ServerEditorTest::exportTellsWhatItLeavesOut()
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

void ServerEditorTest::importTellsWhatIsWrong()
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

void ServerEditorTest::importOffersToChooseWhatItRead()
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

void ServerEditorTest::fileDialogsDoNotBlock()
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

QTEST_MAIN(ServerEditorTest)

#include "servereditortest.moc"
