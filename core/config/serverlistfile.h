// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"

#include <QByteArray>
#include <QList>

namespace dnstester {

/// A server of a file, and who runs it where the file says so.
struct ListedServer
{
    Server server;
    QString operatorName;
};

/// Reads the `servers` of a settings file, whatever else stands in it, or a list in the format of
/// resources/servers.yaml. The Error names file, line and key.
[[nodiscard]] Result<QList<ListedServer>> parseServerList(const QByteArray &yaml,
                                                          const QString &fileName);

/// The same of a file of at most 1 MiB.
[[nodiscard]] Result<QList<ListedServer>> readServerListFile(const QString &path);

/// Whether the `servers` of a settings file can say it. They know no path of DoH but /dns-query, no
/// address to verify apart from the one to connect to, and at most 64 tags.
[[nodiscard]] bool hasServerEntry(const Server &server);

/// A settings file with these `servers`, in this order and each of them once. Those that have no
/// entry are named in comments only. Of tags, U+FFFD stands for what is no character of Unicode.
[[nodiscard]] QByteArray serverListToYaml(const QList<Server> &servers);

} // namespace dnstester
