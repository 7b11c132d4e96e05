// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverdialog.h"

#include "ui/text/colours.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

constexpr int longestTarget = 2048;
constexpr int longestText = 200;

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    for (const QString &tag : text.split(u',')) {
        if (const QString simplified = tag.simplified(); !simplified.isEmpty())
            tags.append(simplified);
    }
    tags.removeDuplicates();
    return tags;
}

} // namespace

ServerDialog::ServerDialog(const ServerCatalog *catalog, int edited, QWidget *parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_edited(edited)
    , m_target(new QLineEdit(this))
    , m_message(new QLabel(this))
    , m_operator(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
{
    setWindowTitle(edited < 0 ? tr("Add server") : tr("Edit server"));
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setMaxLength(longestTarget);
    m_target->setMinimumWidth(fontMetrics().averageCharWidth() * 45);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_operator->setObjectName(QStringLiteral("operator"));
    m_operator->setMaxLength(longestText);
    auto *completer = new QCompleter(catalog->operatorNames(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_operator->setCompleter(completer);
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->setMaxLength(longestText);
    m_tags->setPlaceholderText(tr("Separated by commas"));

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Target:"), m_target);
    form->addRow(QString(), m_message);
    form->addRow(tr("&Operator:"), m_operator);
    form->addRow(tr("Ta&gs:"), m_tags);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_target, &QLineEdit::textChanged, this, &ServerDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ServerDialog::reject);
    if (edited >= 0)
        fill(catalog->servers().at(edited).compared);
    m_target->setFocus();
    reserveLines();
    check();
}

ComparedServer ServerDialog::server() const
{
    return {{m_check.endpoint.value_or(Endpoint()), tagsOf(m_tags->text())},
            m_operator->text().simplified(),
            false};
}

void ServerDialog::accept()
{
    if (m_check.endpoint)
        QDialog::accept();
}

void ServerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
    else if (event->type() == QEvent::FontChange)
        reserveLines();
}

void ServerDialog::fill(const ComparedServer &server)
{
    m_target->setText(server.server.endpoint.target());
    m_target->selectAll();
    m_operator->setText(server.operatorName);
    m_tags->setText(server.server.tags.join(QStringLiteral(", ")));
}

void ServerDialog::check()
{
    m_check = checkTarget(m_target->text(), *m_catalog, m_edited);
    m_message->setText(m_check.sentence);
    m_target->setAccessibleDescription(m_check.sentence);
    const bool isUsable = m_check.endpoint.has_value();
    m_ok->setEnabled(isUsable);
    m_ok->setToolTip(isUsable ? QString() : m_check.sentence);
    m_ok->setAccessibleDescription(m_ok->toolTip());
    colour();
}

void ServerDialog::colour()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     m_check.isWrong ? badColour(colours) : secondaryColour(colours));
    m_message->setPalette(colours);
}

/// So that the fields below don't move as the sentence changes.
void ServerDialog::reserveLines()
{
    m_message->setMinimumHeight(3 * fontMetrics().lineSpacing());
}

} // namespace dnstester::ui
