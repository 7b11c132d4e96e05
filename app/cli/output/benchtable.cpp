// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/benchreport.h"

#include "dns/replyview.h"

namespace dnstester::cli {

namespace {

QList<Column> columns()
{
    const auto number = [](const char *title, int rank) {
        return Column{QLatin1String(title), Align::Right, Column().minimum, rank};
    };
    const auto word = [](const char *title, int rank, int minimum = Column().minimum) {
        return Column{QLatin1String(title), Align::Left, minimum, rank};
    };
    return {Column{QStringLiteral("server"), Align::Left, 24, 0, Elide::Middle},
            word("proto", 9),
            number("sent", 8),
            number("answered", 7),
            number("lost", 0),
            number("loss", 4),
            number("q/s", 0),
            number("min", 6),
            number("p50", 0),
            number("p95", 3),
            number("p99", 1),
            number("max", 5),
            number("cold", 10),
            word("answers", 2, 12)};
}

/// A load runs where microseconds count.
QString preciseMilliseconds(Duration duration)
{
    return QString::number(toMilliseconds(duration), 'f', 3);
}

/// "NOERROR 120, SERVFAIL 3, timeout 2": rcodes, then what was lost.
QString outcomes(const Tally &tally)
{
    QStringList texts;
    for (const auto &[rcode, count] : tally.rcodes())
        texts.append(QStringLiteral("%1 %2").arg(rcodeName(rcode)).arg(count));
    for (const auto &[kind, count] : tally.errors())
        texts.append(QStringLiteral("%1 %2").arg(errorKindName(kind)).arg(count));
    return texts.join(QStringLiteral(", "));
}

QString percent(double share)
{
    return QStringLiteral("%1%").arg(share * 100, 0, 'f', 2);
}

QList<Cell> cellsOf(const BenchRow &row)
{
    const Tally &tally = row.tally;
    const Distribution &times = tally.latency();
    const Style loss = tally.lost() > 0 ? Style::Bad : Style::Plain;
    const auto time = [&times](double p) {
        return Cell{times.count() > 0 ? preciseMilliseconds(times.quantile(p)) : QString(),
                    Style::Plain};
    };
    return {{row.server.endpoint.target(), Style::Plain},
            {protocolFamily(row.server.endpoint.protocol()), Style::Plain},
            {QString::number(tally.sent()), Style::Plain},
            {QString::number(tally.answered()), Style::Plain},
            {QString::number(tally.lost()), loss},
            {percent(tally.lossRate()), loss},
            {QString::number(queriesPerSecond(row), 'f', 1), Style::Plain},
            time(0),
            time(0.5),
            time(0.95),
            time(0.99),
            time(1),
            {tally.cold().count() > 0 ? QString::number(tally.cold().count()) : QString(),
             Style::Plain},
            {outcomes(tally), Style::Plain}};
}

QString plural(quint64 count, const char *thing)
{
    return QStringLiteral("%1 %2%3")
        .arg(count)
        .arg(QLatin1String(thing))
        .arg(count == 1 ? QString() : QStringLiteral("s"));
}

QString caption(const LoadPlan &plan)
{
    QStringList parts;
    parts.append(plan.rate > 0
                     ? QStringLiteral("open loop at %1 q/s, timed from when each query was due")
                           .arg(plan.rate)
                     : QStringLiteral("closed loop, %1 outstanding").arg(plan.concurrency));
    parts.append(plan.options.connection == ConnectionUse::Fresh
                     ? QStringLiteral("fresh connections")
                     : plural(quint64(plan.connections), "connection") + QStringLiteral(" reused"));
    parts.append(QStringLiteral("per server"));
    parts.append(QStringLiteral("times in ms"));
    return parts.join(QStringLiteral(", "));
}

/// How long making connections took, where any was made.
QString connectionNote(const BenchRow &row)
{
    const Moments &connect = row.tally.connectTime();
    const Moments &tls = row.tally.tlsTime();
    if (connect.count() == 0 && tls.count() == 0)
        return {};
    QStringList parts;
    if (connect.count() > 0)
        parts.append(QStringLiteral("connect %1 ms").arg(connect.mean(), 0, 'f', 2));
    if (tls.count() > 0)
        parts.append(QStringLiteral("TLS %1 ms").arg(tls.mean(), 0, 'f', 2));
    return QStringLiteral("%1: %2 waited for a new connection, on average %3")
        .arg(row.server.endpoint.target(),
             plural(std::max(connect.count(), tls.count()), "answered query")
                 .replace(QLatin1String("querys"), QLatin1String("queries")),
             parts.join(QStringLiteral(" and ")));
}

} // namespace

double queriesPerSecond(const BenchRow &row)
{
    const double seconds = std::chrono::duration<double>(row.sending).count();
    return seconds > 0 ? double(row.tally.answered()) / seconds : 0;
}

QString benchTable(const BenchReport &report, const TableStyle &style)
{
    Table table(columns());
    QStringList notes;
    for (const BenchRow &row : report.rows) {
        table.addRow(cellsOf(row));
        if (const QString note = connectionNote(row); !note.isEmpty())
            notes.append(elided(note, style.width));
    }
    QStringList lines{elided(caption(report.plan), style.width)};
    lines += table.lines(style) + notes;
    if (report.interrupted)
        lines.append(elided(QStringLiteral("Interrupted: this is what was measured until then."),
                            style.width));
    return lines.join(u'\n') + u'\n';
}

QString progressLine(const BenchProgress &progress)
{
    QString left;
    if (progress.timeLeft)
        left =
            QStringLiteral(", %1 s left").arg(double(progress.timeLeft->count()) / 1000, 0, 'f', 1);
    else if (progress.queriesLeft)
        left = QStringLiteral(", %1 left").arg(*progress.queriesLeft);
    return QStringLiteral("%1 q/s, %2 answered, %3 lost%4")
        .arg(progress.rate, 0, 'f', 0)
        .arg(progress.answered)
        .arg(progress.lost)
        .arg(left);
}

} // namespace dnstester::cli
