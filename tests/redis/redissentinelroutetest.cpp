// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"

#include "support/fakeredis.h"
#include "support/redissentinels.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr RedisClientOptions quick{10s, 10s, 1ms, 20ms}; // to come back, not to give up

RedisUrl parsed(const QString &text)
{
    return RedisUrl::parse(text).value();
}

QByteArray master(const FakeRedis &server)
{
    return FakeRedis::array(
        {FakeRedis::bulk("127.0.0.1"), FakeRedis::bulk(QByteArray::number(server.serverPort()))});
}

QString sentinelUrl(const QStringList &sentinels, const QString &user = {})
{
    return QStringLiteral("redis+sentinel://%1%2/mymaster").arg(user, sentinels.join(u','));
}

QString address(const FakeRedis &server)
{
    return QStringLiteral("127.0.0.1:%1").arg(server.serverPort());
}

} // namespace

/// RedisClient and the master that sentinels name.
class RedisSentinelRouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsAFailover()
    {
        RedisSentinels sentinels;
        QVERIFY2(sentinels.start(), qPrintable(sentinels.errorString()));
        RedisClient client(parsed(sentinels.url()), quick);
        QSignalSpy connected(&client, &RedisClient::connected);
        QSignalSpy lost(&client, &RedisClient::lost);
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        QSignalSpy message(&client, &RedisClient::message);
        client.subscribe("news");
        QTRY_COMPARE(connected.size(), 1);
        QTRY_COMPARE(subscribed.size(), 1);

        sentinels.killMaster();
        QTRY_COMPARE(lost.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(subscribed.size(), 2, 60'000);
        QCOMPARE(lost.size(), 1);
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"SET", "k", "v"},
                       [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QVERIFY2(*reply, (*reply) ? "" : qPrintable(reply->error().detail));
        client.command({}, {"PUBLISH", "news", "x"}, [](Result<RedisReply> &&) {});
        QTRY_COMPARE(message.size(), 1);
    }

    void asksTheNextSentinelWhereOneIsOfNoUse()
    {
        FakeRedis server;
        FakeRedis gone;
        const QString goneAddress = address(gone);
        gone.close();
        FakeRedis silent;
        silent.setSilent();
        FakeRedis ignorant;
        ignorant.answer("SENTINEL", "*-1\r\n");
        FakeRedis knowing;
        knowing.answer("SENTINEL", master(server));
        RedisClient client(parsed(sentinelUrl({goneAddress, address(silent), address(ignorant),
                                               address(knowing)})),
                           {200ms, 10s});
        QTRY_VERIFY(client.isConnected());
        QVERIFY(silent.connections() > 0);
        const QByteArrayList question{"SENTINEL", "get-master-addr-by-name", "mymaster"};
        QCOMPARE(ignorant.commands().first(), question);
        QCOMPARE(knowing.commands().first(), question);
        QTRY_COMPARE(knowing.openConnections(), 0);
    }

    void saysWhatEverySentinelSaid()
    {
        FakeRedis gone;
        const QString goneAddress = address(gone);
        gone.close();
        FakeRedis ignorant;
        ignorant.answer("SENTINEL", "*-1\r\n");
        RedisClient client(
            parsed(sentinelUrl({goneAddress, address(ignorant)}, QStringLiteral(":secret@"))),
            quick);
        QSignalSpy lost(&client, &RedisClient::lost);
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"GET", "k"}, [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost[0][0].toString(),
                 QStringLiteral(
                     "no sentinel names the Redis master \"mymaster\": Redis at %1 can't be "
                     "reached: Connection refused; Redis at %2: this sentinel knows no such master")
                     .arg(goneAddress, address(ignorant)));
        QVERIFY(reply);
        QCOMPARE(reply->error().detail, QStringLiteral("Redis can't be reached"));
    }

    void signsInAtASentinelThatAsksForIt()
    {
        FakeRedis server;
        FakeRedis sentinel;
        bool signedIn = false;
        sentinel.answerBy("AUTH", [&](const QByteArrayList &command) {
            signedIn = command == QByteArrayList{"AUTH", "secret"};
            return "+OK\r\n";
        });
        sentinel.answerBy("SENTINEL", [&](const QByteArrayList &) {
            return signedIn ? master(server) : "-NOAUTH Authentication required.\r\n";
        });
        RedisClient client(parsed(sentinelUrl({address(sentinel)}, QStringLiteral(":secret@"))),
                           quick);
        QTRY_VERIFY(client.isConnected());
        QVERIFY(signedIn);
    }

    void aMasterThatBecameAReplicaIsLookedUpAgain()
    {
        FakeRedis before;
        FakeRedis after;
        before.answer("SET", "-READONLY You can't write against a read only replica.\r\n");
        FakeRedis sentinel;
        sentinel.answer("SENTINEL", master(before));
        RedisClient client(parsed(sentinelUrl({address(sentinel)})), quick);
        QSignalSpy connected(&client, &RedisClient::connected);
        QTRY_COMPARE(connected.size(), 1);
        sentinel.answer("SENTINEL", master(after));
        std::optional<Result<RedisReply>> reply;
        client.command("k", {"SET", "k", "v"},
                       [&](Result<RedisReply> &&r) { reply = std::move(r); });
        QTRY_VERIFY(reply);
        QCOMPARE(reply->error().code, ErrorCode::Unavailable);
        QTRY_COMPARE(connected.size(), 2);
        QCOMPARE(after.openConnections(), 1);
        QTRY_COMPARE(before.openConnections(), 0);
    }

    void aReplicaThatASentinelNamesIsNotUsed()
    {
        FakeRedis stale;
        stale.answer("ROLE",
                     FakeRedis::array({FakeRedis::bulk("slave"), FakeRedis::bulk("127.0.0.1"),
                                       ":1\r\n", FakeRedis::bulk("connected"), ":1\r\n"}));
        FakeRedis server;
        FakeRedis behind;
        behind.answer("SENTINEL", master(stale));
        FakeRedis knowing;
        knowing.answer("SENTINEL", master(server));
        RedisClient client(parsed(sentinelUrl({address(behind), address(knowing)})), quick);
        QTRY_VERIFY(client.isConnected());
        QCOMPARE(server.openConnections(), 1);
        QVERIFY(stale.commands().isEmpty());
    }

    void mayBeDestroyedWhileItAsks()
    {
        FakeRedis sentinel;
        sentinel.setSilent();
        auto client =
            std::make_unique<RedisClient>(parsed(sentinelUrl({address(sentinel)})), quick);
        client->subscribe("news");
        QTRY_COMPARE(sentinel.openConnections(), 2);
        client.reset();
        QTRY_COMPARE(sentinel.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(RedisSentinelRouteTest)

#include "redissentinelroutetest.moc"
