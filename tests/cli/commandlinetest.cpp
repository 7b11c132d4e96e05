// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace dnstester;
using namespace dnstester::cli;
using namespace std::chrono_literals;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QString errorOf(const QStringList &arguments)
{
    const Result<Command> command = parseCommandLine(arguments);
    return command ? QStringLiteral("(no error)") : command.error().detail;
}

/// The options of a line that must be right.
template<typename Options>
Options optionsOf(const QString &line)
{
    const Result<Command> command = parseCommandLine(words(line));
    if (!command) {
        QTest::qFail(qPrintable(command.error().detail), __FILE__, __LINE__);
        return {};
    }
    return std::get<Options>(*command);
}

QString textOf(const QString &line)
{
    const Result<Command> command = parseCommandLine(words(line));
    return command ? std::get<PrintText>(*command).text : QString();
}

using QueryCheck = std::function<bool(const QueryOptions &)>;
using BenchCheck = std::function<bool(const BenchOptions &)>;

} // namespace

Q_DECLARE_METATYPE(QueryCheck)
Q_DECLARE_METATYPE(BenchCheck)

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyQueryFlagHasItsEffect_data();
    void everyQueryFlagHasItsEffect();
    void everyBenchFlagHasItsEffect_data();
    void everyBenchFlagHasItsEffect();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void emptyFileNamesAreRefused();
    void controlCharactersInArgumentsAreNeutralised();
    void serversKeepTheirOrder();
    void whatFollowsTwoDashesIsNoFlag();
    void helpNamesEveryFlag_data();
    void helpNamesEveryFlag();
    void helpFitsEightyColumns_data();
    void helpFitsEightyColumns();
    void versionIsPrinted();
    void manPageSaysWhatHelpSays();
};

void CommandLineTest::everyQueryFlagHasItsEffect_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QueryCheck>("check");
    const auto row = [](const char *line, QueryCheck check) {
        QTest::newRow(line) << QString::fromLatin1(line) << std::move(check);
    };
    row("query www.example.com", [](const QueryOptions &o) {
        return o.name.toString() == QLatin1String("www.example.com") && o.type == RecordType(1) &&
               o.servers.isEmpty() && o.lookup.repeat == 1 && o.lookup.rd && !o.lookup.dnssec &&
               o.lookup.connection == ConnectionUse::Fresh && !o.flags.timeout &&
               !o.flags.retries && o.format == QueryFormat::Table && o.color && !o.warnThreshold &&
               !o.lookup.insecure && o.configFile.isEmpty() && o.lookup.caFile.isEmpty();
    });
    row("query .", [](const QueryOptions &o) { return o.name.isRoot(); });
    row("query x -t AAAA", [](const QueryOptions &o) { return o.type == RecordType(28); });
    row("query x --qtype=TYPE65", [](const QueryOptions &o) { return o.type == RecordType(65); });
    row("query x -t A -t mx", [](const QueryOptions &o) { return o.type == RecordType(15); });
    row("query 192.0.2.7", [](const QueryOptions &o) {
        return o.name.toString() == QLatin1String("7.2.0.192.in-addr.arpa") &&
               o.type == RecordType(12);
    });
    row("query 2001:db8::1", [](const QueryOptions &o) {
        return o.name.toString().endsWith(QLatin1String("8.b.d.0.1.0.0.2.ip6.arpa")) &&
               o.type == RecordType(12);
    });
    row("query 192.0.2.7 -t SOA", [](const QueryOptions &o) {
        return o.name.toString() == QLatin1String("7.2.0.192.in-addr.arpa") &&
               o.type == RecordType(6);
    });
    row("query 127.1", [](const QueryOptions &o) { return o.type == RecordType(1); });
    row("query x -c my.yaml",
        [](const QueryOptions &o) { return o.configFile == QLatin1String("my.yaml"); });
    row("query x --insecure", [](const QueryOptions &o) { return o.lookup.insecure; });
    row("query x -i", [](const QueryOptions &o) { return o.lookup.insecure; });
    row("query x --ca-file ca.pem",
        [](const QueryOptions &o) { return o.lookup.caFile == QLatin1String("ca.pem"); });
    row("query x -w 50", [](const QueryOptions &o) { return o.warnThreshold == Duration(50ms); });
    row("query x --warn-threshold 0.5s",
        [](const QueryOptions &o) { return o.warnThreshold == Duration(500ms); });
    row("query x --timeout 2", [](const QueryOptions &o) { return o.flags.timeout == 2000ms; });
    row("query x --timeout 2.5", [](const QueryOptions &o) { return o.flags.timeout == 2500ms; });
    row("query x --timeout 500ms", [](const QueryOptions &o) { return o.flags.timeout == 500ms; });
    row("query x --timeout 1m", [](const QueryOptions &o) { return o.flags.timeout == 60s; });
    row("query x --retries 0", [](const QueryOptions &o) { return o.flags.retries == 0; });
    row("query x --retries 10", [](const QueryOptions &o) { return o.flags.retries == 10; });
    row("query x --reuse",
        [](const QueryOptions &o) { return o.lookup.connection == ConnectionUse::Reuse; });
    row("query x --repeat 1000", [](const QueryOptions &o) { return o.lookup.repeat == 1000; });
    row("query x --dnssec", [](const QueryOptions &o) { return o.lookup.dnssec; });
    row("query x --cd", [](const QueryOptions &o) { return o.lookup.cd; });
    row("query x --no-rd", [](const QueryOptions &o) { return !o.lookup.rd; });
    row("query x --nsid", [](const QueryOptions &o) { return o.lookup.nsid; });
    row("query x --cookie", [](const QueryOptions &o) { return o.lookup.cookie; });
    row("query x --pad", [](const QueryOptions &o) { return o.lookup.pad; });
    row("query x --ecs 192.0.2.77/24", [](const QueryOptions &o) {
        return o.lookup.ecs && o.lookup.ecs->toString() == QLatin1String("192.0.2.0/24");
    });
    row("query x --udp-size 4096", [](const QueryOptions &o) { return o.lookup.udpSize == 4096; });
    row("query x --doh-method get",
        [](const QueryOptions &o) { return o.lookup.dohMethod == DohMethod::Get; });
    row("query x --doh-method post",
        [](const QueryOptions &o) { return o.lookup.dohMethod == DohMethod::Post; });
    row("query x", [](const QueryOptions &o) { return !o.daemon; });
    row("query x --url http://localhost:5000/", [](const QueryOptions &o) {
        return o.daemon->url == QUrl(QStringLiteral("http://localhost:5000")) &&
               o.daemon->tokenFile.isEmpty() && o.daemon->caFile.isEmpty();
    });
    row("query x -u https://dns.example --token-file t --url-ca-file ca.pem -i",
        [](const QueryOptions &o) {
            return o.daemon->tokenFile == QLatin1String("t") &&
                   o.daemon->caFile == QLatin1String("ca.pem") && o.lookup.insecure;
        });
    row("query x -o table", [](const QueryOptions &o) { return o.format == QueryFormat::Table; });
    row("query x -o short", [](const QueryOptions &o) { return o.format == QueryFormat::Short; });
    row("query x -o dig", [](const QueryOptions &o) { return o.format == QueryFormat::Dig; });
    row("query x -o json", [](const QueryOptions &o) { return o.format == QueryFormat::Json; });
    row("query x --output=jsonl",
        [](const QueryOptions &o) { return o.format == QueryFormat::JsonLines; });
    row("query x -ocsv", [](const QueryOptions &o) { return o.format == QueryFormat::Csv; });
    row("query x --no-color", [](const QueryOptions &o) { return !o.color; });
}

void CommandLineTest::everyQueryFlagHasItsEffect()
{
    QFETCH(QString, line);
    QFETCH(QueryCheck, check);
    QVERIFY(check(optionsOf<QueryOptions>(line)));
}

void CommandLineTest::everyBenchFlagHasItsEffect_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<BenchCheck>("check");
    const auto row = [](const char *line, BenchCheck check) {
        QTest::newRow(line) << QString::fromLatin1(line) << std::move(check);
    };
    row("bench --name x", [](const BenchOptions &o) {
        const LoadPlan &p = o.plan;
        return p.questions.size() == 1 && p.questions[0].type == RecordType(1) &&
               p.duration == 10s && !p.count && p.concurrency == 10 && p.connections == 1 &&
               p.rate == 0 && p.options.connection == ConnectionUse::Reuse &&
               o.format == BenchFormat::Table && o.color && !o.flags.timeout && o.servers.isEmpty();
    });
    row("bench --name x -t AAAA",
        [](const BenchOptions &o) { return o.plan.questions[0].type == RecordType(28); });
    row("bench --names f.txt -t MX", [](const BenchOptions &o) {
        return o.namesFile == QLatin1String("f.txt") && o.plan.questions.isEmpty() &&
               o.type == RecordType(15);
    });
    row("bench --names -", [](const BenchOptions &o) { return o.namesFile == u'-'; });
    row("bench --name x --duration 2.5",
        [](const BenchOptions &o) { return o.plan.duration == 2500ms; });
    row("bench --name x --duration 2m",
        [](const BenchOptions &o) { return o.plan.duration == 120s; });
    row("bench --name x --count 1000",
        [](const BenchOptions &o) { return o.plan.count == 1000u && !o.plan.duration; });
    row("bench --name x --concurrency 100",
        [](const BenchOptions &o) { return o.plan.concurrency == 100; });
    row("bench --name x --connections 4",
        [](const BenchOptions &o) { return o.plan.connections == 4; });
    row("bench --name x --rate 12.5",
        [](const BenchOptions &o) { return o.plan.rate == 12.5 && o.plan.concurrency == 1000; });
    row("bench --name x --rate 12.5 --concurrency 7",
        [](const BenchOptions &o) { return o.plan.concurrency == 7; });
    row("bench --name x --fresh",
        [](const BenchOptions &o) { return o.plan.options.connection == ConnectionUse::Fresh; });
    row("bench --name x --timeout 1", [](const BenchOptions &o) { return o.flags.timeout == 1s; });
    row("bench --name x -i", [](const BenchOptions &o) { return o.plan.options.insecure; });
    row("bench --name x --ca-file ca.pem",
        [](const BenchOptions &o) { return o.plan.options.caFile == QLatin1String("ca.pem"); });
    row("bench --name x --dnssec", [](const BenchOptions &o) { return o.plan.options.dnssec; });
    row("bench --name x --doh-method get",
        [](const BenchOptions &o) { return o.plan.options.dohMethod == DohMethod::Get; });
    row("bench --name x -c my.yaml",
        [](const BenchOptions &o) { return o.configFile == QLatin1String("my.yaml"); });
    row("bench --name x -o json",
        [](const BenchOptions &o) { return o.format == BenchFormat::Json; });
    row("bench --name x -o csv",
        [](const BenchOptions &o) { return o.format == BenchFormat::Csv; });
    row("bench --name x --no-color", [](const BenchOptions &o) { return !o.color; });
    row("bench 127.0.0.1 --name x tls://127.0.0.1",
        [](const BenchOptions &o) { return o.servers.size() == 2; });
}

void CommandLineTest::everyBenchFlagHasItsEffect()
{
    QFETCH(QString, line);
    QFETCH(BenchCheck, check);
    QVERIFY(check(optionsOf<BenchOptions>(line)));
}

void CommandLineTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>(
        "beginning"); // of the sentence; values of core's own have their own tests
    const auto row = [](const char *line, const char *sentence) {
        QTest::newRow(*line ? line : "nothing")
            << QString::fromUtf8(line) << QString::fromUtf8(sentence);
    };
    row("", "a verb must be named: query, bench, server, worker or man; see dnstester --help");
    row("qurey x", "the verb must be query, bench, server, worker or man, not \"qurey\"; see "
                   "dnstester --help");
    row("--bogus", "unknown argument \"--bogus\"; see dnstester --help");
    row("query", "NAME is missing: the domain name or address to ask about");
    row("query a..b", "NAME: ");
    row("query x ftp://1.1.1.1", "target \"ftp://1.1.1.1\": ");
    row("query x 1.1.1.1 udp://1.1.1.1", "server udp://1.1.1.1 must be named only once");
    row("query x --bogus", "unknown argument \"--bogus\"; see dnstester query --help");
    row("query x --timeout", "--timeout must be followed by its value; see dnstester query --help");
    row("query x --dnssec=yes", "--dnssec must have no value; see dnstester query --help");
    row("query x -t BOGUS", "--qtype: ");
    row("query x --timeout 0",
        "--timeout must be a time of 0.001 to 60 seconds, or one with a unit "
        "such as 500ms or 2s, not \"0\"");
    row("query x --timeout 61", "--timeout must be a time of 0.001 to 60 seconds");
    row("query x --timeout -1", "--timeout must be a time of 0.001 to 60 seconds");
    row("query x --timeout 1e1", "--timeout must be a time of 0.001 to 60 seconds");
    row("query x --timeout nan", "--timeout must be a time of 0.001 to 60 seconds");
    row("query x --timeout ms", "--timeout must be a time of 0.001 to 60 seconds");
    row("query x -w fast", "--warn-threshold must be a time of 0 to 3600000 milliseconds");
    row("query x --retries 11", "--retries must be a whole number from 0 to 10, not \"11\"");
    row("query x --retries 1.5", "--retries must be a whole number from 0 to 10, not \"1.5\"");
    row("query x --repeat 0", "--repeat must be a whole number from 1 to 1000, not \"0\"");
    row("query x --udp-size 511",
        "--udp-size must be a whole number from 512 to 65535, not \"511\"");
    row("query x --udp-size 65536", "--udp-size must be a whole number from 512 to 65535");
    row("query x --ecs here", "--ecs: ");
    row("query x --doh-method put", "--doh-method must be get or post, not \"put\"");
    row("query x -o xml", "--output must be table, short, dig, json, jsonl or csv, not \"xml\"");
    row("query x -i --ca-file f", "--insecure and --ca-file must not be given together");
    row("query x --ca-file=", "--ca-file must");
    row("query x -u localhost:5000", "--url: the URL must be like https://dns.example:5000");
    row("query x --token-file t", "--token-file must be given together with --url");
    row("query x --url-ca-file t", "--url-ca-file must be given together with --url");
    row("query x -u https://x --url-ca-file=", "--url-ca-file must be followed by its value");
    row("query x -u http://x --url-ca-file f",
        "--url-ca-file must be given together with an https URL");
    row("query x -u http://x --pad",
        "--pad must not be given together with --url: a daemon can't be asked for it");
    row("query x -u http://x --cookie", "--cookie must not be given together with --url: ");
    row("query x -u http://x --doh-method post",
        "--doh-method must not be given together with --url: ");
    row("query x -u http://x --ca-file f", "--ca-file must not be given together with --url: ");
    row("query x -u http://x -c f", "--config must not be given together with --url: ");
    row("--bogus query x", "unknown argument \"--bogus\"; see dnstester --help");
    row("query x --config=", "--config must be followed by its value; see dnstester query --help");
    row("bench 127.0.0.1",
        "what to ask is missing: --name must give a domain name, or --names a file "
        "of them");
    row("bench --name x --names f", "--name and --names must not be given together");
    row("bench --name x --duration 1 --count 1",
        "--duration and --count must not be given together");
    row("bench --name x --fresh --connections 2",
        "--fresh and --connections must not be given together");
    row("bench --name a..b", "--name: ");
    row("bench --name x --duration 0", "--duration must be a time of 0.1 to 86400 seconds");
    row("bench --name x --count 0",
        "--count must be a whole number from 1 to 1000000000000, not \"0\"");
    row("bench --name x --concurrency 0", "--concurrency must be a whole number from 1 to 65535");
    row("bench --name x --connections 1001", "--connections must be a whole number from 1 to 1000");
    row("bench --name x --rate 0",
        "--rate must be a number above 0 and at most 10000000, not \"0\"");
    row("bench --name x --rate fast", "--rate must be a number above 0 and at most 10000000");
    row("bench --name x -o dig", "--output must be table, json or csv, not \"dig\"");
    row("bench --name x 1.2.3.4 1.2.3.4", "server udp://1.2.3.4 must be named only once");
    row("man x", "unknown argument \"x\"; see dnstester man --help");
}

void CommandLineTest::whatIsWrongIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, beginning);
    const QString error = errorOf(words(line));
    QVERIFY2(error.startsWith(beginning), qPrintable(error));
}

void CommandLineTest::emptyFileNamesAreRefused()
{
    for (const char *flag : {"--config", "--ca-file"}) {
        const QString name = QString::fromLatin1(flag);
        QCOMPARE(errorOf({QStringLiteral("query"), QStringLiteral("x"), name, QString()}),
                 name + QStringLiteral(" must name a file"));
    }
}

void CommandLineTest::controlCharactersInArgumentsAreNeutralised()
{
    const QString hostile = QStringLiteral("\x1b[2J");
    for (const QStringList &arguments :
         {QStringList{hostile},
          {QStringLiteral("query"), hostile + QStringLiteral("..x")},
          {QStringLiteral("query"), QStringLiteral("x"), QStringLiteral("--retries"), hostile},
          {QStringLiteral("query"), QStringLiteral("x"), QStringLiteral("--") + hostile},
          {QStringLiteral("query"), QStringLiteral("x"), QStringLiteral("tls://") + hostile},
          {QStringLiteral("query"), QStringLiteral("x"), QStringLiteral("-o"), hostile}}) {
        const QString error = errorOf(arguments);
        QVERIFY(error != QLatin1String("(no error)"));
        QVERIFY2(!error.contains(u'\x1b'), qPrintable(error));
    }
}

void CommandLineTest::serversKeepTheirOrder()
{
    const auto options = optionsOf<QueryOptions>(QStringLiteral(
        "query x tls://dns.google@8.8.8.8 --repeat 2 [2001:db8::1]:5353 https://dns.example/q"));
    QStringList targets;
    for (const Server &server : options.servers)
        targets.append(server.endpoint.target());
    QCOMPARE(targets.size(), 3);
    QCOMPARE(targets[0], QStringLiteral("tls://dns.google@8.8.8.8"));
    QCOMPARE(targets[1], QStringLiteral("udp://[2001:db8::1]:5353"));
    QCOMPARE(targets[2], QStringLiteral("https://dns.example/q"));
}

void CommandLineTest::whatFollowsTwoDashesIsNoFlag()
{
    const auto options =
        optionsOf<QueryOptions>(QStringLiteral("query -t MX -- -x.example.com 1.1.1.1"));
    QCOMPARE(options.name.toString(), QStringLiteral("-x.example.com"));
    QCOMPARE(options.servers.size(), 1);
}

void CommandLineTest::helpNamesEveryFlag_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("flags");
    QTest::newRow("query") << QStringLiteral("query --help")
                           << words(QStringLiteral(
                                  "-t, --qtype -c, --config -i, --insecure --ca-file -w, "
                                  "--warn-threshold --timeout --retries --reuse --repeat --dnssec "
                                  "--cd --no-rd --nsid --ecs --udp-size --pad --cookie "
                                  "--doh-method -o, --output --no-color -h, --help"));
    QTest::newRow("bench") << QStringLiteral("bench -h")
                           << words(QStringLiteral(
                                  "--name --names -t, --duration --count --concurrency "
                                  "--connections --rate --fresh --timeout -i, --ca-file --dnssec "
                                  "--doh-method -o, -c,"));
    QTest::newRow("program") << QStringLiteral("--help")
                             << words(QStringLiteral("query bench server worker man --version"));
}

void CommandLineTest::helpNamesEveryFlag()
{
    QFETCH(QString, line);
    QFETCH(QStringList, flags);
    const QString help = textOf(line);
    for (const QString &flag : flags)
        QVERIFY2(help.contains(u' ' + flag), qPrintable(flag));
    QVERIFY(help.contains(QLatin1String("Exit status:\n  0  every server answered")));
}

void CommandLineTest::helpFitsEightyColumns_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"--help", "query --help", "bench --help", "man --help"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void CommandLineTest::helpFitsEightyColumns()
{
    QFETCH(QString, line);
    const QStringList lines = textOf(line).split(u'\n');
    QVERIFY(lines.size() > 5);
    for (const QString &text : lines)
        QVERIFY2(text.size() <= 80, qPrintable(text));
}

void CommandLineTest::versionIsPrinted()
{
    QVERIFY(QRegularExpression(QStringLiteral("^dnstester \\d+\\.\\d+\\.\\d+\n$"))
                .match(textOf(QStringLiteral("--version")))
                .hasMatch());
    QCOMPARE(textOf(QStringLiteral("-V")), textOf(QStringLiteral("--version")));
}

void CommandLineTest::manPageSaysWhatHelpSays()
{
    const QString page = textOf(QStringLiteral("man"));
    QVERIFY(page.contains(QLatin1String("\n.TH DNSTESTER 1 ")));
    for (const char *section :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "EXAMPLES"})
        QVERIFY2(page.contains(QStringLiteral("\n.SH %1\n").arg(QLatin1String(section))), section);
    for (const char *flag : {"\\-\\-warn\\-threshold\\fR \\fIMS\\fR", "\\-\\-no\\-rd\\fR",
                             "\\-\\-rate\\fR \\fIQPS\\fR"})
        QVERIFY2(page.contains(QLatin1String(flag)), flag);
    // No text line may begin with a character that roff takes for a request.
    for (const QString &line : page.split(u'\n'))
        QVERIFY2(!line.startsWith(u'\''), qPrintable(line));
}

QTEST_APPLESS_MAIN(CommandLineTest)

#include "commandlinetest.moc"
