// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answerpage.h"

class QPlainTextEdit;

namespace dnstester::ui {

/// The answer as dig prints it.
class DigPage : public AnswerPage
{
    Q_OBJECT
public:
    explicit DigPage(QWidget *parent = nullptr);

    void present(const AnswerSubject &subject) override;
    [[nodiscard]] QString text() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void useFixedFont();

    QPlainTextEdit *m_view;
    AnswerKey m_shown;
};

} // namespace dnstester::ui
