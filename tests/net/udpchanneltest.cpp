// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Run for both forms of UdpChannel.

#include "net/udpchannel.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>

#include <set>

using namespace dnstester;
using namespace std::chrono_literals;

namespace {

struct Received
{
    QByteArray payload;
    TimePoint when;
    TimePoint read;
};

class Recorder : public UdpChannel::Listener
{
public:
    void udpReceived(UdpChannel *channel, QByteArrayView payload, TimePoint when) override
    {
        received.append({payload.toByteArray(), when, Clock::now()});
        if (repliesLeft > 0) {
            --repliesLeft;
            channel->send("again", 1000 + repliesLeft);
        }
    }
    void udpSent(UdpChannel *, quint64 token, TimePoint when) override
    {
        tokens.append(token);
        sent.append(when);
    }
    void udpFailed(UdpChannel *, const Failure &failure) override { failures.append(failure); }

    QList<Received> received;
    QList<quint64> tokens;
    QList<TimePoint> sent;
    QList<Failure> failures;
    quint64 repliesLeft = 0;
};

/// The other end: a plain socket on a free loopback port.
class Peer
{
public:
    explicit Peer(const QHostAddress &address = QHostAddress::LocalHost)
        : m_address(address)
    {
        if (!m_socket.bind(address, 0))
            qFatal("no loopback UDP port: %s", qPrintable(m_socket.errorString()));
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4 << 20);
    }

    [[nodiscard]] QHostAddress address() const { return m_address; }
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    [[nodiscard]] bool hasMail() const { return m_socket.hasPendingDatagrams(); }
    [[nodiscard]] QByteArray read() { return m_socket.receiveDatagram().data(); }
    void send(const UdpChannel &channel, const QByteArray &payload)
    {
        const qint64 written =
            m_socket.writeDatagram(payload, channel.localAddress(), channel.localPort());
        QCOMPARE(written, qint64(payload.size()));
    }

private:
    QHostAddress m_address;
    QUdpSocket m_socket;
};

quint16 closedPort()
{
    return Peer().port();
}

} // namespace

class UdpChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesDatagramsOfAnySize_data();
    void carriesDatagramsOfAnySize();
    void carriesDatagramsOverIPv6();
    void keepsOrderOverManyBatches();
    void sendsWhenControlIsBackInTheEventLoop();
    void flushSendsAtOnce();
    void sendsWhatIsQueuedInsideItsCalls();
    void stampsOfABatchLieWithinItsFlush();
    void stampOfArrivalIsBetweenSendingAndReading();
#ifdef DNSTESTER_KERNEL_TIMES
    void busyProcessDoesNotDelayTheStampOfArrival();
#endif
    void datagramsFromOtherSourcesAreNotDelivered();
    void closedPortIsRefusedAndTheChannelStaysUsable();
    void closedPortIsRefusedForAWholeBatch();
    void noRouteFailsToOpen();
    void opensAnewForAnotherPeer();
    void portsAreRandom();
    void destroyingItWithDatagramsQueuedCallsNothing();
};

void UdpChannelTest::carriesDatagramsOfAnySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 512, 1232, 4096, 65507})
        QTest::addRow("%d", size) << size;
}

void UdpChannelTest::carriesDatagramsOfAnySize()
{
    QFETCH(int, size);
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));

    const QByteArray there(std::max(size, 1), 'q'); // QUdpSocket, and DNS, send no empty ones
    channel.send(there, 7);
    QTRY_VERIFY(peer.hasMail());
    QCOMPARE(peer.read(), there);
    QCOMPARE(recorder.tokens, QList<quint64>{7});

    const QByteArray back(size, 'r');
    peer.send(channel, back);
    QTRY_COMPARE(recorder.received.size(), 1);
    QCOMPARE(recorder.received.first().payload, back);
    QVERIFY(recorder.failures.isEmpty());
}

void UdpChannelTest::carriesDatagramsOverIPv6()
{
    Peer peer(QHostAddress::LocalHostIPv6);
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    QCOMPARE(channel.localAddress(), QHostAddress(QHostAddress::LocalHostIPv6));
    channel.send("v6", 1);
    QTRY_VERIFY(peer.hasMail());
    peer.send(channel, "six");
    QTRY_COMPARE(recorder.received.size(), 1);
    QCOMPARE(recorder.received.first().payload, QByteArray("six"));
}

void UdpChannelTest::keepsOrderOverManyBatches()
{
    constexpr int count = 200;
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    for (int i = 0; i < count; ++i)
        channel.send(QByteArray::number(i), quint64(i));
    channel.flush();

    for (int i = 0; i < count; ++i) {
        QTRY_VERIFY(peer.hasMail());
        QCOMPARE(peer.read(), QByteArray::number(i));
        QCOMPARE(recorder.tokens.at(i), quint64(i));
        peer.send(channel, QByteArray::number(i));
    }
    QTRY_COMPARE(recorder.received.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(recorder.received.at(i).payload, QByteArray::number(i));
}

void UdpChannelTest::sendsWhenControlIsBackInTheEventLoop()
{
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    for (quint64 i = 0; i < 100; ++i)
        channel.send("x", i);
    QVERIFY(recorder.tokens.isEmpty());
    QTRY_COMPARE(recorder.tokens.size(), 100);
}

void UdpChannelTest::flushSendsAtOnce()
{
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    channel.send("a", 1);
    channel.send("b", 2);
    channel.flush();
    QCOMPARE(recorder.tokens, (QList<quint64>{1, 2}));
    QCoreApplication::processEvents();
    QCOMPARE(recorder.tokens.size(), 2);
}

void UdpChannelTest::sendsWhatIsQueuedInsideItsCalls()
{
    Peer peer;
    Recorder recorder;
    recorder.repliesLeft = 3;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    for (int i = 0; i < 3; ++i)
        peer.send(channel, "go");
    QTRY_COMPARE(recorder.tokens, (QList<quint64>{1002, 1001, 1000}));
    for (int i = 0; i < 3; ++i) {
        QTRY_VERIFY(peer.hasMail());
        QCOMPARE(peer.read(), QByteArray("again"));
    }
}

void UdpChannelTest::stampsOfABatchLieWithinItsFlush()
{
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    for (quint64 i = 0; i < 100; ++i)
        channel.send("x", i);
    const TimePoint before = Clock::now();
    channel.flush();
    const TimePoint after = Clock::now();
    QCOMPARE(recorder.sent.size(), 100);
    QVERIFY(recorder.sent.first() >= before);
    QVERIFY(recorder.sent.last() < after);
    QVERIFY(std::is_sorted(recorder.sent.cbegin(), recorder.sent.cend()));
    QVERIFY(recorder.sent.first() < recorder.sent.last());
}

void UdpChannelTest::stampOfArrivalIsBetweenSendingAndReading()
{
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    const TimePoint before = Clock::now();
    for (int i = 0; i < 100; ++i)
        peer.send(channel, "x");
    QTRY_COMPARE(recorder.received.size(), 100);
    // The wall clock may be slewed against the monotonic one between stamp and reading.
    for (const Received &received : std::as_const(recorder.received)) {
        QVERIFY(received.when > before - 1ms);
        QVERIFY(received.when <= received.read);
    }
}

#ifdef DNSTESTER_KERNEL_TIMES
void UdpChannelTest::busyProcessDoesNotDelayTheStampOfArrival()
{
    Peer peer;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    // The kernel switches its stamps on a moment after it is asked to.
    const auto stampedBeforeWait = [&] {
        recorder.received.clear();
        peer.send(channel, "x");
        const TimePoint sent = Clock::now();
        while (Clock::now() < sent + 20ms) {
        }
        if (!QTest::qWaitFor([&] { return !recorder.received.isEmpty(); }))
            return false;
        return recorder.received.first().when < sent + 10ms;
    };
    QTRY_VERIFY(stampedBeforeWait());
}
#endif

void UdpChannelTest::datagramsFromOtherSourcesAreNotDelivered()
{
    Peer peer;
    Peer stranger;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(peer.address(), peer.port()));
    stranger.send(channel, "forged");
    peer.send(channel, "true");
    QTRY_COMPARE(recorder.received.size(), 1);
    QCOMPARE(recorder.received.first().payload, QByteArray("true"));
}

void UdpChannelTest::closedPortIsRefusedAndTheChannelStaysUsable()
{
    const quint16 port = closedPort();
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(QHostAddress::LocalHost, port));
    for (int i = 1; i <= 2; ++i) {
        channel.send("x", quint64(i));
        QTRY_COMPARE(recorder.failures.size(), i);
        QCOMPARE(recorder.failures.last().kind, ErrorKind::Refused);
        QVERIFY(!recorder.failures.last().text.isEmpty());
        QCOMPARE(recorder.tokens.size(), i);
    }
}

void UdpChannelTest::closedPortIsRefusedForAWholeBatch()
{
    const quint16 port = closedPort();
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(QHostAddress::LocalHost, port));
    for (quint64 i = 0; i < 101; ++i)
        channel.send("x", i);
    // The last failure comes after the last datagram has been sent, so that it holds for all.
    QTRY_COMPARE(recorder.tokens.size(), 101);
    const qsizetype before = recorder.failures.size();
    channel.send("x", 101);
    QTRY_COMPARE(recorder.tokens.size(), 102);
    QTRY_VERIFY(recorder.failures.size() > before);
    for (const Failure &failure : std::as_const(recorder.failures))
        QCOMPARE(failure.kind, ErrorKind::Refused);
}

void UdpChannelTest::noRouteFailsToOpen()
{
    Recorder recorder;
    UdpChannel channel(&recorder);
    // A link-local address without the interface it is local to.
    const auto failure = channel.open(QHostAddress(QStringLiteral("fe80::1")), 53);
    QVERIFY(failure);
    QCOMPARE(failure->kind, ErrorKind::Unreachable);
    QVERIFY(!failure->text.isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(recorder.failures.isEmpty());
}

void UdpChannelTest::opensAnewForAnotherPeer()
{
    Peer first;
    Peer second;
    Recorder recorder;
    UdpChannel channel(&recorder);
    QVERIFY(!channel.open(first.address(), first.port()));
    channel.send("never leaves", 1);
    QVERIFY(!channel.open(second.address(), second.port()));
    channel.send("x", 2);
    QTRY_VERIFY(second.hasMail());
    QCOMPARE(second.read(), QByteArray("x"));
    QVERIFY(!first.hasMail());
    QCOMPARE(recorder.tokens, QList<quint64>{2});
}

void UdpChannelTest::portsAreRandom()
{
    Peer peer;
    Recorder recorder;
    std::vector<std::unique_ptr<UdpChannel>> channels;
    std::set<int> distances;
    int last = 0;
    for (int i = 0; i < 16; ++i) {
        auto channel = std::make_unique<UdpChannel>(&recorder);
        QVERIFY(!channel->open(peer.address(), peer.port()));
        QVERIFY(channel->localPort() != 0);
        distances.insert(channel->localPort() - last);
        last = channel->localPort();
        channels.push_back(std::move(channel));
    }
    // Counted up by a constant, they would be as easy to guess as one port.
    QVERIFY(distances.size() > 8);
}

void UdpChannelTest::destroyingItWithDatagramsQueuedCallsNothing()
{
    Peer peer;
    Recorder recorder;
    {
        UdpChannel channel(&recorder);
        QVERIFY(!channel.open(peer.address(), peer.port()));
        channel.send("x", 1);
    }
    QCoreApplication::processEvents();
    QVERIFY(recorder.tokens.isEmpty());
    QVERIFY(recorder.failures.isEmpty());
}

QTEST_GUILESS_MAIN(UdpChannelTest)
#include "udpchanneltest.moc"
