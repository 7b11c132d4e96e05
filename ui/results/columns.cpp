// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/columns.h"

namespace dnstester::ui {

QString Columns::title(Column column)
{
    switch (column) {
    case Column::Rank:
        return tr("Rank");
    case Column::Server:
        return tr("Server");
    case Column::Operator:
        return tr("Operator", "who runs a server");
    case Column::Transport:
        return tr("Transport");
    case Column::Status:
        return tr("Status");
    case Column::Rcode:
        return tr("Code", "response code");
    case Column::Median:
        return tr("Median (ms)");
    case Column::Interval:
        return tr("95 % interval (ms)", "of confidence, for the median");
    case Column::P95:
        return tr("p95 (ms)", "95th percentile");
    case Column::Resolve:
        return tr("Resolve (ms)");
    case Column::Connect:
        return tr("Connect (ms)");
    case Column::Tls:
        return tr("TLS (ms)");
    case Column::Query:
        return tr("Query (ms)");
    case Column::Loss:
        return tr("Lost");
    case Column::Ttl:
        return tr("TTL (s)");
    case Column::Answer:
        return tr("Answer");
    case Column::Agreement:
        return tr("Agrees with", "how many other servers");
    }
    return {};
}

QString Columns::explanation(Column column, ConnectionUse connection)
{
    switch (column) {
    case Column::Rank:
        return tr("Place by median. Those marked = lead together: they cannot be told apart.");
    case Column::Server:
        return tr("Where the query was sent to.");
    case Column::Operator:
        return tr("Who runs the server, and whether your system uses it.");
    case Column::Transport:
        return tr("How the query was sent.");
    case Column::Status:
        return tr("What became of the queries.");
    case Column::Rcode:
        return tr("The response code that most answers had.");
    case Column::Median:
        return connection == ConnectionUse::Fresh
                   ? tr("Half of the answers took less than this, connecting included.")
                   : tr("Half of the answers took less than this, from query to answer.");
    case Column::Interval:
        return tr("With 95 % confidence the true median lies from the first to the second number.");
    case Column::P95:
        return tr("Of 20 answers, 19 took no longer than this.");
    case Column::Resolve:
        return tr("Median of the time to look up the server's own name.");
    case Column::Connect:
        return tr("Median of the time to connect.");
    case Column::Tls:
        return tr("Median of the time of TLS handshakes.");
    case Column::Query:
        return tr("Median of the time from query to answer.");
    case Column::Loss:
        return tr("How many queries were never answered, of how many.");
    case Column::Ttl:
        return tr("How long the last answer may be cached.");
    case Column::Answer:
        return tr("The records of the last answer.");
    case Column::Agreement:
        return tr("How many of the other servers give the same answer.");
    }
    return {};
}

QString Columns::id(Column column)
{
    static const std::array<QString, size_t(count)> ids{
        QStringLiteral("rank"),      QStringLiteral("server"),   QStringLiteral("operator"),
        QStringLiteral("transport"), QStringLiteral("status"),   QStringLiteral("rcode"),
        QStringLiteral("median"),    QStringLiteral("interval"), QStringLiteral("p95"),
        QStringLiteral("resolve"),   QStringLiteral("connect"),  QStringLiteral("tls"),
        QStringLiteral("query"),     QStringLiteral("loss"),     QStringLiteral("ttl"),
        QStringLiteral("answer"),    QStringLiteral("agreement")};
    return ids.at(size_t(column));
}

std::optional<Column> Columns::fromId(QStringView id)
{
    for (int column = 0; column < count; ++column) {
        if (Columns::id(Column(column)) == id)
            return Column(column);
    }
    return std::nullopt;
}

bool Columns::isTime(Column column)
{
    return column >= Column::Median && column <= Column::Query;
}

bool Columns::isNumber(Column column)
{
    return isTime(column) || column == Column::Rank || column == Column::Loss ||
           column == Column::Ttl;
}

bool Columns::isShownAtFirst(Column column)
{
    return column != Column::Resolve;
}

bool Columns::mayBeHidden(Column column)
{
    return column != Column::Server;
}

QString Columns::sample(Column column)
{
    switch (column) {
    case Column::Server:
        return QStringLiteral("https://dns10.example.net/dns-query");
    case Column::Operator:
        return QStringLiteral("Cloudflare, your system");
    case Column::Status:
        return QStringLiteral("answered 99 of 100");
    case Column::Rcode:
        return QStringLiteral("NXDOMAIN");
    case Column::Interval:
        return QStringLiteral("10.05 to 100.05");
    case Column::Loss:
        return QStringLiteral("10 of 100");
    case Column::Ttl:
        return QStringLiteral("86,400");
    case Column::Answer:
        return QStringLiteral("2001:db8:1234:5678:9abc:def0:1234:5678");
    default:
        return Columns::isTime(column) ? QStringLiteral("10.005") : QString();
    }
}

} // namespace dnstester::ui
