// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/results/resultrow.h"

#include "base/text.h"
#include "dns/replyview.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace dnstester::ui {

namespace {

constexpr qsizetype mostLines = 20; // of a tool tip

/// Each on a line of its own, as they are: what servers say is no markup.
QString richLines(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines.mid(0, mostLines))
        escaped.append(neutralised(line).toHtmlEscaped());
    if (lines.size() > mostLines)
        escaped.append(QStringLiteral("\u2026"));
    return QStringLiteral("<p>%1</p>").arg(escaped.join(QStringLiteral("<br>")));
}

} // namespace

ResultRow::ResultRow(const RunAnalysis &analysis, size_t server, size_t place)
    : m_record(analysis.record.servers.at(qsizetype(server)))
    , m_server(analysis.servers.at(server))
    , m_summary(analysis.comparison.servers.at(server))
    , m_place(place)
    , m_leaders(analysis.comparison.leaders.size())
{
}

QString ResultRow::value(Column column) const
{
    if (const std::optional<Duration> measured = time(column))
        return bareMilliseconds(*measured);
    switch (column) {
    case Column::Rank:
        return rank();
    case Column::Server:
        return neutralised(m_record.server.server.endpoint.target());
    case Column::Operator:
        return operatorName();
    case Column::Transport:
        return transportName(m_record.server.server.endpoint.protocol());
    case Column::Status:
        return statusText(m_server);
    case Column::Rcode:
        return m_server.rcode ? rcodeName(*m_server.rcode) : QString();
    case Column::Interval:
        return interval();
    case Column::Loss:
        return loss();
    case Column::Ttl:
        return m_server.ttl ? count(*m_server.ttl) : QString();
    case Column::Answer:
        return answer();
    case Column::Agreement:
        return agreement();
    case Column::Median:
    case Column::P95:
    case Column::Resolve:
    case Column::Connect:
    case Column::Tls:
    case Column::Query:
        break;
    }
    return {};
}

QString ResultRow::shown(Column column) const
{
    const QString text = value(column);
    return text.isEmpty() && column != Column::Rank ? notMeasured() : text;
}

QString ResultRow::accessible(Column column) const
{
    if (const std::optional<Duration> measured = time(column))
        return milliseconds(*measured);
    if (column == Column::Interval && m_summary.medianInterval)
        return millisecondsRange(*m_summary.medianInterval);
    if (column == Column::Ttl && m_server.ttl)
        return tr("%Ln second(s)", nullptr,
                  int(std::min<quint32>(*m_server.ttl, std::numeric_limits<int>::max())));
    const QString text = value(column);
    if (!text.isEmpty())
        return text;
    return column == Column::Rank ? tr("no rank") : unknown();
}

std::optional<Duration> ResultRow::time(Column column) const
{
    switch (column) {
    case Column::Median:
        return m_summary.median;
    case Column::P95:
        return m_summary.p95;
    case Column::Resolve:
        return m_server.resolve;
    case Column::Connect:
        return m_server.connect;
    case Column::Tls:
        return m_server.tls;
    case Column::Query:
        return m_server.query;
    default:
        return std::nullopt;
    }
}

bool ResultRow::isRanked() const
{
    return m_summary.standing == Standing::Leads || m_summary.standing == Standing::Slower;
}

QString ResultRow::rank() const
{
    if (!isRanked())
        return {};
    if (m_summary.standing == Standing::Leads && m_leaders > 1)
        return tr("%1=", "a rank that several servers share").arg(count(1));
    return count(m_place + 1);
}

QString ResultRow::operatorName() const
{
    const QString name = neutralised(m_record.server.operatorName);
    if (!m_record.server.isSystem)
        return name;
    return name.isEmpty() ? tr("your system")
                          : tr("%1, your system", "operator of a server that it uses").arg(name);
}

QString ResultRow::interval() const
{
    if (!m_summary.medianInterval)
        return {};
    return tr("%1 to %2", "two numbers, an interval")
        .arg(bareMilliseconds(m_summary.medianInterval->low),
             bareMilliseconds(m_summary.medianInterval->high));
}

QString ResultRow::loss() const
{
    if (m_server.asked == 0)
        return {};
    return tr("%1 of %2", "two numbers")
        .arg(count(m_server.asked - m_server.answered), count(m_server.asked));
}

QString ResultRow::answer() const
{
    if (!m_server.answer.isEmpty())
        return neutralised(m_server.answer.join(QStringLiteral(", ")));
    return m_server.signature.isEmpty() ? QString() : tr("no records");
}

QString ResultRow::agreement() const
{
    if (m_server.comparable == 0)
        return {};
    if (m_server.agreeing == 0)
        return tr("alone", "no other server gives the same answer");
    if (m_server.agreeing == m_server.comparable)
        return tr("all %1", "other servers").arg(count(quint64(m_server.agreeing)));
    return tr("%1 of %2", "two numbers")
        .arg(count(quint64(m_server.agreeing)), count(quint64(m_server.comparable)));
}

StatusMark ResultRow::mark() const
{
    if (m_server.asked == 0)
        return StatusMark::None;
    if (m_server.usable == 0)
        return StatusMark::Bad;
    return m_server.usable < m_server.asked ? StatusMark::Warning : StatusMark::Good;
}

SortKey ResultRow::sortKey(Column column) const
{
    const std::optional<double> sorted = number(column);
    SortKey key;
    key.number = sorted.value_or(0);
    if (!Columns::isNumber(column)) {
        key.text = value(column);
        if (key.text.isEmpty())
            key.group = SortKey::Nothing;
        return key;
    }
    if (!sorted)
        key.group = SortKey::Nothing;
    else if ((Columns::isTime(column) && hasFailed()) || (column == Column::Rank && !isRanked()))
        key.group = SortKey::Failed;
    return key;
}

std::optional<double> ResultRow::number(Column column) const
{
    if (const std::optional<Duration> measured = time(column))
        return double(measured->count());
    switch (column) {
    case Column::Rank:
        return double(m_place);
    case Column::Status:
        return m_server.asked == 0 ? int(StatusMark::Bad) + 1 : int(mark());
    case Column::Rcode:
        return m_server.rcode.value_or(0);
    case Column::Interval: // by its width: the surest first
        if (m_summary.medianInterval)
            return double((m_summary.medianInterval->high - m_summary.medianInterval->low).count());
        return std::nullopt;
    case Column::Loss:
        if (m_server.asked > 0)
            return double(m_server.asked - m_server.answered) / double(m_server.asked);
        return std::nullopt;
    case Column::Ttl:
        return m_server.ttl ? std::optional<double>(*m_server.ttl) : std::nullopt;
    case Column::Agreement:
        return m_server.comparable > 0 ? double(m_server.agreeing) / m_server.comparable : 0;
    default:
        return std::nullopt;
    }
}

QString ResultRow::standing() const
{
    switch (m_summary.standing) {
    case Standing::Leads:
        return m_leaders > 1
                   ? tr("Leads together with others; which is the fastest cannot be told.")
                   : tr("Leads.", "is the fastest");
    case Standing::Slower:
        return tr("Slower than the leader, and not by chance.");
    case Standing::TooFewRounds:
        return tr("Has answered too few times to be compared.");
    case Standing::TooMuchLoss:
        return tr("Fails too often to lead.");
    case Standing::NeverAnswered:
        return m_server.asked == 0 ? tr("Not asked yet.") : tr("Did not answer the question.");
    }
    return {};
}

QStringList ResultRow::details(Column column) const
{
    if (const std::optional<Duration> measured = time(column))
        return {tr("%1 ms").arg(QLocale().toString(toMilliseconds(*measured), 'f', 6))};
    switch (column) {
    case Column::Rank:
        return {standing()};
    case Column::Server:
        return {value(column), operatorName()};
    case Column::Status:
        return QStringList(statusText(m_server)) + m_record.failures;
    case Column::Interval:
        return {m_summary.medianInterval ? millisecondsRange(*m_summary.medianInterval)
                                         : tr("Too few answers for an interval.")};
    case Column::Loss:
        return m_server.asked == 0
                   ? QStringList()
                   : QStringList(tr("%1 lost", "a share in percent")
                                     .arg(percent(double(m_server.asked - m_server.answered) /
                                                  double(m_server.asked))));
    case Column::Answer:
        return m_server.answer.isEmpty() ? QStringList(value(column)) : m_server.answer;
    case Column::Agreement:
        return {m_server.comparable == 0
                    ? tr("There is no other answer to compare with.")
                    : tr("The same answer as that of %1 of %Ln other server(s).", nullptr,
                         m_server.comparable)
                          .arg(count(quint64(m_server.agreeing)))};
    default:
        return {value(column)};
    }
}

QString ResultRow::toolTip(Column column) const
{
    QStringList lines = details(column);
    lines.removeAll(QString());
    return richLines(lines.isEmpty() ? QStringList(tr("Nothing was measured.")) : lines);
}

} // namespace dnstester::ui
