// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/rediserror.h"

#include <QTest>

using namespace dnstester;

class RedisErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatRedisRefusesBecomesASentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *text, RedisFault fault, const char *sentence) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(fault)
                                << QString::fromLatin1(sentence);
        };
        row("OOM command not allowed when used memory > 'maxmemory'.", RedisFault::Other,
            "Redis is full: it has reached maxmemory and may not evict");
        row("ERR Error running script (call to f_1e0f): @user_script:1: -OOM command not allowed",
            RedisFault::Other, "Redis is full: it has reached maxmemory and may not evict");
        row("READONLY You can't write against a read only replica.", RedisFault::ReadOnly,
            "Redis is a read-only replica");
        row("UNBLOCKED force unblock from blocking operation", RedisFault::ReadOnly,
            "Redis is a read-only replica");
        row("LOADING Redis is loading the dataset in memory", RedisFault::Passing,
            "Redis is loading its data");
        row("BUSY Redis is busy running a script.", RedisFault::Passing,
            "Redis is busy with a script");
        row("MASTERDOWN Link with MASTER is down", RedisFault::Passing,
            "Redis has lost its master");
        row("CLUSTERDOWN Hash slot not served", RedisFault::Passing, "the Redis cluster is down");
        row("TRYAGAIN Multiple keys request during rehashing of slot", RedisFault::Passing,
            "a slot of the Redis cluster is being moved");
        row("MOVED 3999 127.0.0.1:6381", RedisFault::Moved,
            "the slots of the Redis cluster keep moving");
        row("ASK 3999 127.0.0.1:6381", RedisFault::Ask,
            "the slots of the Redis cluster keep moving");
        row("MISCONF Redis is configured to save RDB snapshots", RedisFault::Other,
            "Redis can't save its data and accepts no changes");
        row("NOREPLICAS Not enough good replicas to write.", RedisFault::Other,
            "Redis has too few replicas and accepts no changes");
        row("WRONGPASS invalid username-password pair", RedisFault::Refusal,
            "Redis refused the user name or password");
        row("NOAUTH Authentication required.", RedisFault::Refusal, "Redis asks for a password");
        row("NOPERM this user has no permissions", RedisFault::Refusal,
            "Redis does not permit its user what is needed");
    }

    void whatRedisRefusesBecomesASentence()
    {
        QFETCH(QByteArray, text);
        const Error error = redisError(text);
        QTEST(static_cast<int>(redisFault(text)), "fault");
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QTEST(error.detail, "sentence");
    }

    void anyOtherErrorKeepsItsTextMadeFitForPeople()
    {
        const Error error = redisError("WRONGTYPE not a \x1b[31mlist");
        QCOMPARE(error.code, ErrorCode::Internal);
        QCOMPARE(error.detail,
                 QStringLiteral("Redis answered with an error: WRONGTYPE not a \\x1b[31mlist"));
        QCOMPARE(redisFault("WRONGTYPE"), RedisFault::Other);
        QCOMPARE(redisFault("BUSYKEY Target key name already exists."), RedisFault::Other);
        QCOMPARE(redisFault("NOSCRIPT No matching script."), RedisFault::NoScript);
    }

    void pausesAreSpreadOverTheirUpperHalf()
    {
        using std::chrono::milliseconds;
        milliseconds least = milliseconds::max();
        milliseconds most{0};
        for (int i = 0; i < 1'000; ++i) {
            least = qMin(least, jittered(milliseconds(100)));
            most = qMax(most, jittered(milliseconds(100)));
        }
        QVERIFY(least >= milliseconds(50) && least < milliseconds(60));
        QVERIFY(most <= milliseconds(100) && most > milliseconds(90));
    }
};

QTEST_GUILESS_MAIN(RedisErrorTest)

#include "rediserrortest.moc"
