// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverchoice.h"
#include "samplecatalog.h"
#include "ui/samplerun.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// Targets of 192.0.2.1 onwards.
QStringList numbered(int count)
{
    QStringList targets;
    for (int i = 1; i <= count; ++i)
        targets.append(text("udp://192.0.2.%1").arg(i));
    return targets;
}

ServerCatalog::Sources numberedSources(int count)
{
    ServerCatalog::Sources sources;
    for (const QString &target : numbered(count))
        sources.system.append({*Endpoint::parse(target), {}});
    return sources;
}

} // namespace

class ServerChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void furtherAddressesAreAskedForByName();
    void transports();
    void systemAndOneOfEachOperator();
    void bestFollowTheRanking();
    void bestLeaveOutWhatIsNotInTheList();
    void bestNamesNoServerThatLost();
    void nobodyIsBestBelowTheFewestRounds();
};

void ServerChoiceTest::furtherAddressesAreAskedForByName()
{
    const ServerCatalog catalog(sampleSources());
    const qsizetype all = catalog.servers().size();
    QCOMPARE(allServers(catalog.servers()).size(), all);
    QCOMPARE(preferredServers(catalog.servers()).size(), all - 3);
    QVERIFY(allServers({}).isEmpty());
}

void ServerChoiceTest::transports()
{
    const ServerCatalog catalog(sampleSources());
    const auto over = [&catalog](Protocol protocol) {
        return targets(catalog, serversOver(protocol, catalog.servers()));
    };
    QCOMPARE(over(Protocol::Udp),
             (QStringList{text("udp://192.0.2.53"), text("udp://203.0.113.1"),
                          text("udp://203.0.113.5"), text("udp://203.0.113.9")}));
    QCOMPARE(over(Protocol::Tls), QStringList(text("tls://dns.alpha.example@203.0.113.1")));
    QCOMPARE(over(Protocol::Https), QStringList(text("https://doh.beta.example/query")));
    QCOMPARE(over(Protocol::Quic), QStringList(text("quic://dns.beta.example")));
    QCOMPARE(over(Protocol::Tcp).size(), 3);
}

void ServerChoiceTest::systemAndOneOfEachOperator()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("tls://own.example", "Delta"), false);
    catalog.add(own("udp://192.0.2.7", "Delta"), false);
    catalog.add(own("udp://192.0.2.8"), false); // nobody's
    QCOMPARE(targets(catalog, systemAndOnePerOperator(catalog.servers())),
             (QStringList{text("udp://192.0.2.53"),
                          text("udp://203.0.113.1"), // of Alpha
                          text("https://doh.beta.example/query"), text("udp://203.0.113.9"),
                          text("udp://192.0.2.7")}));
}

void ServerChoiceTest::bestFollowTheRanking()
{
    QStringList asked = numbered(8);
    std::swap(asked[0], asked[3]); // 192.0.2.4 is the quickest
    const RunAnalysis analysis = analyse(answeredRun(asked, 30));
    const ServerCatalog catalog(numberedSources(8));
    QVERIFY(ranksAny(analysis));
    QCOMPARE(targets(catalog, bestServers(catalog.servers(), analysis)), asked.mid(0, 5));
}

void ServerChoiceTest::bestLeaveOutWhatIsNotInTheList()
{
    const RunAnalysis analysis = analyse(answeredRun(numbered(8), 30));
    ServerCatalog catalog{ServerCatalog::Sources()};
    QVERIFY(bestServers(catalog.servers(), analysis).isEmpty());
    catalog.add(own("192.0.2.7"), false); // not of the best
    catalog.add(own("192.0.2.2"), false);
    QCOMPARE(targets(catalog, bestServers(catalog.servers(), analysis)),
             QStringList(text("udp://192.0.2.2")));
}

void ServerChoiceTest::bestNamesNoServerThatLost()
{
    RunRecord record = answeredRun(numbered(3), 0);
    using namespace std::chrono_literals;
    for (int round = 0; round < 30; ++round) {
        for (int i = 0; i < 3; ++i) {
            const Server &server = record.servers.at(i).server.server;
            record.add(i,
                       i == 1 ? failedRow(server, ErrorKind::Timeout, text("late"))
                              : answeredRow(server, 10ms + i * 1ms),
                       round * 20ms);
        }
    }
    const ServerCatalog catalog(numberedSources(3));
    QCOMPARE(targets(catalog, bestServers(catalog.servers(), analyse(record))),
             (QStringList{text("udp://192.0.2.1"), text("udp://192.0.2.3")}));
}

void ServerChoiceTest::nobodyIsBestBelowTheFewestRounds()
{
    const RunAnalysis analysis = analyse(answeredRun(numbered(8), 2));
    const ServerCatalog catalog(numberedSources(8));
    QVERIFY(!ranksAny(analysis));
    QVERIFY(bestServers(catalog.servers(), analysis).isEmpty());
}

QTEST_GUILESS_MAIN(ServerChoiceTest)

#include "serverchoicetest.moc"
