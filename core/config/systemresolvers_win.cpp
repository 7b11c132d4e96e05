// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/systemresolvers.h"

#include <winsock2.h>

#include <iphlpapi.h>

#include <cstddef>
#include <vector>

namespace dnstester {

namespace {

/// The adapters in a buffer of their own; empty where the system does not tell.
std::vector<std::byte> adapterTable()
{
    constexpr ULONG flags = GAA_FLAG_SKIP_UNICAST | GAA_FLAG_SKIP_ANYCAST |
                            GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_FRIENDLY_NAME;
    ULONG size = 16 * 1024;
    // Adapters may be added between the answer with the size and the next call.
    for (int attempt = 0; attempt < 4; ++attempt) {
        std::vector<std::byte> table(size);
        const ULONG result =
            GetAdaptersAddresses(AF_UNSPEC, flags, nullptr,
                                 reinterpret_cast<IP_ADAPTER_ADDRESSES *>(table.data()), &size);
        if (result == ERROR_SUCCESS)
            return table;
        if (result != ERROR_BUFFER_OVERFLOW)
            break;
    }
    return {};
}

/// The site-local addresses that Windows gives an adapter without IPv6 resolvers.
bool isPlaceholder(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("fec0:0:0:ffff::")), 64);
}

} // namespace

QList<QHostAddress> systemResolverAddresses()
{
    QList<QHostAddress> addresses;
    const std::vector<std::byte> table = adapterTable();
    const auto *adapter =
        table.empty() ? nullptr : reinterpret_cast<const IP_ADAPTER_ADDRESSES *>(table.data());
    for (; adapter; adapter = adapter->Next) {
        if (adapter->OperStatus != IfOperStatusUp)
            continue;
        for (const auto *server = adapter->FirstDnsServerAddress; server; server = server->Next) {
            const QHostAddress address(server->Address.lpSockaddr);
            if (!address.isNull() && !isPlaceholder(address) && !addresses.contains(address))
                addresses.append(address);
        }
    }
    return addresses;
}

} // namespace dnstester
