// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/languages.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

namespace dnstester {

namespace {

bool install(const QLocale &locale, const QString &name, const QString &directory)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, name, QStringLiteral("_"), directory))
        return false;
    translator->setParent(QCoreApplication::instance());
    return QCoreApplication::installTranslator(translator.release());
}

/// English has no translation but for its plural forms, and a translation of a language further
/// down in the system's list must not take its place.
bool isEnglish(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

} // namespace

void installLanguage(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString ours = QStringLiteral(":/dnstester/translations");
    install(QLocale(QLocale::English), QStringLiteral("dnstester"), ours);
    if (isEnglish(locale))
        return;
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (install(locale, QStringLiteral("dnstester"), ours))
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace dnstester
