// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servercatalog.h"

#include "base/text.h"
#include "ui/servers/serverchoice.h"

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr qsizetype longestName = 100;
/// A daemon asks its servers when a request names none; more than this is no choice of a person.
constexpr qsizetype mostOfDaemon = 50;

QString systemTag()
{
    return QStringLiteral("SYSTEM");
}

QString oneLine(const QString &text)
{
    return neutralised(text.simplified()).left(longestName);
}

QStringList oneLineEach(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts) {
        const QString line = oneLine(text);
        if (!line.isEmpty() && !lines.contains(line))
            lines.append(line);
    }
    return lines;
}

/// Without those that a list repeats with each server of an operator.
QStringList notesOf(const QStringList &tags, const PublicResolver *resolver)
{
    QStringList notes = tags;
    notes.removeAll(systemTag());
    if (resolver && !resolver->tags.isEmpty())
        notes.removeAll(resolver->tags.first());
    return notes;
}

} // namespace

ServerCatalog::Sources ServerCatalog::Sources::ofThisComputer()
{
    return {publicResolvers(), systemServers()};
}

ServerCatalog::ServerCatalog(Sources sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
{
    for (qsizetype i = 0; i < m_sources.resolvers.size(); ++i) {
        for (const Server &server : m_sources.resolvers.at(i).servers)
            m_resolverByKey.insert(server.endpoint.canonical(), i);
    }
    rebuild();
    checkDefaults();
}

ComparedServer ServerCatalog::cleaned(const ComparedServer &server)
{
    return {{server.server.endpoint, oneLineEach(server.server.tags)},
            oneLine(server.operatorName),
            false};
}

int ServerCatalog::indexOf(const Endpoint &endpoint) const
{
    return m_indexByKey.value(endpoint.canonical(), -1);
}

QStringList ServerCatalog::operatorNames() const
{
    QStringList names;
    for (const PublicResolver &resolver : m_sources.resolvers)
        names.append(resolver.operatorName);
    names.removeDuplicates();
    return names;
}

void ServerCatalog::setDaemonServers(const std::optional<QList<Server>> &servers,
                                     const QString &place)
{
    Q_EMIT serversAboutToChange();
    m_daemon = servers;
    m_place = servers ? place : QString();
    rebuild();
    if (!m_checked.contains(placeKey()))
        checkDefaults();
    Q_EMIT serversChanged();
}

bool ServerCatalog::isChecked(int server) const
{
    const auto keys = m_checked.constFind(placeKey());
    return keys != m_checked.constEnd() && keys->contains(m_servers.at(server).key);
}

int ServerCatalog::checkedCount() const
{
    int checked = 0;
    for (int i = 0; i < m_servers.size(); ++i)
        checked += isChecked(i) ? 1 : 0;
    return checked;
}

void ServerCatalog::setChecked(const QList<int> &servers, bool isChecked)
{
    if (m_isLocked)
        return;
    QSet<QString> keys = checked();
    for (const int server : servers) {
        if (isChecked)
            keys.insert(m_servers.at(server).key);
        else
            keys.remove(m_servers.at(server).key);
    }
    if (keys == checked())
        return;
    checked() = keys;
    Q_EMIT checksChanged();
}

void ServerCatalog::checkOnly(const QList<int> &servers)
{
    if (m_isLocked)
        return;
    checked().clear();
    for (const int server : servers)
        checked().insert(m_servers.at(server).key);
    Q_EMIT checksChanged();
}

void ServerCatalog::setLocked(bool isLocked)
{
    if (m_isLocked == isLocked)
        return;
    m_isLocked = isLocked;
    Q_EMIT lockChanged();
}

bool ServerCatalog::add(const ComparedServer &server, bool isChecked)
{
    if (!isEditable() || indexOf(server.server.endpoint) >= 0)
        return false;
    Q_EMIT serversAboutToChange();
    m_own.append(cleaned(server));
    if (isChecked)
        checked().insert(server.server.endpoint.canonical());
    rebuild();
    Q_EMIT serversChanged();
    return true;
}

int ServerCatalog::addAll(const QList<ListedServer> &servers)
{
    if (!isEditable())
        return 0;
    QSet<QString> keys;
    for (const CatalogServer &server : std::as_const(m_servers))
        keys.insert(server.key);
    const qsizetype before = m_own.size();
    Q_EMIT serversAboutToChange();
    for (const ListedServer &listed : servers) {
        const QString key = listed.server.endpoint.canonical();
        if (keys.contains(key))
            continue;
        keys.insert(key);
        ComparedServer server{listed.server, listed.operatorName, false};
        if (const PublicResolver *resolver = resolverOf(listed.server, key);
            resolver && server.operatorName.isEmpty())
            server.operatorName = resolver->operatorName;
        m_own.append(cleaned(server));
    }
    rebuild();
    Q_EMIT serversChanged();
    return int(m_own.size() - before);
}

bool ServerCatalog::change(int server, const ComparedServer &changed)
{
    const CatalogServer before = m_servers.at(server);
    const int same = indexOf(changed.server.endpoint);
    if (!isEditable() || before.origin != ServerOrigin::Own || (same >= 0 && same != server))
        return false;
    Q_EMIT serversAboutToChange();
    for (ComparedServer &own : m_own) {
        if (own.server.endpoint.canonical() == before.key)
            own = cleaned(changed);
    }
    if (checked().remove(before.key))
        checked().insert(changed.server.endpoint.canonical());
    rebuild();
    Q_EMIT serversChanged();
    return true;
}

QList<ServerCatalog::Removed> ServerCatalog::remove(const QList<int> &servers)
{
    QHash<QString, bool> keys; // and whether it was checked
    for (const int server : servers) {
        if (isEditable() && m_servers.at(server).origin == ServerOrigin::Own)
            keys.insert(m_servers.at(server).key, isChecked(server));
    }
    if (keys.isEmpty())
        return {};
    QList<Removed> removed;
    Q_EMIT serversAboutToChange();
    QList<ComparedServer> left;
    for (const ComparedServer &own : std::as_const(m_own)) {
        const QString key = own.server.endpoint.canonical();
        if (keys.contains(key))
            removed.append({own, keys.value(key)});
        else
            left.append(own);
    }
    m_own = left;
    for (auto key = keys.keyBegin(); key != keys.keyEnd(); ++key)
        checked().remove(*key);
    rebuild();
    Q_EMIT serversChanged();
    return removed;
}

QString ServerCatalog::placeKey() const
{
    return m_daemon ? QStringLiteral("daemon ") + m_place : QString();
}

void ServerCatalog::rebuild()
{
    m_servers.clear();
    m_indexByKey.clear();
    if (m_daemon) {
        appendDaemon();
        return;
    }
    appendSystem();
    appendBuiltIn();
    appendOwn();
}

void ServerCatalog::appendSystem()
{
    for (const Server &server : std::as_const(m_sources.system)) {
        const QString key = server.endpoint.canonical();
        CatalogServer entry{{server, {}, true}, ServerOrigin::System, false, key, {}};
        if (const PublicResolver *resolver = resolverOf(server, key)) {
            entry.compared.operatorName = resolver->operatorName;
            entry.compared.server.tags += resolver->tags;
            entry.origin = ServerOrigin::BuiltIn;
            entry.notes = notesOf(resolver->tags, resolver);
        }
        const auto isSame = [&key](const ComparedServer &own) {
            return own.server.endpoint.canonical() == key;
        };
        if (const auto own = std::find_if(m_own.begin(), m_own.end(), isSame); own != m_own.end())
            entry = {*own, ServerOrigin::Own, false, key, own->server.tags};
        entry.compared.isSystem = true;
        append(entry);
    }
}

void ServerCatalog::appendBuiltIn()
{
    for (const PublicResolver &resolver : std::as_const(m_sources.resolvers)) {
        QSet<Protocol> seen;
        for (const Server &server : resolver.servers) {
            const Protocol protocol = server.endpoint.protocol();
            append({{server, resolver.operatorName, false},
                    ServerOrigin::BuiltIn,
                    seen.contains(protocol),
                    server.endpoint.canonical(),
                    notesOf(server.tags, &resolver)});
            seen.insert(protocol);
        }
    }
}

void ServerCatalog::appendOwn()
{
    for (const ComparedServer &server : std::as_const(m_own))
        append({server, ServerOrigin::Own, false, server.server.endpoint.canonical(),
                server.server.tags});
}

void ServerCatalog::appendDaemon()
{
    for (const Server &server : std::as_const(*m_daemon)) {
        const QString key = server.endpoint.canonical();
        const PublicResolver *resolver = resolverOf(server, key);
        const Server named{server.endpoint, oneLineEach(server.tags)};
        append({{named, resolver ? resolver->operatorName : QString(),
                 named.tags.contains(systemTag())},
                ServerOrigin::Daemon,
                false,
                key,
                notesOf(named.tags, resolver)});
    }
}

void ServerCatalog::append(CatalogServer server)
{
    if (m_indexByKey.contains(server.key))
        return;
    m_indexByKey.insert(server.key, int(m_servers.size()));
    m_servers.append(std::move(server));
}

/// The public resolver that has this server, or whose tag it bears.
const PublicResolver *ServerCatalog::resolverOf(const Server &server, const QString &key) const
{
    if (const auto found = m_resolverByKey.constFind(key); found != m_resolverByKey.constEnd())
        return &m_sources.resolvers.at(*found);
    for (const PublicResolver &resolver : m_sources.resolvers) {
        if (!resolver.tags.isEmpty() && server.tags.contains(resolver.tags.first()))
            return &resolver;
    }
    return nullptr;
}

void ServerCatalog::checkDefaults()
{
    QSet<QString> &keys = checked();
    const bool isAll = isDaemon() && m_servers.size() <= mostOfDaemon;
    for (const int server : isAll ? allServers(m_servers) : sensibleFew(m_servers))
        keys.insert(m_servers.at(server).key);
}

} // namespace dnstester::ui
