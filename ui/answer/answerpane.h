// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answersubject.h"

#include <QList>
#include <QWidget>

class QLabel;
class QSettings;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace dnstester::ui {

class AnswerPage;
class DifferencePage;
class ElidedLabel;
class ReplyChooser;
class RoundsPage;

/// All that is known of one server in a run: its answer as dig prints it and as a tree, the
/// connection, every round, and the difference from another server's answer. Only the page that is
/// seen works.
class AnswerPane : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPane(QWidget *parent = nullptr);

    /// The run as it stands now, or another one; null: there is none.
    void setAnalysis(const RunAnalysisPointer &analysis);
    void setServer(int server); ///< its index in the run; -1: none

    /// All that the page that is seen shows goes to the clipboard.
    void copyPage() const;

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    QTabWidget *makePages();
    void addPage(AnswerPage *page, const QString &key, const QString &title,
                 const QString &toolTip);
    void refresh();
    void refreshPage();
    void paintTrouble();

    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_replyLabel = nullptr;
    ReplyChooser *m_reply = nullptr;
    QToolButton *m_copyButton = nullptr;
    QLabel *m_trouble = nullptr;
    QTabWidget *m_tabs = nullptr;
    QList<AnswerPage *> m_pages;
    QStringList m_pageKeys;
    RoundsPage *m_rounds = nullptr;
    DifferencePage *m_difference = nullptr;

    AnswerSubject m_subject;
};

} // namespace dnstester::ui
