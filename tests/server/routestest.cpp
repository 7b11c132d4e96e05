// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include <QTest>

using namespace dnstester::server;
using Method = HttpRequest::Method;

class RoutesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEveryRouteOfTheTable();
    void segmentInBracesIsTheArgument();
    void unknownPathHasNoMethods_data();
    void unknownPathHasNoMethods();
    void wrongMethodNamesTheRightOnes();
    void workersHaveHealthAndMetrics();
};

void RoutesTest::findsEveryRouteOfTheTable()
{
    QVERIFY(!routes().empty());
    for (const Route &route : routes()) {
        QByteArray path(route.pattern);
        if (const qsizetype brace = path.indexOf('{'); brace >= 0)
            path = path.first(brace) + 'x';
        QCOMPARE(matchRoute(routes(), route.method, path).route, &route);
    }
}

void RoutesTest::segmentInBracesIsTheArgument()
{
    const RouteMatch match = matchRoute(routes(), Method::Get, "/tasks/0192-abc");
    QVERIFY(match.route);
    QCOMPARE(match.route->action, Action::ReadTask);
    QCOMPARE(match.argument, QByteArray("0192-abc"));
}

void RoutesTest::unknownPathHasNoMethods_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"", "/tasks", "/tasks/", "/tasks/a/b", "/dns-lookup/", "/DNS-LOOKUP",
                             "//health", "/health/..", "/docs/../health", "/docs/", "/x"})
        QTest::newRow(*path ? path : "empty") << QByteArray(path);
}

void RoutesTest::unknownPathHasNoMethods()
{
    QFETCH(QByteArray, path);
    const RouteMatch match = matchRoute(routes(), Method::Get, path);
    QVERIFY(!match.route);
    QVERIFY(match.allow.isEmpty());
}

void RoutesTest::wrongMethodNamesTheRightOnes()
{
    QCOMPARE(matchRoute(routes(), Method::Get, "/dns-lookup").allow, QByteArray("POST"));
    QCOMPARE(matchRoute(routes(), Method::Put, "/tasks/a").allow, QByteArray("GET, DELETE"));
    QCOMPARE(matchRoute(routes(), Method::Other, "/health").allow, QByteArray("GET, HEAD"));
}

void RoutesTest::workersHaveHealthAndMetrics()
{
    QCOMPARE(matchRoute(workerRoutes(), Method::Get, "/metrics").route,
             matchRoute(routes(), Method::Get, "/metrics").route);
    QVERIFY(matchRoute(workerRoutes(), Method::Head, "/status").route);
    for (const Route &route : workerRoutes())
        QVERIFY(route.action == Action::Health || route.action == Action::Metrics);
}

QTEST_APPLESS_MAIN(RoutesTest)
#include "routestest.moc"
