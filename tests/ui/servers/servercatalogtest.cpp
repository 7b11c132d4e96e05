// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplecatalog.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QList<Server> daemonServers(std::initializer_list<const char *> targets)
{
    QList<Server> servers;
    for (const char *target : targets)
        servers.append({*Endpoint::parse(text(target)), {}});
    return servers;
}

} // namespace

class ServerCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSystemPublicAndOwnOnce();
    void marksFurtherAddresses();
    void beginsWithASensibleFew();
    void beginsWithTenOfTheRealListAtMost();
    void addsWhatIsNotThereYet();
    void makesTextsFitForOneLine();
    void changesOnlyItsOwnAndKeepsTheCheck();
    void removesOnlyItsOwnAndBringsThemBack();
    void importSkipsWhatIsThere();
    void lockedChangesNothing();
    void remembersTheChoicesOfEachPlace();
    void knowsTheOperatorsOfDaemonsServers();
    void keepsItsStateInSettings();
    void keepsThatNothingWasChosen();
    void choosesTheResolversOfAnotherNetwork_data();
    void choosesTheResolversOfAnotherNetwork();
    void survivesDamagedSettings();
    void ownServerThatTheSystemUsesToo();
};

void ServerCatalogTest::listsSystemPublicAndOwnOnce()
{
    ServerCatalog catalog(sampleSources());
    QVERIFY(catalog.add(own("tls://own.example", "Mine"), false));
    QCOMPARE(catalog.servers().size(), 2 + 3 + 4 + 2 + 2 + 1);
    QSet<QString> keys;
    for (const CatalogServer &server : catalog.servers())
        keys.insert(server.key);
    QCOMPARE(keys.size(), catalog.servers().size());

    const CatalogServer &router = catalog.servers().at(0);
    QVERIFY(router.compared.isSystem && router.compared.operatorName.isEmpty());
    QCOMPARE(router.origin, ServerOrigin::System);
    const CatalogServer &known = catalog.servers().at(1); // which the list has too
    QVERIFY(known.compared.isSystem);
    QCOMPARE(known.compared.operatorName, text("Alpha"));
    QCOMPARE(known.origin, ServerOrigin::BuiltIn);
    QCOMPARE(known.notes, QStringList(text("ADS")));
    QCOMPARE(catalog.servers().last().origin, ServerOrigin::Own);
}

void ServerCatalogTest::marksFurtherAddresses()
{
    const ServerCatalog catalog(sampleSources());
    QStringList further;
    for (const CatalogServer &server : catalog.servers()) {
        if (server.isFurther)
            further.append(server.compared.server.endpoint.target());
    }
    QCOMPARE(further, (QStringList{text("tls://dns.alpha.example@203.0.113.2"),
                                   text("udp://[2001:db8::5]"), text("tcp://[2001:db8::5]")}));
}

void ServerCatalogTest::beginsWithASensibleFew()
{
    const ServerCatalog catalog(sampleSources());
    QCOMPARE(checkedTargets(catalog), (QStringList{text("udp://192.0.2.53"),
                                                   text("udp://203.0.113.1"), // of Alpha
                                                   text("udp://203.0.113.9")}));
    QCOMPARE(catalog.checkedCount(), 3);
}

void ServerCatalogTest::beginsWithTenOfTheRealListAtMost()
{
    const ServerCatalog catalog({publicResolvers(), sampleSources().system});
    const QStringList checked = checkedTargets(catalog);
    QCOMPARE(checked.size(), 10);
    QVERIFY(checked.contains(text("udp://1.1.1.1")));
    QVERIFY(checked.contains(text("udp://9.9.9.9")));
    for (const QString &target : checked)
        QVERIFY2(target.startsWith(text("udp://")), qPrintable(target));
}

void ServerCatalogTest::addsWhatIsNotThereYet()
{
    ServerCatalog catalog(sampleSources());
    const QSignalSpy changes(&catalog, &ServerCatalog::serversChanged);
    QVERIFY(catalog.add(own("https://own.example"), true));
    QVERIFY(catalog.isChecked(indexOf(catalog, "https://own.example/dns-query")));
    QCOMPARE(changes.count(), 1);
    QVERIFY(!catalog.add(own("HTTPS://OWN.example:443/dns-query"), true)); // means the same
    QVERIFY(!catalog.add(own("203.0.113.9"), true));                       // built in
    QCOMPARE(changes.count(), 1);
}

void ServerCatalogTest::makesTextsFitForOneLine()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("192.0.2.1", "  A\nb\u202e ",
                    {text(" x\ty "), text(""), text("x y"), QString(500, u'z')}),
                false);
    const ComparedServer &server = catalog.servers().last().compared;
    QCOMPARE(server.operatorName, text("A b\\u{202e}"));
    QCOMPARE(server.server.tags.size(), 2);
    QCOMPARE(server.server.tags.first(), text("x y"));
    QCOMPARE(server.server.tags.last().size(), 100);
}

void ServerCatalogTest::changesOnlyItsOwnAndKeepsTheCheck()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("192.0.2.1"), true);
    catalog.add(own("192.0.2.2"), false);
    const int first = indexOf(catalog, "192.0.2.1");
    QVERIFY(!catalog.change(first, own("192.0.2.2")));
    QVERIFY(!catalog.change(0, own("192.0.2.3")));
    QVERIFY(catalog.change(first, own("tcp://192.0.2.1", "Mine")));
    QCOMPARE(indexOf(catalog, "192.0.2.1"), -1);
    const int changed = indexOf(catalog, "tcp://192.0.2.1");
    QVERIFY(catalog.isChecked(changed));
    QCOMPARE(catalog.servers().at(changed).compared.operatorName, text("Mine"));
    QVERIFY(catalog.change(changed, own("tcp://192.0.2.1:53", "Mine"))); // only spelled anew
}

void ServerCatalogTest::removesOnlyItsOwnAndBringsThemBack()
{
    ServerCatalog catalog(sampleSources());
    const qsizetype before = catalog.servers().size();
    catalog.add(own("192.0.2.1", "Mine"), true);
    QVERIFY(catalog.remove({0, 1, 2}).isEmpty());
    const auto removed = catalog.remove({0, indexOf(catalog, "192.0.2.1")});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(catalog.servers().size(), before);
    QVERIFY(removed.first().wasChecked);
    QVERIFY(catalog.add(removed.first().server, removed.first().wasChecked));
    QVERIFY(catalog.isChecked(indexOf(catalog, "192.0.2.1")));
    QCOMPARE(catalog.servers().last().compared.operatorName, text("Mine"));
}

void ServerCatalogTest::importSkipsWhatIsThere()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("192.0.2.1"), false);
    const QStringList before = checkedTargets(catalog);
    const QList<ListedServer> list{{own("192.0.2.1").server, {}},
                                   {own("203.0.113.9").server, {}},
                                   {own("tls://new.example").server, text("New")},
                                   {own("tls://new.example:853").server, text("New")},
                                   {own("192.0.2.8", "", {text("GAMMA")}).server, {}}};
    QCOMPARE(catalog.addAll(list), 2);
    QCOMPARE(catalog.addAll(list), 0);
    QCOMPARE(checkedTargets(catalog), before);
    const auto operatorOf = [&catalog](const char *target) {
        return catalog.servers().at(indexOf(catalog, target)).compared.operatorName;
    };
    QCOMPARE(operatorOf("tls://new.example"), text("New"));
    QCOMPARE(operatorOf("192.0.2.8"), text("Gamma")); // by its tag
}

void ServerCatalogTest::lockedChangesNothing()
{
    ServerCatalog catalog(sampleSources());
    catalog.add(own("192.0.2.1"), true);
    const QStringList before = checkedTargets(catalog);
    catalog.setLocked(true);
    const QSignalSpy checks(&catalog, &ServerCatalog::checksChanged);
    const QSignalSpy servers(&catalog, &ServerCatalog::serversChanged);
    const int ownServer = indexOf(catalog, "192.0.2.1");
    catalog.setChecked({0, 5}, false);
    catalog.checkOnly({});
    QVERIFY(!catalog.add(own("192.0.2.2"), true));
    QVERIFY(!catalog.change(ownServer, own("192.0.2.3")));
    QVERIFY(catalog.remove({ownServer}).isEmpty());
    QCOMPARE(catalog.addAll({{own("192.0.2.4").server, {}}}), 0);
    QCOMPARE(checkedTargets(catalog), before);
    QCOMPARE(checks.count() + servers.count(), 0);

    catalog.setLocked(false);
    catalog.checkOnly({});
    QCOMPARE(catalog.checkedCount(), 0);
}

void ServerCatalogTest::remembersTheChoicesOfEachPlace()
{
    ServerCatalog catalog(sampleSources());
    const QStringList here = checkedTargets(catalog);
    const auto first = daemonServers({"192.0.2.1", "203.0.113.9"});
    catalog.setDaemonServers(first, text("https://a.example"));
    QVERIFY(catalog.isDaemon() && !catalog.isEditable());
    QVERIFY(!catalog.add(own("192.0.2.7"), true));
    QCOMPARE(catalog.checkedCount(), 2); // all that it asks by itself
    catalog.checkOnly({1});

    catalog.setDaemonServers(first, text("https://b.example"));
    QCOMPARE(catalog.checkedCount(), 2);
    catalog.setDaemonServers(std::nullopt, {});
    QCOMPARE(checkedTargets(catalog), here);
    catalog.setDaemonServers(first, text("https://a.example"));
    QCOMPARE(checkedTargets(catalog), QStringList(text("udp://203.0.113.9")));

    catalog.setDaemonServers(QList<Server>(), text("https://c.example"));
    QVERIFY(catalog.servers().isEmpty());
    QCOMPARE(catalog.checkedCount(), 0);
}

void ServerCatalogTest::knowsTheOperatorsOfDaemonsServers()
{
    ServerCatalog catalog(sampleSources());
    QList<Server> servers = daemonServers({"203.0.113.9", "192.0.2.1", "192.0.2.2", "192.0.2.1"});
    servers[1].tags = {text("BETA"), text("x\u0007")};
    servers[2].tags = {text("SYSTEM")};
    catalog.setDaemonServers(servers, text("https://a.example"));
    QCOMPARE(catalog.servers().size(), 3);
    QCOMPARE(catalog.servers().at(0).compared.operatorName, text("Gamma"));
    QCOMPARE(catalog.servers().at(1).compared.operatorName, text("Beta"));
    QCOMPARE(catalog.servers().at(1).notes, QStringList(text("x\\x07")));
    QVERIFY(!catalog.servers().at(1).compared.isSystem);
    QVERIFY(catalog.servers().at(2).compared.isSystem);
}

namespace {

/// A settings file that is gone with it.
struct SettingsFile
{
    QTemporaryDir folder;
    QString path = folder.filePath(text("settings.ini"));

    void save(const ServerCatalog &catalog) const
    {
        QSettings settings(path, QSettings::IniFormat);
        catalog.saveState(settings);
    }
    void restore(ServerCatalog &catalog) const
    {
        QSettings settings(path, QSettings::IniFormat);
        catalog.restoreState(settings);
    }
};

} // namespace

void ServerCatalogTest::keepsItsStateInSettings()
{
    const SettingsFile file;
    ServerCatalog before(sampleSources());
    before.add(own("https://own.example/%C3%BC%20x", "Größe, „A“", {text("a,b"), text("c")}), true);
    before.add(own("[fe80::1%eth0]"), false);
    before.setChecked({0, 4}, true);
    before.setDaemonServers(daemonServers({"192.0.2.1"}), text("https://a.example"));
    file.save(before); // what a daemon has is not kept
    before.setDaemonServers(std::nullopt, {});

    ServerCatalog after(sampleSources());
    file.restore(after);
    QCOMPARE(checkedTargets(after), checkedTargets(before));
    QCOMPARE(after.servers().size(), before.servers().size());
    for (qsizetype i = 0; i < after.servers().size(); ++i) {
        const ComparedServer &a = after.servers().at(i).compared;
        const ComparedServer &b = before.servers().at(i).compared;
        QCOMPARE(a.server.endpoint.target(), b.server.endpoint.target());
        QCOMPARE(a.server.tags, b.server.tags);
        QCOMPARE(a.operatorName, b.operatorName);
    }

    before.remove({indexOf(before, "[fe80::1%eth0]")});
    file.save(before);
    ServerCatalog later(sampleSources());
    file.restore(later);
    QCOMPARE(later.servers().size(), before.servers().size());
}

void ServerCatalogTest::keepsThatNothingWasChosen()
{
    const SettingsFile file;
    ServerCatalog before(sampleSources());
    before.checkOnly({});
    file.save(before);
    ServerCatalog after(sampleSources());
    file.restore(after);
    QCOMPARE(after.checkedCount(), 0);

    const SettingsFile empty; // of a first start
    ServerCatalog first(sampleSources());
    empty.restore(first);
    QCOMPARE(first.checkedCount(), 3);
}

void ServerCatalogTest::choosesTheResolversOfAnotherNetwork_data()
{
    QTest::addColumn<bool>("wereChosen");
    QTest::newRow("all were chosen") << true;
    QTest::newRow("one was not") << false;
}

void ServerCatalogTest::choosesTheResolversOfAnotherNetwork()
{
    QFETCH(bool, wereChosen);
    const SettingsFile file;
    ServerCatalog before(sampleSources());
    before.checkOnly({0});
    before.setChecked({1}, wereChosen);
    file.save(before);

    ServerCatalog::Sources nowhere = sampleSources();
    nowhere.system.clear();
    ServerCatalog between(nowhere); // without a network what was chosen stays
    file.restore(between);
    file.save(between);

    ServerCatalog::Sources elsewhere = sampleSources();
    elsewhere.system = daemonServers({"198.51.100.1"});
    ServerCatalog after(elsewhere);
    file.restore(after);
    QCOMPARE(after.isChecked(indexOf(after, "198.51.100.1")), wereChosen);
}

void ServerCatalogTest::survivesDamagedSettings()
{
    const SettingsFile file;
    QFile damaged(file.path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("[servers]\n"
                  "own\\1\\target=udp://192.0.2.1\n"
                  "own\\2\\target=no target\n"
                  "own\\3\\target=192.0.2.1:53\n"
                  "own\\4\\tags=x\n"
                  "own\\size=2000000000\n"
                  "checked=nonsense, udp://192.0.2.1\n"
                  "systemChecked=perhaps\n");
    damaged.close();
    ServerCatalog catalog(sampleSources());
    const qsizetype before = catalog.servers().size();
    file.restore(catalog);
    QCOMPARE(catalog.servers().size(), before + 1);
    QVERIFY(checkedTargets(catalog).contains(text("udp://192.0.2.1")));
}

void ServerCatalogTest::ownServerThatTheSystemUsesToo()
{
    const SettingsFile file;
    ServerCatalog before{ServerCatalog::Sources()};
    before.add(own("192.0.2.53", "Router"), false);
    file.save(before);
    ServerCatalog after(sampleSources());
    file.restore(after);
    const CatalogServer &server = after.servers().at(indexOf(after, "192.0.2.53"));
    QVERIFY(server.compared.isSystem);
    QCOMPARE(server.origin, ServerOrigin::Own);
    QCOMPARE(server.compared.operatorName, text("Router"));
}

QTEST_GUILESS_MAIN(ServerCatalogTest)

#include "servercatalogtest.moc"
