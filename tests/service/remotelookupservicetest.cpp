// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remotelookupservice.h"

#include "support/dnsmessages.h"
#include "support/fakedaemon.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

const QByteArray lookupLine("POST /dns-lookup");

FakeReply accepted(const QByteArray &id = "0193d1a4-5f0c")
{
    return {202, "{\"task_id\": \"" + id + "\", \"message\": \"queued\"}"};
}

FakeReply task(const QByteArray &status, const QByteArray &more = {})
{
    return {200,
            "{\"task_id\": \"0193d1a4-5f0c\", \"task_status\": \"" + status + '"' + more + '}'};
}

/// Two rows: an answer and a failure.
QByteArray taskResult()
{
    return R"({"duration": 0.5, "details": {
        "udp://192.0.2.1": {"command_status": "ok", "rcode": "NOERROR", "time_ms": 12.5},
        "tls://dns.example": {"command_status": "error", "error": "gone", "error_type": "timeout"}}})";
}

FakeReply success()
{
    return task("SUCCESS", R"(, "task_result": )" + taskResult());
}

/// A daemon that has the result as soon as it is asked.
FakeReply prompt(const FakeRequest &request)
{
    return request.line == lookupLine ? accepted() : success();
}

/// The same, but every GET is held.
FakeReply slow(const FakeRequest &request)
{
    if (request.line.startsWith("DELETE"))
        return {204};
    FakeReply held;
    held.hold = true;
    return request.line == lookupLine ? accepted() : held;
}

RemoteOptions optionsFor(const FakeDaemon &daemon)
{
    RemoteOptions options;
    options.url = *parseDaemonUrl(daemon.url());
    options.left = {true, true};
    return options;
}

LookupRequest request()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.servers = {{*Endpoint::parse(u"tls://dns.example"), {QStringLiteral("X")}},
                       {*Endpoint::parse(u"192.0.2.1"), {}}};
    return request;
}

/// What a lookup has signalled.
struct Heard
{
    explicit Heard(ServiceLookup *lookup)
        : rows(lookup, &ServiceLookup::serverFinished)
        , finished(lookup, &ServiceLookup::finished)
        , failed(lookup, &ServiceLookup::failed)
    {
    }
    [[nodiscard]] int ends() const { return int(finished.size() + failed.size()); }
    [[nodiscard]] QString error() const
    {
        return failed.isEmpty() ? QString() : failed[0][0].value<Error>().detail;
    }

    QSignalSpy rows;
    QSignalSpy finished;
    QSignalSpy failed;
};

} // namespace

class RemoteLookupServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>("dnstester::Error"); }

    void asksAndTellsTheRows();
    void rowsOfTheDaemonsOwnServersAreTold();
    void tokenIsSentWithEveryRequest();
    void pathOfTheUrlIsKept();
    void heldRequestIsAskedForAgain();
    void daemonThatDoesNotHoldIsPolled();
    void olderDaemonsStatusIsEnough();
    void manyLookupsWaitAtOnce();
    void unsendableOptionFails();
    void refusedConnectionFailsAtOnceButNotInside();
    void destroyedLookupIsTakenBack();
    void lookupDestroyedBeforeItHasAnIdIsTakenBack();
    void daemonThatNeverGivesAnIdIsLeft();
    void endedTaskIsNotTakenBack();
    void lookupMayBeDestroyedByWhoHearsOfIt();
    void serviceMayBeDestroyedFirst();
    void daemonThatComesBackIsWaitedFor();
    void daemonThatStaysAwayIsGivenUp();
    void busyDaemonIsAskedAgain_data();
    void busyDaemonIsAskedAgain();
    void servers();
};

void RemoteLookupServiceTest::asksAndTellsTheRows()
{
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    RemoteLookupService service(optionsFor(daemon));
    LookupRequest asked = request();
    asked.options.dnssec = true;
    const auto lookup = service.start(asked);
    Heard heard(lookup.get());
    QCOMPARE(lookup->result().servers.size(), 2);
    QCOMPARE(lookup->result().servers[0].runs[0].failure.kind, ErrorKind::Cancelled);
    QTRY_COMPARE(heard.ends(), 1);
    QVERIFY2(heard.error().isEmpty(), qPrintable(heard.error()));

    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(heard.rows[1][0].toInt(), 1);
    const LookupResult result = lookup->result();
    QVERIFY(result.duration == 500ms);
    QCOMPARE(result.servers[0].server.endpoint.target(), QStringLiteral("tls://dns.example"));
    QCOMPARE(result.servers[0].runs[0].failure.kind, ErrorKind::Timeout);
    QVERIFY(result.servers[1].runs[0].timings.total == 12'500us);

    QCOMPARE(daemon.requests().size(), 2);
    const FakeRequest &posted = daemon.requests()[0];
    QCOMPARE(posted.line, lookupLine);
    QCOMPARE(posted.header("Content-Type"), QByteArray("application/json"));
    QVERIFY(posted.header("Authorization").isEmpty());
    QCOMPARE(QJsonDocument::fromJson(posted.body).object(), toJson(asked, {true, true}));
    QCOMPARE(daemon.requests()[1].line, QByteArray("GET /tasks/0193d1a4-5f0c?wait=30"));
}

void RemoteLookupServiceTest::rowsOfTheDaemonsOwnServersAreTold()
{
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    RemoteLookupService service(optionsFor(daemon));
    LookupRequest asked = request();
    asked.servers.clear();
    const auto lookup = service.start(asked);
    Heard heard(lookup.get());
    QVERIFY(lookup->result().servers.isEmpty());
    QTRY_COMPARE(heard.finished.size(), 1);
    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(lookup->result().servers.size(), 2);
    QVERIFY(!daemon.requests()[0].body.contains("dns_servers"));
}

void RemoteLookupServiceTest::tokenIsSentWithEveryRequest()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteOptions options = optionsFor(daemon);
    options.token = "s3cret";
    RemoteLookupService service(options);
    auto lookup = service.start(request());
    QTRY_COMPARE(daemon.held(), 1);
    lookup.reset();
    QTRY_COMPARE(daemon.requests().size(), 3);
    for (const FakeRequest &each : daemon.requests())
        QCOMPARE(each.header("Authorization"), QByteArray("Bearer s3cret"));
}

void RemoteLookupServiceTest::pathOfTheUrlIsKept()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        return request.line == "POST /dns%20tester/dns-lookup" ? accepted() : success();
    });
    RemoteOptions options = optionsFor(daemon);
    options.url = *parseDaemonUrl(QString(daemon.url() + QStringLiteral("/dns%20tester/")));
    RemoteLookupService service(options);
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.ends(), 1);
    QVERIFY2(heard.error().isEmpty(), qPrintable(heard.error()));
    QCOMPARE(daemon.count("GET /dns%20tester/tasks/"), 1);
}

void RemoteLookupServiceTest::heldRequestIsAskedForAgain()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(daemon.held(), 1);
    daemon.release(task("PENDING"));
    QTRY_COMPARE(daemon.held(), 1);
    daemon.release(task("ACTIVE"));
    QTRY_COMPARE(daemon.held(), 1);
    QCOMPARE(heard.ends(), 0);
    daemon.release(success());
    QTRY_COMPARE(heard.finished.size(), 1);
    QCOMPARE(daemon.count("GET"), 3);
}

void RemoteLookupServiceTest::daemonThatDoesNotHoldIsPolled()
{
    FakeDaemon daemon;
    int polls = 0;
    daemon.setHandler([&polls](const FakeRequest &request) {
        if (request.line == lookupLine)
            return accepted();
        return ++polls < 4 ? task("PENDING") : success();
    });
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.ends(), 1);
    QCOMPARE(heard.finished.size(), 1);
    QCOMPARE(polls, 4);
}

void RemoteLookupServiceTest::olderDaemonsStatusIsEnough()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        FakeReply reply = prompt(request);
        reply.status = 200;
        return reply;
    });
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.finished.size(), 1);
}

void RemoteLookupServiceTest::manyLookupsWaitAtOnce()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteLookupService service(optionsFor(daemon));
    std::vector<std::unique_ptr<ServiceLookup>> lookups;
    for (int i = 0; i < 20; ++i)
        lookups.push_back(service.start(request()));
    QTRY_COMPARE(daemon.held(), 20);
    lookups.clear();
    QTRY_COMPARE(daemon.count("DELETE"), 20);
    QTRY_VERIFY(service.isIdle());
}

void RemoteLookupServiceTest::unsendableOptionFails()
{
    FakeDaemon daemon;
    RemoteLookupService service(optionsFor(daemon));
    LookupRequest asked = request();
    asked.options.pad = true;
    const auto lookup = service.start(asked);
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.ends(), 1);
    QCOMPARE(heard.error(), QStringLiteral("a daemon can't be asked for padding"));
    QVERIFY(daemon.requests().isEmpty());
}

void RemoteLookupServiceTest::refusedConnectionFailsAtOnceButNotInside()
{
    FakeDaemon daemon;
    daemon.vanish();
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.failed.size(), 1);
    QCOMPARE(heard.error(),
             QStringLiteral("%1 can't be reached: the connection was refused").arg(daemon.url()));
    QTRY_VERIFY(service.isIdle());
}

void RemoteLookupServiceTest::destroyedLookupIsTakenBack()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteLookupService service(optionsFor(daemon));
    auto lookup = service.start(request());
    QTRY_COMPARE(daemon.held(), 1);
    QSignalSpy idle(&service, &LookupService::idle);
    lookup.reset();
    QVERIFY(!service.isIdle());
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(service.isIdle());
    QCOMPARE(daemon.requests().last().line, QByteArray("DELETE /tasks/0193d1a4-5f0c"));
    QTRY_COMPARE(daemon.held(), 0); // the waiting request has been given up
}

void RemoteLookupServiceTest::lookupDestroyedBeforeItHasAnIdIsTakenBack()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        FakeReply reply{204};
        reply.hold = request.line == lookupLine;
        return reply;
    });
    RemoteLookupService service(optionsFor(daemon));
    auto lookup = service.start(request());
    QTRY_COMPARE(daemon.held(), 1);
    lookup.reset();
    QVERIFY(!service.isIdle());
    daemon.release(accepted("late"));
    QTRY_VERIFY(service.isIdle());
    QCOMPARE(daemon.requests().last().line, QByteArray("DELETE /tasks/late"));
}

void RemoteLookupServiceTest::daemonThatNeverGivesAnIdIsLeft()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        FakeReply reply;
        reply.hold = true;
        return reply;
    });
    RemoteOptions options = optionsFor(daemon);
    options.silence = 1h;
    RemoteLookupService service(options);
    auto lookup = service.start(request());
    QTRY_COMPARE(daemon.held(), 1);
    lookup.reset();
    QTRY_VERIFY_WITH_TIMEOUT(service.isIdle(), 30'000);
    QTRY_COMPARE(daemon.held(), 0);
}

void RemoteLookupServiceTest::endedTaskIsNotTakenBack()
{
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    RemoteLookupService service(optionsFor(daemon));
    auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.finished.size(), 1);
    lookup.reset();
    QTRY_VERIFY(service.isIdle());
    QCOMPARE(daemon.requests().size(), 2);
}

void RemoteLookupServiceTest::lookupMayBeDestroyedByWhoHearsOfIt()
{
    FakeDaemon daemon;
    daemon.setHandler(prompt);
    RemoteLookupService service(optionsFor(daemon));
    auto byRow = service.start(request());
    connect(byRow.get(), &ServiceLookup::serverFinished, this, [&byRow] { byRow.reset(); });
    auto byEnd = service.start(request());
    connect(byEnd.get(), &ServiceLookup::finished, this, [&byEnd] { byEnd.reset(); });
    QTRY_VERIFY(!byRow && !byEnd);
    daemon.setHandler([](const FakeRequest &) { return FakeReply{500}; });
    auto byFailure = service.start(request());
    connect(byFailure.get(), &ServiceLookup::failed, this, [&byFailure] { byFailure.reset(); });
    QTRY_VERIFY(!byFailure);
    QTRY_VERIFY(service.isIdle());
    QCOMPARE(daemon.count("DELETE"), 0);
}

void RemoteLookupServiceTest::serviceMayBeDestroyedFirst()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    auto service = std::make_unique<RemoteLookupService>(optionsFor(daemon));
    const auto lookup = service->start(request());
    QTRY_COMPARE(daemon.held(), 1);
    service->servers([](Result<QList<Server>> &&) { QFAIL("the service is gone"); });
    service.reset();
    QTRY_COMPARE(daemon.held(), 0);
    QCOMPARE(lookup->result().servers.size(), 2);

    auto fragile = std::make_unique<RemoteLookupService>(optionsFor(daemon));
    daemon.setHandler(prompt);
    const auto last = fragile->start(request());
    connect(last.get(), &ServiceLookup::finished, this, [&fragile] { fragile.reset(); });
    QTRY_VERIFY(!fragile);
    QCOMPARE(last->result().servers.size(), 2);
}

void RemoteLookupServiceTest::daemonThatComesBackIsWaitedFor()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(daemon.held(), 1);
    daemon.turnAway(true);
    QTRY_VERIFY(daemon.turnedAway() >= 6); // more than Qt tries by itself
    QCOMPARE(heard.ends(), 0);
    daemon.setHandler(prompt);
    daemon.turnAway(false);
    QTRY_COMPARE(heard.ends(), 1);
    QVERIFY2(heard.error().isEmpty(), qPrintable(heard.error()));
    QCOMPARE(daemon.requests().last().line, QByteArray("GET /tasks/0193d1a4-5f0c?wait=0"));
    QCOMPARE(daemon.count(lookupLine), 1);
}

void RemoteLookupServiceTest::daemonThatStaysAwayIsGivenUp()
{
    FakeDaemon daemon;
    daemon.setHandler(slow);
    RemoteOptions options = optionsFor(daemon);
    options.patience = 200ms;
    RemoteLookupService service(options);
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(daemon.held(), 1);
    daemon.vanish();
    QTRY_COMPARE(heard.failed.size(), 1);
    QVERIFY2(heard.error().startsWith(daemon.url()), qPrintable(heard.error()));
    QVERIFY(heard.failed[0][0].value<Error>().code == ErrorCode::Unavailable);
}

void RemoteLookupServiceTest::busyDaemonIsAskedAgain_data()
{
    QTest::addColumn<FakeReply>("busy");
    QTest::addColumn<bool>("submitting"); // or reading
    const FakeFields soon{{"Retry-After", "0"}};
    for (const int status : {429, 503})
        QTest::addRow("%d to the lookup", status)
            << FakeReply{status, R"({"error": "wait"})", "application/json", soon} << true;
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("%d to the wait", status) << FakeReply{status, "no", "text/html"} << false;
    FakeReply closed;
    closed.close = true;
    QTest::newRow("closed while waiting") << closed << false;
    FakeReply broken;
    broken.raw = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"task";
    QTest::newRow("closed in the middle of the answer") << broken << false;
}

void RemoteLookupServiceTest::busyDaemonIsAskedAgain()
{
    QFETCH(FakeReply, busy);
    QFETCH(bool, submitting);
    FakeDaemon daemon;
    int refusals = 0;
    daemon.setHandler([&](const FakeRequest &request) {
        if ((request.line == lookupLine) == submitting && refusals < 2) {
            ++refusals;
            return busy;
        }
        return prompt(request);
    });
    RemoteLookupService service(optionsFor(daemon));
    const auto lookup = service.start(request());
    Heard heard(lookup.get());
    QTRY_COMPARE(heard.ends(), 1);
    QVERIFY2(heard.error().isEmpty(), qPrintable(heard.error()));
    QCOMPARE(refusals, 2);
}

void RemoteLookupServiceTest::servers()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        return FakeReply{200, R"({"servers": [{"target": "udp://9.9.9.9", "tags": ["Q\u001b"]},
                                              {"target": "tls://dns.example"}]})"};
    });
    RemoteLookupService service(optionsFor(daemon));
    std::optional<Result<QList<Server>>> told;
    service.servers([&told](Result<QList<Server>> &&servers) { told = std::move(servers); });
    QVERIFY(!told && !service.isIdle());
    QTRY_VERIFY(told);
    QVERIFY(service.isIdle());
    QVERIFY2(*told, qPrintable(*told ? QString() : told->error().detail));
    QCOMPARE((*told)->size(), 2);
    QCOMPARE((**told)[0].endpoint.target(), QStringLiteral("udp://9.9.9.9"));
    QCOMPARE((**told)[0].tags, QStringList(QStringLiteral("Q\\x1b")));

    daemon.setHandler([](const FakeRequest &) { return FakeReply{404, R"({"error": "no"})"}; });
    told.reset();
    service.servers([&told](Result<QList<Server>> &&servers) { told = std::move(servers); });
    QTRY_VERIFY(told);
    QVERIFY(!*told);
    QCOMPARE(told->error().detail, QStringLiteral("%1 does not know GET /servers: it is no DNS "
                                                  "Tester, or one older than this program")
                                       .arg(daemon.url()));
}

QTEST_GUILESS_MAIN(RemoteLookupServiceTest)
#include "remotelookupservicetest.moc"
