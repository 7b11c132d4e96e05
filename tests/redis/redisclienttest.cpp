// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"

#include "support/redisserver.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <vector>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

RedisUrl parsed(const QString &text)
{
    return RedisUrl::parse(text).value();
}

/// The replies to commands, in the order in which they came.
class Replies
{
public:
    RedisClient::Reply next()
    {
        return [this](Result<RedisReply> &&reply) { all.push_back(std::move(reply)); };
    }
    [[nodiscard]] QString detail(size_t index) const
    {
        return all.at(index) ? QString() : all.at(index).error().detail;
    }

    std::vector<Result<RedisReply>> all;
};

} // namespace

/// RedisClient and a real Redis.
class RedisClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.errorString())); }

    void everyTypeOfAValueArrives()
    {
        RedisClient client(parsed(m_server.url()));
        Replies replies;
        client.command("k", {"SET", "k", QByteArray("a\0\r\nb", 5)}, replies.next());
        client.command("k", {"GET", "k"}, replies.next());
        client.command("k", {"GET", "none"}, replies.next());
        client.command("k", {"INCR", "n"}, replies.next());
        client.command("k",
                       {"EVAL", "return {1, 'a', {'b'}, false, redis.error_reply('E x')}", "0"},
                       replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(5));
        QCOMPARE(replies.all[0]->type(), RedisReply::Type::Status);
        QCOMPARE(replies.all[0]->text(), QByteArray("OK"));
        QCOMPARE(replies.all[1]->type(), RedisReply::Type::String);
        QCOMPARE(replies.all[1]->text(), QByteArray("a\0\r\nb", 5));
        QVERIFY(replies.all[2]->isNil());
        QCOMPARE(replies.all[3]->integer(), 1);
        const QList<RedisReply> array = replies.all[4]->array();
        QCOMPARE(array.size(), 5);
        QCOMPARE(array[0].integer(), 1);
        QCOMPARE(array[1].text(), QByteArray("a"));
        QCOMPARE(array[2].array().first().text(), QByteArray("b"));
        QVERIFY(array[3].isNil());
        QVERIFY(array[4].isError());
    }

    void reachesRedisByEveryKindOfAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("address") << QStringLiteral("redis://127.0.0.1:%1/5").arg(m_server.port());
        QTest::newRow("name") << QStringLiteral("redis://localhost:%1/5").arg(m_server.port());
        QTest::newRow("socket") << QStringLiteral("redis+unix://%1?db=5").arg(m_server.unixPath());
    }

    void reachesRedisByEveryKindOfAddress()
    {
        QFETCH(QString, url);
        RedisClient client(parsed(url));
        Replies replies;
        client.command({}, {"CLIENT", "INFO"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QVERIFY2(replies.all[0], qPrintable(replies.detail(0)));
        QVERIFY(replies.all[0]->text().contains(" name=dnstester "));
        QVERIFY(replies.all[0]->text().contains(" db=5 "));
        QVERIFY(client.isConnected());
    }

    void aScriptIsSentOnceAndThenNamed()
    {
        RedisClient client(parsed(m_server.url()));
        const RedisScript script =
            RedisScript::fromSource("return {KEYS[1], ARGV[1], ARGV[2]} -- of this test");
        Replies replies;
        client.run(script, {"key"}, {"one", "two"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QVERIFY2(replies.all[0], qPrintable(replies.detail(0)));
        QCOMPARE(replies.all[0]->array()[2].text(), QByteArray("two"));

        QVERIFY(m_server.command({"CONFIG", "RESETSTAT"}).isOk());
        client.run(script, {"key"}, {"one", "two"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(2));
        const QByteArray stats = m_server.command({"INFO", "commandstats"}).text;
        QVERIFY(stats.contains("cmdstat_evalsha:calls=1"));
        QVERIFY(!stats.contains("cmdstat_eval:"));
    }

    void whatRedisRefusesIsAnError()
    {
        RedisClient client(parsed(m_server.url()));
        Replies replies;
        client.command("k", {"LPUSH", "list", "a"}, replies.next());
        client.command("k", {"GET", "list"}, replies.next());
        client.command("k", {"NOSUCH"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(3));
        QVERIFY(replies.all[0]);
        QCOMPARE(replies.all[1].error().code, ErrorCode::Internal);
        QVERIFY(replies.detail(1).contains(u"WRONGTYPE"));
        QVERIFY(replies.detail(2).contains(u"unknown command"));
    }

    void aFullRedisSaysSo()
    {
        RedisServer server({.maxMemory = 1});
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        RedisClient client(parsed(server.url()));
        Replies replies;
        client.command("k", {"SET", "k", "v"}, replies.next());
        client.run(RedisScript::fromSource("return redis.call('SET', KEYS[1], 'v')"), {"k"}, {},
                   replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            QCOMPARE(replies.all[i].error().code, ErrorCode::Unavailable);
            QCOMPARE(replies.detail(i),
                     QStringLiteral("Redis is full: it has reached maxmemory and may not evict"));
        }
    }

    void aBusyRedisIsAskedAgainUntilItHasTime()
    {
        RedisServer server({.extraConfig = {"lua-time-limit 1"}});
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        RedisClient client(parsed(server.url()));
        RedisClient other(parsed(server.url()));
        QTRY_VERIFY(client.isConnected() && other.isConnected());
        Replies endless;
        Replies replies;
        client.command({}, {"EVAL", "while true do end", "0"}, endless.next());
        QTRY_VERIFY(server.command({"PING"}).text.startsWith("BUSY"));
        other.command({}, {"GET", "k"}, replies.next());
        QVERIFY(server.command({"SCRIPT", "KILL"}).isOk());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QVERIFY2(replies.all[0], qPrintable(replies.detail(0)));
        QTRY_COMPARE(endless.all.size(), size_t(1));
        QVERIFY(!endless.all[0]);
    }

    void signsInWithUserAndPassword()
    {
        RedisServer server({.password = "secret"});
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(
            server.command({"ACL", "SETUSER", "me", "on", ">mine", "~*", "&*", "+@all"}).isOk());
        for (const char *user : {":secret", "default:secret", "me:mine"}) {
            RedisClient client(
                parsed(QStringLiteral("redis://%1@127.0.0.1:%2")
                           .arg(QLatin1String(user), QString::number(server.port()))));
            Replies replies;
            client.command("k", {"SET", "k", "v"}, replies.next());
            QTRY_COMPARE(replies.all.size(), size_t(1));
            QVERIFY2(replies.all[0], qPrintable(replies.detail(0)));
        }
    }

    void aUserThatRedisRefusesIsToldOnce_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("reason");
        const QString refused = QStringLiteral("Redis refused the user name or password");
        QTest::newRow("wrong password") << QStringLiteral(":wrong-0815@") << refused << refused;
        QTest::newRow("wrong user") << QStringLiteral("no:wrong-0815@") << refused << refused;
        QTest::newRow("no password") << QString() << QStringLiteral("Redis asks for a password")
                                     << QStringLiteral("Redis asks for a password");
        QTest::newRow("may not do what is needed")
            << QStringLiteral("weak:wrong-0815@")
            << QStringLiteral("Redis does not permit its user what is needed")
            << QStringLiteral("Redis does not permit its user what is needed, the command INFO");
    }

    void aUserThatRedisRefusesIsToldOnce()
    {
        RedisServer server({.password = "secret"});
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QVERIFY(server.command({"ACL", "SETUSER", "weak", "on", ">wrong-0815", "+client"}).isOk());
        QFETCH(QString, user);
        RedisClient client(parsed(QStringLiteral("redis://") + user +
                                  QStringLiteral("127.0.0.1:%1").arg(server.port())),
                           {.firstBackoff = 1ms, .maxBackoff = 1ms});
        QSignalSpy lost(&client, &RedisClient::lost);
        QSignalSpy connected(&client, &RedisClient::connected);
        Replies replies;
        client.command("k", {"SET", "k", "v"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QCOMPARE(replies.all[0].error().code, ErrorCode::Unavailable);
        QTEST(replies.detail(0), "detail");
        QTRY_VERIFY(server.command({"INFO", "stats"}).field("total_connections_received").toInt() >
                    9);
        QCOMPARE(lost.size(), 1);
        QFETCH(QString, reason);
        QCOMPARE(lost[0][0].toString(), QStringLiteral("Redis at 127.0.0.1:%1 can't be used: %2")
                                            .arg(QString::number(server.port()), reason));
        QVERIFY(!lost[0][0].toString().contains(u"0815"));
        QVERIFY(connected.isEmpty());
        QVERIFY(!client.isConnected());
    }

    void refusesADatabaseThatIsNotThere()
    {
        RedisClient client(parsed(QStringLiteral("redis://127.0.0.1:%1/99").arg(m_server.port())));
        Replies replies;
        client.command("k", {"SET", "k", "v"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QCOMPARE(replies.detail(0), QStringLiteral("Redis has no database 99"));
    }

    void refusesAReplica()
    {
        RedisServer replica({.replicaOf = m_server.port()});
        QVERIFY2(replica.start(), qPrintable(replica.errorString()));
        RedisClient client(parsed(replica.url()));
        QSignalSpy lost(&client, &RedisClient::lost);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost[0][0].toString(),
                 QStringLiteral("Redis at 127.0.0.1:%1 can't be used: this Redis is a read-only "
                                "replica; name its master, or use redis+sentinel://")
                     .arg(replica.port()));
        Replies replies;
        client.command("k", {"SET", "k", "v"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QCOMPARE(replies.detail(0), QStringLiteral("Redis is a read-only replica"));
    }

    void comesBackWithItsSubscriptionsAfterALoss()
    {
        RedisServer server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        RedisClient client(parsed(server.url()));
        QSignalSpy connected(&client, &RedisClient::connected);
        QSignalSpy lost(&client, &RedisClient::lost);
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        QSignalSpy message(&client, &RedisClient::message);
        client.subscribe("one");
        client.subscribe("two");
        client.subscribe("one");
        QTRY_COMPARE(subscribed.size(), 1);
        QTRY_COMPARE(connected.size(), 1);
        QCOMPARE(server.command({"PUBLISH", "two", "before"}).number, 1);
        QTRY_COMPARE(message.size(), 1);
        QCOMPARE(message[0][0].toByteArray(), QByteArray("two"));
        QCOMPARE(message[0][1].toByteArray(), QByteArray("before"));

        server.stop();
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(!client.isConnected());
        QVERIFY(lost[0][0].toString().contains(QStringLiteral("127.0.0.1:%1").arg(server.port())));
        Replies replies;
        client.command("k", {"GET", "k"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QCOMPARE(replies.all[0].error().code, ErrorCode::Unavailable);
        QCOMPARE(replies.detail(0), QStringLiteral("Redis can't be reached"));

        QVERIFY2(server.start(), qPrintable(server.errorString()));
        QTRY_COMPARE(connected.size(), 2);
        QTRY_COMPARE(subscribed.size(), 2);
        QCOMPARE(client.reconnections(), quint64(1));
        QCOMPARE(server.command({"PUBLISH", "one", "after"}).number, 1);
        QTRY_COMPARE(message.size(), 2);
        QCOMPARE(lost.size(), 1);
    }

    void aLaterSubscriptionIsToldOfToo()
    {
        RedisClient client(parsed(m_server.url()));
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        client.subscribe("one");
        QTRY_COMPARE(subscribed.size(), 1);
        client.subscribe("two");
        QTRY_COMPARE(subscribed.size(), 2);
        QSignalSpy message(&client, &RedisClient::message);
        QCOMPARE(m_server.command({"PUBLISH", "two", ""}).number, 1);
        QTRY_COMPARE(message.size(), 1);
    }

    void aServerThatStopsAnsweringIsGivenUp()
    {
        RedisServer server;
        QVERIFY2(server.start(), qPrintable(server.errorString()));
        RedisClient client(parsed(server.url()), {.connectTimeout = 10s, .commandTimeout = 2s});
        QSignalSpy connected(&client, &RedisClient::connected);
        QSignalSpy lost(&client, &RedisClient::lost);
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        client.subscribe("one");
        QTRY_COMPARE(subscribed.size(), 1);
        QTRY_COMPARE(connected.size(), 1);
        server.pause();
        Replies replies;
        client.command("k", {"GET", "k"}, replies.next());
        QTRY_COMPARE(replies.all.size(), size_t(1));
        QCOMPARE(replies.all[0].error().code, ErrorCode::Unavailable);
        QCOMPARE(replies.detail(0), QStringLiteral("Redis does not answer in time"));
        QCOMPARE(lost.size(), 1);
        QCOMPARE(
            lost[0][0].toString(),
            QStringLiteral("Redis at 127.0.0.1:%1 does not answer in time").arg(server.port()));
        server.resume();
        QTRY_COMPARE(connected.size(), 2);
        QTRY_COMPARE(subscribed.size(), 2);
    }

private:
    RedisServer m_server;
};

QTEST_GUILESS_MAIN(RedisClientTest)

#include "redisclienttest.moc"
