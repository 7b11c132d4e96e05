// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/servertreemodel.h"
#include "samplecatalog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;
using namespace dnstester::ui::test;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QStringList rows(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row)
        rows.append(model.index(row, 0, parent).data().toString());
    return rows;
}

QModelIndex row(const QAbstractItemModel &model, const char *title, const QModelIndex &parent = {})
{
    return model.index(int(rows(model, parent).indexOf(text(title))), 0, parent);
}

Qt::CheckState stateOf(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).value<Qt::CheckState>();
}

/// A catalog with a model of it that is watched for faults.
struct Tree
{
    ServerCatalog catalog{sampleSources()};
    ServerTreeModel model{&catalog};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void check(const QModelIndex &index, bool isChecked = true)
    {
        model.setData(index, isChecked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
};

} // namespace

class ServerTreeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsByOperator();
    void groupsByTransport();
    void groupsOwnServers();
    void groupsTellWhatIsCheckedInThem();
    void checkOfAGroupLeavesFurtherAddressesOut();
    void uncheckOfAGroupMeansAllOfIt();
    void checkedServersComeInTheOrderShown();
    void filters_data();
    void filters();
    void checkOfAFilteredGroupMeansWhatIsShown();
    void filterHidesNoChecks();
    void lockedRowsCannotBeChecked();
    void tellsOfChecksThatChange();
    void textsForScreenReadersAndToolTips();
    void followsTheCatalog();
};

void ServerTreeModelTest::groupsByOperator()
{
    const Tree tree;
    QCOMPARE(rows(tree.model),
             (QStringList{text("This system"), text("Alpha"), text("Beta"), text("Gamma")}));
    const QModelIndex alpha = row(tree.model, "Alpha");
    QCOMPARE(rows(tree.model, alpha),
             (QStringList{text("tcp://203.0.113.1"), text("tls://dns.alpha.example@203.0.113.1"),
                          text("udp://203.0.113.5"), text("tcp://203.0.113.5"),
                          text("More addresses")}));
    QCOMPARE(rows(tree.model, row(tree.model, "More addresses", alpha)).size(), 3);
    QCOMPARE(rows(tree.model, row(tree.model, "This system")),
             (QStringList{text("udp://192.0.2.53"), text("udp://203.0.113.1")}));
}

void ServerTreeModelTest::groupsByTransport()
{
    Tree tree;
    tree.model.setGrouping(Grouping::Transport);
    QCOMPARE(rows(tree.model),
             (QStringList{text("UDP"), text("TCP"), text("DoT"), text("DoH"), text("DoQ")}));
    const QModelIndex udp = row(tree.model, "UDP");
    QCOMPARE(
        rows(tree.model, udp),
        (QStringList{text("udp://192.0.2.53"), text("udp://203.0.113.1"), text("udp://203.0.113.5"),
                     text("udp://203.0.113.9"), text("More addresses")}));
    QCOMPARE(row(tree.model, "udp://203.0.113.9", udp).data(ServerTreeModel::DetailRole).toString(),
             text("Gamma"));
}

void ServerTreeModelTest::groupsOwnServers()
{
    Tree tree;
    tree.catalog.add(own("192.0.2.1"), false);
    tree.catalog.add(own("192.0.2.2", "Delta"), false);
    tree.catalog.add(own("192.0.2.3", "Beta"), false);
    QCOMPARE(rows(tree.model),
             (QStringList{text("This system"), text("Alpha"), text("Beta"), text("Gamma"),
                          text("Delta"), text("Operator not named")}));
    const QModelIndex beta = row(tree.model, "Beta");
    const QModelIndex added = row(tree.model, "udp://192.0.2.3", beta);
    QCOMPARE(added.data(ServerTreeModel::BadgesRole).toStringList(), QStringList(text("Added")));
    const QModelIndex system = row(tree.model, "This system");
    QCOMPARE(tree.model.index(0, 0, system).data(ServerTreeModel::BadgesRole).toStringList(),
             QStringList(text("System")));
}

void ServerTreeModelTest::groupsTellWhatIsCheckedInThem()
{
    Tree tree;
    tree.catalog.checkOnly({});
    const QModelIndex beta = row(tree.model, "Beta");
    QCOMPARE(stateOf(beta), Qt::Unchecked);
    tree.check(tree.model.index(0, 0, beta));
    QCOMPARE(stateOf(beta), Qt::PartiallyChecked);
    QCOMPARE(beta.data(ServerTreeModel::DetailRole).toString(), text("1 of 2"));
    tree.check(tree.model.index(1, 0, beta));
    QCOMPARE(stateOf(beta), Qt::Checked);
    tree.check(beta, false);
    QCOMPARE(tree.catalog.checkedCount(), 0);
}

void ServerTreeModelTest::checkOfAGroupLeavesFurtherAddressesOut()
{
    Tree tree;
    tree.catalog.checkOnly({});
    const QModelIndex alpha = row(tree.model, "Alpha");
    const QModelIndex further = row(tree.model, "More addresses", alpha);
    tree.check(alpha);
    QCOMPARE(tree.catalog.checkedCount(), 4);
    QCOMPARE(stateOf(alpha), Qt::Checked);
    QCOMPARE(stateOf(further), Qt::Unchecked);
    tree.check(further);
    QCOMPARE(tree.catalog.checkedCount(), 7);
    QCOMPARE(stateOf(further), Qt::Checked);
}

void ServerTreeModelTest::uncheckOfAGroupMeansAllOfIt()
{
    Tree tree;
    tree.catalog.checkOnly({});
    const QModelIndex alpha = row(tree.model, "Alpha");
    const QModelIndex further = row(tree.model, "More addresses", alpha);
    tree.check(tree.model.index(0, 0, further));
    QCOMPARE(stateOf(alpha), Qt::PartiallyChecked);
    tree.check(alpha);
    tree.check(alpha, false);
    QCOMPARE(tree.catalog.checkedCount(), 0);
    QCOMPARE(stateOf(alpha), Qt::Unchecked);
}

void ServerTreeModelTest::checkedServersComeInTheOrderShown()
{
    Tree tree;
    tree.catalog.checkOnly({0, 2, 3, int(tree.catalog.servers().size()) - 2}); // tcp before udp
    QCOMPARE(targets(tree.model.checkedServers()),
             (QStringList{text("udp://192.0.2.53"), text("tcp://203.0.113.1"),
                          text("tls://dns.alpha.example@203.0.113.1"), text("udp://203.0.113.9")}));
    tree.model.setGrouping(Grouping::Transport);
    QCOMPARE(targets(tree.model.checkedServers()),
             (QStringList{text("udp://192.0.2.53"), text("udp://203.0.113.9"),
                          text("tcp://203.0.113.1"), text("tls://dns.alpha.example@203.0.113.1")}));
}

void ServerTreeModelTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("groups");
    QTest::addColumn<int>("found");
    const auto row = [](const char *filter, const QStringList &groups, int found) {
        QTest::newRow(filter) << text(filter) << groups << found;
    };
    const QString system = text("This system");
    row("beta", {text("Beta")}, 2);                // operator
    row("203.0.113.9", {text("Gamma")}, 2);        // target
    row("malware", {text("Gamma")}, 2);            // tag
    row("blocks ads", {system, text("Alpha")}, 4); // tag in words
    row("alpha", {system, text("Alpha")}, 8);      // of the system's one too
    row("DoT", {text("Alpha")}, 2);                // transport
    row("  alpha   tcp ", {text("Alpha")}, 3);     // all words
    row("2001:db8", {text("Alpha")}, 2);           // further addresses alone
    row("system", {system}, 2);                    // sign
    row("", {system, text("Alpha"), text("Beta"), text("Gamma")}, 13);
    row("nowhere", {}, 0);
    row("alpha beta", {}, 0);
    row(".*", {}, 0);
}

void ServerTreeModelTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, groups);
    QFETCH(int, found);
    Tree tree;
    tree.model.setFilter(filter);
    QCOMPARE(rows(tree.model), groups);
    QCOMPARE(tree.model.serversAt({}).size(), found);
}

void ServerTreeModelTest::checkOfAFilteredGroupMeansWhatIsShown()
{
    Tree tree;
    tree.catalog.checkOnly({});
    tree.model.setFilter(text("alpha tls"));
    tree.check(row(tree.model, "Alpha"));
    QCOMPARE(checkedTargets(tree.catalog),
             QStringList(text("tls://dns.alpha.example@203.0.113.1")));
    tree.model.setFilter(text("2001:db8")); // it has only further ones
    QCOMPARE(stateOf(row(tree.model, "Alpha")), Qt::Unchecked);
    tree.check(row(tree.model, "Alpha"));
    QCOMPARE(tree.catalog.checkedCount(), 3);
}

void ServerTreeModelTest::filterHidesNoChecks()
{
    Tree tree;
    const QStringList before = targets(tree.model.checkedServers());
    tree.model.setFilter(text("nowhere"));
    QCOMPARE(targets(tree.model.checkedServers()), before);
}

void ServerTreeModelTest::lockedRowsCannotBeChecked()
{
    Tree tree;
    const QModelIndex beta = row(tree.model, "Beta");
    QVERIFY(beta.flags().testFlag(Qt::ItemIsUserCheckable));
    tree.catalog.setLocked(true);
    QVERIFY(!beta.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(beta.flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!tree.model.setData(beta, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(stateOf(beta), Qt::Unchecked);
}

void ServerTreeModelTest::tellsOfChecksThatChange()
{
    Tree tree;
    const QModelIndex beta = row(tree.model, "Beta");
    const QModelIndex child = tree.model.index(0, 0, beta);
    QList<QModelIndex> changed;
    connect(&tree.model, &QAbstractItemModel::dataChanged, &tree.model,
            [&changed](const QModelIndex &from, const QModelIndex &to) {
                for (int row = from.row(); row <= to.row(); ++row)
                    changed.append(from.siblingAtRow(row));
            });
    tree.check(child);
    QVERIFY(changed.contains(beta));
    QVERIFY(changed.contains(child));
    changed.clear();
    tree.check(child); // it is already
    QVERIFY(changed.isEmpty());
}

void ServerTreeModelTest::textsForScreenReadersAndToolTips()
{
    Tree tree;
    tree.catalog.add(own("192.0.2.1", "<b>Delta</b>", {text("x")}), false);
    const QModelIndex group = row(tree.model, "<b>Delta</b>");
    const QModelIndex added = tree.model.index(0, 0, group);
    QCOMPARE(added.data(Qt::AccessibleTextRole).toString(),
             text("udp://192.0.2.1, <b>Delta</b>, UDP, Added, x"));
    QCOMPARE(group.data(Qt::AccessibleTextRole).toString(), text("<b>Delta</b>: 0 of 1 chosen"));
    QVERIFY(!added.data(Qt::ToolTipRole).toString().contains(text("<b>")));
    QVERIFY(added.data(Qt::ToolTipRole).toString().contains(text("&lt;b&gt;Delta")));
}

void ServerTreeModelTest::followsTheCatalog()
{
    Tree tree;
    const QSignalSpy resets(&tree.model, &QAbstractItemModel::modelReset);
    tree.catalog.setDaemonServers(QList<Server>{own("203.0.113.9").server}, text("https://a"));
    QCOMPARE(rows(tree.model), QStringList(text("Gamma")));
    tree.catalog.setDaemonServers(QList<Server>(), text("https://a"));
    QCOMPARE(tree.model.rowCount(), 0);
    tree.catalog.setDaemonServers(std::nullopt, {});
    QCOMPARE(tree.model.rowCount(), 4);
    QCOMPARE(resets.count(), 3);
}

QTEST_GUILESS_MAIN(ServerTreeModelTest)

#include "servertreemodeltest.moc"
