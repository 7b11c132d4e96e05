// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/connection.h"

#include "ui/places/marks.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace dnstester;
using namespace dnstester::ui;

namespace {

const QList<Server> twoServers{{*Endpoint::parse(u"192.0.2.1"), {}},
                               {*Endpoint::parse(u"192.0.2.2"), {}}};

tl::unexpected<Error> gone()
{
    return fail(ErrorCode::Unavailable, QStringLiteral("http://a is gone"));
}

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wellDaemonIsConnected()
    {
        DaemonHealth health{true, {}};
        health.version = QStringLiteral("1.2.3");
        health.workers = 4;
        health.pending = 7;
        const Connection connection = Connection::of(health, twoServers);
        QCOMPARE(connection.state, ConnectionState::Connected);
        QCOMPARE(shownState(connection), QStringLiteral("connected (1.2.3)"));
        const QString all = described(connection);
        for (const char *part : {"1.2.3", "well", "4", "7", "2 server"})
            QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    }

    void olderDaemonSaysLess()
    {
        const Connection connection = Connection::of(DaemonHealth{true, {}}, twoServers);
        QCOMPARE(shownState(connection), QStringLiteral("connected"));
        QVERIFY(described(connection).contains(QLatin1String("does not tell its version")));
        QVERIFY(!described(connection).contains(QLatin1String("worker")));
    }

    void daemonThatIsNotWellIsInTrouble_data()
    {
        QTest::addColumn<QString>("warning");
        QTest::addColumn<bool>("servers");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("degraded") << "no worker is alive" << true << "no worker is alive";
        QTest::newRow("without a reason") << "" << true << "not why";
        QTest::newRow("servers unknown") << "no worker is alive" << false << "http://a is gone";
    }

    void daemonThatIsNotWellIsInTrouble()
    {
        QFETCH(QString, warning);
        QFETCH(bool, servers);
        QFETCH(QString, trouble);
        const Connection connection = servers
                                          ? Connection::of(DaemonHealth{false, warning}, twoServers)
                                          : Connection::of(DaemonHealth{false, warning}, gone());
        QCOMPARE(connection.state, ConnectionState::InTrouble);
        QVERIFY(connection.trouble.contains(trouble));
        QVERIFY(described(connection).contains(trouble));
        QCOMPARE(connection.servers.has_value(), servers);
    }

    void daemonThatDoesNotAnswerIsOutOfReach()
    {
        const Connection connection = Connection::of(gone(), twoServers);
        QCOMPARE(connection.state, ConnectionState::OutOfReach);
        QCOMPARE(described(connection), QStringLiteral("http://a is gone"));
        QVERIFY(!connection.servers);
    }

    void everyStateHasAMarkOfItsOwn()
    {
        QSet<int> marks;
        for (const auto state :
             {ConnectionState::Local, ConnectionState::Checking, ConnectionState::Connected,
              ConnectionState::InTrouble, ConnectionState::OutOfReach}) {
            const Mark mark = markOf(state);
            marks.insert(int(mark));
            const QImage drawn = markIcon(mark, QPalette()).pixmap(32, 32).toImage();
            QVERIFY(drawn != markIcon(Mark::None, QPalette()).pixmap(32, 32).toImage());
        }
        QCOMPARE(marks.size(), 5);
    }
};

QTEST_MAIN(ConnectionTest)

#include "connectiontest.moc"
