// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QList>

#include <functional>

class QTcpServer;

namespace dnstester::server {

/// The addresses to listen on. Looks up a name, and waits for it. "::" is every address, IPv4 too.
[[nodiscard]] Result<QList<QHostAddress>> addressesOf(const QString &host);

/// Whether several sockets can listen on one port and share what comes (SO_REUSEPORT of Linux;
/// elsewhere the last one would get all).
[[nodiscard]] bool canShareListening();

/// Lets each of the servers listen on the same address and port, which may be 0, and returns the
/// port. More than one only where canShareListening().
[[nodiscard]] Result<quint16> listenOn(const QHostAddress &address, quint16 port,
                                       const QList<QTcpServer *> &servers);

/// Lets each of the servers listen on one socket that listens already, which is closed in the end:
/// it belongs to them together. Not on Windows.
[[nodiscard]] Result<quint16> listenOnInherited(qintptr descriptor,
                                                const QList<QTcpServer *> &servers);

/// Takes the connections that wait on a listening socket, which would be reset by closing it. Does
/// nothing on Windows.
void takeWaiting(qintptr descriptor, const std::function<void(qintptr)> &taken);

} // namespace dnstester::server
