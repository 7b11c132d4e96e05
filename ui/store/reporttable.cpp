// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/reporttable.h"

#include "ui/text/numbers.h"
#include "ui/text/terms.h"

#include <QCoreApplication>
#include <QLocale>

namespace dnstester::ui {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString timeText(const std::optional<Duration> &time)
{
    return time ? bareMilliseconds(*time) : notMeasured();
}

QString rangeText(const std::optional<Interval> &interval)
{
    if (!interval)
        return notMeasured();
    return Report::tr("%1 to %2", "two numbers of milliseconds")
        .arg(bareMilliseconds(interval->low), bareMilliseconds(interval->high));
}

QString lossText(const ServerAnalysis &server, double loss)
{
    if (server.asked == 0)
        return notMeasured();
    return Report::tr("%1 (%2/%3)", "loss: share, number of lost rounds, of all rounds")
        .arg(percent(loss), count(server.asked - server.answered), count(server.asked));
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Leads:
        return Report::tr("leads");
    case Standing::Slower:
        return Report::tr("slower");
    case Standing::TooFewRounds:
        return Report::tr("too few rounds");
    case Standing::TooMuchLoss:
        return Report::tr("too much loss");
    case Standing::NeverAnswered:
        return Report::tr("no answer");
    }
    return {};
}

} // namespace

QString reportTitle(const RunRecord &record)
{
    return Report::tr("DNS servers compared: %1 %2", "a domain name and a record type")
        .arg(record.plan.name.toString(), record.plan.type.toString());
}

QString reportServersTitle()
{
    return Report::tr("Servers");
}

QString reportFactsTitle()
{
    return Report::tr("How it was measured");
}

std::vector<ReportFact> reportFacts(const RunRecord &record)
{
    const LookupOptions &options = record.plan.options;
    std::vector<ReportFact> facts{
        {Report::tr("Question"),
         Report::tr("%1 %2", "a domain name and a record type")
             .arg(record.plan.name.toString(), record.plan.type.toString())},
        {Report::tr("Began"), shownTime(record.began)},
        {Report::tr("Took"), span(record.took)},
        {Report::tr("Measured from"), shownPlace(record.place)},
        {Report::tr("Rounds"), shownRounds(int(record.roundsDone()), record.plan.rounds)},
        {Report::tr("State"), shownState(record.state)}};
    if (!record.trouble.isEmpty())
        facts.push_back({Report::tr("Trouble"), record.trouble});
    facts.push_back({Report::tr("Connections"), shownConnection(options.connection)});
    facts.push_back({Report::tr("Timeout"), milliseconds(options.timeout)});
    if (const QString extras = shownExtras(options); !extras.isEmpty())
        facts.push_back({Report::tr("Settings"), extras});
    facts.push_back(
        {Report::tr("Version"), Report::tr("DNS Tester %1", "a version").arg(record.build)});
    return facts;
}

ReportRow reportTitles()
{
    return {{Report::tr("Server"), false, false},
            {Report::tr("Transport"), false, false},
            {Report::tr("Standing"), false, false},
            {Report::tr("Median (ms)"), true, false},
            {Report::tr("95 % interval (ms)"), true, false},
            {Report::tr("p95 (ms)"), true, false},
            {Report::tr("Loss"), true, false},
            {Report::tr("Status"), false, false},
            {Report::tr("Answer"), false, false}};
}

std::vector<ReportRow> reportRows(const RunAnalysis &analysis)
{
    const QStringList names = shownServers(analysis.record);
    std::vector<ReportRow> rows;
    for (const size_t i : analysis.comparison.ranking) {
        const ServerAnalysis &server = analysis.servers[i];
        const ServerSummary &summary = analysis.comparison.servers[i];
        const Endpoint &endpoint = analysis.record.servers.at(qsizetype(i)).server.server.endpoint;
        rows.push_back({{names.at(qsizetype(i)), false, true},
                        {transportName(endpoint.protocol()), false, false},
                        {standingText(summary.standing), false, false},
                        {timeText(summary.median), true, false},
                        {rangeText(summary.medianInterval), true, false},
                        {timeText(summary.p95), true, false},
                        {lossText(server, summary.loss), true, false},
                        {statusText(server), false, false},
                        {server.answer.isEmpty() ? notMeasured() : server.answer.join(u' '), false,
                         !server.answer.isEmpty()}});
    }
    return rows;
}

QString reportNote(const RunAnalysis &analysis)
{
    const bool isReuse = analysis.record.plan.options.connection == ConnectionUse::Reuse;
    return isReuse ? Report::tr("Times are those of the query alone, over connections that were "
                                "kept. A server is slower only where chance can't explain it.")
                   : Report::tr("Times are all that a client waits for, with a new connection for "
                                "each query. A server is slower only where chance can't explain "
                                "it.");
}

QString shownRounds(int done, int asked)
{
    if (done == asked)
        return count(quint64(done));
    return Report::tr("%1 of %2", "rounds that were done, and that were asked for")
        .arg(count(quint64(done)), count(quint64(asked)));
}

QString shownState(RunState state)
{
    switch (state) {
    case RunState::Running:
        return Report::tr("running", "state of a run");
    case RunState::Complete:
        return Report::tr("complete", "state of a run");
    case RunState::Stopped:
        return Report::tr("stopped", "state of a run");
    case RunState::Failed:
        return Report::tr("failed", "state of a run");
    }
    return {};
}

QString shownTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString shownConnection(ConnectionUse use)
{
    return use == ConnectionUse::Reuse ? Report::tr("kept from query to query")
                                       : Report::tr("a new one for each query");
}

QString shownExtras(const LookupOptions &options)
{
    QStringList extras;
    const auto add = [&extras](bool isSet, const QString &text) {
        if (isSet)
            extras.append(text);
    };
    add(options.dnssec, QStringLiteral("DNSSEC"));
    add(options.cd, QStringLiteral("CD"));
    add(!options.rd, Report::tr("without recursion"));
    add(options.nsid, QStringLiteral("NSID"));
    if (options.ecs)
        extras.append(QStringLiteral("ECS ") + options.ecs->toString());
    add(options.udpSize != LookupOptions().udpSize, Report::tr("UDP size %1").arg(options.udpSize));
    add(options.pad, Report::tr("padding"));
    add(options.cookie, Report::tr("cookie"));
    add(options.dohMethod == DohMethod::Get, Report::tr("DoH by GET"));
    add(options.insecure, Report::tr("certificates not verified"));
    if (!options.caFile.isEmpty())
        extras.append(Report::tr("authorities of %1", "a file").arg(options.caFile));
    return QLocale().createSeparatedList(extras);
}

} // namespace dnstester::ui
