// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparison.h"

#include "stats/signtest.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

constexpr quint64 seed = 1;
using Servers = std::vector<RoundTimes>;
using Indices = std::vector<size_t>;

/// A wait with a long tail and a mean of \a mean, the same with every standard library.
Duration wait(Duration mean, std::mt19937_64 &random)
{
    const double uniform = (double(random() >> 12) + 0.5) * 0x1p-52;
    return Duration(qint64(-std::log(uniform) * double(mean.count())));
}

/// Rounds of servers that take as long as \a bases say, a wait of their own of 1 ms on average, and
/// one of 20 ms that they have in common.
Servers measured(const std::vector<Duration> &bases, size_t rounds, std::mt19937_64 &random)
{
    Servers servers(bases.size());
    for (size_t round = 0; round < rounds; ++round) {
        const Duration common = wait(20ms, random);
        for (size_t i = 0; i < bases.size(); ++i)
            servers[i].emplace_back(bases[i] + common + wait(1ms, random));
    }
    return servers;
}

/// \a count rounds of \a time.
RoundTimes constant(Duration time, size_t count)
{
    return RoundTimes(count, time);
}

/// \a rounds rounds, the other server slower by 1 ms in \a slower of them, else faster by 1 ms.
Servers slowerIn(size_t slower, size_t rounds)
{
    Servers servers = {constant(10ms, rounds), constant(11ms, rounds)};
    std::fill(servers[1].begin() + qsizetype(slower), servers[1].end(), 9ms);
    return servers;
}

/// In the order of rank, as the indices of servers.
Indices others(const Comparison &comparison)
{
    Indices result;
    for (const LeaderPair &pair : comparison.pairs)
        result.push_back(pair.other);
    return result;
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void minimumGrowsWithTheNumberOfServers();
    void noServerHasNoLeader();
    void oneServerLeadsAlone();
    void allFailedHasNoLeader();
    void summaryIsExact();
    void pairIsExact();
    void pValuesAreCorrectedByHolmsMethod();
    void nothingIsSaidBelowTheMinimum_data();
    void nothingIsSaidBelowTheMinimum();
    void lossNeverWins_data();
    void lossNeverWins();
    void littleLossDoesNotDisqualify_data();
    void littleLossDoesNotDisqualify();
    void equalTimesLeadTogether();
    void roundsThatOneMissedDoNotCount();
    void serversWithoutCommonRoundsAreNotToldApart();
    void roundsNotYetAskedAreNoLoss();
    void fasterInMostRoundsIsSaidOfAServerOfGreaterMedian();
    void equalServersAreNotToldApart_data();
    void equalServersAreNotToldApart();
    void differentServersAreToldApart();
    void pairingRemovesWhatServersHaveInCommon();
    void intervalOfAPairDependsOnNothingElse();
    void sameSeedGivesTheSame();
    void furtherRoundsAreSaidWhereTheyWouldHelp_data();
    void furtherRoundsAreSaidWhereTheyWouldHelp();
    void equalRoundsAndDecidedPairsCountInFurtherRounds();
    void furtherRoundsUsuallyDecide();
    void manyServersAreAllPlaced();
    void senselessConfidenceSaysNothing();
};

void ComparisonTest::minimumGrowsWithTheNumberOfServers()
{
    for (const quint64 servers : {0, 1, 2, 5})
        QCOMPARE(minimumRounds(servers, 0.95), quint64(10));
    QCOMPARE(minimumRounds(10, 0.95), quint64(11));
    QCOMPARE(minimumRounds(50, 0.95), quint64(16));
    QVERIFY(minimumRounds(50, 0.99) > minimumRounds(50, 0.95));
}

void ComparisonTest::noServerHasNoLeader()
{
    const Comparison comparison = compare({}, seed);
    QVERIFY(comparison.servers.empty());
    QVERIFY(comparison.ranking.empty());
    QVERIFY(comparison.leaders.empty());
    QVERIFY(comparison.pairs.empty());
    QCOMPARE(comparison.minimumRounds, quint64(10));
}

void ComparisonTest::oneServerLeadsAlone()
{
    const Comparison comparison = compare(Servers{constant(5ms, 10)}, seed);
    QCOMPARE(comparison.leaders, Indices{0});
    QCOMPARE(comparison.servers[0].standing, Standing::Leads);
    QVERIFY(comparison.pairs.empty());
}

void ComparisonTest::allFailedHasNoLeader()
{
    const Comparison comparison =
        compare(Servers{RoundTimes(50), RoundTimes(50), RoundTimes()}, seed);
    QCOMPARE(comparison.ranking, (Indices{2, 0, 1})); // the last was not asked
    QVERIFY(comparison.leaders.empty());
    QVERIFY(comparison.pairs.empty());
    for (const ServerSummary &server : comparison.servers) {
        QCOMPARE(server.standing, Standing::NeverAnswered);
        QVERIFY(!server.median && !server.medianInterval && !server.p95 && !server.p95Interval);
    }
    QCOMPARE(comparison.servers[0].loss, 1.0);
    QCOMPARE(comparison.servers[2].loss, 0.0);
}

void ComparisonTest::summaryIsExact()
{
    RoundTimes times;
    for (int i = 100; i >= 1; --i)
        times.emplace_back(i * 1ms);
    times.insert(times.begin() + 30, 25, std::nullopt);

    const ServerSummary server = compare(Servers{times}, seed).servers[0];
    QCOMPARE(server.rounds, quint64(125));
    QCOMPARE(server.answered, quint64(100));
    QCOMPARE(server.loss, 0.2);
    QCOMPARE(server.median, Duration(50ms));
    QCOMPARE(server.medianInterval, (Interval{40ms, 61ms}));
    QCOMPARE(server.p95, Duration(95ms));
    QCOMPARE(server.p95Interval, (Interval{90ms, 100ms}));
    QCOMPARE(server.standing, Standing::TooMuchLoss);
}

void ComparisonTest::pairIsExact()
{
    // Slower by 1, 2, ... 9 ms, equal once, faster by 1 and 2 ms.
    Servers servers = {constant(10ms, 12), {}};
    for (const int difference : {3, -1, 1, 0, 9, 2, 8, -2, 4, 7, 5, 6})
        servers[1].emplace_back(10ms + difference * 1ms);

    const Comparison comparison = compare(servers, seed);
    QCOMPARE(comparison.ranking, (Indices{0, 1}));
    QCOMPARE(comparison.pairs.size(), size_t(1));
    const LeaderPair &pair = comparison.pairs[0];
    QCOMPARE(pair.other, size_t(1));
    QCOMPARE(pair.rounds, quint64(12));
    QCOMPARE(pair.slower, quint64(9));
    QCOMPARE(pair.faster, quint64(2));
    QCOMPARE(pair.difference, Duration(3500us));
    QVERIFY(pair.interval);
    QVERIFY(pair.interval->contains(*pair.difference));
    QVERIFY(std::abs(pair.pValue - 2 * (1 + 11 + 55) / 2048.0) < 1e-12);
    QCOMPARE(pair.verdict, Verdict::Undecided);
    QCOMPARE(comparison.leaders, (Indices{0, 1}));
}

void ComparisonTest::pValuesAreCorrectedByHolmsMethod()
{
    // Server 1 is slower than 0 in 16 of 20 rounds, server 2 in all; server 2 slower than 1 in 17.
    Servers servers = {constant(10ms, 20), constant(12ms, 20), constant(13ms, 20)};
    std::fill_n(servers[1].begin(), 4, 9ms);
    std::fill_n(servers[2].begin() + 4, 3, 11ms);

    const Comparison comparison = compare(servers, seed);
    QCOMPARE(others(comparison), (Indices{1, 2}));
    // In the order of p: 0 and 2, 1 and 2, 0 and 1.
    QVERIFY(std::abs(comparison.pairs[1].pValue - 3 * signTest(20, 0)) < 1e-15);
    QVERIFY(std::abs(comparison.pairs[0].pValue - 1 * signTest(16, 4)) < 1e-15);

    // With servers 1 and 2 equal, their pair comes last, and no p value is below one before it.
    servers[2] = servers[1];
    const Comparison equal = compare(servers, seed);
    QVERIFY(std::abs(equal.pairs[0].pValue - 3 * signTest(16, 4)) < 1e-15);
    QCOMPARE(equal.pairs[1].pValue, equal.pairs[0].pValue);
}

void ComparisonTest::nothingIsSaidBelowTheMinimum_data()
{
    QTest::addColumn<size_t>("count");
    for (const size_t count : {2, 10, 50})
        QTest::addRow("%zu servers", count) << count;
}

void ComparisonTest::nothingIsSaidBelowTheMinimum()
{
    QFETCH(size_t, count);

    const auto least = size_t(minimumRounds(count, 0.95));
    Servers servers(count);
    for (size_t i = 0; i < count; ++i)
        servers[i] = constant(qint64(i + 1) * 1ms, least - 1);
    const Comparison before = compare(servers, seed);
    QCOMPARE(before.minimumRounds, quint64(least));
    QVERIFY(before.leaders.empty());
    QVERIFY(before.pairs.empty());
    QCOMPARE(before.ranking.front(), size_t(0));
    for (const ServerSummary &server : before.servers)
        QCOMPARE(server.standing, Standing::TooFewRounds);

    for (size_t i = 0; i < count; ++i)
        servers[i].emplace_back(qint64(i + 1) * 1ms);
    const Comparison after = compare(servers, seed);
    QCOMPARE(after.leaders, Indices{0});
    QCOMPARE(after.pairs.size(), count - 1);
    for (const LeaderPair &pair : after.pairs)
        QCOMPARE(pair.verdict, Verdict::Slower);
}

void ComparisonTest::lossNeverWins_data()
{
    QTest::addColumn<size_t>("rounds");
    QTest::addColumn<size_t>("lost");

    QTest::newRow("3 %") << size_t(100) << size_t(3);
    QTest::newRow("half") << size_t(100) << size_t(50);
    QTest::newRow("nearly all") << size_t(100) << size_t(99);
    QTest::newRow("few rounds") << size_t(12) << size_t(2);
}

void ComparisonTest::lossNeverWins()
{
    QFETCH(size_t, rounds);
    QFETCH(size_t, lost);

    Servers servers = {constant(1ms, rounds), constant(30ms, rounds), constant(20ms, rounds)};
    for (size_t round = 0; round < lost; ++round)
        servers[0][round].reset();
    const Comparison comparison = compare(servers, seed);
    QCOMPARE(comparison.servers[0].standing, Standing::TooMuchLoss);
    QCOMPARE(comparison.ranking, (Indices{2, 1, 0}));
    QCOMPARE(comparison.leaders, Indices{2});

    const Comparison alone = compare(Servers{servers[0]}, seed);
    QVERIFY(alone.leaders.empty());

    for (std::optional<Duration> &time : servers[0]) {
        if (time)
            time = 90ms;
    }
    QCOMPARE(compare(servers, seed).servers[0].standing, Standing::TooMuchLoss); // not Slower
}

void ComparisonTest::littleLossDoesNotDisqualify_data()
{
    QTest::addColumn<size_t>("rounds");
    QTest::addColumn<size_t>("lost");

    QTest::newRow("2 %") << size_t(100) << size_t(2);
    QTest::newRow("a single round") << size_t(12) << size_t(1);
}

void ComparisonTest::littleLossDoesNotDisqualify()
{
    QFETCH(size_t, rounds);
    QFETCH(size_t, lost);

    Servers servers = {constant(30ms, rounds), constant(20ms, rounds)};
    for (size_t round = 0; round < lost; ++round)
        servers[1][round].reset();
    QCOMPARE(compare(servers, seed).leaders, Indices{1});
}

void ComparisonTest::equalTimesLeadTogether()
{
    std::mt19937_64 random(2);
    const RoundTimes times = measured({10ms}, 200, random)[0];
    const Comparison comparison = compare(Servers{times, times, times}, seed);
    QCOMPARE(comparison.ranking, (Indices{0, 1, 2}));
    QCOMPARE(comparison.leaders, (Indices{0, 1, 2}));
    for (const LeaderPair &pair : comparison.pairs) {
        QCOMPARE(pair.slower + pair.faster, quint64(0));
        QCOMPARE(pair.difference, Duration(0));
        QCOMPARE(pair.interval, (Interval{0ns, 0ns}));
        QCOMPARE(pair.pValue, 1.0);
        QVERIFY(!pair.furtherRounds);
    }
}

void ComparisonTest::roundsThatOneMissedDoNotCount()
{
    ComparisonSettings settings;
    settings.lossLimit = 1;
    Servers servers = {constant(10ms, 60), constant(12ms, 60)};
    for (size_t round = 0; round < 20; ++round) {
        servers[0][round].reset();
        servers[1][round + 10].reset(); // ten rounds are lost by both
    }
    servers[0][59] = 20ms;
    const Comparison comparison = compare(servers, seed, settings);
    QCOMPARE(comparison.pairs.size(), size_t(1));
    QCOMPARE(comparison.pairs[0].rounds, quint64(30));
    QCOMPARE(comparison.pairs[0].slower, quint64(29));
    QCOMPARE(comparison.pairs[0].faster, quint64(1));
    QCOMPARE(comparison.pairs[0].difference, Duration(2ms));
}

void ComparisonTest::serversWithoutCommonRoundsAreNotToldApart()
{
    ComparisonSettings settings;
    settings.lossLimit = 1;
    Servers servers = {constant(10ms, 60), constant(90ms, 60)};
    for (size_t round = 0; round < 60; ++round)
        servers[round % 2][round].reset();
    const Comparison comparison = compare(servers, seed, settings);
    QCOMPARE(comparison.leaders, (Indices{0, 1}));
    const LeaderPair &pair = comparison.pairs.at(0);
    QCOMPARE(pair.rounds, quint64(0));
    QVERIFY(!pair.difference && !pair.interval && !pair.furtherRounds);
    QCOMPARE(pair.verdict, Verdict::Undecided);
}

void ComparisonTest::roundsNotYetAskedAreNoLoss()
{
    const Comparison comparison =
        compare(Servers{constant(10ms, 30), constant(5ms, 20), constant(1ms, 3)}, seed);
    QCOMPARE(comparison.servers[1].rounds, quint64(20));
    QCOMPARE(comparison.servers[1].loss, 0.0);
    QCOMPARE(comparison.leaders, Indices{1});
    QCOMPARE(comparison.servers[2].standing, Standing::TooFewRounds);
    QCOMPARE(comparison.ranking, (Indices{1, 0, 2}));
    QCOMPARE(others(comparison), Indices{0});
    QCOMPARE(comparison.pairs[0].rounds, quint64(20));
}

void ComparisonTest::fasterInMostRoundsIsSaidOfAServerOfGreaterMedian()
{
    Servers servers = {constant(9900us, 100), constant(10ms, 100)};
    std::fill(servers[0].begin() + 51, servers[0].end(), 100ms);
    std::fill(servers[1].begin(), servers[1].begin() + 45, 1ms);
    const Comparison comparison = compare(servers, seed);
    QCOMPARE(comparison.ranking, (Indices{0, 1}));
    QCOMPARE(comparison.pairs.at(0).faster, quint64(94));
    QCOMPARE(comparison.pairs.at(0).verdict, Verdict::Faster);
    QVERIFY(*comparison.pairs.at(0).difference < 0ns);
    QCOMPARE(comparison.leaders, (Indices{0, 1}));
}

void ComparisonTest::equalServersAreNotToldApart_data()
{
    QTest::addColumn<size_t>("count");
    QTest::addColumn<size_t>("rounds");

    QTest::newRow("2 servers") << size_t(2) << size_t(100);
    QTest::newRow("5 servers") << size_t(5) << size_t(30);
    QTest::newRow("20 servers") << size_t(20) << size_t(80);
}

void ComparisonTest::equalServersAreNotToldApart()
{
    QFETCH(size_t, count);
    QFETCH(size_t, rounds);

    constexpr int trials = 400;
    ComparisonSettings settings;
    settings.resamples = 0; // no verdict needs them
    std::mt19937_64 random(31);
    int wrong = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const Servers servers = measured(std::vector<Duration>(count, 10ms), rounds, random);
        wrong += compare(servers, seed, settings).leaders.size() < count;
    }
    // At most 5 % of them, within three standard errors.
    QVERIFY2(wrong <= trials * 0.05 + 3 * std::sqrt(trials * 0.05 * 0.95),
             qPrintable(QString::number(wrong)));
}

void ComparisonTest::differentServersAreToldApart()
{
    constexpr int trials = 100;
    std::mt19937_64 random(37);
    int right = 0;
    int covered = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const Servers servers = measured({12ms, 10ms, 15ms}, 100, random);
        const Comparison comparison = compare(servers, seed);
        right += comparison.leaders == Indices{1};
        // The waits of their own are alike, so that the median difference is that of the bases.
        for (const LeaderPair &pair : comparison.pairs)
            covered += pair.interval->contains(pair.other == 0 ? 2ms : 5ms);
    }
    QCOMPARE(right, trials);
    QVERIFY2(covered >= 0.9 * 2 * trials, qPrintable(QString::number(covered)));
}

void ComparisonTest::pairingRemovesWhatServersHaveInCommon()
{
    std::mt19937_64 random(41);
    Servers servers = measured({12ms, 10ms}, 100, random);
    QCOMPARE(compare(servers, seed).leaders, Indices{1});

    std::shuffle(servers[0].begin(), servers[0].end(), random);
    QCOMPARE(compare(servers, seed).leaders.size(), size_t(2));
}

void ComparisonTest::intervalOfAPairDependsOnNothingElse()
{
    std::mt19937_64 random(43);
    const Servers servers = measured({10ms, 11ms, 30ms, 20ms}, 64, random);
    const Comparison all = compare(servers, seed);
    const Comparison two = compare(std::span(servers).first(2), seed);
    QCOMPARE(all.pairs.at(0).other, size_t(1));
    QCOMPARE(all.pairs.at(0).interval, two.pairs.at(0).interval);
    QCOMPARE(all.pairs.at(0).difference, two.pairs.at(0).difference);
}

void ComparisonTest::sameSeedGivesTheSame()
{
    std::mt19937_64 random(47);
    const Servers servers = measured({10ms, 11ms, 10ms}, 500, random);
    const Comparison once = compare(servers, 5);
    const Comparison again = compare(servers, 5);
    const Comparison other = compare(servers, 6);
    QCOMPARE(once.pairs.size(), size_t(2));
    for (size_t i = 0; i < once.pairs.size(); ++i) {
        QCOMPARE(again.pairs[i].interval, once.pairs[i].interval);
        QCOMPARE(again.pairs[i].pValue, once.pairs[i].pValue);
        QVERIFY(other.pairs[i].interval != once.pairs[i].interval);
        QCOMPARE(other.pairs[i].verdict, once.pairs[i].verdict);
    }
    QCOMPARE(again.ranking, once.ranking);
    QCOMPARE(other.leaders, once.leaders);
}

void ComparisonTest::furtherRoundsAreSaidWhereTheyWouldHelp_data()
{
    QTest::addColumn<size_t>("slower");
    QTest::addColumn<size_t>("rounds");
    QTest::addColumn<quint64>("further"); // 0 for none

    // (1.96 + 0.84)^2 / (4 (share - 1/2)^2), less the rounds there are
    QTest::newRow("likely different") << size_t(59) << size_t(100) << quint64(150);
    QTest::newRow("perhaps different") << size_t(56) << size_t(100) << quint64(450);
    QTest::newRow("few rounds") << size_t(8) << size_t(10) << quint64(12);
    QTest::newRow("even") << size_t(50) << size_t(100) << quint64(0);
    QTest::newRow("within the noise") << size_t(55) << size_t(100) << quint64(0);
    QTest::newRow("decided") << size_t(70) << size_t(100) << quint64(0);
    QTest::newRow("too many to be worth it") << size_t(2540) << size_t(5000) << quint64(0);
}

void ComparisonTest::furtherRoundsAreSaidWhereTheyWouldHelp()
{
    QFETCH(size_t, slower);
    QFETCH(size_t, rounds);
    QFETCH(quint64, further);

    const Comparison comparison = compare(slowerIn(slower, rounds), seed);
    QCOMPARE(comparison.pairs.at(0).slower, quint64(slower));
    QCOMPARE(comparison.pairs.at(0).furtherRounds.value_or(0), further);
}

void ComparisonTest::equalRoundsAndDecidedPairsCountInFurtherRounds()
{
    Servers servers = slowerIn(59, 100);
    servers.push_back(constant(90ms, 100)); // decided, so that it makes nothing harder
    QCOMPARE(compare(servers, seed).pairs.at(0).furtherRounds, quint64(150));

    servers = slowerIn(59, 100);
    for (RoundTimes &times : servers)
        times.insert(times.end(), 100, 10ms); // every other round decides nothing
    const LeaderPair pair = compare(servers, seed).pairs.at(0);
    QCOMPARE(pair.slower + pair.faster, quint64(100));
    QCOMPARE(pair.rounds, quint64(200));
    QCOMPARE(pair.furtherRounds, quint64(290));
}

void ComparisonTest::furtherRoundsUsuallyDecide()
{
    constexpr int trials = 300;
    const std::optional<quint64> further =
        compare(slowerIn(59, 100), seed).pairs.at(0).furtherRounds;
    QVERIFY(further);
    std::mt19937_64 random(53);
    int decided = 0;
    for (int trial = 0; trial < trials; ++trial) {
        Servers servers = slowerIn(0, size_t(100 + *further));
        for (std::optional<Duration> &time : servers[1])
            time = random() % 100 < 59 ? 11ms : 9ms;
        ComparisonSettings settings;
        settings.resamples = 0;
        decided += compare(servers, seed, settings).pairs.at(0).verdict != Verdict::Undecided;
    }
    QVERIFY2(decided >= 0.7 * trials && decided <= 0.9 * trials,
             qPrintable(QString::number(decided)));
}

void ComparisonTest::manyServersAreAllPlaced()
{
    std::mt19937_64 random(59);
    std::vector<Duration> bases;
    for (int i = 0; i < 50; ++i)
        bases.push_back(10ms + (i % 10) * 400us);
    Servers servers = measured(bases, 60, random);
    for (size_t i = 0; i < servers.size(); ++i) {
        for (std::optional<Duration> &time : servers[i]) {
            if (random() % 50 < i % 5)
                time.reset();
        }
    }
    servers[17].assign(60, std::nullopt);

    const Comparison comparison = compare(servers, seed);
    Indices all = comparison.ranking;
    QCOMPARE(all.back(), size_t(17));
    std::sort(all.begin(), all.end());
    for (size_t i = 0; i < 50; ++i)
        QCOMPARE(all.at(i), i);
    QCOMPARE(comparison.leaders.front(), comparison.ranking.front());
    QCOMPARE(comparison.pairs.size(), size_t(48)); // all but the leader and the silent one

    const auto leading = std::count_if(
        comparison.servers.begin(), comparison.servers.end(),
        [](const ServerSummary &server) { return server.standing == Standing::Leads; });
    QCOMPARE(comparison.leaders.size(), size_t(leading));
    QVERIFY(leading > 1);
    QVERIFY(leading < 40);
    for (const LeaderPair &pair : comparison.pairs) {
        const ServerSummary &other = comparison.servers[pair.other];
        QVERIFY(pair.rounds <= other.answered);
        if (other.standing == Standing::Slower)
            QCOMPARE(pair.verdict, Verdict::Slower);
    }
}

void ComparisonTest::senselessConfidenceSaysNothing()
{
    for (const double confidence :
         {-1.0, 0.0, 1.0, 2.0, std::numeric_limits<double>::quiet_NaN()}) {
        ComparisonSettings settings;
        settings.confidence = confidence;
        const Comparison comparison =
            compare(Servers{constant(1ms, 100), constant(2ms, 100)}, seed, settings);
        QVERIFY(comparison.leaders.empty());
        QVERIFY(comparison.pairs.empty());
        QVERIFY(!comparison.servers[0].medianInterval);
        QCOMPARE(comparison.servers[0].median, Duration(1ms));
    }
}

QTEST_APPLESS_MAIN(ComparisonTest)

#include "comparisontest.moc"
