// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverchoice.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr qsizetype few = 10;

template<typename Predicate>
QList<int> indicesOf(const QList<CatalogServer> &servers, Predicate matches)
{
    QList<int> indices;
    for (int i = 0; i < servers.size(); ++i) {
        if (matches(servers.at(i)))
            indices.append(i);
    }
    return indices;
}

Protocol protocolOf(const CatalogServer &server)
{
    return server.compared.server.endpoint.protocol();
}

bool isRanked(Standing standing)
{
    return standing == Standing::Leads || standing == Standing::Slower;
}

/// Index by operator of the server to ask, without those whose operator the system uses.
QList<int> onePerOperator(const QList<CatalogServer> &servers)
{
    QSet<QString> ofSystem;
    for (const CatalogServer &server : servers) {
        if (server.compared.isSystem)
            ofSystem.insert(server.compared.operatorName);
    }
    QHash<QString, int> chosen;
    for (int i = 0; i < servers.size(); ++i) {
        const QString &name = servers.at(i).compared.operatorName;
        if (name.isEmpty() || ofSystem.contains(name))
            continue;
        const auto before = chosen.constFind(name);
        if (before == chosen.constEnd() || (protocolOf(servers.at(*before)) != Protocol::Udp &&
                                            protocolOf(servers.at(i)) == Protocol::Udp))
            chosen.insert(name, i);
    }
    QList<int> indices = chosen.values();
    std::sort(indices.begin(), indices.end());
    return indices;
}

} // namespace

QList<int> allServers(const QList<CatalogServer> &servers)
{
    return indicesOf(servers, [](const CatalogServer &) { return true; });
}

QList<int> preferredServers(const QList<CatalogServer> &servers)
{
    return indicesOf(servers, [](const CatalogServer &server) { return !server.isFurther; });
}

QList<int> serversOver(Protocol protocol, const QList<CatalogServer> &servers)
{
    return indicesOf(servers, [protocol](const CatalogServer &server) {
        return !server.isFurther && protocolOf(server) == protocol;
    });
}

QList<int> systemAndOnePerOperator(const QList<CatalogServer> &servers)
{
    QList<int> indices =
        indicesOf(servers, [](const CatalogServer &server) { return server.compared.isSystem; });
    indices += onePerOperator(servers);
    std::sort(indices.begin(), indices.end());
    return indices;
}

QList<int> sensibleFew(const QList<CatalogServer> &servers)
{
    QList<int> indices =
        indicesOf(servers, [](const CatalogServer &server) { return server.compared.isSystem; });
    for (const int i : onePerOperator(servers)) {
        if (indices.size() < few && protocolOf(servers.at(i)) == Protocol::Udp)
            indices.append(i);
    }
    std::sort(indices.begin(), indices.end());
    return indices;
}

QList<int> bestServers(const QList<CatalogServer> &servers, const RunAnalysis &analysis)
{
    QHash<QString, int> byKey;
    for (int i = 0; i < servers.size(); ++i)
        byKey.insert(servers.at(i).key, i);
    QList<int> best;
    int ranked = 0;
    for (const size_t i : analysis.comparison.ranking) {
        if (!isRanked(analysis.comparison.servers.at(i).standing) || ranked++ == mostBest)
            break;
        const auto &record = analysis.record.servers.at(qsizetype(i));
        const int index = byKey.value(record.server.server.endpoint.canonical(), -1);
        if (index >= 0)
            best.append(index);
    }
    return best;
}

bool ranksAny(const RunAnalysis &analysis)
{
    const std::vector<ServerSummary> &servers = analysis.comparison.servers;
    return std::any_of(servers.begin(), servers.end(),
                       [](const ServerSummary &server) { return isRanked(server.standing); });
}

} // namespace dnstester::ui
