// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include <algorithm>

namespace dnstester::server {

namespace {

using Method = HttpRequest::Method;

constexpr Route table[]{
    {Method::Post, "/dns-lookup", Action::Lookup},
    {Method::Post, "/reverse-lookup", Action::ReverseLookup},
    {Method::Get, "/tasks/{task_id}", Action::ReadTask},
    {Method::Delete, "/tasks/{task_id}", Action::RemoveTask},
    {Method::Get, "/servers", Action::ListServers},
    {Method::Get, "/health", Action::Health, true},
    {Method::Head, "/health", Action::Health, true},
    {Method::Get, "/status", Action::Health, true},
    {Method::Head, "/status", Action::Health, true},
    {Method::Get, "/metrics", Action::Metrics},
    {Method::Get, "/", Action::Page, true},
    {Method::Get, "/docs", Action::Page, true},
    {Method::Get, "/docs/{file}", Action::Page, true},
    {Method::Get, "/openapi.json", Action::Page, true},
    {Method::Get, "/favicon.svg", Action::Page, true},
    {Method::Get, "/favicon.ico", Action::Page, true},
};

/// Whether \a path is of the pattern, and what then stands for its last segment in braces.
bool matches(QByteArrayView pattern, QByteArrayView path, QByteArrayView &argument)
{
    const qsizetype brace = pattern.indexOf('{');
    if (brace < 0)
        return pattern == path;
    if (!path.startsWith(pattern.first(brace)))
        return false;
    argument = path.sliced(brace);
    return !argument.isEmpty() && !argument.contains('/');
}

} // namespace

std::span<const Route> routes()
{
    return table;
}

std::span<const Route> workerRoutes()
{
    const auto isFirst = [](const Route &route) { return route.action == Action::Health; };
    const auto isPast = [](const Route &route) { return route.action == Action::Page; };
    const auto *const first = std::find_if(std::begin(table), std::end(table), isFirst);
    return {first, std::find_if(first, std::end(table), isPast)};
}

RouteMatch matchRoute(std::span<const Route> among, HttpRequest::Method method, QByteArrayView path)
{
    RouteMatch match;
    for (const Route &route : among) {
        QByteArrayView argument;
        if (!matches(route.pattern, path, argument))
            continue;
        if (route.method == method)
            return {&route, argument.toByteArray(), {}};
        if (!match.allow.isEmpty())
            match.allow += ", ";
        match.allow += methodName(route.method);
    }
    return match;
}

const char *methodName(HttpRequest::Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Head:
        return "HEAD";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    case Method::Options:
        return "OPTIONS";
    case Method::Other:
        break;
    }
    return "other";
}

} // namespace dnstester::server
