// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartrows.h"

#include "base/text.h"
#include "ui/charts/charttext.h"
#include "ui/text/terms.h"

#include <algorithm>
#include <utility>

namespace dnstester::ui {

namespace {

constexpr std::array transports{Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https,
                                Protocol::Quic};

Protocol transportOf(const RunAnalysis &analysis, int server)
{
    return analysis.record.servers.at(server).server.server.endpoint.protocol();
}

} // namespace

QStringList chartNames(const RunRecord &record)
{
    QStringList names = shownServers(record);
    for (QString &name : names)
        name = neutralised(name);
    return names;
}

bool hasTimes(const RunAnalysis &analysis, int server)
{
    return analysis.comparison.servers[size_t(server)].median.has_value();
}

std::vector<ChartRow> chartRows(const RunAnalysis &analysis)
{
    const QStringList names = chartNames(analysis.record);
    std::vector<ChartRow> rows;
    const auto addGroup = [&](const QString &heading, std::optional<Protocol> transport,
                              auto belongs) {
        bool isFirst = true;
        for (const size_t ranked : analysis.comparison.ranking) {
            const int server = int(ranked);
            if (!belongs(server))
                continue;
            if (std::exchange(isFirst, false))
                rows.push_back({ChartRow::heading, transport, heading});
            rows.push_back({server, transport, names.at(server)});
        }
    };
    for (const Protocol transport : transports) {
        addGroup(transportName(transport), transport, [&](int server) {
            return hasTimes(analysis, server) && transportOf(analysis, server) == transport;
        });
    }
    addGroup(ChartText::tr("No usable answer", "heading of the servers that have none"),
             std::nullopt, [&](int server) { return !hasTimes(analysis, server); });
    return rows;
}

QList<int> serversOf(const std::vector<ChartRow> &rows)
{
    QList<int> servers;
    for (const ChartRow &row : rows) {
        if (!row.isHeading())
            servers.append(row.server);
    }
    return servers;
}

std::optional<Interval> shownTimes(const Comparison &comparison)
{
    std::optional<Interval> shown;
    const auto include = [&shown](const std::optional<Duration> &time) {
        if (!time)
            return;
        if (!shown)
            shown = Interval{*time, *time};
        shown->low = std::min(shown->low, *time);
        shown->high = std::max(shown->high, *time);
    };
    for (const ServerSummary &server : comparison.servers) {
        include(server.median);
        include(server.p95);
        if (server.medianInterval) {
            include(server.medianInterval->low);
            include(server.medianInterval->high);
        }
    }
    return shown;
}

std::optional<Duration> phaseMedian(const ServerAnalysis &server, Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return server.resolve;
    case Phase::Connect:
        return server.connect;
    case Phase::Tls:
        return server.tls;
    case Phase::Query:
        return server.query;
    }
    return std::nullopt;
}

Duration phasesTogether(const ServerAnalysis &server)
{
    Duration sum{0};
    for (const Phase phase : phases)
        sum += phaseMedian(server, phase).value_or(Duration(0));
    return sum;
}

} // namespace dnstester::ui
