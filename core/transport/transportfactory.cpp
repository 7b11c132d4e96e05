// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/transportfactory.h"

#include "transport/dohtransport.h"
#include "transport/doqtransport.h"
#include "transport/streamtransport.h"
#include "transport/udptransport.h"

namespace dnstester {

namespace {

template<typename T>
Result<std::unique_ptr<Transport>> upcast(Result<std::unique_ptr<T>> made)
{
    if (!made)
        return tl::unexpected(made.error());
    return std::unique_ptr<Transport>(std::move(*made));
}

} // namespace

Result<std::unique_ptr<Transport>> makeTransport(const TransportOptions &options)
{
    switch (options.endpoint.protocol()) {
    case Protocol::Udp:
        return std::unique_ptr<Transport>(new UdpTransport(options));
    case Protocol::Tcp:
    case Protocol::Tls:
        return upcast(StreamTransport::create(options));
    case Protocol::Https:
        return upcast(DohTransport::create(options));
    case Protocol::Quic:
        return upcast(DoqTransport::create(options));
    }
    return fail(ErrorCode::Internal, QStringLiteral("unknown protocol"));
}

} // namespace dnstester
