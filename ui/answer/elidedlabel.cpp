// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/elidedlabel.h"

#include <QEvent>
#include <QTextDocument>

namespace dnstester::ui {

namespace {

constexpr int fewestCharacters = 12;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    align();
}

void ElidedLabel::setLine(const QString &line)
{
    if (line == m_line)
        return;
    m_line = line;
    setAccessibleName(line);
    updateGeometry();
    elide();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_line) + 1, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * fewestCharacters, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
    else if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void ElidedLabel::align()
{
    // By the layout, not by the text, which is mostly Latin.
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                 Qt::AlignVCenter);
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_line, Qt::ElideMiddle, width());
    if (shown != text())
        setText(shown);
    setToolTip(shown == m_line ? QString() : Qt::convertFromPlainText(m_line));
}

} // namespace dnstester::ui
