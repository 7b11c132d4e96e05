// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes one picture of the desktop application, from a real run against local servers.
//
// Usage: screenshots SCENE FILE.png. "screenshots --list" names the scenes.

#include "desktop/languages.h"
#include "ui/ask/askbar.h"
#include "ui/places/placebutton.h"
#include "ui/places/preferencesdialog.h"
#include "ui/results/resultspane.h"
#include "ui/screenshots/sceneservers.h"
#include "ui/window/testwindow.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScreen>
#include <QTabWidget>
#include <QTableView>

#include <cstdio>
#include <functional>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

enum class Servers
{
    Mixed,
    Many,
    Failing,
};

enum class Page
{
    Charts,
    Answer,
    History,
    TwoRuns,
};

struct Scene
{
    const char *name;
    Theme theme = Theme::Light;
    const char *language = "en";
    Servers servers = Servers::Mixed;
    int rounds = 100; ///< 0: nothing is run
    Page page = Page::Charts;
    int chart = 0;
    bool rightToLeft = false;
    const char *question = "www.example.com";
    int runs = 1;
    void (*finish)(TestWindow &test) = nullptr; ///< what a person does in the end
};

/// As its keys do, which need an active window and so a window manager.
void trigger(TestWindow &test, const QKeySequence &shortcut)
{
    for (QAction *action : test.window().findChildren<QAction *>()) {
        if (action->shortcut() == shortcut)
            action->trigger();
    }
}

void openPreferences(TestWindow &test)
{
    trigger(test, Qt::CTRL | Qt::Key_Comma);
}

void addPlace(TestWindow &test)
{
    test.child<PlaceButton>()->addPlace();
}

void openOptions(TestWindow &test)
{
    for (auto *button : test.child<AskBar>()->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            button->setChecked(true);
    }
}

const Scene scenes[] = {
    {.name = "light"},
    {.name = "dark", .theme = Theme::Dark},
    {.name = "german", .language = "de"},
    {.name = "chinese", .language = "zh_CN"},
    {.name = "right-to-left", .rightToLeft = true},
    {.name = "fifty-servers", .servers = Servers::Many, .rounds = 60},
    {.name = "fifty-servers-dark-over-time",
     .theme = Theme::Dark,
     .servers = Servers::Many,
     .rounds = 60,
     .chart = 2},
    {.name = "empty", .rounds = 0},
    {.name = "empty-dark", .theme = Theme::Dark, .rounds = 0},
    {.name = "all-failed", .servers = Servers::Failing, .rounds = 12},
    {.name = "few-rounds", .rounds = 3},
    {.name = "phases", .chart = 1},
    {.name = "over-time", .chart = 2},
    {.name = "distribution", .chart = 3},
    {.name = "answer", .page = Page::Answer},
    {.name = "answer-dark", .theme = Theme::Dark, .page = Page::Answer},
    {.name = "history", .page = Page::History, .runs = 3},
    {.name = "two-runs", .page = Page::TwoRuns, .runs = 2},
    {.name = "wrong-name", .rounds = 0, .question = "two..dots"},
    {.name = "options", .rounds = 0, .finish = openOptions},
    {.name = "options-german", .language = "de", .rounds = 0, .finish = openOptions},
    {.name = "preferences", .rounds = 0, .finish = openPreferences},
    {.name = "preferences-dark", .theme = Theme::Dark, .rounds = 0, .finish = openPreferences},
    {.name = "add-daemon", .rounds = 0, .finish = addPlace},
};

void waitFor(const std::function<bool()> &condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Lets what was shown last be painted.
void settle()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < 500)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

[[nodiscard]] bool startServers(SceneServers &servers, Servers kind)
{
    if (kind == Servers::Mixed)
        return servers.startMixed();
    if (kind == Servers::Many)
        servers.startMany(50);
    else
        servers.startFailing();
    return true;
}

void run(TestWindow &test, const Scene &scene, const SceneServers &servers)
{
    Ask ask;
    ask.name = *Name::parse(u"www.example.com");
    ask.options.retries = 0;
    ask.options.timeout = std::chrono::milliseconds(400);
    ask.options.caFile = servers.caFile();
    ask.rounds = qMax(scene.rounds, 1);
    test.child<AskBar>()->setAsk(ask);
    for (int i = 0; i < scene.runs && scene.rounds > 0; ++i) {
        const QUuid before =
            test.session().analysis() ? test.session().analysis()->record.id : QUuid();
        Q_EMIT test.child<AskBar>()->runRequested();
        waitFor([&] {
            return test.session().analysis() && test.session().analysis()->record.id != before &&
                   test.session().analysis()->record.state == RunState::Complete;
        });
    }
    if (scene.rounds == 0)
        test.child<AskBar>()->findChild<QLineEdit *>()->setText(QLatin1String(scene.question));
}

void turnTo(TestWindow &test, const Scene &scene)
{
    auto *pages = test.child<QTabWidget>();
    if (scene.page == Page::TwoRuns)
        trigger(test, Qt::CTRL | Qt::Key_D);
    pages->setCurrentIndex(int(scene.page));
    if (auto *charts = pages->widget(0)->findChild<QTabWidget *>())
        charts->setCurrentIndex(scene.chart);
    if (scene.page == Page::Answer)
        test.child<ResultsPane>()->findChild<QTableView *>()->selectRow(0);
    if (scene.finish != nullptr)
        scene.finish(test);
}

int make(const Scene &scene, const QString &file)
{
    installLanguage(QLatin1String(scene.language));
    if (scene.rightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    applyTheme(scene.theme);
    SceneServers servers;
    if (!startServers(servers, scene.servers)) {
        std::fprintf(stderr, "%s\n", qPrintable(servers.error()));
        return EXIT_FAILURE;
    }
    TestWindow test(servers.servers());
    MainWindow &window = test.window();
    window.setGeometry(0, 0, 1360, 850);
    window.show();
    run(test, scene, servers);
    turnTo(test, scene);
    settle();
    const QRect place(window.mapToGlobal(QPoint()), window.size());
    const QPixmap picture =
        window.screen()->grabWindow(0, place.x(), place.y(), place.width(), place.height());
    return picture.save(file) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    for (const Scene &scene : scenes) {
        if (arguments.value(1) == QStringLiteral("--list"))
            std::printf("%s\n", scene.name);
        else if (arguments.value(1) == QLatin1String(scene.name) && arguments.size() == 3)
            return make(scene, arguments.at(2));
    }
    return arguments.value(1) == QStringLiteral("--list") ? EXIT_SUCCESS : EXIT_FAILURE;
}
