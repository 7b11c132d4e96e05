// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answerpane.h"

#include "ui/answer/elidedlabel.h"
#include "ui/answer/replychooser.h"
#include "ui/samplerun.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class AnswerPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }
    void saysThatNoServerIsChosen();
    void showsTheServerThatIsChosen();
    void changesPageByKeyboard();
    void saysThatAServerWasNotAskedYet();
    void saysWhatFailed();
    void goesOnWithoutMovingWhatIsRead();
    void worksForThePageThatIsSeenOnly();
    void catchesUpWhenItIsShown();
    void staysWithTheChosenAnswer();
    void showsTheDifferenceFromTheServerThatDisagrees();
    void remembersWhomToCompareWith();
    void saysThatThereIsNobodyToCompareWith();
    void copiesThePage();
    void copiesTheChosenRows();
    void showsTextFromTheNetworkPlainly();
    void survivesAnotherRunWithFewerServers();
    void keepsItsState();
    void everyControlHasAName();

private:
    void show(const RunRecord &record, int server);
    void openPage(int page) { m_pane->findChild<QTabWidget *>()->setCurrentIndex(page); }
    /// The view of this kind on the page that is seen.
    template<typename View>
    [[nodiscard]] View *view() const
    {
        return m_pane->findChild<QTabWidget *>()->currentWidget()->findChild<View *>();
    }
    [[nodiscard]] bool shows(const QString &text) const;

    std::unique_ptr<AnswerPane> m_pane;
    QTemporaryDir m_folder;
};

namespace {

enum Page
{
    Dig,
    Tree,
    Connection,
    Rounds,
    Difference,
};

RunRecord threeServers(int rounds = 5)
{
    return answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("tls://192.0.2.2"),
                        QStringLiteral("192.0.2.3")},
                       rounds);
}

RunAnalysisPointer analysed(const RunRecord &record)
{
    return std::make_shared<const RunAnalysis>(analyse(record));
}

} // namespace

void AnswerPaneTest::init()
{
    m_pane = std::make_unique<AnswerPane>();
    m_pane->resize(700, 260);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void AnswerPaneTest::show(const RunRecord &record, int server)
{
    m_pane->setAnalysis(analysed(record));
    m_pane->setServer(server);
}

/// Whether a label that is seen has this text, or a part of it.
bool AnswerPaneTest::shows(const QString &text) const
{
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

void AnswerPaneTest::saysThatNoServerIsChosen()
{
    QVERIFY(shows(QStringLiteral("Choose a server")));
    QVERIFY(!m_pane->findChild<QTabWidget *>()->isVisible());
    show(threeServers(), 0);
    QVERIFY(!shows(QStringLiteral("Choose a server")));
    m_pane->setServer(-1);
    QVERIFY(shows(QStringLiteral("Choose a server")));
    m_pane->setServer(99);
    QVERIFY(shows(QStringLiteral("Choose a server")));
    m_pane->setServer(1);
    m_pane->setAnalysis(nullptr);
    QVERIFY(shows(QStringLiteral("Choose a server")));
}

void AnswerPaneTest::showsTheServerThatIsChosen()
{
    show(threeServers(), 0);
    QVERIFY(view<QPlainTextEdit>()->toPlainText().contains(QStringLiteral("(192.0.2.1) (UDP)")));
    m_pane->setServer(1);
    QVERIFY(view<QPlainTextEdit>()->toPlainText().contains(QStringLiteral("(192.0.2.2) (TLS)")));
    QCOMPARE(m_pane->findChild<ElidedLabel *>()->line(), QStringLiteral("tls://192.0.2.2"));
}

void AnswerPaneTest::changesPageByKeyboard()
{
    show(threeServers(), 1);
    auto *tabs = m_pane->findChild<QTabWidget *>();
    tabs->tabBar()->setFocus();
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), int(Tree));
    QCOMPARE(view<QTreeView>()->model()->rowCount(), 6);
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QVERIFY(view<QTreeView>()->model()->rowCount() >= 3);
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QCOMPARE(view<QTableView>()->model()->rowCount(), 5);
    QTest::keyClick(tabs->tabBar(), Qt::Key_Tab);
    QVERIFY(tabs->currentWidget()->isAncestorOf(QApplication::focusWidget()));
}

void AnswerPaneTest::saysThatAServerWasNotAskedYet()
{
    show(RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}), {}), 0);
    for (int page = Dig; page <= Difference; ++page) {
        openPage(page);
        QVERIFY2(shows(QStringLiteral("has not been asked yet")),
                 qPrintable(QString::number(page)));
        QVERIFY(!m_pane->findChild<QToolButton *>(QStringLiteral("copy"))->isEnabled());
    }
}

void AnswerPaneTest::saysWhatFailed()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    record.add(0,
               failedRow(record.servers.first().server.server, ErrorKind::Timeout,
                         QStringLiteral("no answer came")),
               0ms);
    show(record, 0);
    QVERIFY(shows(QStringLiteral("timed out, while waiting for the answer")));
    QVERIFY(shows(QStringLiteral("has given no answer")));
    openPage(Rounds);
    QCOMPARE(view<QTableView>()->model()->rowCount(), 1);
    openPage(Connection);
    QCOMPARE(view<QTreeView>()->model()->rowCount(), 2);
}

void AnswerPaneTest::goesOnWithoutMovingWhatIsRead()
{
    RunRecord record = threeServers();
    show(record, 1);
    QTextCursor cursor(view<QPlainTextEdit>()->document());
    cursor.setPosition(20, QTextCursor::KeepAnchor);
    view<QPlainTextEdit>()->setTextCursor(cursor);
    QScrollBar *bar = view<QPlainTextEdit>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(bar->value() > 0);
    QSignalSpy texts(view<QPlainTextEdit>(), &QPlainTextEdit::textChanged);
    const int place = bar->value();

    openPage(Tree);
    QSignalSpy treeResets(view<QTreeView>()->model(), &QAbstractItemModel::modelReset);
    view<QTreeView>()->collapseAll();
    openPage(Connection);
    QSignalSpy connectionResets(view<QTreeView>()->model(), &QAbstractItemModel::modelReset);
    for (int i = 0; i < 3; ++i)
        record.add(i, answeredRow(record.servers.at(i).server.server, 99ms), 1s);
    for (int page = Connection; page >= Dig; --page) {
        openPage(page);
        m_pane->setAnalysis(analysed(record));
    }
    QCOMPARE(texts.count() + treeResets.count() + connectionResets.count(), 0);
    QCOMPARE(bar->value(), place);
    QVERIFY(view<QPlainTextEdit>()->textCursor().hasSelection());
    openPage(Tree);
    QVERIFY(!view<QTreeView>()->isExpanded(view<QTreeView>()->model()->index(0, 0)));
}

void AnswerPaneTest::worksForThePageThatIsSeenOnly()
{
    openPage(Rounds);
    const QAbstractItemModel *rounds = view<QTableView>()->model();
    openPage(Dig);
    show(threeServers(), 0);
    QCOMPARE(rounds->rowCount(), 0);
    openPage(Rounds);
    QCOMPARE(rounds->rowCount(), 5);
}

void AnswerPaneTest::catchesUpWhenItIsShown()
{
    m_pane->hide();
    show(threeServers(), 1);
    QCOMPARE(view<QPlainTextEdit>()->toPlainText(), QString());
    m_pane->show();
    QVERIFY(!view<QPlainTextEdit>()->toPlainText().isEmpty());
}

void AnswerPaneTest::staysWithTheChosenAnswer()
{
    RunRecord record = threeServers(1);
    const Server server = record.servers.first().server.server;
    show(record, 0);
    auto *chooser = m_pane->findChild<ReplyChooser *>();
    QVERIFY(!chooser->isVisible());
    record.add(0, answeredRow(server, 9ms, "192.0.2.77"), 1s);
    m_pane->setAnalysis(analysed(record));
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->count(), 2);
    QVERIFY(!view<QPlainTextEdit>()->toPlainText().contains(QStringLiteral("192.0.2.77")));
    QVERIFY2(chooser->itemText(1).contains(QStringLiteral("192.0.2.77 (rounds: 1)")),
             qPrintable(chooser->itemText(1)));
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QVERIFY(view<QPlainTextEdit>()->toPlainText().contains(QStringLiteral("192.0.2.77")));
    record.add(0, answeredRow(server, 9ms), 2s);
    m_pane->setAnalysis(analysed(record));
    QCOMPARE(chooser->currentIndex(), 1);
}

void AnswerPaneTest::showsTheDifferenceFromTheServerThatDisagrees()
{
    RunRecord record = threeServers(1);
    record.add(2, answeredRow(record.servers.at(2).server.server, 9ms, "192.0.2.77"), 1s);
    show(record, 0);
    openPage(Difference);
    auto *others = m_pane->findChild<QTabWidget *>()->currentWidget()->findChild<QComboBox *>();
    QCOMPARE(others->count(), 2);
    QCOMPARE(others->currentText(), QStringLiteral("udp://192.0.2.3"));
    QVERIFY(shows(QStringLiteral("Only here: 1. Only there: 1.")));
    const int all = view<QTableView>()->model()->rowCount();
    QTest::keyClick(view<QCheckBox>(), Qt::Key_Space);
    QCOMPARE(view<QTableView>()->model()->rowCount(), 2);
    QTest::keyClick(view<QCheckBox>(), Qt::Key_Space);
    QCOMPARE(view<QTableView>()->model()->rowCount(), all);
    QTest::keyClick(others, Qt::Key_Up);
    QVERIFY(shows(QStringLiteral("Both answers say the same.")));
}

void AnswerPaneTest::remembersWhomToCompareWith()
{
    show(threeServers(), 0);
    openPage(Difference);
    auto *others = m_pane->findChild<QTabWidget *>()->currentWidget()->findChild<QComboBox *>();
    QCOMPARE(others->currentText(), QStringLiteral("tls://192.0.2.2"));
    QTest::keyClick(others, Qt::Key_Down);
    QCOMPARE(others->currentText(), QStringLiteral("udp://192.0.2.3"));
    m_pane->setServer(1);
    QCOMPARE(others->currentText(), QStringLiteral("udp://192.0.2.3"));
    m_pane->setServer(2);
    QCOMPARE(others->currentText(), QStringLiteral("udp://192.0.2.1"));
}

void AnswerPaneTest::saysThatThereIsNobodyToCompareWith()
{
    openPage(Difference);
    show(answeredRun({QStringLiteral("192.0.2.1")}), 0);
    QVERIFY(shows(QStringLiteral("no other server")));

    RunRecord record =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}), {});
    record.add(0, answeredRow(record.servers.first().server.server, 9ms), 0ms);
    show(record, 0);
    QVERIFY(shows(QStringLiteral("other server has given no answer")));
    record.add(1, answeredRow(record.servers.last().server.server, 9ms), 0ms);
    m_pane->setAnalysis(analysed(record));
    QVERIFY(shows(QStringLiteral("Both answers say the same.")));
}

void AnswerPaneTest::copiesThePage()
{
    show(threeServers(), 0);
    auto *copy = m_pane->findChild<QToolButton *>(QStringLiteral("copy"));
    for (int page = Dig; page <= Difference; ++page) {
        openPage(page);
        QApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("192.0.2.1")) ||
                     page == Rounds,
                 qPrintable(QString::number(page)));
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
    }
}

void AnswerPaneTest::copiesTheChosenRows()
{
    show(threeServers(), 0);
    openPage(Rounds);
    view<QTableView>()->setFocus();
    view<QTableView>()->selectRow(1);
    QTest::keySequence(view<QTableView>(), QKeySequence::Copy);
    QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("2\t")),
             qPrintable(QApplication::clipboard()->text()));
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 1);
}

void AnswerPaneTest::showsTextFromTheNetworkPlainly()
{
    RunRecord record = RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {});
    record.servers[0].server.operatorName = QStringLiteral("<b>Bold</b>");
    record.add(0,
               failedRow(record.servers.first().server.server, ErrorKind::Http,
                         QStringLiteral("<img src=x>")),
               0ms);
    show(record, 0);
    for (const QLabel *label : m_pane->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    QVERIFY(shows(QStringLiteral("<b>Bold</b>")));
    openPage(Rounds);
    const QModelIndex details = view<QTableView>()->model()->index(0, 12);
    QVERIFY(details.data().toString().contains(QStringLiteral("<img src=x>")));
    QVERIFY(!details.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void AnswerPaneTest::survivesAnotherRunWithFewerServers()
{
    show(threeServers(), 2);
    for (int page = Dig; page <= Difference; ++page) {
        openPage(page);
        m_pane->setAnalysis(analysed(answeredRun({QStringLiteral("192.0.2.9")})));
        QVERIFY(shows(QStringLiteral("Choose a server")));
        m_pane->setServer(0);
        QCOMPARE(m_pane->findChild<ElidedLabel *>()->line(), QStringLiteral("udp://192.0.2.9"));
        show(threeServers(), 2);
    }
}

void AnswerPaneTest::keepsItsState()
{
    QSettings settings(m_folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    show(threeServers(), 0);
    openPage(Difference);
    view<QCheckBox>()->setChecked(true);
    m_pane->saveState(settings);
    AnswerPane other;
    other.restoreState(settings);
    QCOMPARE(other.findChild<QTabWidget *>()->currentIndex(), int(Difference));
    QVERIFY(other.findChild<QCheckBox *>()->isChecked());

    QSettings bad(m_folder.filePath(QStringLiteral("bad.ini")), QSettings::IniFormat);
    bad.setValue(QStringLiteral("answer/page"), QStringLiteral("nonsense"));
    bad.setValue(QStringLiteral("answer/rounds"), QByteArray("nonsense"));
    other.restoreState(bad);
    QCOMPARE(other.findChild<QTabWidget *>()->currentIndex(), int(Difference));
}

void AnswerPaneTest::everyControlHasAName()
{
    RunRecord record = threeServers(1);
    for (int i = 0; i < 3; ++i)
        record.add(i, answeredRow(record.servers.at(i).server.server, 9ms, "192.0.2.77"), 1s);
    show(record, 0);
    for (int page = Dig; page <= Difference; ++page) {
        openPage(page);
        for (QWidget *widget : m_pane->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible() ||
                widget->inherits("QTabBar") || widget->inherits("QTabWidget"))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(AnswerPaneTest)

#include "answerpanetest.moc"
