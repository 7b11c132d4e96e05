// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/answer/answerpane.h"
#include "ui/ask/askbar.h"
#include "ui/charts/chartspanel.h"
#include "ui/history/exportmenu.h"
#include "ui/history/historypane.h"
#include "ui/history/runpairview.h"
#include "ui/places/embeddedindicator.h"
#include "ui/places/placebook.h"
#include "ui/places/placebutton.h"
#include "ui/places/placeservice.h"
#include "ui/results/resultspane.h"
#include "ui/runpairing.h"
#include "ui/servers/serverspane.h"
#include "ui/store/runfile.h"
#include "ui/store/runhistory.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"
#include "ui/words/findingsview.h"

#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace dnstester::ui {

MainWindow::MainWindow(WindowParts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_pairing(new RunPairing(m_parts.history, this))
{
    setWindowTitle(tr("DNS Tester"));
    buildPanes();
    buildStatusBar();
    buildMenus();
    connectRun();
    connectSelection();
    connectPlaces();
    connectHistory();
    restoreState();
    startEmbedded(m_parts.embedded, m_parts.preferences, m_parts.tokens,
                  [window = QPointer(this)](const QString &token) {
                      if (window)
                          window->m_parts.preferences.embedded.token = token;
                  });
    checkReadiness();
    m_ask->focusName();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_ask = new AskBar;
    m_servers = new ServersPane(m_parts.servers);
    m_findings = new FindingsView;
    m_results = new ResultsPane;
    m_charts = new ChartsPanel;
    m_answer = new AnswerPane;
    m_history = new HistoryPane(m_parts.history, nullptr);
    m_pair = new RunPairView;

    m_pages = new QTabWidget;
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Views of the run"));
    m_pages->addTab(m_charts, tr("Charts"));
    m_pages->addTab(m_answer, tr("Answer"));
    m_pages->addTab(m_history, tr("History"));
    m_pages->addTab(m_pair, tr("Two runs"));

    m_down = new QSplitter(Qt::Vertical);
    m_down->addWidget(m_results);
    m_down->addWidget(m_pages);
    m_down->setChildrenCollapsible(false);

    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_findings);
    rightLayout->addWidget(m_down, 1);

    m_across = new QSplitter(Qt::Horizontal);
    m_across->addWidget(m_servers);
    m_across->addWidget(right);
    m_across->setStretchFactor(0, 0);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->addWidget(m_ask);
    layout->addWidget(m_across, 1);
    setCentralWidget(central);
}

void MainWindow::buildStatusBar()
{
    m_progressText = new QLabel;
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(m_progress->fontMetrics().averageCharWidth() * 30);
    m_progress->hide();
    m_place = new PlaceButton(m_parts.places, m_parts.tokens, this);
    m_place->follow(m_parts.service);
    statusBar()->addWidget(m_progress);
    statusBar()->addWidget(m_progressText, 1);
    auto *embedded = new EmbeddedIndicator(m_parts.embedded, this);
    connect(embedded, &QAbstractButton::clicked, this, &MainWindow::openPreferences);
    statusBar()->addPermanentWidget(embedded);
    statusBar()->addPermanentWidget(m_place);
}

void MainWindow::connectRun()
{
    connect(m_ask, &AskBar::runRequested, this, &MainWindow::run);
    connect(m_ask, &AskBar::stopRequested, &m_session, &RunSession::stop);
    connect(m_servers, &ServersPane::checkedChanged, this, &MainWindow::checkReadiness);
    connect(m_ask, &AskBar::changed, this, &MainWindow::checkReadiness);
    connect(&m_session, &RunSession::analysisChanged, this, &MainWindow::showAnalysis);
    connect(&m_session, &RunSession::runningChanged, this, &MainWindow::showRunning);
    connect(&m_session, &RunSession::progressed, this, &MainWindow::showProgress);
    connect(&m_session, &RunSession::ended, m_parts.history, &RunHistory::save);
    connect(&m_session, &RunSession::ended, this, [this](const RunRecord &record) {
        m_before = std::exchange(m_shown, record);
        m_compareAction->setEnabled(m_before.has_value());
        if (record.state == RunState::Failed)
            showTrouble(record.trouble);
        if (m_mayClose)
            close();
    });
}

void MainWindow::connectSelection()
{
    connect(m_results, &ResultsPane::selectionChanged, m_charts, &ChartsPanel::setSelectedServers);
    connect(m_results, &ResultsPane::currentServerChanged, m_answer, &AnswerPane::setServer);
    connect(m_charts, &ChartsPanel::serversSelected, m_results, &ResultsPane::setSelectedServers);
}

void MainWindow::connectPlaces()
{
    connect(m_parts.service, &PlaceService::aboutToChange, &m_session, &RunSession::stop);
    connect(m_parts.service, &PlaceService::changed, this, &MainWindow::checkReadiness);
    connect(m_parts.service, &PlaceService::serversKnown, m_servers,
            &ServersPane::setDaemonServers);
    connect(m_parts.service, &PlaceService::troubled, this, &MainWindow::showMessage);
}

void MainWindow::connectHistory()
{
    connect(m_parts.history, &RunHistory::troubled, this, &MainWindow::showTrouble);
    connect(m_history, &HistoryPane::openRequested, m_pairing, &RunPairing::open);
    connect(m_history, &HistoryPane::compareRequested, m_pairing,
            qOverload<const QUuid &, const QUuid &>(&RunPairing::compare));
    connect(m_pairing, &RunPairing::troubled, this, &MainWindow::showTrouble);
    connect(m_pairing, &RunPairing::opened, this, &MainWindow::showRecord);
    connect(m_pairing, &RunPairing::paired, this,
            [this](const RunAnalysisPointer &first, const RunAnalysisPointer &second) {
                m_pair->setRuns(first, second);
                showPage(m_pair);
            });
}

void MainWindow::run()
{
    const std::optional<Ask> ask = m_ask->ask();
    const QList<ComparedServer> servers = m_servers->checkedServers();
    LookupService *service = m_parts.service->service();
    if (!ask || servers.isEmpty() || service == nullptr || m_session.isRunning())
        return;
    m_ask->rememberName();
    m_session.start(service, RunPlan{ask->name, ask->type, servers, ask->options, ask->rounds},
                    m_parts.service->place());
}

void MainWindow::showAnalysis(const RunAnalysisPointer &analysis)
{
    m_findings->setAnalysis(analysis);
    m_results->setAnalysis(analysis);
    m_charts->setAnalysis(analysis);
    m_answer->setAnalysis(analysis);
    m_servers->setAnalysis(analysis);
    m_export->setAnalysis(analysis);
    // A new run has other servers: what was selected means others now.
    m_charts->setSelectedServers(m_results->selectedServers());
    m_answer->setServer(m_results->currentServer());
}

void MainWindow::showRunning(bool running)
{
    m_ask->setRunning(running);
    m_servers->setLocked(running);
    m_place->setEnabled(!running);
    m_progress->setVisible(running);
    m_stopAction->setEnabled(running);
    checkReadiness();
}

void MainWindow::showProgress()
{
    m_progress->setRange(0, m_session.rounds());
    m_progress->setValue(int(m_session.roundsDone()));
    if (!m_session.isRunning()) {
        m_progressText->clear();
        return;
    }
    const QString done =
        tr("Round %1 of %2")
            .arg(count(std::min<quint64>(m_session.roundsDone() + 1, m_session.rounds())),
                 count(m_session.rounds()));
    const std::optional<Duration> remaining = m_session.remaining();
    m_progressText->setText(
        remaining ? tr("%1, about %2 left", "round 3 of 10, time").arg(done, span(*remaining))
                  : done);
}

void MainWindow::showRecord(const RunRecord &record)
{
    if (m_session.isRunning()) {
        showTrouble(tr("A run is under way. Stop it to see another one."));
        return;
    }
    m_before = std::exchange(m_shown, record);
    m_compareAction->setEnabled(m_before.has_value());
    m_ask->setAsk(Ask{record.plan.name, record.plan.type, record.plan.options, record.plan.rounds});
    m_session.show(record);
    if (m_pages->currentWidget() == m_history)
        showPage(m_charts);
}

void MainWindow::openFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showTrouble(tr("Can't read %1: %2.").arg(path, file.errorString()));
        return;
    }
    const Result<RunRecord> record = runFromFile(file.readAll(), path);
    if (record)
        showRecord(*record);
    else
        showTrouble(record.error().detail);
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a run"), QString(),
                                   tr("Runs of DNS Tester (*.dnsrun);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::compareWithBefore()
{
    if (m_before && m_shown)
        m_pairing->compare(*m_before, *m_shown);
}

void MainWindow::showTrouble(const QString &sentence)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("DNS Tester"), sentence, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showMessage(const QString &sentence)
{
    constexpr int shownFor = 10'000; // ms
    statusBar()->showMessage(sentence, shownFor);
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    page->setFocus();
}

void MainWindow::checkReadiness()
{
    m_ask->setUnready(reasonNotToRun());
    m_runAction->setEnabled(m_ask->canRun());
}

QString MainWindow::reasonNotToRun() const
{
    if (m_parts.service->service() == nullptr)
        return tr("The daemon to measure from is not ready yet.");
    if (m_servers->checkedServers().isEmpty())
        return tr("Choose at least one server.");
    const std::optional<Ask> ask = m_ask->ask();
    const bool isRemote = !m_parts.service->place().isEmpty();
    if (ask && isRemote && !ask->options.caFile.isEmpty())
        return tr(
            "A daemon can't use a file of authorities of this computer. Choose another way to "
            "verify certificates in the options.");
    return {};
}

void MainWindow::openPreferences()
{
    auto *dialog =
        new PreferencesDialog(m_parts.preferences, m_parts.embedded, m_parts.tokens, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &MainWindow::applyPreferences);
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_session.isRunning() && !m_mayClose) {
        event->ignore();
        askWhetherToStop();
        return;
    }
    saveState();
    event->accept();
}

void MainWindow::askWhetherToStop()
{
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("DNS Tester"),
        tr("A run is under way. Stop it and close the window? What was measured is kept in the "
           "history."),
        QMessageBox::Cancel, this);
    QPushButton *stop = box->addButton(tr("&Stop and close"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, stop](QAbstractButton *button) {
        if (static_cast<QAbstractButton *>(stop) != button)
            return;
        m_mayClose = true;
        if (m_session.isRunning())
            m_session.stop(); // its end closes the window
        else
            close();
    });
    box->open();
}

void MainWindow::saveState() const
{
    QSettings &settings = *m_parts.settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/across"), m_across->saveState());
    settings.setValue(QStringLiteral("window/down"), m_down->saveState());
    settings.setValue(QStringLiteral("window/page"), m_pages->currentIndex());
    settings.setValue(QStringLiteral("window/servers"), !m_servers->isHidden());
    m_ask->saveState(settings);
    m_servers->saveState(settings);
    m_results->saveState(settings);
    m_charts->saveState(settings);
    m_answer->saveState(settings);
    m_history->saveState(settings);
    m_pair->saveState(settings);
    m_parts.places->saveState(settings);
}

void MainWindow::restoreState()
{
    QSettings &settings = *m_parts.settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 50);
    if (!m_across->restoreState(settings.value(QStringLiteral("window/across")).toByteArray()))
        m_across->setSizes({width() / 4, width() * 3 / 4});
    m_down->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    m_pages->setCurrentIndex(settings.value(QStringLiteral("window/page"), 0).toInt());
    m_servers->setVisible(settings.value(QStringLiteral("window/servers"), true).toBool());
    m_ask->restoreState(settings);
    m_servers->restoreState(settings);
    m_results->restoreState(settings);
    m_charts->restoreState(settings);
    m_answer->restoreState(settings);
    m_history->restoreState(settings);
    m_pair->restoreState(settings);
}

} // namespace dnstester::ui
