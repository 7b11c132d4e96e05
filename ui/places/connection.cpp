// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/connection.h"

#include <QCoreApplication>
#include <QStringList>

namespace dnstester::ui {

namespace {

struct ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

QString connectedSentence(const QString &version)
{
    return version.isEmpty()
               ? ConnectionWords::tr("The daemon answers. It does not tell its version.")
               : ConnectionWords::tr("The daemon answers. It is DNS Tester %1.", "a version")
                     .arg(version);
}

} // namespace

Connection Connection::of(const Result<DaemonHealth> &health, const Result<QList<Server>> &servers)
{
    Connection connection;
    if (!health) {
        connection.state = ConnectionState::OutOfReach;
        connection.trouble = health.error().detail;
        return connection;
    }
    connection.version = health->version;
    connection.workers = health->workers;
    connection.pending = health->pending;
    if (servers)
        connection.servers = servers->size();
    if (health->ok && servers) {
        connection.state = ConnectionState::Connected;
        return connection;
    }
    connection.state = ConnectionState::InTrouble;
    if (!servers)
        connection.trouble = servers.error().detail;
    else if (health->warning.isEmpty())
        connection.trouble =
            ConnectionWords::tr("The daemon says that it is not well, and not why.");
    else
        connection.trouble = health->warning;
    return connection;
}

Connection Connection::without(const Result<QString> &token, const QUrl &url)
{
    Connection connection{ConnectionState::OutOfReach};
    connection.trouble =
        token ? ConnectionWords::tr(
                    "The token for %1 is no longer there: edit the daemon and type it again.")
                    .arg(shownUrl(url))
              : ConnectionWords::tr("The token for %1 can't be read. %2",
                                    "the URL of a daemon, a sentence")
                    .arg(shownUrl(url), token.error().detail);
    return connection;
}

QString shownState(const Connection &connection)
{
    switch (connection.state) {
    case ConnectionState::Local:
        return {};
    case ConnectionState::Checking:
        return ConnectionWords::tr("checking", "state of the connection to a daemon");
    case ConnectionState::Connected:
        return connection.version.isEmpty()
                   ? ConnectionWords::tr("connected", "state of the connection to a daemon")
                   : ConnectionWords::tr("connected (%1)", "a version").arg(connection.version);
    case ConnectionState::InTrouble:
        return ConnectionWords::tr("in trouble", "state of the connection to a daemon");
    case ConnectionState::OutOfReach:
        return ConnectionWords::tr("out of reach", "state of the connection to a daemon");
    }
    return {};
}

QString described(const Connection &connection)
{
    switch (connection.state) {
    case ConnectionState::Local:
        return ConnectionWords::tr("Lookups are sent from this computer.");
    case ConnectionState::Checking:
        return ConnectionWords::tr("Asking the daemon for its health…");
    case ConnectionState::OutOfReach:
        return connection.trouble;
    case ConnectionState::Connected:
    case ConnectionState::InTrouble:
        break;
    }
    QStringList sentences{connectedSentence(connection.version)};
    if (connection.state == ConnectionState::InTrouble)
        sentences.append(
            ConnectionWords::tr("It has a problem: %1", "a sentence").arg(connection.trouble));
    else
        sentences.append(ConnectionWords::tr("It says that it is well."));
    if (connection.workers)
        sentences.append(
            ConnectionWords::tr("%n worker(s) do its lookups.", nullptr, int(*connection.workers)));
    if (connection.pending.value_or(0) > 0)
        sentences.append(
            ConnectionWords::tr("%n lookup(s) wait.", nullptr, int(*connection.pending)));
    if (connection.servers)
        sentences.append(ConnectionWords::tr("It is configured with %n server(s).", nullptr,
                                             int(*connection.servers)));
    return sentences.join(u' ');
}

} // namespace dnstester::ui
