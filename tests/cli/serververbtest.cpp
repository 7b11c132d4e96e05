// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include <QTest>

#include <functional>

using namespace dnstester;
using namespace dnstester::cli;

namespace {

using Check = std::function<bool(const ServerOptions &)>;

Result<Command> parsed(const QString &line)
{
    return parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

Q_DECLARE_METATYPE(Check)

class ServerVerbTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFlagHasItsEffect_data();
    void everyFlagHasItsEffect();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void emptyFileNamesAreRefused();
    void helpNamesEveryFlag();
};

void ServerVerbTest::everyFlagHasItsEffect_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Check>("check");
    const auto row = [](const char *line, Check check) {
        QTest::newRow(line) << QString::fromLatin1(line) << std::move(check);
    };
    row("server", [](const ServerOptions &o) {
        const SettingsFlags &f = o.flags;
        return !f.host && !f.port && !f.threads && !f.tlsCertificate && !f.tlsKey &&
               !f.clientAddressSource && !f.maxWorkers && !f.redis && !f.logLevel && !f.logFormat &&
               o.configFile.isEmpty() && !o.listRoutes;
    });
    row("server --host ::", [](const ServerOptions &o) { return o.flags.host == u"::"; });
    row("server --host localhost",
        [](const ServerOptions &o) { return o.flags.host == u"localhost"; });
    row("server --port 0", [](const ServerOptions &o) { return o.flags.port == quint16(0); });
    row("server -p 65535", [](const ServerOptions &o) { return o.flags.port == quint16(65535); });
    row("server --threads 3", [](const ServerOptions &o) { return o.flags.threads == 3; });
    row("server --tls-certificate c.pem --tls-key k.pem", [](const ServerOptions &o) {
        return o.flags.tlsCertificate == u"c.pem" && o.flags.tlsKey == u"k.pem";
    });
    row("server --rate-limit-ip-source x-real-ip", [](const ServerOptions &o) {
        return o.flags.clientAddressSource == ClientAddressSource::XRealIp;
    });
    row("server --max-workers 10000",
        [](const ServerOptions &o) { return o.flags.maxWorkers == 10'000; });
    row("server --workers 0", [](const ServerOptions &o) { return o.flags.maxWorkers == 0; });
    row("server --redis redis://:pw@db.example", [](const ServerOptions &o) {
        return o.flags.redis && o.flags.redis->shown() == u"redis://db.example:6379/0";
    });
    row("server -c my.yaml", [](const ServerOptions &o) { return o.configFile == u"my.yaml"; });
    row("server --routes", [](const ServerOptions &o) { return o.listRoutes; });
    row("server --log-level debug",
        [](const ServerOptions &o) { return o.flags.logLevel == LogLevel::Debug; });
    row("server --log-format json",
        [](const ServerOptions &o) { return o.flags.logFormat == LogFormat::Json; });
}

void ServerVerbTest::everyFlagHasItsEffect()
{
    QFETCH(QString, line);
    QFETCH(Check, check);
    const Result<Command> command = parsed(line);
    QVERIFY2(command, command ? "" : qPrintable(command.error().detail));
    QVERIFY(std::holds_alternative<ServerOptions>(*command));
    QVERIFY(check(std::get<ServerOptions>(*command)));
}

void ServerVerbTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(named);
    };
    row("server --host a..b", "--host must be an address or a host name");
    row("server --port 65536", "--port");
    row("server --port http", "--port");
    row("server --threads -1", "--threads");
    row("server --max-workers -1", "--workers must be a whole number from 0 to 10000");
    row("server --redis redis://", "--redis: a Redis URL must name a host");
    row("server --rate-limit-ip-source Forwarded", "RemoteAddr, X-Forwarded-For or X-Real-IP");
    row("server --log-level loud", "debug, info, warning");
    row("server --log-format xml", "auto, plain");
    row("server extra", "unknown argument \"extra\"");
}

void ServerVerbTest::whatIsWrongIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const Result<Command> command = parsed(line);
    QVERIFY(!command);
    QVERIFY2(command.error().detail.contains(named), qPrintable(command.error().detail));
}

void ServerVerbTest::emptyFileNamesAreRefused()
{
    for (const char *flag : {"--config", "--tls-certificate", "--tls-key"}) {
        const Result<Command> command =
            parseCommandLine({QStringLiteral("server"), QLatin1String(flag), QString()});
        QVERIFY(!command);
        QCOMPARE(command.error().detail, QLatin1String(flag) + QStringLiteral(" must name a file"));
    }
}

void ServerVerbTest::helpNamesEveryFlag()
{
    const Result<Command> command = parsed(QStringLiteral("server --help"));
    QVERIFY(command);
    const QString help = std::get<PrintText>(*command).text;
    for (const char *flag : {"--host", "-p, --port", "--threads", "--tls-certificate", "--tls-key",
                             "--rate-limit-ip-source", "--workers, --max-workers N", "--redis URL",
                             "-c, --config", "--routes", "--log-level", "--log-format"})
        QVERIFY2(help.contains(QLatin1String(flag)), flag);
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

QTEST_APPLESS_MAIN(ServerVerbTest)
#include "serververbtest.moc"
