// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisslots.h"

#include <QTest>

using namespace dnstester;

namespace {

RedisReply text(const char *octets)
{
    return {RedisReply::Type::String, octets};
}

RedisReply number(qint64 value)
{
    return RedisReply(value);
}

RedisReply list(const QList<RedisReply> &items)
{
    return RedisReply(items);
}

RedisReply node(const char *host, qint64 port)
{
    return list({text(host), number(port), text("0123456789abcdef"), list({})});
}

const RedisNode teller{QStringLiteral("10.0.0.9"), 7009};

} // namespace

class RedisSlotsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crc16IsThatOfXmodem()
    {
        QCOMPARE(crc16("123456789"), quint16(0x31C3));
        QCOMPARE(crc16(""), quint16(0));
        QCOMPARE(crc16("\xff\xff"), quint16(0x1D0F));
    }

    void theSlotIsThatOfTheHashTag_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("hashed");
        const auto row = [](const char *key, const char *hashed) {
            QTest::newRow(key) << QByteArray(key) << QByteArray(hashed);
        };
        row("foo", "foo");
        row("dnstester:{s3}:queue", "s3");
        row("{s3}", "s3");
        row("foo{}{bar}", "foo{}{bar}");
        row("foo{{bar}}zap", "{bar");
        row("foo{bar}{zap}", "bar");
        row("foo}bar{zap", "foo}bar{zap");
        row("foo}b{ar}", "ar");
    }

    void theSlotIsThatOfTheHashTag()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, hashed);
        QCOMPARE(redisSlot(key), crc16(hashed) % 16'384);
        QCOMPARE(redisSlot("foo"), 12'182);
    }

    void readsWhoHasWhichSlot()
    {
        const auto map = RedisSlotMap::read(
            list({list({number(0), number(5), node("10.0.0.1", 7001), node("10.0.0.2", 7002)}),
                  list({number(6), number(16'383), node("", 7003), node("10.0.0.2", 7002)})}),
            teller);
        QVERIFY(map);
        QVERIFY(map->isComplete());
        const RedisNode first{QStringLiteral("10.0.0.1"), 7001};
        const RedisNode second{QStringLiteral("10.0.0.9"), 7003};
        QCOMPARE(map->owner(0), first);
        QCOMPARE(map->owner(5), first);
        QCOMPARE(map->owner(6), second);
        QCOMPARE(map->owner(16'383), second);
        QCOMPARE(map->masters(), (QList{first, second}));
        QCOMPARE(map->replicas(), (QList{RedisNode{QStringLiteral("10.0.0.2"), 7002}}));
    }

    void aSlotThatNobodyHasHasNoOwner()
    {
        auto map = RedisSlotMap::read(list({list({number(1), number(9), node("a", 1)}),
                                            list({number(10), number(16'383), node("?", 1)})}),
                                      teller);
        QVERIFY(map);
        QVERIFY(!map->isComplete());
        QVERIFY(!map->owner(0));
        QVERIFY(!map->owner(10));
        map->setOwner(0, 0, teller);
        QCOMPARE(map->owner(0), teller);
        QVERIFY(!map->isComplete());
        map->setOwner(10, 16'383, teller);
        QVERIFY(map->isComplete());
    }

    void refusesWhatIsNoMap_data()
    {
        QTest::addColumn<RedisReply>("reply");
        QTest::newRow("nil") << RedisReply();
        QTest::newRow("text") << text("OK");
        QTest::newRow("no ranges") << list({number(1)});
        QTest::newRow("no master") << list({list({number(1), number(2)})});
        QTest::newRow("texts") << list({list({text("0"), text("1"), node("a", 1)})});
        QTest::newRow("slot below") << list({list({number(-1), number(2), node("a", 1)})});
        QTest::newRow("slot above") << list({list({number(0), number(16'384), node("a", 1)})});
    }

    void refusesWhatIsNoMap()
    {
        QFETCH(RedisReply, reply);
        QVERIFY(!RedisSlotMap::read(reply, teller));
    }

    void readsRedirections()
    {
        const auto moved = RedisRedirection::read("MOVED 3999 127.0.0.1:6381", teller);
        QVERIFY(moved);
        QCOMPARE(moved->slot, 3'999);
        QCOMPARE(moved->node, (RedisNode{QStringLiteral("127.0.0.1"), 6381}));
        QCOMPARE(RedisRedirection::read("ASK 1 ::1:6381", teller)->node,
                 (RedisNode{QStringLiteral("::1"), 6381}));
        QCOMPARE(RedisRedirection::read("MOVED 1 :6381", teller)->node,
                 (RedisNode{QStringLiteral("10.0.0.9"), 6381}));
        for (const char *wrong :
             {"MOVED", "MOVED 1", "MOVED x a:1", "MOVED -1 a:1", "MOVED 16384 a:1", "MOVED 1 a",
              "MOVED 1 a:0", "MOVED 1 a:65536", "MOVED 1 ?:1"})
            QVERIFY2(!RedisRedirection::read(wrong, teller), wrong);
    }
};

QTEST_GUILESS_MAIN(RedisSlotsTest)

#include "redisslotstest.moc"
