// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/resolvers.h"
#include "config/yamlvalue.h"

#include <QFile>

#include <algorithm>

// Of a static library, which no initializer of its own would be linked from; outside of namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(dnstester_servers);
}

namespace dnstester {

namespace {

QStringList readTexts(YamlMap &entry, const char *key)
{
    QStringList texts;
    if (const std::optional<YamlValue> value = entry.find(key)) {
        for (const YamlValue &item : value->list())
            texts.append(item.text().value_or(QString()));
    }
    return texts;
}

/// The targets of one transport; the file leaves their scheme out.
void readTargets(YamlMap &entry, const char *key, Protocol protocol, PublicResolver &resolver)
{
    const std::optional<YamlValue> value = entry.find(key);
    if (!value)
        return;
    for (const YamlValue &item : value->list()) {
        const QString target =
            protocolScheme(protocol) + QStringLiteral("://") + item.text().value_or(QString());
        const Result<Endpoint> endpoint = Endpoint::parse(target);
        if (endpoint)
            resolver.servers.append(Server{*endpoint, resolver.tags});
        else
            item.refuse(QStringLiteral("must be a target without its scheme: %1")
                            .arg(endpoint.error().detail));
    }
}

PublicResolver readResolver(const YamlValue &item)
{
    PublicResolver resolver;
    YamlMap entry(item);
    if (const std::optional<YamlValue> value = entry.find("operator"))
        resolver.operatorName = value->text().value_or(QString());
    if (resolver.operatorName.isEmpty())
        entry.refuse(QStringLiteral("must have an \"operator\""));
    resolver.tags = readTexts(entry, "tags");
    readTargets(entry, "do53", Protocol::Udp, resolver);
    readTargets(entry, "do53", Protocol::Tcp, resolver);
    readTargets(entry, "dot", Protocol::Tls, resolver);
    readTargets(entry, "doh", Protocol::Https, resolver);
    readTargets(entry, "doq", Protocol::Quic, resolver);
    entry.refuseUnknownKeys();
    if (resolver.servers.isEmpty())
        entry.refuse(QStringLiteral("must have targets under do53, dot, doh or doq"));
    return resolver;
}

QList<PublicResolver> loadPublicResolvers()
{
    initResources();
    QFile file(QStringLiteral(":/dnstester/servers.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of public resolvers is not part of this program");
    const Result<QList<PublicResolver>> resolvers =
        parsePublicResolvers(file.readAll(), QStringLiteral("servers.yaml"));
    if (!resolvers)
        qFatal("%s", qPrintable(resolvers.error().detail));
    return *resolvers;
}

} // namespace

Result<QList<PublicResolver>> parsePublicResolvers(const QByteArray &yaml, const QString &fileName)
{
    QList<PublicResolver> resolvers;
    const std::optional<Error> error =
        readYaml(yaml, fileName, [&resolvers](const YamlValue &document) {
            YamlMap root(document);
            if (const std::optional<YamlValue> list = root.find("resolvers")) {
                for (const YamlValue &item : list->list())
                    resolvers.append(readResolver(item));
            }
            root.refuseUnknownKeys();
        });
    if (error)
        return tl::unexpected(*error);
    return resolvers;
}

const QList<PublicResolver> &publicResolvers()
{
    static const QList<PublicResolver> resolvers = loadPublicResolvers();
    return resolvers;
}

QList<Server> curatedServers()
{
    QList<Server> servers;
    for (const PublicResolver &resolver : publicResolvers()) {
        for (const Protocol protocol :
             {Protocol::Udp, Protocol::Tls, Protocol::Https, Protocol::Quic}) {
            const auto first = std::find_if(resolver.servers.begin(), resolver.servers.end(),
                                            [protocol](const Server &server) {
                                                return server.endpoint.protocol() == protocol;
                                            });
            if (first != resolver.servers.end())
                servers.append(*first);
        }
    }
    return servers;
}

} // namespace dnstester
