// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/ask/ask.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSettings;
class QShortcut;
class QSpinBox;
class QToolButton;

namespace dnstester::ui {

class NameField;
class FieldNotice;
class OptionsPanel;

/// The bar with what is asked: name, type, rounds and options, and the button that runs and stops.
/// Enter in any of its fields runs; Esc in its window stops. It measures nothing itself.
class AskBar : public QWidget
{
    Q_OBJECT
public:
    explicit AskBar(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<Ask> ask() const; ///< nothing while a field is wrong
    void setAsk(const Ask &ask);                  ///< of a run that is opened again

    void setRunning(bool running); ///< Run becomes Stop, and the fields are locked
    /// Why it can't run now, as a sentence; empty: it can.
    void setUnready(const QString &reason);
    /// Nothing is wrong, nothing is running, and it is ready.
    [[nodiscard]] bool canRun() const;
    /// As Enter: where a field is wrong, gives it the keyboard instead.
    void requestRun();

    void rememberName(); ///< the name goes into the history
    void focusName();
    [[nodiscard]] QAction *clearHistoryAction() const; ///< for a menu

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void changed(); ///< ask() or canRun() may be another

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *makeFields();
    QHBoxLayout *makeMessages();
    void makeTypeField();
    void makeRoundsField();
    void makeRunButton();
    void showOptions(bool shown);
    void pressed();
    void reverse();
    void review();
    void reviewOptions();
    void lock(bool locked);
    void focusTrouble();

    NameField *m_name = nullptr;
    QComboBox *m_type = nullptr;
    QSpinBox *m_rounds = nullptr;
    QToolButton *m_optionsButton = nullptr;
    QPushButton *m_runButton = nullptr;
    FieldNotice *m_notice = nullptr;
    QPushButton *m_reverseButton = nullptr;
    QLabel *m_summary = nullptr;
    OptionsPanel *m_options;
    QShortcut *m_escape = nullptr;

    QString m_unready;
    QPointer<QWidget> m_focusBefore; ///< who had the keyboard before the fields were locked
    bool m_isRunning = false;
};

} // namespace dnstester::ui
