// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rediscluster.h"

#include <QTest>

#include <algorithm>

using namespace dnstester::test;

namespace {

const QByteArray key = "{slot}key";
const QByteArray missingKey = "{slot}missing";

} // namespace

class RedisClusterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasThreeMastersAndTheirReplicas();
    void redirectsToTheMasterOfAKey();
    void asksForTheTargetDuringAMigration();
    void movesASlotWithItsKeys();
    void makesTheReplicaMasterWhenTheMasterIsKilled();
    void makesTheReplicaMasterWhenTheMasterHangs();

private:
    [[nodiscard]] RedisServer &otherMaster() const; ///< not that of the key

    RedisCluster m_cluster;
};

void RedisClusterTest::initTestCase()
{
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.errorString()));
    QVERIFY(m_cluster.masterOf(key)->command({"SET", key, "value"}).isOk());
}

RedisServer &RedisClusterTest::otherMaster() const
{
    const auto masters = m_cluster.masters();
    return **std::find_if(masters.begin(), masters.end(), [this](const RedisServer *master) {
        return master != m_cluster.masterOf(key);
    });
}

void RedisClusterTest::hasThreeMastersAndTheirReplicas()
{
    QCOMPARE(m_cluster.masters().size(), size_t(3));
    for (const RedisServer *master : m_cluster.masters())
        QCOMPARE(master->command({"INFO"}).field("connected_slaves"), QByteArray("1"));
    QCOMPARE(m_cluster.url().count(QStringLiteral("127.0.0.1:")), 6);
    QVERIFY(m_cluster.url().startsWith(
        QStringLiteral("redis+cluster://127.0.0.1:%1,").arg(m_cluster.nodes()[0]->port())));
}

void RedisClusterTest::redirectsToTheMasterOfAKey()
{
    const QByteArray expected = "MOVED " + QByteArray::number(m_cluster.slotOf(key)) +
                                " 127.0.0.1:" + QByteArray::number(m_cluster.masterOf(key)->port());
    QCOMPARE(otherMaster().command({"GET", key}).text, expected);
}

void RedisClusterTest::asksForTheTargetDuringAMigration()
{
    const int slot = m_cluster.slotOf(key);
    RedisServer &source = *m_cluster.masterOf(key);
    RedisServer &target = otherMaster();
    const QByteArray ask =
        "ASK " + QByteArray::number(slot) + " 127.0.0.1:" + QByteArray::number(target.port());

    QVERIFY2(m_cluster.beginMigration(slot, target), qPrintable(m_cluster.errorString()));
    QCOMPARE(m_cluster.masterOf(key), &source);
    QCOMPARE(source.command({"GET", key}).text, QByteArray("value"));
    QCOMPARE(source.command({"GET", missingKey}).text, ask);

    QVERIFY2(m_cluster.moveKeys(slot, target), qPrintable(m_cluster.errorString()));
    QCOMPARE(source.command({"GET", key}).text, ask);
    RedisTestClient client(target.port());
    QVERIFY(client.command({"GET", key}).text.startsWith("MOVED"));
    QVERIFY(client.command({"ASKING"}).isOk());
    QCOMPARE(client.command({"GET", key}).text, QByteArray("value"));

    QVERIFY2(m_cluster.finishMigration(slot, target), qPrintable(m_cluster.errorString()));
    QCOMPARE(m_cluster.masterOf(key), &target);
    QVERIFY(source.command({"GET", key}).text.startsWith("MOVED"));
    QCOMPARE(target.command({"GET", key}).text, QByteArray("value"));
}

void RedisClusterTest::movesASlotWithItsKeys()
{
    constexpr int count = 250;
    RedisServer &source = *m_cluster.masterOf(key);
    RedisServer &target = otherMaster();
    for (int i = 0; i < count; ++i)
        QVERIFY(source.command({"SET", "{slot}" + QByteArray::number(i), "x"}).isOk());
    const int slot = m_cluster.slotOf(key);
    QVERIFY2(m_cluster.migrateSlot(slot, target), qPrintable(m_cluster.errorString()));
    QCOMPARE(m_cluster.masterOf(key), &target);
    const QByteArrayList countKeys = {"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)};
    QCOMPARE(target.command(countKeys).number, count + 1);
    QCOMPARE(source.command(countKeys).number, 0);
}

void RedisClusterTest::makesTheReplicaMasterWhenTheMasterIsKilled()
{
    RedisServer &master = *m_cluster.masterOf(key);
    RedisTestClient client(master.port()); // WAIT is about the writes of its connection
    QVERIFY(client.command({"SET", key, "kept"}).isOk());
    QCOMPARE(client.command({"WAIT", "1", "5000"}).number, 1);

    RedisServer &killed = m_cluster.killMasterOf(key);
    QCOMPARE(&killed, &master);
    QVERIFY(!m_cluster.masterOf(key));
    QVERIFY(!m_cluster.isOk());
    QVERIFY2(m_cluster.waitUntilOk(), qPrintable(m_cluster.errorString()));
    QVERIFY(m_cluster.masterOf(key) != &killed);
    QCOMPARE(m_cluster.masterOf(key)->command({"GET", key}).text, QByteArray("kept"));

    QVERIFY2(killed.start(), qPrintable(killed.errorString()));
    QVERIFY2(m_cluster.waitUntilOk(), qPrintable(m_cluster.errorString()));
    QCOMPARE(killed.command({"INFO"}).field("role"), QByteArray("slave"));
}

void RedisClusterTest::makesTheReplicaMasterWhenTheMasterHangs()
{
    RedisServer *hanging = m_cluster.masterOf(key);
    QVERIFY(hanging);
    hanging->pause();
    QVERIFY2(m_cluster.waitUntilOk(), qPrintable(m_cluster.errorString()));
    QVERIFY(m_cluster.masterOf(key) != hanging);
    hanging->resume();
    QVERIFY2(m_cluster.waitUntilOk(), qPrintable(m_cluster.errorString()));
    QCOMPARE(hanging->command({"INFO"}).field("role"), QByteArray("slave"));
}

QTEST_GUILESS_MAIN(RedisClusterTest)
#include "redisclustertest.moc"
