// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptestserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace dnstester;
using namespace dnstester::server;
using namespace dnstester::test;

namespace {

using Answer = HttpTestClient::Answer;

QJsonObject objectOf(const Answer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QString textOf(const Answer &answer, const char *key)
{
    return objectOf(answer).value(QLatin1String(key)).toString();
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target +
           " HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

void addSocketForms()
{
    QTest::addColumn<bool>("portable");
    QTest::newRow("the system's sockets") << false;
    QTest::newRow("Qt's sockets") << true;
}

HttpServerOptions chosenOptions()
{
    QFETCH(bool, portable);
    HttpServerOptions options = patientOptions();
    options.portableSockets = portable;
    return options;
}

} // namespace

/// What a well-behaved client gets, over a real socket, with both kinds of socket.
class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverWhatTheClientSent_data() { addSocketForms(); }
    void handsOverWhatTheClientSent();
    void answersOverOneConnection_data() { addSocketForms(); }
    void answersOverOneConnection();
    void takesARequestInPieces_data() { addSocketForms(); }
    void takesARequestInPieces();
    void takesALargeBody_data() { addSocketForms(); }
    void takesALargeBody();
    void sendsALargeAnswer_data() { addSocketForms(); }
    void sendsALargeAnswer();
    void answersHeadWithoutABody();
    void answers204WithoutALength();
    void datesItsAnswers();
    void keepsAGoodRequestId_data();
    void keepsAGoodRequestId();
    void joinsRepeatedFields();
    void takesAnAbsoluteTarget();
    void keepsConnectionFieldsToItself();
    void closesAfterHttp10();
    void closesWhenAsked_data() { addSocketForms(); }
    void closesWhenAsked();
    void answersPipelinedRequestsInOrder_data() { addSocketForms(); }
    void answersPipelinedRequestsInOrder();
    void servesOneRequestOfAConnectionAtATime_data() { addSocketForms(); }
    void servesOneRequestOfAConnectionAtATime();
    void tellsAClientToContinue_data() { addSocketForms(); }
    void tellsAClientToContinue();
    void answersAClientThatHalfCloses_data() { addSocketForms(); }
    void answersAClientThatHalfCloses();
    void tellsThatAClientHasGone_data() { addSocketForms(); }
    void tellsThatAClientHasGone();
    void tellsThatAClientHasGoneAtTheEnd();
    void answers500WhereTheHandlerForgets();
    void keepsFieldsFromBreakingTheHeader();
    void spreadsOverThreads();
    void listensOnEveryAddressOfAName();
    void listensOnIpv6();
    void namesAPortInUse();
    void refusesAPortThatAnotherServerShares();
    void namesAHostWithoutAddress();
    void takesInheritedSockets();
};

void HttpServerTest::handsOverWhatTheClientSent()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    const Answer answer = client.ask("POST /a%20b/c?d=e&f=%67 HTTP/1.1\r\nhost: test:80\r\n"
                                     "x-test:  some value \r\ncontent-length: 5\r\n\r\nhello");
    QCOMPARE(answer.status, 200);
    QCOMPARE(objectOf(answer).value(QStringLiteral("method")).toInt(),
             int(HttpRequest::Method::Post));
    QCOMPARE(textOf(answer, "path"), QStringLiteral("/a%20b/c"));
    QCOMPARE(textOf(answer, "query"), QStringLiteral("d=e&f=%67"));
    QCOMPARE(textOf(answer, "host"), QStringLiteral("test:80"));
    QCOMPARE(textOf(answer, "test"), QStringLiteral("some value"));
    QCOMPARE(textOf(answer, "body"), QStringLiteral("hello"));
    QCOMPARE(textOf(answer, "peer"), QStringLiteral("127.0.0.1"));
    QCOMPARE(int(server.stats().requests), 1);
}

void HttpServerTest::answersOverOneConnection()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    for (int i = 0; i < 50; ++i) {
        const Answer answer = client.get("/echo?" + QByteArray::number(i));
        QCOMPARE(answer.status, 200);
        QCOMPARE(textOf(answer, "query"), QString::number(i));
        QVERIFY(answer.field("Connection").isEmpty());
    }
    QCOMPARE(int(server.stats().accepted), 1);
    QCOMPARE(server.server().openConnections(), 1);
}

void HttpServerTest::takesARequestInPieces()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    const QByteArray request = "\r\n" + post("/echo", "body") + post("/echo", "next");
    for (const char octet : request)
        QVERIFY(client.send(QByteArray(1, octet)));
    QCOMPARE(textOf(client.read(), "body"), QStringLiteral("body"));
    QCOMPARE(textOf(client.read(), "body"), QStringLiteral("next"));
}

void HttpServerTest::takesALargeBody()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    const QByteArray body(1024 * 1024, 'b');
    QCOMPARE(textOf(client.ask(post("/echo", body)), "body"), QString::fromLatin1(body));
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpServerTest::sendsALargeAnswer()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QCOMPARE(client.get("/big?20000000").body.size(), 20'000'000);
    QCOMPARE(client.get("/big?3").body, QByteArray("xxx"));
}

void HttpServerTest::answersHeadWithoutABody()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    QVERIFY(client.send("HEAD /big?1000 HTTP/1.1\r\nHost: test\r\n\r\n"));
    const Answer answer = client.read(false);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("Content-Length"), QByteArray("1000"));
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpServerTest::answers204WithoutALength()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.get("/empty");
    QCOMPARE(answer.status, 204);
    QVERIFY(!answer.head.toLower().contains("content-length"));
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpServerTest::datesItsAnswers()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const QRegularExpression form(QStringLiteral(
        "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z][a-z] \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$"));
    const QString served = QString::fromLatin1(client.get("/echo").field("Date"));
    const QString refused = QString::fromLatin1(client.ask("x\r\n\r\n").field("Date"));
    QVERIFY2(form.match(served).hasMatch(), qPrintable(served));
    QVERIFY2(form.match(refused).hasMatch(), qPrintable(refused));
}

void HttpServerTest::keepsAGoodRequestId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("kept");
    QTest::newRow("good") << QByteArray("aZ0._-") << true;
    QTest::newRow("longest") << QByteArray(64, 'a') << true;
    QTest::newRow("too long") << QByteArray(65, 'a') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("with a space") << QByteArray("a b") << false;
    QTest::newRow("not ASCII") << QByteArray("\xc3\xa4") << false;
    QTest::newRow("two") << QByteArray("a\r\nX-Request-Id: b") << false;
}

void HttpServerTest::keepsAGoodRequestId()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, kept);
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer =
        client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nX-Request-Id: " + id + "\r\n\r\n");
    QCOMPARE(answer.status, 200);
    const QByteArray given = answer.field("X-Request-Id");
    QCOMPARE(textOf(answer, "id"), QString::fromLatin1(given));
    QCOMPARE(given == id, kept);
    QVERIFY(!given.isEmpty());
    QVERIFY(kept || given != client.get("/echo").field("X-Request-Id"));
}

void HttpServerTest::joinsRepeatedFields()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer =
        client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nX-Test: a\r\nX-Other: c\r\n"
                   "x-TEST: b\r\n\r\n");
    QCOMPARE(textOf(answer, "test"), QStringLiteral("a, b"));
}

void HttpServerTest::takesAnAbsoluteTarget()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.ask("GET HTTP://other:1234/path?q HTTP/1.1\r\nHost: test\r\n\r\n");
    QCOMPARE(textOf(answer, "path"), QStringLiteral("/path"));
    QCOMPARE(textOf(answer, "query"), QStringLiteral("q"));
    QCOMPARE(textOf(answer, "host"), QStringLiteral("other:1234")); // RFC 9112, 3.2.2
    QCOMPARE(textOf(client.ask("GET http://other HTTP/1.1\r\nHost: test\r\n\r\n"), "path"),
             QStringLiteral("/"));
}

// QtHttpServer would upgrade to a WebSocket, or close.
void HttpServerTest::keepsConnectionFieldsToItself()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nConnection: Upgrade\r\n"
                                     "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QCOMPARE(objectOf(answer).value(QStringLiteral("fields")).toInt(), 3);
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpServerTest::closesAfterHttp10()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
    QVERIFY(client.isClosed());
}

void HttpServerTest::closesWhenAsked()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    const Answer answer =
        client.ask("GET /echo HTTP/1.1\r\nHost: test\r\nConnection: x, Close\r\n\r\n");
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
    QVERIFY(client.isClosed());
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpServerTest::answersPipelinedRequestsInOrder()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QByteArray requests;
    for (int i = 0; i < 5000; ++i)
        requests += post("/echo", QByteArray::number(i));
    client.sendAsMuchAsPossible(requests);
    for (int i = 0; i < 5000; ++i)
        QCOMPARE(textOf(client.read(), "body"), QString::number(i));
}

void HttpServerTest::servesOneRequestOfAConnectionAtATime()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    HttpTestClient other = server.client();
    QVERIFY(client.send(post("/held", "one") + post("/echo", "two") + post("/held", "three")));
    QTRY_COMPARE(server.held(), 1);
    QCOMPARE(other.get("/echo").status, 200);
    QCOMPARE(int(server.stats().requests), 2); // "two" is not among them
    QCOMPARE(other.get("/release").status, 200);
    QCOMPARE(client.read().body, QByteArray("released"));
    QCOMPARE(textOf(client.read(), "body"), QStringLiteral("two"));
    QTRY_COMPARE(server.held(), 1);
    QCOMPARE(other.get("/release").status, 200);
    QCOMPARE(client.read().body, QByteArray("released"));
}

void HttpServerTest::tellsAClientToContinue()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-Continue\r\n"
                        "Content-Length: 5\r\n\r\n"));
    QCOMPARE(client.read().status, 100);
    const Answer answer = client.ask("hello");
    QCOMPARE(answer.status, 200);
    QCOMPARE(textOf(answer, "body"), QStringLiteral("hello"));
    // Where the body is there already, nothing needs to be said.
    QCOMPARE(client
                 .ask("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\n"
                      "Content-Length: 5\r\n\r\nhello")
                 .status,
             200);
}

void HttpServerTest::answersAClientThatHalfCloses()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QVERIFY(client.send("GET /echo HTTP/1.1\r\nHost: test\r\n\r\n"));
    client.sendNoMore();
    QCOMPARE(client.read().status, 200);
    QVERIFY(client.isClosed());
}

void HttpServerTest::tellsThatAClientHasGone()
{
    HttpTestServer server(chosenOptions());
    {
        HttpTestClient client = server.client();
        QVERIFY(client.send("GET /held HTTP/1.1\r\nHost: test\r\n\r\n"));
        QTRY_COMPARE(server.held(), 1);
    }
    QTRY_COMPARE(server.gone(), 1);
    QCOMPARE(server.held(), 0);
    QCOMPARE(int(server.stats().gone), 1);
    QTRY_COMPARE(server.server().openConnections(), 0);
    QCOMPARE(server.client().get("/release").status, 200);
}

void HttpServerTest::tellsThatAClientHasGoneAtTheEnd()
{
    auto server = std::make_unique<HttpTestServer>();
    HttpTestClient client = server->client();
    QVERIFY(client.send("GET /held HTTP/1.1\r\nHost: test\r\n\r\n"));
    QTRY_COMPARE(server->held(), 1);
    server.reset();
    QVERIFY(client.isClosed());
}

void HttpServerTest::answers500WhereTheHandlerForgets()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.get("/drop");
    QCOMPARE(answer.status, 500);
    QVERIFY(!answer.error().isEmpty());
    QCOMPARE(client.get("/echo").status, 200);
}

void HttpServerTest::keepsFieldsFromBreakingTheHeader()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    const Answer answer = client.get("/inject");
    QCOMPARE(answer.body, QByteArray("safe"));
    QCOMPARE(answer.field("X-Good"), QByteArray("a"));
    QVERIFY(!answer.head.contains("X-Injected"));
    QVERIFY(!answer.head.contains("X-Na"));
}

void HttpServerTest::spreadsOverThreads()
{
    HttpServerOptions options = patientOptions();
    options.threads = 3;
    HttpTestServer server(options);
    std::vector<HttpTestClient> clients;
    for (int i = 0; i < 60; ++i) {
        clients.push_back(server.client());
        QVERIFY(clients.back().send("GET /echo HTTP/1.1\r\nHost: test\r\n\r\n"));
    }
    for (HttpTestClient &client : clients)
        QCOMPARE(client.read().status, 200);
    QCOMPARE(server.server().openConnections(), 60);
    QCOMPARE(int(server.stats().requests), 60);
}

void HttpServerTest::listensOnEveryAddressOfAName()
{
    HttpServerOptions options = patientOptions();
    options.host = QStringLiteral("localhost");
    HttpTestServer server(options);
    QCOMPARE(server.error().detail, QString());
    QCOMPARE(server.client().get("/echo").status, 200);
}

void HttpServerTest::listensOnIpv6()
{
    HttpServerOptions options = patientOptions();
    options.host = QStringLiteral("::");
    HttpTestServer server(options);
    QCOMPARE(server.error().detail, QString());
    const Answer answer = server.client().get("/echo");
    QCOMPARE(textOf(answer, "peer"), QStringLiteral("127.0.0.1"));
}

void HttpServerTest::namesAPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpServerOptions options = patientOptions();
    options.port = other.serverPort();
    const HttpTestServer server(options);
    QCOMPARE(server.error().code, ErrorCode::Unavailable);
    QVERIFY(server.error().detail.contains(QStringLiteral("127.0.0.1 port %1").arg(options.port)));
}

void HttpServerTest::refusesAPortThatAnotherServerShares()
{
    HttpServerOptions options = patientOptions();
    options.threads = 2;
    const HttpTestServer first(options);
    options.port = first.port();
    const HttpTestServer second(options);
    QCOMPARE(second.error().code, ErrorCode::Unavailable);
}

void HttpServerTest::namesAHostWithoutAddress()
{
    HttpServerOptions options = patientOptions();
    options.host = QStringLiteral("no such host");
    const HttpTestServer server(options);
    QVERIFY(server.error().detail.contains(QStringLiteral("'no such host'")));
}

void HttpServerTest::takesInheritedSockets()
{
    auto listening = std::make_unique<QTcpServer>();
    QVERIFY(listening->listen(QHostAddress::LocalHost));
    HttpServerOptions options = patientOptions();
    options.threads = 2;
    options.inherited = {dup(int(listening->socketDescriptor()))};
    const quint16 port = listening->serverPort();
    listening.reset();
    HttpTestServer server(options);
    QCOMPARE(server.error().detail, QString());
    QCOMPARE(server.port(), port);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(server.client().get("/echo").status, 200);

    options.inherited = {dup(0)};
    const HttpTestServer wrong(options);
    QVERIFY(wrong.error().detail.contains(QStringLiteral("inherited")));
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpservertest.moc"
