// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/lookupservice.h"
#include "ui/places/connection.h"
#include "ui/places/placebook.h"
#include "ui/places/tokenstore.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace dnstester::ui {

/// Makes and owns the LookupService of the current place, and looks now and then whether its daemon
/// is well.
///
/// Lives in the GUI's thread; book and store outlive it. A service that a Run uses must not be
/// destroyed under it: who has a Run stops it when aboutToChange() is signalled.
class PlaceService : public QObject
{
    Q_OBJECT
public:
    /// How long between two looks at a daemon.
    static constexpr std::chrono::milliseconds usualInterval{30'000};

    PlaceService(PlaceBook *book, TokenStore *tokens, QObject *parent = nullptr);
    ~PlaceService() override;

    /// Null while it is not ready: the token is still being read, or could not be.
    [[nodiscard]] LookupService *service() const { return m_service.get(); }
    /// For RunRecord: the URL of the daemon as people see it; empty: this computer.
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] const Connection &connection() const { return m_connection; }

    /// How patient to be with daemons, from now on: all but what a Place says. Makes the service
    /// anew.
    void setRemoteOptions(const RemoteOptions &options);
    void setInterval(std::chrono::milliseconds interval);

    /// Asks the daemon for its health and servers now; reads the token again where it could not be
    /// read.
    void refresh();

Q_SIGNALS:
    /// service() is about to be destroyed.
    void aboutToChange();
    void changed(); ///< service() and place()
    /// The servers of the daemon at \a place, when the program begins to measure from there and
    /// when it is back in reach; nullopt: this computer has none of its own.
    void serversKnown(const std::optional<QList<dnstester::Server>> &servers, const QString &place);
    void connectionChanged();
    /// The daemon has got into trouble. A sentence; not repeated while the trouble lasts.
    void troubled(const QString &sentence);

private:
    void announce();
    void make();
    void makeLocal();
    void readToken(const Place &place);
    void makeRemote(const Place &place, const QString &token);
    void ask();
    void setConnection(const Connection &connection);

    PlaceBook *m_book;
    TokenStore *m_tokens;
    std::unique_ptr<LookupService> m_service;
    RemoteLookupService *m_remote = nullptr; ///< m_service, where it is one
    QString m_place;
    Connection m_connection;
    RemoteOptions m_options;
    QTimer m_timer;
    quint64 m_generation = 0; ///< of services: a token that comes late is for none
    bool m_asking = false;
};

} // namespace dnstester::ui
