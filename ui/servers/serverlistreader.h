// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/serverlistfile.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace dnstester::ui {

/// Reads a file with servers in a thread of the global pool, one at a time: another one takes the
/// place of the one under way.
///
/// Lives in the thread of its owner. Destroying it forgets what is under way.
class ServerListReader : public QObject
{
    Q_OBJECT
public:
    explicit ServerListReader(QObject *parent = nullptr);

    void read(const QString &path);

Q_SIGNALS:
    void done(const QString &path, const QList<dnstester::ListedServer> &servers);
    void refused(const QString &why); ///< names file, line and key

private:
    struct Answer
    {
        QString path;
        Result<QList<ListedServer>> list;
    };
    void deliver();

    QFutureWatcher<std::shared_ptr<const Answer>> m_watcher;
};

/// Writes them as the `servers` of a settings file, all or nothing; see serverListToYaml().
[[nodiscard]] std::optional<Error> writeServerList(const QString &path,
                                                   const QList<Server> &servers);

} // namespace dnstester::ui
