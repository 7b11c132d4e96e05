// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/askbar.h"

#include "ui/ask/fieldnotice.h"
#include "ui/ask/namefield.h"
#include "ui/ask/optionspanel.h"
#include "ui/ask/questionreading.h"
#include "ui/run/runrecord.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr int usualRounds = 10;
constexpr int typeCharacters = 8;

QStringList commonTypes()
{
    QStringList types;
    for (const char *type : {"A", "AAAA", "MX", "NS", "TXT", "SOA", "CAA", "HTTPS", "SVCB", "SRV",
                             "PTR", "CNAME", "DNSKEY", "DS", "TLSA"})
        types.append(QLatin1String(type));
    return types;
}

/// With the letters people know, where these mean the same name.
QString shownName(const Name &name)
{
    const QString unicode = name.toUnicode();
    const auto read = Name::parse(unicode);
    return read && *read == name ? unicode : name.toString();
}

QLabel *labelOf(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

AskBar::AskBar(QWidget *parent)
    : QWidget(parent)
    , m_options(new OptionsPanel)
{
    m_options->hide();
    connect(m_options, &OptionsPanel::changed, this, &AskBar::review);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeFields());
    layout->addLayout(makeMessages());
    layout->addWidget(m_options);

    m_escape = new QShortcut(Qt::Key_Escape, this);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &AskBar::stopRequested);
    setFocusProxy(m_name);
    review();
}

QHBoxLayout *AskBar::makeFields()
{
    m_name = new NameField;
    m_name->setToolTip(tr("The name to ask for, also in letters outside ASCII, or an address"));
    connect(m_name, &QComboBox::editTextChanged, this, &AskBar::review);
    // Enter reaches keyPressEvent() unless the list of completions takes it.
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &AskBar::requestRun);
    makeTypeField();
    makeRoundsField();
    m_optionsButton = new QToolButton;
    m_optionsButton->setText(tr("&Options"));
    m_optionsButton->setToolTip(tr("Show or hide how servers are asked"));
    m_optionsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_optionsButton->setArrowType(Qt::DownArrow);
    m_optionsButton->setCheckable(true);
    m_optionsButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_optionsButton, &QToolButton::toggled, this, &AskBar::showOptions);
    makeRunButton();

    auto *fields = new QHBoxLayout;
    fields->addWidget(labelOf(m_name, tr("&Name:")));
    fields->addWidget(m_name, 1);
    fields->addWidget(labelOf(m_type, tr("&Type:")));
    fields->addWidget(m_type);
    fields->addWidget(labelOf(m_rounds, tr("Ro&unds:")));
    fields->addWidget(m_rounds);
    fields->addWidget(m_optionsButton);
    fields->addWidget(m_runButton);
    return fields;
}

void AskBar::makeTypeField()
{
    m_type = new QComboBox;
    m_type->setEditable(true);
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->addItems(commonTypes());
    m_type->setMaxVisibleItems(m_type->count());
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(typeCharacters);
    m_type->setToolTip(tr("The type of record: one of the list or any other, such as TYPE65"));
    connect(m_type, &QComboBox::editTextChanged, this, &AskBar::review);
}

void AskBar::makeRoundsField()
{
    m_rounds = new QSpinBox;
    m_rounds->setRange(1, RunPlan::mostRounds);
    m_rounds->setValue(usualRounds);
    m_rounds->setGroupSeparatorShown(true);
    m_rounds->setToolTip(tr("How many times each server is asked; more rounds tell servers apart "
                            "that are nearly the same"));
    connect(m_rounds, &QSpinBox::valueChanged, this, &AskBar::changed);
}

void AskBar::makeRunButton()
{
    m_runButton = new QPushButton;
    m_runButton->setText(tr("&Stop"));
    const int stopWidth = m_runButton->sizeHint().width();
    m_runButton->setText(tr("&Run"));
    m_runButton->setMinimumWidth(std::max(stopWidth, m_runButton->sizeHint().width()));
    m_runButton->installEventFilter(this);
    connect(m_runButton, &QPushButton::clicked, this, &AskBar::pressed);
}

QHBoxLayout *AskBar::makeMessages()
{
    m_notice = new FieldNotice;
    m_reverseButton = new QPushButton(tr("&Look up its name"));
    m_reverseButton->setToolTip(tr("Ask for the type PTR instead"));
    m_reverseButton->hide();
    connect(m_reverseButton, &QPushButton::clicked, this, &AskBar::reverse);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_summary->setToolTip(tr("Options that are not as they are by default"));

    auto *messages = new QHBoxLayout;
    // The room of a line, so that what is below doesn't move when there is nothing to say.
    messages->addStrut(m_reverseButton->sizeHint().height());
    messages->addWidget(m_notice, 2);
    messages->addWidget(m_reverseButton);
    messages->addWidget(m_summary, 1);
    return messages;
}

std::optional<Ask> AskBar::ask() const
{
    const QuestionReading question(m_name->currentText(), m_type->currentText());
    const auto options = m_options->input().read();
    if (!question.name || !question.type || !options)
        return std::nullopt;
    return Ask{*question.name, *question.type, *options, m_rounds->value()};
}

void AskBar::setAsk(const Ask &ask)
{
    {
        const QSignalBlocker blocker(this);
        m_name->setEditText(shownName(ask.name));
        m_type->setEditText(ask.type.toString());
        m_rounds->setValue(ask.rounds);
        m_options->setInput(OptionsInput::of(ask.options));
    }
    review();
}

void AskBar::setRunning(bool running)
{
    if (running == m_isRunning)
        return;
    m_isRunning = running;
    m_runButton->setText(running ? tr("&Stop") : tr("&Run"));
    m_escape->setEnabled(running);
    lock(running);
    review();
}

void AskBar::lock(bool locked)
{
    QWidget *focused = focusWidget();
    const bool hasKeyboard = focused != nullptr && focused->hasFocus();
    if (locked)
        m_focusBefore = hasKeyboard ? focused : nullptr;
    if (locked && hasKeyboard) {
        m_runButton->setEnabled(true);
        m_runButton->setFocus(Qt::OtherFocusReason);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_type, m_rounds, m_options})
        field->setEnabled(!locked);
    if (!locked && m_focusBefore != nullptr && m_runButton->hasFocus())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void AskBar::setUnready(const QString &reason)
{
    if (reason == m_unready)
        return;
    m_unready = reason;
    review();
}

bool AskBar::canRun() const
{
    return !m_isRunning && m_unready.isEmpty() && ask().has_value();
}

void AskBar::requestRun()
{
    if (m_isRunning)
        return;
    if (!ask())
        focusTrouble();
    else if (m_unready.isEmpty())
        Q_EMIT runRequested();
}

void AskBar::pressed()
{
    if (m_isRunning)
        Q_EMIT stopRequested();
    else
        requestRun();
}

void AskBar::focusTrouble()
{
    const QuestionReading question(m_name->currentText(), m_type->currentText());
    if (!question.nameTrouble.isEmpty()) {
        focusName();
    } else if (!question.typeTrouble.isEmpty()) {
        m_type->setFocus(Qt::OtherFocusReason);
    } else {
        m_optionsButton->setChecked(true);
        m_options->focusTrouble();
    }
}

void AskBar::rememberName()
{
    m_name->remember();
}

void AskBar::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->lineEdit()->selectAll();
}

QAction *AskBar::clearHistoryAction() const
{
    return m_name->clearAction();
}

void AskBar::showOptions(bool shown)
{
    m_optionsButton->setArrowType(shown ? Qt::UpArrow : Qt::DownArrow);
    m_options->setVisible(shown);
    m_summary->setVisible(!shown);
}

void AskBar::reverse()
{
    m_type->setEditText(QStringLiteral("PTR"));
    m_name->setFocus(Qt::OtherFocusReason);
}

void AskBar::review()
{
    const QuestionReading question(m_name->currentText(), m_type->currentText());
    const QString nameTrouble = question.isEmpty ? QString() : question.nameTrouble;
    m_name->setAccessibleDescription(nameTrouble.isEmpty() ? question.note : nameTrouble);
    m_type->setAccessibleDescription(question.typeTrouble);
    m_reverseButton->setVisible(question.isAddress && !m_isRunning);

    if (m_isRunning)
        m_notice->setSentence(FieldNotice::Kind::Remark, {});
    else if (!nameTrouble.isEmpty())
        m_notice->setSentence(FieldNotice::Kind::Trouble, nameTrouble);
    else if (!question.typeTrouble.isEmpty())
        m_notice->setSentence(FieldNotice::Kind::Trouble, question.typeTrouble);
    else if (!m_unready.isEmpty())
        m_notice->setSentence(FieldNotice::Kind::Warning, m_unready);
    else
        m_notice->setSentence(FieldNotice::Kind::Remark,
                              question.isEmpty ? question.nameTrouble : question.note);
    reviewOptions();

    m_runButton->setEnabled(m_isRunning || canRun());
    m_runButton->setToolTip(m_isRunning ? tr("Give up the rounds that are left (Esc)")
                                        : tr("Ask all servers that are chosen (Enter)"));
    m_runButton->setAccessibleDescription(canRun() || m_isRunning ? QString()
                                                                  : m_notice->sentence());
    Q_EMIT changed();
}

void AskBar::reviewOptions()
{
    const QString summary = m_options->input().differences().join(QStringLiteral(" · "));
    m_summary->setText(summary);
    m_summary->setAccessibleName(summary.isEmpty() ? QString() : tr("Options: %1").arg(summary));
    m_optionsButton->setAccessibleDescription(summary);
}

void AskBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        QWidget::keyPressEvent(event);
    } else if (!m_name->hasFocus()) { // whose own signal has come already
        requestRun();
    }
}

bool AskBar::eventFilter(QObject *watched, QEvent *event)
{
    // The second press of a double click on Run is none on Stop.
    const bool isDoubleClick = event->type() == QEvent::MouseButtonDblClick;
    return (watched == m_runButton && isDoubleClick) || QWidget::eventFilter(watched, event);
}

void AskBar::saveState(QSettings &settings) const
{
    settings.beginGroup(QStringLiteral("ask"));
    settings.setValue(QStringLiteral("name"), m_name->currentText());
    settings.setValue(QStringLiteral("type"), m_type->currentText());
    settings.setValue(QStringLiteral("rounds"), m_rounds->value());
    settings.setValue(QStringLiteral("optionsShown"), m_optionsButton->isChecked());
    m_name->saveHistory(settings);
    m_options->input().save(settings);
    settings.endGroup();
}

void AskBar::restoreState(QSettings &settings)
{
    settings.beginGroup(QStringLiteral("ask"));
    m_name->restoreHistory(settings);
    m_name->setEditText(settings.value(QStringLiteral("name")).toString());
    const QString type = settings.value(QStringLiteral("type")).toString();
    m_type->setEditText(RecordType::parse(type) ? type : RecordType().toString());
    const int rounds = settings.value(QStringLiteral("rounds"), usualRounds).toInt();
    m_rounds->setValue(rounds >= 1 && rounds <= RunPlan::mostRounds ? rounds : usualRounds);
    m_options->setInput(OptionsInput::restored(settings));
    m_optionsButton->setChecked(settings.value(QStringLiteral("optionsShown")).toBool());
    settings.endGroup();
    review();
}

} // namespace dnstester::ui
