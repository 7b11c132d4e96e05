// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"
#include "udpasking.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

QByteArray withOtherId(QByteArray message)
{
    setMessageId(message.data(), quint16(messageId(message) + 1));
    return message;
}

QByteArray withOtherQuestion(const QByteArray &query)
{
    QByteArray other = queryFor(QStringLiteral("www.example.net"));
    setMessageId(other.data(), messageId(query));
    return answerTo(other);
}

QByteArray asQuery(QByteArray reply)
{
    reply[2] = char(reply[2] & 0x7f); // QR
    return reply;
}

QByteArray withoutEnd(const QByteArray &query)
{
    return answerTo(query).chopped(3);
}

} // namespace

Q_DECLARE_METATYPE(dnstester::test::LoopbackServer::Handler)

class UdpTransportFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongDatagramsAreDroppedAndTheWaitGoesOn_data();
    void wrongDatagramsAreDroppedAndTheWaitGoesOn();
    void onlyWrongDatagramsAreAMismatchAtTheDeadline_data();
    void onlyWrongDatagramsAreAMismatchAtTheDeadline();
    void wrongSourceIsDropped();
    void silenceIsATimeout();
    void brokenAnswerIsMalformed();
    void duplicatesCompleteOnce();
    void lateAnswerDoesNotAnswerTheNextExchange();
    void reorderedAnswersReachTheirExchanges();
    void oversizedAnswerIsWhole();
    void closedPortIsRefusedAtOnce_data();
    void closedPortIsRefusedAtOnce();
    void refusedForAllInFlightOnTheSocket();
    void noRouteGoesToTheNextAddress();
    void noRouteAtAllIsUnreachable();
};

void UdpTransportFaultsTest::wrongDatagramsAreDroppedAndTheWaitGoesOn_data()
{
    using Wrong = std::function<QByteArray(const QByteArray &query)>;
    QTest::addColumn<LoopbackServer::Handler>("wrong");
    const auto add = [](const char *name, const Wrong &wrong) {
        QTest::newRow(name) << LoopbackServer::Handler(
            [wrong](const QByteArray &query) { return replyOf({wrong(query)}); });
    };
    add("wrong ID", [](const QByteArray &query) { return withOtherId(answerTo(query)); });
    add("wrong question", withOtherQuestion);
    add("no response but a query",
        [](const QByteArray &query) { return asQuery(answerTo(query)); });
    add("the query itself", [](const QByteArray &query) { return query; });
    add("zero length", [](const QByteArray &) { return QByteArray(""); });
    add("one octet", [](const QByteArray &query) { return query.first(1); });
    add("the ID alone", [](const QByteArray &query) { return query.first(2); });
    add("cut off in the question",
        [](const QByteArray &query) { return answerTo(query).first(20); });
    add("garbage", [](const QByteArray &) { return QByteArray(512, char(0xc0)); });
    add("oversized garbage", [](const QByteArray &) { return QByteArray(65507, char(0xff)); });
}

void UdpTransportFaultsTest::wrongDatagramsAreDroppedAndTheWaitGoesOn()
{
    QFETCH(LoopbackServer::Handler, wrong);
    LoopbackUdpServer server;
    server.setHandler([wrong](const QByteArray &query) {
        LoopbackReply reply = wrong(query);
        reply.messages.append(answerTo(query));
        return reply;
    });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    QVERIFY(asked->outcome.answered());
    QCOMPARE(asked->outcome.reply, answerTo(server.queries().first()));
}

void UdpTransportFaultsTest::onlyWrongDatagramsAreAMismatchAtTheDeadline_data()
{
    wrongDatagramsAreDroppedAndTheWaitGoesOn_data();
}

void UdpTransportFaultsTest::onlyWrongDatagramsAreAMismatchAtTheDeadline()
{
    QFETCH(LoopbackServer::Handler, wrong);
    LoopbackUdpServer server;
    server.setHandler(wrong);
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport, soon);
    QTRY_COMPARE(asked->completions, 1);
    QCOMPARE(asked->outcome.failure.kind, ErrorKind::Mismatch);
    QVERIFY(asked->outcome.failure.text.contains(QLatin1Char('1')));
    QVERIFY(asked->outcome.reply.isEmpty());
}

void UdpTransportFaultsTest::wrongSourceIsDropped()
{
    LoopbackUdpServer server;
    server.setWrongSource(true);
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport, soon);
    QTRY_COMPARE(asked->completions, 1);
    QCOMPARE(server.queryCount(), 1);
    QCOMPARE(asked->outcome.failure.kind, ErrorKind::Timeout);
}

void UdpTransportFaultsTest::silenceIsATimeout()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport, soon);
    QTRY_COMPARE(asked->completions, 1);
    const Outcome &outcome = asked->outcome;
    QCOMPARE(outcome.failure.kind, ErrorKind::Timeout);
    QVERIFY(!outcome.failure.text.isEmpty());
    QVERIFY(!outcome.timings.query);
    QVERIFY(outcome.timings.total >= soon - 1ms); // the deadline was set before start()
    QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
}

void UdpTransportFaultsTest::brokenAnswerIsMalformed()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &query) { return replyOf({withoutEnd(query)}); });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    QCOMPARE(asked->outcome.failure.kind, ErrorKind::Malformed);
    QVERIFY(asked->outcome.reply.isEmpty());
}

void UdpTransportFaultsTest::duplicatesCompleteOnce()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &query) {
        return replyOf({answerTo(query), answerTo(query), answerTo(query)});
    });
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    std::vector<AskedPtr> all;
    for (int i = 1; i <= 8; ++i) {
        all.push_back(ask(transport, farAway, QStringLiteral("n%1.example.com").arg(i)));
        QTRY_COMPARE(all.back()->completions, 1);
        QVERIFY(all.back()->outcome.answered());
        QCOMPARE(all.back()->outcome.reply, answerTo(server.queries().last()));
    }
    for (const AskedPtr &asked : all)
        QCOMPARE(asked->completions, 1);
}

void UdpTransportFaultsTest::lateAnswerDoesNotAnswerTheNextExchange()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    std::vector<AskedPtr> late;
    for (int i = 0; i < 4; ++i) { // every socket of the pool
        late.push_back(ask(transport, soon, QStringLiteral("late.example.com")));
        QTRY_COMPARE(late.back()->completions, 1);
    }

    const AskedPtr next = ask(transport);
    QTRY_COMPARE(server.queryCount(), 5);
    for (int i = 0; i < 4; ++i) {
        if (server.clientPorts().at(i) == server.clientPorts().at(4))
            server.sendToLastClient(answerTo(server.queries().at(i)));
    }
    server.sendToLastClient(answerTo(server.queries().last()));
    QTRY_COMPARE(next->completions, 1);
    QCOMPARE(next->outcome.reply, answerTo(server.queries().last()));
    for (const AskedPtr &asked : late) {
        QCOMPARE(asked->completions, 1);
        QCOMPARE(asked->outcome.failure.kind, ErrorKind::Timeout);
    }
}

void UdpTransportFaultsTest::reorderedAnswersReachTheirExchanges()
{
    constexpr int count = 20;
    LoopbackUdpServer server;
    server.setReorder(count);
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    std::vector<AskedPtr> all;
    for (int i = 0; i < count; ++i)
        all.push_back(ask(transport, farAway, QStringLiteral("n%1.example.com").arg(i)));
    for (const AskedPtr &asked : all) {
        QTRY_COMPARE(asked->completions, 1);
        QVERIFY(asked->outcome.answered());
        QCOMPARE(matchReply(asked->query, asked->outcome.reply), ReplyMatch::Answer);
    }
}

void UdpTransportFaultsTest::oversizedAnswerIsWhole()
{
    LoopbackUdpServer server;
    server.setHandler(
        [](const QByteArray &query) { return replyOf({largeAnswerTo(query, 60000)}); });
    UdpTransport transport(optionsFor(server.endpoint()));
    const AskedPtr asked = ask(transport);
    QTRY_COMPARE(asked->completions, 1);
    QVERIFY(asked->outcome.answered());
    QCOMPARE(asked->outcome.reply, largeAnswerTo(server.queries().first(), 60000));
}

void UdpTransportFaultsTest::closedPortIsRefusedAtOnce_data()
{
    QTest::addColumn<ConnectionUse>("use");
    QTest::newRow("fresh") << ConnectionUse::Fresh;
    QTest::newRow("reuse") << ConnectionUse::Reuse;
}

void UdpTransportFaultsTest::closedPortIsRefusedAtOnce()
{
    QFETCH(ConnectionUse, use);
    UdpTransport transport(optionsFor(LoopbackUdpServer::closedEndpoint(), use));
    for (int i = 0; i < 10; ++i) { // the sockets stay usable
        const AskedPtr asked = ask(transport);
        QTRY_COMPARE(asked->completions, 1);
        QCOMPARE(asked->outcome.failure.kind, ErrorKind::Refused);
        QVERIFY(!asked->outcome.failure.text.isEmpty());
        QCOMPARE(asked->outcome.address, QHostAddress(QHostAddress::LocalHost));
    }
}

void UdpTransportFaultsTest::refusedForAllInFlightOnTheSocket()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    UdpTransport transport(optionsFor(server.endpoint(), ConnectionUse::Reuse));
    std::vector<AskedPtr> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(ask(transport));
    QTRY_COMPARE(server.queryCount(), 8);
    server.close();
    for (int i = 0; i < 100; ++i) // more than a batch on each socket
        all.push_back(ask(transport));
    for (int i = 0; i < 300; ++i)
        all.push_back(ask(transport));
    for (const AskedPtr &asked : all) {
        QTRY_COMPARE(asked->completions, 1);
        QCOMPARE(asked->outcome.failure.kind, ErrorKind::Refused);
    }
}

void UdpTransportFaultsTest::noRouteGoesToTheNextAddress()
{
    LoopbackUdpServer server;
    TransportOptions options = optionsFor(server.endpoint());
    options.addresses.prepend(QHostAddress(QStringLiteral("fe80::1"))); // without its interface
    UdpTransport transport(options);
    for (int i = 0; i < 2; ++i) {
        const AskedPtr asked = ask(transport);
        QTRY_COMPARE(asked->completions, 1);
        QVERIFY(asked->outcome.answered());
        QCOMPARE(asked->outcome.address, QHostAddress(QHostAddress::LocalHost));
    }
}

void UdpTransportFaultsTest::noRouteAtAllIsUnreachable()
{
    TransportOptions options = optionsFor(LoopbackUdpServer::closedEndpoint());
    const QHostAddress nowhere(QStringLiteral("fe80::1"));
    options.addresses = {nowhere};
    for (const ConnectionUse use : {ConnectionUse::Fresh, ConnectionUse::Reuse}) {
        options.use = use;
        UdpTransport transport(options);
        const AskedPtr asked = ask(transport);
        QTRY_COMPARE(asked->completions, 1);
        QCOMPARE(asked->outcome.failure.kind, ErrorKind::Unreachable);
        QCOMPARE(asked->outcome.address, nowhere);
    }
}

QTEST_GUILESS_MAIN(UdpTransportFaultsTest)
#include "udptransportfaultstest.moc"
