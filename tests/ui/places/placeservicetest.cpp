// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placeservice.h"

#include "support/fakedaemon.h"
#include "ui/places/fakeanswers.h"
#include "ui/places/faketokenstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace dnstester::ui;
using namespace dnstester::ui::test;
using namespace std::chrono_literals;

using Behaviour = FakeTokenStore::Behaviour;

namespace {

/// A place with a token that the store has.
Place guarded(const FakeDaemon &daemon, TokenStore &tokens)
{
    const Place place{QUuid::createUuid(), {}, QUrl(daemon.url()), {}, false, true};
    tokens.write(place.id, QStringLiteral("s3cret"), [](const std::optional<Error> &) {});
    return place;
}

Place open(const FakeDaemon &daemon)
{
    return {QUuid::createUuid(), {}, QUrl(daemon.url())};
}

} // namespace

class PlaceServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thisComputerIsReadyAtOnce();
    void daemonIsReadyOnceItsTokenIsRead();
    void daemonsServersAreTold();
    void tokenThatIsNotToBeHadIsTold_data();
    void tokenThatIsNotToBeHadIsTold();
    void tokenThatComesTooLateIsForNobody();
    void tellsBeforeTheServiceGoes();
    void otherNameChangesNothing();
    void troubleIsToldOnceAndItsEndToo();
    void refusedTokenIsTrouble();
    void mayGoWhileAsking();
};

void PlaceServiceTest::thisComputerIsReadyAtOnce()
{
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceService place(&book, &tokens);
    QSignalSpy known(&place, &PlaceService::serversKnown);
    QVERIFY(place.service());
    QVERIFY(place.place().isEmpty());
    QCOMPARE(place.connection().state, ConnectionState::Local);
    QTRY_COMPARE(known.size(), 1);
    QVERIFY(!known[0][0].value<std::optional<QList<Server>>>());
}

void PlaceServiceTest::daemonIsReadyOnceItsTokenIsRead()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = guarded(daemon, tokens);
    book.add(there);
    PlaceService place(&book, &tokens);
    QSignalSpy changed(&place, &PlaceService::changed);
    tokens.setBehaviour(Behaviour::IsSlow);
    book.setCurrent(there.id);
    QVERIFY(!place.service());
    QCOMPARE(place.place(), daemon.url());
    QCOMPARE(place.connection().state, ConnectionState::Checking);
    QCOMPARE(changed.size(), 1);
    tokens.release();
    QVERIFY(place.service());
    QCOMPARE(changed.size(), 2);
    QTRY_COMPARE(place.connection().state, ConnectionState::Connected);
    QCOMPARE(place.connection().version, QStringLiteral("1.2.3"));
    for (const FakeRequest &request : daemon.requests())
        QCOMPARE(request.header("Authorization"), QByteArray("Bearer s3cret"));
}

void PlaceServiceTest::daemonsServersAreTold()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    PlaceService place(&book, &tokens);
    place.setInterval(1ms);
    QSignalSpy known(&place, &PlaceService::serversKnown);
    const Place there = open(daemon);
    book.add(there);
    book.setCurrent(there.id);
    QTRY_COMPARE(known.size(), 1);
    const auto servers = known[0][0].value<std::optional<QList<Server>>>();
    QVERIFY(servers);
    QCOMPARE(servers->size(), 2);
    QCOMPARE(servers->first().endpoint.target(), QStringLiteral("udp://192.0.2.1"));
    QCOMPARE(known[0][1].toString(), daemon.url());
    QTRY_VERIFY(daemon.count("GET /health") > 5);
    QCOMPARE(known.size(), 1);

    book.setCurrent({});
    QCOMPARE(known.size(), 2);
    QVERIFY(!known[1][0].value<std::optional<QList<Server>>>());
}

void PlaceServiceTest::tokenThatIsNotToBeHadIsTold_data()
{
    QTest::addColumn<bool>("fails");
    QTest::addColumn<QString>("part");
    QTest::newRow("locked") << true << "can't be read. It is locked.";
    QTest::newRow("gone") << false << "no longer there";
}

void PlaceServiceTest::tokenThatIsNotToBeHadIsTold()
{
    QFETCH(bool, fails);
    QFETCH(QString, part);
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = guarded(daemon, tokens);
    if (fails)
        tokens.setBehaviour(Behaviour::Fails);
    else
        tokens.remove(there.id);
    book.add(there);
    book.setCurrent(there.id);
    PlaceService place(&book, &tokens);
    QSignalSpy troubled(&place, &PlaceService::troubled);
    QVERIFY(!place.service());
    QCOMPARE(place.connection().state, ConnectionState::OutOfReach);
    QVERIFY2(place.connection().trouble.contains(part), qPrintable(place.connection().trouble));
    QVERIFY(place.connection().trouble.contains(daemon.url()));
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY(daemon.requests().isEmpty());

    tokens.setBehaviour(Behaviour::Works);
    tokens.write(there.id, QStringLiteral("t"), [](const std::optional<Error> &) {});
    place.refresh();
    QVERIFY(place.service());
}

void PlaceServiceTest::tokenThatComesTooLateIsForNobody()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = guarded(daemon, tokens);
    book.add(there);
    tokens.setBehaviour(Behaviour::IsSlow);
    {
        PlaceService place(&book, &tokens);
        book.setCurrent(there.id);
        book.setCurrent({});
        LookupService *const local = place.service();
        tokens.release();
        QCOMPARE(place.service(), local);
        QVERIFY(place.place().isEmpty());
        book.setCurrent(there.id);
    }
    tokens.release();
    QVERIFY(daemon.requests().isEmpty());
}

void PlaceServiceTest::tellsBeforeTheServiceGoes()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    Place there = open(daemon);
    book.add(there);
    PlaceService place(&book, &tokens);
    QPointer<LookupService> last;
    QSignalSpy about(&place, &PlaceService::aboutToChange);
    connect(&place, &PlaceService::aboutToChange, this, [&] {
        QVERIFY(place.service());
        last = place.service();
    });
    book.setCurrent(there.id);
    QCOMPARE(about.size(), 1);
    QVERIFY(!last);
    there.insecure = true;
    book.change(there);
    QCOMPARE(about.size(), 2);
    book.remove(there.id);
    QCOMPARE(about.size(), 3);
    QVERIFY(place.place().isEmpty());
}

void PlaceServiceTest::otherNameChangesNothing()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    Place there = open(daemon);
    book.add(there);
    book.setCurrent(there.id);
    PlaceService place(&book, &tokens);
    LookupService *const service = place.service();
    QSignalSpy about(&place, &PlaceService::aboutToChange);
    there.name = QStringLiteral("Frankfurt");
    book.change(there);
    QCOMPARE(place.service(), service);
    QVERIFY(about.isEmpty());
}

void PlaceServiceTest::troubleIsToldOnceAndItsEndToo()
{
    FakeDaemon daemon;
    daemon.setHandler(healthy);
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = open(daemon);
    book.add(there);
    book.setCurrent(there.id);
    PlaceService place(&book, &tokens);
    place.setInterval(1ms);
    QSignalSpy troubled(&place, &PlaceService::troubled);
    QSignalSpy known(&place, &PlaceService::serversKnown);
    QTRY_COMPARE(known.size(), 1);
    LookupService *const service = place.service();
    daemon.turnAway(true);
    QTRY_COMPARE(place.connection().state, ConnectionState::OutOfReach);
    const int before = daemon.turnedAway();
    QTRY_VERIFY(daemon.turnedAway() > before + 8);
    QCOMPARE(troubled.size(), 1);
    QVERIFY(troubled[0][0].toString().startsWith(daemon.url()));
    QCOMPARE(place.service(), service);

    daemon.turnAway(false);
    QTRY_COMPARE(place.connection().state, ConnectionState::Connected);
    QTRY_COMPARE(known.size(), 2);
    daemon.setHandler([](const FakeRequest &request) {
        return request.line == "GET /health" ? degraded() : healthy(request);
    });
    QTRY_COMPARE(place.connection().state, ConnectionState::InTrouble);
    QCOMPARE(troubled.size(), 2);
    QCOMPARE(troubled[1][0].toString(), QStringLiteral("no worker is alive"));
}

void PlaceServiceTest::refusedTokenIsTrouble()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &request) {
        return request.line == "GET /health" ? healthy(request) : FakeReply{401, "{}"};
    });
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = guarded(daemon, tokens);
    book.add(there);
    book.setCurrent(there.id);
    PlaceService place(&book, &tokens);
    QSignalSpy troubled(&place, &PlaceService::troubled);
    QTRY_COMPARE(place.connection().state, ConnectionState::InTrouble);
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(troubled[0][0].toString(),
             QStringLiteral("%1 does not accept the token").arg(daemon.url()));
}

void PlaceServiceTest::mayGoWhileAsking()
{
    FakeDaemon daemon;
    daemon.setHandler([](const FakeRequest &) {
        FakeReply held;
        held.hold = true;
        return held;
    });
    PlaceBook book;
    FakeTokenStore tokens;
    const Place there = open(daemon);
    book.add(there);
    book.setCurrent(there.id);
    auto place = std::make_unique<PlaceService>(&book, &tokens);
    QTRY_COMPARE(daemon.held(), 1);
    book.setCurrent({});
    QTRY_COMPARE(daemon.held(), 0);
    QCOMPARE(place->connection().state, ConnectionState::Local);
    book.setCurrent(there.id);
    QTRY_COMPARE(daemon.held(), 1);
    place.reset();
    QTRY_COMPARE(daemon.held(), 0);
}

QTEST_GUILESS_MAIN(PlaceServiceTest)

#include "placeservicetest.moc"
