// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSettings;

namespace dnstester::ui {

class ResultsModel;
class ResultsOrder;
class ResultsTable;

/// The servers of a run in a table that fills while they are asked, with a filter above it. Servers
/// are meant by their index in the record. In the GUI's thread.
///
/// Selection, current server and scroll position stay as long as the servers of a run do.
class ResultsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ResultsPane(QWidget *parent = nullptr);

    void setAnalysis(const RunAnalysisPointer &analysis); ///< null: none was made yet
    /// Those that the filter hides are left out.
    void setSelectedServers(const QList<int> &servers);
    [[nodiscard]] QList<int> selectedServers() const; ///< ascending
    [[nodiscard]] int currentServer() const;          ///< -1: none

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void selectionChanged(const QList<int> &servers);
    void currentServerChanged(int server); ///< -1: none

private:
    QWidget *makeBar();
    void filter();
    void report();
    void showCount();

    ResultsModel *m_model;
    ResultsOrder *m_order;
    ResultsTable *m_table;
    QLineEdit *m_text = nullptr;
    QComboBox *m_show = nullptr;
    QLabel *m_count = nullptr;
    QList<int> m_reportedSelection;
    int m_reportedServer = -1;
    bool m_isChanging = false; ///< reports once it is done
};

} // namespace dnstester::ui
