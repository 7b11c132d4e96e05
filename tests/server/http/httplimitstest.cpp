// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptestserver.h"
#include "server/http/clientcounts.h"
#include "support/processmemory.h"

#include <QScopeGuard>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace dnstester;
using namespace dnstester::server;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

using Answer = HttpTestClient::Answer;

const QByteArray getEcho("GET /echo HTTP/1.1\r\nHost: test\r\n\r\n");

QByteArray postHead(qint64 length)
{
    return "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: " + QByteArray::number(length) +
           "\r\n\r\n";
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

/// What a client gets that breaks the rules or takes too much, and that others do not notice.
class HttpLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesABodyBeforeItArrives_data() { addSocketForms(); }
    void refusesABodyBeforeItArrives();
    void letsTheClientReadARefusalWhileItSends_data() { addSocketForms(); }
    void letsTheClientReadARefusalWhileItSends();
    void cutsAClientThatSendsForEver_data() { addSocketForms(); }
    void cutsAClientThatSendsForEver();
    void boundsBodiesThatAreArriving();
    void refusesAfterAnAnswer();
    void cutsSlowRequests_data();
    void cutsSlowRequests();
    void closesIdleConnections_data();
    void closesIdleConnections();
    void cutsAClientThatDoesNotRead_data() { addSocketForms(); }
    void cutsAClientThatDoesNotRead();
    void holdsPipelinedRequestsBack_data() { addSocketForms(); }
    void holdsPipelinedRequestsBack();
    void boundsConnections_data();
    void boundsConnections();
    void countsClientsApart();
    void givesAPlaceBack();
    void takesChangedLimits();
    void drains_data() { addSocketForms(); }
    void drains();
    void answersWhoWaitsToBeAccepted();
    void givesMemoryBack_data() { addSocketForms(); }
    void givesMemoryBack();
};

void HttpLimitsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status");
    const QByteArray line("GET /echo HTTP/1.1\r\n");
    const QByteArray host("Host: test\r\n");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\0garbage", 12) << 400;
    QTest::newRow("no host") << line + "\r\n" << 400;
    QTest::newRow("a folded line") << line + host + "X-Test: a\r\n b\r\n\r\n" << 400;
    QTest::newRow("a control character") << line + host + "X-Test: a\x01\r\n\r\n" << 400;
    QTest::newRow("invalid UTF-8 in the target") << QByteArray("GET /\xff HTTP/1.1\r\n") << 400;
    QTest::newRow("two lengths") << line + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n"
                                 << 400;
    QTest::newRow("a bad length") << line + host + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("chunks") << line + host + "Transfer-Encoding: chunked\r\n\r\n" << 411;
    QTest::newRow("a large body") << postHead(1024 * 1024 + 1) << 413;
    QTest::newRow("a long target") << "GET /" + QByteArray(20'000, 'a') << 414;
    QTest::newRow("an unknown expectation") << line + host + "Expect: wonders\r\n\r\n" << 417;
    QTest::newRow("a long field") << line + "X-Test: " + QByteArray(20'000, 'a') << 431;
    QByteArray fields;
    for (int i = 0; i < 101; ++i)
        fields += "X-Test: a\r\n";
    QTest::newRow("many fields") << line + fields << 431;
    QTest::newRow("CONNECT") << QByteArray("CONNECT a:1 HTTP/1.1\r\n") << 501;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 505;
}

void HttpLimitsTest::refuses()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    for (const bool portable : {false, true}) {
        HttpServerOptions options = patientOptions();
        options.portableSockets = portable;
        HttpTestServer server(options);
        HttpTestClient client = server.client();
        HttpTestClient other = server.client();
        const Answer answer = client.ask(octets);
        QCOMPARE(answer.status, status);
        QVERIFY(answer.error().endsWith(QLatin1Char('.')));
        QCOMPARE(answer.field("Content-Type"), QByteArray("application/json"));
        QCOMPARE(answer.field("Connection"), QByteArray("close"));
        QVERIFY(client.isClosed());
        QCOMPARE(other.get("/echo").status, 200);
        QCOMPARE(server.refusals(), std::vector{status});
        QCOMPARE(int(server.stats().refusedRequests), 1);
        QCOMPARE(int(server.stats().requests), 1);
    }
}

void HttpLimitsTest::refusesABodyBeforeItArrives()
{
    HttpServerOptions options = chosenOptions();
    options.limits.maxBody = 10;
    HttpTestServer server(options);
    HttpTestClient client = server.client();
    QCOMPARE(client.ask(postHead(10) + "0123456789").status, 200);
    const Answer answer = client.ask("POST /echo HTTP/1.1\r\nHost: test\r\nExpect: 100-continue\r\n"
                                     "Content-Length: 11\r\n\r\n");
    QCOMPARE(answer.status, 413);
    QVERIFY(answer.error().contains(QStringLiteral("10 octets")));
    QVERIFY(client.isClosed());
}

// A closed socket would reset the connection on what still comes. Qt's sockets close at the
// server's end and do not tell a reset from it, so that this client is a plain one.
void HttpLimitsTest::letsTheClientReadARefusalWhileItSends()
{
    HttpTestServer server(chosenOptions());
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    const auto closing = qScopeGuard([client] { close(client); });
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    const QByteArray head = postHead(4'000'000);
    QCOMPARE(send(client, head.data(), size_t(head.size()), MSG_NOSIGNAL), head.size());

    QByteArray answer;
    std::array<char, 4096> octets;
    ssize_t count = 0;
    while ((count = recv(client, octets.data(), octets.size(), 0)) > 0)
        answer.append(octets.data(), count);
    QCOMPARE(count, 0); // the server sends no more
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    const QByteArray part(100'000, 'b');
    for (int i = 0; i < 30; ++i)
        QCOMPARE(send(client, part.data(), size_t(part.size()), MSG_NOSIGNAL), part.size());
    shutdown(client, SHUT_WR);
    QTRY_COMPARE(server.server().openConnections(), 0);
    QCOMPARE(recv(client, octets.data(), octets.size(), 0), 0); // and was not reset
}

void HttpLimitsTest::cutsAClientThatSendsForEver()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QVERIFY(client.send(postHead(1'000'000'000)));
    const QByteArray much(1'000'000, 'b');
    int sent = 0;
    while (sent < 30 && client.send(much))
        ++sent;
    QVERIFY(sent < 30); // what was discarded, and what both kernels hold
    QVERIFY(client.isOver());
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpLimitsTest::boundsBodiesThatAreArriving()
{
    HttpServerOptions options = patientOptions();
    options.limits.maxPendingBodies = 100'000;
    HttpTestServer server(options);
    HttpTestClient first = server.client();
    HttpTestClient second = server.client();
    const auto &pending = server.server().stats().pendingBodies;
    QVERIFY(first.send(postHead(90'001) + QByteArray(90'000, 'b')));
    QTRY_COMPARE(pending.load(), 90'000);
    const Answer answer = server.client().ask(postHead(20'001) + QByteArray(20'000, 'b'));
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.field("Retry-After"), QByteArray("1"));
    QCOMPARE(second.ask(postHead(5) + "whole").status, 200); // one that comes whole takes no place
    QCOMPARE(first.ask("b").status, 200);
    QVERIFY(second.send(postHead(90'001) + QByteArray(90'000, 'b')));
    QCOMPARE(second.ask("b").status, 200); // the place was given back
}

void HttpLimitsTest::refusesAfterAnAnswer()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    QVERIFY(client.send(getEcho + "garbage\r\n\r\n" + getEcho));
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 400);
    QVERIFY(client.isClosed());
}

void HttpLimitsTest::cutsSlowRequests_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("in the request line") << QByteArray("GET /ec");
    QTest::newRow("in the header") << QByteArray("GET /echo HTTP/1.1\r\nHost: te");
    QTest::newRow("before the body") << postHead(5);
    QTest::newRow("in the body") << postHead(5) + "hell";
    QTest::newRow("after an answer") << getEcho + "GET /ec";
}

// It makes no difference that octets go on coming, as long as the request is not complete.
void HttpLimitsTest::cutsSlowRequests()
{
    QFETCH(QByteArray, octets);
    for (const bool portable : {false, true}) {
        HttpServerOptions options = patientOptions();
        options.portableSockets = portable;
        options.limits.readTimeout = 100ms;
        HttpTestServer server(options);
        HttpTestClient client = server.client();
        HttpTestClient other = server.client();
        QVERIFY(client.send(octets));
        if (octets.startsWith(getEcho))
            QCOMPARE(client.read().status, 200);
        const Answer answer = client.read();
        QCOMPARE(answer.status, 408);
        QVERIFY(answer.error().contains(QStringLiteral("0.1 s")));
        QVERIFY(client.isClosed());
        QCOMPARE(int(server.stats().readTimeouts), 1);
        QCOMPARE(other.get("/echo").status, 200);
    }
}

void HttpLimitsTest::closesIdleConnections_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("that never sent anything") << QByteArray();
    QTest::newRow("after an empty line") << QByteArray("\r\n");
    QTest::newRow("after an answer") << getEcho;
}

void HttpLimitsTest::closesIdleConnections()
{
    QFETCH(QByteArray, octets);
    for (const bool portable : {false, true}) {
        HttpServerOptions options = patientOptions();
        options.portableSockets = portable;
        options.limits.idleTimeout = 100ms;
        HttpTestServer server(options);
        HttpTestClient client = server.client();
        QVERIFY(client.send(octets));
        if (octets == getEcho)
            QCOMPARE(client.read().status, 200);
        QVERIFY(client.isClosed());
        QCOMPARE(int(server.stats().idleTimeouts), 1);
        QTRY_COMPARE(server.server().openConnections(), 0);
        QVERIFY(server.refusals().empty());
    }
}

void HttpLimitsTest::cutsAClientThatDoesNotRead()
{
    HttpServerOptions options = chosenOptions();
    options.limits.writeTimeout = 100ms;
    HttpTestServer server(options);
    HttpTestClient client = server.client();
    client.stopReading();
    QVERIFY(client.send("GET /big?50000000 HTTP/1.1\r\nHost: test\r\n\r\n"));
    QTRY_COMPARE(int(server.stats().writeTimeouts), 1);
    QTRY_COMPARE(server.server().openConnections(), 0);
}

void HttpLimitsTest::holdsPipelinedRequestsBack()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    HttpTestClient other = server.client();
    QVERIFY(client.send("GET /held HTTP/1.1\r\nHost: test\r\n\r\n"));
    QTRY_COMPARE(server.held(), 1);
    const qint64 before = residentOctets();
    QByteArray requests;
    while (requests.size() < 50'000'000)
        requests += getEcho;
    const qint64 ours = residentOctets() - before;
    client.sendAsMuchAsPossible(requests);
    QCOMPARE(other.get("/echo").status, 200);
    // Qt's socket of the client copies the requests once more.
    QVERIFY2(residentOctets() - before < 2 * ours + 10'000'000,
             qPrintable(QString::number(residentOctets() - before)));
    QCOMPARE(int(server.stats().requests), 2);
}

void HttpLimitsTest::boundsConnections_data()
{
    QTest::addColumn<bool>("perClient");
    QTest::newRow("in all") << false;
    QTest::newRow("of a client") << true;
}

void HttpLimitsTest::boundsConnections()
{
    QFETCH(bool, perClient);
    for (const bool portable : {false, true}) {
        HttpServerOptions options = patientOptions();
        options.portableSockets = portable;
        (perClient ? options.limits.maxConnectionsPerClient : options.limits.maxConnections) = 2;
        HttpTestServer server(options);
        HttpTestClient first = server.client();
        HttpTestClient second = server.client();
        QCOMPARE(first.get("/echo").status, 200);
        QCOMPARE(second.get("/echo").status, 200);
        HttpTestClient third = server.client();
        const Answer answer = third.get("/echo");
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.error().contains(QStringLiteral("connections")));
        QVERIFY(third.isClosed());
        QCOMPARE(server.server().openConnections(), 2);
        QCOMPARE(
            int(perClient ? server.stats().refusedTooManyOfClient : server.stats().refusedTooMany),
            1);
        QCOMPARE(first.get("/echo").status, 200);
    }
}

void HttpLimitsTest::countsClientsApart()
{
    using Admission = ClientCounts::Admission;
    ClientCounts counts;
    HttpLimits limits;
    limits.maxConnectionsPerClient = 1;
    const auto admit = [&](const char *address) {
        return counts.admit(ClientCounts::clientOf(QHostAddress(QLatin1String(address))), limits);
    };
    QCOMPARE(admit("192.0.2.1"), Admission::Admitted);
    QCOMPARE(admit("192.0.2.1"), Admission::TooManyOfClient);
    QCOMPARE(admit("192.0.2.2"), Admission::Admitted);
    QCOMPARE(admit("2001:db8::1"), Admission::Admitted);
    QCOMPARE(admit("2001:db8::2"), Admission::TooManyOfClient); // of the same /64
    QCOMPARE(admit("2001:db8:0:1::1"), Admission::Admitted);
    QCOMPARE(counts.total(), 4);
    counts.leave(ClientCounts::clientOf(QHostAddress(QStringLiteral("2001:db8::1"))));
    QCOMPARE(admit("2001:db8::2"), Admission::Admitted);
    limits.maxConnections = 4;
    QCOMPARE(admit("192.0.2.3"), Admission::TooMany);
}

void HttpLimitsTest::givesAPlaceBack()
{
    HttpServerOptions options = patientOptions();
    options.limits.maxConnections = 1;
    HttpTestServer server(options);
    for (int i = 0; i < 3; ++i) {
        {
            HttpTestClient client = server.client();
            QCOMPARE(client.get("/echo").status, 200);
        }
        QTRY_COMPARE(server.server().openConnections(), 0);
    }
}

void HttpLimitsTest::takesChangedLimits()
{
    HttpTestServer server;
    HttpTestClient client = server.client();
    QCOMPARE(client.ask(postHead(5) + "hello").status, 200);
    HttpLimits limits;
    limits.maxBody = 4;
    server.server().setLimits(limits);
    Answer answer;
    QTRY_COMPARE((answer = server.client().ask(postHead(5) + "hello")).status, 413);
    QCOMPARE(client.ask(postHead(5) + "hello").status, 413);
}

void HttpLimitsTest::drains()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient idle = server.client();
    HttpTestClient held = server.client();
    HttpTestClient sending = server.client();
    HttpTestClient releasing = server.client();
    QCOMPARE(idle.get("/echo").status, 200);
    QVERIFY(held.send("GET /held HTTP/1.1\r\nHost: test\r\n\r\n"));
    QVERIFY(sending.send("GET /ec"));
    QVERIFY(releasing.send("GET /rel"));
    QTRY_COMPARE(server.held(), 1);
    QTRY_COMPARE(server.server().openConnections(), 4);

    server.server().stopListening();
    QVERIFY(idle.isClosed());
    QTRY_COMPARE(server.server().openConnections(), 3);
    QVERIFY(!HttpTestClient(server.port()).isConnected());
    const Answer sent = sending.ask("ho HTTP/1.1\r\nHost: test\r\n\r\n");
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.field("Connection"), QByteArray("close"));
    QVERIFY(sending.isClosed());
    QCOMPARE(releasing.ask("ease HTTP/1.1\r\nHost: test\r\n\r\n").status, 200);
    const Answer released = held.read();
    QCOMPARE(released.body, QByteArray("released"));
    QCOMPARE(released.field("Connection"), QByteArray("close"));
    QVERIFY(held.isClosed());
    QTRY_COMPARE(server.server().openConnections(), 0);
}

// The handler keeps its thread busy while others connect and the server is told to stop.
void HttpLimitsTest::answersWhoWaitsToBeAccepted()
{
    HttpTestServer server;
    HttpTestClient busy = server.client();
    QVERIFY(busy.send("GET /stall HTTP/1.1\r\nHost: test\r\n\r\n"));
    server.waitForStall();
    std::vector<HttpTestClient> waiting;
    for (int i = 0; i < 5; ++i) {
        waiting.push_back(server.client());
        QVERIFY(waiting.back().send(getEcho));
    }
    server.server().stopListening();
    server.proceed();
    QCOMPARE(busy.read().status, 200);
    for (HttpTestClient &client : waiting)
        QCOMPARE(client.read().status, 200);
    for (HttpTestClient &client : waiting)
        QVERIFY(client.isClosed());
}

void HttpLimitsTest::givesMemoryBack()
{
    HttpTestServer server(chosenOptions());
    HttpTestClient client = server.client();
    QCOMPARE(client.get("/echo").status, 200);
    const qint64 before = residentOctets();
    QCOMPARE(client.get("/big?50000000").body.size(), 50'000'000);
    QCOMPARE(client.get("/echo").status, 200);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep it for a while
    QTRY_VERIFY(residentOctets() - before < 25'000'000);
#else
    Q_UNUSED(before);
#endif
}

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "httplimitstest.moc"
