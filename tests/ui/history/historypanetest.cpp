// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historypane.h"

#include "ui/history/historymodel.h"
#include "ui/samplerun.h"
#include "ui/store/runfile.h"
#include "ui/store/runhistory.h"

#include <QAbstractButton>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTreeView>

#include <memory>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class HistoryPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatNothingIsKeptYet();
    void listsWhatIsSaved();
    void opensByEnterAndButton();
    void comparesTwoTheEarlierFirst();
    void filtersAsOneTypes();
    void asksBeforeItDeletes();
    void leavesWhatIsNotToBeDeleted();
    void importsWhatWasExported();
    void tellsOfABrokenFile();
    void replacesNothingByImport();
    void tellsOfAFileThatCannotBeWritten();
    void remembersItsColumns();
    void canBeUsedByKeyboardAndScreenReader();

private:
    [[nodiscard]] RunRecord add(int day, const QString &place = {});
    [[nodiscard]] QTreeView *view() const { return m_pane->findChild<QTreeView *>(); }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }
    void selectRow(int row, QItemSelectionModel::SelectionFlags how);
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QMessageBox *question() const { return m_pane->findChild<QMessageBox *>(); }
    [[nodiscard]] bool shows(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RunHistory> m_history;
    std::unique_ptr<HistoryPane> m_pane;
};

void HistoryPaneTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<RunHistory>(m_dir->filePath(QStringLiteral("history.sqlite")));
    m_pane = std::make_unique<HistoryPane>(m_history.get(), nullptr);
    m_pane->resize(800, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void HistoryPaneTest::cleanup()
{
    m_pane.reset();
    m_history.reset();
    m_dir.reset();
}

RunRecord HistoryPaneTest::add(int day, const QString &place)
{
    RunRecord run = answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")});
    run.began = QDateTime(QDate(2030, 1, day), QTime(12, 0), QTimeZone::utc()).toUTC();
    run.place = place;
    m_history->save(run);
    return run;
}

void HistoryPaneTest::selectRow(int row, QItemSelectionModel::SelectionFlags how)
{
    view()->selectionModel()->setCurrentIndex(view()->model()->index(row, 0),
                                              how | QItemSelectionModel::Rows);
}

QPushButton *HistoryPaneTest::button(const QString &text) const
{
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').remove(u'…') == text && button->window() == m_pane.get())
            return button;
    }
    return nullptr;
}

bool HistoryPaneTest::shows(const QString &text) const
{
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text)) {
            return label->textFormat() == Qt::PlainText;
        }
    }
    return false;
}

void HistoryPaneTest::saysThatNothingIsKeptYet()
{
    QTRY_VERIFY(shows(QStringLiteral("No run is kept yet")));
    QVERIFY(!view()->isVisible());
    QVERIFY(!button(QStringLiteral("Open"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Delete"))->isEnabled());
    QVERIFY(button(QStringLiteral("Import"))->isEnabled());
    QVERIFY(!m_pane->findChild<QLineEdit *>()->isEnabled());
}

void HistoryPaneTest::listsWhatIsSaved()
{
    (void)add(1);
    (void)add(3);
    (void)add(2);
    QTRY_COMPARE(rows(), 3);
    QVERIFY(view()->isVisible());
    const auto when = [this](int row) {
        return view()
            ->model()
            ->index(row, 0)
            .data(HistoryModel::SortRole)
            .toDateTime()
            .date()
            .day();
    };
    QCOMPARE(QList<int>({when(0), when(1), when(2)}), QList<int>({3, 2, 1}));
}

void HistoryPaneTest::opensByEnterAndButton()
{
    (void)add(1);
    const RunRecord later = add(2);
    QTRY_COMPARE(rows(), 2);
    QSignalSpy opened(m_pane.get(), &HistoryPane::openRequested);
    view()->setFocus();
    selectRow(0, QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toUuid(), later.id);
    QTest::mouseClick(button(QStringLiteral("Open")), Qt::LeftButton);
    QCOMPARE(opened.size(), 2);
}

void HistoryPaneTest::comparesTwoTheEarlierFirst()
{
    const RunRecord earlier = add(1);
    const RunRecord later = add(2);
    (void)add(3);
    QTRY_COMPARE(rows(), 3);
    QSignalSpy compared(m_pane.get(), &HistoryPane::compareRequested);
    selectRow(1, QItemSelectionModel::ClearAndSelect);
    QVERIFY(!button(QStringLiteral("Compare"))->isEnabled());
    selectRow(2, QItemSelectionModel::Select);
    QVERIFY(button(QStringLiteral("Compare"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Open"))->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Compare")), Qt::LeftButton);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.at(0).at(0).toUuid(), earlier.id);
    QCOMPARE(compared.at(0).at(1).toUuid(), later.id);
    selectRow(0, QItemSelectionModel::Select);
    QVERIFY(!button(QStringLiteral("Compare"))->isEnabled());
}

void HistoryPaneTest::filtersAsOneTypes()
{
    (void)add(1);
    (void)add(2, QStringLiteral("https://daemon.example"));
    QTRY_COMPARE(rows(), 2);
    auto *filter = m_pane->findChild<QLineEdit *>();
    QTest::keyClicks(filter, QStringLiteral("DAEMON"));
    QCOMPARE(rows(), 1);
    QTest::keyClicks(filter, QStringLiteral("(*"));
    QCOMPARE(rows(), 0);
    QVERIFY(shows(QStringLiteral("No run contains")));
    filter->clear();
    QCOMPARE(rows(), 2);
    QVERIFY(view()->isVisible());
}

void HistoryPaneTest::asksBeforeItDeletes()
{
    (void)add(1);
    const RunRecord later = add(2);
    QTRY_COMPARE(rows(), 2);
    view()->setFocus();
    selectRow(1, QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(question());
    QVERIFY(question()->isVisible());
    QVERIFY(!question()->isModal());
    QVERIFY(question()->text().contains(u'1'));
    QCOMPARE(rows(), 2);
    selectRow(0, QItemSelectionModel::ClearAndSelect); // what was asked about is deleted
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(view()->model()->index(0, 0).data(HistoryModel::IdRole).toUuid(), later.id);
    QTRY_VERIFY(!question());
}

void HistoryPaneTest::leavesWhatIsNotToBeDeleted()
{
    (void)add(1);
    QTRY_COMPARE(rows(), 1);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(!question()); // nothing is selected
    selectRow(0, QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(question());
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QSignalSpy listed(m_history.get(), &RunHistory::listed);
    m_history->refresh();
    QVERIFY(listed.wait());
    QCOMPARE(rows(), 1);
}

void HistoryPaneTest::importsWhatWasExported()
{
    const RunRecord run = add(1);
    QTRY_COMPARE(rows(), 1);
    const QString path = m_dir->filePath(QStringLiteral("run.dnsrun"));
    m_pane->exportFile(run.id, path);
    QTRY_VERIFY(shows(QStringLiteral("has been exported")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), runToFile(run));
    m_history->remove({run.id});
    QTRY_COMPARE(rows(), 0);
    m_pane->importFile(path);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(shows(QStringLiteral("has been imported")));
    QCOMPARE(view()->currentIndex().data(HistoryModel::IdRole).toUuid(), run.id);
}

void HistoryPaneTest::tellsOfABrokenFile()
{
    const QString path = m_dir->filePath(QStringLiteral("broken.dnsrun"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"dnstester-run\", \"version\": 1, \"id\": \"<b>7</b>\"}");
    file.close();
    m_pane->importFile(path);
    QTRY_VERIFY(shows(QStringLiteral("\"id\" must be a UUID")));
    QVERIFY(shows(QStringLiteral("\"broken.dnsrun\"")));
    m_pane->importFile(path + QStringLiteral(".none"));
    QTRY_VERIFY(shows(QStringLiteral("\"broken.dnsrun.none\" can't be read")));
    QCOMPARE(rows(), 0);
}

void HistoryPaneTest::replacesNothingByImport()
{
    RunRecord run = add(1);
    (void)add(2);
    QTRY_COMPARE(rows(), 2);
    const QByteArray before = runToFile(run);
    run.trouble = QStringLiteral("forged");
    QFile file(m_dir->filePath(QStringLiteral("forged.dnsrun")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(runToFile(run));
    file.close();
    m_pane->importFile(file.fileName());
    QTRY_VERIFY(shows(QStringLiteral("in the history already")));
    QCOMPARE(view()->currentIndex().data(HistoryModel::IdRole).toUuid(), run.id);
    QByteArray after;
    m_history->fetch(run.id, this, [&after](const Result<RunRecord> &record) {
        after = record ? runToFile(*record) : QByteArray("none");
    });
    QTRY_VERIFY(!after.isEmpty());
    QCOMPARE(after, before);
}

void HistoryPaneTest::tellsOfAFileThatCannotBeWritten()
{
    const RunRecord run = add(1);
    QTRY_COMPARE(rows(), 1);
    m_pane->exportFile(run.id, m_dir->filePath(QStringLiteral("none/run.dnsrun")));
    QTRY_VERIFY(shows(QStringLiteral("\"run.dnsrun\" can't be written")));
}

void HistoryPaneTest::remembersItsColumns()
{
    QSettings settings(m_dir->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    view()->setColumnWidth(HistoryModel::Question, 321);
    view()->sortByColumn(HistoryModel::Servers, Qt::AscendingOrder);
    m_pane->saveState(settings);
    HistoryPane other(m_history.get(), nullptr);
    other.restoreState(settings);
    const auto *view = other.findChild<QTreeView *>();
    QCOMPARE(view->columnWidth(HistoryModel::Question), 321);
    QCOMPARE(view->header()->sortIndicatorSection(), int(HistoryModel::Servers));
    QSettings empty(m_dir->filePath(QStringLiteral("empty.ini")), QSettings::IniFormat);
    other.restoreState(empty);
    QCOMPARE(view->columnWidth(HistoryModel::Question), 321);
}

void HistoryPaneTest::canBeUsedByKeyboardAndScreenReader()
{
    QVERIFY(!view()->accessibleName().isEmpty());
    for (const QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        QVERIFY(button->text().contains(u'&'));
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
    QLabel *buddy = nullptr;
    for (QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->buddy() == m_pane->findChild<QLineEdit *>())
            buddy = label;
    }
    QVERIFY(buddy);
    (void)add(1);
    QTRY_COMPARE(rows(), 1);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Tab);
    QVERIFY(!view()->hasFocus()); // one can leave the list
}

QTEST_MAIN(HistoryPaneTest)

#include "historypanetest.moc"
