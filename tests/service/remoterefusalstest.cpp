// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/remotelookupservice.h"

#include "support/fakedaemon.h"
#include "support/processmemory.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

LookupRequest request()
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    request.servers = {{*Endpoint::parse(u"192.0.2.1"), {}}};
    return request;
}

RemoteOptions optionsFor(const FakeDaemon &daemon)
{
    RemoteOptions options;
    options.url = *parseDaemonUrl(daemon.url());
    return options;
}

struct Ending
{
    bool finished = false;
    Error error;
};

/// How a lookup ends.
Ending endingOf(const RemoteOptions &options)
{
    RemoteLookupService service(options);
    const auto lookup = service.start(request());
    Ending ending;
    bool ended = false;
    QObject::connect(lookup.get(), &ServiceLookup::failed, lookup.get(), [&](const Error &error) {
        ending.error = error;
        ended = true;
    });
    QObject::connect(lookup.get(), &ServiceLookup::finished, lookup.get(),
                     [&] { ending.finished = ended = true; });
    if (!QTest::qWaitFor([&ended] { return ended; }, 30'000))
        ending.error.detail = QStringLiteral("(it has not ended)");
    return ending;
}

FakeReply accepted()
{
    return {202, R"({"task_id": "1", "message": "queued"})"};
}

FakeReply raw(const QByteArray &octets)
{
    FakeReply reply;
    reply.raw = octets;
    return reply;
}

} // namespace

/// What people are told where a daemon does not do what it should.
class RemoteRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Qt's threads for HTTPS may still be freeing what OpenSSL keeps for them, which at the end of
    /// the process would be taken for a leak.
    void cleanupTestCase() { QTRY_VERIFY_WITH_TIMEOUT(!hasThread("QNetworkAccessM"), 60'000); }

    void refusedLookupIsASentence_data();
    void refusedLookupIsASentence();
    void taskThatCanNotBeReadIsASentence_data();
    void taskThatCanNotBeReadIsASentence();
    void tokenThatIsRefusedIsTold();
    void silentDaemonIsTold();
    void waitThatIsTooLongIsToldAtOnce();
    void endlessAnswerIsCut();
    void redirectIsNotFollowed();
    void certificateIsVerified_data();
    void certificateIsVerified();
    void certificateMayGoUnverified();
    void plainHttpWhereTlsIsExpectedIsTold();
    void urlsAreChecked_data();
    void urlsAreChecked();
};

void RemoteRefusalsTest::refusedLookupIsASentence_data()
{
    QTest::addColumn<FakeReply>("reply");
    QTest::addColumn<QString>("sentence"); // behind the URL
    const auto row = [](const char *name, const FakeReply &reply, const char *sentence) {
        QTest::newRow(name) << reply << QString::fromUtf8(sentence);
    };
    row("400", {400, R"({"error": "\"domain\" must be a string"})"},
        "refuses: \"domain\" must be a string");
    row("unknown field", {400, R"({"error": "\"options.nsid\" is not a known field"})"},
        "refuses: \"options.nsid\" is not a known field; it is older than this program");
    row("hostile sentence", {400, R"({"error": "\u001b[2J"})"}, "refuses: \\x1b[2J");
    row("older daemon's refusal", {422, R"({"detail": "bad qtype"})"}, "refuses: bad qtype");
    row("400 without a sentence", {400, "Bad Request", "text/plain"},
        "answered POST /dns-lookup with status 400");
    row("401", {401, R"({"error": "who are you"})"}, "wants a token");
    row("404", {404, "<html>", "text/html"},
        "does not know POST /dns-lookup: it is no DNS Tester, or one older than this program");
    row("405", {405, R"({"error": "no"})"},
        "does not know POST /dns-lookup: it is no DNS Tester, or one older than this program");
    row("413", {413, R"({"error": "the body is too large"})"}, "refuses: the body is too large");
    row("429 without Retry-After", {429, R"({"error": "rate limit exceeded"})"},
        "is busy: rate limit exceeded");
    row("503 without Retry-After", {503, R"({"error": "no workers available"})"},
        "is busy: no workers available");
    row("500", {500, "oops", "text/plain"}, "answered POST /dns-lookup with status 500");
    row("HTML", {200, "<html>welcome</html>", "text/html"},
        "does not answer POST /dns-lookup as a DNS Tester does: the body must be a JSON object");
    row("a list", {202, "[]"},
        "does not answer POST /dns-lookup as a DNS Tester does: the body must be a JSON object");
    row("no id", {202, "{}"},
        "does not answer POST /dns-lookup as a DNS Tester does: \"task_id\" must be the id of a "
        "task");
    row("an id that leads elsewhere", {202, R"({"task_id": "../metrics?x="})"},
        "does not answer POST /dns-lookup as a DNS Tester does: \"task_id\" must be the id of a "
        "task");
    row(
        "closed",
        [] {
            FakeReply reply;
            reply.close = true;
            return reply;
        }(),
        "closed the connection without a whole answer");
    row("half an answer", raw("HTTP/1.1 202 Accepted\r\nContent-Length: 99\r\n\r\n{"),
        "closed the connection without a whole answer");
}

void RemoteRefusalsTest::refusedLookupIsASentence()
{
    QFETCH(FakeReply, reply);
    QFETCH(QString, sentence);
    FakeDaemon daemon;
    daemon.setHandler([reply](const FakeRequest &) { return reply; });
    const Ending ending = endingOf(optionsFor(daemon));
    QVERIFY(!ending.finished);
    QCOMPARE(ending.error.detail, daemon.url() + u' ' + sentence);
}

void RemoteRefusalsTest::taskThatCanNotBeReadIsASentence_data()
{
    QTest::addColumn<FakeReply>("reply");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const FakeReply &reply, const char *sentence) {
        QTest::newRow(name) << reply << QString::fromUtf8(sentence);
    };
    row("404", {404, R"({"error": "there is no such task, or no more"})"},
        "does not have the lookup any more: it was restarted, or somebody removed it");
    row("401", {401}, "wants a token");
    row("failed", {200, R"({"task_status": "FAILURE", "error": "given up\u0007"})"},
        "could not do the lookup: given up\\x07");
    row("HTML", {200, "<html>", "text/html"},
        "does not answer GET /tasks/ID as a DNS Tester does: the body must be a JSON object");
    row("no status", {200, "{}"},
        "does not answer GET /tasks/ID as a DNS Tester does: \"task_status\" must be PENDING, "
        "ACTIVE, SUCCESS or FAILURE, not \"\"");
    row("no result", {200, R"({"task_status": "SUCCESS"})"},
        "does not answer GET /tasks/ID as a DNS Tester does: \"task_result\" must be an object");
    row("wrong result",
        {200, R"({"task_status": "SUCCESS", "task_result": {"details": {"udp://192.0.2.1":
                  {"command_status": "ok", "rcode": 5}}}})"},
        "gave a result that can't be read: \"udp://192.0.2.1\": \"rcode\" must be a string");
}

void RemoteRefusalsTest::taskThatCanNotBeReadIsASentence()
{
    QFETCH(FakeReply, reply);
    QFETCH(QString, sentence);
    FakeDaemon daemon;
    daemon.setHandler([reply](const FakeRequest &request) {
        return request.line.startsWith("POST") ? accepted() : reply;
    });
    const Ending ending = endingOf(optionsFor(daemon));
    QVERIFY(!ending.finished);
    QCOMPARE(ending.error.detail, daemon.url() + u' ' + sentence);
}

void RemoteRefusalsTest::tokenThatIsRefusedIsTold()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        return FakeReply{401, "{}", "application/json", {{"WWW-Authenticate", "Bearer"}}};
    });
    RemoteOptions options = optionsFor(daemon);
    options.token = "s3cret";
    const QString sentence = endingOf(options).error.detail;
    QCOMPARE(sentence, daemon.url() + QStringLiteral(" does not accept the token"));
}

void RemoteRefusalsTest::silentDaemonIsTold()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        FakeReply reply;
        reply.hold = true;
        return reply;
    });
    RemoteOptions options = optionsFor(daemon);
    options.silence = 100ms;
    QCOMPARE(endingOf(options).error.detail,
             daemon.url() + QStringLiteral(" did not answer in time"));
}

void RemoteRefusalsTest::waitThatIsTooLongIsToldAtOnce()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        return FakeReply{
            503, R"({"error": "full"})", "application/json", {{"Retry-After", "3600"}}};
    });
    QCOMPARE(endingOf(optionsFor(daemon)).error.detail,
             daemon.url() + QStringLiteral(" is busy: full; it asks to wait 3600 s"));
    QCOMPARE(daemon.requests().size(), 1);
}

void RemoteRefusalsTest::endlessAnswerIsCut()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) { return FakeReply{200, QByteArray(200'000, ' ')}; });
    RemoteOptions options = optionsFor(daemon);
    options.maxAnswer = 100'000;
    QCOMPARE(endingOf(options).error.detail,
             daemon.url() + QStringLiteral(" sent more than 100000 octets"));
}

void RemoteRefusalsTest::redirectIsNotFollowed()
{
    FakeDaemon elsewhere;
    FakeDaemon daemon;
    daemon.setHandler([&elsewhere](const FakeRequest &) {
        return FakeReply{307, {}, "text/html", {{"Location", elsewhere.url().toLatin1()}}};
    });
    QCOMPARE(endingOf(optionsFor(daemon)).error.detail,
             QStringLiteral("%1 redirects to \"%2\"; if that is meant, it must be given as the URL")
                 .arg(daemon.url(), elsewhere.url()));
    QVERIFY(elsewhere.requests().isEmpty());
}

void RemoteRefusalsTest::certificateIsVerified_data()
{
    using Kind = TestCertificates::Kind;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("good") << Kind::Good << true;
    QTest::newRow("expired") << Kind::Expired << false;
    QTest::newRow("unknown issuer") << Kind::UnknownIssuer << false;
    QTest::newRow("wrong name") << Kind::WrongName << false;
    QTest::newRow("self-signed") << Kind::SelfSigned << false;
}

void RemoteRefusalsTest::certificateIsVerified()
{
    QFETCH(TestCertificates::Kind, kind);
    QFETCH(bool, trusted);
    TestCertificates certificates;
    FakeDaemon daemon(certificates.get(kind));
    daemon.setHandler([](const FakeRequest &request) {
        return request.line.startsWith("POST")
                   ? accepted()
                   : FakeReply{200,
                               R"({"task_status": "SUCCESS", "task_result": {"details": {}}})"};
    });
    RemoteOptions options = optionsFor(daemon);
    options.token = "s3cret";
    options.caFile = certificates.caFile();
    const Ending ending = endingOf(options);
    QCOMPARE(ending.finished, trusted);
    if (trusted)
        return;
    QVERIFY2(ending.error.detail.startsWith(
                 QStringLiteral("the certificate of %1 is not trusted: ").arg(daemon.url())),
             qPrintable(ending.error.detail));
    QVERIFY(daemon.requests().isEmpty()); // nor has it seen the token
}

void RemoteRefusalsTest::certificateMayGoUnverified()
{
    TestCertificates certificates;
    FakeDaemon daemon(certificates.get(TestCertificates::Kind::Expired));
    daemon.setHandler([](const FakeRequest &) { return FakeReply{400, R"({"error": "no"})"}; });
    RemoteOptions options = optionsFor(daemon);
    options.insecure = true;
    QCOMPARE(endingOf(options).error.detail, daemon.url() + QStringLiteral(" refuses: no"));
}

void RemoteRefusalsTest::plainHttpWhereTlsIsExpectedIsTold()
{
    FakeDaemon daemon;
    RemoteOptions options = optionsFor(daemon);
    options.url.setScheme(QStringLiteral("https"));
    options.silence = 500ms; // the daemon waits for the rest of what it takes for a request
    const Ending ending = endingOf(options);
    QVERIFY(!ending.finished);
    QVERIFY2(ending.error.detail.startsWith(QLatin1String("https://localhost:")),
             qPrintable(ending.error.detail));
}

void RemoteRefusalsTest::urlsAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown"); // or the sentence
    const auto row = [](const char *text, const char *shown) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    const char *form = "the URL must be like https://dns.example:5000, with http or https and a "
                       "host, not \"%1\"";
    row("http://localhost:5000/", "http://localhost:5000");
    row("HTTPS://Dns.Example", "https://dns.example");
    row("https://[2001:db8::1]:8443/a/b/", "https://[2001:db8::1]:8443/a/b");
    for (const char *wrong : {"", "localhost:5000", "ftp://x", "https://", "https:///x",
                              "http://x:99999", "http://a b"})
        row(wrong, form);
    row("http://user:secret@x", "the URL must have no user name and no password");
    row("http://x/?a=b", "the URL must end before '?' and '#'");
    row("http://x/#a", "the URL must end before '?' and '#'");
}

void RemoteRefusalsTest::urlsAreChecked()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const Result<QUrl> url = parseDaemonUrl(text);
    QCOMPARE(url ? shownUrl(*url) : url.error().detail,
             shown.contains(u'%') ? shown.arg(text) : shown);
}

QTEST_GUILESS_MAIN(RemoteRefusalsTest)
#include "remoterefusalstest.moc"
