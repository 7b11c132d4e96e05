// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingsloader.h"
#include "config/settingsfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;

class SettingsLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnySourceTheDefaultsHold();
    void flagsBeatEnvironmentBeatsFileBeatsDefaults();
    void environmentSetsEveryVariable();
    void flagsSetWhatTheDaemonNeedsAtItsStart();
    void portZeroIsAFreeOneFromEnvironmentAndFlag();
    void tokenOfTheEnvironmentIsOneMore();
    void certificateAndKeyComeTogether();
    void changesThatNeedARestartAreNamed_data();
    void changesThatNeedARestartAreNamed();
    void otherChangesNeedNone();
    void emptyVariablesCountAsAbsent();
    void clientAddressSourceIsReadWithoutCase_data();
    void clientAddressSourceIsReadWithoutCase();
    void badVariableIsNamedWithWhatItMustBe_data();
    void badVariableIsNamedWithWhatItMustBe();
    void badRedisUrlIsExplained();
    void noWorkersWithoutRedisAreRefused();
    void redisOfTheFlagGoesFirst();
    void secretsStayOutOfSentences_data();
    void secretsStayOutOfSentences();
    void fileNamedByFlagMustExist();
    void fileNamedByFlagMustBeAFile();
    void firstCandidateThatExistsIsRead();
    void badCandidateIsNotPassedOver();
    void overlongFileIsRefused();
    void candidatesBeginWithTheWorkingFolder();

private:
    QString write(const QString &name, const QByteArray &content) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsLoaderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SettingsLoaderTest::cleanup()
{
    m_folder.reset();
}

QString SettingsLoaderTest::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    return written ? path : QString();
}

void SettingsLoaderTest::withoutAnySourceTheDefaultsHold()
{
    const Result<Settings> settings = loadSettings({});
    QVERIFY(settings);
    QVERIFY(settings->servers.isEmpty());
    QCOMPARE(settings->server.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(settings->server.port, quint16(5000));
    QVERIFY(settings->server.tokens.isEmpty());
    QCOMPARE(settings->rateLimit.requestsPerSecond, 10.0);
    QCOMPARE(settings->rateLimit.burstSize, 20);
    QVERIFY(settings->rateLimit.addressSource == ClientAddressSource::Socket);
    QVERIFY(!settings->worker.redis);
    QVERIFY(settings->dns.timeout == std::chrono::seconds(5));
    QCOMPARE(settings->dns.maxRetries, 3);
}

void SettingsLoaderTest::flagsBeatEnvironmentBeatsFileBeatsDefaults()
{
    SettingsSources sources;
    sources.file = write(QStringLiteral("c.yaml"), "server: {host: file.example, port: 1001}\n"
                                                   "worker: {max_workers: 1}\n"
                                                   "dns: {timeout: 1, max_retries: 1}\n");
    sources.environment.insert(QStringLiteral("DNS_TESTER_PORT"), QStringLiteral("1002"));
    sources.environment.insert(QStringLiteral("MAX_WORKERS"), QStringLiteral("2"));
    sources.flags.maxWorkers = 3;
    sources.flags.timeout = std::chrono::milliseconds(250);
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->rateLimit.burstSize, 20);                     // default
    QCOMPARE(settings->server.host, QStringLiteral("file.example")); // file
    QCOMPARE(settings->dns.maxRetries, 1);
    QCOMPARE(settings->server.port, quint16(1002)); // environment over file
    QCOMPARE(settings->worker.maxWorkers, 3);       // flag over environment over file
    QVERIFY(settings->dns.timeout == std::chrono::milliseconds(250));

    const RequestDefaults defaults = settings->requestDefaults();
    QVERIFY(defaults.options.timeout == std::chrono::milliseconds(250));
    QCOMPARE(defaults.options.retries, 1);
    QCOMPARE(defaults.maxServers, 50);
}

void SettingsLoaderTest::environmentSetsEveryVariable()
{
    SettingsSources sources;
    sources.environment.insert(QStringLiteral("DNS_TESTER_HOST"), QStringLiteral("::1"));
    sources.environment.insert(QStringLiteral("DNS_TESTER_PORT"), QStringLiteral("8080"));
    sources.environment.insert(QStringLiteral("MAX_WORKERS"), QStringLiteral("16"));
    sources.environment.insert(QStringLiteral("REDIS_URL"),
                               QStringLiteral("redis://:pw@localhost:6379/0"));
    sources.environment.insert(QStringLiteral("RATE_LIMIT_IP_SOURCE"), QStringLiteral("X-Real-IP"));
    sources.environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), QStringLiteral("s3cret+/="));
    sources.environment.insert(QStringLiteral("DNS_TESTER_LOG_LEVEL"), QStringLiteral("error"));
    sources.environment.insert(QStringLiteral("DNS_TESTER_LOG_FORMAT"), QStringLiteral("plain"));
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->server.host, QStringLiteral("::1"));
    QCOMPARE(settings->server.port, quint16(8080));
    QCOMPARE(settings->worker.maxWorkers, 16);
    QVERIFY(settings->worker.redis == *RedisUrl::parse(u"redis://:pw@localhost:6379/0"));
    QVERIFY(settings->rateLimit.addressSource == ClientAddressSource::XRealIp);
    QCOMPARE(settings->server.tokens, QStringList{QStringLiteral("s3cret+/=")});
    QVERIFY(settings->logging.level == LogLevel::Error);
    QVERIFY(settings->logging.format == LogFormat::Plain);
}

void SettingsLoaderTest::flagsSetWhatTheDaemonNeedsAtItsStart()
{
    SettingsSources sources;
    sources.file = write(QStringLiteral("c.yaml"), "server: {threads: 1}\n"
                                                   "logging: {level: error, format: plain}\n");
    sources.flags.threads = 2;
    sources.flags.tlsCertificate = QStringLiteral("c.pem");
    sources.flags.tlsKey = QStringLiteral("k.pem");
    sources.flags.logLevel = LogLevel::Debug;
    sources.flags.logFormat = LogFormat::Json;
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QCOMPARE(settings->server.threads, 2);
    QCOMPARE(settings->server.tlsCertificate, QStringLiteral("c.pem"));
    QCOMPARE(settings->server.tlsKey, QStringLiteral("k.pem"));
    QVERIFY(settings->logging.level == LogLevel::Debug);
    QVERIFY(settings->logging.format == LogFormat::Json);
}

void SettingsLoaderTest::portZeroIsAFreeOneFromEnvironmentAndFlag()
{
    SettingsSources sources;
    sources.environment.insert(QStringLiteral("DNS_TESTER_PORT"), QStringLiteral("0"));
    Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->server.port, quint16(0));

    sources.environment.insert(QStringLiteral("DNS_TESTER_PORT"), QStringLiteral("8080"));
    sources.flags.port = quint16(0);
    settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->server.port, quint16(0));
}

void SettingsLoaderTest::tokenOfTheEnvironmentIsOneMore()
{
    const QString first = QStringLiteral("0123456789abcdef");
    const QString second = QStringLiteral("fedcba9876543210");
    SettingsSources sources;
    sources.file = write(QStringLiteral("c.yaml"), "server: {tokens: [0123456789abcdef]}\n");
    for (const QString &token : {first, second}) {
        sources.environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), token);
        const Result<Settings> settings = loadSettings(sources);
        QVERIFY(settings);
        QCOMPARE(settings->server.tokens,
                 token == first ? QStringList{first} : (QStringList{first, second}));
    }
}

void SettingsLoaderTest::certificateAndKeyComeTogether()
{
    SettingsSources sources;
    sources.flags.tlsKey = QStringLiteral("k.pem");
    const Result<Settings> alone = loadSettings(sources);
    QVERIFY(!alone);
    QCOMPARE(alone.error().detail, QStringLiteral("the file of the TLS certificate and that of its "
                                                  "key must be given together"));
    sources.file =
        write(QStringLiteral("c.yaml"), "server: {tls_certificate: c.pem, tls_key: other.pem}\n");
    const Result<Settings> both = loadSettings(sources);
    QVERIFY(both);
    QCOMPARE(both->server.tlsCertificate, QStringLiteral("c.pem"));
    QCOMPARE(both->server.tlsKey, QStringLiteral("k.pem"));
}

void SettingsLoaderTest::changesThatNeedARestartAreNamed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *yaml, const QStringList &keys) {
        QTest::newRow(yaml) << QByteArray(yaml) << keys;
    };
    row("server: {host: 127.0.0.2}", {QStringLiteral("server.host")});
    row("server: {port: 1}", {QStringLiteral("server.port")});
    row("server: {threads: 1}", {QStringLiteral("server.threads")});
    row("server: {tls_certificate: c, tls_key: k}",
        {QStringLiteral("server.tls_certificate"), QStringLiteral("server.tls_key")});
    row("worker: {max_workers: 1}", {QStringLiteral("worker.max_workers")});
    row("worker: {queue_size: 1}", {QStringLiteral("worker.queue_size")});
    row("worker: {cleanup_interval: 1}", {QStringLiteral("worker.cleanup_interval")});
    row("worker: {lease_seconds: 1}", {QStringLiteral("worker.lease_seconds")});
}

void SettingsLoaderTest::changesThatNeedARestartAreNamed()
{
    QFETCH(QByteArray, yaml);
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c.yaml"));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QTEST(changesNeedingRestart(Settings(), *settings), "keys");
    QVERIFY(changesNeedingRestart(*settings, *settings).isEmpty());

    Settings redis;
    redis.worker.redis = *RedisUrl::parse(u"redis://localhost");
    QCOMPARE(changesNeedingRestart(Settings(), redis), QStringList{QStringLiteral("REDIS_URL")});
}

void SettingsLoaderTest::otherChangesNeedNone()
{
    const Result<Settings> settings = parseSettings(R"(
servers: [{ip: 192.0.2.1, services: [dot]}]
rate_limiting: {requests_per_second: 1, burst_size: 1}
server: {read_timeout: 1, write_timeout: 1, idle_timeout: 1, shutdown_timeout: 1,
         max_body_bytes: 2048, max_header_bytes: 2048, max_connections: 1,
         max_connections_per_client: 1, tokens: [0123456789abcdef]}
dns: {timeout: 1, max_servers_per_req: 1, max_concurrent_queries: 1, max_retries: 1}
networks: {allow: ["::/0"], deny: [192.0.2.0/24]}
logging: {level: error, format: json, client_addresses: none}
)",
                                                    QStringLiteral("c.yaml"));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QCOMPARE(changesNeedingRestart(Settings(), *settings), QStringList());
}

void SettingsLoaderTest::emptyVariablesCountAsAbsent()
{
    SettingsSources sources;
    for (const char *name :
         {"DNS_TESTER_HOST", "DNS_TESTER_PORT", "MAX_WORKERS", "REDIS_URL", "RATE_LIMIT_IP_SOURCE",
          "DNS_TESTER_TOKEN", "DNS_TESTER_LOG_LEVEL", "DNS_TESTER_LOG_FORMAT"})
        sources.environment.insert(QString::fromLatin1(name), QString());
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->server.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(settings->server.port, quint16(5000));
}

void SettingsLoaderTest::clientAddressSourceIsReadWithoutCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("source");
    QTest::newRow("socket") << QStringLiteral("remoteaddr") << int(ClientAddressSource::Socket);
    QTest::newRow("forwarded") << QStringLiteral("X-FORWARDED-FOR")
                               << int(ClientAddressSource::XForwardedFor);
    QTest::newRow("real") << QStringLiteral("x-real-ip") << int(ClientAddressSource::XRealIp);
}

void SettingsLoaderTest::clientAddressSourceIsReadWithoutCase()
{
    QFETCH(QString, text);
    SettingsSources sources;
    sources.environment.insert(QStringLiteral("RATE_LIMIT_IP_SOURCE"), text);
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QTEST(int(settings->rateLimit.addressSource), "source");
}

void SettingsLoaderTest::badVariableIsNamedWithWhatItMustBe_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("must");
    const auto row = [](const char *variable, const char *value, const char *must) {
        QTest::addRow("%s=%s", variable, value)
            << QString::fromLatin1(variable) << QString::fromLatin1(value)
            << QString::fromLatin1(must);
    };
    row("DNS_TESTER_HOST", "a b", "must be an address or a host name, not \"a b\"");
    row("DNS_TESTER_HOST", "1.2.3", "must be an address or a host name, not \"1.2.3\"");
    row("DNS_TESTER_PORT", "-1", "must be a whole number from 0 to 65535, not \"-1\"");
    row("DNS_TESTER_PORT", "65536", "must be a whole number from 0 to 65535, not \"65536\"");
    row("DNS_TESTER_PORT", "http", "must be a whole number from 0 to 65535, not \"http\"");
    row("MAX_WORKERS", "0", "must be a whole number from 1 to 10000, not \"0\"");
    row("MAX_WORKERS", "2.5", "must be a whole number from 1 to 10000, not \"2.5\"");
    row("RATE_LIMIT_IP_SOURCE", "Forwarded",
        "must be RemoteAddr, X-Forwarded-For or X-Real-IP, not \"Forwarded\"");
    row("DNS_TESTER_LOG_LEVEL", "INFO", "must be debug, info, warning or error, not \"INFO\"");
    row("DNS_TESTER_LOG_FORMAT", "yaml", "must be auto, plain or json, not \"yaml\"");
    row("DNS_TESTER_TOKEN", "two words", "must be printable ASCII without spaces");
}

void SettingsLoaderTest::badVariableIsNamedWithWhatItMustBe()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, must);
    SettingsSources sources;
    sources.environment.insert(variable, value);
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QCOMPARE(settings.error().detail,
             QStringLiteral("the environment variable %1 %2").arg(variable, must));
}

void SettingsLoaderTest::badRedisUrlIsExplained()
{
    SettingsSources sources;
    for (const QString &text :
         {QStringLiteral("localhost:6379"), QStringLiteral("redis://:hunter2@"),
          QStringLiteral("redis://:hunter2@host/db")}) {
        sources.environment.insert(QStringLiteral("REDIS_URL"), text);
        const Result<Settings> settings = loadSettings(sources);
        QVERIFY(!settings);
        QCOMPARE(settings.error().detail, QStringLiteral("the environment variable REDIS_URL: %1")
                                              .arg(RedisUrl::parse(text).error().detail));
        QVERIFY(!settings.error().detail.contains(QStringLiteral("hunter2")));
    }
}

void SettingsLoaderTest::noWorkersWithoutRedisAreRefused()
{
    SettingsSources sources;
    sources.flags.maxWorkers = 0;
    const Result<Settings> alone = loadSettings(sources);
    QVERIFY(!alone);
    QVERIFY2(alone.error().detail.startsWith(
                 QStringLiteral("--workers must be 1 or more without --redis or REDIS_URL")),
             qPrintable(alone.error().detail));
    sources.environment.insert(QStringLiteral("REDIS_URL"), QStringLiteral("redis://localhost"));
    const Result<Settings> together = loadSettings(sources);
    QVERIFY(together);
    QCOMPARE(together->worker.maxWorkers, 0);
}

void SettingsLoaderTest::redisOfTheFlagGoesFirst()
{
    SettingsSources sources;
    sources.environment.insert(QStringLiteral("REDIS_URL"), QStringLiteral("redis://localhost"));
    sources.flags.redis = *RedisUrl::parse(u"redis://192.0.2.1");
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QVERIFY(settings->worker.redis == sources.flags.redis);
}

void SettingsLoaderTest::secretsStayOutOfSentences_data()
{
    QTest::addColumn<QString>("variable");
    QTest::newRow("token") << QStringLiteral("DNS_TESTER_TOKEN");
    QTest::newRow("redis") << QStringLiteral("REDIS_URL");
}

void SettingsLoaderTest::secretsStayOutOfSentences()
{
    QFETCH(QString, variable);
    SettingsSources sources;
    sources.environment.insert(variable, QStringLiteral("hunter2 \u00fc"));
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QVERIFY(!settings.error().detail.contains(QStringLiteral("hunter2")));
}

void SettingsLoaderTest::fileNamedByFlagMustExist()
{
    SettingsSources sources;
    sources.file = m_folder->filePath(QStringLiteral("absent.yaml"));
    sources.fileCandidates = {write(QStringLiteral("c.yaml"), "worker: {max_workers: 9}\n")};
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QVERIFY(settings.error().code == ErrorCode::NotFound);
    QVERIFY(settings.error().detail.startsWith(QStringLiteral("the settings file \"")));
    QVERIFY(settings.error().detail.contains(QStringLiteral("absent.yaml")));
}

void SettingsLoaderTest::fileNamedByFlagMustBeAFile()
{
    SettingsSources sources;
    sources.file = m_folder->path();
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QVERIFY(settings.error().code == ErrorCode::Io);
    QVERIFY(settings.error().detail.contains(QStringLiteral("can't be read")));
}

void SettingsLoaderTest::firstCandidateThatExistsIsRead()
{
    SettingsSources sources;
    sources.fileCandidates = {m_folder->filePath(QStringLiteral("absent.yaml")),
                              write(QStringLiteral("one.yaml"), "worker: {max_workers: 1}\n"),
                              write(QStringLiteral("two.yaml"), "worker: {max_workers: 2}\n")};
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->worker.maxWorkers, 1);
}

void SettingsLoaderTest::badCandidateIsNotPassedOver()
{
    SettingsSources sources;
    sources.fileCandidates = {write(QStringLiteral("one.yaml"), "wrong: 1\n"),
                              write(QStringLiteral("two.yaml"), "worker: {max_workers: 2}\n")};
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QCOMPARE(settings.error().detail,
             sources.fileCandidates.first() + QStringLiteral(":1: \"wrong\" is not a known key"));
}

void SettingsLoaderTest::overlongFileIsRefused()
{
    SettingsSources sources;
    sources.file = write(QStringLiteral("c.yaml"), QByteArray(1024 * 1024 + 1, '#'));
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(!settings);
    QVERIFY(settings.error().detail.endsWith(QStringLiteral("must have at most 1048576 octets")));
}

void SettingsLoaderTest::candidatesBeginWithTheWorkingFolder()
{
    const QStringList candidates = settingsFileCandidates();
    QVERIFY(candidates.size() >= 3);
    QCOMPARE(candidates[0], QStringLiteral("config.yaml"));
    QCOMPARE(candidates[1], QStringLiteral("conf/config.yaml"));
    for (const QString &candidate : candidates.mid(2)) {
        QVERIFY2(QDir::isAbsolutePath(candidate), qPrintable(candidate));
        QVERIFY2(candidate.endsWith(QStringLiteral("/dnstester/config.yaml")),
                 qPrintable(candidate));
    }
    const SettingsSources sources = SettingsSources::ofProcess();
    QCOMPARE(sources.fileCandidates, candidates);
    QVERIFY(sources.file.isEmpty());
}

QTEST_APPLESS_MAIN(SettingsLoaderTest)
#include "settingsloadertest.moc"
