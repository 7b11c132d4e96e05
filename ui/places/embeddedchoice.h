// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/embeddedservice.h"
#include "ui/places/preferences.h"

#include <QGroupBox>

class QCheckBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace dnstester::ui {

class StateLine;
class TokenField;

/// Asks whether and how this program serves the REST API, and tells whether it does. Service and
/// store outlive it.
class EmbeddedChoice : public QGroupBox
{
    Q_OBJECT
public:
    EmbeddedChoice(EmbeddedService *service, TokenStore *tokens, QWidget *parent = nullptr);

    /// A token that is there but not known is read.
    void set(const Preferences &preferences);
    void putInto(Preferences &preferences) const;
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// Puts the token into the store, where it is another one.
    void saveToken();

Q_SIGNALS:
    void changed();

private:
    void addFields(QFormLayout *form);
    void readToken();
    void check();
    void checkToken();
    /// Why the token is forgotten with the end of the program; empty: it is not.
    [[nodiscard]] QString whyNotLasting() const;
    void showState();

    EmbeddedService *m_service;
    TokenStore *m_tokens;
    QCheckBox *m_enabled;
    QSpinBox *m_port;
    QCheckBox *m_needsToken;
    TokenField *m_token;
    QPushButton *m_generate;
    StateLine *m_tokenState;
    StateLine *m_state;
    QString m_savedToken;
    QString m_notKept; ///< why the token is not in the store
    bool m_reading = false;
    bool m_isComplete = true;
};

} // namespace dnstester::ui
