// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runpairmodel.h"

#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <limits>
#include <utility>

namespace dnstester::ui {

namespace {

const ServerSummary *summaryOf(const RunAnalysisPointer &run, const std::optional<size_t> &server)
{
    return server ? &run->comparison.servers[*server] : nullptr;
}

QString medianText(const ServerSummary *summary)
{
    if (!summary || !summary->median)
        return notMeasured();
    if (!summary->medianInterval)
        return milliseconds(*summary->median);
    return RunPairModel::tr("%1 (%2)", "a median and its interval, both with their unit")
        .arg(milliseconds(*summary->median), millisecondsRange(*summary->medianInterval));
}

QString lossText(const ServerSummary *summary)
{
    return summary && summary->rounds > 0 ? percent(summary->loss) : notMeasured();
}

QString differenceText(const std::optional<Duration> &difference)
{
    if (!difference)
        return notMeasured();
    return *difference > Duration(0) ? u'+' + milliseconds(*difference) : milliseconds(*difference);
}

QString verdictText(const PairedServer &server)
{
    switch (server.verdict) {
    case PairVerdict::Unknown:
        if (!server.a)
            return RunPairModel::tr("only in B");
        if (!server.b)
            return RunPairModel::tr("only in A");
        return RunPairModel::tr("too few answers");
    case PairVerdict::Undecided:
        return RunPairModel::tr("can’t be told apart");
    case PairVerdict::BIsSlower:
        return RunPairModel::tr("different: B is slower");
    case PairVerdict::BIsFaster:
        return RunPairModel::tr("different: B is faster");
    }
    return {};
}

QString answerText(SameAnswer answer)
{
    switch (answer) {
    case SameAnswer::Unknown:
        return notMeasured();
    case SameAnswer::Same:
        return RunPairModel::tr("the same");
    case SameAnswer::Different:
        return RunPairModel::tr("different");
    }
    return {};
}

double sortTime(const std::optional<Duration> &time)
{
    return time ? double(time->count()) : std::numeric_limits<double>::infinity();
}

double sortMedian(const ServerSummary *summary)
{
    return sortTime(summary ? summary->median : std::nullopt);
}

double sortLoss(const ServerSummary *summary)
{
    return summary && summary->rounds > 0 ? summary->loss : std::numeric_limits<double>::infinity();
}

/// What a run says of a server's answer, for a tool tip.
QString answerOf(const RunAnalysisPointer &run, const std::optional<size_t> &server)
{
    if (!server)
        return notMeasured();
    const ServerAnalysis &analysis = run->servers[*server];
    return analysis.answer.isEmpty() ? statusText(analysis) : analysis.answer.join(u'\n');
}

} // namespace

void RunPairModel::setPair(RunPair pair)
{
    beginResetModel();
    m_pair = std::move(pair);
    endResetModel();
}

int RunPairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_pair ? 0 : int(m_pair->servers.size());
}

int RunPairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunPairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PairedServer &server = m_pair->servers[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(server, index.column());
    case Qt::ToolTipRole:
        return toolTip(server, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(server, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case SortRole:
        return sortValue(server, index.column());
    default:
        return {};
    }
}

QString RunPairModel::text(const PairedServer &server, int column) const
{
    switch (column) {
    case ServerName:
        return shownServer(server.server);
    case MedianA:
        return medianText(summaryOf(m_pair->a, server.a));
    case MedianB:
        return medianText(summaryOf(m_pair->b, server.b));
    case Difference:
        return differenceText(server.difference);
    case Verdict:
        return verdictText(server);
    case LossA:
        return lossText(summaryOf(m_pair->a, server.a));
    case LossB:
        return lossText(summaryOf(m_pair->b, server.b));
    case Answer:
        return answerText(server.answer);
    default:
        return {};
    }
}

QVariant RunPairModel::sortValue(const PairedServer &server, int column) const
{
    switch (column) {
    case MedianA:
        return sortMedian(summaryOf(m_pair->a, server.a));
    case MedianB:
        return sortMedian(summaryOf(m_pair->b, server.b));
    case Difference:
        return sortTime(server.difference);
    case LossA:
        return sortLoss(summaryOf(m_pair->a, server.a));
    case LossB:
        return sortLoss(summaryOf(m_pair->b, server.b));
    default:
        return text(server, column);
    }
}

QString RunPairModel::toolTip(const PairedServer &server, int column) const
{
    QString tip;
    if (column == ServerName)
        tip = server.server.server.endpoint.target();
    else if (column == Answer)
        tip = tr("A:\n%1\nB:\n%2", "answers in two runs, line by line")
                  .arg(answerOf(m_pair->a, server.a), answerOf(m_pair->b, server.b));
    else
        return text(server, column);
    // A tool tip takes what looks like HTML for it.
    return QStringLiteral("<span style=\"white-space: pre\">%1</span>").arg(tip.toHtmlEscaped());
}

QString RunPairModel::accessibleText(const PairedServer &server, int column) const
{
    const QString shown = text(server, column);
    return shown == notMeasured() ? unknown() : shown;
}

QVariant RunPairModel::alignment(int column)
{
    const bool isText = column == ServerName || column == Verdict || column == Answer;
    return QVariant((isText ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
}

QVariant RunPairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServerName:
        return tr("Server");
    case MedianA:
        return tr("Median A");
    case MedianB:
        return tr("Median B");
    case Difference:
        return tr("B − A", "the difference of two medians");
    case Verdict:
        return tr("Times");
    case LossA:
        return tr("Loss A");
    case LossB:
        return tr("Loss B");
    case Answer:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace dnstester::ui
