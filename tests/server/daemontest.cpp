// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/daemon.h"

#include "base/log.h"
#include "support/dnsmessages.h"
#include "support/loopbackudpserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace dnstester;
using namespace dnstester::server;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

/// One request over a connection of its own; the answer is read as it comes.
class Client
{
public:
    Client(const Daemon &daemon, const QByteArray &method, const QByteArray &path,
           const QByteArray &body = {}, const QByteArray &field = {})
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), daemon.port());
        m_socket.write(
            method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + field +
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
            "\r\n\r\n" + body);
    }

    /// Waits for the whole answer.
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patience);
    }
    [[nodiscard]] int status() { return ends() ? answer().mid(9, 3).toInt() : 0; }
    [[nodiscard]] QByteArray body()
    {
        (void)ends();
        const QByteArray all = answer();
        return all.mid(all.indexOf("\r\n\r\n") + 4);
    }
    [[nodiscard]] QJsonObject json() { return QJsonDocument::fromJson(body()).object(); }
    [[nodiscard]] QString text(const char *field)
    {
        return json().value(QLatin1String(field)).toString();
    }

private:
    const QByteArray &answer()
    {
        m_answer += m_socket.readAll();
        return m_answer;
    }

    QTcpSocket m_socket;
    QByteArray m_answer;
};

Settings settingsForTest()
{
    Settings settings;
    settings.server.port = 0;
    settings.server.threads = 2;
    settings.dns.timeout = 20s;
    settings.dns.maxRetries = 0;
    return settings;
}

QByteArray lookupOf(const LoopbackServer &server)
{
    return R"({"domain": "www.example.com", "dns_servers": [{"target": ")" +
           server.endpoint().target().toUtf8() + R"("}]})";
}

QByteArray submit(const Daemon &daemon, const LoopbackServer &server)
{
    Client client(daemon, "POST", "/dns-lookup", lookupOf(server));
    return client.text("task_id").toLatin1();
}

} // namespace

class DaemonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void looksUpWhatIsSubmitted();
    void holdsAWaitUntilTheTaskEnds();
    void removesATask();
    void takesOverWhatIsReloaded();
    void forbiddenNetworksAreNotAsked();
    void refusesAPortThatIsTaken();
    void stopFinishesWhatWasAccepted();
    void stopIsBounded();
};

void DaemonTest::initTestCase()
{
    processLog().configure(LogLevel::Error, LogFormat::Plain);
}

void DaemonTest::looksUpWhatIsSubmitted()
{
    LoopbackUdpServer server;
    Daemon daemon(settingsForTest());
    QVERIFY(!daemon.start());
    const QByteArray id = submit(daemon, server);
    QCOMPARE(id.size(), 36);
    Client read(daemon, "GET", "/tasks/" + id + "?wait=30");
    QCOMPARE(read.text("task_status"), QStringLiteral("SUCCESS"));
    QCOMPARE(server.queryCount(), 1);
}

void DaemonTest::holdsAWaitUntilTheTaskEnds()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    Daemon daemon(settingsForTest());
    QVERIFY(!daemon.start());
    const QByteArray id = submit(daemon, server);
    // The client that waits shortly is answered with how things stand; the other stays held.
    Client held(daemon, "GET", "/tasks/" + id + "?wait=30");
    Client brief(daemon, "GET", "/tasks/" + id + "?wait=0.2");
    QCOMPARE(brief.text("task_status"), QStringLiteral("ACTIVE"));
    Client removal(daemon, "DELETE", "/tasks/" + id);
    QCOMPARE(removal.status(), 204);
    QCOMPARE(held.status(), 404);
}

void DaemonTest::removesATask()
{
    LoopbackUdpServer server;
    Daemon daemon(settingsForTest());
    QVERIFY(!daemon.start());
    const QByteArray id = submit(daemon, server);
    QCOMPARE(Client(daemon, "GET", "/tasks/" + id + "?wait=30").status(), 200);
    QCOMPARE(Client(daemon, "DELETE", "/tasks/" + id).status(), 204);
    QCOMPARE(Client(daemon, "DELETE", "/tasks/" + id).status(), 404);
    QCOMPARE(Client(daemon, "GET", "/tasks/" + id).status(), 404);
}

void DaemonTest::takesOverWhatIsReloaded()
{
    Settings settings = settingsForTest();
    Daemon daemon(settings);
    QVERIFY(!daemon.start());
    QVERIFY(Client(daemon, "GET", "/servers").json().value(QStringLiteral("servers")).isArray());
    const QString token = QStringLiteral("a-token-of-this-test");
    settings.server.tokens = {token};
    settings.servers = {{*Endpoint::parse(u"udp://127.0.0.1:5353"), {}}};
    daemon.reload(settings);
    QCOMPARE(Client(daemon, "GET", "/servers").status(), 401);
    Client admitted(daemon, "GET", "/servers", {},
                    "Authorization: Bearer " + token.toLatin1() + "\r\n");
    QCOMPARE(admitted.status(), 200);
    QVERIFY(QJsonDocument(admitted.json()).toJson().contains("udp://127.0.0.1:5353"));
    QCOMPARE(Client(daemon, "GET", "/health").status(), 200);
}

void DaemonTest::forbiddenNetworksAreNotAsked()
{
    LoopbackUdpServer server;
    Settings settings = settingsForTest();
    settings.networks = NetworkPolicy({}, {*Network::parse(u"127.0.0.0/8")});
    Daemon daemon(settings);
    QVERIFY(!daemon.start());
    const QByteArray id = submit(daemon, server);
    Client read(daemon, "GET", "/tasks/" + id + "?wait=30");
    QVERIFY(QJsonDocument(read.json()).toJson().contains("\"error_type\": \"unreachable\""));
    QCOMPARE(server.queryCount(), 0);
}

void DaemonTest::refusesAPortThatIsTaken()
{
    Daemon first(settingsForTest());
    QVERIFY(!first.start());
    Settings settings = settingsForTest();
    settings.server.port = first.port();
    Daemon second(settings);
    const std::optional<Error> error = second.start();
    QVERIFY(error);
    QVERIFY2(error->detail.contains(QString::number(first.port())), qPrintable(error->detail));
    QCOMPARE(Client(first, "GET", "/health").status(), 200);
}

void DaemonTest::stopFinishesWhatWasAccepted()
{
    LoopbackUdpServer server;
    // The first query of all is lost, so that the first task is still active when told to stop.
    server.setHandler([&server](const QByteArray &query) {
        return server.queryCount() == 1 ? LoopbackReply() : LoopbackReply{{answerTo(query)}};
    });
    Settings settings = settingsForTest();
    settings.worker.maxWorkers = 1;
    settings.dns.timeout = 2s;
    settings.dns.maxRetries = 1;
    Daemon daemon(settings);
    QVERIFY(!daemon.start());
    constexpr int tasks = 5;
    QByteArray last;
    for (int i = 0; i < tasks; ++i)
        last = submit(daemon, server);
    Client waiting(daemon, "GET", "/tasks/" + last + "?wait=30");
    QVERIFY(QTest::qWaitFor(
        [&] {
            return Client(daemon, "GET", "/metrics")
                .body()
                .contains("dnstester_http_connections 2\n");
        },
        patience));
    QSignalSpy stopped(&daemon, &Daemon::stopped);
    daemon.stop();
    QVERIFY(stopped.wait(patience));
    QCOMPARE(server.queryCount(), tasks + 1);
    QCOMPARE(waiting.text("task_status"), QStringLiteral("SUCCESS"));
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), daemon.port());
    QVERIFY(!late.waitForConnected(patience));
}

void DaemonTest::stopIsBounded()
{
    LoopbackUdpServer server;
    server.setHandler([](const QByteArray &) { return LoopbackReply(); });
    Settings settings = settingsForTest();
    settings.server.shutdownTimeout = 1s;
    Daemon daemon(settings);
    QVERIFY(!daemon.start());
    QVERIFY(!submit(daemon, server).isEmpty());
    QVERIFY(QTest::qWaitFor([&] { return server.queryCount() > 0; }, patience));
    QSignalSpy stopped(&daemon, &Daemon::stopped);
    daemon.stop();
    QVERIFY(stopped.wait(patience));
}

QTEST_GUILESS_MAIN(DaemonTest)
#include "daemontest.moc"
