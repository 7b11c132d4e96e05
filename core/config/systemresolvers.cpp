// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/systemresolvers.h"

#include "config/resolvers.h"
#include "model/host.h"

#include <algorithm>

namespace dnstester {

QList<QHostAddress> parseResolvConf(const QByteArray &text)
{
    QList<QHostAddress> addresses;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words[0] != "nameserver")
            continue;
        const QHostAddress address = parseAddress(QString::fromUtf8(words[1]));
        if (!address.isNull() && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QList<QHostAddress> resolversBehind(const QByteArray &resolvConf, const QByteArray &uplinks)
{
    static const QHostAddress stub(QStringLiteral("127.0.0.53"));
    QList<QHostAddress> addresses = parseResolvConf(resolvConf);
    const auto isStub = [](const QHostAddress &address) { return address == stub; };
    if (!std::all_of(addresses.begin(), addresses.end(), isStub))
        return addresses;
    for (const QHostAddress &uplink : parseResolvConf(uplinks)) {
        if (!addresses.contains(uplink))
            addresses.append(uplink);
    }
    return addresses;
}

QList<Server> systemServers()
{
    QList<Server> servers;
    QList<QHostAddress> seen;
    for (const QHostAddress &address : systemResolverAddresses()) {
        const Result<Endpoint> endpoint =
            Endpoint::parse(QString(QStringLiteral("udp://") + addressInTarget(address)));
        if (!endpoint || seen.contains(address))
            continue;
        seen.append(address);
        servers.append(Server{*endpoint, {QStringLiteral("SYSTEM")}});
    }
    return servers;
}

} // namespace dnstester
