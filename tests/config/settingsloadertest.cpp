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
    void emptyVariablesCountAsAbsent();
    void clientAddressSourceIsReadWithoutCase_data();
    void clientAddressSourceIsReadWithoutCase();
    void badVariableIsNamedWithWhatItMustBe_data();
    void badVariableIsNamedWithWhatItMustBe();
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
    QVERIFY(settings->server.token.isEmpty());
    QCOMPARE(settings->rateLimit.requestsPerSecond, 10.0);
    QCOMPARE(settings->rateLimit.burstSize, 20);
    QVERIFY(settings->rateLimit.addressSource == ClientAddressSource::Socket);
    QVERIFY(settings->worker.redisUrl.isEmpty());
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
    const Result<Settings> settings = loadSettings(sources);
    QVERIFY(settings);
    QCOMPARE(settings->server.host, QStringLiteral("::1"));
    QCOMPARE(settings->server.port, quint16(8080));
    QCOMPARE(settings->worker.maxWorkers, 16);
    QCOMPARE(settings->worker.redisUrl, QStringLiteral("redis://:pw@localhost:6379/0"));
    QVERIFY(settings->rateLimit.addressSource == ClientAddressSource::XRealIp);
    QCOMPARE(settings->server.token, QStringLiteral("s3cret+/="));
}

void SettingsLoaderTest::emptyVariablesCountAsAbsent()
{
    SettingsSources sources;
    for (const char *name : {"DNS_TESTER_HOST", "DNS_TESTER_PORT", "MAX_WORKERS", "REDIS_URL",
                             "RATE_LIMIT_IP_SOURCE", "DNS_TESTER_TOKEN"})
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
    row("DNS_TESTER_PORT", "0", "must be a whole number from 1 to 65535, not \"0\"");
    row("DNS_TESTER_PORT", "65536", "must be a whole number from 1 to 65535, not \"65536\"");
    row("DNS_TESTER_PORT", "http", "must be a whole number from 1 to 65535, not \"http\"");
    row("MAX_WORKERS", "0", "must be a whole number from 1 to 10000, not \"0\"");
    row("MAX_WORKERS", "2.5", "must be a whole number from 1 to 10000, not \"2.5\"");
    row("REDIS_URL", "localhost:6379", "must be a URL like redis://host:6379/0");
    row("REDIS_URL", "http://localhost", "must be a URL like redis://host:6379/0");
    row("REDIS_URL", "redis://", "must be a URL like redis://host:6379/0");
    row("RATE_LIMIT_IP_SOURCE", "Forwarded",
        "must be RemoteAddr, X-Forwarded-For or X-Real-IP, not \"Forwarded\"");
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
