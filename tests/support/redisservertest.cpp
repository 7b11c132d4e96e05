// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/redisserver.h"

#include <QLocalSocket>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <memory>

using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

using Kind = RedisAnswer::Kind;

bool exists(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// Milliseconds since 1970, by the server's TIME.
qint64 timeOf(const RedisServer &server)
{
    const QByteArrayList time = server.command({"TIME"}).texts();
    return time.size() == 2 ? time.at(0).toLongLong() * 1000 + time.at(1).toLongLong() / 1000 : 0;
}

} // namespace

class RedisServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersEveryKind();
    void keepsTheConnectionOfAClient();
    void listensAtAUnixSocketToo();
    void asksForThePassword();
    void keepsWhatItAcknowledgedWhenKilled();
    void refusesToGrowBeyondMaxMemory();
    void replicatesItsMaster();
    void doesNotAnswerWhilePaused();
    void advancesItsTime();
    void advancesExpiryOfKeys();
    void advancesIdsAndIdleTimesOfStreams();
    void keepsTheAdvancedTimeOverARestart();
    void endsWithTheObject();
    void saysWhyItCannotStart();

private:
    RedisServer m_server{{.shiftableClock = true}};
};

void RedisServerTest::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QCOMPARE(m_server.url(), QStringLiteral("redis://127.0.0.1:%1/0").arg(m_server.port()));
}

void RedisServerTest::answersEveryKind()
{
    QCOMPARE(m_server.command({"PING"}).text, QByteArray("PONG"));
    QVERIFY(m_server.command({"SET", "text", QByteArray("a\r\n\0b", 5)}).isOk());
    QCOMPARE(m_server.command({"GET", "text"}).text, QByteArray("a\r\n\0b", 5));
    QCOMPARE(m_server.command({"GET", "missing"}).kind, Kind::Nil);
    QCOMPARE(m_server.command({"INCR", "text"}).kind, Kind::Error);
    QCOMPARE(m_server.command({"RPUSH", "list", "a", "", "b"}).number, 3);
    QCOMPARE(m_server.command({"LRANGE", "list", "0", "-1"}).texts(),
             QByteArrayList({"a", "", "b"}));

    QVERIFY(m_server.command({"XADD", "stream", "1-1", "name", "value"}).kind == Kind::Text);
    const RedisAnswer entries = m_server.command({"XRANGE", "stream", "-", "+"});
    QCOMPARE(entries.items.size(), size_t(1));
    QCOMPARE(entries.items[0].items[0].text, QByteArray("1-1"));
    QCOMPARE(entries.items[0].items[1].texts(), QByteArrayList({"name", "value"}));
}

void RedisServerTest::keepsTheConnectionOfAClient()
{
    RedisTestClient client(m_server.port());
    const RedisAnswer id = client.command({"CLIENT", "ID"});
    QCOMPARE(id.kind, Kind::Integer);
    QCOMPARE(client.command({"CLIENT", "ID"}).number, id.number);
    QCOMPARE(client.command({"CLIENT", "KILL", "ID", id.text, "SKIPME", "no"}).number, 1);
    QCOMPARE(client.command({"PING"}).kind, Kind::None);
    QVERIFY(client.command({"CLIENT", "ID"}).number > id.number);
}

void RedisServerTest::listensAtAUnixSocketToo()
{
    QLocalSocket socket;
    socket.connectToServer(m_server.unixPath());
    socket.write("PING\r\n");
    QVERIFY(socket.waitForReadyRead(5000));
    QCOMPARE(socket.readAll(), QByteArray("+PONG\r\n"));
}

void RedisServerTest::asksForThePassword()
{
    const QByteArray password = "p \"\\@:/%";
    RedisServer server({.password = password});
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(RedisTestClient(server.port()).command({"PING"}).text.startsWith("NOAUTH"));
    QVERIFY(RedisTestClient(server.port(), "x").command({"PING"}).text.startsWith("WRONGPASS"));
    QCOMPARE(server.command({"PING"}).text, QByteArray("PONG"));
    QCOMPARE(QUrl(server.url()).password(QUrl::FullyDecoded).toUtf8(), password);
}

void RedisServerTest::keepsWhatItAcknowledgedWhenKilled()
{
    RedisServer server({.appendOnly = true});
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    const quint16 port = server.port();
    QVERIFY(server.command({"SET", "key", "value"}).isOk());
    server.stop();
    QVERIFY(!server.isRunning());
    QCOMPARE(server.command({"PING"}).kind, Kind::None);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QCOMPARE(server.port(), port);
    QCOMPARE(server.command({"GET", "key"}).text, QByteArray("value"));
}

void RedisServerTest::refusesToGrowBeyondMaxMemory()
{
    RedisServer server({.maxMemory = 4'000'000});
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(server.command({"SET", "first", "x"}).isOk());
    const QByteArray value(100'000, 'x');
    RedisAnswer answer;
    for (int i = 0; i < 40 && answer.kind != Kind::Error; ++i)
        answer = server.command({"SET", QByteArray::number(i), value});
    QVERIFY2(answer.text.startsWith("OOM"), answer.text.constData());
    QCOMPARE(server.command({"GET", "first"}).text, QByteArray("x"));
}

void RedisServerTest::replicatesItsMaster()
{
    RedisServer replica({.replicaOf = m_server.port()});
    QVERIFY2(replica.start(), qPrintable(replica.errorString()));
    QTRY_COMPARE(replica.command({"INFO"}).field("master_link_status"), QByteArray("up"));
    QVERIFY(m_server.command({"SET", "replicated", "yes"}).isOk());
    QTRY_COMPARE(replica.command({"GET", "replicated"}).text, QByteArray("yes"));
}

void RedisServerTest::doesNotAnswerWhilePaused()
{
    m_server.pause();
    QVERIFY(!m_server.isRunning());
    QCOMPARE(m_server.command({"PING"}, 50ms).kind, Kind::None);
    m_server.resume();
    QVERIFY(m_server.isRunning());
    QCOMPARE(m_server.command({"PING"}).text, QByteArray("PONG"));
}

void RedisServerTest::advancesItsTime()
{
    const qint64 before = timeOf(m_server);
    QVERIFY(before > 0);
    m_server.advance(24h);
    const qint64 day = std::chrono::milliseconds(24h).count();
    QVERIFY(timeOf(m_server) >= before + day);
    QVERIFY(timeOf(m_server) < before + 2 * day);
}

void RedisServerTest::advancesExpiryOfKeys()
{
    QVERIFY(m_server.command({"SET", "lease", "x", "PX", "3600000"}).isOk());
    m_server.advance(30min);
    QCOMPARE(m_server.command({"EXISTS", "lease"}).number, 1);
    QVERIFY(m_server.command({"PTTL", "lease"}).number <= 1'800'000);
    m_server.advance(31min);
    QCOMPARE(m_server.command({"EXISTS", "lease"}).number, 0);
}

void RedisServerTest::advancesIdsAndIdleTimesOfStreams()
{
    const auto addedAt = [this] {
        return m_server.command({"XADD", "jobs", "*", "n", "v"}).text.split('-').first();
    };
    const qint64 first = addedAt().toLongLong();
    QVERIFY(m_server.command({"XGROUP", "CREATE", "jobs", "group", "0"}).isOk());
    QCOMPARE(m_server.command({"XREADGROUP", "GROUP", "group", "me", "STREAMS", "jobs", ">"}).kind,
             Kind::List);
    m_server.advance(1h);
    const qint64 hour = std::chrono::milliseconds(1h).count();
    const RedisAnswer pending = m_server.command({"XPENDING", "jobs", "group", "-", "+", "10"});
    QCOMPARE(pending.items.size(), size_t(1));
    QVERIFY(pending.items[0].items[2].number >= hour);
    const RedisAnswer claimed =
        m_server.command({"XAUTOCLAIM", "jobs", "group", "other", "3600000", "0"});
    QCOMPARE(claimed.items[1].items.size(), size_t(1));
    QVERIFY(addedAt().toLongLong() >= first + hour);
}

void RedisServerTest::keepsTheAdvancedTimeOverARestart()
{
    m_server.advance(1h);
    const qint64 before = timeOf(m_server);
    QVERIFY2(m_server.restart(), qPrintable(m_server.errorString()));
    QVERIFY(timeOf(m_server) >= before);
}

void RedisServerTest::endsWithTheObject()
{
    auto server = std::make_unique<RedisServer>();
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    const qint64 process = server->processId();
    QVERIFY(exists(process));
    server->pause();
    server.reset();
    QVERIFY(!exists(process));
}

void RedisServerTest::saysWhyItCannotStart()
{
    RedisServer server({.extraConfig = {"nonsense yes"}});
    QVERIFY(!server.start());
    QVERIFY2(
        server.errorString().contains(QStringLiteral("redis-server cannot be started: it ended")) &&
            server.errorString().contains(QStringLiteral("nonsense")),
        qPrintable(server.errorString()));
    QCOMPARE(server.processId(), 0);
}

QTEST_GUILESS_MAIN(RedisServerTest)
#include "redisservertest.moc"
