// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/quicconnection.h"

#include <QTest>
#include <QtEndian>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

constexpr quint32 version1 = 1;

/// A client's connection without a network: the test is the network, and the clock.
class Client
{
public:
    Client()
        : m_connection(settings(), m_now)
    {
    }

    [[nodiscard]] QByteArray send()
    {
        return m_connection.nextDatagram(m_now).payload.toByteArray();
    }
    [[nodiscard]] QByteArrayList sendAll()
    {
        QByteArrayList datagrams;
        for (QByteArray datagram = send(); !datagram.isEmpty(); datagram = send())
            datagrams.append(datagram);
        m_connection.batchSent(m_now);
        return datagrams;
    }
    void receive(const QByteArray &datagram) { m_connection.receive(datagram, m_now); }
    void advanceTo(TimePoint when)
    {
        m_now = when;
        m_connection.expire(when);
    }
    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] QuicConnection &connection() { return m_connection; }

private:
    static QuicSettings settings()
    {
        TlsSettings tls;
        tls.serverName = QStringLiteral("dns.test");
        tls.insecure = true;
        tls.alpn = {QByteArrayLiteral("doq")};
        QuicSettings settings;
        settings.tls = *QuicTlsContext::create(tls);
        settings.local = {QHostAddress(QHostAddress::LocalHost), 40000};
        settings.peer = {QHostAddress(QHostAddress::LocalHost), 853};
        settings.idleTimeout = 10s;
        return settings;
    }

    TimePoint m_now{1000s};
    QuicConnection m_connection;
};

/// The header of a long packet (RFC 8999 5.1).
struct LongHeader
{
    explicit LongHeader(const QByteArray &packet)
        : version(qFromBigEndian<quint32>(packet.constData() + 1))
        , destination(packet.mid(6, packet.at(5)))
        , source(packet.mid(7 + destination.size(), packet.at(6 + destination.size())))
    {
    }

    quint32 version;
    QByteArray destination;
    QByteArray source;
};

QByteArray versionNegotiation(const QByteArray &initial, const QList<quint32> &versions)
{
    const LongHeader header(initial);
    QByteArray packet(1, '\xc0');
    packet += QByteArray(4, '\0');
    packet += char(header.source.size()) + header.source;
    packet += char(header.destination.size()) + header.destination;
    for (const quint32 version : versions) {
        char octets[4];
        qToBigEndian(version, octets);
        packet.append(octets, 4);
    }
    return packet;
}

} // namespace

/// QuicConnection fed by hand. What needs a server's TLS is in doqtransporttest.
class QuicConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstFlightIsAVersion1InitialOf1200OctetsAtLeast()
    {
        Client client;
        const QByteArrayList flight = client.sendAll();
        QCOMPARE(flight.size(), 1);
        QVERIFY(flight.first().size() >= 1200);
        QVERIFY(flight.first().size() <= 1452);
        const LongHeader header(flight.first());
        QCOMPARE(header.version, version1);
        QVERIFY(header.destination.size() >= 8);
        QCOMPARE(int(flight.first().at(0) & 0xf0), 0xc0); // long header, fixed bit, Initial
    }

    void everyConnectionHasAnIdOfItsOwn()
    {
        Client one;
        Client other;
        QVERIFY(LongHeader(one.send()).destination != LongHeader(other.send()).destination);
    }

    void aLostFirstFlightIsSentAgainWithGrowingPatience()
    {
        Client client;
        QCOMPARE(client.sendAll().size(), 1);
        Duration lastWait{0};
        for (int i = 0; i < 3; ++i) {
            const TimePoint before = client.now();
            int probes = 0;
            while (probes == 0) { // expiries of the pacer send nothing
                QVERIFY(client.connection().expiry() < before + 5s);
                client.advanceTo(client.connection().expiry());
                probes = int(client.sendAll().size());
            }
            QVERIFY(client.now() - before > lastWait);
            lastWait = client.now() - before;
        }
        QVERIFY(!client.connection().isClosed());
    }

    void theFirstFlightIsNotPacedByAGuessedRoundTrip()
    {
        Client client;
        QCOMPARE(client.sendAll().size(), 1);
        // What is due next is the probe for a lost flight, not the pacer's leave to send.
        QVERIFY(client.connection().expiry() - client.now() > 500ms);
    }

    void garbageIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::newRow("one octet") << QByteArray("\xff");
        QTest::newRow("zeros") << QByteArray(1200, '\0');
        QTest::newRow("ones") << QByteArray(1200, '\xff');
        QTest::newRow("long header cut off") << QByteArray("\xc0\x00\x00\x00\x01\x14", 6);
        QTest::newRow("short header") << QByteArray("\x40") + QByteArray(60, 'x');
    }
    void garbageIsIgnored()
    {
        QFETCH(QByteArray, datagram);
        Client client;
        QCOMPARE(client.sendAll().size(), 1);
        client.receive(datagram);
        QVERIFY(!client.connection().isClosed());
        QVERIFY(client.connection().takeEvents().empty());
    }

    void anEchoOfOurOwnPacketIsIgnored()
    {
        Client client;
        client.receive(client.send());
        QVERIFY(!client.connection().isClosed());
        QVERIFY(client.connection().takeEvents().empty());
    }

    void aVersionNegotiationWithoutOurVersionEndsTheConnection()
    {
        Client client;
        client.receive(versionNegotiation(client.send(), {0xfaceb002, 0x1a2a3a4a}));
        const auto events = client.connection().takeEvents();
        QCOMPARE(events.size(), std::size_t(1));
        QVERIFY(events.front().type == QuicEvent::Type::Closed);
        const QuicClosure &closure = client.connection().closure();
        QVERIFY(closure.cause == QuicClosure::Cause::VersionNegotiation);
        QVERIFY(closure.failure.kind == ErrorKind::Quic);
        QVERIFY2(closure.failure.text.contains(QStringLiteral("0xfaceb002")),
                 qPrintable(closure.failure.text));
        QCOMPARE(closure.offeredVersion, quint32(0));
        QVERIFY(client.sendAll().isEmpty());
    }

    void aVersionNegotiationThatListsOurVersionIsIgnored()
    {
        Client client;
        client.receive(versionNegotiation(client.send(), {0xfaceb002, version1}));
        QVERIFY(!client.connection().isClosed());
    }

    void aVersionNegotiationForSomeoneElseIsIgnored()
    {
        Client client;
        Client other;
        QVERIFY(!client.send().isEmpty());
        client.receive(versionNegotiation(other.send(), {0xfaceb002}));
        QVERIFY(!client.connection().isClosed());
    }

    void thereAreNoStreamsBeforeTheHandshake()
    {
        Client client;
        QVERIFY(!client.connection().openStream(QByteArray("query")));
        QVERIFY(!client.connection().isReady());
    }

    void silenceEndsInTheIdleTimeout()
    {
        Client client;
        QCOMPARE(client.sendAll().size(), 1);
        for (int i = 0; i < 100 && !client.connection().isClosed(); ++i) {
            client.advanceTo(client.connection().expiry());
            (void)client.sendAll();
        }
        QVERIFY(client.connection().isClosed());
        QVERIFY(client.connection().closure().cause == QuicClosure::Cause::IdleTimeout);
        QVERIFY2(client.connection().closure().failure.text.contains(QStringLiteral("10 s")),
                 qPrintable(client.connection().closure().failure.text));
        QVERIFY(client.connection().expiry() == TimePoint::max());
    }

    void closingSaysSoOnceAndTellsNoEvents()
    {
        Client client;
        QCOMPARE(client.sendAll().size(), 1);
        client.connection().close(0, client.now());
        QVERIFY(client.connection().isClosed());
        QCOMPARE(client.sendAll().size(), 1);
        QVERIFY(client.sendAll().isEmpty());
        QVERIFY(client.connection().takeEvents().empty());
    }
};

QTEST_GUILESS_MAIN(QuicConnectionTest)
#include "quicconnectiontest.moc"
