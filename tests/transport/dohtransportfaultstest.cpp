// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"
#include "dohasking.h"

#include <nghttp2/nghttp2.h>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

class DohTransportFaultsTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] Fixture fixture()
    {
        return Fixture(m_certificates.get(TestCertificates::Kind::Good), m_certificates.caFile());
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void statusIsCheckedBeforeTheBody_data();
    void statusIsCheckedBeforeTheBody();
    void aFailureDoesNotWaitForItsBody();
    void tooManyRequestsSaysWhenToAskAgain_data();
    void tooManyRequestsSaysWhenToAskAgain();
    void redirectsAreReportedAndNotFollowed();
    void locationIsNeutralisedAndCut();
    void contentTypeIsCheckedBeforeTheBody_data();
    void contentTypeIsCheckedBeforeTheBody();
    void bodyIsBounded();
    void contentLengthThatLies_data();
    void contentLengthThatLies();
    void malformedAnswer_data();
    void malformedAnswer();
    void mismatchEndsAtOnce();
    void anotherIdIsAMismatch();
    void wrongAlpn_data();
    void wrongAlpn();
    void garbageInsteadOfHttp2();
    void goAwayThatRefusesAsksForANewConnection();
    void goAwayAfterAnAnswerMovesOn();
    void goAwayInTheMiddleOfMany();
    void refusedStreamAsksForANewConnection();
    void resetStreamIsAFailure();
    void closedReusedConnectionAsksForANewOne();
    void closedFreshConnectionIsAFailure();
    void silentConnectionIsNotUsedAgain();
    void timeoutSaysWhichPhase_data();
    void timeoutSaysWhichPhase();
};

void DohTransportFaultsTest::statusIsCheckedBeforeTheBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("400") << 400 << QStringLiteral("HTTP status 400 (Bad Request)");
    QTest::newRow("404") << 404 << QStringLiteral("HTTP status 404 (Not Found)");
    QTest::newRow("500") << 500 << QStringLiteral("HTTP status 500 (Internal Server Error)");
    QTest::newRow("503") << 503 << QStringLiteral("HTTP status 503 (Service Unavailable)");
    QTest::newRow("599") << 599 << QStringLiteral("HTTP status 599");
}

void DohTransportFaultsTest::statusIsCheckedBeforeTheBody()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    Fixture f = fixture();
    f.server.setShaper([status](LoopbackHttpReply &reply, int) { reply.status = status; });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY2(outcome.failure.text.contains(words), qPrintable(outcome.failure.text));
    QVERIFY(outcome.reply.isEmpty());
    QVERIFY(outcome.timings.query);
    QVERIFY(!outcome.retryOnNewConnection);
}

void DohTransportFaultsTest::aFailureDoesNotWaitForItsBody()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setShaper([](LoopbackHttpReply &reply, int) {
        reply.status = 500;
        reply.endless = true;
    });
    QCOMPARE(f.ask().failure.kind, ErrorKind::Http);
    QTRY_COMPARE(f.server.cancelledStreams(), 1);
}

void DohTransportFaultsTest::tooManyRequestsSaysWhenToAskAgain_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QByteArray() << QStringLiteral("429 (Too Many Requests)");
    QTest::newRow("seconds") << QByteArray("30") << QStringLiteral("wait for 30 s (Retry-After)");
    QTest::newRow("date") << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT")
                          << QStringLiteral("wait until Wed, 21 Oct 2026 07:28:00 GMT");
}

void DohTransportFaultsTest::tooManyRequestsSaysWhenToAskAgain()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const QString, words);
    Fixture f = fixture();
    f.server.setShaper([retryAfter](LoopbackHttpReply &reply, int) {
        reply.status = 429;
        if (!retryAfter.isNull())
            reply.fields = {{"retry-after", retryAfter}};
    });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY2(outcome.failure.text.contains(words), qPrintable(outcome.failure.text));
}

void DohTransportFaultsTest::redirectsAreReportedAndNotFollowed()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) {
        reply.status = 302;
        reply.fields = {{"location", "https://elsewhere.example/dns-query"}};
    });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY(contains(outcome, "302 (Found), a redirect to https://elsewhere.example/dns-query"));
    QCOMPARE(f.server.queryCount(), 1);
}

void DohTransportFaultsTest::locationIsNeutralisedAndCut()
{
    const Failure hostile = checkDohHead(headOf(301, {{"location", "/a\x1b[2Jb\xff"}}));
    QVERIFY(hostile.text.contains(QLatin1String("/a\\x1b[2Jb\\xff")));
    const Failure large = checkDohHead(headOf(301, {{"location", QByteArray(5000, 'x')}}));
    QVERIFY(large.text.size() < 400);
}

void DohTransportFaultsTest::contentTypeIsCheckedBeforeTheBody_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("good");
    QTest::newRow("right") << QByteArray("application/dns-message") << true;
    QTest::newRow("parameters") << QByteArray("application/dns-message; charset=utf-8") << true;
    QTest::newRow("parameters, tight") << QByteArray("application/dns-message;q=1") << true;
    QTest::newRow("upper case") << QByteArray("Application/DNS-Message") << true;
    QTest::newRow("html") << QByteArray("text/html") << false;
    QTest::newRow("json") << QByteArray("application/dns-json") << false;
    QTest::newRow("longer") << QByteArray("application/dns-message2") << false;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void DohTransportFaultsTest::contentTypeIsCheckedBeforeTheBody()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, good);
    Fixture f = fixture();
    f.server.setShaper([type](LoopbackHttpReply &reply, int) { reply.contentType = type; });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, good ? ErrorKind::None : ErrorKind::Http);
    QVERIFY(good || contains(outcome, "Content-Type"));
}

void DohTransportFaultsTest::bodyIsBounded()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) { reply.body = QByteArray(65536, 'x'); });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY2(contains(outcome, "larger than 65535 octets"), qPrintable(outcome.failure.text));
}

void DohTransportFaultsTest::contentLengthThatLies_data()
{
    QTest::addColumn<int>("difference");
    QTest::newRow("too small") << -1;
    QTest::newRow("too large") << 1;
}

void DohTransportFaultsTest::contentLengthThatLies()
{
    QFETCH(const int, difference);
    Fixture f = fixture();
    f.server.setShaper([difference](LoopbackHttpReply &reply, int) {
        reply.contentLength = reply.body->size() + difference;
    });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY2(contains(outcome, "Content-Length"), qPrintable(outcome.failure.text));
    QVERIFY(!outcome.retryOnNewConnection);
}

void DohTransportFaultsTest::malformedAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = answerTo(queryFor(QStringLiteral("www.example.com")));
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << QByteArray("\0\0\x81", 3);
    QTest::newRow("cut in the question") << whole.first(20);
    QTest::newRow("cut in the answer") << whole.chopped(3);
    QTest::newRow("octets behind it") << whole + "x";
}

void DohTransportFaultsTest::malformedAnswer()
{
    QFETCH(const QByteArray, body);
    Fixture f = fixture();
    f.server.setShaper([body](LoopbackHttpReply &reply, int) { reply.body = body; });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Malformed);
    QVERIFY(outcome.reply.isEmpty());
}

void DohTransportFaultsTest::mismatchEndsAtOnce()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) {
        reply.body = answerTo(queryFor(QStringLiteral("other.example.com")));
    });
    QCOMPARE(f.ask(1h).failure.kind, ErrorKind::Mismatch);
}

void DohTransportFaultsTest::anotherIdIsAMismatch()
{
    Fixture f = fixture();
    f.server.setShaper(
        [](LoopbackHttpReply &reply, int) { setMessageId(reply.body->data(), 0x1234); });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Mismatch);
    QVERIFY(contains(outcome, "ID 4660"));
}

void DohTransportFaultsTest::wrongAlpn_data()
{
    QTest::addColumn<Alpn>("alpn");
    QTest::addColumn<QByteArrayList>("protocols");
    QTest::newRow("http/1.1 only") << Alpn::Normal << QByteArrayList{"http/1.1"};
    QTest::newRow("none") << Alpn::Ignored << QByteArrayList{};
    QTest::newRow("http/1.1, not offered") << Alpn::Unoffered << QByteArrayList{"http/1.1"};
}

void DohTransportFaultsTest::wrongAlpn()
{
    QFETCH(const Alpn, alpn);
    QFETCH(const QByteArrayList, protocols);
    Fixture f = fixture();
    f.server.setAlpn(alpn, protocols);
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Tls);
    QVERIFY(!outcome.failure.text.isEmpty());
    QVERIFY(outcome.timings.connect);
    QVERIFY(!outcome.retryOnNewConnection);
    QCOMPARE(f.server.queryCount(), 0);
}

void DohTransportFaultsTest::garbageInsteadOfHttp2()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setGarbage("HTTP/1.1 400 Bad Request\r\n\r\n");
    f.start();
    f.start(); // waits for the server's SETTINGS
    QTRY_COMPARE(f.finished.size(), 2);
    for (const auto &outcome : f.outcomes) {
        QCOMPARE(outcome->failure.kind, ErrorKind::Http);
        QVERIFY2(contains(*outcome, "breaks HTTP/2"), qPrintable(outcome->failure.text));
        QVERIFY(!outcome->retryOnNewConnection);
        QVERIFY(outcome->timings.tls);
    }
    QCOMPARE(f.server.connectionCount(), 1);
}

void DohTransportFaultsTest::goAwayThatRefusesAsksForANewConnection()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setShaper([](LoopbackHttpReply &reply, int request) {
        if (request == 2)
            reply.goAway = GoAway::Refusing;
    });
    VERIFY_ANSWERED(f.ask());
    const Outcome refused = f.ask();
    QCOMPARE(refused.failure.kind, ErrorKind::Http);
    QVERIFY2(contains(refused, "GOAWAY"), qPrintable(refused.failure.text));
    QVERIFY(refused.reused);
    QVERIFY(refused.retryOnNewConnection);

    const Outcome again = f.ask();
    VERIFY_ANSWERED(again);
    QVERIFY(!again.reused);
    QCOMPARE(f.server.connectionCount(), 2);
}

void DohTransportFaultsTest::goAwayAfterAnAnswerMovesOn()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setShaper([](LoopbackHttpReply &reply, int request) {
        if (request == 1)
            reply.goAway = GoAway::Answering;
    });
    VERIFY_ANSWERED(f.ask());
    const Outcome next = f.ask();
    VERIFY_ANSWERED(next);
    QVERIFY(!next.reused);
    QCOMPARE(f.server.connectionCount(), 2);
    QTRY_COMPARE(f.server.openConnections(), 1);
}

void DohTransportFaultsTest::goAwayInTheMiddleOfMany()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    VERIFY_ANSWERED(f.ask());
    f.server.setShaper([](LoopbackHttpReply &reply, int request) {
        if (request == 6)
            reply.goAway = GoAway::Answering;
    });
    for (int i = 0; i < 20; ++i)
        f.start();
    QTRY_COMPARE(f.finished.size(), 21);
    int answered = 0;
    for (const auto &outcome : f.outcomes) {
        answered += outcome->answered();
        QVERIFY2(outcome->answered() || outcome->retryOnNewConnection,
                 qPrintable(outcome->failure.text));
    }
    QVERIFY2(answered >= 6, qPrintable(QString::number(answered)));
    const Outcome next = f.ask();
    VERIFY_ANSWERED(next);
    QVERIFY(!next.reused);
}

void DohTransportFaultsTest::refusedStreamAsksForANewConnection()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setShaper([](LoopbackHttpReply &reply, int request) {
        if (request == 1)
            reply.reset = NGHTTP2_REFUSED_STREAM;
    });
    const Outcome refused = f.ask();
    QCOMPARE(refused.failure.kind, ErrorKind::Http);
    QVERIFY(contains(refused, "REFUSED_STREAM"));
    QVERIFY(refused.retryOnNewConnection);
    VERIFY_ANSWERED(f.ask());
    QCOMPARE(f.server.connectionCount(), 2);
}

void DohTransportFaultsTest::resetStreamIsAFailure()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setShaper([](LoopbackHttpReply &reply, int request) {
        if (request == 1)
            reply.reset = NGHTTP2_INTERNAL_ERROR;
    });
    const Outcome outcome = f.ask();
    QCOMPARE(outcome.failure.kind, ErrorKind::Http);
    QVERIFY(contains(outcome, "INTERNAL_ERROR"));
    QVERIFY(!outcome.retryOnNewConnection);
    VERIFY_ANSWERED(f.ask());
    QCOMPARE(f.server.connectionCount(), 1);
}

void DohTransportFaultsTest::closedReusedConnectionAsksForANewOne()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    VERIFY_ANSWERED(f.ask());
    f.server.setHandler([](const QByteArray &) {
        LoopbackReply reply;
        reply.closeAfter = true;
        return reply;
    });
    const Outcome closed = f.ask();
    QCOMPARE(closed.failure.kind, ErrorKind::Unreachable);
    QVERIFY(contains(closed, "closed the connection before it answered"));
    QVERIFY(closed.reused);
    QVERIFY(closed.retryOnNewConnection);

    f.server.setHandler({});
    const Outcome again = f.ask();
    VERIFY_ANSWERED(again);
    QVERIFY(!again.reused);
}

void DohTransportFaultsTest::closedFreshConnectionIsAFailure()
{
    Fixture f = fixture();
    f.server.setHandler([](const QByteArray &) {
        LoopbackReply reply;
        reply.closeAfter = true;
        return reply;
    });
    const Outcome closed = f.ask();
    QCOMPARE(closed.failure.kind, ErrorKind::Unreachable);
    QVERIFY(!closed.retryOnNewConnection);
    QVERIFY(closed.timings.connect && closed.timings.tls && !closed.timings.query);
}

void DohTransportFaultsTest::silentConnectionIsNotUsedAgain()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    VERIFY_ANSWERED(f.ask());
    f.server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    QCOMPARE(f.ask(200ms).failure.kind, ErrorKind::Timeout);
    f.server.setHandler({});
    const Outcome next = f.ask();
    VERIFY_ANSWERED(next);
    QVERIFY(!next.reused);
    QTRY_COMPARE(f.server.openConnections(), 1);
}

void DohTransportFaultsTest::timeoutSaysWhichPhase_data()
{
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("words");
    QTest::newRow("handshake") << QStringLiteral("handshake") << QStringLiteral("TLS handshake");
    QTest::newRow("stream") << QStringLiteral("stream") << QStringLiteral("no further stream");
    QTest::newRow("answer") << QStringLiteral("answer") << QStringLiteral("no answer before");
    QTest::newRow("body") << QStringLiteral("body") << QStringLiteral("was not complete before");
}

void DohTransportFaultsTest::timeoutSaysWhichPhase()
{
    QFETCH(const QString, phase);
    QFETCH(const QString, words);
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    if (phase == QLatin1String("handshake"))
        f.server.setMute(true);
    if (phase == QLatin1String("body"))
        f.server.setShaper([](LoopbackHttpReply &reply, int) { reply.endless = true; });
    else
        f.server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    if (phase == QLatin1String("stream")) {
        f.server.setMaxConcurrentStreams(1);
        f.start();
    }
    const Outcome outcome = f.ask(300ms);
    QCOMPARE(outcome.failure.kind, ErrorKind::Timeout);
    QVERIFY2(outcome.failure.text.contains(words), qPrintable(outcome.failure.text));
    QVERIFY(outcome.timings.total >= 300ms);
    QCOMPARE(outcome.timings.tls.has_value(), phase != QLatin1String("handshake"));
    QVERIFY(outcome.timings.connect);
}

QTEST_GUILESS_MAIN(DohTransportFaultsTest)
#include "dohtransportfaultstest.moc"
