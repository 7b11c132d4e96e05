// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servercatalog.h"

#include <QSettings>

#include <algorithm>

// What is kept of a catalog from one start of the program to the next.
namespace dnstester::ui {

namespace {

constexpr int mostOwn = 10'000; // of a file that may be damaged

QString groupName()
{
    return QStringLiteral("servers");
}

/// Nothing where what stands there is no target.
std::optional<ComparedServer> readOwn(const QSettings &settings)
{
    const Result<Endpoint> endpoint =
        Endpoint::parse(settings.value(QStringLiteral("target")).toString());
    if (!endpoint)
        return std::nullopt;
    return ComparedServer{{*endpoint, settings.value(QStringLiteral("tags")).toStringList()},
                          settings.value(QStringLiteral("operator")).toString(),
                          false};
}

} // namespace

void ServerCatalog::saveState(QSettings &settings) const
{
    settings.beginGroup(groupName());
    settings.remove(QStringLiteral("own"));
    settings.beginWriteArray(QStringLiteral("own"), int(m_own.size()));
    for (int i = 0; i < m_own.size(); ++i) {
        const ComparedServer &own = m_own.at(i);
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("target"), own.server.endpoint.target());
        settings.setValue(QStringLiteral("operator"), own.operatorName);
        settings.setValue(QStringLiteral("tags"), own.server.tags);
    }
    settings.endArray();
    QStringList keys = m_checked.value(QString()).values();
    keys.sort();
    settings.setValue(QStringLiteral("checked"), keys);
    if (!m_sources.system.isEmpty())
        settings.setValue(QStringLiteral("systemChecked"), allOfSystemChecked());
    settings.endGroup();
}

void ServerCatalog::restoreState(QSettings &settings)
{
    Q_EMIT serversAboutToChange();
    settings.beginGroup(groupName());
    m_own.clear();
    QSet<QString> seen;
    const int size = std::min(settings.beginReadArray(QStringLiteral("own")), mostOwn);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        const std::optional<ComparedServer> own = readOwn(settings);
        const QString key = own ? own->server.endpoint.canonical() : QString();
        if (own && !seen.contains(key))
            m_own.append(cleaned(*own));
        seen.insert(key);
    }
    settings.endArray();
    if (settings.contains(QStringLiteral("checked"))) {
        const QStringList keys = settings.value(QStringLiteral("checked")).toStringList();
        m_checked[QString()] = QSet<QString>(keys.begin(), keys.end());
        // Another network has other resolvers: who asked all of the last one asks all of this one.
        if (settings.value(QStringLiteral("systemChecked"), true).toBool())
            checkSystem();
    }
    settings.endGroup();
    rebuild();
    Q_EMIT serversChanged();
}

void ServerCatalog::checkSystem()
{
    for (const Server &server : std::as_const(m_sources.system))
        m_checked[QString()].insert(server.endpoint.canonical());
}

bool ServerCatalog::allOfSystemChecked() const
{
    const QSet<QString> keys = m_checked.value(QString());
    return !m_sources.system.isEmpty() &&
           std::all_of(m_sources.system.begin(), m_sources.system.end(),
                       [&keys](const Server &server) {
                           return keys.contains(server.endpoint.canonical());
                       });
}

} // namespace dnstester::ui
