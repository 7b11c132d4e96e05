// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QString>
#include <QStringView>

#include <optional>

namespace dnstester {

/// How much of a client's address is shown.
enum class AddressDetail
{
    Full,
    Short, ///< the network only: /24 of IPv4, /48 of IPv6
    None,
};

/// Reads "full", "short" or "none".
[[nodiscard]] std::optional<AddressDetail> parseAddressDetail(QStringView text);

/// "192.0.2.7", "192.0.2.0/24" or nothing. IPv4-mapped IPv6 is shown as IPv4.
[[nodiscard]] QString shownAddress(const QHostAddress &address, AddressDetail detail);

} // namespace dnstester
