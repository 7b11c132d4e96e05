// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/requestjson.h"

#include <QJsonDocument>
#include <QTest>

using namespace dnstester;

namespace {

RequestDefaults defaultsWithServers()
{
    RequestDefaults defaults;
    defaults.servers = {Server{*Endpoint::parse(u"udp://192.0.2.1"), {QStringLiteral("OWN")}},
                        Server{*Endpoint::parse(u"tls://dns.example"), {}}};
    return defaults;
}

/// `"dns_servers": [...]` with \a count servers.
QByteArray serverList(int count)
{
    QByteArrayList servers;
    for (int i = 0; i < count; ++i)
        servers.append("{\"target\": \"192.0.2." + QByteArray::number(i) + "\"}");
    return "\"dns_servers\": [" + servers.join(", ") + ']';
}

} // namespace

class RequestJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyADomainMeansDefaults();
    void readsEveryField();
    void absentOptionsKeepTheDefaults();
    void mapsInternationalNames();
    void rootIsADomain();
    void unknownTypesAreTypeNnn();
    void emptyServerListMeansTheConfiguredOnes();
    void asManyServersAsAllowedAreAccepted();
    void configuredServersMayExceedTheLimit();
    void differentSpellingsOfOneServerAreDifferentTargets();
    void readsReverseRequests_data();
    void readsReverseRequests();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void refusesReverseRequestsWithASentence_data();
    void refusesReverseRequestsWithASentence();
    void whatIsWrittenIsReadAgain_data();
    void whatIsWrittenIsReadAgain();
    void whatTheApiMeansAnyhowIsNotWritten();
    void whatHasNoFieldIsNamed();
};

void RequestJsonTest::onlyADomainMeansDefaults()
{
    const Result<LookupRequest> request =
        lookupRequestFromJson(R"({"domain": "example.com"})", defaultsWithServers());
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QCOMPARE(request->name.toString(), QStringLiteral("example.com"));
    QVERIFY(request->type == RecordType());
    QCOMPARE(request->servers.size(), 2);
    QCOMPARE(request->servers[0].endpoint.target(), QStringLiteral("udp://192.0.2.1"));
    QCOMPARE(request->servers[0].tags, QStringList(QStringLiteral("OWN")));
    const LookupOptions &options = request->options;
    QVERIFY(options.timeout == std::chrono::seconds(5));
    QCOMPARE(options.retries, 3);
    QVERIFY(options.connection == ConnectionUse::Fresh);
    QCOMPARE(options.repeat, 1);
    QVERIFY(options.rd && !options.dnssec && !options.cd && !options.nsid && !options.insecure);
    QVERIFY(!options.ecs);
    QCOMPARE(options.udpSize, quint16(1232));
}

void RequestJsonTest::readsEveryField()
{
    const QByteArray body = R"({"domain": "www.example.com.", "qtype": "aaaa",
        "dns_servers": [{"target": "tls://dns.google@8.8.8.8", "tags": ["GOOGLE", "DOT"]},
                        {"target": "1.1.1.1"}],
        "tls_insecure_skip_verify": true,
        "options": {"timeout_ms": 1500, "retries": 0, "connection": "reuse", "repeat": 5,
                    "dnssec": true, "cd": true, "rd": false, "nsid": true, "ecs": "192.0.2.77/24",
                    "udp_size": 4096.0}})";
    const Result<LookupRequest> request = lookupRequestFromJson(body, defaultsWithServers());
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QCOMPARE(request->name.toString(), QStringLiteral("www.example.com"));
    QCOMPARE(request->type.toString(), QStringLiteral("AAAA"));
    QCOMPARE(request->servers.size(), 2);
    QCOMPARE(request->servers[0].endpoint.target(), QStringLiteral("tls://dns.google@8.8.8.8"));
    QCOMPARE(request->servers[0].tags,
             (QStringList{QStringLiteral("GOOGLE"), QStringLiteral("DOT")}));
    QCOMPARE(request->servers[1].endpoint.target(), QStringLiteral("udp://1.1.1.1"));
    QVERIFY(request->servers[1].tags.isEmpty());
    const LookupOptions &options = request->options;
    QVERIFY(options.timeout == std::chrono::milliseconds(1500));
    QCOMPARE(options.retries, 0);
    QVERIFY(options.connection == ConnectionUse::Reuse);
    QCOMPARE(options.repeat, 5);
    QVERIFY(!options.rd && options.dnssec && options.cd && options.nsid && options.insecure);
    QVERIFY(options.ecs);
    QCOMPARE(options.ecs->toString(), QStringLiteral("192.0.2.0/24"));
    QCOMPARE(options.udpSize, quint16(4096));
}

void RequestJsonTest::absentOptionsKeepTheDefaults()
{
    RequestDefaults defaults = defaultsWithServers();
    defaults.options.timeout = std::chrono::milliseconds(700);
    defaults.options.retries = 7;
    defaults.options.insecure = true;
    const Result<LookupRequest> request = lookupRequestFromJson(
        R"({"domain": "x", "options": {"repeat": 2, "connection": "fresh"}})", defaults);
    QVERIFY(request);
    QVERIFY(request->options.timeout == std::chrono::milliseconds(700));
    QCOMPARE(request->options.retries, 7);
    QCOMPARE(request->options.repeat, 2);
    QVERIFY(request->options.insecure);
}

void RequestJsonTest::mapsInternationalNames()
{
    const Result<LookupRequest> request = lookupRequestFromJson("{\"domain\": \"B\xc3\x9c"
                                                                "CHER.example\"}",
                                                                defaultsWithServers());
    QVERIFY(request);
    QCOMPARE(request->name.toString(), QStringLiteral("xn--bcher-kva.example"));
}

void RequestJsonTest::rootIsADomain()
{
    const Result<LookupRequest> request =
        lookupRequestFromJson(R"({"domain": ".", "qtype": "NS"})", defaultsWithServers());
    QVERIFY(request);
    QVERIFY(request->name.isRoot());
}

void RequestJsonTest::unknownTypesAreTypeNnn()
{
    const Result<LookupRequest> request =
        lookupRequestFromJson(R"({"domain": "x", "qtype": "TYPE65280"})", defaultsWithServers());
    QVERIFY(request);
    QCOMPARE(request->type.number(), quint16(65280));
}

void RequestJsonTest::emptyServerListMeansTheConfiguredOnes()
{
    const Result<LookupRequest> request =
        lookupRequestFromJson(R"({"domain": "x", "dns_servers": []})", defaultsWithServers());
    QVERIFY(request);
    QCOMPARE(request->servers.size(), 2);
}

void RequestJsonTest::asManyServersAsAllowedAreAccepted()
{
    RequestDefaults defaults;
    defaults.maxServers = 3;
    const Result<LookupRequest> request =
        lookupRequestFromJson("{\"domain\": \"x\", " + serverList(3) + '}', defaults);
    QVERIFY(request);
    QCOMPARE(request->servers.size(), 3);
}

void RequestJsonTest::configuredServersMayExceedTheLimit()
{
    RequestDefaults defaults = defaultsWithServers();
    defaults.maxServers = 1;
    QVERIFY(lookupRequestFromJson(R"({"domain": "x"})", defaults));
}

void RequestJsonTest::differentSpellingsOfOneServerAreDifferentTargets()
{
    const QByteArray body =
        R"({"domain": "x", "dns_servers": [{"target": "192.0.2.1"}, {"target": "192.0.2.1:53"}]})";
    QVERIFY(lookupRequestFromJson(body, {}));
}

void RequestJsonTest::readsReverseRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << QByteArray(R"({"reverse_ip": "192.0.2.5"})")
                          << QStringLiteral("5.2.0.192.in-addr.arpa");
    QTest::newRow("IPv6") << QByteArray(
                                 R"({"reverse_ip": "2001:DB8::1", "options": {"retries": 1}})")
                          << QStringLiteral(
                                 "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0."
                                 "1.0.0.2.ip6.arpa");
}

void RequestJsonTest::readsReverseRequests()
{
    QFETCH(QByteArray, body);
    const Result<LookupRequest> request = reverseRequestFromJson(body, defaultsWithServers());
    QVERIFY2(request, qPrintable(request ? QString() : request.error().detail));
    QTEST(request->name.toString(), "name");
    QCOMPARE(request->type.toString(), QStringLiteral("PTR"));
    QCOMPARE(request->servers.size(), 2);
}

void RequestJsonTest::refusesWithASentence_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence"); // the beginning, where the rest is another parser's
    const auto row = [](const QByteArray &body, const char *sentence) {
        QTest::newRow(body.isEmpty() ? "empty" : body.left(100).constData())
            << body << QString::fromUtf8(sentence);
    };
    const auto with = [row](const char *fields, const char *sentence) {
        row(QByteArray(R"({"domain": "x", )") + fields + '}', sentence);
    };
    row("", "the body must be JSON: ");
    row("{", "the body must be JSON: ");
    row("{\"domain\": \"\xff\"}", "the body must be JSON: ");
    row("{\"domain\": \"x\"} x", "the body must be JSON: ");
    row("[]", "the body must be a JSON object");
    row("{}", "\"domain\" is required and must be a string");
    row(R"({"domain": null})", "\"domain\" must be a string");
    row(R"({"domain": 5})", "\"domain\" must be a string");
    row(R"({"domain": ""})", "\"domain\": ");
    row(R"({"domain": "a..b"})", "\"domain\": ");
    row(QByteArray("{\"domain\": \"") + QByteArray(64, 'a') + "\"}", "\"domain\": ");
    with(R"("domains": "x")", "\"domains\" is not a known field");
    with("\"\\u001b[31m\": 1", "\"\\x1b[31m\" is not a known field");
    with(R"("reverse_ip": "192.0.2.1")", "\"reverse_ip\" is not a known field");
    with(R"("qtype": 1)", "\"qtype\" must be a string");
    with(R"("qtype": "NOPE")", "\"qtype\": ");
    with(R"("qtype": "TYPE65536")", "\"qtype\": ");
    with(R"("tls_insecure_skip_verify": "true")",
         "\"tls_insecure_skip_verify\" must be true or false");

    with(R"("dns_servers": "8.8.8.8")", "\"dns_servers\" must be a list");
    with(R"("dns_servers": null)", "\"dns_servers\" must be a list");
    with(R"("dns_servers": ["8.8.8.8"])", "\"dns_servers[0]\" must be an object with a target");
    with(R"("dns_servers": [{}])", "\"dns_servers[0].target\" is required and must be a string");
    with(R"("dns_servers": [{"target": 8}])", "\"dns_servers[0].target\" must be a string");
    with(R"("dns_servers": [{"target": "192.0.2.1"}, {"target": "ftp://x"}])",
         "\"dns_servers[1].target\": target \"ftp://x\": the scheme must be udp, tcp, tls, https "
         "or quic, not "
         "\"ftp\"");
    with(R"("dns_servers": [{"target": "192.0.2.1", "tag": []}])",
         "\"dns_servers[0].tag\" is not a known field");
    with(R"("dns_servers": [{"target": "192.0.2.1", "tags": "x"}])",
         "\"dns_servers[0].tags\" must be a list");
    with(R"("dns_servers": [{"target": "192.0.2.1", "tags": [1]}])",
         "\"dns_servers[0].tags\" must be a list of strings");
    with(R"("dns_servers": [{"target": "192.0.2.1"}, {"target": "udp://192.0.2.1"}])",
         "\"dns_servers[1]\" must not name \"udp://192.0.2.1\" again");
    with(serverList(51), "\"dns_servers\" must have at most 50 servers, not 51");

    with(R"("options": [])", "\"options\" must be an object");
    with(R"("options": {"timeout": 1})", "\"options.timeout\" is not a known field");
    with(R"("options": {"pad": true})", "\"options.pad\" is not a known field");
    with(R"("options": {"timeout_ms": 0})",
         "\"options.timeout_ms\" must be a whole number from 1 to 60000");
    with(R"("options": {"timeout_ms": 60001})",
         "\"options.timeout_ms\" must be a whole number from 1 to 60000");
    with(R"("options": {"timeout_ms": 1.5})",
         "\"options.timeout_ms\" must be a whole number from 1 to 60000");
    with(R"("options": {"timeout_ms": "5"})",
         "\"options.timeout_ms\" must be a whole number from 1 to 60000");
    with(R"("options": {"timeout_ms": 1e300})",
         "\"options.timeout_ms\" must be a whole number from 1 to 60000");
    with(R"("options": {"retries": -1})",
         "\"options.retries\" must be a whole number from 0 to 10");
    with(R"("options": {"retries": 11})",
         "\"options.retries\" must be a whole number from 0 to 10");
    with(R"("options": {"repeat": 0})", "\"options.repeat\" must be a whole number from 1 to 1000");
    with(R"("options": {"udp_size": 511})",
         "\"options.udp_size\" must be a whole number from 512 to 65535");
    with(R"("options": {"dnssec": 1})", "\"options.dnssec\" must be true or false");
    with(R"("options": {"cd": "no"})", "\"options.cd\" must be true or false");
    with(R"("options": {"rd": null})", "\"options.rd\" must be true or false");
    with(R"("options": {"nsid": []})", "\"options.nsid\" must be true or false");
    with(R"("options": {"connection": "warm"})",
         "\"options.connection\" must be \"fresh\" or \"reuse\", not \"warm\"");
    with(R"("options": {"connection": 1})", "\"options.connection\" must be a string");
    with(R"("options": {"ecs": "192.0.2.0/33"})", "\"options.ecs\": ");
    with(R"("options": {"ecs": 24})", "\"options.ecs\" must be a string");
}

void RequestJsonTest::refusesWithASentence()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);
    const Result<LookupRequest> request = lookupRequestFromJson(body, defaultsWithServers());
    QVERIFY(!request);
    QVERIFY(request.error().code == ErrorCode::InvalidArgument);
    const QString detail = request.error().detail;
    if (sentence.endsWith(u' ')) {
        QVERIFY2(detail.startsWith(sentence) && detail.size() > sentence.size(),
                 qPrintable(detail));
    } else {
        QCOMPARE(detail, sentence);
    }
}

void RequestJsonTest::refusesReverseRequestsWithASentence_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *body, const char *sentence) {
        QTest::newRow(body) << QByteArray(body) << QString::fromLatin1(sentence);
    };
    row("{}", "\"reverse_ip\" is required and must be a string");
    row(R"({"reverse_ip": 1})", "\"reverse_ip\" must be a string");
    row(R"({"reverse_ip": "x.example"})",
        "\"reverse_ip\" must be an IPv4 or IPv6 address, not \"x.example\"");
    row(R"({"reverse_ip": "1"})", "\"reverse_ip\" must be an IPv4 or IPv6 address, not \"1\"");
    row(R"({"reverse_ip": "fe80::1%eth0"})",
        "\"reverse_ip\" must be an IPv4 or IPv6 address, not \"fe80::1%eth0\"");
    row(R"({"reverse_ip": "192.0.2.1", "qtype": "A", "dns_servers": [{"target": "192.0.2.1"}]})",
        "\"qtype\" is not a known field");
    row(R"({"reverse_ip": "192.0.2.1"})", "\"dns_servers\" must name a server: none is configured");
}

void RequestJsonTest::refusesReverseRequestsWithASentence()
{
    QFETCH(QByteArray, body);
    const Result<LookupRequest> request = reverseRequestFromJson(body, {});
    QVERIFY(!request);
    QTEST(request.error().detail, "sentence");
}

void RequestJsonTest::whatIsWrittenIsReadAgain_data()
{
    QTest::addColumn<LookupRequest>("request");
    LookupRequest request;
    request.name = *Name::parse(u"a\\.b.example");
    request.type = RecordType(65280);
    request.servers = {{*Endpoint::parse(u"192.0.2.1"), {}},
                       {*Endpoint::parse(u"HTTPS://dns.example@[2001:db8::1]:8443/q"),
                        {QStringLiteral("A"), QStringLiteral("b c")}}};
    QTest::newRow("defaults") << request;
    LookupOptions &options = request.options;
    options.timeout = std::chrono::milliseconds(1);
    options.retries = 0;
    options.connection = ConnectionUse::Reuse;
    options.repeat = 1000;
    options.dnssec = options.cd = options.nsid = options.insecure = true;
    options.rd = false;
    options.ecs = *ClientSubnet::parse(u"2001:db8::/56");
    options.udpSize = 65535;
    QTest::newRow("everything different") << request;
    request.name = Name();
    request.servers.clear();
    QTest::newRow("servers of the daemon") << request;
}

void RequestJsonTest::whatIsWrittenIsReadAgain()
{
    QFETCH(LookupRequest, request);
    // Whatever the daemon's own settings are.
    RequestDefaults defaults = defaultsWithServers();
    defaults.options.timeout = std::chrono::milliseconds(700);
    defaults.options.retries = 7;
    const QJsonObject json = toJson(request);
    const Result<LookupRequest> read =
        lookupRequestFromJson(QJsonDocument(json).toJson(), defaults);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QVERIFY(read->name == request.name && read->type == request.type);
    const QList<Server> servers = request.servers.isEmpty() ? defaults.servers : request.servers;
    QCOMPARE(read->servers.size(), servers.size());
    for (qsizetype i = 0; i < servers.size(); ++i) {
        QCOMPARE(read->servers[i].endpoint.target(), servers[i].endpoint.target());
        QCOMPARE(read->servers[i].tags, servers[i].tags);
    }
    const LookupOptions &a = read->options;
    const LookupOptions &b = request.options;
    QVERIFY(a.timeout == b.timeout && a.retries == b.retries && a.connection == b.connection);
    QVERIFY(a.repeat == b.repeat && a.dnssec == b.dnssec && a.cd == b.cd && a.rd == b.rd);
    QVERIFY(a.nsid == b.nsid && a.udpSize == b.udpSize && a.insecure == b.insecure);
    QCOMPARE(a.ecs ? a.ecs->toString() : QString(), b.ecs ? b.ecs->toString() : QString());
}

void RequestJsonTest::whatTheApiMeansAnyhowIsNotWritten()
{
    LookupRequest request;
    request.name = *Name::parse(u"x.example");
    QCOMPARE(toJson(request, {true, true}),
             (QJsonObject{{QStringLiteral("domain"), QStringLiteral("x.example")},
                          {QStringLiteral("qtype"), QStringLiteral("A")}}));
    const QJsonValue options = toJson(request, {true, false})[QStringLiteral("options")];
    QCOMPARE(options.toObject().keys(), QStringList(QStringLiteral("retries")));
}

void RequestJsonTest::whatHasNoFieldIsNamed()
{
    LookupOptions options;
    QVERIFY(notInJson(options).isEmpty());
    options.caFile = QStringLiteral("ca.pem");
    QCOMPARE(notInJson(options), QStringLiteral("a file of certificate authorities"));
    options.dohMethod = DohMethod::Get;
    QCOMPARE(notInJson(options), QStringLiteral("the HTTP method of DoH queries"));
    options.cookie = true;
    QCOMPARE(notInJson(options), QStringLiteral("a DNS cookie"));
    options.pad = true;
    QCOMPARE(notInJson(options), QStringLiteral("padding"));
}

QTEST_APPLESS_MAIN(RequestJsonTest)
#include "requestjsontest.moc"
