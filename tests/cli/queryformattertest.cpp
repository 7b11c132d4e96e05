// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/output/queryformatter.h"
#include "cli/options.h"
#include "cli/output/querytable.h"
#include "cli/output/reading.h"
#include "model/resultjson.h"
#include "sampleresults.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dnstester;
using namespace dnstester::cli;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

const QString wwwName = QStringLiteral("www.example.com");

QByteArray wwwReply()
{
    return sampleReply(wwwName, QStringLiteral("A"), {a(1), a(2)});
}

QByteArray textReply(const QByteArray &text)
{
    return sampleReply(wwwName, QStringLiteral("TXT"), {txt(text)});
}

/// Three servers: a slower answer, a failure, and a quicker answer over TLS.
LookupResult comparison()
{
    Outcome quick = answered(wwwReply(), 12'340us);
    quick.transport = Protocol::Tls;
    quick.timings.connect = 2ms;
    quick.timings.tls = 4ms;
    Outcome retried = answered(wwwReply(), 40ms);
    retried.attempts = 2;
    return {500ms,
            {sampleRow(QStringLiteral("192.0.2.53"), {retried}),
             sampleRow(QStringLiteral("tcp://192.0.2.54"),
                       {failed(ErrorKind::Timeout, QStringLiteral("no answer within 5 s"), 5s)}),
             sampleRow(QStringLiteral("tls://dns.example"), {quick})}};
}

QueryTableOptions tableOptions()
{
    return {*Name::parse(wwwName), RecordType(1), {}, std::nullopt};
}

QString tableOf(const LookupResult &result, QueryTableOptions options = tableOptions(),
                const TableStyle &style = {})
{
    return TableFormatter(std::move(options), style).whole(result);
}

/// A result as the client of a daemon has it.
LookupResult readBack(const LookupResult &result)
{
    LookupRequest request;
    for (const ServerResult &row : result.servers)
        request.servers.append(row.server);
    return lookupResultFromJson(result.toJson(), request).value_or(LookupResult());
}

/// Octets that a terminal or a spreadsheet would act upon.
QByteArray hostileText()
{
    return "\x1b[2J\x07\x9b\x7f\r\n=cmd|' /C calc'!A0\xe2\x80\xae";
}

bool isSafe(const QString &output)
{
    for (const QChar c : output) {
        const bool layout = c == u'\n' || c == u'\t' || c == u'\r';
        const bool control = c < u' ' || (c >= QChar(0x7f) && c <= QChar(0x9f));
        if ((control && !layout) || c == QChar(0x202e))
            return false;
    }
    return true;
}

} // namespace

class QueryFormatterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableStandsInOrderOfTimeWithFailuresLast();
    void tableMarksTheSlowNotByColorAlone();
    void tableFitsTheTerminal_data();
    void tableFitsTheTerminal();
    void tableShowsSpreadAndLossOfRepeatedRuns();
    void tableNeverMixesColdAndWarmRuns();
    void tableHasColorsOnlyWhereWanted();
    void tableShowsBothFormsOfAnInternationalName();
    void tableSaysThatTcpAnswered();
    void tableSaysWhichDaemonMeasured();
    void shortHasValuesOnly();
    void shortTellsServersApart();
    void digShowsMessagesAndFailures();
    void jsonIsTheTaskResult();
    void jsonLinesHaveTheirTarget();
    void csvHasAHeaderAndOneLinePerServer();
    void nothingHostileIsPrinted_data();
    void nothingHostileIsPrinted();
    void answeredIsJudgedByServer();
    void resultsReadFromJsonPrintAlike();
    void digPrintsWhatIsKnownOfAResultReadFromJson();
};

void QueryFormatterTest::tableStandsInOrderOfTimeWithFailuresLast()
{
    QCOMPARE(tableOf(comparison()),
             QStringLiteral("www.example.com A, times in ms, fresh connections\n"
                            "server             proto  status      time  connect   tls  query  "
                            "conn   tries  answer\n"
                            "tls://dns.example  DoT    NOERROR    12.34     2.00  4.00   6.17  "
                            "fresh         192.0.2.1, 192.0.2.2\n"
                            "udp://192.0.2.53   Do53   NOERROR    40.00                 20.00  "
                            "fresh      2  192.0.2.1, 192.0.2.2\n"
                            "tcp://192.0.2.54   Do53   timeout  5000.00                        "
                            "fresh         no answer within 5 s\n"
                            "2 of 3 servers answered in 0.50 s\n"));
}

void QueryFormatterTest::tableMarksTheSlowNotByColorAlone()
{
    QueryTableOptions options = tableOptions();
    options.warnThreshold = 20ms;
    const QStringList lines = tableOf(comparison(), options).split(u'\n');
    QVERIFY(lines[0].endsWith(QLatin1String("! over 20")));
    QVERIFY(!lines[2].contains(u'!'));
    QVERIFY(lines[3].contains(QLatin1String("40.00  !")));
    QVERIFY(!lines[4].contains(u'!'));
}

void QueryFormatterTest::tableFitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 10, 20, 40, 60, 80, 100, 300})
        QTest::addRow("%d columns", width) << width;
}

void QueryFormatterTest::tableFitsTheTerminal()
{
    QFETCH(int, width);
    LookupResult result = comparison();
    const QString wide = QString(60, QChar(0x6f22)); // 漢
    result.servers.append(
        sampleRow(QStringLiteral("quic://[2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:8853"),
                  {failed(ErrorKind::Quic, wide, 1s)}));
    const QStringList lines = tableOf(result, tableOptions(), {width, false}).split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(columnsOf(QStringView(line)) <= width, qPrintable(line));
    if (width == 80) {
        QVERIFY(lines.filter(QChar(0x2026)).size() > 0);
        QVERIFY(lines.filter(QLatin1String("(too narrow to show ")).size() == 1);
    }
    if (width == 300)
        QVERIFY(lines.filter(QChar(0x2026)).isEmpty());
}

void QueryFormatterTest::tableShowsSpreadAndLossOfRepeatedRuns()
{
    QList<Outcome> runs;
    for (int i = 1; i <= 9; ++i)
        runs.append(answered(wwwReply(), i * 10ms));
    runs.append(failed(ErrorKind::Timeout, QStringLiteral("no answer within 5 s"), 5s));
    QueryTableOptions options = tableOptions();
    options.lookup.repeat = 10;
    const QString table = tableOf({1s, {sampleRow(QStringLiteral("192.0.2.53"), runs)}}, options);
    QVERIFY(table.contains(QLatin1String(", asked 10 times\n")));
    const QStringList cells = table.split(u'\n')[2].split(QStringLiteral("  "), Qt::SkipEmptyParts);
    QCOMPARE(cells[3].trimmed(), QStringLiteral("50.00"));
    QCOMPARE(cells[5].trimmed(), QStringLiteral("10.00..90.00"));
    QCOMPARE(cells[6].trimmed(), QStringLiteral("1/10"));
}

void QueryFormatterTest::tableNeverMixesColdAndWarmRuns()
{
    QList<Outcome> runs;
    for (int i = 0; i < 4; ++i) {
        Outcome outcome = answered(wwwReply(), i == 0 ? 100ms : 8ms);
        outcome.transport = Protocol::Tls;
        outcome.reused = i > 0;
        runs.append(outcome);
    }
    QueryTableOptions options = tableOptions();
    options.lookup.repeat = 4;
    options.lookup.connection = ConnectionUse::Reuse;
    const QString table =
        tableOf({1s, {sampleRow(QStringLiteral("tls://192.0.2.53"), runs)}}, options);
    QVERIFY2(table.contains(QLatin1String("8.00..8.00")), qPrintable(table));
    QVERIFY(!table.contains(QLatin1String("100.00")));
}

void QueryFormatterTest::tableHasColorsOnlyWhereWanted()
{
    QVERIFY(!tableOf(comparison()).contains(u'\x1b'));
    const QString colored = tableOf(comparison(), tableOptions(), {120, true});
    QVERIFY(colored.contains(QLatin1String("\x1b[31mtimeout\x1b[0m")));
    QVERIFY(colored.contains(QLatin1String("\x1b[32mNOERROR\x1b[0m")));
}

void QueryFormatterTest::tableShowsBothFormsOfAnInternationalName()
{
    QueryTableOptions options = tableOptions();
    options.name = *Name::parse(QStringLiteral("b\u00fccher.example"));
    QVERIFY(tableOf(comparison(), options)
                .startsWith(QStringLiteral("xn--bcher-kva.example (b\u00fccher.example) A,")));
}

void QueryFormatterTest::tableSaysThatTcpAnswered()
{
    Outcome outcome = answered(wwwReply(), 10ms);
    outcome.transport = Protocol::Tcp;
    const QString table = tableOf({1s, {sampleRow(QStringLiteral("192.0.2.53"), {outcome})}});
    QVERIFY(table.contains(QLatin1String("  Do53/tcp  ")));
}

void QueryFormatterTest::tableSaysWhichDaemonMeasured()
{
    QueryTableOptions options = tableOptions();
    options.daemon = QStringLiteral("https://dns.example:5000");
    QVERIFY(tableOf(comparison(), options)
                .startsWith(QLatin1String("www.example.com A by https://dns.example:5000, times "
                                          "in ms, fresh connections\n")));
}

void QueryFormatterTest::shortHasValuesOnly()
{
    const LookupResult one{1s,
                           {sampleRow(QStringLiteral("192.0.2.53"), {answered(wwwReply(), 1ms)})}};
    QCOMPARE(ShortFormatter().whole(one), QStringLiteral("192.0.2.1\n192.0.2.2\n"));
    QCOMPARE(ShortFormatter().complaints(one), QString());
}

void QueryFormatterTest::shortTellsServersApart()
{
    QCOMPARE(ShortFormatter().whole(comparison()),
             QStringLiteral("udp://192.0.2.53\t192.0.2.1\nudp://192.0.2.53\t192.0.2.2\n"
                            "tls://dns.example\t192.0.2.1\ntls://dns.example\t192.0.2.2\n"));
    QCOMPARE(ShortFormatter().complaints(comparison()),
             QStringLiteral(";; tcp://192.0.2.54: timeout: no answer within 5 s\n"));
}

void QueryFormatterTest::digShowsMessagesAndFailures()
{
    const QString dig = DigFormatter().whole(comparison());
    for (const char *part :
         {"status: NOERROR", "www.example.com.", "192.0.2.2", ";; Query time: 6.17 msec",
          ";; SERVER: tls://dns.example (192.0.2.53, TLS)", ";; MSG SIZE  rcvd: 65",
          ";; tcp://192.0.2.54: timeout: no answer within 5 s\n"})
        QVERIFY2(dig.contains(QLatin1String(part)), part);
}

void QueryFormatterTest::jsonIsTheTaskResult()
{
    const QString json = JsonFormatter().whole(comparison());
    QVERIFY(json.endsWith(u'\n'));
    QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).object(), comparison().toJson());
}

void QueryFormatterTest::jsonLinesHaveTheirTarget()
{
    const JsonLinesFormatter formatter;
    QVERIFY(formatter.printsRows());
    const ServerResult row = comparison().servers[1];
    const QString line = formatter.row(row);
    QCOMPARE(line.count(u'\n'), 1);
    QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
    QCOMPARE(object.take(QLatin1String("target")).toString(), QStringLiteral("tcp://192.0.2.54"));
    QCOMPARE(object, row.toJson());
}

void QueryFormatterTest::csvHasAHeaderAndOneLinePerServer()
{
    const QString csv = CsvFormatter(ConnectionUse::Fresh).whole(comparison());
    const QStringList lines = csv.split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[4].isEmpty());
    QCOMPARE(lines[0].count(u','), 27);
    QVERIFY(lines[0].startsWith(QLatin1String("target,protocol,tags,name,type,status,rcode,")));
    QVERIFY(lines[1].startsWith(QLatin1String(
        "udp://"
        "192.0.2.53,Do53,,www.example.com,A,ok,NOERROR,,,40,,,,20,fresh,false,udp,2,192.0.2.53,65,"
        "QR RD RA,192.0.2.1; 192.0.2.2,1,0,40,40,40,40")));
    QVERIFY(
        lines[2].startsWith(QLatin1String("tcp://192.0.2.54,Do53,,www.example.com,A,error,,timeout,"
                                          "no answer within 5 s,5000,")));
    QVERIFY(lines[2].endsWith(QLatin1String(",1,1,,,,")));
}

void QueryFormatterTest::nothingHostileIsPrinted_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("table") << int(QueryFormat::Table);
    QTest::newRow("short") << int(QueryFormat::Short);
    QTest::newRow("dig") << int(QueryFormat::Dig);
    QTest::newRow("json") << int(QueryFormat::Json);
    QTest::newRow("jsonl") << int(QueryFormat::JsonLines);
    QTest::newRow("csv") << int(QueryFormat::Csv);
}

void QueryFormatterTest::nothingHostileIsPrinted()
{
    // Failures come with their controls neutralised; output must not rely on that.
    const ServerResult hostile =
        sampleRow(QStringLiteral("192.0.2.53"), {answered(textReply(hostileText()), 1ms)});
    const ServerResult failure = sampleRow(
        QStringLiteral("192.0.2.54"),
        {failed(ErrorKind::Http, QString::fromLatin1("\x1b]0;x\x07\x9b=") + QChar(0x202e), 1ms)});
    const LookupResult result{1s, {hostile, failure}};

    QFETCH(int, format);
    QString output;
    switch (QueryFormat(format)) {
    case QueryFormat::Table:
        output = tableOf(result);
        break;
    case QueryFormat::Short:
        output = ShortFormatter().whole(result) + ShortFormatter().complaints(result);
        break;
    case QueryFormat::Dig:
        output = DigFormatter().whole(result);
        break;
    case QueryFormat::Json:
        output = JsonFormatter().whole(result);
        break;
    case QueryFormat::JsonLines:
        output = JsonLinesFormatter().row(hostile) + JsonLinesFormatter().row(failure);
        break;
    case QueryFormat::Csv:
        output = CsvFormatter(ConnectionUse::Fresh).whole(result);
        break;
    }
    QVERIFY(output.contains(QLatin1String("calc")));
    QVERIFY2(isSafe(output), qPrintable(output));
}

void QueryFormatterTest::answeredIsJudgedByServer()
{
    QVERIFY(!allAnswered(comparison()));
    QVERIFY(!allAnswered({}));
    const Outcome good = answered(wwwReply(), 1ms);
    const Outcome bad = failed(ErrorKind::Timeout, QStringLiteral("no answer"), 1s);
    const Outcome servfail = answered(sampleReply(wwwName, QStringLiteral("A"), {}, 2), 1ms);
    QVERIFY(allAnswered({1s, {sampleRow(QStringLiteral("192.0.2.1"), {bad, good, bad})}}));
    QVERIFY(allAnswered({1s, {sampleRow(QStringLiteral("192.0.2.1"), {servfail})}}));
    QVERIFY(!allAnswered({1s,
                          {sampleRow(QStringLiteral("192.0.2.1"), {good}),
                           sampleRow(QStringLiteral("192.0.2.2"), {bad})}}));
}

void QueryFormatterTest::resultsReadFromJsonPrintAlike()
{
    LookupResult result = comparison();
    QList<Outcome> runs;
    for (int i = 1; i <= 4; ++i) {
        runs.append(answered(wwwReply(), i * 10ms));
        runs.last().transport = Protocol::Tcp;
        if (i < 3)
            runs.last().timings.connect = 1ms;
        else
            runs.last().reused = true;
    }
    runs.append(failed(ErrorKind::Timeout, QStringLiteral("no answer within 5 s"), 5s));
    result.servers.append(sampleRow(QStringLiteral("tcp://192.0.2.55"), runs));
    const LookupResult read = readBack(result);

    QueryTableOptions options = tableOptions();
    QCOMPARE(tableOf(read, options), tableOf(result, options));
    options.lookup.repeat = 5;
    options.lookup.connection = ConnectionUse::Reuse;
    QCOMPARE(tableOf(read, options), tableOf(result, options));
    QCOMPARE(ShortFormatter().whole(read), ShortFormatter().whole(result));
    QCOMPARE(ShortFormatter().complaints(read), ShortFormatter().complaints(result));
    QCOMPARE(JsonFormatter().whole(read), JsonFormatter().whole(result));
    for (const ConnectionUse use : {ConnectionUse::Fresh, ConnectionUse::Reuse})
        QCOMPARE(CsvFormatter(use).whole(read), CsvFormatter(use).whole(result));
    QCOMPARE(allAnswered(read), allAnswered(result));
}

void QueryFormatterTest::digPrintsWhatIsKnownOfAResultReadFromJson()
{
    const QString dig = DigFormatter().whole(readBack(comparison()));
    for (const char *part :
         {"status: NOERROR\n", "www.example.com.", "192.0.2.2", ";; Query time: 6.17 msec",
          ";; SERVER: tls://dns.example (192.0.2.53, TLS)", ";; MSG SIZE  rcvd: 65",
          ";; tcp://192.0.2.54: timeout: no answer within 5 s\n"})
        QVERIFY2(dig.contains(QLatin1String(part)), part);
}

QTEST_APPLESS_MAIN(QueryFormatterTest)

#include "queryformattertest.moc"
