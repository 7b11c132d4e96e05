// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/answer/roundsmodel.h"

#include "dns/replyview.h"
#include "ui/answer/failurewords.h"
#include "ui/text/colours.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QLocale>
#include <QTextDocument>

#include <limits>

namespace dnstester::ui {

namespace {

/// The time in a column, or nothing where the phase was not reached or the column has none.
std::optional<Duration> timeIn(const Sample &sample, int column)
{
    switch (column) {
    case RoundsModel::Total:
        return sample.total;
    case RoundsModel::Resolve:
        return phase(sample.resolve);
    case RoundsModel::Connect:
        return phase(sample.connect);
    case RoundsModel::Tls:
        return phase(sample.tls);
    case RoundsModel::Query:
        return phase(sample.query);
    default:
        return std::nullopt;
    }
}

bool isTime(int column)
{
    return column >= RoundsModel::Total && column <= RoundsModel::Query;
}

bool isNumber(int column)
{
    return isTime(column) || column == RoundsModel::Round || column == RoundsModel::Began ||
           column == RoundsModel::Answer || column == RoundsModel::Attempts;
}

QString secondsText(Duration duration)
{
    return QLocale().toString(std::chrono::duration<double>(duration).count(), 'f', 3);
}

} // namespace

void RoundsModel::setServer(const QUuid &run, const ServerRecord &server)
{
    const bool isSame = run == m_run &&
                        server.server.server.endpoint == m_server.server.server.endpoint &&
                        server.samples.size() >= m_server.samples.size();
    if (!isSame) {
        beginResetModel();
        m_run = run;
        m_server = server;
        endResetModel();
        return;
    }
    const int before = int(m_server.samples.size());
    const int after = int(server.samples.size());
    if (after == before)
        return;
    beginInsertRows({}, before, after - 1);
    m_server = server;
    endInsertRows();
}

void RoundsModel::clear()
{
    if (m_server.samples.isEmpty())
        return;
    beginResetModel();
    m_run = {};
    m_server = {};
    endResetModel();
}

void RoundsModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                           {Qt::ForegroundRole});
}

int RoundsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_server.samples.size());
}

int RoundsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RoundsModel::text(const Sample &sample, int row, int column) const
{
    if (isTime(column)) {
        const auto time = timeIn(sample, column);
        return time ? bareMilliseconds(*time) : notMeasured();
    }
    switch (column) {
    case Round:
        return count(quint64(row + 1));
    case Began:
        return secondsText(sample.began);
    case Result:
        return sample.answered() ? rcodeName(sample.rcode) : failureText(sample.kind);
    case Answer:
        if (!sample.answered())
            return notMeasured();
        return sample.reply == Sample::notKept ? tr("not kept", "an answer")
                                               : count(quint64(sample.reply + 1));
    case Connection:
        if (sample.reused)
            return tr("reused", "a connection");
        return sample.tlsResumed ? tr("fresh, TLS resumed") : tr("fresh", "a connection");
    case Transport:
        return transportName(sample.transport);
    case Attempts:
        return count(sample.attempts);
    case Details:
        if (sample.answered())
            return {};
        return tr("%1: %2", "what failed and when, and a sentence on it")
            .arg(failureWords(sample.kind, stageOfFailure(sample)),
                 m_server.failures.value(sample.failure));
    default:
        return {};
    }
}

QVariant RoundsModel::sortKey(const Sample &sample, int row, int column) const
{
    if (isTime(column)) {
        const auto time = timeIn(sample, column);
        return time ? qint64(time->count()) : std::numeric_limits<qint64>::max();
    }
    switch (column) {
    case Round:
    case Began:
        return row;
    case Answer:
        return sample.answered() ? int(sample.reply) : std::numeric_limits<int>::max();
    case Attempts:
        return int(sample.attempts);
    default:
        return text(sample, row, column);
    }
}

QVariant RoundsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Sample &sample = m_server.samples.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(sample, index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Details
                   ? QVariant(Qt::convertFromPlainText(text(sample, index.row(), Details)))
                   : QVariant();
    case Qt::AccessibleTextRole: {
        const QString shown = text(sample, index.row(), index.column());
        return shown == notMeasured() ? unknown() : shown;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (isNumber(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        return sample.usable() || index.column() != Result ? QVariant() : badColour(m_palette);
    case sortRole:
        return sortKey(sample, index.row(), index.column());
    default:
        return {};
    }
}

QVariant RoundsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const std::pair<QString, QString> titles[] = {
        {tr("Round"), tr("Number of the round")},
        {tr("Began (s)"), tr("Seconds from the beginning of the run")},
        {tr("Result"), tr("The response code, or why there was no answer")},
        {tr("Answer"), tr("Which of the server's different answers it was")},
        {tr("Total (ms)"), tr("From the beginning until the answer was complete, or the failure")},
        {tr("Resolve (ms)"), tr("Looking up the address of the server's name")},
        {tr("Connect (ms)"), tr("Until TCP was established; with QUIC its handshake")},
        {tr("TLS (ms)"), tr("The TLS handshake")},
        {tr("Query (ms)"), tr("From the query to the first octet of the answer")},
        {tr("Connection"), tr("Whether the connection had been used before")},
        {tr("Transport"), tr("The one that was used: TCP after a truncated answer over UDP")},
        {tr("Attempts"), tr("How many times it was tried")},
        {tr("Details"), tr("What failed, and in which phase")},
    };
    static_assert(std::size(titles) == ColumnCount);
    if (section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return titles[section].first;
    return role == Qt::ToolTipRole ? QVariant(titles[section].second) : QVariant();
}

} // namespace dnstester::ui
