// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/httpsettings.h"

namespace dnstester::server {

HttpLimits httpLimits(const ServerSettings &settings)
{
    HttpLimits limits;
    limits.maxBody = settings.maxBodyBytes;
    limits.maxHead = settings.maxHeaderBytes;
    limits.readTimeout = settings.readTimeout;
    limits.writeTimeout = settings.writeTimeout;
    limits.idleTimeout = settings.idleTimeout;
    limits.maxConnections = settings.maxConnections;
    limits.maxConnectionsPerClient = settings.maxConnectionsPerClient;
    return limits;
}

HttpFigures httpFigures(const HttpServer &http)
{
    const HttpStats &stats = http.stats();
    HttpFigures figures;
    figures.connections = http.openConnections();
    figures.accepted = stats.accepted;
    figures.refusedTooMany = stats.refusedTooMany;
    figures.refusedTooManyOfClient = stats.refusedTooManyOfClient;
    figures.acceptFailures = stats.acceptFailures;
    figures.handshakeFailures = stats.handshakeFailures;
    figures.readTimeouts = stats.readTimeouts;
    figures.writeTimeouts = stats.writeTimeouts;
    figures.idleTimeouts = stats.idleTimeouts;
    return figures;
}

} // namespace dnstester::server
