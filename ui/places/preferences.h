// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/embeddedservice.h"
#include "ui/places/theme.h"
#include "ui/places/tokenstore.h"

#include <QString>

#include <functional>

class QSettings;

namespace dnstester::ui {

/// What people choose once for the whole program. A value.
struct Preferences
{
    using Theme = ui::Theme;

    Theme theme = Theme::System;
    QString language; ///< as QLocale has it, "zh_CN"; empty: the system's
    EmbeddedSettings embedded;
    bool hasToken = false; ///< the embedded service's token is not empty, known or not

    /// All but the token.
    void saveState(QSettings &settings) const;
    /// Keeps what it was where there is nothing usable.
    void restoreState(QSettings &settings);

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// The token of the embedded service in a TokenStore.
void readEmbeddedToken(TokenStore *tokens, TokenStore::ReadReply reply);
/// An empty token is removed.
void saveEmbeddedToken(TokenStore *tokens, const QString &token, TokenStore::WriteReply reply);

/// For the start of the program: has \a service do as the preferences say, once the token is read,
/// which \a told is then told. Where it is not to be had, nothing is served, rather than to whoever
/// asks. The store may reply when the service is gone.
void startEmbedded(EmbeddedService *service, const Preferences &preferences, TokenStore *tokens,
                   std::function<void(const QString &token)> told);

/// A token that nobody guesses: 192 bits in letters, digits, "-" and "_".
[[nodiscard]] QString generatedToken();

/// The languages that there are, as QLocale has them.
[[nodiscard]] QStringList languages();
/// What its speakers call a language of languages(); not translated.
[[nodiscard]] QString languageName(const QString &language);

} // namespace dnstester::ui
