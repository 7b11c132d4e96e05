// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/serverlistfile.h"

#include "config/resolvers.h"
#include "config/serverentry.h"
#include "model/host.h"
#include "model/quoted.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace dnstester {

namespace {

constexpr qint64 maxFileSize = 1024 * 1024;
constexpr qsizetype maxTags = 64;

QString serviceOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Udp:
        return QStringLiteral("do53/udp");
    case Protocol::Tcp:
        return QStringLiteral("do53/tcp");
    case Protocol::Tls:
        return QStringLiteral("dot");
    case Protocol::Https:
        return QStringLiteral("doh");
    case Protocol::Quic:
        return QStringLiteral("doq");
    }
    Q_UNREACHABLE();
}

/// The number of a port where a target of this protocol has to name it.
std::optional<quint16> namedPort(const Endpoint &endpoint)
{
    const Result<Endpoint> usual =
        Endpoint::parse(QString(protocolScheme(endpoint.protocol()) + QStringLiteral("://host")));
    return usual && usual->port() == endpoint.port() ? std::nullopt
                                                     : std::optional(endpoint.port());
}

/// One entry of `servers`: what readServerEntry() reads.
struct Entry
{
    QHostAddress ip;
    QString hostname;
    std::optional<quint16> port;
    QList<Protocol> protocols;
    QStringList tags;

    /// Nothing where no entry can say it.
    static std::optional<Entry> of(const Server &server);

    /// Takes the only service of \a other in, where the two can share an entry.
    bool absorb(const Entry &other);

private:
    /// Whether a name, or that there is none, matters to a service: those of Do53 are reached at
    /// the ip, whatever the name.
    [[nodiscard]] bool usesHostname() const
    {
        return ip.isNull() || std::any_of(protocols.begin(), protocols.end(), isEncrypted);
    }
};

std::optional<Entry> Entry::of(const Server &server)
{
    const Endpoint &endpoint = server.endpoint;
    if (endpoint.protocol() == Protocol::Https && endpoint.path() != u"/dns-query")
        return std::nullopt;
    if (server.tags.size() > maxTags)
        return std::nullopt;
    Entry entry{endpoint.address(), {}, namedPort(endpoint), {endpoint.protocol()}, server.tags};
    const QHostAddress verified = parseAddress(endpoint.host());
    if (verified.isNull())
        entry.hostname = endpoint.host();
    else if (verified != withoutZone(endpoint.address()))
        return std::nullopt;
    return entry;
}

bool Entry::absorb(const Entry &other)
{
    if (ip != other.ip || port != other.port || tags != other.tags ||
        protocols.contains(other.protocols.first()))
        return false;
    if (usesHostname() && other.usesHostname() && hostname != other.hostname)
        return false;
    if (other.usesHostname())
        hostname = other.hostname;
    protocols += other.protocols;
    return true;
}

void write(YAML::Emitter &out, const char *key, const QStringList &texts)
{
    out << YAML::Key << key << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const QString &text : texts)
        out << YAML::DoubleQuoted << text.toStdString();
    out << YAML::EndSeq;
}

void write(YAML::Emitter &out, const Entry &entry)
{
    out << YAML::BeginMap;
    if (!entry.ip.isNull())
        out << YAML::Key << "ip" << YAML::Value << YAML::DoubleQuoted
            << entry.ip.toString().toStdString();
    if (!entry.hostname.isEmpty())
        out << YAML::Key << "hostname" << YAML::Value << YAML::DoubleQuoted
            << entry.hostname.toStdString();
    if (entry.port)
        out << YAML::Key << "port" << YAML::Value << int(*entry.port);
    QStringList services;
    for (const Protocol protocol : entry.protocols)
        services.append(serviceOf(protocol));
    write(out, "services", services);
    if (!entry.tags.isEmpty())
        write(out, "tags", entry.tags);
    out << YAML::EndMap;
}

QList<ListedServer> withoutOperators(const QList<Server> &servers)
{
    QList<ListedServer> listed;
    for (const Server &server : servers)
        listed.append({server, {}});
    return listed;
}

QList<ListedServer> withOperators(const QList<PublicResolver> &resolvers)
{
    QList<ListedServer> listed;
    for (const PublicResolver &resolver : resolvers) {
        for (const Server &server : resolver.servers)
            listed.append({server, resolver.operatorName});
    }
    return listed;
}

} // namespace

Result<QList<ListedServer>> parseServerList(const QByteArray &yaml, const QString &fileName)
{
    QList<Server> servers;
    bool isListOfResolvers = false;
    const std::optional<Error> error = readYaml(yaml, fileName, [&](const YamlValue &document) {
        YamlMap root(document);
        const std::optional<YamlValue> list = root.find("servers");
        isListOfResolvers = !list && root.find("resolvers");
        if (list)
            servers = readServerList(*list);
        else if (!isListOfResolvers)
            root.refuse(QStringLiteral("must have \"servers\", as a settings file has, or "
                                       "\"resolvers\""));
    });
    if (error)
        return tl::unexpected(*error);
    if (!isListOfResolvers)
        return withoutOperators(servers);
    const Result<QList<PublicResolver>> resolvers = parsePublicResolvers(yaml, fileName);
    if (!resolvers)
        return tl::unexpected(resolvers.error());
    return withOperators(*resolvers);
}

Result<QList<ListedServer>> readServerListFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
            QStringLiteral("the file %1 can't be read: %2").arg(quoted(path), file.errorString()));
    const QByteArray content = file.read(maxFileSize + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(
            ErrorCode::Io,
            QStringLiteral("the file %1 can't be read: %2").arg(quoted(path), file.errorString()));
    if (content.size() > maxFileSize)
        return invalid(QStringLiteral("the file %1 must have at most %2 octets")
                           .arg(quoted(path))
                           .arg(maxFileSize));
    return parseServerList(content, path);
}

bool hasServerEntry(const Server &server)
{
    return Entry::of(server).has_value();
}

QByteArray serverListToYaml(const QList<Server> &servers)
{
    QList<Entry> entries;
    QByteArray leftOut;
    QSet<QString> seen;
    for (const Server &server : servers) {
        const QString canonical = server.endpoint.canonical();
        if (seen.contains(canonical))
            continue;
        seen.insert(canonical);
        const std::optional<Entry> entry = Entry::of(server);
        if (!entry)
            leftOut += "#   " + server.endpoint.target().toUtf8() + '\n';
        else if (entries.isEmpty() || !entries.last().absorb(*entry))
            entries.append(*entry);
    }

    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "servers" << YAML::Value << YAML::BeginSeq;
    for (const Entry &entry : std::as_const(entries))
        write(out, entry);
    out << YAML::EndSeq << YAML::EndMap;
    QByteArray yaml = QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
    if (!leftOut.isEmpty())
        yaml += "\n# Not in this list, because it has no way to say them:\n" + leftOut;
    return yaml;
}

} // namespace dnstester
