// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttext.h"

#include "base/text.h"
#include "ui/charts/chartrows.h"
#include "ui/charts/sharecurve.h"
#include "ui/charts/shownservers.h"
#include "ui/charts/timeline.h"
#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QLocale>

#include <algorithm>

namespace dnstester::ui {

namespace {

constexpr double confidence = ComparisonSettings{}.confidence;
constexpr qsizetype mostSpokenBins = 10;

quint64 answersForInterval()
{
    quint64 answers = 1;
    while (!quantileRanks(answers, 0.5, confidence))
        ++answers;
    return answers;
}

QString orUnknown(const std::optional<Duration> &time)
{
    return time ? milliseconds(*time) : unknown();
}

} // namespace

QString ChartText::name(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Latency:
        return tr("Latency");
    case ChartKind::Phases:
        return tr("Phases", "of a query: connect, TLS and so on");
    case ChartKind::Timeline:
        return tr("Over time");
    case ChartKind::Distribution:
        return tr("Distribution");
    }
    return {};
}

QString ChartText::invitation(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Latency:
        return tr("Run a comparison to see how long each server takes to answer.");
    case ChartKind::Phases:
        return tr("Run a comparison to see what the time of each server is spent on.");
    case ChartKind::Timeline:
        return tr("Run a comparison to see how steady the servers are over time.");
    case ChartKind::Distribution:
        return tr("Run a comparison to see which share of the rounds is answered how fast.");
    }
    return {};
}

QString ChartText::heading(ChartKind kind, const RunAnalysis &analysis)
{
    const RunRecord &record = analysis.record;
    return tr("%1: %2 %3, %n round(s), measured from %4 on %5",
              "kind of chart, name and type that were asked for, place, date and time",
              int(longestSeries(record)))
        .arg(name(kind), neutralised(record.plan.name.toUnicode()), record.plan.type.toString(),
             neutralised(shownPlace(record.place)),
             QLocale().toString(record.began.toLocalTime(), QLocale::ShortFormat));
}

QString ChartText::timeTitle(const RunAnalysis &analysis)
{
    return analysis.record.plan.options.connection == ConnectionUse::Fresh
               ? tr("Time with a fresh connection (ms)")
               : tr("Query time over a kept connection (ms)");
}

QString ChartText::phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return tr("Resolve", "phase: looking up the server's own name");
    case Phase::Connect:
        return tr("Connect", "phase");
    case Phase::Tls:
        return tr("TLS", "phase: the handshake");
    case Phase::Query:
        return tr("Query", "phase: from question to answer");
    }
    return {};
}

QString ChartText::latencyNote(const RunAnalysis &analysis)
{
    quint64 fewest = roundsForP95;
    for (const ServerSummary &server : analysis.comparison.servers) {
        if (server.median)
            fewest = std::min(fewest, server.answered);
    }
    if (fewest >= roundsForP95)
        return {};
    const quint64 needed = answersForInterval();
    if (fewest >= needed)
        return tr("Too few rounds for p95 yet: with fewer than %1 answers it is the slowest of "
                  "them.")
            .arg(roundsForP95);
    return tr("Too few rounds yet: the interval of a median takes %1 answers, and with fewer than "
              "%2 the p95 is the slowest of them.")
        .arg(needed)
        .arg(roundsForP95);
}

QString ChartText::timelineNote(const RunAnalysis &analysis)
{
    const int perBin = roundsPerBin(longestSeries(analysis.record));
    if (perBin >= roundsForP95)
        return tr("Each point is the median of %n round(s), and the band reaches up to their p95.",
                  nullptr, perBin);
    if (perBin == 1)
        return tr("Too few rounds for a band up to p95: each point is one round.");
    return tr("Each point is the median of %n round(s): too few for a p95, so that the band "
              "reaches up to the slowest of them.",
              nullptr, perBin);
}

QString ChartText::note(ChartKind kind, const RunAnalysis &analysis, const QList<int> &selected)
{
    switch (kind) {
    case ChartKind::Latency:
        return latencyNote(analysis);
    case ChartKind::Phases:
        return tr("Each phase is the median of the rounds in which it took place.");
    case ChartKind::Timeline:
    case ChartKind::Distribution:
        break;
    }
    const QString note = kind == ChartKind::Timeline ? timelineNote(analysis) : QString();
    if (selected.size() <= ShownServers::most)
        return note;
    const QString leftOut = tr("Only the best %1 of the %n selected server(s) are shown.", nullptr,
                               int(selected.size()))
                                .arg(ShownServers::most);
    return note.isEmpty() ? leftOut : tr("%1 %2", "two sentences").arg(leftOut, note);
}

QString ChartText::latency(const RunAnalysis &analysis, size_t server)
{
    const ServerSummary &summary = analysis.comparison.servers[server];
    const QString lost = tr("%1 of %2 rounds lost")
                             .arg(count(summary.rounds - summary.answered), count(summary.rounds));
    if (!summary.medianInterval)
        return tr("median %1, p95 %2; %3")
            .arg(orUnknown(summary.median), orUnknown(summary.p95), lost);
    return tr("median %1 (with %2 confidence %3), p95 %4; %5", "time, percentage, interval, time, "
                                                               "lost rounds")
        .arg(orUnknown(summary.median), percent(confidence),
             millisecondsRange(*summary.medianInterval), orUnknown(summary.p95), lost);
}

QString ChartText::phases(const ServerAnalysis &server)
{
    QStringList parts;
    for (const Phase phase : ui::phases) {
        if (const auto median = phaseMedian(server, phase))
            parts.append(
                tr("%1 %2", "phase and time").arg(phaseName(phase), milliseconds(*median)));
    }
    return QLocale().createSeparatedList(parts);
}

QString ChartText::timeline(const RunAnalysis &analysis, int server)
{
    const int perBin = roundsPerBin(longestSeries(analysis.record), mostSpokenBins);
    QStringList parts;
    for (const TimelineBin &bin : ui::timeline(analysis.record.servers.at(server).samples,
                                               analysis.record.plan.options.connection, perBin)) {
        const QString at = span(bin.at);
        if (!bin.median)
            parts.append(tr("at %1 no usable answer", "time since the run began").arg(at));
        else if (bin.lost > 0)
            parts.append(
                tr("at %1 %2 with %n round(s) lost", "time since the run began; median", bin.lost)
                    .arg(at, milliseconds(*bin.median)));
        else
            parts.append(tr("at %1 %2", "time since the run began; median")
                             .arg(at, milliseconds(*bin.median)));
    }
    return parts.join(tr("; ", "between the parts of a list"));
}

QString ChartText::distribution(const ServerAnalysis &server)
{
    QStringList parts;
    for (const double share : {0.5, 0.9, 0.95, 0.99}) {
        if (const auto time = timeOfShare(server.times, server.asked, share))
            parts.append(tr("%1 within %2", "percentage of the rounds, time")
                             .arg(percent(share), milliseconds(*time)));
    }
    const double answered = double(server.times.size()) / double(server.asked);
    parts.append(tr("answered at all %1").arg(percent(answered)));
    return QLocale().createSeparatedList(parts);
}

QString ChartText::server(ChartKind kind, const RunAnalysis &analysis, int server,
                          const QString &shown)
{
    const ServerAnalysis &own = analysis.servers[size_t(server)];
    const bool isSilent = kind == ChartKind::Phases ? phasesTogether(own) == Duration(0)
                                                    : !hasTimes(analysis, server);
    QString said;
    if (isSilent) {
        said = statusText(own);
    } else {
        switch (kind) {
        case ChartKind::Latency:
            said = latency(analysis, size_t(server));
            break;
        case ChartKind::Phases:
            said = phases(own);
            break;
        case ChartKind::Timeline:
            said = timeline(analysis, server);
            break;
        case ChartKind::Distribution:
            said = distribution(own);
            break;
        }
    }
    return tr("%1: %2", "a server and what is said of it").arg(shown, said);
}

QString textEquivalent(ChartKind kind, const RunAnalysis &analysis, const QList<int> &selected)
{
    QStringList lines{ChartText::heading(kind, analysis)};
    if (kind != ChartKind::Phases)
        lines.append(ChartText::timeTitle(analysis));
    const QString note = ChartText::note(kind, analysis, selected);
    if (!note.isEmpty())
        lines.append(note);
    const bool isOfAll = kind == ChartKind::Latency || kind == ChartKind::Phases;
    const QStringList names = chartNames(analysis.record);
    const QList<int> servers =
        isOfAll ? serversOf(chartRows(analysis)) : chosenServers(analysis, selected);
    for (const int server : servers)
        lines.append(ChartText::server(kind, analysis, server, names.at(server)));
    return lines.join(u'\n');
}

} // namespace dnstester::ui
