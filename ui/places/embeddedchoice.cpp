// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/embeddedchoice.h"

#include "ui/places/place.h"
#include "ui/places/stateline.h"
#include "ui/places/tokenfield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>

namespace dnstester::ui {

EmbeddedChoice::EmbeddedChoice(EmbeddedService *service, TokenStore *tokens, QWidget *parent)
    : QGroupBox(tr("Service"), parent)
    , m_service(service)
    , m_tokens(tokens)
    , m_enabled(new QCheckBox(tr("&Serve the REST API from this computer"), this))
    , m_port(new QSpinBox(this))
    , m_needsToken(new QCheckBox(tr("Requests must have a &token"), this))
    , m_token(new TokenField(this))
    , m_generate(new QPushButton(tr("&Generate"), this))
    , m_tokenState(new StateLine(this))
    , m_state(new StateLine(this))
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFields(form);

    connect(m_enabled, &QCheckBox::toggled, this, &EmbeddedChoice::check);
    connect(m_port, &QSpinBox::valueChanged, this, &EmbeddedChoice::check);
    connect(m_needsToken, &QCheckBox::toggled, this, &EmbeddedChoice::check);
    connect(m_token, &TokenField::changed, this, &EmbeddedChoice::check);
    connect(m_generate, &QPushButton::clicked, this,
            [this] { m_token->setToken(generatedToken()); });
    connect(tokens, &TokenStore::lastingChanged, this, &EmbeddedChoice::checkToken);
    connect(service, &EmbeddedService::changed, this, &EmbeddedChoice::showState);
    check();
    showState();
}

void EmbeddedChoice::addFields(QFormLayout *form)
{
    auto *note = new QLabel(tr("Other programs on this computer can then have lookups done by this "
                               "one, as by a daemon. Other computers can't reach it."),
                            this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    m_enabled->setObjectName(QStringLiteral("serve"));
    form->addRow(m_enabled);
    form->addRow(note);

    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(1, 65'535);
    m_port->setGroupSeparatorShown(false);
    m_port->setToolTip(tr("The TCP port of 127.0.0.1 at which it answers"));
    form->addRow(tr("&Port:"), m_port);
    m_port->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    m_needsToken->setObjectName(QStringLiteral("needsToken"));
    m_needsToken->setToolTip(
        tr("Without one, every program and every user of this computer may ask"));
    form->addRow(m_needsToken);
    m_generate->setToolTip(tr("Make up a token that nobody guesses"));
    m_generate->setAccessibleName(tr("Generate a token"));
    m_token->addBeside(m_generate);
    addRow(form, tr("To&ken:"), m_token, m_tokenState);
    form->addRow(m_state);
}

void EmbeddedChoice::set(const Preferences &preferences)
{
    m_enabled->setChecked(preferences.embedded.enabled);
    m_port->setValue(preferences.embedded.port);
    m_needsToken->setChecked(preferences.hasToken || !preferences.embedded.token.isEmpty());
    m_savedToken = preferences.embedded.token;
    m_token->setToken(m_savedToken);
    if (preferences.hasToken && m_savedToken.isEmpty())
        readToken();
}

void EmbeddedChoice::readToken()
{
    m_reading = true;
    check();
    const QPointer<EmbeddedChoice> alive(this);
    readEmbeddedToken(m_tokens, [this, alive](Result<QString> &&token) {
        if (!alive)
            return;
        m_reading = false;
        m_savedToken = token.value_or(QString());
        m_token->setToken(m_savedToken);
        check();
        if (!token)
            m_tokenState->tell(Mark::Bad, tr("The saved token can't be read; choose another. %1",
                                             "a sentence that says why")
                                              .arg(token.error().detail));
    });
}

void EmbeddedChoice::putInto(Preferences &preferences) const
{
    preferences.embedded.enabled = m_enabled->isChecked();
    preferences.embedded.port = quint16(m_port->value());
    preferences.embedded.token = m_needsToken->isChecked() ? m_token->token() : QString();
    preferences.hasToken = m_needsToken->isChecked();
}

void EmbeddedChoice::saveToken()
{
    Preferences chosen;
    putInto(chosen);
    if (chosen.embedded.token == m_savedToken)
        return;
    m_savedToken = chosen.embedded.token;
    const QPointer<EmbeddedChoice> alive(this);
    saveEmbeddedToken(m_tokens, m_savedToken, [this, alive](const std::optional<Error> &error) {
        if (!alive)
            return;
        m_notKept = error ? error->detail : QString();
        checkToken();
    });
}

void EmbeddedChoice::check()
{
    const bool needsToken = m_needsToken->isChecked();
    m_token->setEnabled(needsToken && !m_reading);
    m_notKept.clear();
    m_isComplete = !needsToken || (!m_reading && !m_token->token().isEmpty() &&
                                   tokenProblem(m_token->token()).isEmpty());
    checkToken();
    Q_EMIT changed();
}

void EmbeddedChoice::checkToken()
{
    const QString problem = tokenProblem(m_token->token());
    if (!m_needsToken->isChecked())
        m_tokenState->clear();
    else if (m_reading)
        m_tokenState->tell(Mark::Pending, tr("Reading the saved token…"));
    else if (m_token->token().isEmpty())
        m_tokenState->tell(Mark::Bad, tr("Type a token, or have one generated."));
    else if (!problem.isEmpty())
        m_tokenState->tell(Mark::Bad, problem);
    else
        m_tokenState->tell(Mark::Warning, whyNotLasting());
}

QString EmbeddedChoice::whyNotLasting() const
{
    if (!m_notKept.isEmpty())
        return tr("The token will be forgotten when the program ends. %1",
                  "a sentence that says why")
            .arg(m_notKept);
    if (!m_tokens->isLasting())
        return tr("The token will be forgotten when the program ends: there is no keychain to keep "
                  "it in.");
    return {};
}

void EmbeddedChoice::showState()
{
    if (m_service->isRunning())
        m_state->tell(Mark::Good, tr("Serving at %1", "a URL").arg(m_service->url()));
    else if (!m_service->trouble().isEmpty())
        m_state->tell(Mark::Bad, tr("Not serving: %1", "a sentence").arg(m_service->trouble()));
    else
        m_state->tell(Mark::Off, tr("Not serving"));
}

} // namespace dnstester::ui
