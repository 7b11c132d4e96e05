// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/streamconnection.h"
#include "support/loopbackstreamserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace dnstester;
using namespace dnstester::test;
using namespace std::chrono_literals;

namespace {

/// Writes down what a connection tells.
class Recorder : public StreamConnection::Listener
{
public:
    void streamReady(StreamConnection *stream) override
    {
        ++ready;
        readyAt = Clock::now();
        if (onReady)
            onReady(stream);
    }
    void streamReceived(StreamConnection *stream, QByteArrayView octets, TimePoint when) override
    {
        received.append(octets);
        receivedAt = when;
        if (onReceived)
            onReceived(stream);
    }
    void streamFlushed(StreamConnection *, quint64 position, TimePoint when) override
    {
        ++flushes;
        flushed = position;
        flushedAt = when;
    }
    void streamClosed(StreamConnection *, const Failure &failure) override
    {
        ++closed;
        why = failure;
    }

    std::function<void(StreamConnection *)> onReady;
    std::function<void(StreamConnection *)> onReceived;
    int ready = 0;
    int closed = 0;
    int flushes = 0;
    quint64 flushed = 0;
    QByteArray received;
    TimePoint readyAt;
    TimePoint receivedAt;
    TimePoint flushedAt;
    Failure why;
};

/// A server that keeps what it is sent.
class Sink
{
public:
    explicit Sink(const QHostAddress &address = QHostAddress::LocalHost)
    {
        if (!server.listen(address))
            qFatal("no TCP port on loopback");
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            ++accepted;
            peer = server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer,
                             [this] { received += peer->readAll(); });
        });
    }
    [[nodiscard]] quint16 port() const { return server.serverPort(); }

    QTcpServer server;
    QTcpSocket *peer = nullptr; // child of server
    QByteArray received;
    int accepted = 0;
};

const QHostAddress ipv4(QHostAddress::LocalHost);
const QHostAddress ipv6(QHostAddress::LocalHostIPv6);
const QHostAddress otherIpv4(QStringLiteral("127.0.0.2"));

} // namespace

class StreamConnectionTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] TlsServerOptions
    serverOptions(TestCertificates::Kind kind = TestCertificates::Kind::Good)
    {
        TlsServerOptions options;
        options.certificate = m_certificates.get(kind);
        return options;
    }
    [[nodiscard]] std::shared_ptr<TlsContext> context(bool resume = false) const
    {
        TlsSettings settings;
        settings.serverName = QStringLiteral("dns.test");
        settings.caFile = m_certificates.caFile();
        settings.alpn = {"dot"};
        settings.resume = resume;
        return *TlsContext::create(settings);
    }

    TestCertificates m_certificates;

private Q_SLOTS:
    void octetsGoBothWays()
    {
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, sink.port());
        QCOMPARE(recorder.ready, 0); // never from inside open()
        QTRY_COMPARE(recorder.ready, 1);
        QVERIFY(stream.isReady());
        QCOMPARE(stream.write("hello"), quint64(5));
        QTRY_COMPARE(sink.received, QByteArray("hello"));
        sink.peer->write("world");
        QTRY_COMPARE(recorder.received, QByteArray("world"));
        QVERIFY(recorder.receivedAt >= recorder.flushedAt);
        QCOMPARE(stream.peerAddress(), ipv4);
        QVERIFY(stream.connectTime().has_value());
        QVERIFY(!stream.tlsTime());
        QVERIFY(!stream.tlsFacts());
    }

    void whatIsWrittenEarlyLeavesOnceReady()
    {
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, sink.port());
        stream.write("early");
        QTRY_COMPARE(sink.received, QByteArray("early"));
        QCOMPARE(recorder.flushed, quint64(5));
    }

    void writesOfOneTurnLeaveInOrderAndTogether()
    {
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, sink.port());
        QTRY_COMPARE(recorder.ready, 1);
        QCOMPARE(stream.write("one"), quint64(3));
        QCOMPARE(stream.write("two"), quint64(6));
        QCOMPARE(stream.write("three"), quint64(11));
        QCOMPARE(recorder.flushes, 0); // never from inside write()
        QTRY_COMPARE(recorder.flushed, quint64(11));
        QCOMPARE(recorder.flushes, 1);
        QTRY_COMPARE(sink.received, QByteArray("onetwothree"));
    }

    void flushedPositionsFollowTheKernel_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("tcp") << false;
        QTest::newRow("tls") << true;
    }
    // More than the kernel's buffers take: the peer must read before all of it is flushed.
    void flushedPositionsFollowTheKernel()
    {
        QFETCH(bool, tls);
        constexpr qsizetype size = 32 * 1024 * 1024;
        LoopbackStreamServer tlsServer(serverOptions());
        tlsServer.setHandler([](const QByteArray &) { return LoopbackReply(); });
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, tls ? context() : nullptr);
        stream.open({ipv4}, tls ? tlsServer.endpoint().port() : sink.port());
        QTRY_COMPARE(recorder.ready, 1);
        const QByteArray octets(size, '\x7f');
        QCOMPARE(stream.write(octets), quint64(size));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.flushed, quint64(size), 30'000);
        QVERIFY(recorder.flushes > 1);
        if (!tls)
            QTRY_COMPARE_WITH_TIMEOUT(sink.received.size(), size, 30'000);
    }

    void aRefusedConnectionIsRefused()
    {
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, LoopbackStreamServer::closedEndpoint(Protocol::Tcp).port());
        QCOMPARE(recorder.closed, 0);
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.why.kind, ErrorKind::Refused);
        QVERIFY(recorder.why.text.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(stream.peerAddress(), ipv4);
        QVERIFY(!stream.connectTime());
        QCOMPARE(recorder.ready, 0);
    }

    void noAddressIsAFailure()
    {
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({}, 53);
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.why.kind, ErrorKind::Unreachable);
    }

    void theNextAddressIsTriedAtOnceWhenOneFails()
    {
        Sink sink; // on IPv4 only
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv6, ipv4}, sink.port());
        QTRY_COMPARE(recorder.ready, 1);
        QCOMPARE(stream.peerAddress(), ipv4);
        QVERIFY(*stream.connectTime() < 250ms);
    }

    void theFirstAddressIsPreferred()
    {
        Sink sink(QHostAddress::Any);
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv6, ipv4}, sink.port());
        QTRY_COMPARE(recorder.ready, 1);
        QCOMPARE(stream.peerAddress(), ipv6);
        QTRY_COMPARE(sink.accepted, 1);
    }

    // A listener whose queue is full drops SYNs, as a firewall does.
    void aSilentAddressIsOvertaken()
    {
        auto sink = std::make_unique<Sink>(otherIpv4);
        QTcpServer full;
        full.setListenBacklogSize(0);
        for (int i = 0; i < 20 && !full.listen(ipv4, sink->port()); ++i)
            sink = std::make_unique<Sink>(otherIpv4); // its port was in use at the other address
        QVERIFY(full.isListening());
        full.pauseAccepting();
        QTcpSocket filler;
        filler.connectToHost(ipv4, sink->port());
        QTRY_COMPARE(filler.state(), QAbstractSocket::ConnectedState);

        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4, otherIpv4}, sink->port());
        QTRY_COMPARE(recorder.ready, 1);
        QCOMPARE(stream.peerAddress(), otherIpv4);
        QVERIFY(*stream.connectTime() >= 250ms);
    }

    void theLastFailureIsToldWhenAllFail()
    {
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv6, ipv4}, LoopbackStreamServer::closedEndpoint(Protocol::Tcp).port());
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.why.kind, ErrorKind::Refused);
        QVERIFY(recorder.why.text.contains(QStringLiteral("127.0.0.1")));
    }

    void theEndOfThePeerIsToldOnceAfterItsOctets()
    {
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, sink.port());
        QTRY_VERIFY(sink.peer && recorder.ready == 1);
        sink.peer->write("last words");
        sink.peer->disconnectFromHost();
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.received, QByteArray("last words"));
        QCOMPARE(recorder.why.kind, ErrorKind::None);
        QVERIFY(!stream.isReady());
    }

    void afterCloseNothingIsTold()
    {
        Sink sink;
        Recorder recorder;
        StreamConnection stream(&recorder, nullptr);
        stream.open({ipv4}, sink.port());
        QTRY_VERIFY(sink.peer && recorder.ready == 1);
        sink.peer->write("late");
        stream.write("goodbye");
        stream.close();
        QTRY_COMPARE(sink.received, QByteArray("goodbye"));
        QTRY_COMPARE(sink.peer->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(recorder.received, QByteArray());
        QCOMPARE(recorder.closed, 0);
        QCOMPARE(recorder.flushes, 0);
    }

    void closeMayBeCalledInEveryCallback_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("whenReady");
        QTest::newRow("tcp, ready") << false << true;
        QTest::newRow("tcp, received") << false << false;
        QTest::newRow("tls, ready") << true << true;
        QTest::newRow("tls, received") << true << false;
    }
    void closeMayBeCalledInEveryCallback()
    {
        QFETCH(bool, tls);
        QFETCH(bool, whenReady);
        LoopbackStreamServer plainServer;
        LoopbackStreamServer tlsServer(serverOptions());
        LoopbackStreamServer &server = tls ? tlsServer : plainServer;
        Recorder recorder;
        const auto close = [](StreamConnection *stream) { stream->close(); };
        if (whenReady)
            recorder.onReady = close;
        recorder.onReceived = close;
        StreamConnection stream(&recorder, tls ? context() : nullptr);
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.ready, 1);
        QTRY_COMPARE(server.connectionCount(), 1);
        if (!whenReady) {
            QTRY_VERIFY(!tls || server.handshakes() == 1);
            server.sendToAll("words");
            QTRY_COMPARE(recorder.received, QByteArray("words"));
        }
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY(!stream.isReady());
        QCOMPARE(recorder.closed, 0);
    }

    void destroyedWhileConnectingTellsNothing()
    {
        Sink sink;
        Recorder recorder;
        auto stream = std::make_unique<StreamConnection>(&recorder, nullptr);
        stream->open({ipv4}, sink.port());
        stream.reset();
        auto closed = std::make_unique<StreamConnection>(&recorder, nullptr);
        closed->open({ipv4}, sink.port());
        closed->close();
        Recorder other;
        StreamConnection last(&other, nullptr);
        last.open({ipv4}, sink.port());
        QTRY_COMPARE(other.ready, 1);
        QCOMPARE(recorder.ready + recorder.closed, 0);
    }

    void tlsPhasesAndFactsAreThere()
    {
        LoopbackStreamServer server(serverOptions());
        Recorder recorder;
        StreamConnection stream(&recorder, context());
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.ready, 1);
        QVERIFY(stream.connectTime().has_value());
        QVERIFY(stream.tlsTime().value_or(Duration{0}) > Duration{0});
        QVERIFY(!stream.tlsResumed());
        QCOMPARE(stream.tlsFacts()->alpn, QStringLiteral("dot"));
    }

    void aSlowHandshakeIsTlsTime()
    {
        LoopbackStreamServer server(serverOptions());
        server.setHandshakeDelay(100ms);
        Recorder recorder;
        StreamConnection stream(&recorder, context());
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.ready, 1);
        QVERIFY(*stream.tlsTime() >= 95ms);
        QVERIFY(*stream.connectTime() < *stream.tlsTime());
    }

    void aSecondConnectionResumesTheSession()
    {
        LoopbackStreamServer server(serverOptions());
        const auto shared = context(true);
        for (int round = 0; round < 2; ++round) {
            Recorder recorder;
            StreamConnection stream(&recorder, shared);
            stream.open({ipv4}, server.endpoint().port());
            QTRY_COMPARE(recorder.ready, 1);
            QCOMPARE(stream.tlsResumed(), round == 1);
            QTRY_COMPARE(server.handshakes(), round + 1);
            server.sendToAll("x"); // behind the ticket
            QTRY_VERIFY(!recorder.received.isEmpty());
            stream.close();
            QTRY_COMPARE(server.orderlyClosed(), round + 1);
        }
        QCOMPARE(server.resumedConnections(), 1);
    }

    void aBadCertificateEndsItWithFacts()
    {
        LoopbackStreamServer server(serverOptions(TestCertificates::Kind::Expired));
        Recorder recorder;
        StreamConnection stream(&recorder, context());
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.ready, 0);
        QCOMPARE(recorder.why.kind, ErrorKind::Certificate);
        QVERIFY(stream.tlsFacts());
        QVERIFY(stream.connectTime().has_value());
        QVERIFY(!stream.tlsTime());
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void theEndDuringTheHandshakeIsAFailureOfTls_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closed") << false;
        QTest::newRow("reset") << true;
    }
    void theEndDuringTheHandshakeIsAFailureOfTls()
    {
        QFETCH(bool, reset);
        LoopbackStreamServer server(serverOptions());
        server.setReset(reset);
        server.setCloseAtOnce(!reset);
        Recorder recorder;
        StreamConnection stream(&recorder, context());
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.why.kind, ErrorKind::Tls);
        QVERIFY(recorder.why.text.contains(QStringLiteral("handshake")));
    }

    void closeNotifyIsAnOrderlyEnd()
    {
        LoopbackStreamServer server(serverOptions());
        Recorder recorder;
        StreamConnection stream(&recorder, context());
        stream.open({ipv4}, server.endpoint().port());
        QTRY_COMPARE(recorder.ready, 1);
        server.closeAll();
        QTRY_COMPARE(recorder.closed, 1);
        QCOMPARE(recorder.why.kind, ErrorKind::None);
    }
};

QTEST_GUILESS_MAIN(StreamConnectionTest)

#include "streamconnectiontest.moc"
