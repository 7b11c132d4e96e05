// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answersubject.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace dnstester::ui {

/// A page of the answer pane. It is told of its subject only while it is seen, again and again as a
/// run goes on, and changes no more of what it shows than has changed.
class AnswerPage : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerPage(QWidget *parent = nullptr);

    virtual void present(const AnswerSubject &subject) = 0; ///< which isValid()
    /// All that it shows, for the clipboard; empty where that is nothing.
    [[nodiscard]] virtual QString text() const = 0;
    [[nodiscard]] bool hasContent() const; ///< and no message in its place

protected:
    void setContent(QWidget *content);
    /// In the place of the content; empty: the content is there.
    void setMessage(const QString &message);

private:
    QStackedLayout *m_layout;
    QLabel *m_message;
};

/// Why a server's answer can't be shown, in a sentence.
[[nodiscard]] QString withoutAnswer(const ServerRecord &server);

} // namespace dnstester::ui
