// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redis/redisurl.h"

#include <QTest>

using namespace dnstester;

namespace {

const QString hostSentence =
    QStringLiteral("a Redis URL must name a host, by name or address, an IPv6 address in brackets");
const QString portSentence =
    QStringLiteral("the port in a Redis URL must be a number from 1 to 65535");
const QString schemeSentence = QStringLiteral(
    "a Redis URL must begin with redis://, rediss://, redis+unix://, redis+sentinel:// or "
    "redis+cluster://");
const QString userSentence =
    QStringLiteral("before the @ of a Redis URL must be user:password or :password");
const QString slashSentence = QStringLiteral("a / in the user or password of a Redis URL must be "
                                             "written as %2F, an @ behind the host as %40");
const QString databaseSentence =
    QStringLiteral("the database in a Redis URL must be a number from 0 on");
const QString socketSentence = QStringLiteral(
    "a redis+unix:// URL must name the path of a socket, as in redis+unix:///run/redis/redis.sock, "
    "of at most 107 octets");
const QString masterSentence = QStringLiteral(
    "a redis+sentinel:// URL must name the master, as in redis+sentinel://host1,host2/mymaster");

} // namespace

class RedisUrlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAllParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RedisUrl>("expected");
        using Kind = RedisUrl::Kind;
        const auto host = [](const char *name, quint16 port) {
            return RedisNode{QString::fromLatin1(name), port};
        };
        QTest::newRow("host") << QStringLiteral("redis://cache")
                              << RedisUrl{Kind::Single, {host("cache", 6379)}};
        QTest::newRow("scheme in capitals, slash at the end")
            << QStringLiteral("REDIS://cache/") << RedisUrl{Kind::Single, {host("cache", 6379)}};
        QTest::newRow("all of a single one")
            << QStringLiteral("rediss://me:p%40ss%2f:w@127.0.0.1:7000/3")
            << RedisUrl{Kind::Single,
                        {host("127.0.0.1", 7000)},
                        {},
                        QStringLiteral("me"),
                        QStringLiteral("p@ss/:w"),
                        3,
                        {},
                        true};
        QTest::newRow("password with an @")
            << QStringLiteral("redis://:a@b@cache")
            << RedisUrl{Kind::Single, {host("cache", 6379)}, {}, {}, QStringLiteral("a@b")};
        QTest::newRow("IPv6") << QStringLiteral("redis://[2001:db8::1]:7000/0")
                              << RedisUrl{Kind::Single, {host("2001:db8::1", 7000)}};
        QTest::newRow("socket") << QStringLiteral("redis+unix:///run/redis%3f.sock")
                                << RedisUrl{Kind::Unix, {}, QStringLiteral("/run/redis?.sock")};
        QTest::newRow("socket with password and database")
            << QStringLiteral("redis+unix://:pw@/run/redis.sock?db=12")
            << RedisUrl{Kind::Unix,           {}, QStringLiteral("/run/redis.sock"), {},
                        QStringLiteral("pw"), 12};
        QTest::newRow("sentinels")
            << QStringLiteral("redis+sentinel://me:pw@a,b:1,[::1],a/my%2Fmaster/2")
            << RedisUrl{Kind::Sentinel,
                        {host("a", 26379), host("b", 1), host("::1", 26379)},
                        {},
                        QStringLiteral("me"),
                        QStringLiteral("pw"),
                        2,
                        QStringLiteral("my/master")};
        QTest::newRow("cluster")
            << QStringLiteral("rediss+cluster://a:7000,b")
            << RedisUrl{Kind::Cluster, {host("a", 7000), host("b", 6379)}, {}, {}, {}, 0, {}, true};
        QTest::newRow("cluster with its only database")
            << QStringLiteral("redis+cluster://a/0") << RedisUrl{Kind::Cluster, {host("a", 6379)}};
    }

    void readsAllParts()
    {
        QFETCH(QString, text);
        QFETCH(RedisUrl, expected);
        const Result<RedisUrl> url = RedisUrl::parse(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().detail));
        QCOMPARE(url->shown(), expected.shown());
        QCOMPARE(url->user, expected.user);
        QCOMPARE(url->password, expected.password);
        QVERIFY(*url == expected);
    }

    void whatIsShownMeansTheSameWithoutUserAndPassword_data() { readsAllParts_data(); }

    void whatIsShownMeansTheSameWithoutUserAndPassword()
    {
        QFETCH(RedisUrl, expected);
        const Result<RedisUrl> again = RedisUrl::parse(expected.shown());
        QVERIFY(again);
        expected.user.clear();
        expected.password.clear();
        QVERIFY(*again == expected);
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *text, const QString &sentence) {
            QTest::newRow(text) << QString::fromLatin1(text) << sentence;
        };
        row("", schemeSentence);
        row("secret", schemeSentence);
        row("http://secret", schemeSentence);
        row("rediss+unix:///secret", schemeSentence);
        row("redis://", hostSentence);
        row("redis:///0", hostSentence);
        row("redis://:secret@", hostSentence);
        row("redis://se cret", hostSentence);
        row("redis://::1", hostSentence);
        row("redis://[secret]", QStringLiteral("between [ and ] of a Redis URL must be an IPv6 "
                                               "address"));
        row("redis://[::1",
            QStringLiteral("between [ and ] of a Redis URL must be an IPv6 address"));
        row("redis://[::1]secret", portSentence);
        row("redis://host:", portSentence);
        row("redis://host:0", portSentence);
        row("redis://host:65536", portSentence);
        row("redis://host:+1", portSentence);
        row("redis://me:secret/more@host", slashSentence);
        row("redis://secret@host", userSentence);
        row("redis://secret:@host", userSentence);
        row("redis://:%ffsecret@host",
            QStringLiteral("user and password in a Redis URL must be UTF-8"));
        row("redis://a,b",
            QStringLiteral("a redis:// URL must name one host; redis+sentinel:// and "
                           "redis+cluster:// take several"));
        row("redis://host/secret", databaseSentence);
        row("redis://host/-1", databaseSentence);
        row("redis://host/1/2", databaseSentence);
        row("redis://host/0?db=1", databaseSentence);
        row("redis+unix://", socketSentence);
        row("redis+unix:///", socketSentence);
        row("redis+unix://secret/run/redis.sock",
            QStringLiteral("a redis+unix:// URL must name no host"));
        row("redis+unix:///run/redis.sock?secret",
            QStringLiteral("after the ? of a redis+unix:// URL must be db=N"));
        row("redis+unix:///run/redis.sock?db=",
            QStringLiteral("after the ? of a redis+unix:// URL must be db=N"));
        row("redis+unix:///run/redis.sock?db=x", databaseSentence);
        row("redis+sentinel://host", masterSentence);
        row("redis+sentinel://host/", masterSentence);
        row("redis+sentinel://host/master/x", databaseSentence);
        row("redis+sentinel://a,,b/master", hostSentence);
        row("redis+cluster://a,", hostSentence);
        row("redis+cluster://a/1", QStringLiteral("a Redis cluster has database 0 only"));
    }

    void refusesWithASentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const Result<RedisUrl> url = RedisUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(url.error().detail, sentence);
        QVERIFY(!url.error().detail.contains(u"secret"));
    }

    void refusesAPathThatNoSocketCanHave()
    {
        const QString path = QString(106, u'a');
        QVERIFY(RedisUrl::parse(QStringLiteral("redis+unix:///") + path));
        const Result<RedisUrl> url = RedisUrl::parse(QStringLiteral("redis+unix:///a") + path);
        QVERIFY(!url);
        QCOMPARE(url.error().detail, socketSentence);
    }

    void isUsableWithoutTls() { QVERIFY(RedisUrl::parse(u"redis://host")->checkUsable()); }
};

QTEST_GUILESS_MAIN(RedisUrlTest)

#include "redisurltest.moc"
