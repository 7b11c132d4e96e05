// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisurl.h"

#include "redis/rediscompat.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace dnstester {

namespace {

constexpr qsizetype maxPathOctets = 107; // sun_path of sockaddr_un, less its terminating zero
constexpr quint16 redisPort = 6379;
constexpr quint16 sentinelPort = 26379;

/// The octets that %XX stand for, as UTF-8; nothing where they are no text.
std::optional<QString> decoded(QStringView text)
{
    const QByteArray octets = QByteArray::fromPercentEncoding(text.toUtf8());
    QString out = QString::fromUtf8(octets);
    if (out.toUtf8() != octets || out.contains(QChar(0)))
        return std::nullopt;
    return out;
}

QString encoded(const QString &text, const QByteArray &exclude)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, exclude));
}

std::optional<int> number(QStringView text, int most)
{
    const bool digits =
        !text.isEmpty() && text.size() <= 9 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int value = digits ? text.toInt() : -1;
    return value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

struct Scheme
{
    QStringView name;
    RedisUrl::Kind kind;
    bool tls;
};

constexpr Scheme schemes[] = {
    {u"redis", RedisUrl::Kind::Single, false},
    {u"rediss", RedisUrl::Kind::Single, true},
    {u"redis+unix", RedisUrl::Kind::Unix, false},
    {u"redis+sentinel", RedisUrl::Kind::Sentinel, false},
    {u"rediss+sentinel", RedisUrl::Kind::Sentinel, true},
    {u"redis+cluster", RedisUrl::Kind::Cluster, false},
    {u"rediss+cluster", RedisUrl::Kind::Cluster, true},
};

QStringView schemeName(const RedisUrl &url)
{
    return std::find_if(std::begin(schemes), std::end(schemes),
                        [&](const Scheme &s) { return s.kind == url.kind && s.tls == url.tls; })
        ->name;
}

bool isHostName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 255 &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_';
           });
}

Result<RedisNode> readNode(QStringView text, quint16 defaultPort)
{
    RedisNode node{QString(), defaultPort};
    qsizetype end = 0;
    if (text.startsWith(u'[')) {
        end = text.indexOf(u']') + 1;
        node.host = text.mid(1, qMax<qsizetype>(end - 2, 0)).toString();
        if (QHostAddress(node.host).protocol() != QAbstractSocket::IPv6Protocol)
            return invalid(
                QStringLiteral("between [ and ] of a Redis URL must be an IPv6 address"));
    } else {
        end = text.indexOf(u':');
        end = end < 0 ? text.size() : end;
        node.host = text.left(end).toString();
        if (!isHostName(node.host)) {
            return invalid(
                QStringLiteral("a Redis URL must name a host, by name or address, an IPv6 "
                               "address in brackets"));
        }
    }
    const QStringView rest = text.mid(end);
    if (rest.isEmpty())
        return node;
    const std::optional<int> port =
        rest.startsWith(u':') ? number(rest.mid(1), 65'535) : std::nullopt;
    if (!port || *port == 0)
        return invalid(QStringLiteral("the port in a Redis URL must be a number from 1 to 65535"));
    node.port = static_cast<quint16>(*port);
    return node;
}

Result<void> readNodes(QStringView text, RedisUrl &url)
{
    const bool several = url.kind != RedisUrl::Kind::Single;
    const quint16 port = url.kind == RedisUrl::Kind::Sentinel ? sentinelPort : redisPort;
    if (!several && text.contains(u','))
        return invalid(QStringLiteral("a redis:// URL must name one host; redis+sentinel:// and "
                                      "redis+cluster:// take several"));
    for (const QStringView part : text.split(u',')) {
        Result<RedisNode> node = readNode(part, port);
        if (!node)
            return tl::unexpected(node.error());
        if (!url.nodes.contains(*node))
            url.nodes.append(std::move(*node));
    }
    return {};
}

Result<void> readUser(QStringView text, RedisUrl &url)
{
    const qsizetype colon = text.indexOf(u':');
    const std::optional<QString> user = decoded(colon < 0 ? text : text.left(colon));
    const std::optional<QString> password =
        decoded(colon < 0 ? QStringView() : text.mid(colon + 1));
    if (!user || !password)
        return invalid(QStringLiteral("user and password in a Redis URL must be UTF-8"));
    if (password->isEmpty())
        return invalid(QStringLiteral("before the @ of a Redis URL must be user:password or "
                                      ":password"));
    url.user = *user;
    url.password = *password;
    return {};
}

Result<void> readDatabase(QStringView text, RedisUrl &url)
{
    if (text.isEmpty())
        return {};
    const std::optional<int> database = number(text, 999'999'999);
    if (!database)
        return invalid(QStringLiteral("the database in a Redis URL must be a number from 0 on"));
    if (url.kind == RedisUrl::Kind::Cluster && *database != 0)
        return invalid(QStringLiteral("a Redis cluster has database 0 only"));
    url.database = *database;
    return {};
}

Result<void> readSocket(QStringView text, RedisUrl &url)
{
    const qsizetype mark = text.indexOf(u'?');
    const std::optional<QString> path = decoded(mark < 0 ? text : text.left(mark));
    if (!path || path->size() < 2 || path->toUtf8().size() > maxPathOctets) {
        return invalid(QStringLiteral("a redis+unix:// URL must name the path of a socket, as in "
                                      "redis+unix:///run/redis/redis.sock, of at most %1 octets")
                           .arg(maxPathOctets));
    }
    url.path = *path;
    if (mark < 0)
        return {};
    const QStringView query = text.mid(mark + 1);
    if (!query.startsWith(u"db=") || query.size() == 3)
        return invalid(QStringLiteral("after the ? of a redis+unix:// URL must be db=N"));
    return readDatabase(query.mid(3), url);
}

/// What follows the hosts: "/db", or "/master/db" where sentinels know it.
Result<void> readPath(QStringView text, RedisUrl &url)
{
    text = text.mid(1);
    if (url.kind != RedisUrl::Kind::Sentinel)
        return readDatabase(text, url);
    const qsizetype slash = text.indexOf(u'/');
    const std::optional<QString> master = decoded(slash < 0 ? text : text.left(slash));
    if (!master || master->isEmpty())
        return invalid(QStringLiteral("a redis+sentinel:// URL must name the master, as in "
                                      "redis+sentinel://host1,host2/mymaster"));
    url.master = *master;
    return readDatabase(slash < 0 ? QStringView() : text.mid(slash + 1), url);
}

} // namespace

QString RedisNode::text() const
{
    const QString shape = host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2");
    return shape.arg(host, QString::number(port));
}

Result<RedisUrl> RedisUrl::parse(QStringView text)
{
    const qsizetype mark = text.indexOf(u"://");
    const QString name = text.left(qMax<qsizetype>(mark, 0)).toString().toLower();
    const auto *const scheme = std::find_if(std::begin(schemes), std::end(schemes),
                                            [&](const Scheme &s) { return s.name == name; });
    if (scheme == std::end(schemes)) {
        return invalid(
            QStringLiteral("a Redis URL must begin with redis://, rediss://, redis+unix://, "
                           "redis+sentinel:// or redis+cluster://"));
    }
    RedisUrl url;
    url.kind = scheme->kind;
    url.tls = scheme->tls;

    text = text.mid(mark + 3);
    const qsizetype slash = text.indexOf(u'/');
    QStringView authority = slash < 0 ? text : text.left(slash);
    const QStringView path = slash < 0 ? QStringView() : text.mid(slash);
    if (path.contains(u'@')) {
        return invalid(
            QStringLiteral("a / in the user or password of a Redis URL must be written as "
                           "%2F, an @ behind the host as %40"));
    }
    const qsizetype at = authority.lastIndexOf(u'@');
    Result<void> read;
    if (at >= 0)
        read = readUser(authority.left(at), url);
    authority = authority.mid(at + 1);
    if (read && url.kind == Kind::Unix && !authority.isEmpty())
        read = invalid(QStringLiteral("a redis+unix:// URL must name no host"));
    else if (read && url.kind != Kind::Unix)
        read = readNodes(authority, url);
    if (read)
        read = url.kind == Kind::Unix ? readSocket(path, url) : readPath(path, url);
    if (!read)
        return tl::unexpected(read.error());
    return url;
}

Result<void> RedisUrl::checkUsable() const
{
    if (tls && !redisSpeaksTls)
        return invalid(
            QStringLiteral("this build's hiredis has no TLS: the Redis URL must not begin "
                           "with rediss"));
    return {};
}

QString RedisUrl::shown() const
{
    QString out = schemeName(*this).toString() + QStringLiteral("://");
    if (kind == Kind::Unix) {
        out += encoded(path, "/");
        if (database != 0)
            out += QStringLiteral("?db=%1").arg(database);
        return out;
    }
    QStringList hosts;
    for (const RedisNode &node : nodes)
        hosts.append(node.text());
    out += hosts.join(u',');
    if (kind == Kind::Sentinel)
        out += u'/' + encoded(master, {});
    if (kind != Kind::Cluster)
        out += QStringLiteral("/%1").arg(database);
    return out;
}

} // namespace dnstester
