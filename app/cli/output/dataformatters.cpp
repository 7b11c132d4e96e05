// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvwriter.h"
#include "cli/output/jsontext.h"
#include "cli/output/queryformatter.h"
#include "cli/output/reading.h"
#include "dns/replyview.h"
#include "stats/tally.h"

namespace dnstester::cli {

namespace {

constexpr const char *csvTitles[] = {
    "target",     "protocol",    "tags",      "name",       "type",       "status",      "rcode",
    "error_type", "error",       "time_ms",   "resolve_ms", "connect_ms", "tls_ms",      "query_ms",
    "connection", "tls_resumed", "transport", "attempts",   "address",    "size_octets", "flags",
    "answers",    "runs",        "lost",      "median_ms",  "p95_ms",     "min_ms",      "max_ms"};

void writeTime(CsvWriter &csv, const std::optional<Duration> &time)
{
    if (time)
        csv.number(toMilliseconds(*time));
    else
        csv.empty();
}

void writeExchange(CsvWriter &csv, const Outcome &outcome)
{
    const Timings &timings = outcome.timings;
    for (const auto &phase : {std::optional(timings.total), timings.resolve, timings.connect,
                              timings.tls, timings.query})
        writeTime(csv, phase);
    csv.text(outcome.reused ? u"reused" : u"fresh");
    csv.text(outcome.tlsResumed ? u"true" : u"false");
    csv.text(protocolScheme(outcome.transport));
    csv.number(qint64(outcome.attempts));
    csv.text(outcome.address.toString());
    csv.number(qint64(outcome.size()));
}

void writeSpread(CsvWriter &csv, const QList<Outcome> &runs, ConnectionUse use)
{
    const Tally tally = tallyOf(runs, use);
    csv.number(qint64(tally.sent()));
    csv.number(qint64(tally.lost()));
    const Distribution &times = tally.latency().count() > 0 ? tally.latency() : tally.cold();
    for (const double p : {0.5, 0.95, 0.0, 1.0}) {
        if (times.count() > 0)
            csv.number(toMilliseconds(times.quantile(p)));
        else
            csv.empty();
    }
}

void writeRow(CsvWriter &csv, const ServerResult &row, ConnectionUse use)
{
    const Outcome &outcome = row.representative();
    const Reading reading(outcome);
    const Message message = reading.message.value_or(Message());

    csv.text(row.server.endpoint.target());
    csv.text(protocolFamily(row.server.endpoint.protocol()));
    csv.text(row.server.tags.join(u' '));
    csv.text(row.name.toString());
    csv.text(row.type.toString());
    csv.text(reading.answered() ? u"ok" : u"error");
    csv.text(reading.answered() ? rcodeName(message.rcode) : QString());
    csv.text(errorKindName(reading.failure.kind));
    csv.text(reading.failure.text);
    writeExchange(csv, outcome);
    csv.text(message.flags.join(u' '));
    csv.text(answerTexts(message).join(QStringLiteral("; ")));
    writeSpread(csv, row.runs, use);
    csv.endRow();
}

} // namespace

QString JsonFormatter::whole(const LookupResult &result) const
{
    return indentedJson(result.toJson());
}

QString JsonLinesFormatter::row(const ServerResult &result) const
{
    QJsonObject json = result.toJson();
    json.insert(QStringLiteral("target"), result.server.endpoint.target());
    return jsonLine(json);
}

QString CsvFormatter::whole(const LookupResult &result) const
{
    CsvWriter csv;
    for (const char *title : csvTitles)
        csv.text(QString::fromLatin1(title));
    csv.endRow();
    for (const ServerResult &row : result.servers)
        writeRow(csv, row, m_use);
    return csv.result();
}

} // namespace dnstester::cli
