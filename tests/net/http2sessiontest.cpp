// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http2frames.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

class Http2SessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithPrefaceAndSettings();
    void sendsARequestWithItsBodyInOneOutput();
    void sendsARequestWithoutBodyInOneFrame();
    void indexesRepeatedFields();
    void splitsABodyByThePeersWindow();
    void givesTheResponseHoweverItIsCut_data();
    void givesTheResponseHoweverItIsCut();
    void keepsStreamsApart();
    void tellsTheHeadBeforeTheBody();
    void skipsInterimResponses();
    void ignoresTrailers();
    void takesABodyAsLargeAsTheBound();
    void followsMaxConcurrentStreams();
    void opensOneStreamBeforeTheSettings();
    void runsOutOfStreamNumbers();
    void cancelResetsTheStream();
    void cancelBeforeSendingSendsNothing();
    void answersPing();
    void grantsNewCredit();
    void shutdownSaysGoAway();
};

void Http2SessionTest::beginsWithPrefaceAndSettings()
{
    Http2Session session;
    QByteArray octets;
    std::vector<qint32> sent;
    session.takeOutput(octets, sent);

    QVERIFY(octets.startsWith("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
    const QList<Frame> frames = framesOf(octets);
    QCOMPARE(frames.first().type, quint8(Settings));
    QVERIFY(frames.first().payload.contains(setting(NGHTTP2_SETTINGS_ENABLE_PUSH, 0)));
    QVERIFY(frames.first().payload.contains(setting(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, 16384)));
    QCOMPARE(ofType(frames, WindowUpdate).size(), 1);
    QVERIFY(sent.empty());
}

void Http2SessionTest::sendsARequestWithItsBodyInOneOutput()
{
    Connection c;
    const qint32 id = c.session.submit(postRequest("question"));
    QCOMPARE(id, 1);
    const QList<Frame> frames = c.output();

    const QList<Frame> headers = ofType(frames, Headers);
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers[0].stream, 1u);
    QCOMPARE(headers[0].flags, endHeaders);
    QCOMPARE(FieldReader().read(headers[0].payload),
             QByteArrayList({":method=POST", ":scheme=https", ":authority=dns.example",
                             ":path=/dns-query", "content-type=application/dns-message",
                             "content-length=8"}));
    const QList<Frame> data = ofType(frames, Data);
    QCOMPARE(data.size(), 1);
    QCOMPARE(data[0].payload, "question");
    QCOMPARE(data[0].flags, endStream);
    QCOMPARE(c.sent, std::vector<qint32>{1});
}

void Http2SessionTest::sendsARequestWithoutBodyInOneFrame()
{
    Connection c;
    c.begin();
    QCOMPARE(c.session.submit(getRequest()), 1);
    QCOMPARE(c.session.submit(getRequest()), 3);
    const QList<Frame> frames = c.output();
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0].type, quint8(Headers));
    QCOMPARE(frames[0].flags, quint8(endHeaders | endStream));
    QCOMPARE(frames[1].stream, 3u);
    QCOMPARE(c.sent, (std::vector<qint32>{1, 3}));
}

void Http2SessionTest::indexesRepeatedFields()
{
    Connection c;
    c.begin();
    QVERIFY(c.session.submit(postRequest()) > 0);
    const qsizetype first = c.output().first().payload.size();
    QVERIFY(c.session.submit(postRequest()) > 0);
    const qsizetype second = c.output().first().payload.size();
    QVERIFY2(second < first && second <= 24, qPrintable(QString::number(second)));
}

void Http2SessionTest::splitsABodyByThePeersWindow()
{
    Connection c;
    c.begin(setting(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, 5));
    const qint32 id = c.session.submit(postRequest("question"));
    QCOMPARE(ofType(c.output(), Data)[0].payload, "quest");
    QVERIFY(c.sent.empty());
    c.feed(frame(WindowUpdate, noFlags, quint32(id), number(100)));
    QCOMPARE(ofType(c.output(), Data)[0].payload, "ion");
    QCOMPARE(c.sent, std::vector<qint32>{id});
}

void Http2SessionTest::givesTheResponseHoweverItIsCut_data()
{
    // nghttp2 1.52 counts a CONTINUATION's header once for each piece of it, and allows eight.
    QTest::addColumn<int>("piece");
    QTest::addColumn<bool>("continuation");
    QTest::newRow("whole") << 100000 << true;
    QTest::newRow("by sevens") << 7 << true;
    QTest::newRow("by octets") << 1 << false;
}

void Http2SessionTest::givesTheResponseHoweverItIsCut()
{
    QFETCH(const int, piece);
    QFETCH(const bool, continuation);
    Connection c;
    c.begin();
    const qint32 id = c.request();
    const QByteArray type = field("content-type", "application/dns-message");
    const QByteArray age = field("age", "30");
    QByteArray octets =
        continuation ? responseHeaders(1, noFlags, type) + frame(Continuation, endHeaders, 1, age)
                     : responseHeaders(1, endHeaders, type + age);
    octets += frame(Data, noFlags, 1, "ans") + frame(Data, noFlags, 1) +
              frame(Data, noFlags, 1, "wer") + frame(Data, endStream, 1);
    const TimePoint before = c.now;
    QList<Http2Event> events;
    for (qsizetype at = 0; at < octets.size(); at += piece) {
        c.feed(octets.mid(at, piece));
        events += c.events();
    }
    const Http2Event &last = events.last();
    QVERIFY2(last.kind == Http2Event::Kind::Response, qPrintable(last.problem));
    QCOMPARE(last.stream, id);
    QCOMPARE(last.response.status, 200);
    QCOMPARE(last.response.body, "answer");
    QCOMPARE(last.response.field("content-type"), QByteArrayView("application/dns-message"));
    QCOMPARE(last.response.field("age"), QByteArrayView("30"));
    QVERIFY(!last.response.field("server"));
    QVERIFY(last.response.firstOctet > before);
    QCOMPARE(last.response.complete, c.now);
    QCOMPARE(c.session.openStreams(), 0);
}

void Http2SessionTest::keepsStreamsApart()
{
    Connection c;
    c.begin();
    const qint32 slow = c.request();
    const qint32 quick = c.request();
    c.feed(responseHeaders(quint32(slow)));
    c.feed(responseHeaders(quint32(quick)));
    const TimePoint quickBegan = c.now;
    c.feed(frame(Data, noFlags, quint32(slow), "one") +
           frame(Data, endStream, quint32(quick), "two"));

    QList<Http2Event> events = c.events();
    QCOMPARE(events[0].stream, quick);
    QCOMPARE(events[0].response.body, "two");
    QCOMPARE(events[0].response.firstOctet, quickBegan);
    c.feed(frame(Data, endStream, quint32(slow), "s"));
    events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].response.body, "ones");
}

void Http2SessionTest::tellsTheHeadBeforeTheBody()
{
    Connection c;
    c.begin();
    const qint32 id = c.request();
    c.feed(responseHeaders(1, endHeaders, {}, "429"));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Head);
    QCOMPARE(events[0].stream, id);
    QCOMPARE(events[0].response.status, 429);
}

void Http2SessionTest::skipsInterimResponses()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1, endHeaders, field("link", "</a>"), "103"));
    QVERIFY(c.events().isEmpty());
    c.feed(responseHeaders(1, endHeaders, field("age", "1"), "200"));
    const TimePoint began = c.now;
    c.feed(frame(Data, endStream, 1, "answer"));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].response.status, 200);
    QCOMPARE(events[0].response.firstOctet, began);
    QVERIFY(!events[0].response.field("link"));
    QCOMPARE(events[0].response.body, "answer");
}

void Http2SessionTest::ignoresTrailers()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1) + frame(Data, noFlags, 1, "answer") +
           frame(Headers, endHeaders | endStream, 1, field("content-type", "text/html")));
    const QList<Http2Event> events = c.events();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].kind, Http2Event::Kind::Response);
    QCOMPARE(events[0].response.body, "answer");
    QVERIFY(!events[0].response.field("content-type"));
}

void Http2SessionTest::takesABodyAsLargeAsTheBound()
{
    Connection c;
    c.begin();
    c.request();
    c.feed(responseHeaders(1));
    for (int i = 0; i < 5; ++i)
        c.feed(frame(Data, noFlags, 1, QByteArray(13106, 'x')));
    c.feed(frame(Data, endStream, 1, QByteArray(5, 'x')));
    QCOMPARE(c.events().last().response.body.size(), 65535);
}

void Http2SessionTest::followsMaxConcurrentStreams()
{
    Connection c;
    c.begin(setting(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 1));
    QCOMPARE(c.session.freeStreams(), 1);
    c.request();
    QCOMPARE(c.session.freeStreams(), 0);

    QVERIFY(c.session.submit(postRequest()) > 0);
    QVERIFY(ofType(c.output(), Headers).isEmpty());
    c.feed(responseHeaders(1, endHeaders | endStream));
    QCOMPARE(ofType(c.output(), Headers).size(), 1);
    c.feed(frame(Settings, noFlags, 0, setting(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, 5)));
    QCOMPARE(c.session.freeStreams(), 4);
}

void Http2SessionTest::opensOneStreamBeforeTheSettings()
{
    Connection c;
    QCOMPARE(c.session.freeStreams(), 1);
    c.request();
    QCOMPARE(c.session.freeStreams(), 0);
    c.feed(frame(Settings, noFlags, 0));
    QVERIFY(c.session.freeStreams() > 1000);
}

void Http2SessionTest::runsOutOfStreamNumbers()
{
    Connection c({.firstStream = std::numeric_limits<qint32>::max()});
    c.begin();
    QVERIFY(c.session.acceptsRequests());
    QCOMPARE(c.request(), std::numeric_limits<qint32>::max());
    QVERIFY(!c.session.acceptsRequests());
    QCOMPARE(c.session.freeStreams(), 0);
    QCOMPARE(c.session.submit(postRequest()), 0);

    c.feed(responseHeaders(0x7fffffff) + frame(Data, endStream, 0x7fffffff, "answer"));
    QCOMPARE(c.events().last().response.body, "answer");
}

void Http2SessionTest::cancelResetsTheStream()
{
    Connection c;
    c.begin();
    const qint32 id = c.request();
    c.session.cancel(id);
    c.session.cancel(id);
    const QList<Frame> resets = ofType(c.output(), RstStream);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(resets[0].payload, number(NGHTTP2_CANCEL));
    QCOMPARE(c.session.openStreams(), 0);

    c.feed(responseHeaders(1) + frame(Data, endStream, 1, "late"));
    c.output();
    QVERIFY(c.events().isEmpty());
    QVERIFY(c.session.acceptsRequests());
}

void Http2SessionTest::cancelBeforeSendingSendsNothing()
{
    Connection c;
    c.begin();
    c.session.cancel(c.session.submit(postRequest()));
    QVERIFY(ofType(c.output(), Headers).isEmpty());
    QCOMPARE(c.session.openStreams(), 0);
    QVERIFY(c.events().isEmpty());
    c.request();
    QCOMPARE(c.session.openStreams(), 1);
}

void Http2SessionTest::answersPing()
{
    Connection c;
    c.begin();
    c.feed(frame(Ping, noFlags, 0, "12345678"));
    const QList<Frame> frames = c.output();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(Ping));
    QCOMPARE(frames[0].flags, ack);
    QCOMPARE(frames[0].payload, "12345678");
}

void Http2SessionTest::grantsNewCredit()
{
    Connection c;
    c.begin();
    qsizetype updates = 0;
    for (int i = 0; i < 400; ++i) {
        const auto id = quint32(c.request());
        c.feed(responseHeaders(id));
        for (int part = 0; part < 4; ++part)
            c.feed(frame(Data, part == 3 ? endStream : noFlags, id, QByteArray(16000, 'x')));
        updates += ofType(c.output(), WindowUpdate).size();
    }
    QVERIFY(updates > 0);
    QVERIFY(!c.session.isOver());
    QCOMPARE(c.events().size(), 400);
}

void Http2SessionTest::shutdownSaysGoAway()
{
    Connection c;
    c.begin();
    c.session.shutdown();
    const QList<Frame> frames = c.output();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames[0].type, quint8(GoAway));
    QCOMPARE(frames[0].payload, number(0) + number(NGHTTP2_NO_ERROR));
    QVERIFY(c.session.isOver());
}

QTEST_GUILESS_MAIN(Http2SessionTest)
#include "http2sessiontest.moc"
