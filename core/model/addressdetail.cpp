// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/addressdetail.h"

#include "model/network.h"

namespace dnstester {

std::optional<AddressDetail> parseAddressDetail(QStringView text)
{
    if (text == u"full")
        return AddressDetail::Full;
    if (text == u"short")
        return AddressDetail::Short;
    if (text == u"none")
        return AddressDetail::None;
    return std::nullopt;
}

QString shownAddress(const QHostAddress &address, AddressDetail detail)
{
    if (address.isNull() || detail == AddressDetail::None)
        return {};
    const QHostAddress plain = unmapped(address);
    if (detail == AddressDetail::Full)
        return plain.toString();
    const bool ipv4 = plain.protocol() == QAbstractSocket::IPv4Protocol;
    return Network::around(plain, ipv4 ? 24 : 48).toString();
}

} // namespace dnstester
