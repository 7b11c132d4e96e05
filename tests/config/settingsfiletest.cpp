// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingsfile.h"

#include <QTest>

using namespace dnstester;

namespace {

QStringList targets(const Settings &settings)
{
    QStringList list;
    for (const Server &server : settings.servers)
        list.append(server.endpoint.target());
    return list;
}

QByteArray server(const char *lines)
{
    return QByteArray("servers:\n  - ") + lines;
}

} // namespace

class SettingsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySetting();
    void emptyFilesAndSectionsMeanDefaults_data();
    void emptyFilesAndSectionsMeanDefaults();
    void expandsServers_data();
    void expandsServers();
    void refusesWithFileLineAndKey_data();
    void refusesWithFileLineAndKey();
    void sentencesShowNoToken();
    void sentencesCarryNoControlCharacters();
    void deepNestingIsRefused();
    void exampleFileIsValidAndStatesTheDefaults();
};

void SettingsFileTest::readsEverySetting()
{
    const Result<Settings> settings = parseSettings(R"(
servers:
  - ip: "8.8.8.8"
    hostname: "dns.google"
    services: ["do53/udp", "dot"]
    tags: ["GOOGLE", 5, yes]
rate_limiting:
  requests_per_second: 0.5
  burst_size: 7
server:
  host: "0.0.0.0"
  port: "8080"
  read_timeout: 1
  write_timeout: 2
  idle_timeout: 3
  shutdown_timeout: 0
  threads: 4
  tls_certificate: tls.crt
  tls_key: tls.key
  tokens: ["sixteen-letters.", 1234567890123456]
  max_body_bytes: 67108864
  max_header_bytes: 2048
  max_connections: 50
  max_connections_per_client: 5
worker:
  max_workers: 8
  queue_size: 9
  cleanup_interval: 30
  lease_seconds: 10
dns:
  timeout: 2.5
  max_servers_per_req: 60
  max_concurrent_queries: 70
  max_retries: 0
networks:
  allow: ["192.0.2.0/24"]
  deny: ["10.0.0.0/8", "2001:db8::1"]
logging:
  level: debug
  format: json
  client_addresses: short
)",
                                                    QStringLiteral("c.yaml"));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QCOMPARE(targets(*settings), (QStringList{QStringLiteral("udp://8.8.8.8"),
                                              QStringLiteral("tls://dns.google@8.8.8.8")}));
    const QStringList tags{QStringLiteral("GOOGLE"), QStringLiteral("5"), QStringLiteral("yes")};
    QCOMPARE(settings->servers[0].tags, tags);
    QCOMPARE(settings->servers[1].tags, tags);
    QCOMPARE(settings->rateLimit.requestsPerSecond, 0.5);
    QCOMPARE(settings->rateLimit.burstSize, 7);
    QCOMPARE(settings->server.host, QStringLiteral("0.0.0.0"));
    QCOMPARE(settings->server.port, quint16(8080));
    QVERIFY(settings->server.readTimeout == std::chrono::seconds(1));
    QVERIFY(settings->server.writeTimeout == std::chrono::seconds(2));
    QVERIFY(settings->server.idleTimeout == std::chrono::seconds(3));
    QVERIFY(settings->server.shutdownTimeout == std::chrono::seconds(0));
    QCOMPARE(settings->server.threads, 4);
    QCOMPARE(settings->server.tlsCertificate, QStringLiteral("tls.crt"));
    QCOMPARE(settings->server.tlsKey, QStringLiteral("tls.key"));
    QCOMPARE(settings->server.tokens,
             (QStringList{QStringLiteral("sixteen-letters."), QStringLiteral("1234567890123456")}));
    QCOMPARE(settings->server.maxBodyBytes, 67'108'864);
    QCOMPARE(settings->server.maxHeaderBytes, 2048);
    QCOMPARE(settings->server.maxConnections, 50);
    QCOMPARE(settings->server.maxConnectionsPerClient, 5);
    QCOMPARE(settings->worker.maxWorkers, 8);
    QCOMPARE(settings->worker.queueSize, 9);
    QVERIFY(settings->worker.lease == std::chrono::seconds(10));
    QVERIFY(settings->worker.cleanupInterval == std::chrono::minutes(30));
    QVERIFY(settings->dns.timeout == std::chrono::milliseconds(2500));
    QCOMPARE(settings->dns.maxServersPerRequest, 60);
    QCOMPARE(settings->dns.maxConcurrentQueries, 70);
    QCOMPARE(settings->dns.maxRetries, 0);
    QCOMPARE(settings->networks.allowed().size(), 1);
    QCOMPARE(settings->networks.allowed()[0].toString(), QStringLiteral("192.0.2.0/24"));
    QCOMPARE(settings->networks.denied().size(), 2);
    QCOMPARE(settings->networks.denied()[1].toString(), QStringLiteral("2001:db8::1/128"));
    QVERIFY(settings->logging.level == LogLevel::Debug);
    QVERIFY(settings->logging.format == LogFormat::Json);
    QVERIFY(settings->logging.clientAddresses == AddressDetail::Short);
}

void SettingsFileTest::emptyFilesAndSectionsMeanDefaults_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("comment") << QByteArray("# nothing here\n");
    QTest::newRow("document start") << QByteArray("---\n");
    QTest::newRow("empty sections")
        << QByteArray("servers:\nserver:\nworker: {}\ndns: ~\nrate_limiting:\n"
                      "networks:\nlogging:\n");
    QTest::newRow("empty lists in sections")
        << QByteArray("server: {tokens: []}\nnetworks: {allow: , deny: []}\n");
    QTest::newRow("empty list") << QByteArray("servers: []\n");
}

void SettingsFileTest::emptyFilesAndSectionsMeanDefaults()
{
    QFETCH(QByteArray, yaml);
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c.yaml"));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QVERIFY(settings->servers.isEmpty());
    QCOMPARE(settings->server.port, quint16(5000));
    QCOMPARE(settings->dns.maxServersPerRequest, 50);
    QVERIFY(settings->server.tokens.isEmpty());
    QVERIFY(settings->networks.permitsAll());
}

void SettingsFileTest::expandsServers_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expanded");
    const auto row = [](const char *name, const char *lines, const char *expanded) {
        QTest::newRow(name) << server(lines) << QString::fromLatin1(expanded);
    };
    row("address", "ip: 192.0.2.1\n    services: [do53/udp, do53/tcp]",
        "udp://192.0.2.1 tcp://192.0.2.1");
    row("address, encrypted", "ip: 192.0.2.1\n    services: [dot]", "tls://192.0.2.1");
    row("name", "hostname: x.example\n    services: [do53/udp, dot, doh, doq]",
        "udp://x.example tls://x.example https://x.example/dns-query quic://x.example");
    row("both",
        "ip: 192.0.2.1\n    hostname: x.example\n    services: [do53/udp, do53/tcp, dot, doh, doq]",
        "udp://192.0.2.1 tcp://192.0.2.1 tls://x.example@192.0.2.1 "
        "https://x.example@192.0.2.1/dns-query quic://x.example@192.0.2.1");
    row("IPv6", "ip: \"2001:db8::1\"\n    hostname: x.example\n    services: [do53/udp, dot]",
        "udp://[2001:db8::1] tls://x.example@[2001:db8::1]");
    row("port of every service",
        "ip: 192.0.2.1\n    hostname: x.example\n    port: 8853\n    services: [dot, doq]",
        "tls://x.example@192.0.2.1:8853 quic://x.example@192.0.2.1:8853");
    row("IPv6 and port", "ip: \"2001:db8::1\"\n    port: 5353\n    services: [do53/udp]",
        "udp://[2001:db8::1]:5353");
    row("zone", "ip: \"fe80::1%eth0\"\n    services: [do53/udp]", "udp://[fe80::1%eth0]");
    row("two servers",
        "ip: 192.0.2.1\n    services: [do53/udp]\n  - ip: 192.0.2.2\n    services: [do53/udp]",
        "udp://192.0.2.1 udp://192.0.2.2");
}

void SettingsFileTest::expandsServers()
{
    QFETCH(QByteArray, yaml);
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c.yaml"));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QTEST(targets(*settings).join(u' '), "expanded");
}

void SettingsFileTest::refusesWithFileLineAndKey_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QByteArray &yaml, const char *sentence) {
        QTest::newRow(yaml.simplified().constData()) << yaml << QString::fromUtf8(sentence);
    };
    row("a: b: c\n", "c.yaml:1: the file must be YAML: illegal map value");
    row("\n\nservers: [\n", "c.yaml:4: the file must be YAML: end of sequence flow not found");
    row("- 1\n", "c.yaml:1: the file must be a mapping of keys to values");
    row("text\n", "c.yaml:1: the file must be a mapping of keys to values");
    row("--- {}\n--- {}\n", "c.yaml:1: the file must be one YAML document");
    row(",", "c.yaml:1: the file must be one YAML document");
    row("\nserver: {}\nserver: {}\n", "c.yaml:3: \"server\" must not appear twice");
    row("server:\n  port: 1\n  port: 2\n", "c.yaml:3: \"server.port\" must not appear twice");
    row("[1]: x\n", "c.yaml:1: the file must have keys that are text");
    row("dns: {}\nservices: {}\n", "c.yaml:2: \"services\" is not a known key");
    row("dns:\n  timeout: 5\n  time_out: 5\n", "c.yaml:3: \"dns.time_out\" is not a known key");
    row("dns: 5\n", "c.yaml:1: \"dns\" must be a mapping of keys to values");
    row("dns: [timeout]\n", "c.yaml:1: \"dns\" must be a mapping of keys to values");
    row("dns: {timeout: soon}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: 0}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: -1}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: .nan}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: nan}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: inf}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {timeout: \"5\"}\n", "c.yaml:1: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns:\n  timeout:\n", "c.yaml:2: \"dns.timeout\" must be a number from 0.001 to 60");
    row("dns: {max_servers_per_req: 0}\n",
        "c.yaml:1: \"dns.max_servers_per_req\" must be a whole number from 1 to 10000");
    row("dns: {max_concurrent_queries: 1.5}\n",
        "c.yaml:1: \"dns.max_concurrent_queries\" must be a whole number from 1 to 100000");
    row("dns: {max_retries: 11}\n",
        "c.yaml:1: \"dns.max_retries\" must be a whole number from 0 to 10");
    row("worker: {max_workers: [4]}\n",
        "c.yaml:1: \"worker.max_workers\" must be a whole number from 1 to 10000");
    row("worker: {max_workers: \"4\"}\n",
        "c.yaml:1: \"worker.max_workers\" must be a whole number from 1 to 10000");
    row("worker: {cleanup_interval: 0}\n",
        "c.yaml:1: \"worker.cleanup_interval\" must be a whole number from 1 to 10080");
    row("rate_limiting: {requests_per_second: -1}\n",
        "c.yaml:1: \"rate_limiting.requests_per_second\" must be a number from 0 to 1000000");
    row("rate_limiting: {burst_size: 0}\n",
        "c.yaml:1: \"rate_limiting.burst_size\" must be a whole number from 1 to 1000000");
    row("server: {host: [x]}\n", "c.yaml:1: \"server.host\" must be text");
    row("server: {host: \"a b\"}\n",
        "c.yaml:1: \"server.host\" must be an address or a host name, not \"a b\"");
    row("server: {port: 0}\n", "c.yaml:1: \"server.port\" must be a whole number from 1 to 65535");
    row("server: {port: x}\n", "c.yaml:1: \"server.port\" must be a whole number from 1 to 65535");
    row("server: {port: 99999999999}\n",
        "c.yaml:1: \"server.port\" must be a whole number from 1 to 65535");
    row("server: {read_timeout: 0}\n",
        "c.yaml:1: \"server.read_timeout\" must be a whole number from 1 to 86400");
    row("server: {write_timeout: 0}\n",
        "c.yaml:1: \"server.write_timeout\" must be a whole number from 1 to 86400");
    row("server: {idle_timeout: 86401}\n",
        "c.yaml:1: \"server.idle_timeout\" must be a whole number from 1 to 86400");
    row("server: {shutdown_timeout: 3601}\n",
        "c.yaml:1: \"server.shutdown_timeout\" must be a whole number from 0 to 3600");
    row("server: {threads: -1}\n",
        "c.yaml:1: \"server.threads\" must be a whole number from 0 to 256");
    row("server: {max_body_bytes: 1023}\n",
        "c.yaml:1: \"server.max_body_bytes\" must be a whole number from 1024 to 67108864");
    row("server: {max_header_bytes: 0}\n",
        "c.yaml:1: \"server.max_header_bytes\" must be a whole number from 1024 to 1048576");
    row("server: {max_connections: 0}\n",
        "c.yaml:1: \"server.max_connections\" must be a whole number from 1 to 1000000");
    row("server: {max_connections_per_client: 0}\n",
        "c.yaml:1: \"server.max_connections_per_client\" must be a whole number from 1 to 1000000");
    row("server:\n  tls_key: k\n",
        "c.yaml:1: \"server\" must have both \"tls_certificate\" and \"tls_key\", or neither");
    row("server: {tls_certificate: c}\n",
        "c.yaml:1: \"server\" must have both \"tls_certificate\" and \"tls_key\", or neither");
    row("server:\n  tls_key: \"\"\n", "c.yaml:2: \"server.tls_key\" must name a file");
    row("server: {tokens: 0123456789abcdef}\n", "c.yaml:1: \"server.tokens\" must be a list");
    row("server:\n  tokens:\n    - 0123456789abcdef\n    - 0123456789abcde\n",
        "c.yaml:4: \"server.tokens[1]\" must be at least 16 characters of printable ASCII without "
        "spaces");
    row("server: {tokens: [\"0123456789 abcdef\"]}\n",
        "c.yaml:1: \"server.tokens[0]\" must be at least 16 characters of printable ASCII without "
        "spaces");
    row("worker: {queue_size: 10000001}\n",
        "c.yaml:1: \"worker.queue_size\" must be a whole number from 1 to 10000000");
    row("worker: {lease_seconds: 0}\n",
        "c.yaml:1: \"worker.lease_seconds\" must be a whole number from 1 to 3600");
    row("networks: {allow: 10.0.0.0/8}\n", "c.yaml:1: \"networks.allow\" must be a list");
    row("networks:\n  deny:\n    - 10.0.0.0/8\n    - 10.0.0.1/8\n",
        "c.yaml:4: \"networks.deny[1]\" must be a network: \"10.0.0.1/8\" must be 10.0.0.0/8: its "
        "address has bits beyond the prefix");
    row("networks: {forbid: []}\n", "c.yaml:1: \"networks.forbid\" is not a known key");
    row("logging: {level: loud}\n",
        "c.yaml:1: \"logging.level\" must be debug, info, warning or error, not \"loud\"");
    row("logging: {format: xml}\n",
        "c.yaml:1: \"logging.format\" must be auto, plain or json, not \"xml\"");
    row("logging: {client_addresses: no}\n",
        "c.yaml:1: \"logging.client_addresses\" must be full, short or none, not \"no\"");

    row("servers: 8.8.8.8\n", "c.yaml:1: \"servers\" must be a list");
    row("servers:\n  - 8.8.8.8\n", "c.yaml:2: \"servers[0]\" must be a mapping of keys to values");
    row(server("services: [dot]\n"),
        "c.yaml:2: \"servers[0]\" must have an \"ip\" or a \"hostname\"");
    row(server("ip: 192.0.2.1\n"),
        "c.yaml:2: \"servers[0]\" must have \"services\", a list of do53/udp, "
        "do53/tcp, dot, doh and doq");
    row(server("ip: 192.0.2.1\n    services: []\n"),
        "c.yaml:3: \"servers[0].services\" must name at least one of do53/udp, do53/tcp, dot, doh "
        "and doq");
    row(server("ip: 192.0.2.1\n    services: dot\n"),
        "c.yaml:3: \"servers[0].services\" must be a list");
    row(server("ip: 192.0.2.1\n    services:\n      - dot\n      - DoT\n"),
        "c.yaml:5: \"servers[0].services[1]\" must be do53/udp, do53/tcp, dot, doh or doq, not "
        "\"DoT\"");
    row(server("ip: 192.0.2.1\n    services: [dot, dot]\n"),
        "c.yaml:3: \"servers[0].services[1]\" must not name dot again");
    row(server("ip: 192.0.2\n    services: [dot]\n"),
        "c.yaml:2: \"servers[0].ip\" must be an IPv4 or IPv6 address, not \"192.0.2\"");
    row(server("ip: x.example\n    services: [dot]\n"),
        "c.yaml:2: \"servers[0].ip\" must be an IPv4 or IPv6 address, not \"x.example\"");
    row(server("hostname: 192.0.2.1\n    services: [dot]\n"),
        "c.yaml:2: \"servers[0].hostname\" must be a host name, not the address \"192.0.2.1\"");
    row(server("hostname: \"x.example:853\"\n    services: [dot]\n"),
        "c.yaml:2: \"servers[0].hostname\" must be a host name: \"x.example:853\" must be a host "
        "name or an "
        "address");
    row(server("hostname: {x: y}\n    services: [dot]\n"),
        "c.yaml:2: \"servers[0].hostname\" must be text");
    row(server("ip: 192.0.2.1\n    port: 70000\n    services: [dot]\n"),
        "c.yaml:3: \"servers[0].port\" must be a whole number from 1 to 65535");
    row(server("ip: 192.0.2.1\n    services: [dot]\n    tags: GOOGLE\n"),
        "c.yaml:4: \"servers[0].tags\" must be a list");
    row(server("ip: 192.0.2.1\n    services: [dot]\n    tags: [[GOOGLE]]\n"),
        "c.yaml:4: \"servers[0].tags[0]\" must be text");
    row(server("ip: 192.0.2.1\n    services: [dot]\n    tags: [" + QByteArray("t,").repeated(65) +
               "]\n"),
        "c.yaml:4: \"servers[0].tags\" must have at most 64 tags");
    row(server("ip: 192.0.2.1\n    service: [dot]\n    services: [dot]\n"),
        "c.yaml:3: \"servers[0].service\" is not a known key");
    row(server("ip: 192.0.2.1\n    services: [dot]\n  - ip: 192.0.2.1\n    services: [doq, dot]\n"),
        "c.yaml:4: \"servers[1]\" must not name \"tls://192.0.2.1\" again");
}

void SettingsFileTest::refusesWithFileLineAndKey()
{
    QFETCH(QByteArray, yaml);
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c.yaml"));
    QVERIFY(!settings);
    QVERIFY(settings.error().code == ErrorCode::InvalidArgument);
    QTEST(settings.error().detail, "sentence");
}

void SettingsFileTest::sentencesShowNoToken()
{
    for (const char *yaml : {"server: {tokens: [hunter2]}\n", "server: {tokens: hunter2}\n",
                             "server: {tokens: [\"hunter2 hunter2 hunter2\"]}\n"}) {
        const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c.yaml"));
        QVERIFY(!settings);
        QVERIFY2(!settings.error().detail.contains(QStringLiteral("hunter2")), yaml);
    }
}

void SettingsFileTest::sentencesCarryNoControlCharacters()
{
    for (const char *yaml :
         {"\"\\e[31m\": 1\n", "server: {host: \"\\e[31m\"}\n", "dns: {\"a\\nb\": 1}\n"}) {
        const Result<Settings> settings = parseSettings(yaml, QStringLiteral("c\n.yaml"));
        QVERIFY(!settings);
        for (const QChar c : settings.error().detail)
            QVERIFY2(c.category() != QChar::Other_Control, yaml);
    }
}

void SettingsFileTest::deepNestingIsRefused()
{
    const QByteArray deep = QByteArray(100'000, '[');
    const Result<Settings> settings = parseSettings(deep, QStringLiteral("c.yaml"));
    QVERIFY(!settings);
    QVERIFY(
        settings.error().detail.startsWith(QStringLiteral("c.yaml:1: the file must be YAML: ")));
}

void SettingsFileTest::exampleFileIsValidAndStatesTheDefaults()
{
    const Result<Settings> settings = readSettingsFile(QStringLiteral(DNSTESTER_EXAMPLE_SETTINGS));
    QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().detail));
    QVERIFY(!settings->servers.isEmpty());
    const Settings defaults;
    QCOMPARE(settings->rateLimit.requestsPerSecond, defaults.rateLimit.requestsPerSecond);
    QCOMPARE(settings->rateLimit.burstSize, defaults.rateLimit.burstSize);
    QCOMPARE(settings->server.host, defaults.server.host);
    QCOMPARE(settings->server.port, defaults.server.port);
    QVERIFY(settings->server.readTimeout == defaults.server.readTimeout);
    QVERIFY(settings->server.writeTimeout == defaults.server.writeTimeout);
    QVERIFY(settings->server.idleTimeout == defaults.server.idleTimeout);
    QVERIFY(settings->server.shutdownTimeout == defaults.server.shutdownTimeout);
    QCOMPARE(settings->server.threads, defaults.server.threads);
    QCOMPARE(settings->server.maxBodyBytes, defaults.server.maxBodyBytes);
    QCOMPARE(settings->server.maxHeaderBytes, defaults.server.maxHeaderBytes);
    QCOMPARE(settings->server.maxConnections, defaults.server.maxConnections);
    QCOMPARE(settings->server.maxConnectionsPerClient, defaults.server.maxConnectionsPerClient);
    QCOMPARE(settings->server.tokens, defaults.server.tokens);
    QCOMPARE(settings->worker.queueSize, defaults.worker.queueSize);
    QVERIFY(settings->worker.lease == defaults.worker.lease);
    QCOMPARE(settings->worker.maxWorkers, defaults.worker.maxWorkers);
    QVERIFY(settings->worker.cleanupInterval == defaults.worker.cleanupInterval);
    QVERIFY(settings->dns.timeout == defaults.dns.timeout);
    QCOMPARE(settings->dns.maxServersPerRequest, defaults.dns.maxServersPerRequest);
    QCOMPARE(settings->dns.maxConcurrentQueries, defaults.dns.maxConcurrentQueries);
    QCOMPARE(settings->dns.maxRetries, defaults.dns.maxRetries);
    QVERIFY(settings->networks == defaults.networks);
    QVERIFY(settings->logging.level == defaults.logging.level);
    QVERIFY(settings->logging.format == defaults.logging.format);
    QVERIFY(settings->logging.clientAddresses == defaults.logging.clientAddresses);
}

QTEST_APPLESS_MAIN(SettingsFileTest)
#include "settingsfiletest.moc"
