// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/testwindow.h"

#include "ui/servers/servercatalog.h"

namespace dnstester::ui::test {

TestWindow::TestWindow(const QList<ComparedServer> &servers, const QString &directory)
    : m_directory(directory.isEmpty() ? m_own.path() : directory)
    , m_settings(std::make_unique<QSettings>(m_directory + QStringLiteral("/settings.ini"),
                                             QSettings::IniFormat))
    , m_history(std::make_unique<RunHistory>(m_directory + QStringLiteral("/history.sqlite")))
    , m_service(std::make_unique<PlaceService>(&m_places, &m_tokens))
{
    ServerCatalog::Sources sources;
    for (const ComparedServer &server : servers) {
        if (server.isSystem)
            sources.system.append(server.server);
    }
    writeServers(servers, sources);
    m_window = std::make_unique<MainWindow>(WindowParts{m_settings.get(),
                                                        &m_places,
                                                        &m_tokens,
                                                        m_service.get(),
                                                        &m_embedded,
                                                        m_history.get(),
                                                        {},
                                                        sources});
}

TestWindow::~TestWindow() = default;

/// As another window would have left them behind.
void TestWindow::writeServers(const QList<ComparedServer> &servers,
                              const ServerCatalog::Sources &sources)
{
    ServerCatalog catalog(sources);
    QList<int> all;
    for (const ComparedServer &server : servers) {
        catalog.add(server, true);
        all.append(catalog.indexOf(server.server.endpoint));
    }
    catalog.checkOnly(all);
    catalog.saveState(*m_settings);
}

ComparedServer named(const Endpoint &endpoint, const QString &operatorName, bool isSystem)
{
    return {{endpoint, {}}, operatorName, isSystem};
}

} // namespace dnstester::ui::test
