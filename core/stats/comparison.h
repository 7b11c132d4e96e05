// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

#include <vector>

namespace dnstester {

/// Times of one server, one for each round; nothing where it failed or was late. Round i of all
/// servers was asked at about the same time, so that what slows all of them down cancels out.
using RoundTimes = std::vector<std::optional<Duration>>;

struct ComparisonSettings
{
    double confidence = 0.95; ///< of all intervals, and of all verdicts together; 0 to 1, exclusive
    /// A server that lost a greater share of its rounds never leads, whatever its times are. A lost
    /// query costs a client seconds until it asks again: 2 % of 5 s is 100 ms for each query, more
    /// than what most servers differ by. A single lost round is no share yet.
    double lossLimit = 0.02;
    quint32 resamples = 2000; ///< of the bootstrap; see bootstrapMedian()
};

enum class Standing
{
    Leads,         ///< has the least median, or cannot be told apart from the one that has it
    Slower,        ///< than the one with the least median, and not by chance
    TooFewRounds,  ///< fewer than Comparison::minimumRounds answers: nothing can be said yet
    TooMuchLoss,   ///< above ComparisonSettings::lossLimit
    NeverAnswered, ///< or was never asked
};

/// What one server did. Times are those of answered rounds; loss belongs beside each of them.
struct ServerSummary
{
    quint64 rounds = 0; ///< in which it was asked
    quint64 answered = 0;
    double loss = 0; ///< share of rounds without an answer, 0 to 1; 0 where it was never asked

    std::optional<Duration> median;         ///< of nearest rank, as in Distribution
    std::optional<Interval> medianInterval; ///< see quantileInterval(), as for p95
    std::optional<Duration> p95;
    std::optional<Interval> p95Interval;

    Standing standing = Standing::NeverAnswered;
};

enum class Verdict
{
    Undecided, ///< it may be chance
    Slower,    ///< in more rounds than the leader
    Faster,    ///< in more rounds, although its median is not less: the two differ in shape
};

/// A server beside the leader, in the rounds that both answered. A lost round has no time to
/// compare, so that a server looks faster here the more of its slow answers came too late.
struct LeaderPair
{
    size_t other = 0; ///< index of the server
    quint64 rounds = 0;
    quint64 slower = 0; ///< rounds in which the other was slower than the leader
    quint64 faster = 0; ///< rounds in which it was faster

    /// The median over the rounds of the other's time less the leader's: above 0 where the other is
    /// slower. Not the difference of the two medians. Nothing where no round was answered by both.
    std::optional<Duration> difference;
    /// Of the difference, by bootstrapMedian(), for this pair alone: where there are many servers
    /// it may leave out 0 although the verdict, which knows of them, is Undecided. Nothing below
    /// Comparison::minimumRounds.
    std::optional<Interval> interval;

    double pValue = 1; ///< of signTest(), corrected for the number of pairs
    Verdict verdict = Verdict::Undecided;
    /// How many more rounds would probably decide, rounded up to two digits; see roundsToDecide().
    /// Nothing for a decided pair, where no difference is seen that more rounds could confirm, and
    /// where it would take more than mostFurtherRounds.
    std::optional<quint64> furtherRounds;
};

/// Which servers lead, and how the others compare. Servers are meant by their index in what
/// compare() was given. A value.
struct Comparison
{
    /// Beyond this an estimate is none.
    static constexpr quint64 mostFurtherRounds = 10'000;

    std::vector<ServerSummary> servers; ///< as given
    /// All of them: those that lead or are slower by median, then those with too few rounds, with
    /// too much loss, without an answer.
    std::vector<size_t> ranking;
    std::vector<size_t> leaders; ///< all that lead, the leader first; empty where none can be named
    std::vector<LeaderPair> pairs; ///< the leader with all others of minimumRounds, as ranked
    /// Answers that a server needs before anything is concluded from them; see minimumRounds().
    quint64 minimumRounds = 0;
};

/// How many rounds \a servers have to answer before one can be named as leader.
///
/// Ten, because a bootstrap interval of 95 % holds the true median in only 87 % of cases for some
/// smaller numbers, and in about 93 % or more from there on. More for many servers, because then
/// even one that wins each round might owe it to chance: 11 rounds for 10 servers, 16 for 50.
[[nodiscard]] quint64 minimumRounds(quint64 servers, double confidence);

/// Compares \a servers in pairs, round by round. The same \a seed and times give the same result on
/// every system; which seed it is matters little.
///
/// A pair is decided by the sign test of the rounds that both answered: exact, without any
/// assumption about the distribution of times, which have long tails, and the test that belongs to
/// a median of differences. A bootstrap could not do it: with 50 servers the first p value has to
/// be below 0.00004, and 2,000 resamples tell no less than 0.0005.
///
/// The p values are corrected for the number of pairs by Holm's method (A Simple Sequentially
/// Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6, 1979), and the family
/// is all pairs of servers, not only those with the leader, because the leader is chosen by the
/// same times: the luckiest of 20 equal servers would else seem faster than the unluckiest too
/// often. With the given confidence, then, no server at all is called slower than an equal one.
///
/// Rounds are taken as independent. Where a server has bad minutes rather than bad rounds,
/// intervals are too narrow and verdicts too bold; rounds far enough apart avoid it.
///
/// Takes time in proportion to rounds and to the square of servers. Pure; for any thread.
[[nodiscard]] Comparison compare(std::span<const RoundTimes> servers, quint64 seed,
                                 const ComparisonSettings &settings = {});

} // namespace dnstester
