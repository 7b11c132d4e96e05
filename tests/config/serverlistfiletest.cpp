// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/serverlistfile.h"
#include "config/resolvers.h"
#include "config/settingsfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;

namespace {

Server server(const char *target, const QStringList &tags = {})
{
    return {*Endpoint::parse(QString::fromUtf8(target)), tags};
}

/// Canonical target and tags, for comparisons that show what differs.
QStringList lines(const QList<Server> &servers)
{
    QStringList lines;
    for (const Server &server : servers)
        lines.append(server.endpoint.canonical() + u' ' + server.tags.join(u','));
    return lines;
}

QList<Server> readBack(const QByteArray &yaml)
{
    const Result<Settings> settings = parseSettings(yaml, QStringLiteral("list.yaml"));
    if (!settings)
        qWarning("%s\n%s", qPrintable(settings.error().detail), yaml.constData());
    return settings ? settings->servers : QList<Server>();
}

QString errorOf(const QByteArray &yaml)
{
    const Result<QList<ListedServer>> list = parseServerList(yaml, QStringLiteral("list.yaml"));
    return list ? QStringLiteral("no error") : list.error().detail;
}

} // namespace

class ServerListFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatSettingsReadBack_data();
    void writesWhatSettingsReadBack();
    void writesAllPublicResolversItCanSay();
    void servicesOfOneServerShareAnEntry();
    void namesInCommentsWhatItCannotSay_data();
    void namesInCommentsWhatItCannotSay();
    void writesEachServerOnce();
    void readsTheServersOfASettingsFile();
    void readsAListOfPublicResolvers();
    void refusesWithFileLineAndKey_data();
    void refusesWithFileLineAndKey();
    void tellsOfFilesItCannotRead();
};

void ServerListFileTest::writesWhatSettingsReadBack_data()
{
    QTest::addColumn<QList<Server>>("servers");
    const auto row = [](const char *name, const QList<Server> &servers) {
        QTest::newRow(name) << servers;
    };
    row("none", {});
    row("ipv4", {server("192.0.2.1")});
    row("ipv6", {server("udp://[2001:db8::1]"), server("tcp://[2001:db8::1]:5353")});
    row("zone", {server("udp://[fe80::1%eth0]")});
    row("name", {server("dns.example"), server("tls://DNS.example")});
    row("port", {server("udp://192.0.2.1:5300"), server("tcp://192.0.2.1")});
    row("default port named", {server("tls://192.0.2.1:853")});
    row("name at address", {server("tls://dns.example@192.0.2.1:8853")});
    row("name at ipv6", {server("quic://dns.example@[2001:db8::1]:784")});
    row("doh", {server("https://dns.example"), server("https://dns.example@192.0.2.1/dns-query")});
    row("address alone, then verified by name",
        {server("tls://192.0.2.1"), server("quic://dns.example@192.0.2.1")});
    row("tags", {server("192.0.2.1", {QStringLiteral("A: \"b\" # c"), QStringLiteral("é\n\t"),
                                      QStringLiteral("5"), QStringLiteral("yes"), QString()})});
    row("tags that differ",
        {server("192.0.2.1", {QStringLiteral("A")}), server("tcp://192.0.2.1")});
    row("idn", {server("tls://bücher.example")});
}

void ServerListFileTest::writesWhatSettingsReadBack()
{
    QFETCH(QList<Server>, servers);
    const QByteArray yaml = serverListToYaml(servers);
    QCOMPARE(lines(readBack(yaml)), lines(servers));
    for (const Server &server : servers)
        QVERIFY(hasServerEntry(server));
}

void ServerListFileTest::writesAllPublicResolversItCanSay()
{
    QList<Server> all;
    QList<Server> sayable;
    for (const PublicResolver &resolver : publicResolvers()) {
        for (const Server &server : resolver.servers) {
            all.append(server);
            if (hasServerEntry(server))
                sayable.append(server);
        }
    }
    QVERIFY(sayable.size() > 100);
    QVERIFY(sayable.size() < all.size()); // there are other paths of DoH
    QCOMPARE(lines(readBack(serverListToYaml(all))), lines(sayable));
}

void ServerListFileTest::servicesOfOneServerShareAnEntry()
{
    const QByteArray yaml =
        serverListToYaml({server("192.0.2.1"), server("tcp://192.0.2.1"),
                          server("tls://dns.example@192.0.2.1"), server("192.0.2.2")});
    QCOMPARE(yaml.count("- ip:"), 2);
    QVERIFY2(yaml.contains("services: [\"do53/udp\", \"do53/tcp\", \"dot\"]"), yaml.constData());
    QVERIFY(!yaml.contains('#'));
}

void ServerListFileTest::namesInCommentsWhatItCannotSay_data()
{
    QTest::addColumn<Server>("server");
    QTest::newRow("path") << server("https://dns.example/other");
    QTest::newRow("path with a slash") << server("https://dns.example/dns-query/");
    QTest::newRow("address verified apart") << server("tls://192.0.2.1@192.0.2.2");
    QStringList tags;
    for (int i = 0; i < 65; ++i)
        tags.append(QString::number(i));
    QTest::newRow("tags") << server("192.0.2.9", tags);
}

void ServerListFileTest::namesInCommentsWhatItCannotSay()
{
    QFETCH(Server, server);
    QVERIFY(!hasServerEntry(server));
    const QList<Server> others{::server("192.0.2.1"), ::server("192.0.2.3")};
    const QByteArray yaml = serverListToYaml({others[0], server, others[1]});
    QCOMPARE(lines(readBack(yaml)), lines(others));
    QVERIFY2(yaml.contains("\n#   " + server.endpoint.target().toUtf8() + '\n'), yaml.constData());
}

void ServerListFileTest::writesEachServerOnce()
{
    const QByteArray yaml =
        serverListToYaml({server("192.0.2.1"), server("192.0.2.2"), server("udp://192.0.2.1:53")});
    QCOMPARE(lines(readBack(yaml)), lines({server("192.0.2.1"), server("192.0.2.2")}));
}

void ServerListFileTest::readsTheServersOfASettingsFile()
{
    const Result<QList<ListedServer>> list = parseServerList(
        "later: {version: [has, this]}\n"
        "servers:\n"
        "  - {ip: 192.0.2.1, hostname: dns.example, services: [do53/udp, dot], tags: [A]}\n",
        QStringLiteral("list.yaml"));
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(1).server.endpoint.target(), QStringLiteral("tls://dns.example@192.0.2.1"));
    QCOMPARE(list->at(1).server.tags, QStringList(QStringLiteral("A")));
    QVERIFY(list->at(1).operatorName.isEmpty());

    const Result<QList<ListedServer>> empty = parseServerList("servers:\n", {});
    QVERIFY(empty && empty->isEmpty());
}

void ServerListFileTest::readsAListOfPublicResolvers()
{
    const Result<QList<ListedServer>> list =
        parseServerList("resolvers:\n"
                        "  - {operator: Example, tags: [ADS], do53: [192.0.2.1], dot: [x.example]}",
                        QStringLiteral("list.yaml"));
    QVERIFY(list.has_value());
    QCOMPARE(list->size(), 3);
    QCOMPARE(list->at(2).operatorName, QStringLiteral("Example"));
    QCOMPARE(list->at(2).server.endpoint.target(), QStringLiteral("tls://x.example"));
}

void ServerListFileTest::refusesWithFileLineAndKey_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("begin");
    const auto row = [](const char *name, const char *yaml, const char *begin) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(begin);
    };
    row("neither", "dns:\n  timeout: 1\n", "list.yaml:1: the file must have \"servers\"");
    row("empty file", "", "list.yaml:1: the file must have \"servers\"");
    row("no mapping", "- 1\n", "list.yaml:1: the file must");
    row("syntax", "servers:\n  - {ip: \"1\n", "list.yaml:");
    row("bad ip", "servers:\n  - services: [dot]\n    ip: nine\n",
        "list.yaml:3: \"servers[0].ip\" must be");
    row("bad service", "servers:\n  - ip: 192.0.2.1\n    services: [do54]\n",
        "list.yaml:3: \"servers[0].services[0]\" must be");
    row("twice",
        "servers:\n  - {ip: 192.0.2.1, services: [dot]}\n"
        "  - {ip: 192.0.2.1, services: [dot]}\n",
        "list.yaml:3: \"servers[1]\" must not name \"tls://192.0.2.1\" again");
    row("bad resolver", "resolvers:\n  - {operator: Example, do53: [\"x y\"]}\n",
        "list.yaml:2: \"resolvers[0].do53[0]\" must be");
}

void ServerListFileTest::refusesWithFileLineAndKey()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, begin);
    const QString error = errorOf(yaml);
    QVERIFY2(error.startsWith(begin), qPrintable(error));
}

void ServerListFileTest::tellsOfFilesItCannotRead()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing.yaml"));
    QCOMPARE(readServerListFile(missing).error().code, ErrorCode::NotFound);

    QFile large(folder.filePath(QStringLiteral("large.yaml")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    large.write(QByteArray(1024 * 1024 + 1, ' '));
    large.close();
    const QString error = readServerListFile(large.fileName()).error().detail;
    QVERIFY2(error.contains(QStringLiteral("at most 1048576 octets")), qPrintable(error));
}

QTEST_GUILESS_MAIN(ServerListFileTest)

#include "serverlistfiletest.moc"
