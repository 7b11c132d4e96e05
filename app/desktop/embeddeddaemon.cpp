// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/embeddeddaemon.h"

#include "config/resolvers.h"

namespace dnstester {

std::optional<Error> EmbeddedDaemon::start(const ui::EmbeddedSettings &chosen)
{
    stop();
    Settings settings;
    settings.servers = curatedServers();
    settings.server.port = chosen.port;
    if (!chosen.token.isEmpty())
        settings.server.tokens = {chosen.token};
    auto daemon = std::make_unique<server::Daemon>(settings);
    if (std::optional<Error> error = daemon->start())
        return error;
    m_daemon = std::move(daemon);
    Q_EMIT changed();
    return std::nullopt;
}

void EmbeddedDaemon::stop()
{
    if (!m_daemon)
        return;
    m_daemon.reset();
    Q_EMIT changed();
}

quint16 EmbeddedDaemon::port() const
{
    return m_daemon ? m_daemon->port() : 0;
}

} // namespace dnstester
