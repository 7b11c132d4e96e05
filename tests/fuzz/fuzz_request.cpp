// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "model/requestjson.h"

#include <QSet>

#include <cstdlib>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

RequestDefaults defaults()
{
    RequestDefaults defaults;
    defaults.maxServers = 5;
    defaults.servers = {{*Endpoint::parse(u"udp://192.0.2.1"), {}}};
    return defaults;
}

/// What a request that was accepted must be, and a refusal must say.
void check(const Result<LookupRequest> &request, const RequestDefaults &defaults)
{
    if (!request) {
        require(request.error().code == ErrorCode::InvalidArgument);
        require(!request.error().detail.isEmpty());
        require(neutralised(request.error().detail) == request.error().detail);
        return;
    }
    require(!request->servers.isEmpty() && request->servers.size() <= defaults.maxServers);
    QSet<QString> targets;
    for (const Server &server : request->servers)
        targets.insert(server.endpoint.target());
    require(targets.size() == request->servers.size());
    const LookupOptions &options = request->options;
    require(options.timeout >= 1ms && options.timeout <= 60s);
    require(options.retries >= 0 && options.retries <= 10);
    require(options.repeat >= 1 && options.repeat <= 1000);
    require(options.udpSize >= 512);
    for (const Server &server : request->servers)
        require(!request->queryFor(server.endpoint.protocol()).encode().isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    static const RequestDefaults known = defaults();
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    check(lookupRequestFromJson(body, known), known);
    check(reverseRequestFromJson(body, known), known);
    return 0;
}
