// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/fakeanswers.h"

using namespace dnstester::test;

namespace dnstester::ui::test {

FakeReply healthy(const FakeRequest &request)
{
    if (request.line == "GET /health")
        return {200, R"({"status": "ok", "workers": 4, "queue": {"pending": 0, "active": 0}})"};
    if (request.line == "GET /metrics")
        return {200, "dnstester_build_info{version=\"1.2.3\"} 1\n"};
    if (request.line == "GET /servers")
        return {200,
                R"({"servers": [{"target": "udp://192.0.2.1"}, {"target": "tls://dns.example"}]})"};
    return {404, "{}"};
}

FakeReply degraded()
{
    return {503, R"({"status": "degraded", "warning": "no worker is alive"})"};
}

} // namespace dnstester::ui::test
