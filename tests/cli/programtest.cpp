// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUdpSocket>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace {

struct Finished
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

void prepare(QProcess &process, const QString &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(DNSTESTER_PROGRAM));
    process.setArguments(arguments.split(u' ', Qt::SkipEmptyParts));
}

Finished run(const QString &arguments)
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A loopback port on which nothing answers, since nobody reads from its socket.
class SilentServer
{
public:
    SilentServer() { m_bound = m_socket.bind(QHostAddress::LocalHost, 0); }

    [[nodiscard]] bool isBound() const { return m_bound; }
    [[nodiscard]] bool wasAsked() const { return m_socket.hasPendingDatagrams(); }
    [[nodiscard]] QString target() const
    {
        return QStringLiteral("127.0.0.1:%1").arg(m_socket.localPort());
    }

private:
    QUdpSocket m_socket;
    bool m_bound = false;
};

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUsageIsTwoAndOneSentence_data();
    void wrongUsageIsTwoAndOneSentence();
    void nothingIsSentOnWrongUsage();
    void helpIsZeroAndOnStandardOutput_data();
    void helpIsZeroAndOnStandardOutput();
    void silentServerIsOne();
    void benchOfSilentServerIsOne();
#ifdef Q_OS_UNIX
    void interruptPrintsWhatIsThere_data();
    void interruptPrintsWhatIsThere();
    void outputThatCanNotBeWrittenIsOne();
#endif
};

void ProgramTest::wrongUsageIsTwoAndOneSentence_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"", "qurey", "query", "query x --retries 99", "query x --bogus", "query a..b", "bench",
          "query x -c /nonexistent.yaml", "query x 127.0.0.1 --ca-file /nonexistent.pem",
          "bench 127.0.0.1 --names /nonexistent.txt", "server --workers 0", "worker",
          "worker --redis redis://:secret@host/x"})
        QTest::newRow(*arguments ? arguments : "nothing") << QString::fromLatin1(arguments);
}

void ProgramTest::wrongUsageIsTwoAndOneSentence()
{
    QFETCH(QString, arguments);
    const Finished finished = run(arguments);
    QCOMPARE(finished.exitCode, 2);
    QVERIFY(finished.out.isEmpty());
    QVERIFY2(finished.err.startsWith("dnstester: "), finished.err);
    QCOMPARE(finished.err.count('\n'), 1);
    QVERIFY(!finished.err.contains("secret"));
}

void ProgramTest::nothingIsSentOnWrongUsage()
{
    SilentServer server;
    QVERIFY(server.isBound());
    QCOMPARE(run(QStringLiteral("query x %1 tls://[bad").arg(server.target())).exitCode, 2);
    QCOMPARE(run(QStringLiteral("bench %1 --name x --names y").arg(server.target())).exitCode, 2);
    QVERIFY(!server.wasAsked());
}

void ProgramTest::helpIsZeroAndOnStandardOutput_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : {"--help", "--version", "query --help", "bench -h", "man"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void ProgramTest::helpIsZeroAndOnStandardOutput()
{
    QFETCH(QString, arguments);
    const Finished finished = run(arguments);
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(!finished.out.isEmpty());
    QVERIFY(finished.err.isEmpty());
}

void ProgramTest::silentServerIsOne()
{
    SilentServer server;
    QVERIFY(server.isBound());
    const Finished finished =
        run(QStringLiteral("query x.example %1 --timeout 100ms --retries 0 -o json")
                .arg(server.target()));
    QCOMPARE(finished.exitCode, 1);
    const QJsonObject json = QJsonDocument::fromJson(finished.out).object();
    const QJsonValue row =
        json[QLatin1String("details")][QStringLiteral("udp://") + server.target()];
    QCOMPARE(row[QLatin1String("error_type")].toString(), QStringLiteral("timeout"));
    QVERIFY(server.wasAsked());
}

void ProgramTest::benchOfSilentServerIsOne()
{
    SilentServer server;
    QVERIFY(server.isBound());
    const Finished finished =
        run(QStringLiteral("bench %1 --name x.example --count 5 --timeout 100ms -o json")
                .arg(server.target()));
    QCOMPARE(finished.exitCode, 1);
    const QJsonValue row =
        QJsonDocument::fromJson(finished.out).object()[QLatin1String("servers")][0];
    QCOMPARE(row[QLatin1String("sent")].toInt(), 5);
    QCOMPARE(row[QLatin1String("lost")].toInt(), 5);
}

#ifdef Q_OS_UNIX

void ProgramTest::interruptPrintsWhatIsThere_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("part");
    const QString query = QStringLiteral("query x.example %1 --timeout 60 -o json");
    const QString bench = QStringLiteral("bench %1 --name x.example --duration 60 -o json");
    QTest::newRow("query, Ctrl-C") << query << SIGINT << QByteArray("\"cancelled\"");
    QTest::newRow("query, SIGTERM") << query << SIGTERM << QByteArray("\"cancelled\"");
    QTest::newRow("bench, Ctrl-C") << bench << SIGINT << QByteArray("\"interrupted\": true");
}

void ProgramTest::interruptPrintsWhatIsThere()
{
    QFETCH(QString, arguments);
    QFETCH(int, signal);
    QFETCH(QByteArray, part);
    SilentServer server;
    QVERIFY(server.isBound());
    QProcess process;
    prepare(process, arguments.arg(server.target()));
    process.start();
    // Once the query has arrived, the signals are surely watched.
    QTRY_VERIFY_WITH_TIMEOUT(server.wasAsked(), 30'000);
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    // Far less than the minute that the program would go on.
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains(part), out);
}

void ProgramTest::outputThatCanNotBeWrittenIsOne()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        return;
    QProcess process;
    prepare(process, QStringLiteral("--help"));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(
        process.readAllStandardError().startsWith("dnstester: the output could not be written"));
}

#endif

QTEST_GUILESS_MAIN(ProgramTest)

#include "programtest.moc"
