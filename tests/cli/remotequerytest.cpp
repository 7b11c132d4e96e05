// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakedaemon.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace dnstester::test;

namespace {

const QByteArray taskResult = R"({"duration": 0.25, "details": {
    "udp://192.0.2.1": {"command_status": "ok", "dns_protocol": "Do53", "rcode": "NOERROR",
        "time_ms": 12.5, "timings": {"query_ms": 12.5}, "transport": "udp",
        "answers": [{"name": "x.example", "type": "A", "ttl": 300, "value": "192.0.2.7"}]},
    "tls://dns.example": {"command_status": "error", "error": "gone", "error_type": "timeout",
        "time_ms": 5000, "transport": "tls"}}})";

FakeReply accepted()
{
    return {202, R"({"task_id": "0193", "message": "queued"})"};
}

FakeReply success(const QByteArray &result)
{
    return {200, "{\"task_id\": \"0193\", \"task_status\": \"SUCCESS\", \"task_result\": " +
                     result + '}'};
}

FakeReply prompt(const FakeRequest &request)
{
    return request.line == "POST /dns-lookup" ? accepted() : success(taskResult);
}

/// The program as it was built, beside the event loop in which the daemon answers it.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QByteArray &token = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
        if (!token.isEmpty())
            environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), QString::fromLatin1(token));
        // Qt's thread for HTTP may still be freeing what OpenSSL keeps per thread when the leak
        // checker looks.
        const QString asan = QStringLiteral("ASAN_OPTIONS");
        environment.insert(asan, environment.value(asan) + QStringLiteral(":detect_leaks=0"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(DNSTESTER_PROGRAM),
                        QStringList{QStringLiteral("query")} + arguments);
    }

    /// The exit code; -1 where it does not end, or not as it should.
    int exitCode()
    {
        const bool ended =
            QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60'000);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QByteArray out() { return m_process.readAllStandardOutput(); }
    [[nodiscard]] QByteArray err() { return m_process.readAllStandardError(); }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
};

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class RemoteQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfOutputHasTheAnswers_data();
    void everyFormOfOutputHasTheAnswers();
    void namedServersAndFlagsAreSent();
    void allAnsweredIsZero();
    void tokenIsThatOfTheFileOrTheEnvironment();
    void httpsIsVerifiedByTheFileOfAuthorities();
    void daemonThatRefusesIsThree();
    void daemonOutOfReachIsThree();
    void unreadableTokenFileIsTwo();
#ifdef Q_OS_UNIX
    void interruptTakesTheLookupBack();
#endif
};

void RemoteQueryTest::everyFormOfOutputHasTheAnswers_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("table") << QStringLiteral("table") << QByteArray("x.example A by http://");
    QTest::newRow("short") << QStringLiteral("short") << QByteArray("udp://192.0.2.1\t192.0.2.7\n");
    QTest::newRow("dig") << QStringLiteral("dig")
                         << QByteArray("x.example.\t\t300\tIN\tA\t192.0.2.7\n");
    QTest::newRow("json") << QStringLiteral("json") << QByteArray("\"value\": \"192.0.2.7\"");
    QTest::newRow("jsonl") << QStringLiteral("jsonl")
                           << QByteArray("\"target\":\"udp://192.0.2.1\"");
    QTest::newRow("csv") << QStringLiteral("csv")
                         << QByteArray("udp://192.0.2.1,Do53,,x.example,A,ok,NOERROR,,,12.5,");
}

void RemoteQueryTest::everyFormOfOutputHasTheAnswers()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    Program program({QStringLiteral("x.example"), QStringLiteral("-u"), daemon.url(),
                     QStringLiteral("-o"), format});
    QCOMPARE(program.exitCode(), 1); // a server did not answer
    const QByteArray out = program.out();
    QVERIFY2(out.contains(part), out);
    if (format == u"short")
        QCOMPARE(program.err(), QByteArray(";; tls://dns.example: timeout: gone\n"));
}

void RemoteQueryTest::namedServersAndFlagsAreSent()
{
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    Program program(words(QStringLiteral("x.example 192.0.2.1 tls://dns.example -t AAAA -i "
                                         "--dnssec --timeout 1.5 --repeat 2 -u %1")
                              .arg(daemon.url())));
    QCOMPARE(program.exitCode(), 1);
    const char *expected = R"({"domain": "x.example", "qtype": "AAAA",
        "dns_servers": [{"target": "udp://192.0.2.1"}, {"target": "tls://dns.example"}],
        "tls_insecure_skip_verify": true,
        "options": {"dnssec": true, "timeout_ms": 1500, "repeat": 2}})";
    QCOMPARE(QJsonDocument::fromJson(daemon.requests()[0].body), QJsonDocument::fromJson(expected));
}

void RemoteQueryTest::allAnsweredIsZero()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        return request.line.startsWith("POST") ? accepted()
                                               : success(R"({"details": {"udp://192.0.2.1":
                                 {"command_status": "ok", "rcode": "SERVFAIL"}}})");
    });
    Program program(words(QStringLiteral("x.example 192.0.2.1 -u %1").arg(daemon.url())));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.err().isEmpty());
}

void RemoteQueryTest::tokenIsThatOfTheFileOrTheEnvironment()
{
    TestCertificates folder;
    const QString path = folder.filePath(QStringLiteral("token"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("of-file\n") > 0);
    file.close();
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    const QStringList arguments{QStringLiteral("x.example"), QStringLiteral("-u"), daemon.url()};
    QCOMPARE(Program(arguments, "of-environment").exitCode(), 1);
    QCOMPARE(daemon.requests().last().header("Authorization"), QByteArray("Bearer of-environment"));
    const QStringList withFile{QStringLiteral("--token-file"), path};
    QCOMPARE(Program(arguments + withFile, "of-environment").exitCode(), 1);
    QCOMPARE(daemon.requests().last().header("Authorization"), QByteArray("Bearer of-file"));
}

void RemoteQueryTest::httpsIsVerifiedByTheFileOfAuthorities()
{
    TestCertificates certificates;
    FakeDaemon daemon(certificates.get(TestCertificates::Kind::Good));
    daemon.setHandler(prompt);
    const QStringList arguments{QStringLiteral("x.example"), QStringLiteral("-u"), daemon.url()};
    Program untrusting(arguments + QStringList{QStringLiteral("-i")});
    QCOMPARE(untrusting.exitCode(), 3);
    QVERIFY(untrusting.err().startsWith("dnstester: the certificate of https://localhost:"));
    Program program(arguments +
                    QStringList{QStringLiteral("--url-ca-file"), certificates.caFile()});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.out().contains("192.0.2.7"));
}

void RemoteQueryTest::daemonThatRefusesIsThree()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        return FakeReply{400, R"({"error": "\"dns_servers\" must name a server"})"};
    });
    Program program(words(QStringLiteral("x.example -u %1").arg(daemon.url())));
    QCOMPARE(program.exitCode(), 3);
    QVERIFY(program.out().isEmpty());
    QCOMPARE(program.err(), "dnstester: " + daemon.url().toLatin1() +
                                " refuses: \"dns_servers\" must name a server\n");
}

void RemoteQueryTest::daemonOutOfReachIsThree()
{
    FakeDaemon daemon;
    daemon.vanish();
    Program program(words(QStringLiteral("x.example -o json -u %1").arg(daemon.url())));
    QCOMPARE(program.exitCode(), 3);
    QVERIFY(program.out().isEmpty());
    QCOMPARE(program.err(), "dnstester: " + daemon.url().toLatin1() +
                                " can't be reached: the connection was refused\n");
}

void RemoteQueryTest::unreadableTokenFileIsTwo()
{
    FakeDaemon daemon;
    Program program(
        words(QStringLiteral("x.example -u %1 --token-file /nonexistent/token").arg(daemon.url())));
    QCOMPARE(program.exitCode(), 2);
    const QByteArray err = program.err();
    QVERIFY2(err.startsWith("dnstester: --token-file must be a file that can be read"), err);
    QVERIFY(daemon.requests().isEmpty());
}

#ifdef Q_OS_UNIX

void RemoteQueryTest::interruptTakesTheLookupBack()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        FakeReply reply = request.line.startsWith("POST") ? accepted() : FakeReply{204};
        reply.hold = request.line.startsWith("GET");
        return reply;
    });
    Program program(words(QStringLiteral("x.example 192.0.2.1 -o json -u %1").arg(daemon.url())));
    QTRY_COMPARE_WITH_TIMEOUT(daemon.held(), 1, 30'000);
    QCOMPARE(::kill(pid_t(program.id()), SIGINT), 0);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.out().contains("\"cancelled\""));
    QCOMPARE(daemon.requests().last().line, QByteArray("DELETE /tasks/0193"));
}

#endif

QTEST_GUILESS_MAIN(RemoteQueryTest)

#include "remotequerytest.moc"
