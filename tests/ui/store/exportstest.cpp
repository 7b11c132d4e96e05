// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/exports.h"

#include "ui/samplerun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

class ExportsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void csvHasALineForEachServerBestFirst();
    void csvHasALineForEachSample();
    void csvQuotesAndGuardsWhatComesFromOutside();
    void jsonSaysWhatLedAndWhatDidNot();
    void jsonLeavesOutWhatIsNotKnown();
    void filesForProgramsAreTheSameInGermany();
    void markdownHasATableOfAllServers();
    void markdownLeavesTextAsItStands_data();
    void markdownLeavesTextAsItStands();
    void reportEscapesWhatIsHostile();
    void reportIsWellFormedAndAlone();
    void reportHoldsChartsAsImagesThatCannotRun();
    void reportSpeaksTheReadersLanguage();
    void anEmptyRunIsExportedToo();
};

namespace {

const QString hostile = QStringLiteral("<script>alert(\"1\")</script>&amp;|`*_[x](http://x)");

RunRecord unequalRun()
{
    RunRecord run =
        RunRecord::begin(plan({QStringLiteral("192.0.2.1"), QStringLiteral("tls://192.0.2.2"),
                               QStringLiteral("192.0.2.3")},
                              30),
                         {});
    for (int round = 0; round < 30; ++round) {
        const auto server = [&run](qsizetype i) { return run.servers.at(i).server.server; };
        run.add(0, answeredRow(server(0), 25ms + round * 10us), round * 100ms);
        run.add(1, answeredRow(server(1), 12345678ns + round * 10us), round * 100ms);
        run.add(2, failedRow(server(2), ErrorKind::Timeout, QStringLiteral("no answer, late")),
                round * 100ms);
    }
    run.state = RunState::Complete;
    return run;
}

RunAnalysis hostileAnalysis()
{
    RunRecord run = unequalRun();
    run.servers[0].server.operatorName = hostile;
    run.servers[2].server.operatorName = QStringLiteral("=cmd|' /C calc'!A0");
    run.trouble = hostile;
    run.place = hostile;
    RunAnalysis analysis = analyse(run);
    analysis.servers[1].answer = {QStringLiteral("+1,2"), hostile};
    return analysis;
}

QList<QByteArray> linesOf(const QByteArray &csv)
{
    QList<QByteArray> lines = csv.split('\n');
    lines.removeLast();
    for (QByteArray &line : lines)
        line.chop(1);
    return lines;
}

QString whole(const QString &html)
{
    QXmlStreamReader xml(QStringLiteral("<all>%1</all>").arg(html));
    while (!xml.atEnd())
        xml.readNext();
    return xml.hasError() ? xml.errorString() : QString();
}

} // namespace

void ExportsTest::cleanup()
{
    QLocale::setDefault(QLocale(QLocale::C));
}

void ExportsTest::csvHasALineForEachServerBestFirst()
{
    const QByteArray csv = toCsv(analyse(unequalRun()));
    QVERIFY(csv.endsWith("\r\n"));
    const QList<QByteArray> lines = linesOf(csv);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0).split(',').first(), QByteArray("target"));
    for (const QByteArray &line : lines)
        QCOMPARE(line.count(','), lines.at(0).count(','));
    QVERIFY2(lines.at(1).startsWith("tls://192.0.2.2,,tls,0,leads,30,30,30,0,NOERROR,,12.485678,"),
             lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("udp://192.0.2.1,,udp,0,slower,30,30,30,0,NOERROR,,25.14,"),
             lines.at(2).constData());
    QVERIFY2(lines.at(3).startsWith("udp://192.0.2.3,,udp,0,never_answered,30,0,0,1,,timeout,,,,"),
             lines.at(3).constData());
}

void ExportsTest::csvHasALineForEachSample()
{
    const QList<QByteArray> lines = linesOf(samplesToCsv(unequalRun()));
    QCOMPARE(lines.size(), 1 + 3 * 30);
    QCOMPARE(
        lines.at(0),
        QByteArray("target,round,began_ms,total_ms,resolve_ms,connect_ms,tls_ms,query_ms,rcode,"
                   "error_type,error,ttl,attempts,transport,reused,tls_resumed,answer"));
    QCOMPARE(lines.at(2),
             QByteArray("udp://192.0.2.1,2,100,25.01,,,,25.01,NOERROR,,,300,1,udp,0,0,1"));
    QCOMPARE(lines.at(90), QByteArray("udp://192.0.2.3,30,2900,5000,,,,,,timeout,\"no answer, "
                                      "late\",,1,udp,0,0,"));
}

void ExportsTest::csvQuotesAndGuardsWhatComesFromOutside()
{
    const QByteArray csv = toCsv(hostileAnalysis());
    QVERIFY(csv.contains(",'=cmd|' /C calc'!A0,"));
    QVERIFY(csv.contains(",\"'+1,2 <script>alert(\"\"1\"\")</script>&amp;|`*_[x](http://x)\","));
}

void ExportsTest::jsonSaysWhatLedAndWhatDidNot()
{
    const QJsonObject json = QJsonDocument::fromJson(toJson(analyse(unequalRun()))).object();
    QCOMPARE(json.value(QStringLiteral("domain")).toString(), QStringLiteral("www.example.com"));
    QCOMPARE(json.value(QStringLiteral("rounds_done")).toInt(), 30);
    QCOMPARE(json.value(QStringLiteral("time")).toString(), QStringLiteral("total"));
    QCOMPARE(json.value(QStringLiteral("leaders")).toArray(),
             QJsonArray({QStringLiteral("tls://192.0.2.2")}));
    const QJsonArray servers = json.value(QStringLiteral("servers")).toArray();
    QCOMPARE(servers.size(), 3);
    const QJsonObject first = servers.at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("standing")).toString(), QStringLiteral("leads"));
    QCOMPARE(first.value(QStringLiteral("median_ms")).toDouble(), 12.486);
    QCOMPARE(first.value(QStringLiteral("answers")).toArray(),
             QJsonArray({QStringLiteral("192.0.2.1")}));
    const QJsonObject pair = json.value(QStringLiteral("pairs")).toArray().at(0).toObject();
    QCOMPARE(pair.value(QStringLiteral("other")).toString(), QStringLiteral("udp://192.0.2.1"));
    QCOMPARE(pair.value(QStringLiteral("verdict")).toString(), QStringLiteral("slower"));
    QVERIFY(pair.value(QStringLiteral("difference_ms")).toDouble() > 12);
}

void ExportsTest::jsonLeavesOutWhatIsNotKnown()
{
    const QJsonObject json = QJsonDocument::fromJson(toJson(analyse(unequalRun()))).object();
    const QJsonObject last = json.value(QStringLiteral("servers")).toArray().at(2).toObject();
    QCOMPARE(last.value(QStringLiteral("error_type")).toString(), QStringLiteral("timeout"));
    QCOMPARE(last.value(QStringLiteral("loss")).toDouble(), 1.0);
    for (const char *key : {"rcode", "ttl", "median_ms", "median_interval_ms", "p95_ms"})
        QVERIFY2(!last.contains(QLatin1String(key)), key);
}

void ExportsTest::filesForProgramsAreTheSameInGermany()
{
    const RunRecord run = unequalRun();
    const RunAnalysis analysis = analyse(run);
    const QByteArray csv = toCsv(analysis);
    const QByteArray samples = samplesToCsv(run);
    const QByteArray json = toJson(analysis);
    const QByteArray markdown = toMarkdown(analysis, {});
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(toCsv(analysis), csv);
    QCOMPARE(samplesToCsv(run), samples);
    QCOMPARE(toJson(analysis), json);
    QVERIFY(toMarkdown(analysis, {}) != markdown);
    QVERIFY(toMarkdown(analysis, {}).contains("12,5"));
    QVERIFY(toReportHtml(analysis, {}, {}).contains(QStringLiteral("12,5")));
}

void ExportsTest::markdownHasATableOfAllServers()
{
    const QString text = QString::fromUtf8(
        toMarkdown(analyse(unequalRun()), {QStringLiteral("First."), QStringLiteral("Second.")}));
    QVERIFY(text.startsWith(QStringLiteral("# DNS servers compared: www.example.com A\n\nFirst.\n\n"
                                           "Second.\n\n")));
    const QStringList lines = text.split(u'\n').filter(QRegularExpression(QStringLiteral("^\\|")));
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.at(2).startsWith(QStringLiteral("| `tls://192.0.2.2` | DoT | leads | 12.5 |")));
    for (const QString &line : lines)
        QCOMPARE(line.count(u'|'), lines.first().count(u'|'));
}

void ExportsTest::markdownLeavesTextAsItStands_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << QStringLiteral("A-b. c") << QStringLiteral("A-b. c");
    QTest::newRow("link") << QStringLiteral("[a](b)") << QStringLiteral("\\[a\\](b)");
    QTest::newRow("tag") << QStringLiteral("<b>") << QStringLiteral("\\<b\\>");
    QTest::newRow("entity") << QStringLiteral("&lt;") << QStringLiteral("\\&lt;");
    QTest::newRow("emphasis") << QStringLiteral("_a*b*") << QStringLiteral("\\_a\\*b\\*");
    QTest::newRow("code") << QStringLiteral("`a`") << QStringLiteral("\\`a\\`");
    QTest::newRow("heading") << QStringLiteral("# a") << QStringLiteral("\\# a");
    QTest::newRow("list") << QStringLiteral("- a") << QStringLiteral("\\- a");
    QTest::newRow("backslash") << QStringLiteral("\\") << QStringLiteral("\\\\");
}

void ExportsTest::markdownLeavesTextAsItStands()
{
    QFETCH(QString, sentence);
    QFETCH(QString, written);
    const QString text = QString::fromUtf8(toMarkdown(analyse(unequalRun()), {sentence}));
    QVERIFY2(text.contains(QStringLiteral("\n\n%1\n\n").arg(written)), qPrintable(text));

    RunRecord run = unequalRun();
    run.servers[1].server.operatorName = QStringLiteral("a|b``c");
    const QString table = QString::fromUtf8(toMarkdown(analyse(run), {}));
    QVERIFY2(table.contains(QStringLiteral("| ``` a\\|b``c (DoT) ``` |")), qPrintable(table));
}

void ExportsTest::reportEscapesWhatIsHostile()
{
    const RunAnalysis analysis = hostileAnalysis();
    for (const QString &html :
         {toReportHtml(analysis, {hostile}, {}), toPrintedHtml(analysis, {hostile}, {}, 100)}) {
        QVERIFY(!html.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;alert(&quot;1&quot;)")));
        QVERIFY(html.contains(QStringLiteral("&amp;amp;")));
    }
}

void ExportsTest::reportIsWellFormedAndAlone()
{
    QString html = toReportHtml(hostileAnalysis(), {hostile}, {"<svg/>"});
    QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
    QVERIFY(html.contains(QStringLiteral("prefers-color-scheme: dark")));
    QVERIFY(!html.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!data:)"))));
    html.remove(QStringLiteral("<!DOCTYPE html>"));
    html.replace(QRegularExpression(QStringLiteral("<((?:meta|img)[^>]*)>")),
                 QStringLiteral("<\\1/>"));
    QCOMPARE(whole(html), QString());
    QCOMPARE(whole(toPrintedHtml(hostileAnalysis(), {hostile}, {}, 100)), QString());
}

void ExportsTest::reportHoldsChartsAsImagesThatCannotRun()
{
    const QByteArray svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Medians \"of\" all</title>"
        "<script>alert(1)</script></svg>";
    const QString html = toReportHtml(analyse(unequalRun()), {}, {svg, "no svg"});
    QVERIFY(html.contains(QStringLiteral("<img alt=\"Medians &quot;of&quot; all\" "
                                         "src=\"data:image/svg+xml;base64,%1\">")
                              .arg(QString::fromLatin1(svg.toBase64()))));
    QVERIFY(html.contains(QStringLiteral("<img alt=\"Chart of the times in the table\"")));
    QVERIFY(!html.contains(QStringLiteral("<script")));
}

void ExportsTest::reportSpeaksTheReadersLanguage()
{
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    const QString html = toReportHtml(analyse(unequalRun()), {}, {});
    QVERIFY(html.contains(QStringLiteral("<html lang=\"de-DE\" dir=\"ltr\">")) ||
            html.contains(QStringLiteral("<html lang=\"de\" dir=\"ltr\">")));
}

void ExportsTest::anEmptyRunIsExportedToo()
{
    const RunAnalysis analysis = analyse(RunRecord::begin(plan({QStringLiteral("192.0.2.1")}), {}));
    QCOMPARE(linesOf(toCsv(analysis)).size(), 2);
    QCOMPARE(linesOf(samplesToCsv(analysis.record)).size(), 1);
    QVERIFY(!QJsonDocument::fromJson(toJson(analysis)).isNull());
    QVERIFY(toMarkdown(analysis, {}).contains("not asked yet"));
    QVERIFY(toReportHtml(analysis, {}, {}).contains(QStringLiteral("not asked yet")));
}

QTEST_MAIN(ExportsTest)

#include "exportstest.moc"
