// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookup/resolver.h"
#include "support/dnsmessages.h"
#include "support/loopbackservers.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

NetworkPolicy denying(const QStringList &networks)
{
    QList<Network> denied;
    for (const QString &network : networks)
        denied.append(*Network::parse(network));
    return NetworkPolicy({}, denied);
}

ResolverLimits limitsWith(const NetworkPolicy &networks)
{
    ResolverLimits limits;
    limits.networks = networks;
    return limits;
}

const NetworkPolicy &withoutLoopback()
{
    static const NetworkPolicy policy =
        denying({QStringLiteral("127.0.0.0/8"), QStringLiteral("::1")});
    return policy;
}

LookupRequest requestTo(const Endpoint &endpoint)
{
    LookupRequest request;
    request.name = *Name::parse(QStringLiteral("www.example.com"));
    request.servers = {{endpoint, {}}};
    request.options.timeout = 20s;
    request.options.retries = 3;
    return request;
}

/// The same port at another host.
Endpoint at(const QString &host, const Endpoint &endpoint)
{
    return *Endpoint::parse(QStringLiteral("%1://%2:%3")
                                .arg(protocolScheme(endpoint.protocol()), host)
                                .arg(endpoint.port()));
}

Outcome outcomeOf(const Lookup &lookup)
{
    if (!QTest::qWaitFor([&lookup] { return lookup.isFinished(); }, 30'000))
        return Outcome::failed({ErrorKind::Internal, QStringLiteral("the lookup did not end")});
    return lookup.result().servers.first().runs.last();
}

} // namespace

class PermittedNetworksTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] std::unique_ptr<LoopbackServer> server(Protocol protocol = Protocol::Udp)
    {
        return makeLoopbackServer(protocol, m_certificates);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void nothingIsSentToAForbiddenAddress_data();
    void nothingIsSentToAForbiddenAddress();
    void noOtherWayToWriteAnAddressGetsAround_data();
    void noOtherWayToWriteAnAddressGetsAround();
    void addressesOfANameStayUnknownWhereForbidden();
    void onlyPermittedAddressesOfANameAreTried_data();
    void onlyPermittedAddressesOfANameAreTried();
    void aNewPolicyHoldsForLookupsFromThenOn();
    void higherLimitsLetWaitingQueriesGo_data();
    void higherLimitsLetWaitingQueriesGo();
};

void PermittedNetworksTest::nothingIsSentToAForbiddenAddress_data()
{
    QTest::addColumn<Protocol>("protocol");
    for (const Protocol protocol :
         {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https, Protocol::Quic})
        QTest::newRow(qPrintable(protocolScheme(protocol))) << protocol;
}

void PermittedNetworksTest::nothingIsSentToAForbiddenAddress()
{
    QFETCH(Protocol, protocol);
    const auto peer = server(protocol);
    EnginePool engines(1);
    Resolver resolver(&engines, limitsWith(withoutLoopback()));
    LookupRequest request = requestTo(peer->endpoint());
    request.options.caFile = m_certificates.caFile();

    const Outcome outcome = outcomeOf(*resolver.start(request));
    QCOMPARE(outcome.failure.kind, ErrorKind::Unreachable);
    QCOMPARE(outcome.failure.text, QStringLiteral("lookups to 127.0.0.1 are not permitted by this "
                                                  "daemon's network policy"));
    QCOMPARE(outcome.transport, protocol);
    QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(outcome.attempts, 1);

    // Whatever had been sent would have arrived before what is sent now.
    resolver.setLimits({});
    const Outcome control = outcomeOf(*resolver.start(request));
    QVERIFY2(control.answered(), qPrintable(control.failure.text));
    QCOMPARE(peer->queryCount(), 1);
    QCOMPARE(peer->connectionCount(), protocol == Protocol::Udp ? 0 : 1);
}

void PermittedNetworksTest::noOtherWayToWriteAnAddressGetsAround_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("mapped") << QStringLiteral("[::ffff:127.0.0.1]");
    QTest::newRow("mapped, in hexadecimal") << QStringLiteral("[::ffff:7f00:1]");
    QTest::newRow("unspecified") << QStringLiteral("0.0.0.0");
    QTest::newRow("mapped unspecified") << QStringLiteral("[::ffff:0:0]");
    QTest::newRow("NAT64") << QStringLiteral("[64:ff9b::127.0.0.1]");
    QTest::newRow("6to4") << QStringLiteral("[2002:7f00:1::]");
}

void PermittedNetworksTest::noOtherWayToWriteAnAddressGetsAround()
{
    QFETCH(QString, host);
    const auto udp = server(Protocol::Udp);
    const auto tcp = server(Protocol::Tcp);
    EnginePool engines(1);
    Resolver resolver(&engines, limitsWith(denying({QStringLiteral("127.0.0.0/8")})));
    for (const auto &peer : {udp.get(), tcp.get()}) {
        const Outcome outcome = outcomeOf(*resolver.start(requestTo(at(host, peer->endpoint()))));
        QCOMPARE(outcome.failure.kind, ErrorKind::Unreachable);
        QVERIFY(outcome.failure.text.contains(QStringLiteral("are not permitted")));
        resolver.setLimits({});
        QVERIFY(outcomeOf(*resolver.start(requestTo(peer->endpoint()))).answered());
        QCOMPARE(peer->queryCount(), 1);
        resolver.setLimits(limitsWith(denying({QStringLiteral("127.0.0.0/8")})));
    }
}

void PermittedNetworksTest::addressesOfANameStayUnknownWhereForbidden()
{
    const auto peer = server();
    EnginePool engines(1);
    Resolver resolver(&engines, limitsWith(withoutLoopback()));
    const Outcome outcome =
        outcomeOf(*resolver.start(requestTo(at(QStringLiteral("localhost"), peer->endpoint()))));
    QCOMPARE(outcome.failure.kind, ErrorKind::Unreachable);
    QCOMPARE(outcome.failure.text,
             QStringLiteral("lookups to the addresses of \"localhost\" are not permitted by this "
                            "daemon's network policy"));
    QVERIFY(outcome.address.isNull());
    QVERIFY(outcome.timings.resolve.has_value());

    resolver.setLimits({});
    QVERIFY(outcomeOf(*resolver.start(requestTo(peer->endpoint()))).answered());
    QCOMPARE(peer->queryCount(), 1);
}

void PermittedNetworksTest::onlyPermittedAddressesOfANameAreTried_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::newRow("udp") << Protocol::Udp;
    QTest::newRow("tcp") << Protocol::Tcp;
}

// "localhost" may be ::1 first, where nobody listens: a first attempt there would be the last.
void PermittedNetworksTest::onlyPermittedAddressesOfANameAreTried()
{
    QFETCH(Protocol, protocol);
    const auto peer = server(protocol);
    const Endpoint byName = at(QStringLiteral("localhost"), peer->endpoint());
    EnginePool engines(1);
    LookupRequest request = requestTo(byName);
    request.options.retries = 0;

    Resolver ipv4(&engines, limitsWith(denying({QStringLiteral("::/0")})));
    const Outcome outcome = outcomeOf(*ipv4.start(request));
    QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
    QCOMPARE(outcome.address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(outcome.attempts, 1);

    Resolver ipv6(&engines, limitsWith(denying({QStringLiteral("0.0.0.0/0")})));
    QVERIFY(!outcomeOf(*ipv6.start(request)).answered());
    QCOMPARE(peer->queryCount(), 1);
}

void PermittedNetworksTest::aNewPolicyHoldsForLookupsFromThenOn()
{
    const auto peer = server();
    EnginePool engines(1);
    Resolver resolver(&engines, {});
    int rest = 0;
    peer->setHandler([&](const QByteArray &query) {
        if (peer->queryCount() == 1)
            resolver.setLimits(limitsWith(withoutLoopback()));
        else
            ++rest;
        return LoopbackReply{{answerTo(query)}};
    });
    LookupRequest request = requestTo(peer->endpoint());
    request.options.repeat = 3;
    const auto lookup = resolver.start(request);
    QVERIFY(outcomeOf(*lookup).answered());
    QCOMPARE(lookup->result().servers.first().runs.size(), 3);
    QCOMPARE(rest, 2);

    QCOMPARE(outcomeOf(*resolver.start(request)).failure.kind, ErrorKind::Unreachable);
    QCOMPARE(peer->queryCount(), 3);
}

void PermittedNetworksTest::higherLimitsLetWaitingQueriesGo_data()
{
    QTest::addColumn<int>("concurrent");
    QTest::addColumn<int>("perServer");
    QTest::newRow("over all") << 1 << 10;
    QTest::newRow("per server") << 10 << 1;
}

void PermittedNetworksTest::higherLimitsLetWaitingQueriesGo()
{
    QFETCH(int, concurrent);
    QFETCH(int, perServer);
    const auto silent = server();
    silent->setHandler([](const QByteArray &) { return LoopbackReply(); });
    EnginePool engines(1);
    Resolver resolver(&engines, {concurrent, perServer, {}});
    std::vector<std::unique_ptr<Lookup>> waiting;
    for (int i = 0; i < 5; ++i)
        waiting.push_back(resolver.start(requestTo(silent->endpoint())));
    QTRY_COMPARE(silent->queryCount(), 1);

    resolver.setLimits({3, 3, {}});
    QTRY_COMPARE(silent->queryCount(), 3);
    waiting.erase(waiting.begin(), waiting.begin() + 2); // two of the three
    QTRY_COMPARE(silent->queryCount(), 5);
}

QTEST_GUILESS_MAIN(PermittedNetworksTest)
#include "permittednetworkstest.moc"
