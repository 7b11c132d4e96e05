// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/notice.h"

#include "ui/text/colours.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace dnstester::ui {

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_offer(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Message"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Message"));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_text->setSizePolicy(policy);
    m_offer->setObjectName(QStringLiteral("noticeOffer"));
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    close->setToolTip(tr("Close the message"));
    close->setAccessibleName(close->toolTip());

    auto *row = new QHBoxLayout(this);
    auto *column = new QVBoxLayout;
    column->addWidget(m_text);
    column->addWidget(m_offer, 0, Qt::AlignLeading);
    row->addLayout(column, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto take = std::exchange(m_take, {}))
            take();
    });
    hide();
}

void Notice::tell(Kind kind, const QString &text)
{
    tell(kind, text, {}, {});
}

void Notice::tell(Kind kind, const QString &text, const QString &offer, std::function<void()> take)
{
    m_kind = kind;
    m_text->setText(text);
    m_take = std::move(take);
    m_offer->setText(offer);
    m_offer->setVisible(!offer.isEmpty());
    setAccessibleDescription(text);
    colour();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void Notice::colour()
{
    QPalette colours = palette();
    if (m_kind == Kind::Problem)
        colours.setColor(QPalette::WindowText, badColour(colours));
    m_text->setPalette(colours);
}

} // namespace dnstester::ui
