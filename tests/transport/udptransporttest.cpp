// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/udptransport.h"

#include "dns/replyview.h"
#include "udpasking.h"

#include <QTest>

#include <array>
#include <set>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(dnstester::test::LoopbackServer::Handler)

class UdpTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerCarriesReplyTimesAndAddress();
    void anyRcodeAndTruncationAreAnswers_data();
    void anyRcodeAndTruncationAreAnswers();
    void delayIsMeasured();
    void destroyingTheExchangeCancelsIt();
    void cancelFromInsideACompletion();
    void neverCompletesInsideStart();
    void deadlineInThePastIsATimeout();
    void freshExchangesHaveTheirOwnPorts();
    void reusedSocketsAreTakenInTurns();
    void messageIdsAreRandomAndUnique();
    void manyOutstandingAreAllAnsweredRight_data();
    void manyOutstandingAreAllAnsweredRight();
    void transportDestroyedWithExchangesUnderWayCallsNothing();
    void exchangeMayOutliveItsTransport();
};

void UdpTransportTest::answerCarriesReplyTimesAndAddress()
{
    LoopbackUdpServer server;
    UdpTransport transport(optionsFor(server.endpoint()));
    const TimePoint before = Clock::now();
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    const Duration elapsed = Clock::now() - before;

    const Outcome &outcome = asked->outcome;
    QVERIFY(outcome.answered());
    QCOMPARE(outcome.reply, answerTo(server.queries().first()));
    QCOMPARE(outcome.rcode, quint16(0));
    QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(outcome.transport, Protocol::Udp);
    QVERIFY(!outcome.reused);
    QVERIFY(outcome.timings.query.has_value());
    QVERIFY(*outcome.timings.query > Duration::zero());
    QVERIFY(*outcome.timings.query <= outcome.timings.total);
    QVERIFY(outcome.timings.total <= elapsed);
    QVERIFY(!outcome.timings.connect && !outcome.timings.tls && !outcome.timings.resolve);
}

void UdpTransportTest::anyRcodeAndTruncationAreAnswers_data()
{
    QTest::addColumn<LoopbackServer::Handler>("handler");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<bool>("truncated");
    const auto refusal = [](quint8 rcode) -> LoopbackServer::Handler {
        return [rcode](const QByteArray &query) { return replyOf({refusalTo(query, rcode)}); };
    };
    QTest::newRow("SERVFAIL") << refusal(2) << 2 << false;
    QTest::newRow("REFUSED") << refusal(5) << 5 << false;
    QTest::newRow("truncated") << LoopbackServer::Handler([](const QByteArray &query) {
        return replyOf({truncatedTo(query)});
    }) << 0 << true;
    QTest::newRow("truncated within a record")
        << LoopbackServer::Handler([](const QByteArray &query) {
               QByteArray reply = largeAnswerTo(query, 600).first(512);
               reply[2] = char(reply[2] | 0x02);
               return replyOf({reply});
           })
        << 0 << true;
    QTest::newRow("FORMERR without a question")
        << LoopbackServer::Handler([](const QByteArray &query) {
               QByteArray reply(12, '\0');
               setMessageId(reply.data(), messageId(query));
               reply[2] = char(0x80);
               reply[3] = 1;
               return replyOf({reply});
           })
        << 1 << false;
}

void UdpTransportTest::anyRcodeAndTruncationAreAnswers()
{
    QFETCH(LoopbackServer::Handler, handler);
    LoopbackUdpServer server;
    server.setHandler(handler);
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    QVERIFY(asked->outcome.answered());
    QTEST(int(asked->outcome.rcode), "rcode");
    QTEST(ReplyView::parse(asked->outcome.reply)->tc, "truncated");
}

void UdpTransportTest::delayIsMeasured()
{
    static constexpr auto delay = 20ms;
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &query) {
        LoopbackReply reply = replyOf({answerTo(query)});
        reply.delay = delay;
        return reply;
    });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    QVERIFY(asked->outcome.answered());
    QVERIFY(*asked->outcome.timings.query >= delay - 1ms); // the granularity of the timer
}

void UdpTransportTest::destroyingTheExchangeCancelsIt()
{
    LoopbackUdpServer server;
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    const AskedPtr unsent = ask(transport);
    unsent->exchange = Exchange();
    const AskedPtr sent = ask(transport);
    server.setHandler([&](const QByteArray &query) {
        sent->exchange = Exchange();
        return replyOf({answerTo(query)});
    });
    QTRY_COMPARE(server.queryCount(), 2);

    server.setHandler({});
    std::vector<AskedPtr> later;
    for (int i = 0; i < 4; ++i) { // every socket has been read once these are answered
        later.push_back(ask(transport));
        QTRY_COMPARE(later.back()->completions, 1);
    }
    QCOMPARE(unsent->completions, 0);
    QCOMPARE(sent->completions, 0);
}

void UdpTransportTest::cancelFromInsideACompletion()
{
    LoopbackUdpServer server;
    server.setReorder(2); // both answers are there before the first is read
    for (const ConnectionUse use : {ConnectionUse::Fresh, ConnectionUse::Reuse}) {
        UdpTransport transport(optionsFor(server.endpoint(), use));
        int completions = 0;
        std::array<Exchange, 2> exchanges;
        for (std::size_t i = 0; i < 2; ++i) {
            const auto done = [&exchanges, &completions, i](Outcome &&) {
                ++completions;
                exchanges[1 - i] = Exchange();
                exchanges[i] = Exchange(); // has completed: nothing to cancel
            };
            exchanges[i] = transport.start(
                {queryFor(QStringLiteral("a.example.com")), Clock::now() + farAway}, done);
        }
        QTRY_COMPARE(completions, 1);
        const AskedPtr third = ask(transport, soon);
        QTRY_COMPARE(third->completions, 1);
        QCOMPARE(completions, 1);
        const AskedPtr fourth = ask(transport, soon);
        QTRY_COMPARE(fourth->completions, 1);
    }
}

void UdpTransportTest::neverCompletesInsideStart()
{
    TransportOptions options = optionsFor(LoopbackUdpServer::closedEndpoint());
    for (const auto &address :
         {QHostAddress(QHostAddress::LocalHost), QHostAddress(QStringLiteral("fe80::1"))}) {
        options.addresses = {address};
        UdpTransport transport(options);
        const AskedPtr asked = ask(transport, -1s);
        QCOMPARE(asked->completions, 0);
        QTRY_COMPARE(asked->completions, 1);
    }
}

void UdpTransportTest::deadlineInThePastIsATimeout()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport, -1s);
    QTRY_COMPARE(asked->completions, 1);
    QCOMPARE(asked->outcome.failure.kind, ErrorKind::Timeout);
}

void UdpTransportTest::freshExchangesHaveTheirOwnPorts()
{
    LoopbackUdpServer server;
    server.setReorder(10); // all are in flight at once
    UdpTransport transport(optionsFor(server.endpoint()));
    std::vector<AskedPtr> all;
    for (int i = 0; i < 10; ++i)
        all.push_back(ask(transport));
    for (const AskedPtr &asked : all) {
        QTRY_COMPARE(asked->completions, 1);
        QVERIFY(!asked->outcome.reused);
    }
    const QList<quint16> &ports = server.clientPorts();
    QCOMPARE(std::set<quint16>(ports.begin(), ports.end()).size(), std::size_t(10));
}

void UdpTransportTest::reusedSocketsAreTakenInTurns()
{
    LoopbackUdpServer server;
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    for (int i = 0; i < 12; ++i) {
        const AskedPtr asked = ask(transport);
        QTRY_COMPARE(asked->completions, 1);
        QVERIFY(asked->outcome.answered());
        QCOMPARE(asked->outcome.reused, i >= 4);
        if (i >= 4)
            QCOMPARE(server.clientPorts().at(i), server.clientPorts().at(i - 4));
    }
    const QList<quint16> &ports = server.clientPorts();
    QCOMPARE(std::set<quint16>(ports.begin(), ports.end()).size(), std::size_t(4));
}

void UdpTransportTest::messageIdsAreRandomAndUnique()
{
    constexpr int count = 1000;
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    std::vector<AskedPtr> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(ask(transport));
        if (i % 100 == 99)
            QTRY_COMPARE(server.queryCount(), i + 1);
    }

    std::set<std::pair<quint16, quint16>> portsAndIds;
    std::set<int> distances;
    int highBits = 0;
    for (int i = 0; i < count; ++i) {
        const quint16 id = messageId(server.queries().at(i));
        portsAndIds.insert({server.clientPorts().at(i), id});
        highBits += id >> 15;
        if (i > 0)
            distances.insert(id - messageId(server.queries().at(i - 1)));
    }
    QCOMPARE(portsAndIds.size(), std::size_t(count));
    QVERIFY(distances.size() > 900); // no counter
    QVERIFY(highBits > 350 && highBits < 650);
}

void UdpTransportTest::manyOutstandingAreAllAnsweredRight_data()
{
    QTest::addColumn<ConnectionUse>("use");
    QTest::newRow("fresh") << ConnectionUse::Fresh;
    QTest::newRow("reuse") << ConnectionUse::Reuse;
}

void UdpTransportTest::manyOutstandingAreAllAnsweredRight()
{
    QFETCH(ConnectionUse, use);
    const int count = use == ConnectionUse::Reuse ? 1000 : 200;
    LoopbackUdpServer server;
    server.setReorder(count);
    UdpTransport transport(optionsFor(server.endpoint(), use));
    std::vector<AskedPtr> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(ask(transport, farAway, QStringLiteral("n%1.example.com").arg(i)));
        if (i % 100 == 99) // no more at a time than the server's buffer holds
            QTRY_COMPARE(server.queryCount(), i + 1);
    }
    for (const AskedPtr &asked : all) {
        QTRY_COMPARE(asked->completions, 1);
        QVERIFY(asked->outcome.answered());
        QCOMPARE(matchReply(asked->query, asked->outcome.reply), ReplyMatch::Answer);
    }
}

void UdpTransportTest::transportDestroyedWithExchangesUnderWayCallsNothing()
{
    for (const ConnectionUse use : {ConnectionUse::Fresh, ConnectionUse::Reuse}) {
        LoopbackUdpServer server;
        auto transport = std::make_unique<UdpTransport>(optionsFor(server.endpoint(), use));
        const AskedPtr sent = ask(*transport);
        bool arrived = false;
        server.setHandler([&](const QByteArray &query) {
            arrived = true;
            return replyOf({answerTo(query)});
        });
        QTRY_VERIFY(arrived || sent->completions > 0);
        const int completions = sent->completions;
        const AskedPtr unsent = ask(*transport, soon);
        transport.reset();

        LoopbackUdpServer other;
        UdpTransport later(optionsFor(other.endpoint()));
        const AskedPtr asked = ask(later, soon);
        QTRY_COMPARE(asked->completions, 1);
        QCOMPARE(sent->completions, completions);
        QCOMPARE(unsent->completions, 0);
    }
}

void UdpTransportTest::exchangeMayOutliveItsTransport()
{
    LoopbackUdpServer server;
    AskedPtr asked;
    {
        UdpTransport transport(optionsFor(server.endpoint()));
        asked = ask(transport);
    }
    asked->exchange = Exchange();
    QCOMPARE(asked->completions, 0);
}

QTEST_GUILESS_MAIN(UdpTransportTest)
#include "udptransporttest.moc"
