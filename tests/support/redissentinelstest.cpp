// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/redissentinels.h"

#include <QTest>

using namespace dnstester::test;

class RedisSentinelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasOneMasterAndItsReplicas();
    void namesTheSentinelsInItsUrl();
    void makesAReplicaMasterWhenTheMasterIsKilled();
    void makesAReplicaMasterWhenTheMasterHangs();
    void choosesNoMasterWithoutAMajority();

private:
    [[nodiscard]] int countOf(const QByteArray &role) const;

    RedisSentinels m_redis;
};

void RedisSentinelsTest::initTestCase()
{
    QVERIFY2(m_redis.start(), qPrintable(m_redis.errorString()));
}

int RedisSentinelsTest::countOf(const QByteArray &role) const
{
    int count = 0;
    for (const auto &server : m_redis.servers())
        count += server->command({"INFO"}).field("role") == role ? 1 : 0;
    return count;
}

void RedisSentinelsTest::hasOneMasterAndItsReplicas()
{
    QVERIFY(m_redis.master());
    QCOMPARE(countOf("master"), 1);
    QCOMPARE(countOf("slave"), 2);
    RedisTestClient client(m_redis.master()->port()); // WAIT is about the writes of its connection
    QVERIFY(client.command({"SET", "key", "value"}).isOk());
    QCOMPARE(client.command({"WAIT", "2", "5000"}).number, 2);
}

void RedisSentinelsTest::namesTheSentinelsInItsUrl()
{
    QCOMPARE(m_redis.url(), QStringLiteral("redis+sentinel://127.0.0.1:%1,127.0.0.1:%2,"
                                           "127.0.0.1:%3/mymaster")
                                .arg(m_redis.sentinels()[0]->port())
                                .arg(m_redis.sentinels()[1]->port())
                                .arg(m_redis.sentinels()[2]->port()));
    const RedisAnswer info = m_redis.sentinels()[0]->command({"INFO"});
    QCOMPARE(info.field("redis_mode"), QByteArray("sentinel"));
}

void RedisSentinelsTest::makesAReplicaMasterWhenTheMasterIsKilled()
{
    RedisTestClient client(m_redis.master()->port()); // WAIT is about the writes of its connection
    QVERIFY(client.command({"SET", "kept", "yes"}).isOk());
    QCOMPARE(client.command({"WAIT", "2", "5000"}).number, 2);
    RedisServer &killed = m_redis.killMaster();
    QVERIFY(!m_redis.master());
    QVERIFY2(m_redis.waitForNewMaster(), qPrintable(m_redis.errorString()));
    QVERIFY(m_redis.master() != &killed);
    QCOMPARE(m_redis.master()->command({"GET", "kept"}).text, QByteArray("yes"));
    QVERIFY(m_redis.master()->command({"SET", "key", "after"}).isOk());

    QVERIFY2(killed.start(), qPrintable(killed.errorString()));
    QVERIFY2(m_redis.waitUntilReady(), qPrintable(m_redis.errorString()));
    QCOMPARE(killed.command({"INFO"}).field("role"), QByteArray("slave"));
    QCOMPARE(killed.command({"GET", "key"}).text, QByteArray("after"));
}

void RedisSentinelsTest::makesAReplicaMasterWhenTheMasterHangs()
{
    RedisServer *hanging = m_redis.master();
    QVERIFY(hanging);
    hanging->pause();
    QVERIFY2(m_redis.waitForNewMaster(), qPrintable(m_redis.errorString()));
    QVERIFY(m_redis.master() != hanging);
    hanging->resume();
    QVERIFY2(m_redis.waitUntilReady(), qPrintable(m_redis.errorString()));
    QCOMPARE(hanging->command({"INFO"}).field("role"), QByteArray("slave"));
}

void RedisSentinelsTest::choosesNoMasterWithoutAMajority()
{
    m_redis.sentinels()[0]->stop();
    m_redis.sentinels()[1]->stop();
    QVERIFY(!m_redis.master());
    QVERIFY2(m_redis.sentinels()[0]->start(), qPrintable(m_redis.sentinels()[0]->errorString()));
    QVERIFY(m_redis.master());
}

QTEST_GUILESS_MAIN(RedisSentinelsTest)
#include "redissentinelstest.moc"
