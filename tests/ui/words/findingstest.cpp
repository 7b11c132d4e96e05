// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/findings.h"

#include "ui/samplerun.h"

#include <QTest>
#include <QTranslator>

#include <functional>
#include <random>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

namespace {

/// What the English translation does: a form for one and one for more.
class Plurals : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int n) const override
    {
        if (n < 0)
            return {};
        QString text = QString::fromUtf8(source);
        text.replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
        return text;
    }
};

using Row = std::function<ServerResult(const Server &, int round)>;

/// \a base and a little that differs from round to round.
Row answers(Duration base, const QByteArray &address = "192.0.2.1")
{
    return [base, address](const Server &server, int round) {
        return answeredRow(server, base + (round % 5) * 10us, address);
    };
}

/// In each of four rounds it is once slower and thrice as fast as answers() of the same base, or
/// the other way round.
Row wavering(Duration base, int slowIn4)
{
    return [base, slowIn4](const Server &server, int round) {
        const Duration step = round % 4 < slowIn4 ? 40us : -40us;
        return answeredRow(server, base + (round % 5) * 10us + step);
    };
}

Row fails(ErrorKind kind, const QString &text = QStringLiteral("it failed"))
{
    return [kind, text](const Server &server, int) { return failedRow(server, kind, text); };
}

Row refuses(quint16 rcode)
{
    return [rcode](const Server &server, int) { return rcodeRow(server, 1ms, rcode); };
}

/// \a second in every \a each th round, else \a first.
Row mixed(const Row &first, const Row &second, int each)
{
    return [=](const Server &server, int round) {
        return round % each == each - 1 ? second(server, round) : first(server, round);
    };
}

struct Told
{
    QString operatorName;
    Row row;
    bool isSystem = false;
};

/// Servers 192.0.2.1, .2, ... that do as told in \a done rounds of \a rounds.
RunRecord runOf(const QList<Told> &told, int done, int rounds = 0,
                RunState state = RunState::Complete)
{
    QStringList targets;
    for (qsizetype i = 0; i < told.size(); ++i)
        targets.append(QStringLiteral("192.0.2.%1").arg(i + 1));
    RunPlan planned = plan(targets, rounds == 0 ? done : rounds);
    for (qsizetype i = 0; i < told.size(); ++i) {
        planned.servers[i].operatorName = told.at(i).operatorName;
        planned.servers[i].isSystem = told.at(i).isSystem;
    }
    RunRecord record = RunRecord::begin(planned, {});
    for (int round = 0; round < done; ++round) {
        for (qsizetype i = 0; i < told.size(); ++i)
            record.add(i, told.at(i).row(record.servers.at(i).server.server, round), round * 20ms);
    }
    record.state = state;
    return record;
}

Findings findingsOf(const RunRecord &record)
{
    return findings(analyse(record));
}

QString whole(const Findings &found)
{
    return found.headline + u'\n' + found.sentences.join(u'\n');
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QString fresh = text("Times are all that a client waits for, connecting included; intervals "
                           "are of 95 % confidence.");
const QString notAmong = text("The servers that your system uses were not among them.");

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void namesTheFastest_data();
    void namesTheFastest();
    void namesNobodyInsideTheNoise();
    void neverNamesEqualServers();
    void promisesRoundsOnlyWhereTheyAreKnown();
    void saysWhoIsFasterThoughNotByMedian();
    void comparesTheSystemsOwn_data();
    void comparesTheSystemsOwn();
    void tellsAFewOfManyOwnServers();
    void saysWhoFailedAndWhy_data();
    void saysWhoFailedAndWhy();
    void theLargestGroupOfFailuresComesFirst();
    void everyFailureHasASentence();
    void aServerThatLosesNeverLeads();
    void saysWhoAnswersDifferently_data();
    void saysWhoAnswersDifferently();
    void needsEnoughRounds();
    void describesASingleServer_data();
    void describesASingleServer();
    void saysHowTheRunStands_data();
    void saysHowTheRunStands();
    void saysWhatIsCompared();
    void listsAtMostThreeNames();
    void doesNotTrustNames();
};

void FindingsTest::initTestCase()
{
    static Plurals plurals;
    QVERIFY(QCoreApplication::installTranslator(&plurals));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void FindingsTest::namesTheFastest_data()
{
    QTest::addColumn<RunRecord>("record");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QStringList>("sentences");

    QTest::newRow("of all")
        << runOf({{text("A"), answers(10ms)}, {text("B"), answers(12ms)}}, 40)
        << text("A (UDP) is the fastest of 2 servers; its median is 10.0 ms (10.0 to 10.0 ms).")
        << QStringList{notAmong, text("B (UDP) comes next, slower by 2.00 ms (2.00 to 2.00 ms)."),
                       fresh};
    QTest::newRow("of those that answered")
        << runOf({{text("A"), answers(10ms)},
                  {text("B"), answers(12ms)},
                  {text("C"), fails(ErrorKind::Timeout)}},
                 40)
        << text("A (UDP) is the fastest of the 2 servers that can be compared; its median is "
                "10.0 ms (10.0 to 10.0 ms).")
        << QStringList{notAmong, text("B (UDP) comes next, slower by 2.00 ms (2.00 to 2.00 ms)."),
                       text("1 server timed out: C (UDP)."), fresh};
    QTest::newRow("the only one that answered")
        << runOf({{text("A"), answers(10ms)}, {text("B"), refuses(5)}}, 40)
        << text("Only A (UDP) answered well enough to be compared; its median is 10.0 ms (10.0 to "
                "10.0 ms).")
        << QStringList{notAmong, text("B (UDP) answered REFUSED each time."), fresh};
}

void FindingsTest::namesTheFastest()
{
    QFETCH(const RunRecord, record);
    const Findings found = findingsOf(record);
    QTEST(found.headline, "headline");
    QTEST(found.sentences, "sentences");
}

void FindingsTest::namesNobodyInsideTheNoise()
{
    const Findings found =
        findingsOf(runOf({{text("A"), answers(10ms)}, {text("B"), wavering(10ms, 2)}}, 40));
    QVERIFY2(found.headline.startsWith(text("After 40 rounds: ")), qPrintable(found.headline));
    QVERIFY2(found.headline.endsWith(text(" lead; which of them is the fastest cannot be told.")),
             qPrintable(found.headline));
    QVERIFY(found.headline.contains(text("A (UDP)")));
    QVERIFY(found.headline.contains(text("B (UDP)")));
    QVERIFY(!whole(found).contains(text("is the fastest of")));
    QVERIFY(!whole(found).contains(text("more round")));
}

void FindingsTest::neverNamesEqualServers()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> noise(0, 5000);
    const Row noisy = [&](const Server &server, int) {
        return answeredRow(server, 10ms + noise(random) * 1us);
    };
    int named = 0;
    for (int run = 0; run < 20; ++run) {
        const Findings found = findingsOf(runOf({{{}, noisy}, {{}, noisy}, {{}, noisy}}, 30));
        named += found.headline.contains(text("is the fastest of")) ? 1 : 0;
    }
    QVERIFY2(named <= 2, qPrintable(QString::number(named)));
}

void FindingsTest::promisesRoundsOnlyWhereTheyAreKnown()
{
    const RunRecord record =
        runOf({{text("A"), answers(10ms)}, {text("B"), wavering(10ms, 3)}}, 16);
    const RunAnalysis analysis = analyse(record);
    QCOMPARE(analysis.comparison.pairs.size(), size_t(1));
    const auto further = analysis.comparison.pairs.front().furtherRounds;
    QVERIFY(further);
    QVERIFY(findings(analysis).sentences.contains(
        text("About %1 more rounds would probably tell A (UDP) from B (UDP).").arg(*further)));
}

void FindingsTest::saysWhoIsFasterThoughNotByMedian()
{
    // B is a little faster in most rounds and much slower in the others; A stays the same. Medians
    // are made equal but for a trace by the rounds in which both are slow.
    const Row steady = [](const Server &server, int round) {
        return answeredRow(server, round % 2 == 0 ? 10ms : 20ms);
    };
    const Row shaped = [](const Server &server, int round) {
        return answeredRow(server, round % 2 == 0 ? (round % 16 == 0 ? 19ms : 9ms) : 19ms);
    };
    const RunAnalysis analysis = analyse(runOf({{text("A"), steady}, {text("B"), shaped}}, 64));
    const Comparison &comparison = analysis.comparison;
    QCOMPARE(comparison.pairs.front().verdict, Verdict::Faster);
    const Findings found = findings(analysis);
    QVERIFY2(found.sentences.contains(
                 text("B (UDP) was faster than A (UDP) in most rounds, although its median is not "
                      "less.")),
             qPrintable(whole(found)));
    QVERIFY(!whole(found).contains(text("is the fastest of")));
}

void FindingsTest::comparesTheSystemsOwn_data()
{
    QTest::addColumn<RunRecord>("record");
    QTest::addColumn<QString>("sentence");

    const Told fast{text("A"), answers(10ms)};
    QTest::newRow("slower") << runOf({fast, {text("B"), answers(18ms), true}}, 40)
                            << text("Your system's server B (UDP) is slower than A (UDP) by "
                                    "8.00 ms (8.00 to 8.00 ms).");
    QTest::newRow("leads alone") << runOf({{text("A"), answers(10ms), true},
                                           {text("B"), answers(18ms)}},
                                          40)
                                 << text("Your system uses A (UDP) already.");
    QTest::newRow("leads with others")
        << runOf({fast, {text("B"), wavering(10ms, 2), true}}, 40)
        << text("Your system's server B (UDP) is among those that lead.");
    QTest::newRow("loses")
        << runOf({fast, {text("B"), mixed(answers(5ms), fails(ErrorKind::Timeout), 4), true}}, 40)
        << text("Your system's server B (UDP) failed in 10 of 40 rounds, too often to lead.");
    QTest::newRow("failed")
        << runOf({fast, {text("B"), fails(ErrorKind::Timeout), true}}, 40)
        << text("Your system's server B (UDP) did not answer the question (timed out).");
    QTest::newRow("refused")
        << runOf({fast, {text("B"), refuses(2), true}}, 40)
        << text("Your system's server B (UDP) did not answer the question (SERVFAIL).");
    QTest::newRow("answered too little")
        << runOf({fast, {text("B"), mixed(answers(5ms), fails(ErrorKind::Timeout), 10), true}}, 10)
        << text("Your system's server B (UDP) has not answered often enough to be compared.");
    QTest::newRow("was not among them")
        << runOf({fast, {text("B"), answers(18ms)}}, 40) << notAmong;
    QTest::newRow("is the only one")
        << runOf({{text("A"), answers(10ms), true}}, 40) << text("Your system uses this server.");
}

void FindingsTest::comparesTheSystemsOwn()
{
    QFETCH(const RunRecord, record);
    QFETCH(const QString, sentence);
    const Findings found = findingsOf(record);
    QVERIFY2(!found.sentences.isEmpty(), qPrintable(whole(found)));
    QCOMPARE(found.sentences.first(), sentence);
    QCOMPARE(found.sentences.count(sentence), 1);
    QCOMPARE(whole(found).count(text("our system")), 1);
}

void FindingsTest::tellsAFewOfManyOwnServers()
{
    QList<Told> told{{text("Fast"), answers(10ms)}};
    for (int i = 0; i < 5; ++i)
        told.append({QStringLiteral("Own%1").arg(i), answers(20ms + i * 1ms), true});
    const Findings found = findingsOf(runOf(told, 40));
    QCOMPARE(whole(found).count(text("Your system's server ")), 3);
    QVERIFY(found.sentences.contains(
        text("2 more servers of your system were asked; the table has them.")));
}

void FindingsTest::saysWhoFailedAndWhy_data()
{
    QTest::addColumn<QList<ErrorKind>>("kinds");
    QTest::addColumn<QStringList>("sentences");
    using enum ErrorKind;

    QTest::newRow("one") << QList<ErrorKind>{Timeout}
                         << QStringList{text("1 server timed out: F0 (UDP).")};
    QTest::newRow("two alike") << QList<ErrorKind>{Refused, Refused}
                               << QStringList{text(
                                      "2 servers refused the connection: F0 (UDP) and F1 (UDP).")};
    QTest::newRow("many alike")
        << QList<ErrorKind>(5, Timeout)
        << QStringList{text("5 servers timed out: F0 (UDP), F1 (UDP), F2 (UDP) and 2 others.")};
    QTest::newRow("certificates by name")
        << QList<ErrorKind>{Certificate, Certificate}
        << QStringList{text("F0 (UDP) is not trusted: the certificate expired on day 0."),
                       text("F1 (UDP) is not trusted: the certificate expired on day 1.")};
    QTest::newRow("many certificates")
        << QList<ErrorKind>(4, Certificate)
        << QStringList{text("F2 (UDP) is not trusted: the certificate expired on day 2."),
                       text("1 more server showed a certificate that is not trusted.")};
}

void FindingsTest::saysWhoFailedAndWhy()
{
    QFETCH(const QList<ErrorKind>, kinds);
    QFETCH(const QStringList, sentences);
    QList<Told> told{{text("A"), answers(10ms)}};
    for (qsizetype i = 0; i < kinds.size(); ++i)
        told.append(
            {QStringLiteral("F%1").arg(i),
             fails(kinds.at(i), QStringLiteral("the certificate expired on day %1.").arg(i))});
    const Findings found = findingsOf(runOf(told, 12));
    for (const QString &sentence : sentences)
        QVERIFY2(found.sentences.contains(sentence), qPrintable(whole(found)));
}

void FindingsTest::theLargestGroupOfFailuresComesFirst()
{
    const Findings found = findingsOf(runOf({{text("A"), answers(10ms)},
                                             {text("B"), fails(ErrorKind::Timeout)},
                                             {text("C"), refuses(2)},
                                             {text("D"), refuses(2)},
                                             {text("E"), mixed(refuses(2), refuses(5), 3)}},
                                            12));
    const QString refused = text("3 servers answered SERVFAIL: C (UDP), D (UDP) and E (UDP).");
    const QString late = text("1 server timed out: B (UDP).");
    QVERIFY2(found.sentences.contains(refused), qPrintable(whole(found)));
    QVERIFY(found.sentences.indexOf(refused) < found.sentences.indexOf(late));

    const Findings one = findingsOf(
        runOf({{text("A"), answers(10ms)}, {text("B"), mixed(refuses(2), refuses(5), 3)}}, 12));
    QVERIFY2(one.sentences.contains(
                 text("B (UDP) never answered the question; most answers said SERVFAIL.")),
             qPrintable(whole(one)));
}

void FindingsTest::everyFailureHasASentence()
{
    QSet<QString> seen;
    for (int kind = int(ErrorKind::Timeout); kind <= int(ErrorKind::Internal); ++kind) {
        const Findings found = findingsOf(
            runOf({{text("A"), answers(10ms)}, {text("B"), fails(ErrorKind(kind))}}, 12));
        const QStringList about = found.sentences.filter(text("B (UDP)"));
        QCOMPARE(about.size(), 1);
        seen.insert(about.first());
    }
    QCOMPARE(seen.size(), int(ErrorKind::Internal));
}

void FindingsTest::aServerThatLosesNeverLeads()
{
    const Row losing = mixed(answers(1ms), fails(ErrorKind::Timeout), 5);
    const Findings found = findingsOf(runOf({{text("A"), answers(10ms)}, {text("B"), losing}}, 40));
    QVERIFY(found.headline.startsWith(text("Only A (UDP) answered well enough")));
    QVERIFY2(found.sentences.contains(
                 text("1 server failed too often to lead: B (UDP) (8 of 40 rounds).")),
             qPrintable(whole(found)));

    const Findings all = findingsOf(runOf({{text("B"), losing}, {text("C"), losing}}, 40));
    QCOMPARE(all.headline, text("No server leads: each one that answered failed too often."));

    const Findings none =
        findingsOf(runOf({{text("B"), fails(ErrorKind::Timeout)}, {text("C"), refuses(5)}}, 40));
    QCOMPARE(none.headline, text("No server answered the question."));
    QVERIFY(!none.sentences.contains(fresh));
}

void FindingsTest::saysWhoAnswersDifferently_data()
{
    QTest::addColumn<QList<QByteArray>>("addresses"); // empty: SERVFAIL
    QTest::addColumn<QString>("sentence");

    QTest::newRow("none") << QList<QByteArray>(3, "192.0.2.1") << QString();
    QTest::newRow("one of three") << QList<QByteArray>{"192.0.2.1", "192.0.2.1", "192.0.2.66"}
                                  << text(
                                         "1 server gave another answer than the others: S2 (UDP).");
    QTest::newRow("two of five")
        << QList<QByteArray>{"192.0.2.66", "192.0.2.1", "192.0.2.1", "192.0.2.67", "192.0.2.1"}
        << text("2 servers gave another answer than the others: S0 (UDP) and S3 (UDP).");
    QTest::newRow("no majority") << QList<QByteArray>{"192.0.2.66", "192.0.2.1"}
                                 << text("The servers gave 2 different answers.");
    QTest::newRow("a failure is no other answer")
        << QList<QByteArray>{"192.0.2.1", "192.0.2.1", {}} << QString();
}

void FindingsTest::saysWhoAnswersDifferently()
{
    QFETCH(const QList<QByteArray>, addresses);
    QFETCH(const QString, sentence);
    QList<Told> told;
    for (qsizetype i = 0; i < addresses.size(); ++i)
        told.append({QStringLiteral("S%1").arg(i),
                     addresses.at(i).isEmpty() ? refuses(2) : answers(10ms, addresses.at(i))});
    const Findings found = findingsOf(runOf(told, 4));
    if (sentence.isEmpty())
        QVERIFY2(found.sentences.filter(text(" gave ")).isEmpty(), qPrintable(whole(found)));
    else
        QVERIFY2(found.sentences.contains(sentence), qPrintable(whole(found)));
}

void FindingsTest::needsEnoughRounds()
{
    const QList<Told> told{{text("A"), answers(10ms)}, {text("B"), answers(12ms)}};
    const Findings early = findingsOf(runOf(told, 4));
    QCOMPARE(early.headline, text("No server can be named the fastest yet."));
    QVERIFY2(early.sentences.contains(text("Each server needs at least 10 answers before one can "
                                           "be named; that takes 6 more rounds.")),
             qPrintable(whole(early)));
    QVERIFY(findingsOf(runOf(told, 9))
                .sentences.contains(text("Each server needs at least 10 answers before one can be "
                                         "named; that takes 1 more round.")));

    const Findings some =
        findingsOf(runOf({{text("A"), answers(10ms)},
                          {text("B"), answers(12ms)},
                          {text("C"), mixed(answers(5ms), fails(ErrorKind::Timeout), 10)}},
                         10));
    QVERIFY2(some.sentences.contains(text("1 server cannot be compared yet, having answered fewer "
                                          "than 10 times: C (UDP).")),
             qPrintable(whole(some)));
}

void FindingsTest::describesASingleServer_data()
{
    QTest::addColumn<RunRecord>("record");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QStringList>("sentences");

    QTest::newRow("answered") << runOf({{text("A"), answers(10ms)}}, 40)
                              << text("The median of A (UDP) is 10.0 ms (10.0 to 10.0 ms).")
                              << QStringList{fresh};
    QTest::newRow("answered once")
        << runOf({{text("A"), answers(10ms)}}, 1) << text("The median of A (UDP) is 10.0 ms.")
        << QStringList{fresh};
    QTest::newRow("lost some")
        << runOf({{text("A"), mixed(answers(10ms), fails(ErrorKind::Timeout), 2)}}, 4)
        << text("A (UDP) answered in 2 of 4 rounds; its median is 10.0 ms.") << QStringList{fresh};
    QTest::newRow("failed") << runOf({{text("A"), fails(ErrorKind::Timeout)}}, 4)
                            << text("A (UDP) did not answer the question.")
                            << QStringList{text("1 server timed out: A (UDP).")};
}

void FindingsTest::describesASingleServer()
{
    QFETCH(const RunRecord, record);
    const Findings found = findingsOf(record);
    QTEST(found.headline, "headline");
    QTEST(found.sentences, "sentences");
}

void FindingsTest::saysHowTheRunStands_data()
{
    QTest::addColumn<RunRecord>("record");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("first");

    const QList<Told> told{{text("A"), answers(10ms)}, {text("B"), answers(12ms)}};
    const QString fastest =
        text("A (UDP) is the fastest of 2 servers; its median is 10.0 ms (10.0 to 10.0 ms).");
    QTest::newRow("running") << runOf(told, 12, 100, RunState::Running)
                             << text("So far, after 12 of 100 rounds: ") + fastest << notAmong;
    QTest::newRow("one round of one")
        << runOf(told, 1, 1, RunState::Stopped)
        << text("Stopped after 1 of 1 round: No server can be named the fastest yet.") << notAmong;
    QTest::newRow("stopped") << runOf(told, 12, 100, RunState::Stopped)
                             << text("Stopped after 12 of 100 rounds: ") + fastest << notAmong;
    RunRecord failed = runOf(told, 12, 100, RunState::Failed);
    failed.trouble = text("the daemon is gone.\x1b[31m");
    QTest::newRow("failed") << failed << text("Broken off after 12 of 100 rounds: ") + fastest
                            << text("The run could not go on: the daemon is gone.\\x1b[31m.");

    QTest::newRow("waiting") << runOf(told, 0, 10, RunState::Running)
                             << text("Waiting for the first answers.") << QString();
    QTest::newRow("stopped at once")
        << runOf(told, 0, 10, RunState::Stopped)
        << text("Stopped before any server had answered or failed.") << QString();
    RunRecord nothing = runOf(told, 0, 10, RunState::Failed);
    nothing.trouble = text("the daemon is gone.");
    QTest::newRow("failed at once") << nothing << text("Nothing was measured.")
                                    << text("The run could not go on: the daemon is gone.");
    nothing.trouble.clear();
    QTest::newRow("failed without a word")
        << nothing << text("Nothing was measured.") << text("The run could not go on.");
    QTest::newRow("no servers") << runOf({}, 0, 10) << text("There are no servers to compare.")
                                << QString();
}

void FindingsTest::saysHowTheRunStands()
{
    QFETCH(const RunRecord, record);
    const Findings found = findingsOf(record);
    QTEST(found.headline, "headline");
    QTEST(found.sentences.value(0), "first");
}

void FindingsTest::saysWhatIsCompared()
{
    RunRecord record = runOf({{text("A"), answers(10ms)}, {text("B"), answers(12ms)}}, 40);
    QCOMPARE(findingsOf(record).sentences.last(), fresh);
    record.plan.options.connection = ConnectionUse::Reuse;
    const Findings kept = findingsOf(record);
    QCOMPARE(kept.sentences.last(), text("Times are of the query alone, because connections are "
                                         "kept; intervals are of 95 % confidence."));
    QCOMPARE(whole(kept).count(text("Times are ")), 1);
}

void FindingsTest::listsAtMostThreeNames()
{
    QList<Told> told;
    for (int i = 0; i < 7; ++i)
        told.append({QStringLiteral("S%1").arg(i), i % 2 == 0 ? answers(10ms) : wavering(10ms, 2)});
    const QString headline = findingsOf(runOf(told, 40)).headline;
    QVERIFY2(headline.contains(text(" and 4 others lead;")), qPrintable(headline));
    QCOMPARE(headline.count(text("(UDP)")), 3);
}

void FindingsTest::doesNotTrustNames()
{
    const QString evil = text("%1%2%n<b>\n\x1b[2J\u202e") + QString(500, u'x');
    const RunRecord record = runOf({{evil, answers(10ms), true},
                                    {evil + u'y', answers(12ms)},
                                    {evil + u'z', fails(ErrorKind::Certificate, evil)},
                                    {evil + u'w', mixed(answers(1ms), refuses(2), 3)}},
                                   40);
    const Findings found = findingsOf(record);
    QStringList all = found.sentences;
    all.prepend(found.headline);
    for (const QString &sentence : all) {
        QVERIFY(!sentence.contains(u'\n'));
        QVERIFY(!sentence.contains(u'\x1b'));
        QVERIFY(!sentence.contains(QChar(0x202e)));
    }
    QVERIFY2(found.headline.startsWith(text("%1%2%n<b>\\x0a\\x1b[2J\\u{202e}x")),
             qPrintable(found.headline));
    QVERIFY(found.headline.size() < 300);
}

QTEST_MAIN(FindingsTest)

#include "findingstest.moc"
