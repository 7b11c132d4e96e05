// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvwriter.h"
#include "cli/output/benchreport.h"
#include "cli/output/jsontext.h"
#include "dns/replyview.h"

#include <QJsonArray>

#include <cmath>

namespace dnstester::cli {

namespace {

double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

double milliseconds(Duration duration)
{
    return rounded(toMilliseconds(duration));
}

double seconds(Duration duration)
{
    return rounded(std::chrono::duration<double>(duration).count());
}

QString loopName(const LoadPlan &plan)
{
    return QLatin1String(plan.rate > 0 ? "open" : "closed");
}

QString connectionName(const LoadPlan &plan)
{
    return QLatin1String(plan.options.connection == ConnectionUse::Fresh ? "fresh" : "reused");
}

/// From where to where latency is; see LoadSink::completed().
QString latencyName(const LoadPlan &plan)
{
    if (plan.rate > 0)
        return QLatin1String("due_to_answer");
    return QLatin1String(plan.options.connection == ConnectionUse::Fresh ? "connect_to_answer"
                                                                         : "query_to_answer");
}

QJsonObject distributionJson(const Distribution &times)
{
    QJsonObject json{{QStringLiteral("samples"), qint64(times.count())}};
    if (times.count() == 0)
        return json;
    json.insert(QStringLiteral("min_ms"), milliseconds(times.min()));
    json.insert(QStringLiteral("mean_ms"), rounded(times.mean()));
    json.insert(QStringLiteral("stddev_ms"), rounded(times.standardDeviation()));
    json.insert(QStringLiteral("p50_ms"), milliseconds(times.quantile(0.5)));
    json.insert(QStringLiteral("p90_ms"), milliseconds(times.quantile(0.9)));
    json.insert(QStringLiteral("p95_ms"), milliseconds(times.quantile(0.95)));
    json.insert(QStringLiteral("p99_ms"), milliseconds(times.quantile(0.99)));
    json.insert(QStringLiteral("max_ms"), milliseconds(times.max()));
    return json;
}

QJsonObject momentsJson(const Moments &moments)
{
    QJsonObject json{{QStringLiteral("samples"), qint64(moments.count())}};
    if (moments.count() > 0)
        json.insert(QStringLiteral("mean_ms"), rounded(moments.mean()));
    return json;
}

QJsonObject rowJson(const BenchRow &row)
{
    const Tally &tally = row.tally;
    QJsonObject rcodes;
    for (const auto &[rcode, count] : tally.rcodes())
        rcodes.insert(rcodeName(rcode), qint64(count));
    QJsonObject errors;
    for (const auto &[kind, count] : tally.errors())
        errors.insert(errorKindName(kind), qint64(count));
    return {{QStringLiteral("target"), row.server.endpoint.target()},
            {QStringLiteral("dns_protocol"), protocolFamily(row.server.endpoint.protocol())},
            {QStringLiteral("tags"), QJsonArray::fromStringList(row.server.tags)},
            {QStringLiteral("sent"), qint64(tally.sent())},
            {QStringLiteral("answered"), qint64(tally.answered())},
            {QStringLiteral("lost"), qint64(tally.lost())},
            {QStringLiteral("loss_ratio"), rounded(tally.lossRate())},
            {QStringLiteral("success_ratio"), rounded(tally.successRate())},
            {QStringLiteral("sending_s"), seconds(row.sending)},
            {QStringLiteral("answers_per_second"), rounded(queriesPerSecond(row))},
            {QStringLiteral("latency"), distributionJson(tally.latency())},
            {QStringLiteral("cold_latency"), distributionJson(tally.cold())},
            {QStringLiteral("connect"), momentsJson(tally.connectTime())},
            {QStringLiteral("tls"), momentsJson(tally.tlsTime())},
            {QStringLiteral("rcodes"), rcodes},
            {QStringLiteral("errors"), errors}};
}

constexpr const char *csvTitles[] = {"target",
                                     "protocol",
                                     "loop",
                                     "connection",
                                     "rate_per_second",
                                     "concurrency",
                                     "sent",
                                     "answered",
                                     "lost",
                                     "loss_ratio",
                                     "success_ratio",
                                     "sending_s",
                                     "answers_per_second",
                                     "samples",
                                     "min_ms",
                                     "mean_ms",
                                     "stddev_ms",
                                     "p50_ms",
                                     "p90_ms",
                                     "p95_ms",
                                     "p99_ms",
                                     "max_ms",
                                     "cold_samples",
                                     "cold_p50_ms",
                                     "connect_mean_ms",
                                     "tls_mean_ms",
                                     "rcodes",
                                     "errors"};

void writeTimes(CsvWriter &csv, const Distribution &times)
{
    csv.number(qint64(times.count()));
    if (times.count() == 0) {
        for (int i = 0; i < 8; ++i)
            csv.empty();
        return;
    }
    csv.number(toMilliseconds(times.min())).number(times.mean()).number(times.standardDeviation());
    for (const double p : {0.5, 0.9, 0.95, 0.99, 1.0})
        csv.number(toMilliseconds(times.quantile(p)));
}

void writeMean(CsvWriter &csv, const Moments &moments)
{
    if (moments.count() > 0)
        csv.number(moments.mean());
    else
        csv.empty();
}

void writeRow(CsvWriter &csv, const BenchRow &row, const LoadPlan &plan)
{
    const Tally &tally = row.tally;
    csv.text(row.server.endpoint.target());
    csv.text(protocolFamily(row.server.endpoint.protocol()));
    csv.text(loopName(plan)).text(connectionName(plan));
    if (plan.rate > 0)
        csv.number(plan.rate);
    else
        csv.empty();
    csv.number(qint64(plan.concurrency));
    csv.number(qint64(tally.sent())).number(qint64(tally.answered())).number(qint64(tally.lost()));
    csv.number(tally.lossRate()).number(tally.successRate());
    csv.number(seconds(row.sending)).number(queriesPerSecond(row));
    writeTimes(csv, tally.latency());

    csv.number(qint64(tally.cold().count()));
    if (tally.cold().count() > 0)
        csv.number(toMilliseconds(tally.cold().quantile(0.5)));
    else
        csv.empty();
    writeMean(csv, tally.connectTime());
    writeMean(csv, tally.tlsTime());

    QStringList rcodes;
    for (const auto &[rcode, count] : tally.rcodes())
        rcodes.append(QStringLiteral("%1 %2").arg(rcodeName(rcode)).arg(count));
    QStringList errors;
    for (const auto &[kind, count] : tally.errors())
        errors.append(QStringLiteral("%1 %2").arg(errorKindName(kind)).arg(count));
    csv.text(rcodes.join(QStringLiteral("; "))).text(errors.join(QStringLiteral("; ")));
    csv.endRow();
}

} // namespace

QString benchJson(const BenchReport &report)
{
    const LoadPlan &plan = report.plan;
    QJsonArray servers;
    for (const BenchRow &row : report.rows)
        servers.append(rowJson(row));
    QJsonObject json{{QStringLiteral("loop"), loopName(plan)},
                     {QStringLiteral("connection"), connectionName(plan)},
                     {QStringLiteral("latency_is"), latencyName(plan)},
                     {QStringLiteral("questions"), qint64(plan.questions.size())},
                     {QStringLiteral("concurrency"), plan.concurrency},
                     {QStringLiteral("timeout_ms"), qint64(plan.options.timeout.count())},
                     {QStringLiteral("interrupted"), report.interrupted},
                     {QStringLiteral("servers"), servers}};
    if (plan.options.connection == ConnectionUse::Reuse)
        json.insert(QStringLiteral("connections"), plan.connections);
    if (plan.rate > 0)
        json.insert(QStringLiteral("rate_per_second"), plan.rate);
    if (plan.duration)
        json.insert(QStringLiteral("duration_s"), seconds(*plan.duration));
    if (plan.count)
        json.insert(QStringLiteral("count"), qint64(*plan.count));
    return indentedJson(json);
}

QString benchCsv(const BenchReport &report)
{
    CsvWriter csv;
    for (const char *title : csvTitles)
        csv.text(QString::fromLatin1(title));
    csv.endRow();
    for (const BenchRow &row : report.rows)
        writeRow(csv, row, report.plan);
    return csv.result();
}

} // namespace dnstester::cli
