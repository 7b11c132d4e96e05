// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runpair.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

namespace dnstester::ui {

namespace {

struct RunPairText
{
    Q_DECLARE_TR_FUNCTIONS(RunPair)
};

const ServerRecord &recordOf(const RunAnalysis &run, size_t server)
{
    return run.record.servers.at(qsizetype(server));
}

/// Those of a run by their endpoint's canonical spelling.
QHash<QString, size_t> serversByTarget(const RunAnalysis &run)
{
    QHash<QString, size_t> servers;
    for (size_t i = 0; i < run.servers.size(); ++i)
        servers.insert(recordOf(run, i).server.server.endpoint.canonical(), i);
    return servers;
}

PairVerdict verdictOf(const ServerSummary &a, const ServerSummary &b)
{
    if (!a.medianInterval || !b.medianInterval)
        return PairVerdict::Unknown;
    if (a.medianInterval->high < b.medianInterval->low)
        return PairVerdict::BIsSlower;
    if (b.medianInterval->high < a.medianInterval->low)
        return PairVerdict::BIsFaster;
    return PairVerdict::Undecided;
}

SameAnswer answerOf(const ServerAnalysis &a, const ServerAnalysis &b)
{
    if (a.signature.isEmpty() || b.signature.isEmpty())
        return SameAnswer::Unknown;
    return a.signature == b.signature ? SameAnswer::Same : SameAnswer::Different;
}

PairedServer inBoth(const RunPair &pair, size_t a, size_t b)
{
    PairedServer server;
    server.server = recordOf(*pair.a, a).server;
    server.a = a;
    server.b = b;
    const ServerSummary &before = pair.a->comparison.servers[a];
    const ServerSummary &after = pair.b->comparison.servers[b];
    if (before.median && after.median)
        server.difference = *after.median - *before.median;
    server.verdict = verdictOf(before, after);
    server.answer = answerOf(pair.a->servers[a], pair.b->servers[b]);
    return server;
}

bool areEqual(const LookupOptions &a, const LookupOptions &b)
{
    const auto ecs = [](const LookupOptions &options) {
        return options.ecs ? options.ecs->toString() : QString();
    };
    return a.dnssec == b.dnssec && a.cd == b.cd && a.rd == b.rd && a.nsid == b.nsid &&
           ecs(a) == ecs(b) && a.udpSize == b.udpSize && a.pad == b.pad && a.cookie == b.cookie &&
           a.dohMethod == b.dohMethod;
}

} // namespace

RunPair pairOf(RunAnalysisPointer a, RunAnalysisPointer b)
{
    RunPair pair{std::move(a), std::move(b), {}};
    QHash<QString, size_t> left = serversByTarget(*pair.b);
    for (const size_t i : pair.a->comparison.ranking) {
        const ComparedServer &server = recordOf(*pair.a, i).server;
        const auto found = left.constFind(server.server.endpoint.canonical());
        if (found == left.constEnd()) {
            pair.servers.push_back({server, i, {}, {}, {}, {}});
            continue;
        }
        pair.servers.push_back(inBoth(pair, i, *found));
        left.erase(found);
    }
    for (const size_t i : pair.b->comparison.ranking) {
        const ComparedServer &server = recordOf(*pair.b, i).server;
        if (left.contains(server.server.endpoint.canonical()))
            pair.servers.push_back({server, {}, i, {}, {}, {}});
    }
    return pair;
}

QStringList pairWarnings(const RunRecord &a, const RunRecord &b)
{
    QStringList warnings;
    if (a.plan.name != b.plan.name || a.plan.type != b.plan.type)
        warnings.append(RunPairText::tr("The two runs asked different questions, so that neither "
                                        "times nor answers say much about each other."));
    const LookupOptions &ofA = a.plan.options;
    const LookupOptions &ofB = b.plan.options;
    if (ofA.connection != ofB.connection)
        warnings.append(RunPairText::tr("One run made a new connection for each query and the "
                                        "other kept them, so that their times are not of the same "
                                        "thing."));
    if (ofA.timeout != ofB.timeout || ofA.retries != ofB.retries)
        warnings.append(RunPairText::tr("The two runs waited for answers differently, so that loss "
                                        "may differ for that reason."));
    if (!areEqual(ofA, ofB))
        warnings.append(RunPairText::tr("The two runs had different query settings, such as DNSSEC "
                                        "or client subnet, so that answers may differ for that "
                                        "reason."));
    return warnings;
}

} // namespace dnstester::ui
