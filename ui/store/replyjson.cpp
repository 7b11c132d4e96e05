// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/replyjson.h"

#include "dns/message.h"
#include "model/reading.h"
#include "model/resultfields.h"
#include "model/resultjson.h"
#include "ui/store/runfields.h"

namespace dnstester::ui {

namespace {

constexpr qsizetype mostOctets = 65'535;

/// The parts of the API's row that say how the exchange went, which replies keep exactly instead.
constexpr const char *inexact[] = {"time_ms",   "timings",  "connection", "tls_resumed",
                                   "transport", "attempts", "address",    "tls"};

QJsonObject rowOf(const Outcome &outcome, const RunPlan &plan, const Server &server)
{
    QJsonObject row = ServerResult{server, plan.name, plan.type, {outcome}}.toJson();
    for (const char *key : inexact)
        row.remove(QLatin1String(key));
    // as the daemon told them, which need not be as they were asked
    row.insert(QStringLiteral("name"), outcome.message->questionName);
    row.insert(QStringLiteral("qtype"), outcome.message->questionType);
    return row;
}

QJsonObject timingsToJson(const Timings &timings)
{
    QJsonObject json{{QStringLiteral("total_ns"), qint64(timings.total.count())}};
    const auto insert = [&json](const QString &key, const std::optional<Duration> &phase) {
        if (phase)
            json.insert(key, qint64(phase->count()));
    };
    insert(QStringLiteral("resolve_ns"), timings.resolve);
    insert(QStringLiteral("connect_ns"), timings.connect);
    insert(QStringLiteral("tls_ns"), timings.tls);
    insert(QStringLiteral("query_ns"), timings.query);
    return json;
}

Timings readTimings(JsonFields &fields)
{
    Timings timings;
    const QString total = QStringLiteral("total_ns");
    timings.total = runfields::required(fields, total, runfields::duration(fields, total));
    timings.resolve = runfields::duration(fields, QStringLiteral("resolve_ns"));
    timings.connect = runfields::duration(fields, QStringLiteral("connect_ns"));
    timings.tls = runfields::duration(fields, QStringLiteral("tls_ns"));
    timings.query = runfields::duration(fields, QStringLiteral("query_ns"));
    return timings;
}

QJsonObject tlsToJson(const TlsFacts &tls)
{
    QJsonObject json{{QStringLiteral("version"), tls.version},
                     {QStringLiteral("cipher"), tls.cipher},
                     {QStringLiteral("alpn"), tls.alpn}};
    const TlsFacts::Certificate &shown = tls.certificate;
    if (!shown.sha256.isEmpty()) {
        json.insert(
            QStringLiteral("certificate"),
            QJsonObject{{QStringLiteral("subject"), shown.subject},
                        {QStringLiteral("issuer"), shown.issuer},
                        {QStringLiteral("not_after"), shown.notAfter.toUTC().toString(Qt::ISODate)},
                        {QStringLiteral("sha256"), QString::fromLatin1(shown.sha256.toHex())}});
    }
    return json;
}

void readExchange(JsonFields &fields, Outcome &outcome)
{
    const QString transport = QStringLiteral("transport");
    const std::optional<Protocol> protocol =
        protocolFromScheme(fields.string(transport).value_or(QString()));
    if (!protocol)
        fields.refuse(transport, QStringLiteral("must be udp, tcp, tls, https or quic"));
    outcome.transport = protocol.value_or(Protocol::Udp);

    const QString address = QStringLiteral("address");
    if (const QString text = runfields::text(fields, address); !text.isEmpty()) {
        outcome.address = QHostAddress(text);
        if (outcome.address.isNull())
            fields.refuse(address, QStringLiteral("must be an IPv4 or IPv6 address"));
    }
    const QString attempts = QStringLiteral("attempts");
    outcome.attempts =
        runfields::required(fields, attempts, fields.integer(attempts, 1, 1'000'000));
    outcome.reused = fields.boolean(QStringLiteral("reused")).value_or(false);
    outcome.tlsResumed = fields.boolean(QStringLiteral("tls_resumed")).value_or(false);
    outcome.age = fields.unsignedInteger(QStringLiteral("age")).value_or(0);
    resultfields::readObject(fields, {}, QStringLiteral("timings"), [&outcome](JsonFields &inner) {
        outcome.timings = readTimings(inner);
    });
    outcome.tls = resultfields::readTls(fields);
}

void readOctets(JsonFields &fields, const QString &text, Outcome &outcome)
{
    const QString key = QStringLiteral("octets");
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty() || (*decoded).size() > mostOctets)
        fields.refuse(key, QStringLiteral("must be base64 of a DNS message"));
    else
        outcome.reply = *decoded;
}

void readRow(JsonFields &fields, const RunPlan &plan, const Server &server, Outcome &outcome)
{
    const QString key = QStringLiteral("row");
    const QJsonObject object = runfields::required(fields, key, fields.object(key));
    if (fields.error())
        return;
    const LookupRequest request{plan.name, plan.type, {}, plan.options};
    const Result<ServerResult> row = serverResultFromJson(object, server, request);
    if (!row)
        runfields::refuse(fields, key, row.error());
    else if (!row->representative().answered() || !row->representative().message)
        fields.refuse(key, QStringLiteral("must be an answer"));
    else
        outcome.message = row->representative().message;
}

} // namespace

QJsonObject replyToJson(const Outcome &outcome, const RunPlan &plan, const Server &server)
{
    QJsonObject json{{QStringLiteral("transport"), protocolScheme(outcome.transport)},
                     {QStringLiteral("address"), outcome.address.toString()},
                     {QStringLiteral("attempts"), outcome.attempts},
                     {QStringLiteral("reused"), outcome.reused},
                     {QStringLiteral("tls_resumed"), outcome.tlsResumed},
                     {QStringLiteral("age"), qint64(outcome.age)},
                     {QStringLiteral("timings"), timingsToJson(outcome.timings)}};
    if (outcome.tls)
        json.insert(QStringLiteral("tls"), tlsToJson(*outcome.tls));
    if (outcome.message)
        json.insert(QStringLiteral("row"), rowOf(outcome, plan, server));
    else
        json.insert(QStringLiteral("octets"), QString::fromLatin1(outcome.reply.toBase64()));
    return json;
}

Outcome readReply(JsonFields &fields, const RunPlan &plan, const Server &server, QString &signature)
{
    Outcome outcome;
    readExchange(fields, outcome);
    const QString octets = QStringLiteral("octets");
    if (const std::optional<QString> text = fields.string(octets))
        readOctets(fields, *text, outcome);
    else
        readRow(fields, plan, server, outcome);
    if (fields.error())
        return outcome;

    const Reading reading(outcome);
    if (!reading.message) {
        fields.refuse(octets,
                      QStringLiteral("must be a DNS message: %1").arg(reading.failure.text));
        return outcome;
    }
    outcome.rcode = reading.message->rcode;
    signature = answerSignature(*reading.message);
    return outcome;
}

} // namespace dnstester::ui
