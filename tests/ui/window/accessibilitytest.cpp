// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/controlwalk.h"
#include "ui/window/testwindow.h"

#include "ui/aboutdialog.h"
#include "ui/places/preferencesdialog.h"
#include "ui/samplerun.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

/// Walks all controls, as somebody does who can't see the screen or use a mouse.
class AccessibilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsWrong();
    void theWindowIsUsable_data();
    void theWindowIsUsable();
    void theDialogsAreUsable();

private:
    static void check(QWidget *window);
};

void AccessibilityTest::check(QWidget *window)
{
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window));
    const QStringList faults = controlFaults(window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void AccessibilityTest::findsWhatIsWrong()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *good = new QPushButton(QStringLiteral("Good"));
    auto *nameless = new QPushButton;
    auto *unreachable = new QPushButton(QStringLiteral("Unreachable"));
    unreachable->setFocusPolicy(Qt::ClickFocus);
    for (QPushButton *button : {good, nameless, unreachable})
        layout->addWidget(button);
    good->setFocus();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(controlsOf(&window).size(), 3);
    const QStringList faults = controlFaults(&window);
    QCOMPARE(faults.size(), 2);
    QVERIFY(faults.at(0).endsWith(QStringLiteral("has no accessible name")));
    QVERIFY(faults.at(1).endsWith(QStringLiteral("is not reached by Tab")));
}

void AccessibilityTest::theWindowIsUsable_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("withRun");
    for (int page = 0; page < 4; ++page) {
        QTest::addRow("page %d, empty", page) << page << false;
        QTest::addRow("page %d, with a run", page) << page << true;
    }
}

void AccessibilityTest::theWindowIsUsable()
{
    QFETCH(int, page);
    QFETCH(bool, withRun);
    const QStringList targets = {QStringLiteral("192.0.2.1"), QStringLiteral("tls://192.0.2.2")};
    QList<ComparedServer> servers;
    for (const QString &target : targets)
        servers.append(named(*Endpoint::parse(target), QStringLiteral("Example")));
    TestWindow test(servers);
    if (withRun) {
        test.session().show(answeredRun(targets));
        QTRY_VERIFY(test.session().analysis());
    }
    test.child<QTabWidget>()->setCurrentIndex(page);
    QVERIFY(controlsOf(&test.window()).isEmpty());
    check(&test.window());
    QVERIFY(controlsOf(&test.window()).size() > 12);
}

void AccessibilityTest::theDialogsAreUsable()
{
    AboutDialog about;
    check(&about);
    about.close();
    EmbeddedDaemon service;
    MemoryTokenStore tokens;
    PreferencesDialog preferences({}, &service, &tokens);
    check(&preferences);
}

QTEST_MAIN(AccessibilityTest)

#include "accessibilitytest.moc"
