// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/testwindow.h"

#include "service/restclient.h"
#include "support/loopbackudpserver.h"
#include "support/realserver.h"
#include "support/testcertificates.h"
#include "ui/answer/answerpane.h"
#include "ui/ask/askbar.h"
#include "ui/charts/chartspanel.h"
#include "ui/history/historypane.h"
#include "ui/results/resultspane.h"
#include "ui/words/findingsview.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

constexpr int patience = 60'000; ///< ms, for runs on a busy machine

/// What a table shows, a list of texts for each row.
QList<QStringList> textsOf(const QAbstractItemModel &model)
{
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList &texts = rows.emplaceBack();
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
    }
    return rows;
}

QAbstractItemModel *resultsOf(TestWindow &test)
{
    return test.child<ResultsPane>()->findChild<QTableView *>()->model();
}

bool isShown(TestWindow &test, RunState state)
{
    return test.session().analysis() && test.session().analysis()->record.state == state;
}

/// The box that says something or asks; null: there is none.
QMessageBox *boxOf(TestWindow &test)
{
    return test.child<QMessageBox>();
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRunOverRealServersFillsEveryView();
    void escStopsARun();
    void aWrongNameRunsNothing();
    void runsNothingWithoutServers();
    void closingWhileItRunsAsks();
    void theHistoryIsThereAtTheNextStart();
    void anotherRunIsShownFromTheHistory();
    void twoRunsAreLaidSideBySide();
    void aFileThatIsNoRunIsRefused();
    void selectingInTheTableShowsTheAnswer();
    void remembersWhatWasChosen();
    void servesTheRestApi();

private:
    [[nodiscard]] QList<ComparedServer> realServers() const;
    void ask(TestWindow &test, const QString &name, int rounds);

    TestCertificates m_certificates;
    std::unique_ptr<UnboundServer> m_unbound;
    std::unique_ptr<KnotServer> m_knot;
};

void MainWindowTest::initTestCase()
{
    m_unbound = std::make_unique<UnboundServer>(m_certificates);
    m_knot = std::make_unique<KnotServer>(m_certificates);
    QVERIFY2(m_unbound->start(), qPrintable(m_unbound->errorString()));
    QVERIFY2(m_knot->start(), qPrintable(m_knot->errorString()));
}

QList<ComparedServer> MainWindowTest::realServers() const
{
    return {named(m_knot->endpoint(Protocol::Udp), QStringLiteral("Knot")),
            named(m_knot->endpoint(Protocol::Tcp), QStringLiteral("Knot")),
            named(m_unbound->endpoint(Protocol::Udp), QStringLiteral("Unbound"), true),
            named(m_unbound->endpoint(Protocol::Tls), QStringLiteral("Unbound")),
            named(m_unbound->endpoint(Protocol::Https), QStringLiteral("Unbound")),
            named(LoopbackUdpServer::closedEndpoint(), QStringLiteral("Nobody"))};
}

/// Sets up the question as a person who had asked before would find it, types the name, and presses
/// Enter.
void MainWindowTest::ask(TestWindow &test, const QString &name, int rounds)
{
    Ask ask;
    ask.options.retries = 0;
    ask.options.caFile = m_unbound->caFile();
    ask.rounds = rounds;
    auto *bar = test.child<AskBar>();
    bar->setAsk(ask);
    test.window().show();
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    bar->focusName();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void MainWindowTest::aRunOverRealServersFillsEveryView()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 12);
    QVERIFY(test.session().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);

    const QList<QStringList> rows = textsOf(*resultsOf(test));
    QCOMPARE(rows.size(), 6);
    int answered = 0;
    for (const QStringList &row : rows) {
        const QString all = row.join(u'|');
        if (all.contains(QStringLiteral("Nobody"))) {
            QVERIFY2(all.contains(QStringLiteral("connection refused")), qPrintable(all));
            QVERIFY2(all.contains(QStringLiteral("12 of 12")), qPrintable(all));
            continue;
        }
        QVERIFY2(all.contains(QStringLiteral("NOERROR")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("192.0.2.1")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("0 of 12")), qPrintable(all));
        ++answered;
    }
    QCOMPARE(answered, 5);
    QVERIFY2(rows.last().join(u'|').contains(QStringLiteral("Nobody")), "what failed comes last");

    const QString words = test.child<FindingsView>()->findChild<QTextEdit *>()->toPlainText();
    QVERIFY2(words.contains(QStringLiteral("Nobody")), qPrintable(words));
}

void MainWindowTest::escStopsARun()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(test.session().roundsDone() >= 1, patience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!test.session().isRunning());
    QTRY_VERIFY(isShown(test, RunState::Stopped));
    QVERIFY(test.session().roundsDone() < 1000);
    QVERIFY(boxOf(test) == nullptr);
}

void MainWindowTest::aWrongNameRunsNothing()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("two..dots"), 3);
    QVERIFY(!test.session().isRunning());
    QVERIFY(!test.child<AskBar>()->ask());
}

void MainWindowTest::runsNothingWithoutServers()
{
    TestWindow test({});
    ask(test, QStringLiteral("www.example.com"), 3);
    QVERIFY(!test.session().isRunning());
    QVERIFY(!test.child<AskBar>()->canRun());
}

void MainWindowTest::closingWhileItRunsAsks()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 1000);
    QVERIFY(!test.window().close());
    QMessageBox *box = boxOf(test);
    QVERIFY(box != nullptr);
    QTRY_VERIFY(box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(boxOf(test) == nullptr);
    QVERIFY(test.session().isRunning());
    QVERIFY(test.window().isVisible());

    QVERIFY(!test.window().close());
    const QList<QAbstractButton *> buttons = boxOf(test)->buttons();
    for (QAbstractButton *button : buttons) {
        if (boxOf(test)->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(!test.window().isVisible());
    QVERIFY(!test.session().isRunning());
}

void MainWindowTest::theHistoryIsThereAtTheNextStart()
{
    const QTemporaryDir directory;
    QUuid id;
    {
        TestWindow test(realServers(), directory.path());
        ask(test, QStringLiteral("www.example.com"), 3);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
        id = test.session().analysis()->record.id;
        QVERIFY(test.window().close());
    }
    TestWindow test(realServers(), directory.path());
    auto *view = test.child<HistoryPane>()->findChild<QAbstractItemView *>();
    QTRY_COMPARE(view->model()->rowCount(), 1);
    const QString row = textsOf(*view->model()).first().join(u'|');
    QVERIFY2(row.contains(QStringLiteral("www.example.com")), qPrintable(row));
    Q_EMIT test.child<HistoryPane>()->openRequested(id);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
    QCOMPARE(test.session().analysis()->record.id, id);
    QCOMPARE(resultsOf(test)->rowCount(), 6);
}

void MainWindowTest::anotherRunIsShownFromTheHistory()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
    const QUuid first = test.session().analysis()->record.id;
    ask(test, QStringLiteral("mail.example.com"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete) &&
                                 test.session().analysis()->record.id != first,
                             patience);
    Q_EMIT test.child<HistoryPane>()->openRequested(first);
    QTRY_COMPARE(test.session().analysis()->record.id, first);
    QCOMPARE(test.child<AskBar>()->ask()->name.toString(), QStringLiteral("www.example.com"));
}

void MainWindowTest::twoRunsAreLaidSideBySide()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
    const QUuid first = test.session().analysis()->record.id;
    ask(test, QStringLiteral("www.example.com"), 2);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete) &&
                                 test.session().analysis()->record.id != first,
                             patience);
    QTest::keyClick(&test.window(), Qt::Key_D, Qt::ControlModifier);
    auto *pages = test.child<QTabWidget>();
    QTRY_COMPARE(pages->currentIndex(), 3);
    auto *view = pages->currentWidget()->findChild<QAbstractItemView *>();
    QTRY_COMPARE(view->model()->rowCount(), 6);
}

void MainWindowTest::aFileThatIsNoRunIsRefused()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("broken.dnsrun"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": 5}");
    file.close();
    TestWindow test(realServers());
    test.window().show();
    test.window().openFile(path);
    QVERIFY(boxOf(test) != nullptr);
    QVERIFY2(boxOf(test)->text().contains(QStringLiteral("broken.dnsrun")),
             qPrintable(boxOf(test)->text()));
    QVERIFY(!test.session().analysis());
}

void MainWindowTest::selectingInTheTableShowsTheAnswer()
{
    TestWindow test(realServers());
    ask(test, QStringLiteral("www.example.com"), 3);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
    QTest::keyClick(&test.window(), Qt::Key_2, Qt::ControlModifier);
    auto *table = test.child<ResultsPane>()->findChild<QTableView *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(test.child<ResultsPane>()->currentServer() >= 0);
    auto *dig = test.child<AnswerPane>()->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(dig->toPlainText().contains(QStringLiteral("ANSWER SECTION")));
    QVERIFY(dig->toPlainText().contains(QStringLiteral("192.0.2.1")));
}

void MainWindowTest::remembersWhatWasChosen()
{
    const QTemporaryDir directory;
    {
        TestWindow test(realServers(), directory.path());
        ask(test, QStringLiteral("www.example.com"), 7);
        QTRY_VERIFY_WITH_TIMEOUT(isShown(test, RunState::Complete), patience);
        QTest::keyClick(&test.window(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(test.window().close());
    }
    TestWindow test(realServers(), directory.path());
    QCOMPARE(test.child<AskBar>()->ask()->name.toString(), QStringLiteral("www.example.com"));
    QCOMPARE(test.child<AskBar>()->ask()->rounds, 7);
    QCOMPARE(test.child<QTabWidget>()->currentIndex(), 2);
}

void MainWindowTest::servesTheRestApi()
{
    TestWindow test(realServers());
    EmbeddedSettings settings;
    settings.enabled = true;
    settings.port = 0;
    QVERIFY(!test.embedded().start(settings));
    QVERIFY(test.embedded().isRunning());
    RemoteOptions options;
    options.url =
        *parseDaemonUrl(QStringLiteral("http://127.0.0.1:%1").arg(test.embedded().port()));
    RestClient client(options);
    int status = 0;
    const auto call = client.get(QStringLiteral("/health"), std::chrono::seconds(10),
                                 [&](RestAnswer &&answer) { status = answer.status; });
    QTRY_COMPARE(status, 200);
    test.embedded().stop();
    QVERIFY(!test.embedded().isRunning());
}

QTEST_MAIN(MainWindowTest)

#include "mainwindowtest.moc"
