// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/digpage.h"

#include "ui/answer/digtext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>

namespace dnstester::ui {

namespace {

constexpr int tabColumns = 8; // dig's

} // namespace

DigPage::DigPage(QWidget *parent)
    : AnswerPage(parent)
    , m_view(new QPlainTextEdit(this))
{
    m_view->setReadOnly(true);
    // Keys move a cursor and select; Tab goes on to the next control.
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setLayoutDirection(Qt::LeftToRight); // in every language
    m_view->setAccessibleName(tr("Answer as dig prints it"));
    useFixedFont();
    setContent(m_view);
}

void DigPage::useFixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF() > 0 ? this->font().pointSizeF()
                                                     : font.pointSizeF());
    if (m_view->font() == font)
        return;
    m_view->setFont(font);
    m_view->setTabStopDistance(tabColumns * QFontMetricsF(font).horizontalAdvance(u' '));
}

void DigPage::present(const AnswerSubject &subject)
{
    setMessage(subject.outcome() == nullptr ? withoutAnswer(subject.record()) : QString());
    if (subject.key() == m_shown)
        return;
    m_shown = subject.key();
    m_view->setPlainText(digText(subject));
}

QString DigPage::text() const
{
    return hasContent() ? m_view->toPlainText() : QString();
}

void DigPage::changeEvent(QEvent *event)
{
    AnswerPage::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        useFixedFont();
}

} // namespace dnstester::ui
