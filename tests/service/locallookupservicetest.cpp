// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/locallookupservice.h"

#include "support/loopbackudpserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

LookupRequest requestTo(const QList<Endpoint> &endpoints)
{
    LookupRequest request;
    request.name = *Name::parse(u"www.example.com");
    for (const Endpoint &endpoint : endpoints)
        request.servers.append({endpoint, {}});
    request.options.timeout = 20s;
    return request;
}

} // namespace

class LocalLookupServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreToldAndTheEnd()
    {
        LoopbackUdpServer first;
        LoopbackUdpServer second;
        LocalLookupService service(2, {});
        const auto lookup = service.start(requestTo({first.endpoint(), second.endpoint()}));
        QSignalSpy rows(lookup.get(), &ServiceLookup::serverFinished);
        QSignalSpy finished(lookup.get(), &ServiceLookup::finished);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(rows.size(), 2);
        const LookupResult result = lookup->result();
        QCOMPARE(result.servers.size(), 2);
        QCOMPARE(result.servers[1].server.endpoint.target(), second.endpoint().target());
        QVERIFY(result.servers[0].runs[0].answered() && result.servers[1].runs[0].answered());
    }

    void requestWithoutServersEndsAtOnce()
    {
        LocalLookupService service(1, {});
        const auto lookup = service.start(requestTo({}));
        QSignalSpy finished(lookup.get(), &ServiceLookup::finished);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(lookup->result().servers.isEmpty());
    }

    void isIdleOnceItsLookupsAreDestroyed()
    {
        LoopbackUdpServer silent;
        silent.setHandler([](const QByteArray &) { return LoopbackReply(); });
        LocalLookupService service(1, {});
        QVERIFY(service.isIdle());
        auto lookup = service.start(requestTo({silent.endpoint()}));
        QTRY_COMPARE(silent.queryCount(), 1);
        QCOMPARE(lookup->result().servers[0].runs[0].failure.kind, ErrorKind::Cancelled);
        QVERIFY(!service.isIdle());
        QSignalSpy idle(&service, &LookupService::idle);
        lookup.reset();
        QVERIFY(service.isIdle());
        QCOMPARE(idle.size(), 1);
    }

    void lookupMayBeDestroyedByWhoHearsOfItsEnd()
    {
        LoopbackUdpServer server;
        LocalLookupService service(1, {});
        auto lookup = service.start(requestTo({server.endpoint()}));
        connect(lookup.get(), &ServiceLookup::finished, this, [&lookup] { lookup.reset(); });
        QTRY_VERIFY(!lookup);
        QVERIFY(service.isIdle());
    }
};

QTEST_GUILESS_MAIN(LocalLookupServiceTest)
#include "locallookupservicetest.moc"
