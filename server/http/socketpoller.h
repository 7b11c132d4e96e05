// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/clientstream.h"

#include <QObject>

namespace dnstester::server {

/// Watches the sockets of one thread by epoll(7), as one descriptor of Qt's event loop. The loop's
/// own notifiers cost time in proportion to all sockets whenever one is ready, this only for those.
/// Linux only.
class SocketPoller : public QObject
{
public:
    explicit SocketPoller(QObject *parent = nullptr);
    ~SocketPoller() override;

    [[nodiscard]] bool isUsable() const { return m_descriptor >= 0; }
    /// Until the descriptor is closed. The user gets events while it lives; it must not be
    /// destroyed from inside an event, its own or another's.
    [[nodiscard]] bool watch(int descriptor, ClientStream::User *user);

private:
    void dispatch();

    int m_descriptor = -1;
};

} // namespace dnstester::server
