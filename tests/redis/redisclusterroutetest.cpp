// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisclient.h"
#include "redis/redisslots.h"

#include "support/fakeredis.h"
#include "support/rediscluster.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <vector>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr RedisClientOptions quick{10s, 10s, 1ms, 20ms}; // to come back, not to give up

RedisUrl parsed(const QString &text)
{
    return RedisUrl::parse(text).value();
}

/// One command and its reply.
class Asked
{
public:
    Asked(RedisClient &client, const QByteArray &key, const QByteArrayList &words)
    {
        client.command(key, words,
                       [this](Result<RedisReply> &&reply) { result = std::move(reply); });
    }
    [[nodiscard]] QString detail() const
    {
        if (!result)
            return QStringLiteral("no reply yet");
        return *result ? QString() : result->error().detail;
    }
    [[nodiscard]] QByteArray text() const
    {
        return result && *result ? (*result)->text() : QByteArray();
    }

    std::optional<Result<RedisReply>> result;
};

/// A node of a cluster.
class FakeNode : public FakeRedis
{
public:
    FakeNode() { setInfo("7.0.15", "cluster"); }

    [[nodiscard]] QByteArray encoded(const QByteArray &host = "127.0.0.1") const
    {
        return array({bulk(host), ':' + QByteArray::number(serverPort()) + "\r\n"});
    }
    [[nodiscard]] static QByteArray range(int first, int last, const QByteArray &node)
    {
        return array({':' + QByteArray::number(first) + "\r\n",
                      ':' + QByteArray::number(last) + "\r\n", node});
    }
    [[nodiscard]] QByteArray redirection(const QByteArray &kind,
                                         const QByteArray &host = "127.0.0.1") const
    {
        return '-' + kind + " 12182 " + host + ':' + QByteArray::number(serverPort()) + "\r\n";
    }
    void setOwnerOfAll(const FakeNode &owner)
    {
        answer("CLUSTER", array({range(0, 16'383, owner.encoded())}));
    }
    [[nodiscard]] QString clusterUrl() const
    {
        return QStringLiteral("redis+cluster://127.0.0.1:%1").arg(serverPort());
    }
    [[nodiscard]] int count(const QByteArrayList &command) const
    {
        return static_cast<int>(commands().count(command));
    }
};

} // namespace

/// RedisClient and a cluster.
class RedisClusterRouteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString())); }

    void findsTheNodeOfEveryKey()
    {
        RedisClient client(parsed(m_cluster.url()), quick);
        const RedisScript script =
            RedisScript::fromSource("return redis.call('INCRBY', KEYS[1], ARGV[1])");
        int done = 0;
        for (int i = 0; i < 100; ++i) {
            const QByteArray key = "key" + QByteArray::number(i);
            QCOMPARE(redisSlot(key), m_cluster.slotOf(key));
            client.run(
                script, {key}, {QByteArray::number(i)},
                [&done, i](Result<RedisReply> &&reply) { done += reply && reply->integer() == i; });
        }
        QTRY_COMPARE(done, 100);
        QVERIFY(client.isConnected());
        Asked unkeyed(client, {}, {"PING"});
        QTRY_COMPARE(unkeyed.text(), QByteArray("PONG"));
    }

    void keysOfDifferentSlotsAreRefused()
    {
        RedisClient client(parsed(m_cluster.url()), quick);
        Asked both(client, "a", {"MGET", "a", "b"});
        QTRY_VERIFY(both.result);
        QVERIFY(both.detail().contains(u"CROSSSLOT"));
    }

    void tellsOfMessagesPublishedAtAnyNode()
    {
        RedisClient client(parsed(m_cluster.url()), quick);
        QSignalSpy subscribed(&client, &RedisClient::subscribed);
        QSignalSpy message(&client, &RedisClient::message);
        client.subscribe("news");
        QTRY_COMPARE(subscribed.size(), 1);
        for (const RedisServer *master : m_cluster.masters())
            QVERIFY(master->command({"PUBLISH", "news", "x"}).number >= 0);
        QTRY_COMPARE(message.size(), 3);
    }

    void followsASlotThatMoves()
    {
        RedisClient client(parsed(m_cluster.url()), quick);
        Asked before(client, "{moving}1", {"SET", "{moving}1", "one"});
        QTRY_COMPARE(before.text(), QByteArray("OK"));
        const int slot = m_cluster.slotOf("{moving}");
        RedisServer *source = m_cluster.masterOfSlot(slot);
        RedisServer *target = nullptr;
        for (RedisServer *master : m_cluster.masters())
            target = master == source ? target : master;
        QVERIFY(source && target);

        QVERIFY2(m_cluster.beginMigration(slot, *target), qPrintable(m_cluster.errorString()));
        Asked atSource(client, "{moving}1", {"GET", "{moving}1"});
        Asked atTarget(client, "{moving}2", {"SET", "{moving}2", "two"}); // by ASK
        QTRY_COMPARE(atSource.text(), QByteArray("one"));
        QTRY_VERIFY2(atTarget.text() == "OK", qPrintable(atTarget.detail()));

        Asked torn(client, "{moving}1",
                   {"MGET", "{moving}1", "{moving}2"}); // TRYAGAIN until all moved
        QTRY_VERIFY(source->command({"INFO", "errorstats"}).text.contains("errorstat_TRYAGAIN"));
        QVERIFY2(m_cluster.moveKeys(slot, *target), qPrintable(m_cluster.errorString()));
        QVERIFY2(m_cluster.finishMigration(slot, *target), qPrintable(m_cluster.errorString()));
        QTRY_VERIFY2(torn.result && *torn.result, qPrintable(torn.detail()));
        QCOMPARE((*torn.result)->array()[0].text(), QByteArray("one"));
        QCOMPARE((*torn.result)->array()[1].text(), QByteArray("two"));

        Asked after(client, "{moving}1", {"GET", "{moving}1"}); // MOVED
        QTRY_COMPARE(after.text(), QByteArray("one"));
        QVERIFY(client.isConnected());
    }

    void survivesTheLossOfAMaster()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_cluster.isOk(), 30'000);
        RedisClient client(parsed(m_cluster.url()), quick);
        QSignalSpy connected(&client, &RedisClient::connected);
        QSignalSpy lost(&client, &RedisClient::lost);
        Asked before(client, "k", {"SET", "k", "v"});
        QTRY_COMPARE(before.text(), QByteArray("OK"));
        QCOMPARE(connected.size(), 1);
        RedisServer &killed = m_cluster.killMasterOf("k");
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(lost[0][0].toString().contains(QString::number(killed.port())));
        Asked refused(client, "k", {"GET", "k"});
        QTRY_VERIFY(refused.result);
        QCOMPARE(refused.result->error().code, ErrorCode::Unavailable);

        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, 60'000);
        QVERIFY(client.isConnected());
        Asked after(client, "k", {"SET", "k", "w"});
        QTRY_VERIFY2(after.text() == "OK", qPrintable(after.detail()));
        QVERIFY2(killed.start(), qPrintable(killed.errorString()));
    }

    void refusesANodeThatIsInNoCluster()
    {
        FakeRedis server;
        RedisClient client(
            parsed(QStringLiteral("redis+cluster://127.0.0.1:%1").arg(server.serverPort())), quick);
        QSignalSpy lost(&client, &RedisClient::lost);
        Asked asked(client, "k", {"GET", "k"});
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(
            lost[0][0].toString(),
            QStringLiteral("no node tells of the Redis cluster: Redis at 127.0.0.1:%1 can't be "
                           "used: this Redis is not part of a cluster: use redis://")
                .arg(server.serverPort()));
        QTRY_VERIFY(asked.result);
        QCOMPARE(asked.detail(), QStringLiteral("Redis is not of the kind that the settings say"));
    }

    void asksTheNextNodeWhereOneIsOfNoUse()
    {
        FakeNode ignorant;
        ignorant.answer("CLUSTER", "*0\r\n");
        FakeNode knowing;
        knowing.setOwnerOfAll(knowing);
        RedisClient client(parsed(ignorant.clusterUrl() +
                                  QStringLiteral(",127.0.0.1:%1").arg(knowing.serverPort())),
                           quick);
        Asked asked(client, "k", {"GET", "k"});
        QTRY_COMPARE(asked.text(), QByteArray("OK"));
        QCOMPARE(ignorant.count({"GET", "k"}), 0);
    }

    void aSlotWithoutMasterIsAskedForUntilItHasOne()
    {
        FakeNode node;
        node.answer("CLUSTER", FakeRedis::array({FakeNode::range(0, 12'181, node.encoded()),
                                                 FakeNode::range(12'183, 16'383, node.encoded())}));
        RedisClient client(parsed(node.clusterUrl()), quick);
        QSignalSpy lost(&client, &RedisClient::lost);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(lost[0][0].toString().contains(u"has slots without a master"));
        Asked covered(client, "bar", {"GET", "bar"});
        QTRY_COMPARE(covered.text(), QByteArray("OK"));
        Asked asked(client, "foo", {"GET", "foo"});
        const int before = node.count({"CLUSTER", "SLOTS"});
        QTRY_VERIFY(node.count({"CLUSTER", "SLOTS"}) > before + 1);
        QVERIFY(!asked.result);
        node.setOwnerOfAll(node);
        QTRY_COMPARE(asked.text(), QByteArray("OK"));
        QVERIFY(client.isConnected());
    }

    void remembersWhereASlotHasMoved()
    {
        FakeNode before;
        FakeNode after;
        before.setOwnerOfAll(before);
        after.setOwnerOfAll(before);
        before.answer("GET", after.redirection("MOVED"));
        RedisClient client(parsed(before.clusterUrl()), {10s, 10s, 60s, 60s});
        for (int i = 0; i < 3; ++i) {
            Asked asked(client, "foo", {"GET", "foo"});
            QTRY_COMPARE(asked.text(), QByteArray("OK"));
        }
        QCOMPARE(before.count({"GET", "foo"}), 1);
        QCOMPARE(after.count({"GET", "foo"}), 3);
    }

    void looksAtTheSlotsAgainAfterOneHasMoved()
    {
        FakeNode before;
        FakeNode after;
        before.setOwnerOfAll(before);
        before.answer("GET", after.redirection("MOVED", {})); // on the same host
        RedisClient client(parsed(before.clusterUrl()), quick);
        QTRY_VERIFY(client.isConnected());
        before.setOwnerOfAll(after);
        after.setOwnerOfAll(after);
        Asked asked(client, "foo", {"GET", "foo"});
        QTRY_COMPARE(asked.text(), QByteArray("OK"));
        QTRY_COMPARE(before.openConnections(), 0);
        Asked other(client, "bar", {"GET", "bar"});
        QTRY_COMPARE(other.text(), QByteArray("OK"));
        QCOMPARE(after.count({"GET", "bar"}), 1);
    }

    void asksOnceWhereASlotIsMoving()
    {
        FakeNode source;
        FakeNode target;
        source.setOwnerOfAll(source);
        source.answer("GET", target.redirection("ASK"));
        RedisClient client(parsed(source.clusterUrl()), quick);
        for (int i = 1; i <= 2; ++i) {
            Asked asked(client, "foo", {"GET", "foo"});
            QTRY_COMPARE(asked.text(), QByteArray("OK"));
            QCOMPARE(source.count({"GET", "foo"}), i);
        }
        const QList<QByteArrayList> seen{{"ASKING"}, {"GET", "foo"}, {"ASKING"}, {"GET", "foo"}};
        QCOMPARE(target.commands(), seen);
    }

    void redirectionsInACircleEnd()
    {
        FakeNode one;
        FakeNode two;
        one.setOwnerOfAll(one);
        two.setOwnerOfAll(one);
        one.answer("GET", two.redirection("MOVED"));
        two.answer("GET", one.redirection("MOVED"));
        RedisClient client(parsed(one.clusterUrl()), quick);
        Asked asked(client, "foo", {"GET", "foo"});
        QTRY_VERIFY(asked.result);
        QCOMPARE(asked.result->error().code, ErrorCode::Unavailable);
        QCOMPARE(asked.detail(), QStringLiteral("the slots of the Redis cluster keep moving"));
        QVERIFY(one.count({"GET", "foo"}) + two.count({"GET", "foo"}) < 12);
    }

    void aSlotThatStaysTornIsGivenUp()
    {
        FakeNode node;
        node.setOwnerOfAll(node);
        node.answer("GET", "-TRYAGAIN Multiple keys request during rehashing of slot\r\n");
        RedisClient client(parsed(node.clusterUrl()), {10s, 1s, 1ms, 20ms});
        Asked asked(client, "foo", {"GET", "foo"});
        QTRY_VERIFY(asked.result);
        QCOMPARE(asked.detail(), QStringLiteral("a slot of the Redis cluster is being moved"));
        QVERIFY(node.count({"GET", "foo"}) > 1);
    }

    void aReplyMayDestroyTheClient()
    {
        FakeNode node;
        node.setOwnerOfAll(node);
        auto client = std::make_unique<RedisClient>(parsed(node.clusterUrl()), quick);
        client->subscribe("news");
        int replies = 0;
        for (int i = 0; i < 3; ++i) {
            client->command("k", {"GET", "k"}, [&](Result<RedisReply> &&) {
                ++replies;
                client.reset();
            });
        }
        QTRY_COMPARE(replies, 1);
        QTRY_COMPARE(node.openConnections(), 0);
        QCOMPARE(replies, 1);
    }

private:
    RedisCluster m_cluster;
};

QTEST_GUILESS_MAIN(RedisClusterRouteTest)

#include "redisclusterroutetest.moc"
