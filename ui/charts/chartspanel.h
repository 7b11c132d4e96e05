// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chartkind.h"
#include "ui/run/runanalysis.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <vector>

class QFileDialog;
class QLabel;
class QSettings;
class QTabWidget;
class QToolButton;

namespace dnstester::ui {

class ChartPage;

/// The charts of a run in tabs, with what is selected in them and in other views of the run, and
/// the ways out: a picture in a file, and words on the clipboard. Only the chart in sight is kept
/// up to date; the others are when they come into sight.
class ChartsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget *parent = nullptr);
    ~ChartsPanel() override;

    void setAnalysis(const RunAnalysisPointer &analysis); ///< null: there is none
    /// \a servers: indexes in the record; those it does not have are ignored.
    void setSelectedServers(const QList<int> &servers);
    [[nodiscard]] ChartKind currentChart() const;
    void setCurrentChart(ChartKind kind);

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void serversSelected(const QList<int> &servers); ///< by a person, in a chart

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] ChartPage *currentPage() const;
    [[nodiscard]] bool hasAnything() const;
    [[nodiscard]] QList<int> knownSelected() const;
    void refresh();
    void select(const QList<int> &servers);
    void askWhereToSave();
    void saveTo(const QString &path, ChartKind kind, const RunAnalysis &analysis,
                const QList<int> &selected);
    void copyText();
    void tell(const QString &sentence);

    QTabWidget *m_tabs;
    QToolButton *m_save;
    QToolButton *m_copy;
    QLabel *m_message;
    QPointer<QFileDialog> m_dialog;
    std::vector<ChartPage *> m_pages; ///< in the order of chartKinds
    std::vector<bool> m_isStale;      ///< of each page
    RunAnalysisPointer m_analysis;
    QList<int> m_selected;
    QString m_folder; ///< where the last picture went; empty: the system's choice
};

} // namespace dnstester::ui
