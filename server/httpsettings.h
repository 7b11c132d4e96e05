// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "metrics/metrics.h"
#include "server/http/httpserver.h"

/// The HTTP front between settings and metrics, which it does not know.
namespace dnstester::server {

[[nodiscard]] HttpLimits httpLimits(const ServerSettings &settings);
[[nodiscard]] HttpFigures httpFigures(const HttpServer &http);

} // namespace dnstester::server
