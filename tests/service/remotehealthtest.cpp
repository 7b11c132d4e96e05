// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remotelookupservice.h"

#include "support/fakedaemon.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;

namespace {

RemoteOptions optionsFor(const FakeDaemon &daemon)
{
    RemoteOptions options;
    options.url = *parseDaemonUrl(daemon.url());
    return options;
}

} // namespace

/// What a daemon says of itself.
class RemoteHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void health_data();
    void health();
    void healthTellsTheFiguresAndTheVersion_data();
    void healthTellsTheFiguresAndTheVersion();
    void versionIsAskedForAgainOnceTheDaemonWasAway();
};

void RemoteHealthTest::health_data()
{
    QTest::addColumn<FakeReply>("reply");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<QString>("text"); // warning or error
    QTest::newRow("ok") << FakeReply{200, R"({"status": "ok"})"} << true << QString();
    QTest::newRow("degraded")
        << FakeReply{503, R"({"status": "degraded", "warning": "no worker is alive"})"} << false
        << QStringLiteral("no worker is alive");
    QTest::newRow("something else")
        << FakeReply{200, "<html>", "text/html"} << false
        << QStringLiteral("%1 does not answer GET /health as a DNS Tester does: \"status\" must be "
                          "ok or degraded");
    QTest::newRow("busy") << FakeReply{503, "no", "text/html"} << false
                          << QStringLiteral("%1 is busy");
}

void RemoteHealthTest::health()
{
    QFETCH(FakeReply, reply);
    QFETCH(bool, ok);
    QFETCH(QString, text);
    FakeDaemon daemon;
    daemon.setHandler([reply](const FakeRequest &) { return reply; });
    RemoteLookupService service(optionsFor(daemon));
    std::optional<Result<DaemonHealth>> told;
    service.health([&told](Result<DaemonHealth> &&health) { told = std::move(health); });
    QTRY_VERIFY(told);
    QCOMPARE(*told && (*told)->ok, ok);
    QCOMPARE(*told ? (*told)->warning : told->error().detail,
             text.contains(u'%') ? text.arg(daemon.url()) : text);
    QCOMPARE(daemon.requests()[0].line, QByteArray("GET /health"));
}

void RemoteHealthTest::healthTellsTheFiguresAndTheVersion_data()
{
    QTest::addColumn<FakeReply>("metrics");
    QTest::addColumn<QString>("version");
    const auto row = [](const char *name, const FakeReply &metrics, const char *version) {
        QTest::newRow(name) << metrics << QString::fromUtf8(version);
    };
    row("ours",
        {200, "# TYPE dnstester_build_info gauge\n"
              "dnstester_build_info{qt=\"6.4.2\",version=\"1.2.3\"} 1\nx{version=\"9\"} 1\n"},
        "1.2.3");
    row("first line", {200, "dnstester_build_info{version=\"1.2.3\"} 1"}, "1.2.3");
    row("older", {200, "dns_tasks_total{status=\"success\"} 1\n"}, "");
    row("of something else", {200, "go_build_info{version=\"1.2.3\"} 1\n"}, "");
    row("without a version", {200, "dnstester_build_info{qt=\"6\"} 1\nx{version=\"9\"} 1\n"}, "");
    row("hostile", {200, "dnstester_build_info{version=\"\033[2J\"}"}, "\\x1b[2J");
    row("cut off", {200, "dnstester_build_info{version=\"1.2"}, "");
    row("endless", {200, "dnstester_build_info{version=\"" + QByteArray(100, '1') + "\"} 1"},
        "11111111111111111111111111111111");
    row("none", {404, "no"}, "");
    row("not for us", {401, R"({"error": "no"})"}, "");
    FakeReply closed;
    closed.close = true;
    row("no answer", closed, "");
}

void RemoteHealthTest::healthTellsTheFiguresAndTheVersion()
{
    QFETCH(FakeReply, metrics);
    QFETCH(QString, version);
    FakeDaemon daemon;
    daemon.setHandler([metrics](const FakeRequest &request) {
        return request.line == "GET /metrics" ? metrics : FakeReply{200, R"({"status": "ok",
            "queue": {"pending": 3, "active": "?"}, "workers": 4})"};
    });
    RemoteLookupService service(optionsFor(daemon));
    std::optional<Result<DaemonHealth>> told;
    service.health([&told](Result<DaemonHealth> &&health) { told = std::move(health); });
    QTRY_VERIFY(told);
    QVERIFY(*told && (*told)->ok && service.isIdle());
    QCOMPARE((*told)->version, version);
    QCOMPARE((*told)->pending.value_or(-1), 3);
    QVERIFY(!(*told)->active);
    QCOMPARE((*told)->workers.value_or(-1), 4);
}

void RemoteHealthTest::versionIsAskedForAgainOnceTheDaemonWasAway()
{
    FakeDaemon daemon;
    FakeReply reply{200, R"({"status": "ok"})"};
    QByteArray version = "1";
    daemon.setHandler([&](const FakeRequest &request) {
        return request.line == "GET /health"
                   ? reply
                   : FakeReply{200, "dnstester_build_info{version=\"" + version + "\"} 1\n"};
    });
    RemoteLookupService service(optionsFor(daemon));
    const auto tell = [&service] {
        std::optional<Result<DaemonHealth>> told;
        service.health([&told](Result<DaemonHealth> &&health) { told = std::move(health); });
        const bool replied = QTest::qWaitFor([&told] { return told.has_value(); }, 30'000);
        return replied && *told ? (*told)->version : QStringLiteral("(no health)");
    };
    QCOMPARE(tell(), QStringLiteral("1"));
    version = "2";
    QCOMPARE(tell(), QStringLiteral("1"));
    QCOMPARE(daemon.count("GET /metrics"), 1);
    reply.status = 500;
    QCOMPARE(tell(), QStringLiteral("(no health)"));
    reply.status = 200;
    QCOMPARE(tell(), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(RemoteHealthTest)

#include "remotehealthtest.moc"
