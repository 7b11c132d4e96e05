// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"

#include "support/fakeredis.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <vector>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr RedisClientOptions quick{10s, 10s, 1ms, 5ms}; // to come back, not to give up

RedisUrl parsed(const QString &text)
{
    return RedisUrl::parse(text).value();
}

} // namespace

/// RedisClient and a Redis that does wrong.
class RedisFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesAServerThatIsNotOfTheKindNeeded_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QString>("sentence");
        const QString redis = QStringLiteral("redis");
        QTest::newRow("old") << redis << QByteArray("5.0.14") << QByteArray("standalone")
                             << QStringLiteral("Redis 5.0.14 is too old: 6.2 or later is needed");
        QTest::newRow("a little too old")
            << redis << QByteArray("6.0.20") << QByteArray("standalone")
            << QStringLiteral("Redis 6.0.20 is too old: 6.2 or later is needed");
        QTest::newRow("of no version")
            << redis << QByteArray() << QByteArray("standalone")
            << QStringLiteral("Redis does not tell its version: 6.2 or later is needed");
        QTest::newRow("sentinel") << redis << QByteArray("7.0.15") << QByteArray("sentinel")
                                  << QStringLiteral("this is a sentinel: use redis+sentinel://");
        QTest::newRow("cluster") << redis << QByteArray("7.0.15") << QByteArray("cluster")
                                 << QStringLiteral(
                                        "this Redis is part of a cluster: use redis+cluster://");
    }

    void refusesAServerThatIsNotOfTheKindNeeded()
    {
        QFETCH(QString, scheme);
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, mode);
        FakeRedis server;
        server.setInfo(version, mode);
        RedisClient client(parsed(QStringLiteral("%1://127.0.0.1:%2")
                                      .arg(scheme, QString::number(server.serverPort()))),
                           quick);
        QSignalSpy lost(&client, &RedisClient::lost);
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QCOMPARE(reply->error().code, ErrorCode::Unavailable);
        QVERIFY(!reply->error().detail.contains(u"127.0.0.1"));
        QTRY_COMPARE(lost.size(), 1);
        QFETCH(QString, sentence);
        QCOMPARE(lost[0][0].toString(), QStringLiteral("Redis at 127.0.0.1:%1 can't be used: %2")
                                            .arg(QString::number(server.serverPort()), sentence));
        QVERIFY(server.commands().isEmpty());
    }

    void neverShowsThePassword()
    {
        FakeRedis server;
        server.answerBy("AUTH", [](const QByteArrayList &command) {
            return "-ERR unknown command `AUTH`, with args beginning with: `" + command.last() +
                   "`\r\n";
        });
        RedisClient client(
            parsed(QStringLiteral("redis://:secret@127.0.0.1:%1").arg(server.serverPort())), quick);
        QSignalSpy lost(&client, &RedisClient::lost);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(lost[0][0].toString().endsWith(u"Redis refused the user name or password"));
    }

    void aServerThatAcceptsAndNeverAnswersIsNotReached()
    {
        FakeRedis server;
        server.setSilent();
        RedisClient client(parsed(server.url()), {100ms, 10s, 1ms, 5ms});
        QSignalSpy lost(&client, &RedisClient::lost);
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QCOMPARE(reply->error().detail, QStringLiteral("Redis does not answer in time"));
        QTRY_COMPARE(lost.size(), 1);
    }

    void aConnectionThatIsIdleIsLookedAfter()
    {
        FakeRedis server;
        RedisClient client(parsed(server.url()), {10s, 100ms, 1ms, 5ms});
        QTRY_VERIFY(client.isConnected());
        server.answerBy("PING", [](const QByteArrayList &) { return std::nullopt; });
        QSignalSpy lost(&client, &RedisClient::lost);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(lost[0][0].toString().endsWith(u"does not answer in time"));
    }

    void aReplyInPiecesIsOneReply()
    {
        FakeRedis server;
        server.setOctetwise();
        server.answer("GET", FakeRedis::array({FakeRedis::bulk("one"), ":-2\r\n", "$-1\r\n",
                                               FakeRedis::array({"+three\r\n"})}));
        RedisClient client(parsed(server.url()));
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QVERIFY(*reply);
        QCOMPARE((*reply)->array().size(), 4);
        QCOMPARE((*reply)->array()[0].text(), QByteArray("one"));
        QCOMPARE((*reply)->array()[1].integer(), -2);
        QVERIFY((*reply)->array()[2].isNil());
        QCOMPARE((*reply)->array()[3].array()[0].text(), QByteArray("three"));
    }

    void commandsOfALossFailOnceAndAreNotSentAgain_data()
    {
        QTest::addColumn<QByteArray>("octets"); // of the reply
        QTest::addColumn<qsizetype>("sent");    // of these
        QTest::newRow("closed before the reply") << FakeRedis::bulk("value") << qsizetype(0);
        QTest::newRow("closed within the reply") << FakeRedis::bulk("value") << qsizetype(6);
        QTest::newRow("no RESP") << QByteArray("HTTP/1.1 200 OK\r\n") << qsizetype(17);
    }

    void commandsOfALossFailOnceAndAreNotSentAgain()
    {
        QFETCH(QByteArray, octets);
        QFETCH(qsizetype, sent);
        FakeRedis server;
        server.answer("GET", octets);
        server.closeWithin("GET", sent);
        RedisClient client(parsed(server.url()), quick);
        QSignalSpy connected(&client, &RedisClient::connected);
        QSignalSpy lost(&client, &RedisClient::lost);
        int failed = 0;
        for (int i = 0; i < 3; ++i) {
            client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&reply) {
                failed += !reply && reply.error().code == ErrorCode::Unavailable;
            });
        }
        QTRY_COMPARE(failed, 3);
        QCOMPARE(lost.size(), 1);
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"SET", "k", "v"},
                       [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QVERIFY(*reply);
        QCOMPARE(connected.size(), 2);
        QCOMPARE(failed, 3);
        QCOMPARE(server.connections(), 2);
        const QList<QByteArrayList> seen{{"GET", "k"}, {"SET", "k", "v"}};
        QCOMPARE(server.commands(), seen);
    }

    void commandsOfOneTurnLeaveTogether()
    {
        FakeRedis server;
        RedisClient client(parsed(server.url()));
        QTRY_VERIFY(client.isConnected());
        const int before = server.reads();
        int replies = 0;
        for (int i = 0; i < 50; ++i)
            client.command("k", {"SET", "k", "v"}, [&](Result<RedisReply> &&) { ++replies; });
        QCOMPARE(replies, 0);
        QTRY_COMPARE(replies, 50);
        QCOMPARE(server.reads(), before + 1);
    }

    void aRefusalComesAfterTheCall()
    {
        FakeRedis server;
        server.setInfo("5.0", "standalone");
        RedisClient client(parsed(server.url()));
        QSignalSpy lost(&client, &RedisClient::lost);
        QTRY_COMPARE(lost.size(), 1);
        bool refused = false;
        client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&reply) { refused = !reply; });
        QVERIFY(!refused);
        QCoreApplication::processEvents();
        QVERIFY(refused);
    }

    void aReplyMayDestroyTheClient_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("value") << QByteArray("+OK\r\n");
        QTest::newRow("error") << QByteArray("-ERR no\r\n");
        QTest::newRow("loss") << QByteArray("!\r\n");
    }

    void aReplyMayDestroyTheClient()
    {
        QFETCH(QByteArray, octets);
        FakeRedis server;
        server.answer("GET", octets);
        auto client = std::make_unique<RedisClient>(parsed(server.url()));
        client->subscribe("news");
        int replies = 0;
        for (int i = 0; i < 3; ++i) {
            client->command("k", {"GET", "k"}, [&](Result<RedisReply> &&) {
                ++replies;
                client.reset();
            });
        }
        QTRY_COMPARE(replies, 1);
        QVERIFY(!client);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(replies, 1);
    }

    void aSignalMayDestroyTheClient_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("connected") << 0;
        QTest::newRow("lost") << 1;
        QTest::newRow("message") << 2;
    }

    void aSignalMayDestroyTheClient()
    {
        QFETCH(int, which);
        FakeRedis server;
        server.answerBy("SUBSCRIBE", [](const QByteArrayList &command) {
            const QByteArray name = FakeRedis::bulk(command[1]);
            return FakeRedis::array({FakeRedis::bulk("subscribe"), name, ":1\r\n"}) +
                   FakeRedis::array({FakeRedis::bulk("message"), name, FakeRedis::bulk("x")}) +
                   FakeRedis::array({FakeRedis::bulk("message"), name, FakeRedis::bulk("y")});
        });
        server.answerBy("GET", [](const QByteArrayList &) { return std::nullopt; });
        server.closeWithin("DEL", 0);
        auto client = std::make_unique<RedisClient>(parsed(server.url()));
        int told = 0;
        const auto destroy = [&](int signal) {
            if (signal != which)
                return;
            ++told;
            client.reset();
        };
        connect(client.get(), &RedisClient::connected, this, [&] { destroy(0); });
        connect(client.get(), &RedisClient::lost, this, [&] { destroy(1); });
        connect(client.get(), &RedisClient::message, this, [&] { destroy(2); });
        int replies = 0;
        client->command("k", {"GET", "k"}, [&](Result<RedisReply> &&) { ++replies; });
        if (which == 1)
            client->command("k", {"DEL", "k"}, [&](Result<RedisReply> &&) { ++replies; });
        client->subscribe("news");
        QTRY_COMPARE(told, 1);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(told, 1);
        QCOMPARE(replies, 0);
    }

    void aRefusedSubscriptionIsTriedAgain()
    {
        FakeRedis server;
        int refusals = 0;
        server.answerBy("SUBSCRIBE", [&](const QByteArrayList &command) -> FakeRedis::Answer {
            if (++refusals < 4)
                return "-NOPERM no permission to access the channel\r\n";
            return FakeRedis::array(
                {FakeRedis::bulk("subscribe"), FakeRedis::bulk(command[1]), ":1\r\n"});
        });
        RedisClient client(parsed(server.url()), quick);
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        client.subscribe("news");
        QTRY_COMPARE(subscribed.size(), 1);
        QVERIFY(client.isConnected());
    }

    void pausesBetweenAttemptsGrow()
    {
        FakeRedis server;
        server.setInfo("5.0", "standalone");
        RedisClient client(parsed(server.url()), {10s, 10s, 1ms, 60s});
        // 1, 2, 4, ... ms: twelve attempts take two to four seconds, not the blink of equal pauses.
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.connections() >= 12, 20'000);
        QVERIFY(timer.elapsed() >= 1'000);
    }
};

QTEST_GUILESS_MAIN(RedisFaultsTest)

#include "redisfaultstest.moc"
