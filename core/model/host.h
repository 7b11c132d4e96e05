// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QStringView>

namespace dnstester {

/// The host of a target: a name, or an address, which then is set.
struct Host
{
    QString text; ///< ASCII, case as given, without trailing dot, brackets and zone
    QHostAddress address;
};

/// Reads an IPv4 address of four decimal numbers or an IPv6 address, with its zone or without
/// ("fe80::1%eth0"). Null for anything else, in which QHostAddress is more generous.
[[nodiscard]] QHostAddress parseAddress(QStringView text);

/// Reads what stands for the host in a target: an IPv4 address, an IPv6 address in brackets, or a
/// name of letters, digits, '-', '_' and '.' after UTS-46 mapping.
[[nodiscard]] Result<Host> parseHost(QStringView text);

[[nodiscard]] QHostAddress withoutZone(QHostAddress address);

/// The shortest form (RFC 5952), with the brackets that IPv6 has in a target.
[[nodiscard]] QString addressInTarget(const QHostAddress &address);

} // namespace dnstester
