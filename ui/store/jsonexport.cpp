// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exports.h"

#include "dns/replyview.h"
#include "ui/store/exportterms.h"
#include "ui/store/optionsjson.h"
#include "ui/store/runjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace dnstester::ui {

namespace {

double milliseconds(Duration time)
{
    return std::round(toMilliseconds(time) * 1000) / 1000;
}

void insertTime(QJsonObject &json, const QString &key, const std::optional<Duration> &time)
{
    if (time)
        json.insert(key, milliseconds(*time));
}

void insertInterval(QJsonObject &json, const QString &key, const std::optional<Interval> &interval)
{
    if (interval)
        json.insert(key, QJsonObject{{QStringLiteral("low"), milliseconds(interval->low)},
                                     {QStringLiteral("high"), milliseconds(interval->high)}});
}

QJsonObject timingsToJson(const ServerAnalysis &server)
{
    QJsonObject json;
    insertTime(json, QStringLiteral("resolve_ms"), server.resolve);
    insertTime(json, QStringLiteral("connect_ms"), server.connect);
    insertTime(json, QStringLiteral("tls_ms"), server.tls);
    insertTime(json, QStringLiteral("query_ms"), server.query);
    return json;
}

void insertSummary(QJsonObject &json, const ServerSummary &summary)
{
    json.insert(QStringLiteral("standing"), standingName(summary.standing));
    json.insert(QStringLiteral("loss"), summary.loss);
    insertTime(json, QStringLiteral("median_ms"), summary.median);
    insertInterval(json, QStringLiteral("median_interval_ms"), summary.medianInterval);
    insertTime(json, QStringLiteral("p95_ms"), summary.p95);
    insertInterval(json, QStringLiteral("p95_interval_ms"), summary.p95Interval);
}

QJsonObject serverToJson(const ComparedServer &named, const ServerAnalysis &server,
                         const ServerSummary &summary)
{
    const Endpoint &endpoint = named.server.endpoint;
    QJsonObject json{{QStringLiteral("target"), endpoint.target()},
                     {QStringLiteral("operator"), named.operatorName},
                     {QStringLiteral("system"), named.isSystem},
                     {QStringLiteral("tags"), QJsonArray::fromStringList(named.server.tags)},
                     {QStringLiteral("dns_protocol"), protocolFamily(endpoint.protocol())},
                     {QStringLiteral("asked"), qint64(server.asked)},
                     {QStringLiteral("answered"), qint64(server.answered)},
                     {QStringLiteral("usable"), qint64(server.usable)},
                     {QStringLiteral("timings"), timingsToJson(server)},
                     {QStringLiteral("answers"), QJsonArray::fromStringList(server.answer)},
                     {QStringLiteral("agreeing"), server.agreeing},
                     {QStringLiteral("comparable"), server.comparable}};
    insertSummary(json, summary);
    if (server.rcode)
        json.insert(QStringLiteral("rcode"), rcodeName(*server.rcode));
    if (server.failure != ErrorKind::None)
        json.insert(QStringLiteral("error_type"), errorKindName(server.failure));
    if (server.ttl)
        json.insert(QStringLiteral("ttl"), qint64(*server.ttl));
    return json;
}

QString targetOf(const RunRecord &record, size_t server)
{
    return record.servers.at(qsizetype(server)).server.server.endpoint.target();
}

QJsonObject pairToJson(const LeaderPair &pair, const RunRecord &record)
{
    QJsonObject json{{QStringLiteral("other"), targetOf(record, pair.other)},
                     {QStringLiteral("rounds"), qint64(pair.rounds)},
                     {QStringLiteral("slower"), qint64(pair.slower)},
                     {QStringLiteral("faster"), qint64(pair.faster)},
                     {QStringLiteral("p_value"), pair.pValue},
                     {QStringLiteral("verdict"), verdictName(pair.verdict)}};
    insertTime(json, QStringLiteral("difference_ms"), pair.difference);
    insertInterval(json, QStringLiteral("interval_ms"), pair.interval);
    if (pair.furtherRounds)
        json.insert(QStringLiteral("further_rounds"), qint64(*pair.furtherRounds));
    return json;
}

QJsonObject recordToJson(const RunRecord &record)
{
    const bool isReuse = record.plan.options.connection == ConnectionUse::Reuse;
    QJsonObject json{
        {QStringLiteral("domain"), record.plan.name.toString()},
        {QStringLiteral("qtype"), record.plan.type.toString()},
        {QStringLiteral("options"), optionsToJson(record.plan.options)},
        {QStringLiteral("rounds"), record.plan.rounds},
        {QStringLiteral("rounds_done"), record.roundsDone()},
        {QStringLiteral("state"), runStateName(record.state)},
        {QStringLiteral("began"), record.began.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("duration"), milliseconds(record.took) / 1000},
        {QStringLiteral("place"), record.place},
        {QStringLiteral("build"), record.build},
        {QStringLiteral("time"), isReuse ? QStringLiteral("query") : QStringLiteral("total")}};
    if (!record.trouble.isEmpty())
        json.insert(QStringLiteral("trouble"), record.trouble);
    return json;
}

} // namespace

QByteArray toJson(const RunAnalysis &analysis)
{
    const RunRecord &record = analysis.record;
    const Comparison &comparison = analysis.comparison;
    QJsonArray servers;
    for (const size_t i : comparison.ranking)
        servers.append(serverToJson(record.servers.at(qsizetype(i)).server, analysis.servers[i],
                                    comparison.servers[i]));
    QJsonArray leaders;
    for (const size_t i : comparison.leaders)
        leaders.append(targetOf(record, i));
    QJsonArray pairs;
    for (const LeaderPair &pair : comparison.pairs)
        pairs.append(pairToJson(pair, record));

    QJsonObject json = recordToJson(record);
    json.insert(QStringLiteral("servers"), servers);
    json.insert(QStringLiteral("leaders"), leaders);
    json.insert(QStringLiteral("pairs"), pairs);
    json.insert(QStringLiteral("minimum_rounds"), qint64(comparison.minimumRounds));
    json.insert(QStringLiteral("confidence"), ComparisonSettings().confidence);
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace dnstester::ui
