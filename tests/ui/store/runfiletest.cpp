// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/store/runfile.h"

#include "keptruns.h"
#include "ui/samplerun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

class RunFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameRunAgain();
    void givesTheSameRunAgainInAnyLocale();
    void givesAnAnalysisThatIsTheSame();
    void takesARunThatWasGoingOnAsStopped();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void refusesWhatIsNoRunFile_data();
    void refusesWhatIsNoRunFile();
    void refusesNewerVersionsWithASentence();
    void neutralisesText();
    void passesOverFieldsItDoesNotKnow();
    void survivesDamageOfAnyOctet();
};

namespace {

const QString fileName = QStringLiteral("mine.dnsrun");

QJsonValue replaced(const QJsonValue &in, QStringList path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    const QString step = path.takeFirst();
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        array[step.toInt()] = replaced(array.at(step.toInt()), path, by);
        return array;
    }
    QJsonObject object = in.toObject();
    if (path.isEmpty() && by.isUndefined())
        object.remove(step);
    else
        object.insert(step, replaced(object.value(step), path, by));
    return object;
}

QByteArray with(const QString &path, const QJsonValue &value)
{
    const QJsonObject json = QJsonDocument::fromJson(runToFile(fullRun())).object();
    return QJsonDocument(replaced(json, path.split(u'/'), value).toObject()).toJson();
}

QJsonArray numbers(qsizetype count)
{
    QJsonArray array;
    for (qsizetype i = 0; i < count; ++i)
        array.append(0);
    return array;
}

} // namespace

void RunFileTest::givesTheSameRunAgain()
{
    const RunRecord run = fullRun();
    const QByteArray content = runToFile(run);
    const Result<RunRecord> read = runFromFile(content, fileName);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(difference(run, *read), QString());
    QCOMPARE(runToFile(*read), content);
}

void RunFileTest::givesTheSameRunAgainInAnyLocale()
{
    const RunRecord run = fullRun();
    const QByteArray content = runToFile(run);
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    const QByteArray german = runToFile(run);
    const Result<RunRecord> read = runFromFile(content, fileName);
    QLocale::setDefault(before);
    QCOMPARE(german, content);
    QVERIFY(read);
    QCOMPARE(difference(run, *read), QString());
}

void RunFileTest::givesAnAnalysisThatIsTheSame()
{
    const RunRecord run =
        answeredRun({QStringLiteral("192.0.2.1"), QStringLiteral("192.0.2.2")}, 20);
    const Result<RunRecord> read = runFromFile(runToFile(run), fileName);
    QVERIFY(read);
    const RunAnalysis a = analyse(run);
    const RunAnalysis b = analyse(*read);
    QCOMPARE(b.comparison.leaders, a.comparison.leaders);
    QCOMPARE(b.servers[1].times, a.servers[1].times);
    QCOMPARE(b.servers[1].agreeing, 1);
}

void RunFileTest::takesARunThatWasGoingOnAsStopped()
{
    RunRecord run = fullRun();
    run.state = RunState::Running;
    const Result<RunRecord> read = runFromFile(runToFile(run), fileName);
    QVERIFY(read);
    QCOMPARE(read->state, RunState::Stopped);
}

void RunFileTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *path, const QJsonValue &value, const char *named) {
        QTest::addRow(
            "%s = %s", path,
            qPrintable(QString::fromUtf8(
                QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).left(60))))
            << QString::fromLatin1(path) << value << QString::fromLatin1(named);
    };
    const QJsonValue absent(QJsonValue::Undefined);
    for (const char *key :
         {"id", "name", "type", "rounds", "options", "state", "began", "took_ns", "servers"})
        QTest::addRow("no %s", key) << QString::fromLatin1(key) << absent
                                    << QStringLiteral("\"%1\"").arg(QLatin1String(key));
    for (const char *key : {"timeout_ms", "retries", "connection", "dnssec", "cd", "rd", "nsid",
                            "udp_size", "pad", "cookie", "doh_method", "tls_insecure_skip_verify"})
        QTest::addRow("no options.%s", key)
            << QStringLiteral("options/") + QLatin1String(key) << absent
            << QStringLiteral("\"options.%1\"").arg(QLatin1String(key));
    for (const char *key :
         {"began_ns", "resolve_ns", "connect_ns", "tls_ns", "query_ns", "total_ns", "ttl", "rcode",
          "reply", "failure", "attempts", "kind", "transport", "reused", "tls_resumed"})
        QTest::addRow("no samples.%s", key)
            << QStringLiteral("servers/0/samples/") + QLatin1String(key) << absent
            << QStringLiteral("\"servers[0].samples.%1\"").arg(QLatin1String(key));
    row("id", QStringLiteral("7"), "\"id\"");
    row("id", 7, "\"id\"");
    row("name", QStringLiteral("a..b"), "\"name\"");
    row("type", QStringLiteral("NOSUCH"), "\"type\"");
    row("rounds", 0, "\"rounds\"");
    row("rounds", 1001, "\"rounds\"");
    row("rounds", 2.5, "\"rounds\"");
    row("rounds", QStringLiteral("10"), "\"rounds\"");
    row("state", QStringLiteral("done"), "\"state\"");
    row("began", QStringLiteral("yesterday"), "\"began\"");
    row("began", QStringLiteral("0001-01-01T00:00:00.000Z"), "\"began\"");
    row("began", QStringLiteral("1970-01-01T00:00:00.000+05:00"), "\"began\"");
    row("began", QStringLiteral("9999-12-31T23:59:59.999-05:00"), "\"began\"");
    row("took_ns", -1, "\"took_ns\"");
    row("took_ns", 1e300, "\"took_ns\"");
    row("took_ns", 0.5, "\"took_ns\"");
    row("trouble", QJsonArray(), "\"trouble\"");
    row("trouble", QString(100'000, u'x'), "\"trouble\"");
    row("trouble", QString(20'000, QChar(0x1b)), "\"trouble\""); // longer once it is harmless
    row("options", 1, "\"options\"");
    row("options/timeout_ms", 60'001, "\"options.timeout_ms\"");
    row("options/retries", -1, "\"options.retries\"");
    row("options/connection", QStringLiteral("maybe"), "\"options.connection\"");
    row("options/udp_size", 70'000, "\"options.udp_size\"");
    row("options/ecs", QStringLiteral("192.0.2.0/99"), "\"options.ecs\"");
    row("options/doh_method", QStringLiteral("put"), "\"options.doh_method\"");
    row("servers", QJsonArray(), "\"servers\"");
    row("servers", numbers(1), "\"servers[0]\"");
    row("servers", numbers(1001), "\"servers\"");
    row("servers", QJsonObject(), "\"servers\"");
    row("servers/1/target", QStringLiteral("ftp://x"), "\"servers[1].target\"");
    row("servers/1/target", QStringLiteral("192.0.2.1:53"), "\"servers[1].target\"");
    row("servers/1/tags/0", 5, "\"servers[1].tags[0]\"");
    row("servers/1/system", 1, "\"servers[1].system\"");
    row("servers/0/failures", numbers(65), "\"servers[0].failures\"");
    row("servers/0/failures/0", false, "\"servers[0].failures[0]\"");
    row("servers/0/failures/0", QString(20'000, QChar(0x1b)), "\"servers[0].failures[0]\"");
    row("servers/0/replies", numbers(65), "\"servers[0].replies\"");
    row("servers/0/replies/1", 3, "\"servers[0].replies[1]\"");
    row("servers/0/replies/1/octets", QStringLiteral("AAAA"), "\"servers[0].replies[1].octets\"");
    row("servers/0/replies/1/octets", QStringLiteral("***"), "\"servers[0].replies[1].octets\"");
    row("servers/0/replies/1/octets", absent, "\"servers[0].replies[1].row\"");
    row("servers/0/replies/0/transport", QStringLiteral("ip"),
        "\"servers[0].replies[0].transport\"");
    row("servers/0/replies/0/address", QStringLiteral("x"), "\"servers[0].replies[0].address\"");
    row("servers/0/replies/0/attempts", 0, "\"servers[0].replies[0].attempts\"");
    row("servers/0/replies/0/age", -5, "\"servers[0].replies[0].age\"");
    row("servers/0/replies/0/timings/total_ns", 1e20, "total_ns");
    row("servers/1/replies/0/tls/certificate/sha256", QStringLiteral("ab"), "sha256");
    row("servers/2/replies/0/row/rcode", QStringLiteral("NOSUCH"), "\"servers[2].replies[0].row\"");
    row("servers/2/replies/0/row/command_status", QStringLiteral("error"),
        "\"servers[2].replies[0].row\"");
    row("servers/0/samples", 1, "\"servers[0].samples\"");
    row("servers/0/samples/began_ns", numbers(6), "\"servers[0].samples.began_ns\"");
    row("servers/0/samples/began_ns", numbers(3), "\"servers[0].samples.resolve_ns\"");
    row("servers/0/samples/began_ns", QJsonArray(), "\"servers[0].samples.resolve_ns\"");
    row("servers/0/samples/began_ns/1", -1, "\"servers[0].samples.began_ns[1]\"");
    row("servers/0/samples/query_ns/2", -2, "\"servers[0].samples.query_ns[2]\"");
    row("servers/0/samples/query_ns/2", 1e17, "\"servers[0].samples.query_ns[2]\"");
    row("servers/0/samples/query_ns/2", 1.5, "\"servers[0].samples.query_ns[2]\"");
    row("servers/0/samples/query_ns/2", QJsonValue::Null, "\"servers[0].samples.query_ns[2]\"");
    row("servers/0/samples/total_ns/3", -1, "\"servers[0].samples.total_ns[3]\"");
    row("servers/0/samples/ttl/0", 5e9, "\"servers[0].samples.ttl[0]\"");
    row("servers/0/samples/rcode/0", 4096, "\"servers[0].samples.rcode[0]\"");
    row("servers/0/samples/reply/0", 3, "\"servers[0].samples.reply[0]\"");
    row("servers/0/samples/reply/0", -2, "\"servers[0].samples.reply[0]\"");
    row("servers/0/samples/reply/2", 0, "\"servers[0].samples.reply[2]\"");
    row("servers/0/samples/failure/2", 1, "\"servers[0].samples.failure[2]\"");
    row("servers/0/samples/failure/0", 0, "\"servers[0].samples.failure[0]\"");
    row("servers/0/samples/attempts/0", 0, "\"servers[0].samples.attempts[0]\"");
    row("servers/0/samples/attempts/0", 256, "\"servers[0].samples.attempts[0]\"");
    row("servers/0/samples/kind/0", QStringLiteral("bored"), "\"servers[0].samples.kind[0]\"");
    row("servers/0/samples/kind/0", 0, "\"servers[0].samples.kind[0]\"");
    row("servers/0/samples/transport/0", QString(), "\"servers[0].samples.transport[0]\"");
    row("servers/0/samples/reused/0", 1, "\"servers[0].samples.reused[0]\"");
    row("servers/3/samples", absent, "\"servers[3].samples\"");
}

void RunFileTest::refusesWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const Result<RunRecord> read = runFromFile(with(path, value), fileName);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
    QVERIFY2(read.error().detail.contains(fileName), qPrintable(read.error().detail));
}

void RunFileTest::refusesWhatIsNoRunFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Hello, world");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("another format") << QByteArray(R"({"format": "other", "version": 1})");
    QTest::newRow("no version") << QByteArray(R"({"format": "dnstester-run"})");
    QTest::newRow("version is text")
        << QByteArray(R"({"format": "dnstester-run", "version": "1"})");
    QTest::newRow("version 0") << QByteArray(R"({"format": "dnstester-run", "version": 0})");
    QTest::newRow("nested deeply") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
    QTest::newRow("nested in a field")
        << QByteArray(R"({"format": "dnstester-run", "version": 1, "servers": )") +
               QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QTest::newRow("cut off") << runToFile(fullRun()).chopped(100);
    QTest::newRow("other encoding") << QByteArray("\xff\xfe{\0}\0", 6);
}

void RunFileTest::refusesWhatIsNoRunFile()
{
    QFETCH(QByteArray, content);
    const Result<RunRecord> read = runFromFile(content, fileName);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.startsWith(QStringLiteral("\"mine.dnsrun\" ")),
             qPrintable(read.error().detail));
    QVERIFY(read.error().detail.endsWith(u'.'));
}

void RunFileTest::refusesNewerVersionsWithASentence()
{
    const Result<RunRecord> read =
        runFromFile(R"({"format": "dnstester-run", "version": 2, "all": "new"})", fileName);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(QStringLiteral("newer version")),
             qPrintable(read.error().detail));
}

void RunFileTest::neutralisesText()
{
    const QString hostile = QStringLiteral("a\x1b[31m\u202eb");
    const QString harmless = QStringLiteral("a\\x1b[31m\\u{202e}b");
    const Result<RunRecord> trouble =
        runFromFile(with(QStringLiteral("trouble"), hostile), fileName);
    QVERIFY(trouble);
    QCOMPARE(trouble->trouble, harmless);
    const Result<RunRecord> named =
        runFromFile(with(QStringLiteral("servers/1/operator"), hostile), fileName);
    QVERIFY(named);
    QCOMPARE(named->servers.at(1).server.operatorName, harmless);
    QCOMPARE(named->plan.servers.at(1).operatorName, harmless);
    const Result<RunRecord> failed =
        runFromFile(with(QStringLiteral("servers/0/failures/0"), hostile), fileName);
    QVERIFY(failed);
    QCOMPARE(failed->servers.at(0).failures.first(), harmless);

    const Result<RunRecord> unread = runFromFile("x", QStringLiteral("\x1b.dnsrun"));
    QVERIFY(!unread.error().detail.contains(QChar(0x1b)));
}

void RunFileTest::passesOverFieldsItDoesNotKnow()
{
    QVERIFY(runFromFile(with(QStringLiteral("mood"), QStringLiteral("good")), fileName));
    QVERIFY(runFromFile(with(QStringLiteral("servers/0/mood"), 1), fileName));
}

void RunFileTest::survivesDamageOfAnyOctet()
{
    const QByteArray whole = runToFile(fullRun());
    int refused = 0;
    for (qsizetype i = 0; i < whole.size(); i += 7) {
        QByteArray damaged = whole;
        damaged[i] = char(damaged.at(i) ^ (1 << (i % 8)));
        const Result<RunRecord> read = runFromFile(damaged, fileName);
        refused += read ? 0 : 1;
        if (read)
            (void)analyse(*read);
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(RunFileTest)

#include "runfiletest.moc"
