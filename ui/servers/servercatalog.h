// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/resolvers.h"
#include "config/serverlistfile.h"
#include "ui/servers/catalogserver.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

class QSettings;

namespace dnstester::ui {

/// The servers that can be chosen, and which are: the system's, the public resolvers and a person's
/// own, or those of a daemon in their place. Each place has choices of its own; this computer's are
/// kept in the settings, a daemon's as long as the program runs.
///
/// Lives in the thread of its views.
class ServerCatalog : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        QList<PublicResolver> resolvers;
        QList<Server> system;

        [[nodiscard]] static Sources ofThisComputer();
    };

    /// A server that is gone and how to bring it back.
    struct Removed
    {
        ComparedServer server;
        bool wasChecked = false;
    };

    explicit ServerCatalog(Sources sources, QObject *parent = nullptr);

    /// Of the place in effect: the system's first, then built-in ones, then own.
    [[nodiscard]] const QList<CatalogServer> &servers() const { return m_servers; }
    /// Index of the server that means the same; -1: there is none.
    [[nodiscard]] int indexOf(const Endpoint &endpoint) const;
    [[nodiscard]] QStringList operatorNames() const; ///< of the public resolvers, each once

    [[nodiscard]] bool isDaemon() const { return m_daemon.has_value(); }
    [[nodiscard]] QString place() const { return m_place; } ///< of the daemon, else empty
    /// See ServersPane.
    void setDaemonServers(const std::optional<QList<Server>> &servers, const QString &place);

    [[nodiscard]] bool isChecked(int server) const;
    [[nodiscard]] int checkedCount() const;
    void setChecked(const QList<int> &servers, bool isChecked);
    void checkOnly(const QList<int> &servers);

    /// While locked, nothing can be checked, added, changed or removed by way of this class; the
    /// calls do nothing.
    void setLocked(bool isLocked);
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool isEditable() const { return !isDaemon() && !m_isLocked; }

    /// Adds one's own. Does nothing and returns false where a server means the same.
    bool add(const ComparedServer &server, bool isChecked);
    /// Adds those that are not there yet, unchecked, and returns how many they were.
    int addAll(const QList<ListedServer> &servers);
    /// Changes one's own; false where another server means the same.
    bool change(int server, const ComparedServer &changed);
    /// Removes one's own of these.
    QList<Removed> remove(const QList<int> &servers);

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void serversAboutToChange();
    void serversChanged(); ///< and perhaps what is checked
    void checksChanged();
    void lockChanged();

private:
    void rebuild();
    void appendSystem();
    void appendBuiltIn();
    void appendOwn();
    void appendDaemon();
    void append(CatalogServer server);
    void checkDefaults();
    [[nodiscard]] const PublicResolver *resolverOf(const Server &server, const QString &key) const;
    [[nodiscard]] QSet<QString> &checked() { return m_checked[placeKey()]; }
    [[nodiscard]] QString placeKey() const; ///< of m_checked
    /// Names and tags that people, files and daemons gave made fit for one line.
    [[nodiscard]] static ComparedServer cleaned(const ComparedServer &server);
    void checkSystem();
    [[nodiscard]] bool allOfSystemChecked() const;

    Sources m_sources;
    QHash<QString, qsizetype> m_resolverByKey;
    QList<ComparedServer> m_own;
    std::optional<QList<Server>> m_daemon;
    QString m_place;

    QList<CatalogServer> m_servers;
    QHash<QString, int> m_indexByKey;
    QHash<QString, QSet<QString>> m_checked; ///< keys by placeKey()
    bool m_isLocked = false;
};

} // namespace dnstester::ui
