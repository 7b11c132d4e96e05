// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"
#include "dohasking.h"

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

class DohTransportTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] Fixture fixture()
    {
        return Fixture(m_certificates.get(TestCertificates::Kind::Good), m_certificates.caFile());
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void authorityNamesThePortOnlyWhereItIsNot443_data();
    void authorityNamesThePortOnlyWhereItIsNot443();
    void pathMayHaveAQueryString_data();
    void pathMayHaveAQueryString();
    void postHasTheMediaTypeAndIdZero();
    void getHasUnpaddedBase64urlAndIdZero();
    void largestBodyIsTaken();
    void bodyInManyDataFramesStaysWhole();
    void trailersDoNoHarm();
    void interimResponsesDoNoHarm();
    void ageIsTold_data();
    void ageIsTold();
    void manyQueriesShareOneConnection();
    void aSlowOneHoldsUpNoOther();
    void oneStreamAtATimeWhereTheServerSaysSo();
    void loadSpreadsOverConnections();
    void waitersOfOneHandshakeCarryItsPhases();
    void freshConnectionsEndWithGoAway();
    void secondConnectionResumesTheSession();
    void cancelResetsTheStream();
    void cancelWhileConnectingClosesTheConnection();
    void completionMayCancelAllOthers();
    void transportMayGoAfterACompletion();
};

void DohTransportTest::authorityNamesThePortOnlyWhereItIsNot443_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("authority");
    const auto row = [](const char *target, const char *authority) {
        QTest::newRow(target) << QString::fromLatin1(target) << QByteArray(authority);
    };
    row("https://dns.example", "dns.example");
    row("https://dns.example:8443/q", "dns.example:8443");
    row("https://192.0.2.1", "192.0.2.1");
    row("https://[2001:db8::1]/q", "[2001:db8::1]");
    row("https://[2001:db8::1]:8443/q", "[2001:db8::1]:8443");
    row("https://dns.example@192.0.2.1/q", "dns.example");
}

void DohTransportTest::authorityNamesThePortOnlyWhereItIsNot443()
{
    QFETCH(const QString, target);
    QFETCH(const QByteArray, authority);
    QCOMPARE(dohAuthority(*Endpoint::parse(target)), authority);
}

void DohTransportTest::pathMayHaveAQueryString_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("getPath");
    QTest::newRow("none") << QByteArray("/q") << QByteArray("/q?dns=cXVlcnk");
    QTest::newRow("one") << QByteArray("/q?user=a") << QByteArray("/q?user=a&dns=cXVlcnk");
}

void DohTransportTest::pathMayHaveAQueryString()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, getPath);
    const DohRequestMaker post("dns.example", path, DohMethod::Post);
    QCOMPARE(valueOf(post.requestFor("query"), ":path"), path);
    const DohRequestMaker get("dns.example", path, DohMethod::Get);
    QCOMPARE(valueOf(get.requestFor("query"), ":path"), getPath);
    QVERIFY(get.requestFor("query").body.isEmpty());
}

void DohTransportTest::postHasTheMediaTypeAndIdZero()
{
    Fixture f = fixture();
    QByteArray query = queryFor(QStringLiteral("www.example.com"));
    setMessageId(query.data(), 4711);
    f.transport = std::move(*DohTransport::create(f.options));
    std::optional<Outcome> outcome;
    const Exchange exchange = f.transport->start(
        {query, Clock::now() + 20s}, [&](Outcome &&done) { outcome = std::move(done); });
    QTRY_VERIFY(outcome);
    VERIFY_ANSWERED(*outcome);

    const LoopbackHttpRequest &request = f.server.requests().first();
    QCOMPARE(request.field(":method"), "POST");
    QCOMPARE(request.field("content-type"), "application/dns-message");
    QCOMPARE(request.field("accept"), "application/dns-message");
    QCOMPARE(request.field("content-length"), QByteArray::number(query.size()));
    QCOMPARE(messageId(request.body), quint16(0));
    QCOMPARE(request.body.mid(2), query.mid(2));
}

void DohTransportTest::getHasUnpaddedBase64urlAndIdZero()
{
    Fixture f = fixture();
    f.options.dohMethod = DohMethod::Get;
    VERIFY_ANSWERED(f.ask());
    const LoopbackHttpRequest &request = f.server.requests().first();
    QCOMPARE(request.field(":method"), "GET");
    const QByteArray path = request.field(":path");
    QVERIFY2(path.startsWith("/dns-query?dns=AAA"), path.constData());
    QVERIFY(!path.endsWith('=') && !path.contains('+'));
    QVERIFY(request.field("content-type").isNull());
    QVERIFY(request.body.isEmpty());
    QCOMPARE(f.server.queries().first(), queryFor(QStringLiteral("www.example.com")));
}

void DohTransportTest::largestBodyIsTaken()
{
    Fixture f = fixture();
    f.server.setHandler(
        [](const QByteArray &query) { return LoopbackReply{{largeAnswerTo(query, 65'000)}}; });
    const Outcome outcome = f.ask();
    VERIFY_ANSWERED(outcome);
    QVERIFY(outcome.reply.size() > 60'000);
}

void DohTransportTest::bodyInManyDataFramesStaysWhole()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) { reply.dataSize = 1; });
    const Outcome outcome = f.ask();
    VERIFY_ANSWERED(outcome);
    QCOMPARE(outcome.reply, answerTo(queryFor(QStringLiteral("www.example.com"))));
}

void DohTransportTest::trailersDoNoHarm()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) {
        reply.trailers = {{"content-type", "text/html"}, {"age", "5"}};
    });
    const Outcome outcome = f.ask();
    VERIFY_ANSWERED(outcome);
    QCOMPARE(outcome.age, 0u);
}

void DohTransportTest::interimResponsesDoNoHarm()
{
    Fixture f = fixture();
    f.server.setShaper([](LoopbackHttpReply &reply, int) { reply.interim = {103, 103}; });
    VERIFY_ANSWERED(f.ask());
}

void DohTransportTest::ageIsTold_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<quint32>("age");
    QTest::newRow("none") << QByteArray() << 0u;
    QTest::newRow("30") << QByteArray("30") << 30u;
    QTest::newRow("negative") << QByteArray("-30") << 0u;
    QTest::newRow("not a number") << QByteArray("30 s") << 0u;
    QTest::newRow("beyond 2^31") << QByteArray("9999999999") << 2147483648u;
    QTest::newRow("beyond 2^64") << QByteArray("99999999999999999999999") << 2147483648u;
}

void DohTransportTest::ageIsTold()
{
    QFETCH(const QByteArray, field);
    QFETCH(const quint32, age);
    Fixture f = fixture();
    f.server.setShaper([field](LoopbackHttpReply &reply, int) {
        if (!field.isNull())
            reply.fields = {{"age", field}};
    });
    const Outcome outcome = f.ask();
    VERIFY_ANSWERED(outcome);
    QCOMPARE(outcome.age, age);
}

void DohTransportTest::manyQueriesShareOneConnection()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    for (int i = 0; i < 500; ++i)
        f.start(QStringLiteral("n%1.example.com").arg(i));
    QTRY_COMPARE(f.finished.size(), 500);
    for (int i = 0; i < 500; ++i) {
        VERIFY_ANSWERED(*f.outcomes[i]);
        QCOMPARE(f.outcomes[i]->reply,
                 answerTo(queryFor(QStringLiteral("n%1.example.com").arg(i))));
    }
    QCOMPARE(f.server.connectionCount(), 1);
}

void DohTransportTest::aSlowOneHoldsUpNoOther()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setHandler([](const QByteArray &query) {
        LoopbackReply reply{{answerTo(query)}};
        if (query.contains("slow"))
            reply.delay = 300ms;
        return reply;
    });
    f.start(QStringLiteral("slow.example.com"));
    for (int i = 0; i < 5; ++i)
        f.start();
    QTRY_COMPARE(f.finished.size(), 6);
    QCOMPARE(f.finished.last(), 0);
    QCOMPARE(f.server.connectionCount(), 1);
    QVERIFY(*f.outcomes[0]->timings.query >= 300ms);
    QVERIFY(*f.outcomes[1]->timings.query < *f.outcomes[0]->timings.query);
}

void DohTransportTest::oneStreamAtATimeWhereTheServerSaysSo()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setMaxConcurrentStreams(1);
    for (int i = 0; i < 20; ++i)
        f.start();
    QTRY_COMPARE(f.finished.size(), 20);
    for (const auto &outcome : f.outcomes)
        VERIFY_ANSWERED(*outcome);
    QCOMPARE(f.server.queryCount(), 20);
    QCOMPARE(f.server.connectionCount(), 1);
}

void DohTransportTest::loadSpreadsOverConnections()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.options.maxConnections = 3;
    for (int i = 0; i < 30; ++i)
        f.start();
    QTRY_COMPARE(f.finished.size(), 30);
    for (const auto &outcome : f.outcomes)
        VERIFY_ANSWERED(*outcome);
    QCOMPARE(f.server.connectionCount(), 3);
}

void DohTransportTest::waitersOfOneHandshakeCarryItsPhases()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.start();
    f.start();
    QTRY_COMPARE(f.finished.size(), 2);
    const Timings &first = f.outcomes[0]->timings;
    for (const auto &outcome : f.outcomes) {
        QVERIFY(!outcome->reused);
        QVERIFY(outcome->timings.connect && outcome->timings.tls && outcome->timings.query);
        QCOMPARE(*outcome->timings.tls, *first.tls);
        QVERIFY(outcome->timings.total >=
                *outcome->timings.connect + *outcome->timings.tls + *outcome->timings.query);
    }
    const Outcome later = f.ask();
    QVERIFY(later.reused);
    QVERIFY(!later.timings.connect && !later.timings.tls);
    QVERIFY(later.timings.query && *later.timings.query > Duration(0));
    QVERIFY(later.tls != nullptr);
    QCOMPARE(later.tls->alpn, QStringLiteral("h2"));
}

void DohTransportTest::freshConnectionsEndWithGoAway()
{
    Fixture f = fixture();
    for (int i = 0; i < 3; ++i)
        VERIFY_ANSWERED(f.ask());
    QCOMPARE(f.server.connectionCount(), 3);
    QTRY_COMPARE(f.server.openConnections(), 0);
    QCOMPARE(f.server.goAways(), 3);
}

void DohTransportTest::secondConnectionResumesTheSession()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    QVERIFY(!f.ask().tlsResumed);
    f.server.closeConnections();
    QTRY_COMPARE(f.server.openConnections(), 0);
    Outcome outcome = f.ask();
    if (!outcome.answered()) // the close was not seen yet
        outcome = f.ask();
    VERIFY_ANSWERED(outcome);
    QVERIFY(!outcome.reused);
    QVERIFY(outcome.tlsResumed);
}

void DohTransportTest::cancelResetsTheStream()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setHandler([](const QByteArray &query) {
        return query.contains("silent") ? LoopbackReply() : LoopbackReply{{answerTo(query)}};
    });
    f.start(QStringLiteral("silent.example.com"));
    QTRY_COMPARE(f.server.queryCount(), 1);
    f.exchanges.clear();
    QTRY_COMPARE(f.server.cancelledStreams(), 1);
    VERIFY_ANSWERED(f.ask());
    QVERIFY(!f.outcomes[0]);
    QCOMPARE(f.server.connectionCount(), 1);
}

void DohTransportTest::cancelWhileConnectingClosesTheConnection()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.server.setMute(true);
    f.start();
    QTRY_COMPARE(f.server.connectionCount(), 1);
    f.exchanges.clear();
    QTRY_COMPARE(f.server.openConnections(), 0);
    QVERIFY(f.finished.isEmpty());
}

void DohTransportTest::completionMayCancelAllOthers()
{
    Fixture f = fixture();
    f.options.use = ConnectionUse::Reuse;
    f.transport = std::move(*DohTransport::create(f.options));
    std::vector<Exchange> exchanges;
    int completed = 0;
    for (int i = 0; i < 10; ++i) {
        exchanges.push_back(f.transport->start(
            {queryFor(QStringLiteral("www.example.com")), Clock::now() + 20s}, [&](Outcome &&) {
                ++completed;
                exchanges.clear();
            }));
    }
    QTRY_COMPARE(completed, 1);
    VERIFY_ANSWERED(f.ask());
    QCOMPARE(completed, 1);
}

void DohTransportTest::transportMayGoAfterACompletion()
{
    Fixture f = fixture();
    f.transport = std::move(*DohTransport::create(f.options));
    bool gone = false;
    const Exchange exchange = f.transport->start(
        {queryFor(QStringLiteral("www.example.com")), Clock::now() + 20s}, [&](Outcome &&) {
            connect(f.transport.get(), &QObject::destroyed, this, [&] { gone = true; });
            f.transport.release()->deleteLater();
        });
    QTRY_VERIFY(gone);
    QTRY_COMPARE(f.server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(DohTransportTest)
#include "dohtransporttest.moc"
