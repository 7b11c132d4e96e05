// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparison.h"

#include "stats/bootstrap.h"
#include "stats/histogram.h"
#include "stats/signtest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace dnstester {

namespace {

constexpr quint64 leastRounds = 10;

/// The rounds that two servers both answered.
struct PairTest
{
    size_t first = 0;
    size_t second = 0;
    quint64 rounds = 0;
    quint64 firstFaster = 0;
    quint64 secondFaster = 0;
    double pValue = 1;
};

ServerSummary summaryOf(const RoundTimes &times, double confidence)
{
    std::vector<Duration> sorted;
    sorted.reserve(times.size());
    for (const std::optional<Duration> &time : times) {
        if (time)
            sorted.push_back(*time);
    }
    std::sort(sorted.begin(), sorted.end());

    ServerSummary summary;
    summary.rounds = times.size();
    summary.answered = sorted.size();
    if (!times.empty())
        summary.loss = double(times.size() - sorted.size()) / double(times.size());
    if (!sorted.empty()) {
        summary.median = sorted[nearestRank(0.5, sorted.size()) - 1];
        summary.p95 = sorted[nearestRank(0.95, sorted.size()) - 1];
    }
    summary.medianInterval = quantileInterval(sorted, 0.5, confidence);
    summary.p95Interval = quantileInterval(sorted, 0.95, confidence);
    return summary;
}

/// Leads where a comparison with the leader has yet to say whether it does.
Standing firstStanding(const ServerSummary &server, quint64 least, double lossLimit)
{
    if (server.answered == 0)
        return Standing::NeverAnswered;
    if (server.rounds - server.answered > 1 && server.loss > lossLimit)
        return Standing::TooMuchLoss;
    return server.answered < least ? Standing::TooFewRounds : Standing::Leads;
}

std::vector<size_t> ranked(const std::vector<ServerSummary> &servers)
{
    std::vector<size_t> ranking(servers.size());
    std::iota(ranking.begin(), ranking.end(), size_t(0));
    const auto key = [&](size_t index) {
        const ServerSummary &server = servers[index];
        return std::tuple(server.standing, server.median, server.loss, server.p95, index);
    };
    std::sort(ranking.begin(), ranking.end(),
              [&](size_t left, size_t right) { return key(left) < key(right); });
    return ranking;
}

PairTest testOf(std::span<const RoundTimes> servers, size_t first, size_t second)
{
    const RoundTimes &left = servers[first];
    const RoundTimes &right = servers[second];
    PairTest test{first, second};
    for (size_t round = 0; round < std::min(left.size(), right.size()); ++round) {
        if (!left[round] || !right[round])
            continue;
        ++test.rounds;
        test.firstFaster += *left[round] < *right[round];
        test.secondFaster += *right[round] < *left[round];
    }
    test.pValue = signTest(test.firstFaster, test.secondFaster);
    return test;
}

/// Corrects the p values of \a tests by Holm's method.
void correct(std::vector<PairTest> &tests)
{
    std::sort(tests.begin(), tests.end(), [](const PairTest &left, const PairTest &right) {
        return left.pValue < right.pValue;
    });
    double least = 0;
    for (size_t rank = 0; rank < tests.size(); ++rank) {
        const double corrected = tests[rank].pValue * double(tests.size() - rank);
        least = std::clamp(corrected, least, 1.0);
        tests[rank].pValue = least;
    }
}

/// Up, to two significant digits: an estimate has no more.
quint64 roundedUp(double value)
{
    double unit = 1;
    while (value / unit > 100)
        unit *= 10;
    return quint64(std::ceil(value / unit) * unit);
}

/// \a level is what the p value, not corrected, has to come down to.
std::optional<quint64> furtherRounds(const LeaderPair &pair, double level)
{
    const std::optional<double> needed = roundsToDecide(pair.slower, pair.faster, level);
    if (!needed)
        return std::nullopt;
    const double unequal = double(pair.slower + pair.faster) / double(pair.rounds);
    const double further = std::max(1.0, *needed / unequal - double(pair.rounds));
    if (further > double(Comparison::mostFurtherRounds))
        return std::nullopt;
    return roundedUp(further);
}

std::vector<Duration> sortedDifferences(const RoundTimes &times, const RoundTimes &leader)
{
    std::vector<Duration> differences;
    differences.reserve(std::min(times.size(), leader.size()));
    for (size_t round = 0; round < std::min(times.size(), leader.size()); ++round) {
        if (times[round] && leader[round])
            differences.push_back(*times[round] - *leader[round]);
    }
    std::sort(differences.begin(), differences.end());
    return differences;
}

/// The tests of all pairs of servers that answered often enough, corrected.
std::vector<PairTest> testsOf(std::span<const RoundTimes> servers, const Comparison &comparison)
{
    std::vector<size_t> tested;
    for (size_t index = 0; index < servers.size(); ++index) {
        if (comparison.servers[index].answered >= comparison.minimumRounds)
            tested.push_back(index);
    }
    std::vector<PairTest> tests;
    tests.reserve(tested.size() * tested.size() / 2);
    for (auto first = tested.begin(); first != tested.end(); ++first) {
        for (auto second = first + 1; second != tested.end(); ++second)
            tests.push_back(testOf(servers, *first, *second));
    }
    correct(tests);
    return tests;
}

/// \a test as seen from \a leader, one of its two, without its difference.
LeaderPair fromLeader(const PairTest &test, size_t leader, double error)
{
    const bool isFirst = test.first == leader;
    LeaderPair pair;
    pair.other = isFirst ? test.second : test.first;
    pair.rounds = test.rounds;
    pair.slower = isFirst ? test.firstFaster : test.secondFaster;
    pair.faster = isFirst ? test.secondFaster : test.firstFaster;
    pair.pValue = test.pValue;
    if (pair.pValue <= error)
        pair.verdict = pair.slower > pair.faster ? Verdict::Slower : Verdict::Faster;
    return pair;
}

void concludePairs(Comparison &result, size_t leader, const std::vector<PairTest> &tests,
                   double confidence)
{
    const double error = 1 - confidence;
    const auto undecided = std::count_if(tests.begin(), tests.end(),
                                         [&](const PairTest &test) { return test.pValue > error; });
    for (const PairTest &test : tests) {
        if (test.first != leader && test.second != leader)
            continue;
        LeaderPair pair = fromLeader(test, leader, error);
        if (pair.verdict == Verdict::Undecided && pair.rounds > 0)
            pair.furtherRounds = furtherRounds(pair, error / double(undecided));
        Standing &standing = result.servers[pair.other].standing;
        if (pair.verdict == Verdict::Slower && standing == Standing::Leads)
            standing = Standing::Slower;
        result.pairs.push_back(pair);
    }
}

/// Puts what is ranked in its order: the leaders, and the pairs with the leader.
void order(Comparison &result)
{
    std::vector<size_t> places(result.servers.size());
    for (size_t place = 0; place < result.ranking.size(); ++place) {
        const size_t index = result.ranking[place];
        places[index] = place;
        if (result.servers[index].standing == Standing::Leads)
            result.leaders.push_back(index);
    }
    std::sort(result.pairs.begin(), result.pairs.end(),
              [&](const LeaderPair &left, const LeaderPair &right) {
                  return places[left.other] < places[right.other];
              });
}

} // namespace

quint64 minimumRounds(quint64 servers, double confidence)
{
    if (!(confidence > 0 && confidence < 1))
        return std::numeric_limits<quint64>::max();
    const double pairs = double(servers) * (double(servers) - 1) / 2;
    return std::max(leastRounds, fewestRoundsToDecide((1 - confidence) / std::max(pairs, 1.0)));
}

Comparison compare(std::span<const RoundTimes> servers, quint64 seed,
                   const ComparisonSettings &settings)
{
    Comparison result;
    for (const RoundTimes &times : servers)
        result.servers.push_back(summaryOf(times, settings.confidence));
    const auto answering = std::count_if(result.servers.begin(), result.servers.end(),
                                         [](const ServerSummary &s) { return s.answered > 0; });
    result.minimumRounds = minimumRounds(quint64(answering), settings.confidence);
    for (ServerSummary &server : result.servers)
        server.standing = firstStanding(server, result.minimumRounds, settings.lossLimit);
    result.ranking = ranked(result.servers);
    if (servers.empty() || result.servers[result.ranking.front()].standing != Standing::Leads)
        return result;
    const size_t leader = result.ranking.front();

    concludePairs(result, leader, testsOf(servers, result), settings.confidence);
    order(result);
    for (LeaderPair &pair : result.pairs) {
        const std::vector<Duration> differences =
            sortedDifferences(servers[pair.other], servers[leader]);
        if (!differences.empty())
            pair.difference = medianOf(differences);
        if (pair.rounds >= result.minimumRounds)
            pair.interval =
                bootstrapMedian(differences, settings.confidence, seed, settings.resamples);
    }
    return result;
}

} // namespace dnstester
