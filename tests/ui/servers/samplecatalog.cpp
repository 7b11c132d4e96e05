// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplecatalog.h"

namespace dnstester::ui::test {

namespace {

constexpr char resolvers[] = R"(
resolvers:
  - operator: Alpha
    tags: [ALPHA, ADS]
    do53: ["203.0.113.1"]
    dot: ["dns.alpha.example@203.0.113.1", "dns.alpha.example@203.0.113.2"]
  - operator: Alpha
    tags: [ALPHA, FAMILY]
    do53: ["203.0.113.5", "[2001:db8::5]"]
  - operator: Beta
    tags: [BETA, UNFILTERED]
    doh: ["doh.beta.example/query"]
    doq: ["dns.beta.example"]
  - operator: Gamma
    tags: [GAMMA, MALWARE]
    do53: ["203.0.113.9"]
)";

Server systemServer(const char *target)
{
    return {*Endpoint::parse(QString::fromLatin1(target)), {QStringLiteral("SYSTEM")}};
}

} // namespace

ServerCatalog::Sources sampleSources()
{
    return {*parsePublicResolvers(resolvers, QStringLiteral("sample.yaml")),
            {systemServer("192.0.2.53"), systemServer("203.0.113.1")}};
}

ComparedServer own(const char *target, const char *operatorName, const QStringList &tags)
{
    return {{*Endpoint::parse(QString::fromUtf8(target)), tags},
            QString::fromUtf8(operatorName),
            false};
}

QStringList targets(const QList<ComparedServer> &servers)
{
    QStringList targets;
    for (const ComparedServer &server : servers)
        targets.append(server.server.endpoint.target());
    return targets;
}

QStringList targets(const ServerCatalog &catalog, const QList<int> &servers)
{
    QList<ComparedServer> list;
    for (const int server : servers)
        list.append(catalog.servers().at(server).compared);
    return targets(list);
}

QStringList checkedTargets(const ServerCatalog &catalog)
{
    QList<int> checked;
    for (int i = 0; i < catalog.servers().size(); ++i) {
        if (catalog.isChecked(i))
            checked.append(i);
    }
    return targets(catalog, checked);
}

int indexOf(const ServerCatalog &catalog, const char *target)
{
    return catalog.indexOf(*Endpoint::parse(QString::fromUtf8(target)));
}

} // namespace dnstester::ui::test
