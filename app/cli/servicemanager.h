// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace dnstester::cli {

/// The service manager that may have started this process: systemd, spoken to as sd_notify(3) and
/// sd_listen_fds(3) say. Without one, and in a build without libsystemd, nothing happens.
///
/// Lives in the main thread. Where the unit has a watchdog, the main event loop keeps it quiet, at
/// half of its time; a loop that hangs is found out.
class ServiceManager : public QObject
{
    Q_OBJECT
public:
    explicit ServiceManager(QObject *parent = nullptr);

    /// The sockets that the manager listens on for us, as descriptors that are ours from now on;
    /// empty: none. An Error where one is anything but a listening TCP socket. Call it once, before
    /// other threads start.
    [[nodiscard]] Result<QList<qintptr>> inheritedSockets();

    void ready();     ///< requests are served; also after reloading()
    void reloading(); ///< settings are being read again
    void stopping();  ///< no new request is served
    /// A line that `systemctl status` shows.
    void showStatus(const QString &text);

private:
    QTimer m_watchdog;
};

} // namespace dnstester::cli
