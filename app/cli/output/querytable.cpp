// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/querytable.h"

#include "cli/output/reading.h"
#include "dns/replyview.h"
#include "stats/tally.h"

#include <algorithm>

namespace dnstester::cli {

namespace {

constexpr int serverMinimum = 24;
constexpr int answerMinimum = 12;

/// In the order of the cells that QueryTable::add() makes.
QList<Column> columns(bool repeated)
{
    const auto number = [](const char *title, int rank) {
        return Column{QLatin1String(title), Align::Right, Column().minimum, rank};
    };
    const auto word = [](const char *title, int rank, int minimum = Column().minimum) {
        return Column{QLatin1String(title), Align::Left, minimum, rank};
    };
    QList<Column> columns{word("server", 0, serverMinimum), word("proto", 13), word("status", 0)};
    columns.first().elide = Elide::Middle;
    if (repeated)
        columns +=
            {number("median", 0), number("p95", 2), number("min..max", 3), number("lost", 0)};
    else
        columns += number("time", 0);
    columns += {word("", 0),
                number("resolve", 11),
                number("connect", 8),
                number("tls", 9),
                number("query", 10),
                word("conn", 14),
                number("tries", 5),
                word("flag", 7),
                word("nsid", 12, answerMinimum),
                word("answer", 1, answerMinimum)};
    return columns;
}

Style statusStyle(const Reading &reading)
{
    if (!reading.answered())
        return Style::Bad;
    const quint16 rcode = reading.message->rcode;
    return rcode == 0 || rcode == 3 ? Style::Good : Style::Warning;
}

QString protocolText(const ServerResult &result, const Outcome &outcome)
{
    const Protocol asked = result.server.endpoint.protocol();
    const QString family = protocolFamily(asked);
    return outcome.answered() && outcome.transport != asked
               ? QStringLiteral("%1/%2").arg(family, protocolScheme(outcome.transport))
               : family;
}

QString answerText(const Reading &reading)
{
    if (!reading.answered())
        return reading.failure.text;
    const QStringList texts = answerTexts(*reading.message) + extendedErrorTexts(*reading.message);
    return texts.isEmpty() ? QStringLiteral("(no records)") : texts.join(QStringLiteral(", "));
}

QString seconds(Duration duration)
{
    return QString::number(std::chrono::duration<double>(duration).count(), 'f', 2);
}

} // namespace

bool QueryTable::isSlow(Duration time) const
{
    return m_options.warnThreshold && time > *m_options.warnThreshold;
}

QList<Cell> QueryTable::timeCells(const ServerResult &result, Row &row) const
{
    const bool repeated = m_options.lookup.repeat > 1;
    const Tally tally = tallyOf(result.runs, m_options.lookup.connection);
    // Where no run found an open connection, all were cold: that is no mixture either.
    const Distribution &times = tally.latency().count() > 0 ? tally.latency() : tally.cold();
    if (repeated && times.count() > 0)
        row.time = times.quantile(0.5);

    const bool slow = row.answered && isSlow(row.time);
    const Style style = slow ? Style::Warning : Style::Plain;
    const Cell mark{slow ? QStringLiteral("!") : QString(), style};
    if (!repeated)
        return {{milliseconds(row.time), row.answered ? style : Style::Faint}, mark};

    const Cell lost{QStringLiteral("%1/%2").arg(tally.lost()).arg(tally.sent()),
                    tally.lost() > 0 ? Style::Bad : Style::Plain};
    if (times.count() == 0)
        return {{}, {}, {}, lost, mark};
    return {{milliseconds(row.time), style},
            {milliseconds(times.quantile(0.95)), Style::Plain},
            {milliseconds(times.min()) + QStringLiteral("..") + milliseconds(times.max()),
             Style::Plain},
            lost,
            mark};
}

void QueryTable::add(const ServerResult &result)
{
    const Outcome &outcome = result.representative();
    const Reading reading(outcome);
    const Timings &timings = outcome.timings;

    Row row;
    row.answered = reading.answered();
    row.time = timings.total;
    row.cells = {{result.server.endpoint.target(), Style::Plain},
                 {protocolText(result, outcome), Style::Plain},
                 {reading.answered() ? rcodeName(reading.message->rcode)
                                     : errorKindName(reading.failure.kind),
                  statusStyle(reading)}};
    row.cells += timeCells(result, row);
    for (const auto &phase : {timings.resolve, timings.connect, timings.tls, timings.query})
        row.cells.append({milliseconds(phase), Style::Faint});
    const bool authentic =
        reading.answered() && reading.message->flags.contains(QLatin1String("AD"));
    const bool named = reading.answered() && reading.message->edns && reading.message->edns->nsid;
    row.cells +=
        {{outcome.reused ? QStringLiteral("reused") : QStringLiteral("fresh"), Style::Faint},
         {outcome.attempts > 1 ? QString::number(outcome.attempts) : QString(), Style::Warning},
         {m_options.lookup.dnssec && authentic ? QStringLiteral("AD") : QString(), Style::Good},
         {named ? *reading.message->edns->nsid : QString(), Style::Plain},
         {answerText(reading), Style::Plain}};
    m_rows.append(std::move(row));
}

QString QueryTable::caption() const
{
    QString name = m_options.name.toString();
    if (const QString unicode = m_options.name.toUnicode(); unicode != name)
        name += QStringLiteral(" (%1)").arg(unicode);
    QString caption = QStringLiteral("%1 %2").arg(name, m_options.type.toString());
    if (!m_options.daemon.isEmpty())
        caption += QStringLiteral(" by %1").arg(m_options.daemon);
    caption += QStringLiteral(", times in ms, ");
    caption += m_options.lookup.connection == ConnectionUse::Fresh
                   ? QStringLiteral("fresh connections")
                   : QStringLiteral("connections reused");
    if (m_options.lookup.repeat > 1)
        caption += QStringLiteral(", asked %1 times").arg(m_options.lookup.repeat);
    if (m_options.warnThreshold)
        caption += QStringLiteral(", ! over %1").arg(toMilliseconds(*m_options.warnThreshold));
    return caption;
}

QStringList QueryTable::lines(const TableStyle &style) const
{
    QList<Row> sorted = m_rows;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Row &a, const Row &b) {
        if (a.answered != b.answered)
            return a.answered;
        return a.answered && a.time < b.time;
    });
    Table table(columns(m_options.lookup.repeat > 1));
    for (const Row &row : std::as_const(sorted))
        table.addRow(row.cells);
    return QStringList{elided(caption(), style.width)} + table.lines(style);
}

QString TableFormatter::whole(const LookupResult &result) const
{
    QueryTable table(m_options);
    qsizetype answered = 0;
    for (const ServerResult &row : result.servers) {
        table.add(row);
        answered += Reading(row.representative()).answered() ? 1 : 0;
    }
    const qsizetype all = result.servers.size();
    const QString sum = QStringLiteral("%1 of %2 %3 answered in %4 s")
                            .arg(answered)
                            .arg(all)
                            .arg(all == 1 ? QStringLiteral("server") : QStringLiteral("servers"),
                                 seconds(result.duration));
    return (table.lines(m_style) << elided(sum, m_style.width)).join(u'\n') + u'\n';
}

} // namespace dnstester::cli
