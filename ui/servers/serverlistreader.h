// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/backgroundthread.h"
#include "config/serverlistfile.h"

#include <QObject>

namespace dnstester::ui {

/// Reads files with servers in a thread of its own, one after the other.
///
/// Lives in the thread of its owner. Destroying it waits for what is under way, which is not told.
class ServerListReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void read(const QString &path);

Q_SIGNALS:
    void done(const QString &path, const QList<dnstester::ListedServer> &servers);
    void refused(const QString &why); ///< names file, line and key

private:
    BackgroundThread m_background{QStringLiteral("servers")};
};

/// Writes them as the `servers` of a settings file, all or nothing; see serverListToYaml().
[[nodiscard]] std::optional<Error> writeServerList(const QString &path,
                                                   const QList<Server> &servers);

} // namespace dnstester::ui
