// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpmessage.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace dnstester::server {

enum class Action
{
    Lookup,
    ReverseLookup,
    ReadTask,
    RemoveTask,
    ListServers,
    Health,
    Metrics,
    Page, ///< a fixed one, see pages.h
};

/// One method of one path. The table of all of them is the daemon's surface; the OpenAPI document
/// is compared with it in the tests.
struct Route
{
    HttpRequest::Method method;
    const char *pattern; ///< a last segment in braces stands for any one segment
    Action action;
    bool open = false; ///< needs no token
};

[[nodiscard]] std::span<const Route> routes();
/// Those of a process that only works: health and metrics.
[[nodiscard]] std::span<const Route> workerRoutes();

/// What a request's method and path lead to.
struct RouteMatch
{
    const Route *route = nullptr; ///< null: refused
    QByteArray argument;          ///< what stands for the segment in braces
    QByteArray allow; ///< with route null: the methods that the path has; empty: no such path
};

[[nodiscard]] RouteMatch matchRoute(std::span<const Route> among, HttpRequest::Method method,
                                    QByteArrayView path);

[[nodiscard]] const char *methodName(HttpRequest::Method method); ///< "GET"; a literal

} // namespace dnstester::server
