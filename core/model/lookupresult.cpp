// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lookupresult.h"

#include "dns/message.h"
#include "dns/replyview.h"
#include "model/reading.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace dnstester {

namespace {

double milliseconds(Duration duration)
{
    return std::round(toMilliseconds(duration) * 1000) / 1000;
}

QJsonObject timingsToJson(const Timings &timings)
{
    QJsonObject json;
    const auto insert = [&json](const QString &key, const std::optional<Duration> &phase) {
        if (phase)
            json.insert(key, milliseconds(*phase));
    };
    insert(QStringLiteral("resolve_ms"), timings.resolve);
    insert(QStringLiteral("connect_ms"), timings.connect);
    insert(QStringLiteral("tls_ms"), timings.tls);
    insert(QStringLiteral("query_ms"), timings.query);
    return json;
}

QJsonArray recordsToJson(const QList<Record> &records)
{
    QJsonArray json;
    for (const Record &record : records) {
        json.append(QJsonObject{{QStringLiteral("name"), record.name},
                                {QStringLiteral("type"), record.type},
                                {QStringLiteral("ttl"), qint64(record.ttl)},
                                {QStringLiteral("value"), record.value}});
    }
    return json;
}

QJsonObject ednsToJson(const EdnsFacts &edns)
{
    QJsonObject json{{QStringLiteral("udp_size"), edns.udpSize}};
    if (edns.nsid)
        json.insert(QStringLiteral("nsid"), *edns.nsid);
    if (edns.ecs)
        json.insert(QStringLiteral("ecs"), *edns.ecs);
    if (!edns.errors.isEmpty()) {
        QJsonArray errors;
        for (const ExtendedError &error : edns.errors)
            errors.append(QJsonObject{{QStringLiteral("code"), error.code},
                                      {QStringLiteral("text"), error.text}});
        json.insert(QStringLiteral("ede"), errors);
    }
    return json;
}

QJsonObject tlsToJson(const TlsFacts &tls)
{
    QJsonObject json{{QStringLiteral("version"), tls.version},
                     {QStringLiteral("cipher"), tls.cipher},
                     {QStringLiteral("alpn"), tls.alpn}};
    const TlsFacts::Certificate &certificate = tls.certificate;
    if (!certificate.sha256.isEmpty()) {
        json.insert(
            QStringLiteral("certificate"),
            QJsonObject{
                {QStringLiteral("subject"), certificate.subject},
                {QStringLiteral("issuer"), certificate.issuer},
                {QStringLiteral("not_after"), certificate.notAfter.toUTC().toString(Qt::ISODate)},
                {QStringLiteral("sha256"), QString::fromLatin1(certificate.sha256.toHex())}});
    }
    return json;
}

QJsonObject runToJson(const Outcome &outcome)
{
    const Reading reading(outcome);
    QJsonObject json{{QStringLiteral("time_ms"), milliseconds(outcome.timings.total)},
                     {QStringLiteral("timings"), timingsToJson(outcome.timings)},
                     {QStringLiteral("rcode"), reading.rcode()}};
    if (!reading.message)
        json.insert(QStringLiteral("error_type"), errorKindName(reading.failure.kind));
    return json;
}

/// What the reply says; empty but whole where there is none.
void insertMessage(QJsonObject &json, const Message &message)
{
    json.insert(QStringLiteral("answers"), recordsToJson(message.answers));
    json.insert(QStringLiteral("authority"), recordsToJson(message.authority));
    json.insert(QStringLiteral("additional"), recordsToJson(message.additional));
    json.insert(QStringLiteral("flags"), QJsonArray::fromStringList(message.flags));
    if (message.edns)
        json.insert(QStringLiteral("edns"), ednsToJson(*message.edns));
}

/// How the exchange went.
void insertOutcome(QJsonObject &json, const Outcome &outcome)
{
    json.insert(QStringLiteral("time_ms"), milliseconds(outcome.timings.total));
    json.insert(QStringLiteral("timings"), timingsToJson(outcome.timings));
    json.insert(QStringLiteral("connection"),
                outcome.reused ? QStringLiteral("reused") : QStringLiteral("fresh"));
    json.insert(QStringLiteral("tls_resumed"), outcome.tlsResumed);
    json.insert(QStringLiteral("transport"), protocolScheme(outcome.transport));
    json.insert(QStringLiteral("attempts"), outcome.attempts);
    json.insert(QStringLiteral("address"), outcome.address.toString());
    json.insert(QStringLiteral("size"), outcome.size());
    if (outcome.tls)
        json.insert(QStringLiteral("tls"), tlsToJson(*outcome.tls));
}

} // namespace

const Outcome &ServerResult::representative() const
{
    Q_ASSERT(!runs.isEmpty());
    if (chosenRun >= 0)
        return runs[chosenRun];
    std::vector<const Outcome *> answered;
    for (const Outcome &run : runs) {
        if (run.answered())
            answered.push_back(&run);
    }
    if (answered.empty())
        return runs.last();

    const auto median = answered.begin() + std::ptrdiff_t((answered.size() - 1) / 2);
    std::nth_element(answered.begin(), median, answered.end(), [](const auto *a, const auto *b) {
        return a->timings.total < b->timings.total;
    });
    return **median;
}

QJsonObject ServerResult::toJson() const
{
    const Outcome &outcome = representative();
    const Reading reading(outcome);
    const bool ok = reading.message.has_value();

    QJsonObject json{
        {QStringLiteral("command_status"), ok ? QStringLiteral("ok") : QStringLiteral("error")},
        {QStringLiteral("dns_protocol"), protocolFamily(server.endpoint.protocol())},
        {QStringLiteral("name"), name.toString()},
        {QStringLiteral("qtype"), type.toString()},
        {QStringLiteral("tags"), QJsonArray::fromStringList(server.tags)},
        {QStringLiteral("rcode"), reading.rcode()}};
    insertOutcome(json, outcome);
    insertMessage(json, reading.message.value_or(Message()));
    if (!ok) {
        json.insert(QStringLiteral("error"), reading.failure.text);
        json.insert(QStringLiteral("error_type"), errorKindName(reading.failure.kind));
    }
    if (runs.size() > 1) {
        QJsonArray all;
        for (const Outcome &run : runs)
            all.append(runToJson(run));
        json.insert(QStringLiteral("runs"), all);
    }
    return json;
}

QJsonObject LookupResult::toJson() const
{
    QJsonObject details;
    for (const ServerResult &row : servers)
        details.insert(row.server.endpoint.target(), row.toJson());
    const double seconds = std::chrono::duration<double>(duration).count();
    return {{QStringLiteral("duration"), std::round(seconds * 1e6) / 1e6},
            {QStringLiteral("details"), details}};
}

} // namespace dnstester
