// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/failure.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace dnstester {

/// The addresses of a server named by host name, looked up by the system's own resolver.
struct ResolvedHost
{
    QList<QHostAddress>
        addresses; ///< families alternate, IPv6 first (RFC 8305 4); empty on failure
    Duration elapsed{0};
    Failure failure;
};

/// Looks up \a host without blocking and calls \a done in the thread of \a context, once, unless
/// \a context is destroyed before.
void resolveHost(const QString &host, QObject *context, std::function<void(ResolvedHost)> done);

} // namespace dnstester
