// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lookupresult.h"

#include "dns/replyview.h"
#include "support/dnsmessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

QJsonValue at(const QJsonObject &object, const char *key)
{
    return object.value(QString::fromLatin1(key));
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

Outcome answer(const QByteArray &reply, Duration total)
{
    Outcome outcome;
    outcome.reply = reply;
    outcome.rcode = quint16(quint8(reply[3]) & 0x0f);
    outcome.timings.query = total;
    outcome.timings.total = total;
    outcome.address = QHostAddress(QStringLiteral("192.0.2.53"));
    return outcome;
}

Outcome timeoutAfter(Duration total)
{
    Outcome outcome =
        Outcome::failed({ErrorKind::Timeout, QStringLiteral("no answer within 1000 ms")});
    outcome.timings.total = total;
    return outcome;
}

ServerResult rowOf(const QString &target, QList<Outcome> runs)
{
    ServerResult row;
    row.server = Server{*Endpoint::parse(target), {QStringLiteral("TEST")}};
    row.name = *Name::parse(u"www.example.com");
    row.runs = std::move(runs);
    return row;
}

QByteArray query()
{
    return test::queryFor(QStringLiteral("www.example.com"));
}

} // namespace

class LookupResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerHasEveryField();
    void phasesNotReachedAreAbsent();
    void timesAreMillisecondsWithThreeDecimals();
    void tlsFactsAreListed();
    void certificateNotShownIsAbsent();
    void timeoutIsAnErrorRow();
    void servfailIsAnAnswer();
    void replyThatCannotBeParsedIsMalformed();
    void ageIsSubtractedFromTtls();
    void truncationShowsTheTransportThatAnswered();
    void runsAppearOnlyWithMoreThanOne();
    void representativeIsTheMedianOfTheAnswers_data();
    void representativeIsTheMedianOfTheAnswers();
    void extendedErrorsNsidAndSubnetAreListed();
    void resultIsKeyedByTarget();
    void durationIsInSeconds();
};

void LookupResultTest::answerHasEveryField()
{
    const QByteArray reply = test::answerTo(query());
    const QJsonObject json =
        rowOf(QStringLiteral("8.8.8.8"), {answer(reply, 12'345'678ns)}).toJson();

    QJsonObject expected = parsed(R"({
        "command_status": "ok", "dns_protocol": "Do53", "time_ms": 12.346, "rcode": "NOERROR",
        "name": "www.example.com", "qtype": "A", "tags": ["TEST"],
        "answers": [{"name": "www.example.com", "type": "A", "ttl": 300, "value": "192.0.2.1"}],
        "authority": [], "additional": [], "timings": {"query_ms": 12.346}, "connection": "fresh",
        "tls_resumed": false, "transport": "udp", "attempts": 1, "address": "192.0.2.53"})");
    expected.insert(QStringLiteral("size"), int(reply.size()));
    expected.insert(QStringLiteral("flags"), at(json, "flags"));
    expected.insert(QStringLiteral("edns"), at(json, "edns"));
    QCOMPARE(json, expected);
    QVERIFY(at(json, "flags").toArray().contains(QStringLiteral("QR")));
    QCOMPARE(at(json, "edns").toObject().keys(), QStringList(QStringLiteral("udp_size")));
}

void LookupResultTest::phasesNotReachedAreAbsent()
{
    Outcome outcome = timeoutAfter(1000ms);
    outcome.timings.connect = 3ms;
    const QJsonObject json = rowOf(QStringLiteral("tls://x.example"), {outcome}).toJson();
    QCOMPARE(at(json, "timings").toObject(), parsed(R"({"connect_ms": 3})"));
    QVERIFY(!json.contains(QStringLiteral("tls")));
    QVERIFY(!json.contains(QStringLiteral("edns")));
}

void LookupResultTest::timesAreMillisecondsWithThreeDecimals()
{
    Outcome outcome = answer(test::answerTo(query()), 1ms);
    outcome.timings = {1'000'499ns, 2'000'501ns, 3ms, 4'999ns, 10'000'000'400ns};
    const QJsonObject json = rowOf(QStringLiteral("tls://x.example"), {outcome}).toJson();
    QCOMPARE(at(json, "timings").toObject(),
             parsed(R"({"resolve_ms": 1, "connect_ms": 2.001, "tls_ms": 3, "query_ms": 0.005})"));
    QCOMPARE(at(json, "time_ms").toDouble(), 10'000.0);
}

void LookupResultTest::tlsFactsAreListed()
{
    TlsFacts facts;
    facts.version = QStringLiteral("TLSv1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.alpn = QStringLiteral("dot");
    facts.certificate.subject = QStringLiteral("CN=dns.example");
    facts.certificate.issuer = QStringLiteral("CN=Example CA");
    facts.certificate.notAfter =
        QDateTime::fromString(QStringLiteral("2030-01-02T03:04:05Z"), Qt::ISODate);
    facts.certificate.sha256 = QByteArray(32, '\xab');
    Outcome outcome = answer(test::answerTo(query()), 1ms);
    outcome.transport = Protocol::Tls;
    outcome.reused = true;
    outcome.tlsResumed = true;
    outcome.attempts = 2;
    outcome.tls = std::make_shared<const TlsFacts>(facts);

    const QJsonObject json = rowOf(QStringLiteral("tls://dns.example"), {outcome}).toJson();
    QCOMPARE(at(json, "dns_protocol").toString(), QStringLiteral("DoT"));
    QCOMPARE(at(json, "connection").toString(), QStringLiteral("reused"));
    QCOMPARE(at(json, "tls_resumed").toBool(), true);
    QCOMPARE(at(json, "attempts").toInt(), 2);
    QCOMPARE(at(json, "transport").toString(), QStringLiteral("tls"));
    QCOMPARE(at(json, "tls").toObject(),
             parsed(R"({"version": "TLSv1.3", "cipher": "TLS_AES_256_GCM_SHA384",
        "alpn": "dot", "certificate": {"subject": "CN=dns.example", "issuer": "CN=Example CA",
        "not_after": "2030-01-02T03:04:05Z",
        "sha256": "abababababababababababababababababababababababababababababababab"}})"));
}

void LookupResultTest::certificateNotShownIsAbsent()
{
    Outcome outcome = answer(test::answerTo(query()), 1ms);
    outcome.tls = std::make_shared<const TlsFacts>();
    const QJsonObject json = rowOf(QStringLiteral("tls://dns.example"), {outcome}).toJson();
    QCOMPARE(at(json, "tls").toObject(), parsed(R"({"version": "", "cipher": "", "alpn": ""})"));
}

void LookupResultTest::timeoutIsAnErrorRow()
{
    Outcome outcome = timeoutAfter(1000ms);
    outcome.transport = Protocol::Https;
    outcome.attempts = 4;
    const QJsonObject json = rowOf(QStringLiteral("https://x.example"), {outcome}).toJson();
    QCOMPARE(json, parsed(R"({
        "command_status": "error", "dns_protocol": "DoH", "time_ms": 1000, "rcode": "",
        "name": "www.example.com", "qtype": "A", "tags": ["TEST"], "error": "no answer within 1000 ms",
        "error_type": "timeout", "answers": [], "authority": [], "additional": [], "timings": {},
        "connection": "fresh", "tls_resumed": false, "transport": "https", "attempts": 4, "address": "",
        "flags": [], "size": 0})"));
}

void LookupResultTest::servfailIsAnAnswer()
{
    const QJsonObject json =
        rowOf(QStringLiteral("8.8.8.8"), {answer(test::refusalTo(query(), 2), 1ms)}).toJson();
    QCOMPARE(at(json, "command_status").toString(), QStringLiteral("ok"));
    QCOMPARE(at(json, "rcode").toString(), QStringLiteral("SERVFAIL"));
    QVERIFY(!json.contains(QStringLiteral("error")));
    QVERIFY(!json.contains(QStringLiteral("error_type")));
}

void LookupResultTest::replyThatCannotBeParsedIsMalformed()
{
    const QByteArray reply = test::answerTo(query());
    const Outcome bad = answer(reply.chopped(3), 1ms);
    const QJsonObject json = rowOf(QStringLiteral("8.8.8.8"), {bad, bad}).toJson();
    QCOMPARE(at(json, "command_status").toString(), QStringLiteral("error"));
    QCOMPARE(at(json, "error_type").toString(), QStringLiteral("malformed"));
    QVERIFY(!at(json, "error").toString().isEmpty());
    QCOMPARE(at(json, "rcode").toString(), QString());
    QCOMPARE(at(json, "size").toInt(), int(reply.size()) - 3);
    const QJsonObject run = at(json, "runs").toArray()[0].toObject();
    QCOMPARE(at(run, "error_type").toString(), QStringLiteral("malformed"));
    QCOMPARE(at(run, "rcode").toString(), QString());
}

void LookupResultTest::ageIsSubtractedFromTtls()
{
    Outcome outcome = answer(test::answerTo(query()), 1ms);
    outcome.age = 100;
    const QJsonObject json = rowOf(QStringLiteral("https://x.example"), {outcome}).toJson();
    QCOMPARE(at(at(json, "answers").toArray()[0].toObject(), "ttl").toInt(), 200);
}

void LookupResultTest::truncationShowsTheTransportThatAnswered()
{
    Outcome outcome = answer(test::answerTo(query()), 1ms);
    outcome.transport = Protocol::Tcp;
    const QJsonObject json = rowOf(QStringLiteral("udp://192.0.2.1"), {outcome}).toJson();
    QCOMPARE(at(json, "transport").toString(), QStringLiteral("tcp"));
    QCOMPARE(at(json, "dns_protocol").toString(), QStringLiteral("Do53"));
}

void LookupResultTest::runsAppearOnlyWithMoreThanOne()
{
    const QByteArray reply = test::answerTo(query());
    QVERIFY(!rowOf(QStringLiteral("8.8.8.8"), {answer(reply, 1ms)})
                 .toJson()
                 .contains(QStringLiteral("runs")));

    const QJsonObject json = rowOf(QStringLiteral("8.8.8.8"),
                                   {answer(reply, 5ms), timeoutAfter(1000ms), answer(reply, 3ms)})
                                 .toJson();
    QCOMPARE(at(json, "runs").toArray(), QJsonDocument::fromJson(R"([
        {"time_ms": 5, "timings": {"query_ms": 5}, "rcode": "NOERROR"},
        {"time_ms": 1000, "timings": {}, "rcode": "", "error_type": "timeout"},
        {"time_ms": 3, "timings": {"query_ms": 3}, "rcode": "NOERROR"}])")
                                             .array());
    QCOMPARE(at(json, "command_status").toString(), QStringLiteral("ok"));
    QCOMPARE(at(json, "time_ms").toDouble(), 3.0);
}

void LookupResultTest::representativeIsTheMedianOfTheAnswers_data()
{
    QTest::addColumn<QList<int>>("answered"); // milliseconds; negative: a timeout after so long
    QTest::addColumn<int>("expected");
    QTest::newRow("one") << QList<int>{7} << 7;
    QTest::newRow("odd") << QList<int>{9, 1, 5} << 5;
    QTest::newRow("even: the lower of two") << QList<int>{9, 1, 7, 5} << 5;
    QTest::newRow("failures do not count") << QList<int>{-1, 9, -2, 4, -3} << 4;
    QTest::newRow("no answer: the last") << QList<int>{-3, -1, -2} << 2;
}

void LookupResultTest::representativeIsTheMedianOfTheAnswers()
{
    QFETCH(QList<int>, answered);
    QFETCH(int, expected);
    QList<Outcome> runs;
    for (const int milliseconds : answered)
        runs.append(milliseconds < 0 ? timeoutAfter(-milliseconds * 1ms)
                                     : answer(test::answerTo(query()), milliseconds * 1ms));
    const ServerResult row = rowOf(QStringLiteral("8.8.8.8"), runs);
    QVERIFY(row.representative().timings.total == expected * 1ms);
}

void LookupResultTest::extendedErrorsNsidAndSubnetAreListed()
{
    // EDE 15 "bad\x1b", NSID "ns1", ECS 192.0.2.0/24 with scope 24; behind a root name, type OPT,
    // 1232.
    const QByteArray options = QByteArray::fromHex("000f0006000f6261641b"
                                                   "000300036e7331"
                                                   "00080007000118"
                                                   "18c00002");
    QByteArray reply = test::refusalTo(
        QByteArray::fromHex("00000100000100000000000003777777076578616d706c6503636f6d0000010001"),
        2);
    reply[11] = 1;
    reply += QByteArray::fromHex("00002904d000000000") + QByteArray(1, '\0') +
             char(options.size()) + options;
    const QJsonObject json = rowOf(QStringLiteral("8.8.8.8"), {answer(reply, 1ms)}).toJson();
    QVERIFY2(at(json, "command_status") == QStringLiteral("ok"),
             qPrintable(at(json, "error").toString()));
    const char *expected = R"json({
        "udp_size": 1232, "nsid": "6e7331 (\"ns1\")", "ecs": "192.0.2.0/24/24",
        "ede": [{"code": 15, "text": "bad\\x1b"}]})json";
    QCOMPARE(at(json, "edns").toObject(), parsed(expected));
}

void LookupResultTest::resultIsKeyedByTarget()
{
    LookupResult result;
    result.servers = {rowOf(QStringLiteral("8.8.8.8"), {timeoutAfter(1ms)}),
                      rowOf(QStringLiteral("https://dns.google"), {timeoutAfter(1ms)})};
    const QJsonObject details = at(result.toJson(), "details").toObject();
    QCOMPARE(details.keys(), (QStringList{QStringLiteral("https://dns.google/dns-query"),
                                          QStringLiteral("udp://8.8.8.8")}));
}

void LookupResultTest::durationIsInSeconds()
{
    LookupResult result;
    result.duration = 1'234'567'890ns;
    QCOMPARE(at(result.toJson(), "duration").toDouble(), 1.234568);
}

QTEST_APPLESS_MAIN(LookupResultTest)
#include "lookupresulttest.moc"
