// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"
#include "lookup/resolver.h"
#include "support/realserver.h"
#include "support/testcertificates.h"

#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

/// The values of an answer section, in the order of the message.
QStringList values(const Outcome &outcome)
{
    QStringList found;
    const auto message = Message::parse(outcome.reply);
    if (!message)
        return {message.error().detail};
    for (const Record &record : message->answers)
        found.append(record.value);
    return found;
}

} // namespace

/// The whole engine against servers that other people wrote, over each protocol that they speak.
class RealServersLookupTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ServerResult ask(const Endpoint &endpoint, const QString &name,
                                   const QString &type, const LookupOptions &options = {})
    {
        LookupRequest request;
        request.name = *Name::parse(name);
        request.type = *RecordType::parse(type);
        request.servers = {{endpoint, {}}};
        request.options = options;
        request.options.caFile = m_certificates.caFile();
        const auto lookup = m_resolver.start(request);
        if (!QTest::qWaitFor([&lookup] { return lookup->isFinished(); }, 30'000))
            qWarning("the lookup did not end");
        return lookup->result().servers.first();
    }

    TestCertificates m_certificates;
    KnotServer m_knot{m_certificates};
    UnboundServer m_unbound{m_certificates};
    BindServer m_bind{m_certificates};
    EnginePool m_engines{2};
    Resolver m_resolver{&m_engines, {}};

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        const std::pair<const char *, RealServer *> servers[] = {
            {"knotd", &m_knot}, {"unbound", &m_unbound}, {"named", &m_bind}};
        for (const auto &[name, server] : servers) {
            QVERIFY2(server->start(), qPrintable(server->errorString()));
            for (const Protocol protocol : server->protocols()) {
                QTest::addRow("%s, %s", name, qPrintable(protocolScheme(protocol)))
                    << server->endpoint(protocol);
            }
        }
    }

    void answersWithAllFacts()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        const ServerResult row =
            ask(endpoint, QStringLiteral("www.example.com"), QStringLiteral("A"));
        const Outcome &outcome = row.representative();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QCOMPARE(values(outcome), QStringList{QStringLiteral("192.0.2.1")});
        QCOMPARE(outcome.transport, endpoint.protocol());
        QCOMPARE(outcome.attempts, 1);
        QVERIFY(!outcome.reused);
        QCOMPARE(outcome.tls != nullptr, isEncrypted(endpoint.protocol()));
    }

    void aNameThatDoesNotExistIsAnAnswer()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        const ServerResult row =
            ask(endpoint, QStringLiteral("missing.example.com"), QStringLiteral("A"));
        QVERIFY(row.representative().answered());
        QCOMPARE(row.representative().rcode, quint16(3));
    }

    void anAnswerTooLongForUdpComesWhole()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        const bool udp = endpoint.protocol() == Protocol::Udp;
        const ServerResult row =
            ask(endpoint, QStringLiteral("big.example.com"), QStringLiteral("TXT"));
        const Outcome &outcome = row.representative();
        QVERIFY2(outcome.answered(), qPrintable(outcome.failure.text));
        QVERIFY(outcome.reply.size() > 2'400);
        QCOMPARE(outcome.transport, udp ? Protocol::Tcp : endpoint.protocol());
        QCOMPARE(outcome.attempts, udp ? 2 : 1);
    }

    void namesOutsideAsciiAreFound()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        const ServerResult row =
            ask(endpoint, QStringLiteral("b\u00fccher.example.com"), QStringLiteral("A"));
        QVERIFY(row.representative().answered());
        QCOMPARE(values(row.representative()), QStringList{QStringLiteral("192.0.2.3")});
    }

    void reusedConnectionsServeManyRuns()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        LookupOptions options;
        options.connection = ConnectionUse::Reuse;
        options.repeat = 20;
        const ServerResult row =
            ask(endpoint, QStringLiteral("www.example.com"), QStringLiteral("A"), options);
        QCOMPARE(row.runs.size(), 20);
        int fresh = 0;
        for (const Outcome &run : row.runs) {
            QVERIFY2(run.answered(), qPrintable(run.failure.text));
            fresh += run.reused ? 0 : 1;
        }
        if (endpoint.protocol() != Protocol::Udp)
            QCOMPARE(fresh, 1);
    }

    void paddingIsAcceptedWhereItIsSent()
    {
        QFETCH_GLOBAL(Endpoint, endpoint);
        LookupOptions options;
        options.pad = true;
        options.nsid = true;
        options.dnssec = true;
        const ServerResult row =
            ask(endpoint, QStringLiteral("svc.example.com"), QStringLiteral("HTTPS"), options);
        QVERIFY2(row.representative().answered(), qPrintable(row.representative().failure.text));
        QCOMPARE(row.representative().rcode, quint16(0));
        QCOMPARE(values(row.representative()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(RealServersLookupTest)
#include "realserverslookuptest.moc"
