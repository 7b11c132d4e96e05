// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/askbar.h"

#include "ui/ask/fieldnotice.h"
#include "ui/ask/namefield.h"
#include "ui/ask/optionspanel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace dnstester;
using namespace dnstester::ui;

class AskBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }
    void asksForWhatIsTyped();
    void asksNothingWithoutAName();
    void saysWhatIsWrongBesideTheField();
    void runsOnEnterInEveryField_data();
    void runsOnEnterInEveryField();
    void takesEnterToTheFieldThatIsWrong();
    void takesEnterToAWrongOptionThatIsFolded();
    void saysWhyItCannotRun();
    void locksItsFieldsWhileRunning();
    void stopsOnEscapeWhileRunningOnly();
    void aDoubleClickDoesNotStopAgain();
    void offersToLookUpAnAddress();
    void completesNamesAskedForBefore();
    void enterOnTypedTextRunsThoughCompletionsAreShown();
    void clearsItsHistory();
    void keepsTheTypedNameWhenTheHistoryGrows();
    void opensAnAskAgain();
    void foldsItsOptionsAndSumsThemUp();
    void keepsItsState();
    void everyControlHasANameAndTheKeyboard();

private:
    void type(const QString &name);
    template<typename Widget>
    [[nodiscard]] Widget *child(const QString &label) const;
    [[nodiscard]] QString sentence() const { return m_bar->findChild<FieldNotice *>()->sentence(); }
    [[nodiscard]] QPushButton *runButton() const;

    std::unique_ptr<AskBar> m_bar;
    QTemporaryDir m_folder;
};

void AskBarTest::init()
{
    m_bar = std::make_unique<AskBar>();
    m_bar->resize(1000, 100);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->focusName();
}

void AskBarTest::type(const QString &name)
{
    m_bar->focusName();
    QTest::keyClicks(QApplication::focusWidget(), name);
}

QPushButton *AskBarTest::runButton() const
{
    for (auto *button : m_bar->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("&Run") || button->text() == QStringLiteral("&Stop"))
            return button;
    }
    return nullptr;
}

/// The control with this text or accessible name.
template<typename Widget>
Widget *AskBarTest::child(const QString &label) const
{
    for (auto *widget : m_bar->findChildren<Widget *>()) {
        if (widget->accessibleName() == label || widget->property("text").toString() == label)
            return widget;
    }
    return nullptr;
}

void AskBarTest::asksForWhatIsTyped()
{
    type(QStringLiteral("www.example.com"));
    const auto ask = m_bar->ask();
    QVERIFY(ask.has_value());
    QCOMPARE(ask->name.toString(), QStringLiteral("www.example.com"));
    QCOMPARE(ask->type, RecordType());
    QCOMPARE(ask->rounds, 10);
    QCOMPARE(ask->options.retries, 0);
    QVERIFY(m_bar->canRun());
}

void AskBarTest::asksNothingWithoutAName()
{
    QVERIFY(!m_bar->ask());
    QVERIFY(!m_bar->canRun());
    QVERIFY(!runButton()->isEnabled());
    QVERIFY(!sentence().isEmpty());
}

void AskBarTest::saysWhatIsWrongBesideTheField()
{
    type(QStringLiteral("a..b"));
    QVERIFY(!m_bar->ask());
    QVERIFY2(sentence().contains(QStringLiteral("empty label")), qPrintable(sentence()));
    QCOMPARE(m_bar->findChild<NameField *>()->accessibleDescription(), sentence());
    type(QStringLiteral("a.example"));
    QCOMPARE(sentence(), QString());

    auto *typeField = m_bar->findChildren<QComboBox *>().at(1);
    typeField->setFocus();
    typeField->lineEdit()->selectAll();
    QTest::keyClicks(typeField, QStringLiteral("NONSENSE"));
    QVERIFY(!m_bar->ask());
    QCOMPARE(typeField->accessibleDescription(), sentence());
    typeField->lineEdit()->selectAll();
    QTest::keyClicks(typeField, QStringLiteral("TYPE65"));
    QCOMPARE(sentence(), QString());
    QCOMPARE(int(m_bar->ask()->type.number()), 65);
}

void AskBarTest::runsOnEnterInEveryField_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("name") << QByteArray("name");
    QTest::newRow("type") << QByteArray("type");
    QTest::newRow("rounds") << QByteArray("rounds");
    QTest::newRow("option") << QByteArray("option");
    QTest::newRow("check") << QByteArray("check");
}

void AskBarTest::runsOnEnterInEveryField()
{
    QFETCH(QByteArray, kind);
    type(QStringLiteral("a.example"));
    m_bar->findChild<QToolButton *>()->setChecked(true);
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    QWidget *field = m_bar->findChild<NameField *>();
    if (kind == "type")
        field = m_bar->findChildren<QComboBox *>().at(1);
    else if (kind == "rounds")
        field = m_bar->findChild<QSpinBox *>(QString(), Qt::FindDirectChildrenOnly);
    else if (kind == "option")
        field = m_bar->findChild<OptionsPanel *>()->findChild<QLineEdit *>();
    else if (kind == "check")
        field = child<QAbstractButton>(QStringLiteral("Ask who answers (NSID)"));
    QVERIFY(field != nullptr);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(runs.count(), 1);
    QTest::keyClick(field, Qt::Key_Enter);
    QCOMPARE(runs.count(), 2);
}

void AskBarTest::takesEnterToTheFieldThatIsWrong()
{
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    auto *rounds = m_bar->findChild<QSpinBox *>(QString(), Qt::FindDirectChildrenOnly);
    rounds->setFocus();
    QTest::keyClick(rounds, Qt::Key_Return);
    QCOMPARE(runs.count(), 0);
    QVERIFY(m_bar->findChild<NameField *>()->hasFocus());
}

void AskBarTest::takesEnterToAWrongOptionThatIsFolded()
{
    type(QStringLiteral("a.example"));
    auto *panel = m_bar->findChild<OptionsPanel *>();
    OptionsInput input;
    input.ecs = QStringLiteral("nonsense");
    panel->setInput(input);
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    QTest::keyClick(m_bar->findChild<NameField *>(), Qt::Key_Return);
    QCOMPARE(runs.count(), 0);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
}

void AskBarTest::saysWhyItCannotRun()
{
    type(QStringLiteral("a.example"));
    m_bar->setUnready(QStringLiteral("Choose at least one server."));
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    QVERIFY(!m_bar->canRun());
    QVERIFY(m_bar->ask().has_value());
    QVERIFY(!runButton()->isEnabled());
    QCOMPARE(sentence(), QStringLiteral("Choose at least one server."));
    QCOMPARE(runButton()->accessibleDescription(), sentence());
    QTest::keyClick(m_bar->findChild<NameField *>(), Qt::Key_Return);
    QCOMPARE(runs.count(), 0);
    m_bar->setUnready({});
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QCOMPARE(runs.count(), 1);
}

void AskBarTest::locksItsFieldsWhileRunning()
{
    type(QStringLiteral("a.example"));
    m_bar->setRunning(true);
    QCOMPARE(runButton()->text(), QStringLiteral("&Stop"));
    QVERIFY(runButton()->hasFocus());
    QVERIFY(!m_bar->canRun());
    for (QWidget *field : m_bar->findChildren<QComboBox *>())
        QVERIFY(!field->isEnabled());
    QVERIFY(!m_bar->findChild<QSpinBox *>()->isEnabled());
    QVERIFY(!m_bar->findChild<OptionsPanel *>()->isEnabled());
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    QSignalSpy stops(m_bar.get(), &AskBar::stopRequested);
    QTest::keyClick(runButton(), Qt::Key_Return);
    QCOMPARE(runs.count() + stops.count(), 0);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QCOMPARE(stops.count(), 1);
    m_bar->setRunning(false);
    QCOMPARE(runButton()->text(), QStringLiteral("&Run"));
    QVERIFY(m_bar->findChild<NameField *>()->hasFocus());
    QVERIFY(m_bar->canRun());
}

void AskBarTest::stopsOnEscapeWhileRunningOnly()
{
    type(QStringLiteral("a.example"));
    QSignalSpy stops(m_bar.get(), &AskBar::stopRequested);
    QTest::keyClick(m_bar.get(), Qt::Key_Escape);
    QCOMPARE(stops.count(), 0);
    m_bar->setRunning(true);
    QTest::keyClick(m_bar.get(), Qt::Key_Escape);
    QCOMPARE(stops.count(), 1);
}

void AskBarTest::aDoubleClickDoesNotStopAgain()
{
    type(QStringLiteral("a.example"));
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    QSignalSpy stops(m_bar.get(), &AskBar::stopRequested);
    connect(m_bar.get(), &AskBar::runRequested, m_bar.get(), [this] { m_bar->setRunning(true); });
    QTest::mouseClick(runButton(), Qt::LeftButton);
    // The second press as a window system reports it.
    const QPointF middle = runButton()->rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, middle, runButton()->mapToGlobal(middle),
                       Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(runButton(), &second);
    QTest::mouseRelease(runButton(), Qt::LeftButton);
    QCOMPARE(runs.count(), 1);
    QCOMPARE(stops.count(), 0);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QCOMPARE(stops.count(), 1);
}

void AskBarTest::offersToLookUpAnAddress()
{
    auto *reverse = child<QPushButton>(QStringLiteral("&Look up its name"));
    QVERIFY(!reverse->isVisible());
    type(QStringLiteral("192.0.2.1"));
    QVERIFY(reverse->isVisible());
    QTest::keyClick(reverse, Qt::Key_Space);
    QVERIFY(!reverse->isVisible());
    QCOMPARE(m_bar->ask()->name.toString(), QStringLiteral("1.2.0.192.in-addr.arpa"));
    QCOMPARE(int(m_bar->ask()->type.number()), 12);
    QVERIFY(sentence().contains(QStringLiteral("1.2.0.192.in-addr.arpa")));
}

void AskBarTest::completesNamesAskedForBefore()
{
    for (const char *name : {"one.example", "two.example"}) {
        type(QLatin1String(name));
        m_bar->rememberName();
    }
    auto *field = m_bar->findChild<NameField *>();
    QCOMPARE(field->count(), 2);
    QCOMPARE(field->itemText(0), QStringLiteral("two.example"));
    type(QStringLiteral("NE.EX"));
    QCOMPARE(field->completer()->completionCount(), 1);
    QCOMPARE(field->completer()->currentCompletion(), QStringLiteral("one.example"));
}

void AskBarTest::enterOnTypedTextRunsThoughCompletionsAreShown()
{
    type(QStringLiteral("one.example"));
    m_bar->rememberName();
    QSignalSpy runs(m_bar.get(), &AskBar::runRequested);
    type(QStringLiteral("one.e"));
    auto *field = m_bar->findChild<NameField *>();
    QTRY_VERIFY(field->completer()->popup()->isVisible());
    QTest::keyClick(field->completer()->popup(), Qt::Key_Return);
    QCOMPARE(runs.count(), 1);
    QCOMPARE(field->currentText(), QStringLiteral("one.e"));
}

void AskBarTest::clearsItsHistory()
{
    QVERIFY(!m_bar->clearHistoryAction()->isEnabled());
    type(QStringLiteral("one.example"));
    m_bar->rememberName();
    QVERIFY(m_bar->clearHistoryAction()->isEnabled());
    m_bar->clearHistoryAction()->trigger();
    QCOMPARE(m_bar->findChild<NameField *>()->count(), 0);
    QCOMPARE(m_bar->ask()->name.toString(), QStringLiteral("one.example"));
}

void AskBarTest::keepsTheTypedNameWhenTheHistoryGrows()
{
    type(QStringLiteral("one.example"));
    m_bar->rememberName();
    QCOMPARE(m_bar->ask()->name.toString(), QStringLiteral("one.example"));
    type(QStringLiteral("two.example"));
    m_bar->rememberName();
    QCOMPARE(m_bar->ask()->name.toString(), QStringLiteral("two.example"));
}

void AskBarTest::opensAnAskAgain()
{
    Ask ask;
    ask.name = *Name::parse(QStringLiteral("bücher.example"));
    ask.type = RecordType(28);
    ask.rounds = 250;
    ask.options.connection = ConnectionUse::Reuse;
    ask.options.nsid = true;
    QSignalSpy changes(m_bar.get(), &AskBar::changed);
    m_bar->setAsk(ask);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_bar->findChild<NameField *>()->currentText(), QStringLiteral("bücher.example"));
    const auto again = m_bar->ask();
    QVERIFY(again->name == ask.name);
    QCOMPARE(again->type, ask.type);
    QCOMPARE(again->rounds, 250);
    QCOMPARE(again->options.connection, ConnectionUse::Reuse);
    QVERIFY(again->options.nsid);
}

void AskBarTest::foldsItsOptionsAndSumsThemUp()
{
    auto *fold = m_bar->findChild<QToolButton *>();
    auto *panel = m_bar->findChild<OptionsPanel *>();
    QVERIFY(!panel->isVisible());
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(panel->isVisible());
    QTest::keyClick(child<QAbstractButton>(QStringLiteral("Ask who answers (NSID)")),
                    Qt::Key_Space);
    QTest::keyClick(child<QAbstractButton>(QStringLiteral("Reused connections")), Qt::Key_Space);
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(!panel->isVisible());
    auto *summary = child<QLabel>(QStringLiteral("reused connections · NSID"));
    QVERIFY(summary != nullptr && summary->isVisible());
}

void AskBarTest::keepsItsState()
{
    QSettings settings(m_folder.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    type(QStringLiteral("one.example"));
    m_bar->rememberName();
    m_bar->findChildren<QComboBox *>().at(1)->setEditText(QStringLiteral("MX"));
    m_bar->findChild<QSpinBox *>(QString(), Qt::FindDirectChildrenOnly)->setValue(77);
    m_bar->findChild<QToolButton *>()->setChecked(true);
    m_bar->saveState(settings);

    AskBar other;
    other.restoreState(settings);
    QCOMPARE(other.ask()->name.toString(), QStringLiteral("one.example"));
    QCOMPARE(other.ask()->type.toString(), QStringLiteral("MX"));
    QCOMPARE(other.ask()->rounds, 77);
    QCOMPARE(other.findChild<NameField *>()->count(), 1);
    QVERIFY(!other.findChild<OptionsPanel *>()->isHidden());

    QSettings bad(m_folder.filePath(QStringLiteral("bad.ini")), QSettings::IniFormat);
    bad.setValue(QStringLiteral("ask/type"), QStringLiteral("NONSENSE"));
    bad.setValue(QStringLiteral("ask/rounds"), -5);
    bad.setValue(QStringLiteral("ask/name"), QStringLiteral("a.example"));
    other.restoreState(bad);
    QCOMPARE(other.ask()->type, RecordType());
    QCOMPARE(other.ask()->rounds, 10);
}

void AskBarTest::everyControlHasANameAndTheKeyboard()
{
    m_bar->findChild<QToolButton *>()->setChecked(true);
    type(QStringLiteral("192.0.2.1"));
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *widget : m_bar->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled() ||
            !widget->isVisible() || widget->focusProxy() != nullptr)
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        const bool isOtherRadio = widget->inherits("QRadioButton") &&
                                  !static_cast<QAbstractButton *>(widget)->isChecked();
        QVERIFY2(reached.contains(widget) || isOtherRadio, widget->metaObject()->className());
    }
}

QTEST_MAIN(AskBarTest)

#include "askbartest.moc"
