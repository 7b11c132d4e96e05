// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/fieldnotice.h"

#include "ui/text/colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace dnstester::ui {

FieldNotice::FieldNotice(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    hide();
}

void FieldNotice::setSentence(Kind kind, const QString &sentence)
{
    if (kind == m_kind && sentence == m_label->text())
        return;
    m_kind = kind;
    m_label->setText(sentence);
    m_label->setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    paintAnew();
}

QString FieldNotice::sentence() const
{
    return m_label->text();
}

void FieldNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintAnew();
    QWidget::changeEvent(event);
}

void FieldNotice::paintAnew()
{
    QPalette colours = palette();
    QColor colour = secondaryColour(colours);
    if (m_kind == Kind::Warning)
        colour = warningColour(colours);
    else if (m_kind == Kind::Trouble)
        colour = badColour(colours);
    colours.setColor(QPalette::WindowText, colour);
    m_label->setPalette(colours);

    m_sign->setVisible(m_kind != Kind::Remark);
    const QIcon icon = style()->standardIcon(
        m_kind == Kind::Trouble ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(icon.pixmap(size, size));
}

} // namespace dnstester::ui
