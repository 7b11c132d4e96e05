// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http2frames.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

class Http2SessionFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesAContentLengthThatLies_data();
    void refusesAContentLengthThatLies();
    void boundsTheBody();
    void boundsTheHeader();
    void boundsContinuations();
    void failsAResponseWithoutStatus();
    void goAwayFailsOnlyTheStreamsAboveItsLast();
    void goAwayFailsRequestsNotSentYet();
    void tellsTheTextOfAGoAwayNeutralised();
    void refusedStreamWasNotProcessed();
    void resetStreamFails();
    void saysWhatIsNotHttp2_data();
    void saysWhatIsNotHttp2();
    void refusesPushedStreams();
    void endsOnAFloodOfPings();
};

void Http2SessionFaultsTest::refusesAContentLengthThatLies_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("too small") << QByteArray("5");
    QTest::newRow("too large") << QByteArray("7");
}

void Http2SessionFaultsTest::refusesAContentLengthThatLies()
{
    QFETCH(const QByteArray, length);
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1, endHeaders, field("content-length", length)));
    c.feed(frame(Data, endStream, 1, "answer"));
    QCOMPARE(ofType(c.output(), RstStream).size(), 1);
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
    QVERIFY2(events[0].problem.contains(QLatin1String("Content-Length")),
             qPrintable(events[0].problem));
    QVERIFY(events[0].processed);
    QVERIFY(c.session.acceptsRequests());
}

void Http2SessionFaultsTest::boundsTheBody()
{
    Connection c({.body = 10});
    c.begin();
    c.request();
    c.feed(responseHeaders(1));
    c.feed(frame(Data, noFlags, 1, "0123456789") + frame(Data, noFlags, 1, "0"));
    const QList<Frame> resets = ofType(c.output(), RstStream);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(resets[0].payload, number(NGHTTP2_CANCEL));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
    QCOMPARE(events[0].problem,
             QStringLiteral("the content of the response is larger than 10 octets"));
}

void Http2SessionFaultsTest::boundsTheHeader()
{
    Connection c({.header = 1000});
    c.begin();
    c.request();
    QByteArray fields;
    for (int i = 0; i < 10; ++i)
        fields += field("x-filler", QByteArray(100, 'x'));
    c.feed(responseHeaders(1, endHeaders | endStream, fields));
    QCOMPARE(ofType(c.output(), RstStream).size(), 1);
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].problem,
             QStringLiteral("the header of the response is larger than 1000 octets"));
}

void Http2SessionFaultsTest::boundsContinuations()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1, noFlags));
    for (int i = 0; i < 10000 && !c.session.isOver(); ++i) {
        c.feed(frame(Continuation, noFlags, 1, field("x", "y")));
        c.output();
    }
    QVERIFY(c.session.isOver() || c.session.openStreams() == 0);
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
}

void Http2SessionFaultsTest::failsAResponseWithoutStatus()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(frame(Headers, endHeaders | endStream, 1, field("age", "1")));
    c.output();
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
}

void Http2SessionFaultsTest::goAwayFailsOnlyTheStreamsAboveItsLast()
{
    Connection c;
    c.begin();
    const qint32 below = c.request();
    const qint32 above = c.request();
    c.feed(frame(GoAway, noFlags, 0, number(quint32(below)) + number(NGHTTP2_NO_ERROR)));
    QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].stream, above);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
    QVERIFY(!events[0].processed);
    QVERIFY2(events[0].problem.contains(QLatin1String("GOAWAY, NO_ERROR")),
             qPrintable(events[0].problem));
    QVERIFY(!c.session.acceptsRequests());
    QCOMPARE(c.session.submit(getRequest()), 0);
    QVERIFY(!c.session.isOver());

    c.feed(responseHeaders(1) + frame(Data, endStream, 1, "answer"));
    c.output();
    events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].response.body, "answer");
    QVERIFY(c.session.isOver());
}

void Http2SessionFaultsTest::goAwayFailsRequestsNotSentYet()
{
    Connection c;
    c.begin();
    QVERIFY(c.session.submit(postRequest()) > 0);
    c.feed(frame(GoAway, noFlags, 0, number(0) + number(NGHTTP2_NO_ERROR)));
    QVERIFY(ofType(c.output(), Headers).isEmpty());
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QVERIFY(!events[0].processed);
    QCOMPARE(c.session.openStreams(), 0);
}

void Http2SessionFaultsTest::tellsTheTextOfAGoAwayNeutralised()
{
    Connection c;
    c.begin();
    c.feed(frame(GoAway, noFlags, 0,
                 number(0) + number(NGHTTP2_ENHANCE_YOUR_CALM) + "too\x1b[31m many"));
    QCOMPARE(c.session.problem(),
             QStringLiteral("the server is closing the connection (GOAWAY, ENHANCE_YOUR_CALM): "
                            "too\\x1b[31m many"));
}

void Http2SessionFaultsTest::refusedStreamWasNotProcessed()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(frame(RstStream, noFlags, 1, number(NGHTTP2_REFUSED_STREAM)));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
    QVERIFY(!events[0].processed);
    QVERIFY(c.session.acceptsRequests());
}

void Http2SessionFaultsTest::resetStreamFails()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1) + frame(Data, noFlags, 1, "ans") +
           frame(RstStream, noFlags, 1, number(NGHTTP2_INTERNAL_ERROR)));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].problem, QStringLiteral("the server reset the stream (INTERNAL_ERROR)"));
    QVERIFY(events[0].processed);
}

void Http2SessionFaultsTest::saysWhatIsNotHttp2_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("HTTP/1.1") << QByteArray(
        "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    QTest::newRow("no SETTINGS first") << frame(Ping, noFlags, 0, "12345678");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("DATA first") << frame(Data, endStream, 1, "answer");
}

void Http2SessionFaultsTest::saysWhatIsNotHttp2()
{
    QFETCH(const QByteArray, octets);
    Connection c;
    const qint32 id = c.request();
    c.feed(octets);
    c.output();
    QVERIFY(c.session.isOver());
    QVERIFY(!c.session.acceptsRequests());
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].stream, id);
    QCOMPARE(events[0].kind, Http2Event::Kind::Failure);
    QVERIFY2(events[0].problem.startsWith(QLatin1String("the server breaks HTTP/2: ")),
             qPrintable(events[0].problem));
}

void Http2SessionFaultsTest::refusesPushedStreams()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(frame(Settings, ack, 0));
    c.feed(frame(PushPromise, endHeaders, 1, number(2) + field(":method", "GET")));
    QCOMPARE(ofType(c.output(), GoAway).size(), 1);
    QVERIFY(c.session.isOver());
    QCOMPARE(c.events().size(), 1);
}

void Http2SessionFaultsTest::endsOnAFloodOfPings()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(frame(Ping, noFlags, 0, "12345678").repeated(5000));
    QVERIFY(c.session.isOver());
    QCOMPARE(c.events().size(), 1);
}

QTEST_GUILESS_MAIN(Http2SessionFaultsTest)
#include "http2sessionfaultstest.moc"
