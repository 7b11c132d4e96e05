// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/servers/catalogserver.h"

#include <memory>
#include <vector>

namespace dnstester::ui {

enum class Grouping
{
    Operator,
    Transport,
};

/// A row of the tree of servers: a group, the further addresses of a group, or a server.
struct ServerNode
{
    enum class Kind
    {
        Group, ///< its children are servers, then perhaps a Further
        Further,
        Server,
    };

    Kind kind = Kind::Group;
    QString key;     ///< the same as long as it means the same; a server's is that of its entry
    QString title;   ///< of groups
    int server = -1; ///< index of a server in the list

    ServerNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<ServerNode>> children;

    ServerNode *append(Kind childKind, const QString &childKey);
};

/// The root over the groups of \a servers. The system's own come first, by operator in a group of
/// their own; other groups are in the order in which their servers come, those of a person's own
/// operators after them, those without an operator last; transports are in the order of Protocol.
/// Of servers only those that match all words of \a filter, and no group without any.
[[nodiscard]] std::unique_ptr<ServerNode> buildServerTree(const QList<CatalogServer> &servers,
                                                          Grouping grouping, const QString &filter);

/// The servers of a node and all below it, in order.
[[nodiscard]] QList<int> serversOf(const ServerNode &node);
/// The same without further addresses, unless it has no others: what a check of the node means.
[[nodiscard]] QList<int> preferredServersOf(const ServerNode &node);

} // namespace dnstester::ui
