// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/preferencesdialog.h"

#include "ui/places/embeddedchoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

constexpr int widthInCharacters = 76;

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, EmbeddedService *service,
                                     TokenStore *tokens, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_applied(preferences)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_embedded(new EmbeddedChoice(service, tokens, this))
    , m_buttons(new QDialogButtonBox(
          QDialogButtonBox::Ok | QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Preferences"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeAppearance());
    layout->addWidget(m_embedded);
    layout->addStretch();
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);

    m_theme->setCurrentIndex(qMax(0, m_theme->findData(int(preferences.theme))));
    m_language->setCurrentIndex(qMax(0, m_language->findData(preferences.language)));
    m_embedded->set(preferences);
    resize(qMax(sizeHint().width(), fontMetrics().averageCharWidth() * widthInCharacters),
           sizeHint().height());

    connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::check);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PreferencesDialog::check);
    connect(m_embedded, &EmbeddedChoice::changed, this, &PreferencesDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &PreferencesDialog::apply);
    check();
}

PreferencesDialog::~PreferencesDialog() = default;

QGroupBox *PreferencesDialog::makeAppearance()
{
    auto *box = new QGroupBox(tr("Appearance"), this);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("Follow the system"), int(Theme::System));
    m_theme->addItem(tr("Light", "colours of the program"), int(Theme::Light));
    m_theme->addItem(tr("Dark", "colours of the program"), int(Theme::Dark));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("The system's language"), QString());
    for (const QString &language : languages())
        m_language->addItem(languageName(language), language);
    auto *note = new QLabel(tr("Another language is used from the next start on."), box);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);

    auto *form = new QFormLayout(box);
    form->addRow(tr("T&heme:"), m_theme);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), note);
    return box;
}

Preferences PreferencesDialog::chosen() const
{
    Preferences preferences = m_applied;
    preferences.theme = Theme(m_theme->currentData().toInt());
    preferences.language = m_language->currentData().toString();
    m_embedded->putInto(preferences);
    return preferences;
}

void PreferencesDialog::check()
{
    const bool isComplete = m_embedded->isComplete();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isComplete);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(isComplete && chosen() != m_applied);
}

void PreferencesDialog::apply()
{
    m_applied = chosen();
    m_embedded->saveToken();
    Q_EMIT preferencesChanged(m_applied);
    check();
}

void PreferencesDialog::accept()
{
    if (!m_embedded->isComplete())
        return;
    if (chosen() != m_applied || !m_service->trouble().isEmpty())
        apply();
    if (m_service->trouble().isEmpty())
        QDialog::accept();
}

} // namespace dnstester::ui
