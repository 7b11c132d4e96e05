// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/tokenfield.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace dnstester::ui {

namespace {

constexpr int longestToken = 1000;

} // namespace

TokenField::TokenField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_show(new QCheckBox(tr("Sho&w"), this))
    , m_layout(new QHBoxLayout(this))
{
    m_line->setObjectName(QStringLiteral("token"));
    m_line->setAccessibleName(tr("Token"));
    m_line->setMaxLength(longestToken);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_show->setToolTip(tr("Show the token as it is"));
    m_show->setAccessibleName(tr("Show the token"));
    m_layout->setContentsMargins({});
    m_layout->addWidget(m_line, 1);
    m_layout->addWidget(m_show);
    setFocusProxy(m_line);
    connect(m_show, &QCheckBox::toggled, this, [this](bool shown) {
        m_line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_line, &QLineEdit::textChanged, this, &TokenField::changed);
    connect(m_line, &QLineEdit::textEdited, this, &TokenField::edited);
}

QString TokenField::token() const
{
    return m_line->text();
}

void TokenField::setToken(const QString &token)
{
    m_line->setText(token);
}

void TokenField::addBeside(QWidget *widget)
{
    m_layout->addWidget(widget);
}

} // namespace dnstester::ui
