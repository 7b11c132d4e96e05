// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/preferences.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QGroupBox;

namespace dnstester::ui {

class EmbeddedChoice;

/// Asks for the Preferences. To be shown with open(). Who made it carries out what
/// preferencesChanged() says, at once: applyTheme(), EmbeddedService::apply(), saveState(). The
/// token is in the store already.
///
/// Service and store outlive it.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(const Preferences &preferences, EmbeddedService *service, TokenStore *tokens,
                      QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    /// Applies, and closes unless the service can't be as it was chosen.
    void accept() override;

Q_SIGNALS:
    void preferencesChanged(const dnstester::ui::Preferences &preferences);

private:
    [[nodiscard]] QGroupBox *makeAppearance();
    [[nodiscard]] Preferences chosen() const;
    void apply();
    void check();

    EmbeddedService *m_service;
    Preferences m_applied;
    QComboBox *m_theme;
    QComboBox *m_language;
    EmbeddedChoice *m_embedded;
    QDialogButtonBox *m_buttons;
};

} // namespace dnstester::ui
