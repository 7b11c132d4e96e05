// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/embeddeddaemon.h"
#include "ui/mainwindow.h"
#include "ui/places/memorytokenstore.h"
#include "ui/places/placebook.h"
#include "ui/places/placeservice.h"
#include "ui/store/runhistory.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace dnstester::ui::test {

/// The desktop application's window with everything that it works with, and nothing of the
/// system's: its servers are the given ones, all checked, and what it keeps goes with it or with
/// \a directory.
class TestWindow
{
public:
    /// \a directory: where settings and history are kept; empty: a new one.
    explicit TestWindow(const QList<ComparedServer> &servers, const QString &directory = {});
    ~TestWindow();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] RunSession &session() { return *m_window->session(); }
    [[nodiscard]] PlaceBook &places() { return m_places; }
    [[nodiscard]] PlaceService &service() { return *m_service; }
    [[nodiscard]] RunHistory &history() { return *m_history; }
    [[nodiscard]] EmbeddedDaemon &embedded() { return m_embedded; }

    /// The one child of this class; null where there is none.
    template<typename Child>
    [[nodiscard]] Child *child() const
    {
        return m_window->findChild<Child *>();
    }

private:
    void writeServers(const QList<ComparedServer> &servers, const ServerCatalog::Sources &sources);

    QTemporaryDir m_own;
    QString m_directory;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<RunHistory> m_history;
    MemoryTokenStore m_tokens;
    PlaceBook m_places;
    std::unique_ptr<PlaceService> m_service;
    EmbeddedDaemon m_embedded;
    std::unique_ptr<MainWindow> m_window;
};

/// A server of these tests, with a name for its operator.
[[nodiscard]] ComparedServer named(const Endpoint &endpoint, const QString &operatorName,
                                   bool isSystem = false);

} // namespace dnstester::ui::test
