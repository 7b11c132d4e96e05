// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace dnstester {

/// The addresses of the resolvers that the system is configured to use, in its order. One source
/// file per platform.
[[nodiscard]] QList<QHostAddress> systemResolverAddresses();

/// The name servers of a resolv.conf, in order.
[[nodiscard]] QList<QHostAddress> parseResolvConf(const QByteArray &text);

/// The resolvers behind \a resolvConf. Where it names only the stub of systemd-resolved, the
/// servers which that asks follow it; \a uplinks is the content of
/// /run/systemd/resolve/resolv.conf.
[[nodiscard]] QList<QHostAddress> resolversBehind(const QByteArray &resolvConf,
                                                  const QByteArray &uplinks);

} // namespace dnstester
