// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/preferencesdialog.h"
#include "ui/runsession.h"
#include "ui/servers/servercatalog.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QProgressBar;
class QSettings;
class QSplitter;
class QTabWidget;

namespace dnstester::ui {

class AnswerPane;
class AskBar;
class ChartsPanel;
class EmbeddedService;
class ExportMenu;
class FindingsView;
class HistoryPane;
class PlaceBook;
class PlaceButton;
class PlaceService;
class ResultsPane;
class RunHistory;
class RunPairing;
class RunPairView;
class ServersPane;
class TokenStore;

/// What a window works with; all of it outlives the window.
struct WindowParts
{
    QSettings *settings = nullptr;
    PlaceBook *places = nullptr;
    TokenStore *tokens = nullptr;
    PlaceService *service = nullptr;
    EmbeddedService *embedded = nullptr;
    RunHistory *history = nullptr;
    Preferences preferences;
    ServerCatalog::Sources servers; ///< that can be chosen beside one's own
};

/// The desktop application's window: puts its panes together and ties them to the run they show.
///
/// Lives in the GUI's thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(WindowParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the run in a file, or why it can't.
    void openFile(const QString &path);
    [[nodiscard]] RunSession *session() { return &m_session; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPanes();
    void buildStatusBar();
    void buildMenus();
    void buildRunMenu();
    void buildViewMenu();
    void connectRun();
    void connectSelection();
    void connectPlaces();
    void connectHistory();

    void run();
    void showAnalysis(const RunAnalysisPointer &analysis);
    void showRunning(bool running);
    void showProgress();
    void showRecord(const RunRecord &record);
    void showTrouble(const QString &sentence); ///< in a box
    void showMessage(const QString &sentence); ///< in the status bar, for a while
    void showPage(QWidget *page);
    void checkReadiness();
    [[nodiscard]] QString reasonNotToRun() const; ///< empty: there is none
    void compareWithBefore();
    [[nodiscard]] QList<QByteArray> reportCharts() const; ///< as SVG
    void chooseFile();
    void openPreferences();
    void applyPreferences(const Preferences &preferences);
    void askWhetherToStop();
    void saveState() const;
    void restoreState();

    WindowParts m_parts;
    RunSession m_session;
    RunPairing *m_pairing;
    AskBar *m_ask = nullptr;
    ServersPane *m_servers = nullptr;
    FindingsView *m_findings = nullptr;
    ResultsPane *m_results = nullptr;
    ChartsPanel *m_charts = nullptr;
    AnswerPane *m_answer = nullptr;
    HistoryPane *m_history = nullptr;
    RunPairView *m_pair = nullptr;
    QTabWidget *m_pages = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    PlaceButton *m_place = nullptr;
    ExportMenu *m_export = nullptr;
    QAction *m_runAction = nullptr;
    QAction *m_stopAction = nullptr;
    QAction *m_compareAction = nullptr;
    std::optional<RunRecord> m_shown;  ///< the last run that ended or was opened
    std::optional<RunRecord> m_before; ///< the one before it
    bool m_mayClose = false;           ///< although a run is under way
};

} // namespace dnstester::ui
