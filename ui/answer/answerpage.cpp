// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/answerpage.h"

#include "ui/answer/failurewords.h"

#include <QLabel>
#include <QStackedLayout>

namespace dnstester::ui {

AnswerPage::AnswerPage(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QStackedLayout(this))
    , m_message(new QLabel(this))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(fontMetrics().height());
    m_layout->addWidget(m_message);
}

void AnswerPage::setContent(QWidget *content)
{
    m_layout->addWidget(content);
    setFocusProxy(content);
}

void AnswerPage::setMessage(const QString &message)
{
    if (m_message->text() != message)
        m_message->setText(message);
    m_layout->setCurrentIndex(message.isEmpty() ? 1 : 0);
}

bool AnswerPage::hasContent() const
{
    return m_layout->currentIndex() == 1;
}

QString withoutAnswer(const ServerRecord &server)
{
    if (server.samples.isEmpty())
        return AnswerPage::tr("This server has not been asked yet.");
    return AnswerPage::tr("This server has given no answer.");
}

} // namespace dnstester::ui
