// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/paragraphs.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <memory>

namespace dnstester::ui {

Paragraphs::Paragraphs(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setBackgroundRole(QPalette::Window);
}

void Paragraphs::setTexts(const QStringList &texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    lay();
}

int Paragraphs::heightForWidth(int width) const
{
    // The document itself is laid out for the width it has, and not before it is shown.
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return std::min(int(std::ceil(copy->size().height())), greatestHeight());
}

QSize Paragraphs::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize Paragraphs::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12,
            std::min(sizeHint().height(), 2 * fontMetrics().lineSpacing())};
}

void Paragraphs::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        lay();
}

/// Between sentences, which may take more than a line each.
int Paragraphs::spacing() const
{
    return fontMetrics().lineSpacing() / 5;
}

int Paragraphs::greatestHeight() const
{
    const int line = fontMetrics().lineSpacing() + spacing();
    return mostLines * line + line / 2; // half a line shows that there is more
}

void Paragraphs::lay()
{
    const int scrolled = verticalScrollBar()->value();
    clear();
    QTextCursor cursor(document());
    QTextBlockFormat format;
    format.setBottomMargin(spacing());
    cursor.setBlockFormat(format);
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        if (i > 0)
            cursor.insertBlock();
        cursor.insertText(m_texts.at(i));
    }
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(scrolled);
    updateGeometry();
}

} // namespace dnstester::ui
