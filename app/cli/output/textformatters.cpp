// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/queryformatter.h"

#include "base/text.h"
#include "base/version.h"
#include "cli/output/reading.h"
#include "dns/replyview.h"

namespace dnstester::cli {

namespace {

QString failureLine(const ServerResult &row, const Failure &failure)
{
    return QStringLiteral(";; %1: %2: %3\n")
        .arg(row.server.endpoint.target(), errorKindName(failure.kind), neutralised(failure.text));
}

QString digText(const ServerResult &row)
{
    QString out =
        QStringLiteral("\n; <<>> dnstester %1 <<>> %2 %3 %4\n")
            .arg(version(), row.name.toString(), row.type.toString(), row.server.endpoint.target());
    const Outcome &outcome = row.representative();
    const Reading reading(outcome);
    if (!reading.answered())
        return out + failureLine(row, reading.failure);

    out += reading.message->toDig();
    if (!out.endsWith(u'\n'))
        out += u'\n';
    const auto line = [&out](const char *title, const QString &value) {
        out += QStringLiteral(";; %1: %2\n").arg(QLatin1String(title), value);
    };
    line("Query time", QStringLiteral("%1 msec").arg(
                           milliseconds(outcome.timings.query.value_or(outcome.timings.total))));
    line("SERVER", QStringLiteral("%1 (%2, %3)")
                       .arg(row.server.endpoint.target(), outcome.address.toString(),
                            protocolScheme(outcome.transport).toUpper()));
    line("MSG SIZE  rcvd", QString::number(reading.message->size));
    return out;
}

} // namespace

QString ShortFormatter::whole(const LookupResult &result) const
{
    QString out;
    const bool several = result.servers.size() > 1;
    for (const ServerResult &row : result.servers) {
        const Reading reading(row.representative());
        if (!reading.answered())
            continue;
        for (const Record &record : reading.message->answers) {
            if (several)
                out += row.server.endpoint.target() + u'\t';
            out += neutralised(record.value) + u'\n';
        }
    }
    return out;
}

QString ShortFormatter::complaints(const LookupResult &result) const
{
    QString out;
    for (const ServerResult &row : result.servers) {
        const Reading reading(row.representative());
        if (!reading.answered())
            out += failureLine(row, reading.failure);
        else if (reading.message->rcode != 0)
            out += QStringLiteral(";; %1: %2\n")
                       .arg(row.server.endpoint.target(), rcodeName(reading.message->rcode));
    }
    return out;
}

QString DigFormatter::whole(const LookupResult &result) const
{
    QString out;
    for (const ServerResult &row : result.servers)
        out += digText(row);
    return out;
}

} // namespace dnstester::cli
