// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "model/endpoint.h"

#include <QString>

#include <cstdlib>

using namespace dnstester;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Endpoint> endpoint = Endpoint::parse(text);
    if (!endpoint) {
        require(!endpoint.error().detail.isEmpty());
        require(neutralised(endpoint.error().detail) == endpoint.error().detail);
        return 0;
    }

    require(!endpoint->host().isEmpty() && endpoint->port() != 0);
    require(endpoint->path().isEmpty() == (endpoint->protocol() != Protocol::Https));
    const Result<Endpoint> again = Endpoint::parse(endpoint->canonical());
    require(again && *again == *endpoint && again->target() == endpoint->canonical());
    const Result<Endpoint> fromTarget = Endpoint::parse(endpoint->target());
    require(fromTarget && *fromTarget == *endpoint && fromTarget->target() == endpoint->target());
    return 0;
}
