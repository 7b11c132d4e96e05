// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/resultjson.h"

#include "dns/messagebuilder.h"
#include "model/reading.h"
#include "support/dnsmessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

const QString target = QStringLiteral("udp://192.0.2.1");

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray query()
{
    return queryFor(QStringLiteral("www.example.com"));
}

Outcome answer(const QByteArray &reply, Duration total)
{
    const Result<Message> message = Message::parse(reply);
    Outcome outcome;
    outcome.reply = reply;
    outcome.rcode = message ? message->rcode : quint16(0);
    outcome.timings.query = total / 2;
    outcome.timings.total = total;
    outcome.address = QHostAddress(QStringLiteral("192.0.2.53"));
    return outcome;
}

Outcome failure(ErrorKind kind, Duration total)
{
    Outcome outcome = Outcome::failed({kind, QStringLiteral("no answer: \u201cgone\u201d")});
    outcome.timings.total = total;
    return outcome;
}

Outcome overTls(Outcome outcome)
{
    TlsFacts facts;
    facts.version = QStringLiteral("TLSv1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.alpn = QStringLiteral("dot");
    facts.certificate = {QStringLiteral("CN=dns.example"), QStringLiteral("CN=Example CA"),
                         QDateTime::fromString(QStringLiteral("9999-12-31T23:59:59Z"), Qt::ISODate),
                         QByteArray(32, '\xab')};
    outcome.tls = std::make_shared<const TlsFacts>(facts);
    outcome.transport = Protocol::Tls;
    outcome.timings.resolve = 1'234'567ns;
    outcome.timings.connect = 3ms;
    outcome.timings.tls = 17'000'499ns;
    outcome.attempts = 4;
    outcome.tlsResumed = true;
    return outcome;
}

/// A reply with something in every section and every EDNS option that is shown.
QByteArray fullReply()
{
    const QByteArray owner = wireName("www.example.com");
    return MessageBuilder(0x8583)
        .question(owner, 1)
        .answer(owner, 5, wireName("x.example"), 0xffffffff)
        .answer(wireName("x.example"), 16, QByteArray("\5\x1b[2J\"\3a;b"), 0x7fffffff)
        .answer(wireName("."), 65280, QByteArray("\1\2"))
        .authority(wireName("example"), 6,
                   wireName("a.example") + wireName("b.example") + QByteArray(20, '\1'))
        .additional(owner, 28, QByteArray(16, '\2'))
        .opt(ednsOption(3, "ns1") + ednsOption(8, QByteArray::fromHex("00011818c00002")) +
             ednsOption(15, QByteArray::fromHex("0016") + "why\x1b\xff") +
             ednsOption(15, QByteArray::fromHex("ffff")))
        .octets();
}

ServerResult rowOf(const QString &to, const QList<Outcome> &runs)
{
    return {{*Endpoint::parse(to), {QStringLiteral("TEST"), QStringLiteral("\u00fcber")}},
            *Name::parse(u"www.example.com"),
            RecordType(1),
            runs};
}

LookupRequest requestOf(const LookupResult &result)
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    for (const ServerResult &row : result.servers)
        request.servers.append(row.server);
    return request;
}

/// The only row of a result whose row is \a row, for a request that names its target.
Result<ServerResult> readRow(const QByteArray &row)
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    return serverResultFromJson(parsed(row), {*Endpoint::parse(target), {QStringLiteral("OWN")}},
                                request);
}

} // namespace

class ResultJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAgain_data();
    void whatIsReadIsWrittenAgain();
    void rowsStandInTheOrderOfTheRequest();
    void rowsOfTheDaemonsOwnServersAreTaken();
    void rowIsFoundUnderAnotherSpellingOfItsTarget();
    void serverWithoutARowIsAFailure();
    void answerReadsLikeALocalOne();
    void runsOnOpenConnectionsAreTold();
    void olderDaemonsAreUnderstood();
    void nullAndUnknownFieldsArePassedOver();
    void textIsNeutralised();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void wrongResultIsRefused_data();
    void wrongResultIsRefused();
};

void ResultJsonTest::whatIsReadIsWrittenAgain_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QList<Outcome>>("runs");
    const auto row = [](const char *name, const char *to, const QList<Outcome> &runs) {
        QTest::newRow(name) << QString::fromLatin1(to) << runs;
    };
    const Outcome good = answer(answerTo(query()), 12'345'678ns);
    const Outcome quick = answer(answerTo(query()), 1ms);
    const Outcome late = failure(ErrorKind::Timeout, 5s);
    const Outcome malformed = answer(answerTo(query()).chopped(3), 3ms);
    row("answer", "192.0.2.1", {good});
    row("every section and option", "192.0.2.1", {answer(fullReply(), 99'999ns)});
    row("refusal", "192.0.2.1", {answer(refusalTo(query(), 5), 2ms)});
    row("response code without a name", "192.0.2.1",
        {answer(MessageBuilder(0x8180).opt({}, 0xfe000000).octets(), 2ms)});
    for (const ErrorKind kind :
         {ErrorKind::Timeout, ErrorKind::Certificate, ErrorKind::Cancelled, ErrorKind::Internal})
        row(qPrintable(errorKindName(kind)), "https://dns.example", {failure(kind, 5s)});
    row("reply that can't be parsed", "192.0.2.1", {malformed});
    row("TLS", "tls://dns.example@[2001:db8::1]:8853", {overTls(good)});
    row("TLS failure", "quic://dns.example", {overTls(late)});
    Outcome bare = overTls(good);
    bare.tls = std::make_shared<const TlsFacts>();
    bare.address = QHostAddress(QStringLiteral("fe80::1%2"));
    row("no certificate shown", "tls://dns.example", {bare});
    Outcome truncated = good;
    truncated.transport = Protocol::Tcp;
    truncated.reused = true;
    row("TCP after truncation", "udp://192.0.2.1:5353", {truncated});

    row("runs", "192.0.2.1", {good, late, quick, answer(refusalTo(query(), 2), 7ms)});
    row("runs without an answer", "tcp://192.0.2.1",
        {late, failure(ErrorKind::Refused, 1ms), late});
    row("runs that take the same time", "tls://dns.example",
        {overTls(good), good, overTls(good), late, good});
    row("times that differ by nanoseconds", "192.0.2.1",
        {answer(answerTo(query()), 1'000'003ns), answer(fullReply(), 1'000'002ns),
         answer(answerTo(query()), 1'000'001ns)});
    row("the malformed run stands for the row", "192.0.2.1", {quick, malformed, good});
    row("no run but malformed ones", "192.0.2.1", {malformed, malformed});
}

void ResultJsonTest::whatIsReadIsWrittenAgain()
{
    QFETCH(QString, to);
    QFETCH(QList<Outcome>, runs);
    const LookupResult result{1'234'567us,
                              {rowOf(to, runs), rowOf(QStringLiteral("tcp://192.0.2.99"),
                                                      {failure(ErrorKind::Refused, 1us)})}};
    const QJsonObject json = result.toJson();
    const Result<LookupResult> read = lookupResultFromJson(json, requestOf(result));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->toJson(), json);
    QCOMPARE(read->servers[0].runs.size(), runs.size());
}

void ResultJsonTest::rowsStandInTheOrderOfTheRequest()
{
    LookupResult result;
    for (const char *to : {"udp://192.0.2.3", "tls://a.example", "udp://192.0.2.1"})
        result.servers.append(rowOf(QString::fromLatin1(to), {failure(ErrorKind::Timeout, 1ms)}));
    const Result<LookupResult> read = lookupResultFromJson(result.toJson(), requestOf(result));
    QVERIFY(read);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(read->servers[i].server.endpoint.target(),
                 result.servers[i].server.endpoint.target());
}

void ResultJsonTest::rowsOfTheDaemonsOwnServersAreTaken()
{
    LookupResult result;
    result.servers = {rowOf(QStringLiteral("https://a.example"), {answer(fullReply(), 1ms)}),
                      rowOf(QStringLiteral("udp://192.0.2.1"), {answer(fullReply(), 2ms)})};
    const Result<LookupResult> read = lookupResultFromJson(result.toJson(), {});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->toJson(), result.toJson());
    QCOMPARE(read->servers[0].server.tags, result.servers[0].server.tags);
}

void ResultJsonTest::rowIsFoundUnderAnotherSpellingOfItsTarget()
{
    LookupRequest request;
    request.servers = {{*Endpoint::parse(u"TLS://dns.example"), {QStringLiteral("OWN")}}};
    const Result<LookupResult> read =
        lookupResultFromJson(parsed(R"({"details": {"tls://dns.example:853":
                   {"command_status": "ok", "rcode": "NXDOMAIN"}}})"),
                             request);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->servers.size(), 1);
    QCOMPARE(read->servers[0].server.endpoint.target(), QStringLiteral("TLS://dns.example"));
    QCOMPARE(read->servers[0].runs[0].rcode, quint16(3));
}

void ResultJsonTest::serverWithoutARowIsAFailure()
{
    LookupRequest request;
    request.servers = {{*Endpoint::parse(target), {}},
                       {*Endpoint::parse(u"tls://dns.example"), {}}};
    const Result<LookupResult> read = lookupResultFromJson(
        parsed(R"({"details": {"udp://192.0.2.1": {"command_status": "ok", "rcode": "NOERROR"},
                               "udp://192.0.2.2": {"command_status": "ok", "rcode": "NOERROR"}}})"),
        request);
    QVERIFY(read);
    QCOMPARE(read->servers.size(), 2);
    QVERIFY(read->servers[0].runs[0].answered());
    QCOMPARE(read->servers[1].runs[0].failure.kind, ErrorKind::Internal);
    QVERIFY(!read->servers[1].runs[0].failure.text.isEmpty());
}

void ResultJsonTest::answerReadsLikeALocalOne()
{
    const LookupResult result{1ms, {rowOf(target, {answer(fullReply(), 1ms)})}};
    const LookupResult read = *lookupResultFromJson(result.toJson(), requestOf(result));
    const Reading local(result.servers[0].runs[0]);
    const Reading remote(read.servers[0].runs[0]);
    QVERIFY(remote.answered());
    QCOMPARE(remote.message->rcode, local.message->rcode);
    QCOMPARE(remote.message->questionName, local.message->questionName);
    QCOMPARE(remote.message->questionType, local.message->questionType);
    QCOMPARE(remote.message->flags, local.message->flags);
    QCOMPARE(remote.message->answers.size(), 3);
    QCOMPARE(remote.message->answers[1].value, local.message->answers[1].value);
    QCOMPARE(remote.message->edns->errors[0].name, local.message->edns->errors[0].name);
    QCOMPARE(read.servers[0].runs[0].size(), qsizetype(fullReply().size()));
}

void ResultJsonTest::runsOnOpenConnectionsAreTold()
{
    Outcome cold = answer(answerTo(query()), 20ms);
    cold.transport = Protocol::Tcp;
    cold.timings.connect = 10ms;
    Outcome warm = answer(answerTo(query()), 5ms);
    warm.transport = Protocol::Tcp;
    warm.reused = true;
    const LookupResult result{1s, {rowOf(QStringLiteral("tcp://192.0.2.1"), {cold, warm, warm})}};
    const LookupResult read = *lookupResultFromJson(result.toJson(), requestOf(result));
    const QList<Outcome> &runs = read.servers[0].runs;
    QVERIFY(!runs[0].reused);
    QVERIFY(runs[1].reused);
    QVERIFY(runs[2].reused);
}

void ResultJsonTest::olderDaemonsAreUnderstood()
{
    const Result<ServerResult> row = readRow(R"({
        "command_status": "ok", "time_ms": 23.45, "tags": ["GOOGLE"], "rcode": "NOERROR",
        "name": "example.com.", "qtype": "AAAA", "dns_protocol": "Do53",
        "answers": [{"name": "example.com.", "type": "AAAA", "ttl": 4294967295,
                     "value": "2001:db8::1"}]})");
    QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
    QCOMPARE(row->name.toString(), QStringLiteral("example.com"));
    QCOMPARE(row->type.toString(), QStringLiteral("AAAA"));
    QCOMPARE(row->server.tags, QStringList(QStringLiteral("GOOGLE")));
    const Outcome &outcome = row->runs[0];
    QVERIFY(outcome.timings.total == 23'450us);
    QVERIFY(!outcome.timings.query);
    const Reading reading(outcome);
    QCOMPARE(reading.message->answers[0].name, QStringLiteral("example.com"));
    QCOMPARE(reading.message->answers[0].ttl, 4294967295u);

    const Result<ServerResult> failed =
        readRow(R"({"command_status": "error", "error": "i/o timeout"})");
    QVERIFY(failed);
    QCOMPARE(failed->runs[0].failure.kind, ErrorKind::Internal);
    QCOMPARE(failed->runs[0].failure.text, QStringLiteral("i/o timeout"));
    QCOMPARE(failed->name.toString(), QStringLiteral("www.example.com"));
    QCOMPARE(failed->server.tags, QStringList(QStringLiteral("OWN")));
}

void ResultJsonTest::nullAndUnknownFieldsArePassedOver()
{
    const Result<ServerResult> row = readRow(R"({
        "command_status": "ok", "rcode": "NOERROR", "answers": null, "tags": null, "edns": null,
        "timings": {"query_ms": null, "dream_ms": 3}, "colour": ["green"]})");
    QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
    QVERIFY(row->runs[0].answered());
    const Result<ServerResult> newer =
        readRow(R"({"command_status": "error", "error_type": "bored", "error": "x"})");
    QVERIFY(newer);
    QCOMPARE(newer->runs[0].failure.kind, ErrorKind::Internal);
}

void ResultJsonTest::textIsNeutralised()
{
    const QByteArray hostile = R"("\u001b[2J\u202e")";
    const Result<ServerResult> row = readRow(
        R"({"command_status": "ok", "rcode": "NOERROR", "tags": [)" + hostile + R"(], "flags": [)" +
        hostile + R"(], "answers": [{"name": )" + hostile + R"(, "type": )" + hostile +
        R"(, "value": )" + hostile + R"(}], "edns": {"nsid": )" + hostile + R"(, "ecs": )" +
        hostile + R"(, "ede": [{"code": 1, "text": )" + hostile + R"(}]}, "tls": {"version": )" +
        hostile + R"(, "cipher": )" + hostile + R"(, "alpn": )" + hostile +
        R"(, "certificate": {"subject": )" + hostile + R"(, "issuer": )" + hostile +
        R"(, "sha256": ")" + QByteArray(64, 'a') + R"("}}})");
    QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
    const QByteArray json = QJsonDocument(row->toJson()).toJson();
    QCOMPARE(json.count(R"(\\x1b[2J\\u{202e})"), 13);
    QVERIFY(!json.contains(R"(\u001b)") && !json.contains("\xe2\x80\xae"));

    const Result<ServerResult> failed =
        readRow(R"({"command_status": "error", "error": )" + hostile + '}');
    QVERIFY(failed);
    QCOMPARE(failed->runs[0].failure.text, QStringLiteral("\\x1b[2J\\u{202e}"));
}

void ResultJsonTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("sentence"); // the beginning, where the rest is another parser's
    const auto row = [](const QByteArray &json, const char *sentence) {
        QTest::newRow(json.left(100).constData()) << json << QString::fromUtf8(sentence);
    };
    const auto with = [row](const char *fields, const char *sentence) {
        row(QByteArray(R"({"command_status": "ok", "rcode": "NOERROR", )") + fields + '}',
            sentence);
    };
    row("{}", "\"command_status\" must be \"ok\" or \"error\"");
    row(R"({"command_status": "success"})", "\"command_status\" must be \"ok\" or \"error\"");
    row(R"({"command_status": true})", "\"command_status\" must be a string");
    row(R"({"command_status": "ok"})",
        "\"rcode\" must be a response code such as NOERROR, not \"\"");
    row("{\"command_status\": \"ok\", \"rcode\": \"\\u001b[2J\"}",
        "\"rcode\" must be a response code such as NOERROR, not \"\\x1b[2J\"");
    row(R"({"command_status": "error", "error": 5})", "\"error\" must be a string");
    row(R"({"command_status": "error", "error_type": 5})", "\"error_type\" must be a string");
    with(R"("name": "a..b")", "\"name\": ");
    with(R"("qtype": "NOPE")", "\"qtype\": ");
    with(R"("qtype": 1)", "\"qtype\" must be a string");
    with(R"("tags": "A")", "\"tags\" must be a list");
    with(R"("tags": [1])", "\"tags\" must be a list of strings");
    with(R"("flags": [[]])", "\"flags\" must be a list of strings");
    with(R"("time_ms": "5")", "\"time_ms\" must be a number from 0 to 1000000000");
    with(R"("time_ms": -1)", "\"time_ms\" must be a number from 0 to 1000000000");
    with(R"("time_ms": 1e300)", "\"time_ms\" must be a number from 0 to 1000000000");
    with(R"("timings": [])", "\"timings\" must be an object");
    with(R"("timings": {"tls_ms": true})",
         "\"timings.tls_ms\" must be a number from 0 to 1000000000");
    with(R"("connection": "warm")", "\"connection\" must be \"fresh\" or \"reused\"");
    with(R"("tls_resumed": 1)", "\"tls_resumed\" must be true or false");
    with(R"("transport": "sctp")", "\"transport\" must be udp, tcp, tls, https or quic");
    with(R"("attempts": 0)", "\"attempts\" must be a whole number from 1 to 1000000");
    with(R"("address": "dns.example")", "\"address\" must be an IPv4 or IPv6 address");
    with(R"("address": "fe80::1%\u001b")", "\"address\" must be an IPv4 or IPv6 address");
    with(R"("size": 65536)", "\"size\" must be a whole number from 0 to 65535");
    with(R"("answers": {})", "\"answers\" must be a list");
    with(R"("answers": [1])", "\"answers[0]\" must be an object");
    with(R"("answers": [{}, {"value": ["a"]}])", "\"answers[1].value\" must be a string");
    with(R"("authority": [{"ttl": -1}])",
         "\"authority[0].ttl\" must be a whole number from 0 to 4294967295");
    with(R"("additional": [{"ttl": 4294967296}])",
         "\"additional[0].ttl\" must be a whole number from 0 to 4294967295");
    with(R"("edns": [])", "\"edns\" must be an object");
    with(R"("edns": {"udp_size": 70000})",
         "\"edns.udp_size\" must be a whole number from 0 to 65535");
    with(R"("edns": {"ede": [{"code": "x"}]})",
         "\"edns.ede[0].code\" must be a whole number from 0 to 65535");
    with(R"("tls": 1)", "\"tls\" must be an object");
    with(R"("tls": {"version": 1.3})", "\"tls.version\" must be a string");
    with(R"("tls": {"certificate": {"not_after": "soon"}})",
         "\"tls.certificate.not_after\" must be a time such as 2030-01-02T03:04:05Z");
    with(R"("tls": {"certificate": {"not_after": "9999-12-31T23:59:59-05:00"}})",
         "\"tls.certificate.not_after\" must be a time such as 2030-01-02T03:04:05Z");
    with(R"("tls": {"certificate": {"sha256": "ab"}})",
         "\"tls.certificate.sha256\" must be 64 hexadecimal digits");
    with(R"("runs": {})", "\"runs\" must be a list");
    with(R"("runs": [{"rcode": "NOERROR"}, {"rcode": "x"}])",
         "\"runs[1].rcode\" must be a response code such as NOERROR, not \"x\"");
    with(R"("runs": [{"rcode": "NOERROR", "timings": {"query_ms": []}}])",
         "\"runs[0].timings.query_ms\" must be a number from 0 to 1000000000");
}

void ResultJsonTest::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, sentence);
    const Result<ServerResult> read = readRow(row);
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::InvalidArgument);
    const QString whole = QStringLiteral("\"udp://192.0.2.1\": ") + sentence;
    if (sentence.endsWith(u' ')) {
        QVERIFY2(read.error().detail.startsWith(whole), qPrintable(read.error().detail));
    } else {
        QCOMPARE(read.error().detail, whole);
    }
}

void ResultJsonTest::wrongResultIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray("{}")
                           << QStringLiteral("\"details\" is required and must be an object");
    QTest::newRow("list") << QByteArray(R"({"details": []})")
                          << QStringLiteral("\"details\" must be an object");
    QTest::newRow("duration") << QByteArray(R"({"details": {}, "duration": "1"})")
                              << QStringLiteral("\"duration\" must be a number from 0 to "
                                                "1000000000");
    QTest::newRow("target") << QByteArray(R"({"details": {"ftp://x": {}}})")
                            << QStringLiteral("\"details\": target \"ftp://x\": the scheme must be "
                                              "udp, tcp, tls, https or quic, not \"ftp\"");
    QTest::newRow("row") << QByteArray(R"({"details": {"udp://x": 1}})")
                         << QStringLiteral("\"udp://x\" must be an object");
}

void ResultJsonTest::wrongResultIsRefused()
{
    QFETCH(QByteArray, json);
    const Result<LookupResult> read = lookupResultFromJson(parsed(json), {});
    QVERIFY(!read);
    QTEST(read.error().detail, "sentence");
}

QTEST_APPLESS_MAIN(ResultJsonTest)
#include "resultjsontest.moc"
