// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/lookuprequest.h"

#include <QByteArray>

namespace dnstester {

/// A public resolver: one service of an operator, with the ways to reach it.
struct PublicResolver
{
    QString operatorName;
    QStringList tags;
    QList<Server> servers; ///< by transport, the preferred address of each first; tagged alike
};

/// The list that resources/servers.yaml holds, compiled in.
[[nodiscard]] const QList<PublicResolver> &publicResolvers();

/// One way per public resolver and transport (udp, tls, https, quic): what to ask when nobody named
/// a server.
[[nodiscard]] QList<Server> curatedServers();

/// The resolvers this machine is configured to use, asked over udp, tagged SYSTEM. Empty where the
/// system names none.
[[nodiscard]] QList<Server> systemServers();

/// Reads a list in the format of resources/servers.yaml.
[[nodiscard]] Result<QList<PublicResolver>> parsePublicResolvers(const QByteArray &yaml,
                                                                 const QString &fileName);

} // namespace dnstester
