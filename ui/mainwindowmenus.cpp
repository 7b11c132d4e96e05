// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/aboutdialog.h"
#include "ui/ask/askbar.h"
#include "ui/charts/chartpicture.h"
#include "ui/history/exportmenu.h"
#include "ui/places/embeddedservice.h"
#include "ui/places/theme.h"
#include "ui/results/resultspane.h"
#include "ui/servers/serverspane.h"
#include "ui/words/findings.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>

namespace dnstester::ui {

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *open = file->addAction(tr("&Open a run…"), this, &MainWindow::chooseFile);
    open->setShortcut(QKeySequence::Open);
    m_export = new ExportMenu(this);
    m_export->setTitle(tr("&Export"));
    m_export->setReportParts(
        [this] {
            const RunAnalysisPointer analysis = m_session.analysis();
            if (!analysis)
                return QStringList();
            const Findings found = findings(*analysis);
            return QStringList(found.headline) + found.sentences;
        },
        [this] { return reportCharts(); });
    connect(m_export, &ExportMenu::saved, this,
            [this](const QString &path) { showMessage(tr("Saved %1.").arg(path)); });
    connect(m_export, &ExportMenu::copied, this, [this] { showMessage(tr("Copied.")); });
    connect(m_export, &ExportMenu::troubled, this, &MainWindow::showTrouble);
    file->addMenu(m_export);
    file->addSeparator();
    QAction *preferences = file->addAction(tr("&Preferences…"), this, &MainWindow::openPreferences);
    preferences->setShortcut(Qt::CTRL | Qt::Key_Comma);
    preferences->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    buildRunMenu();
    buildViewMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("&About DNS Tester"), this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

QList<QByteArray> MainWindow::reportCharts() const
{
    const RunAnalysisPointer analysis = m_session.analysis();
    QList<QByteArray> charts;
    if (!analysis)
        return charts;
    constexpr QSize size(900, 450);
    for (const ChartKind kind : chartKinds) // on paper, whatever the screen's colours are
        charts.append(
            chartSvg(kind, *analysis, lightPalette(), size, m_results->selectedServers()));
    return charts;
}

void MainWindow::buildRunMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Run"));
    m_runAction = menu->addAction(tr("&Run"), m_ask, &AskBar::requestRun);
    m_runAction->setShortcut(Qt::Key_F5);
    m_stopAction = menu->addAction(tr("&Stop"), &m_session, &RunSession::stop);
    m_stopAction->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_stopAction->setEnabled(false);
    menu->addSeparator();
    m_compareAction =
        menu->addAction(tr("&Compare with the run before"), this, &MainWindow::compareWithBefore);
    m_compareAction->setShortcut(Qt::CTRL | Qt::Key_D);
    m_compareAction->setEnabled(false);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    QAction *servers = menu->addAction(tr("&Servers"));
    servers->setCheckable(true);
    servers->setShortcut(Qt::Key_F9);
    connect(servers, &QAction::toggled, m_servers, &QWidget::setVisible);
    connect(menu, &QMenu::aboutToShow, servers,
            [this, servers] { servers->setChecked(!m_servers->isHidden()); });
    QAction *question = menu->addAction(tr("&Question"), m_ask, &AskBar::focusName);
    question->setShortcut(Qt::CTRL | Qt::Key_L);
    menu->addSeparator();
    for (int i = 0; i < m_pages->count(); ++i) {
        QWidget *page = m_pages->widget(i);
        QAction *action =
            menu->addAction(m_pages->tabText(i), this, [this, page] { showPage(page); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
    }
}

void MainWindow::applyPreferences(const Preferences &preferences)
{
    m_parts.preferences = preferences;
    preferences.saveState(*m_parts.settings);
    applyTheme(preferences.theme);
    m_parts.embedded->apply(preferences.embedded);
}

} // namespace dnstester::ui
