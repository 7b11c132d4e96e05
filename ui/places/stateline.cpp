// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/stateline.h"

#include <QAccessible>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace dnstester::ui {

StateLine::StateLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    hide();
}

QString StateLine::text() const
{
    return m_sentence->text();
}

void StateLine::tell(Mark mark, const QString &sentence)
{
    if (mark == m_mark && sentence == text())
        return;
    m_mark = mark;
    m_sentence->setText(sentence);
    drawMark();
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    makeRoom();
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StateLine::drawMark()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setVisible(m_mark != Mark::None);
    m_sign->setPixmap(markIcon(m_mark, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
}

/// Layouts of windows do not grow by themselves with text that wraps.
void StateLine::makeRoom()
{
    QWidget *const top = window();
    QLayout *const layout = top->layout();
    if (top == this || !layout || !top->isVisible())
        return;
    for (QWidget *each = this; each != top; each = each->parentWidget()) {
        if (each->layout())
            each->layout()->activate();
    }
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(top->width())
                                                   : layout->totalSizeHint().height();
    if (needed > top->height())
        top->resize(top->width(), needed);
}

void StateLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawMark();
}

void addRow(QFormLayout *form, const QString &label, QWidget *field, StateLine *state)
{
    auto *name = new QLabel(label, field->parentWidget());
    name->setBuddy(field);
    auto *fields = new QVBoxLayout; // which, unlike the form, gives text that wraps what it needs
    fields->addWidget(field);
    fields->addWidget(state);
    form->addRow(name, fields);
}

} // namespace dnstester::ui
