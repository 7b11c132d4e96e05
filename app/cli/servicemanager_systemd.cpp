// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servicemanager.h"

#include "base/text.h"

#include <systemd/sd-daemon.h>

#include <ctime>

namespace dnstester::cli {

namespace {

void notify(const QByteArray &state)
{
    // A manager that can't be told would not help the process if the process knew.
    ::sd_notify(0, state.constData());
}

qint64 monotonicMicroseconds()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
{
    uint64_t microseconds = 0;
    if (::sd_watchdog_enabled(0, &microseconds) <= 0)
        return;
    connect(&m_watchdog, &QTimer::timeout, this, [] { notify("WATCHDOG=1"); });
    m_watchdog.start(std::chrono::milliseconds(microseconds / 2 / 1000));
}

Result<QList<qintptr>> ServiceManager::inheritedSockets()
{
    const int count = ::sd_listen_fds(1);
    if (count < 0)
        return fail(
            ErrorCode::Io,
            QStringLiteral("the sockets that the service manager hands over can't be taken: "
                           "error %1")
                .arg(-count));
    QList<qintptr> sockets;
    for (int descriptor = SD_LISTEN_FDS_START; descriptor < SD_LISTEN_FDS_START + count;
         ++descriptor) {
        if (::sd_is_socket_inet(descriptor, AF_UNSPEC, SOCK_STREAM, 1, 0) <= 0)
            return invalid(QStringLiteral("socket %1 of those that the service manager hands over "
                                          "must be a listening TCP socket")
                               .arg(sockets.size() + 1));
        sockets.append(descriptor);
    }
    return sockets;
}

void ServiceManager::ready()
{
    notify("READY=1");
}

void ServiceManager::reloading()
{
    notify("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(monotonicMicroseconds()));
}

void ServiceManager::stopping()
{
    notify("STOPPING=1");
}

void ServiceManager::showStatus(const QString &text)
{
    notify("STATUS=" + neutralised(text).toUtf8());
}

} // namespace dnstester::cli
