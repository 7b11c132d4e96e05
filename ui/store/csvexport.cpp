// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exports.h"

#include "base/csvwriter.h"
#include "dns/replyview.h"
#include "ui/store/exportterms.h"

namespace dnstester::ui {

namespace {

constexpr const char *serverTitles[] = {
    "target",     "operator",   "transport",     "system",         "standing",
    "asked",      "answered",   "usable",        "loss",           "rcode",
    "error_type", "median_ms",  "median_low_ms", "median_high_ms", "p95_ms",
    "resolve_ms", "connect_ms", "tls_ms",        "query_ms",       "ttl",
    "answers",    "agreeing",   "comparable"};

constexpr const char *sampleTitles[] = {
    "target",   "round",     "began_ms", "total_ms",    "resolve_ms", "connect_ms",
    "tls_ms",   "query_ms",  "rcode",    "error_type",  "error",      "ttl",
    "attempts", "transport", "reused",   "tls_resumed", "answer"};

template<size_t N>
void writeTitles(CsvWriter &csv, const char *const (&titles)[N])
{
    for (const char *title : titles)
        csv.text(QLatin1String(title).toString());
    csv.endRow();
}

void writeTime(CsvWriter &csv, const std::optional<Duration> &time)
{
    if (time)
        csv.number(toMilliseconds(*time));
    else
        csv.empty();
}

void writeTruth(CsvWriter &csv, bool truth)
{
    csv.number(qint64(truth));
}

void writeServer(CsvWriter &csv, const ComparedServer &named, const ServerAnalysis &server,
                 const ServerSummary &summary)
{
    const Endpoint &endpoint = named.server.endpoint;
    csv.text(endpoint.target()).text(named.operatorName);
    csv.text(protocolScheme(endpoint.protocol()));
    writeTruth(csv, named.isSystem);
    csv.text(standingName(summary.standing));
    csv.number(qint64(server.asked)).number(qint64(server.answered)).number(qint64(server.usable));
    csv.number(summary.loss);
    csv.text(server.rcode ? rcodeName(*server.rcode) : QString());
    csv.text(errorKindName(server.failure));
    writeTime(csv, summary.median);
    const std::optional<Interval> &interval = summary.medianInterval;
    writeTime(csv, interval ? std::optional(interval->low) : std::nullopt);
    writeTime(csv, interval ? std::optional(interval->high) : std::nullopt);
    writeTime(csv, summary.p95);
    writeTime(csv, server.resolve);
    writeTime(csv, server.connect);
    writeTime(csv, server.tls);
    writeTime(csv, server.query);
    if (server.ttl)
        csv.number(qint64(*server.ttl));
    else
        csv.empty();
    csv.text(server.answer.join(u' '));
    csv.number(qint64(server.agreeing)).number(qint64(server.comparable));
    csv.endRow();
}

void writeSample(CsvWriter &csv, const ServerRecord &record, qsizetype round)
{
    const Sample &sample = record.samples.at(round);
    csv.text(record.server.server.endpoint.target()).number(qint64(round + 1));
    csv.number(toMilliseconds(sample.began)).number(toMilliseconds(sample.total));
    for (const Duration taken : {sample.resolve, sample.connect, sample.tls, sample.query})
        writeTime(csv, phase(taken));
    csv.text(sample.answered() ? rcodeName(sample.rcode) : QString());
    csv.text(errorKindName(sample.kind));
    csv.text(sample.failure == Sample::notKept ? QString() : record.failures.at(sample.failure));
    if (sample.hasTtl)
        csv.number(qint64(sample.ttl));
    else
        csv.empty();
    csv.number(qint64(sample.attempts)).text(protocolScheme(sample.transport));
    writeTruth(csv, sample.reused);
    writeTruth(csv, sample.tlsResumed);
    if (sample.reply == Sample::notKept)
        csv.empty();
    else
        csv.number(qint64(sample.reply + 1));
    csv.endRow();
}

} // namespace

QByteArray toCsv(const RunAnalysis &analysis)
{
    CsvWriter csv;
    writeTitles(csv, serverTitles);
    for (const size_t i : analysis.comparison.ranking)
        writeServer(csv, analysis.record.servers.at(qsizetype(i)).server, analysis.servers[i],
                    analysis.comparison.servers[i]);
    return csv.result().toUtf8();
}

QByteArray samplesToCsv(const RunRecord &record)
{
    CsvWriter csv;
    writeTitles(csv, sampleTitles);
    for (const ServerRecord &server : record.servers) {
        for (qsizetype round = 0; round < server.samples.size(); ++round)
            writeSample(csv, server, round);
    }
    return csv.result().toUtf8();
}

} // namespace dnstester::ui
