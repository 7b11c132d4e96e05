// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/runanalysis.h"

#include "dns/message.h"
#include "model/reading.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dnstester::ui {

namespace {

/// Which seed it is matters little; the same run is to give the same result each time.
constexpr quint64 seed = 1;

template<typename Value>
class Counts
{
public:
    void add(Value value) { ++m_counts[value]; }
    [[nodiscard]] std::optional<Value> commonest() const
    {
        const auto most =
            std::max_element(m_counts.begin(), m_counts.end(),
                             [](const auto &a, const auto &b) { return a.second < b.second; });
        return most == m_counts.end() ? std::nullopt : std::optional(most->first);
    }

private:
    std::map<Value, int> m_counts;
};

std::optional<Duration> medianOf(const QList<Sample> &samples, Duration Sample::*part)
{
    std::vector<Duration> taken;
    for (const Sample &sample : samples) {
        if (sample.answered() && sample.*part != Sample::notTaken)
            taken.push_back(sample.*part);
    }
    std::sort(taken.begin(), taken.end());
    return quantile(taken, 0.5);
}

void readLastAnswer(const ServerRecord &record, ServerAnalysis &server)
{
    const qint16 last = record.lastReply();
    if (last == Sample::notKept)
        return;
    server.signature = record.signatures.at(last);
    const Reading reading(record.replies.at(last));
    if (!reading.message)
        return;
    for (const Record &answer : reading.message->answers)
        server.answer.append(answer.value);
}

ServerAnalysis analyseServer(const ServerRecord &record, ConnectionUse connection)
{
    ServerAnalysis server;
    Counts<quint16> rcodes;
    Counts<ErrorKind> failures;
    for (const Sample &sample : record.samples) {
        ++server.asked;
        server.answered += sample.answered() ? 1 : 0;
        server.usable += sample.usable() ? 1 : 0;
        if (sample.answered())
            rcodes.add(sample.rcode);
        else
            failures.add(sample.kind);
        if (sample.hasTtl)
            server.ttl = sample.ttl;
        if (const auto time = comparedTime(sample, connection))
            server.times.push_back(*time);
    }
    std::sort(server.times.begin(), server.times.end());
    server.rcode = rcodes.commonest();
    server.failure = failures.commonest().value_or(ErrorKind::None);
    server.resolve = medianOf(record.samples, &Sample::resolve);
    server.connect = medianOf(record.samples, &Sample::connect);
    server.tls = medianOf(record.samples, &Sample::tls);
    server.query = medianOf(record.samples, &Sample::query);
    readLastAnswer(record, server);
    return server;
}

void countAgreement(std::vector<ServerAnalysis> &servers)
{
    std::map<QString, int> saying;
    int all = 0;
    for (const ServerAnalysis &server : servers) {
        if (server.signature.isEmpty())
            continue;
        ++saying[server.signature];
        ++all;
    }
    for (ServerAnalysis &server : servers) {
        if (server.signature.isEmpty())
            continue;
        server.agreeing = saying[server.signature] - 1;
        server.comparable = all - 1;
    }
}

Comparison compareServers(const RunRecord &record)
{
    std::vector<RoundTimes> times;
    for (const ServerRecord &server : record.servers) {
        RoundTimes &rounds = times.emplace_back();
        for (const Sample &sample : server.samples)
            rounds.push_back(comparedTime(sample, record.plan.options.connection));
    }
    return compare(times, seed);
}

} // namespace

RunAnalysis analyse(RunRecord record)
{
    RunAnalysis analysis;
    for (const ServerRecord &server : record.servers)
        analysis.servers.push_back(analyseServer(server, record.plan.options.connection));
    countAgreement(analysis.servers);
    analysis.comparison = compareServers(record);
    analysis.record = std::move(record);
    return analysis;
}

std::optional<Duration> quantile(std::span<const Duration> ascending, double p)
{
    if (ascending.empty())
        return std::nullopt;
    const auto rank = size_t(std::ceil(p * double(ascending.size())));
    return ascending[std::clamp<size_t>(rank, 1, ascending.size()) - 1];
}

} // namespace dnstester::ui
