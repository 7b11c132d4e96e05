// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QList>
#include <QString>
#include <QStringView>

namespace dnstester {

struct RedisNode
{
    QString host; ///< a name or an address, IPv6 without brackets
    quint16 port = 6379;

    [[nodiscard]] QString text() const; ///< "host:port", IPv6 in brackets

    friend bool operator==(const RedisNode &, const RedisNode &) = default;
    friend size_t qHash(const RedisNode &node, size_t seed = 0)
    {
        return qHashMulti(seed, node.host, node.port);
    }
};

/// Where a Redis is, as a URL says:
///
///     redis://[[user]:password@]host[:6379][/db]
///     redis+unix://[[user]:password@]/path[?db=N]
///     redis+sentinel://[[user]:password@]host[:26379],host.../master[/db]
///     redis+cluster://[[user]:password@]host[:6379],host...
///
/// "rediss" in place of "redis" means TLS. User, password, path and master may hold %XX. The nodes
/// of a cluster are where to begin: it tells of the others.
struct RedisUrl
{
    enum class Kind
    {
        Single,
        Unix,
        Sentinel,
        Cluster,
    };

    Kind kind = Kind::Single;
    QList<RedisNode> nodes =
        {};                ///< one where Single, none where Unix, the sentinels where Sentinel
    QString path = {};     ///< of the socket, where Unix
    QString user = {};     ///< empty: the default user
    QString password = {}; ///< empty: none is asked for
    int database = 0;
    QString master = {}; ///< what the sentinels call it
    bool tls = false;

    /// The sentence of an error never holds a part of the text, because that may be the password.
    [[nodiscard]] static Result<RedisUrl> parse(QStringView text);

    /// Whether this build can speak it: an error where it needs TLS and hiredis has none.
    [[nodiscard]] Result<void> checkUsable() const;

    /// A URL of the same without user and password, for logs.
    [[nodiscard]] QString shown() const;

    friend bool operator==(const RedisUrl &, const RedisUrl &) = default;
};

} // namespace dnstester
