// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/serverentry.h"

#include "model/host.h"
#include "model/quoted.h"

namespace dnstester {

namespace {

constexpr qsizetype maxTags = 64;

std::optional<Protocol> protocolOfService(const QString &service)
{
    if (service == u"do53/udp")
        return Protocol::Udp;
    if (service == u"do53/tcp")
        return Protocol::Tcp;
    if (service == u"dot")
        return Protocol::Tls;
    if (service == u"doh")
        return Protocol::Https;
    if (service == u"doq")
        return Protocol::Quic;
    return std::nullopt;
}

QHostAddress readIp(YamlMap &entry)
{
    const std::optional<YamlValue> value = entry.find("ip");
    const std::optional<QString> text = value ? value->text() : std::nullopt;
    if (!text)
        return {};
    const QHostAddress address = parseAddress(*text);
    if (address.isNull())
        value->refuse(QStringLiteral("must be an IPv4 or IPv6 address, not %1").arg(quoted(*text)));
    return address;
}

QString readHostname(YamlMap &entry)
{
    const std::optional<YamlValue> value = entry.find("hostname");
    const std::optional<QString> text = value ? value->text() : std::nullopt;
    if (!text)
        return {};
    const Result<Host> host = parseHost(*text);
    if (!host)
        value->refuse(QStringLiteral("must be a host name: %1").arg(host.error().detail));
    else if (!host->address.isNull())
        value->refuse(QStringLiteral("must be a host name, not the address %1").arg(quoted(*text)));
    return host ? host->text : QString();
}

QList<Protocol> readServices(YamlMap &entry)
{
    const std::optional<YamlValue> value = entry.find("services");
    if (!value) {
        entry.refuse(
            QStringLiteral("must have \"services\", a list of do53/udp, do53/tcp, dot, doh "
                           "and doq"));
        return {};
    }
    QList<Protocol> protocols;
    for (const YamlValue &item : value->list()) {
        const QString service = item.text().value_or(QString());
        const std::optional<Protocol> protocol = protocolOfService(service);
        if (!protocol)
            item.refuse(QStringLiteral("must be do53/udp, do53/tcp, dot, doh or doq, not %1")
                            .arg(quoted(service)));
        else if (protocols.contains(*protocol))
            item.refuse(QStringLiteral("must not name %1 again").arg(service));
        else
            protocols.append(*protocol);
    }
    if (protocols.isEmpty())
        value->refuse(
            QStringLiteral("must name at least one of do53/udp, do53/tcp, dot, doh and doq"));
    return protocols;
}

QStringList readTags(YamlMap &entry)
{
    const std::optional<YamlValue> value = entry.find("tags");
    QStringList tags;
    if (!value)
        return tags;
    const QList<YamlValue> items = value->list();
    if (items.size() > maxTags) {
        value->refuse(QStringLiteral("must have at most %1 tags").arg(maxTags));
        return tags;
    }
    for (const YamlValue &item : items)
        tags.append(item.text().value_or(QString()));
    return tags;
}

/// How the server is named in the target of a protocol.
QString authority(Protocol protocol, const QHostAddress &ip, const QString &hostname)
{
    if (ip.isNull())
        return hostname;
    if (hostname.isEmpty() || !isEncrypted(protocol))
        return addressInTarget(ip);
    return hostname + u'@' + addressInTarget(ip);
}

} // namespace

QList<Server> readServerEntry(YamlMap &entry)
{
    const QHostAddress ip = readIp(entry);
    const QString hostname = readHostname(entry);
    const std::optional<YamlValue> portValue = entry.find("port");
    const std::optional<int> port = portValue ? portValue->integer(1, 65'535) : std::nullopt;
    const QList<Protocol> protocols = readServices(entry);
    const QStringList tags = readTags(entry);
    entry.refuseUnknownKeys();
    if (ip.isNull() && hostname.isEmpty()) {
        entry.refuse(QStringLiteral("must have an \"ip\" or a \"hostname\""));
        return {};
    }

    QList<Server> servers;
    for (const Protocol protocol : protocols) {
        QString target =
            protocolScheme(protocol) + QStringLiteral("://") + authority(protocol, ip, hostname);
        if (port)
            target += u':' + QString::number(*port);
        const Result<Endpoint> endpoint = Endpoint::parse(target);
        if (endpoint)
            servers.append(Server{*endpoint, tags});
        else
            entry.refuse(QStringLiteral("must be a server: %1").arg(endpoint.error().detail));
    }
    return servers;
}

QList<Server> readServerList(const YamlValue &list)
{
    QList<Server> servers;
    QSet<QString> targets;
    for (const YamlValue &item : list.list()) {
        YamlMap entry(item);
        for (const Server &server : readServerEntry(entry)) {
            const QString target = server.endpoint.target();
            if (targets.contains(target))
                item.refuse(QStringLiteral("must not name %1 again").arg(quoted(target)));
            targets.insert(target);
            servers.append(server);
        }
    }
    return servers;
}

} // namespace dnstester
