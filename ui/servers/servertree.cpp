// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servertree.h"

#include "ui/servers/servertext.h"
#include "ui/text/terms.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Servers)
};

struct GroupName
{
    QString key;
    QString title;
};

QString nobodysKey()
{
    return QStringLiteral("nobody");
}

GroupName groupOf(const CatalogServer &server, Grouping grouping)
{
    const Protocol protocol = server.compared.server.endpoint.protocol();
    if (grouping == Grouping::Transport)
        return {QStringLiteral("transport ") + protocolScheme(protocol), transportName(protocol)};
    if (server.compared.isSystem)
        return {
            QStringLiteral("system"),
            server.origin == ServerOrigin::Daemon
                ? Words::tr("The daemon's system", "group of the resolvers it is configured to use")
                : Words::tr("This system", "group of the resolvers it is configured to use")};
    if (server.compared.operatorName.isEmpty())
        return {nobodysKey(), Words::tr("Operator not named", "group of servers")};
    return {QStringLiteral("operator ") + server.compared.operatorName,
            server.compared.operatorName};
}

/// Puts groups in order; those that have no better one stay as they came.
void sortGroups(ServerNode &root, Grouping grouping, const QList<CatalogServer> &servers)
{
    const auto rank = [&](const std::unique_ptr<ServerNode> &group) {
        if (grouping == Grouping::Operator)
            return group->key == nobodysKey() ? 1 : 0;
        const QList<int> members = serversOf(*group);
        return int(servers.at(members.first()).compared.server.endpoint.protocol());
    };
    std::stable_sort(root.children.begin(), root.children.end(),
                     [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    for (size_t i = 0; i < root.children.size(); ++i)
        root.children[i]->row = int(i);
}

} // namespace

ServerNode *ServerNode::append(Kind childKind, const QString &childKey)
{
    auto child = std::make_unique<ServerNode>();
    child->kind = childKind;
    child->key = childKey;
    child->parent = this;
    child->row = int(children.size());
    children.push_back(std::move(child));
    return children.back().get();
}

std::unique_ptr<ServerNode> buildServerTree(const QList<CatalogServer> &servers, Grouping grouping,
                                            const QString &filter)
{
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    auto root = std::make_unique<ServerNode>();
    QHash<QString, ServerNode *> groups;
    QList<int> further;
    const auto append = [&](int index, ServerNode *parent) {
        parent->append(ServerNode::Kind::Server, servers.at(index).key)->server = index;
    };
    const auto groupFor = [&](int index) {
        const GroupName name = groupOf(servers.at(index), grouping);
        ServerNode *&group = groups[name.key];
        if (!group) {
            group = root->append(ServerNode::Kind::Group, name.key);
            group->title = name.title;
        }
        return group;
    };

    for (int i = 0; i < servers.size(); ++i) {
        if (!matches(servers.at(i), words))
            continue;
        ServerNode *group = groupFor(i);
        if (servers.at(i).isFurther)
            further.append(i);
        else
            append(i, group);
    }
    for (const int i : std::as_const(further)) {
        ServerNode *group = groupFor(i);
        if (group->children.empty() || group->children.back()->kind != ServerNode::Kind::Further) {
            ServerNode *node =
                group->append(ServerNode::Kind::Further, group->key + QStringLiteral(" further"));
            node->title = Words::tr("More addresses", "of the operator's servers above");
        }
        append(i, group->children.back().get());
    }
    sortGroups(*root, grouping, servers);
    return root;
}

QList<int> serversOf(const ServerNode &node)
{
    if (node.kind == ServerNode::Kind::Server)
        return {node.server};
    QList<int> servers;
    for (const std::unique_ptr<ServerNode> &child : node.children)
        servers += serversOf(*child);
    return servers;
}

QList<int> preferredServersOf(const ServerNode &node)
{
    if (node.kind == ServerNode::Kind::Server)
        return {node.server};
    QList<int> servers;
    for (const std::unique_ptr<ServerNode> &child : node.children) {
        if (child->kind == ServerNode::Kind::Server)
            servers.append(child->server);
    }
    return servers.isEmpty() ? serversOf(node) : servers;
}

} // namespace dnstester::ui
