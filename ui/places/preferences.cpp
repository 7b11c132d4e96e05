// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/preferences.h"

#include <QHash>
#include <QPointer>
#include <QRandomGenerator>
#include <QSettings>

#include <array>
#include <utility>

namespace dnstester::ui {

namespace {

const QString group = QStringLiteral("preferences");
const QString themeKey = QStringLiteral("theme");
const QString languageKey = QStringLiteral("language");
const QString enabledKey = QStringLiteral("serve");
const QString portKey = QStringLiteral("port");
const QString hasTokenKey = QStringLiteral("hasToken");

/// Under which the embedded service's token is kept.
const QUuid embeddedTokenId(QStringLiteral("{6f1f7f0e-6b86-4f39-9a5b-0d6b1f3f2c51}"));

const QList<std::pair<Theme, QString>> themeNames{{Theme::System, QStringLiteral("system")},
                                                  {Theme::Light, QStringLiteral("light")},
                                                  {Theme::Dark, QStringLiteral("dark")}};

} // namespace

void Preferences::saveState(QSettings &settings) const
{
    settings.beginGroup(group);
    for (const auto &[value, name] : themeNames) {
        if (value == theme)
            settings.setValue(themeKey, name);
    }
    settings.setValue(languageKey, language);
    settings.setValue(enabledKey, embedded.enabled);
    settings.setValue(portKey, embedded.port);
    settings.setValue(hasTokenKey, hasToken);
    settings.endGroup();
}

void Preferences::restoreState(QSettings &settings)
{
    settings.beginGroup(group);
    for (const auto &[value, name] : themeNames) {
        if (settings.value(themeKey).toString() == name)
            theme = value;
    }
    const QString chosen = settings.value(languageKey, language).toString();
    if (chosen.isEmpty() || languages().contains(chosen))
        language = chosen;
    embedded.enabled = settings.value(enabledKey, embedded.enabled).toBool();
    const int port = settings.value(portKey, embedded.port).toInt();
    if (port >= 1 && port <= 65'535)
        embedded.port = quint16(port);
    hasToken = settings.value(hasTokenKey, hasToken).toBool();
    settings.endGroup();
}

void readEmbeddedToken(TokenStore *tokens, TokenStore::ReadReply reply)
{
    tokens->read(embeddedTokenId, std::move(reply));
}

void saveEmbeddedToken(TokenStore *tokens, const QString &token, TokenStore::WriteReply reply)
{
    if (!token.isEmpty())
        return tokens->write(embeddedTokenId, token, std::move(reply));
    tokens->remove(embeddedTokenId);
    reply(std::nullopt);
}

void startEmbedded(EmbeddedService *service, const Preferences &preferences, TokenStore *tokens,
                   std::function<void(const QString &token)> told)
{
    if (!preferences.embedded.enabled)
        return;
    if (!preferences.hasToken)
        return service->apply(preferences.embedded);
    const QPointer<EmbeddedService> alive(service);
    readEmbeddedToken(tokens, [alive, settings = preferences.embedded,
                               told = std::move(told)](Result<QString> &&token) {
        if (!alive)
            return;
        if (!token || token->isEmpty())
            return alive->refuse(
                token ? EmbeddedService::tr("Its token is no longer there: choose another in the "
                                            "preferences.")
                      : EmbeddedService::tr("Its token can't be read. %1", "a sentence")
                            .arg(token.error().detail));
        EmbeddedSettings whole = settings;
        whole.token = *token;
        alive->apply(whole);
        told(*token);
    });
}

QString generatedToken()
{
    std::array<quint32, 6> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray octets(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QString::fromLatin1(
        octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
            QStringLiteral("zh_CN")};
}

QString languageName(const QString &language)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("fr"), QStringLiteral("Fran\u00e7ais")},
        {QStringLiteral("es"), QStringLiteral("Espa\u00f1ol")},
        {QStringLiteral("zh_CN"), QStringLiteral("\u7b80\u4f53\u4e2d\u6587")}};
    return names.value(language, language);
}

} // namespace dnstester::ui
