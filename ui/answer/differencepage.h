// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answerpage.h"

class QCheckBox;
class QComboBox;
class QSettings;
class QTableView;

namespace dnstester::ui {

class DifferenceModel;
class ReplyChooser;

/// The answer beside that of another server of the run, line by line. Unless a person chooses one,
/// that is the first server which says something else.
class DifferencePage : public AnswerPage
{
    Q_OBJECT
public:
    explicit DifferencePage(QWidget *parent = nullptr);

    void present(const AnswerSubject &subject) override;
    [[nodiscard]] QString text() const override;

    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContent();
    void listOthers(const AnswerSubject &subject);
    [[nodiscard]] int otherToBeginWith(const AnswerSubject &subject) const;
    void otherChosen();
    void compare();
    void setSentence(const QString &sentence, bool hasLines);

    DifferenceModel *m_model;
    QComboBox *m_others = nullptr; ///< its data: index of a server in the run
    ReplyChooser *m_reply = nullptr;
    QCheckBox *m_hidesSame = nullptr;
    QLabel *m_sentence = nullptr;
    QTableView *m_view = nullptr;

    AnswerSubject m_subject;
    AnswerKey m_first; ///< the answers that are compared as it stands
    AnswerKey m_second;
    QString m_wanted; ///< target of the server that a person chose
};

} // namespace dnstester::ui
