// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/realserver.h"
#include "support/testcertificates.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

#include <csignal>
#include <memory>

using namespace dnstester;
using namespace dnstester::test;

namespace {

constexpr quint16 typeA = 1;
constexpr quint16 typeMx = 15;
constexpr quint16 typeTxt = 16;
constexpr quint16 typeAaaa = 28;
constexpr quint16 typeSvcb = 64;
constexpr quint16 typeHttps = 65;

constexpr int noError = 0;
constexpr int nxDomain = 3;

/// A query for a name under example.com, put together without the code under test.
QByteArray query(const QByteArray &labels, quint16 type)
{
    QByteArray message = QByteArray::fromHex("123401000001000000000000");
    for (const QByteArray &label : (labels + ".example.com").split('.')) {
        message += static_cast<char>(label.size());
        message += label;
    }
    message += '\0';
    message += static_cast<char>(type >> 8);
    message += static_cast<char>(type & 0xff);
    return message + QByteArray("\0\1", 2);
}

quint16 field(const QByteArray &message, int index)
{
    return message.size() < 12 ? 0 : qFromBigEndian<quint16>(message.constData() + 2 * index);
}

int rcode(const QByteArray &message)
{
    return field(message, 1) & 0x0f;
}

bool isTruncated(const QByteArray &message)
{
    return (field(message, 1) & 0x0200) != 0;
}

int answerCount(const QByteArray &message)
{
    return field(message, 3);
}

QByteArray askOverUdp(const Endpoint &endpoint, const QByteArray &message)
{
    QUdpSocket socket;
    socket.connectToHost(endpoint.address(), endpoint.port());
    socket.write(message);
    return socket.waitForReadyRead(5000) ? socket.read(65535) : QByteArray();
}

/// One message each way with its length before it, over TCP or TLS.
QByteArray askOverStream(QTcpSocket &socket, const QByteArray &message)
{
    socket.write(QByteArray(1, '\0') + static_cast<char>(message.size()) + message);
    QByteArray received;
    while (received.size() < 2 ||
           received.size() < 2 + qFromBigEndian<quint16>(received.constData())) {
        if (!socket.waitForReadyRead(5000))
            return {};
        received += socket.readAll();
    }
    return received.mid(2);
}

QByteArray askOverTcp(const Endpoint &endpoint, const QByteArray &message)
{
    QTcpSocket socket;
    socket.connectToHost(endpoint.address(), endpoint.port());
    return askOverStream(socket, message);
}

bool connectTls(QSslSocket &socket, const RealServer &server, Protocol protocol,
                const QByteArray &alpn)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(server.caFile()));
    configuration.setAllowedNextProtocols({alpn});
    socket.setSslConfiguration(configuration);
    const Endpoint endpoint = server.endpoint(protocol);
    socket.connectToHostEncrypted(endpoint.address().toString(), endpoint.port(),
                                  QStringLiteral("localhost"));
    return socket.waitForEncrypted(5000);
}

bool isRunning(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// A server whose configuration it cannot read.
class MisconfiguredServer : public UnboundServer
{
public:
    using UnboundServer::UnboundServer;

protected:
    [[nodiscard]] QByteArray configuration(const Ports &) const override
    {
        return "nonsense: yes\n";
    }
};

/// A server that nobody has installed.
class MissingServer : public RealServer
{
public:
    explicit MissingServer(TestCertificates &certificates)
        : RealServer(QStringLiteral("no-such-server"), {Protocol::Udp}, certificates)
    {
    }

protected:
    [[nodiscard]] QByteArray configuration(const Ports &) const override { return {}; }
    [[nodiscard]] QStringList arguments(const QString &) const override { return {}; }
};

} // namespace

class RealServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesTheZone_data();
    void servesTheZone();
    void truncatesWhatIsTooLongForUdp_data() { everyServer(); }
    void truncatesWhatIsTooLongForUdp();
    void speaksDotWithTheTestCertificate_data() { everyServerWith(Protocol::Tls); }
    void speaksDotWithTheTestCertificate();
    void agreesOnHttp2ForDoh_data() { everyServerWith(Protocol::Https); }
    void agreesOnHttp2ForDoh();
    void listensForDoq_data() { everyServerWith(Protocol::Quic); }
    void listensForDoq();
    void knotSpeaksQuicWhereItsVersionCan();
    void twoOfAKindRunSideBySide();
    void endsWithTheObject();
    void startsAgainAfterStop();
    void saysWhyItCannotStart();
    void saysThatItIsNotInstalled();

private:
    void everyServer() { everyServerWith(Protocol::Udp); }
    void everyServerWith(Protocol protocol);
    [[nodiscard]] const RealServer &server() const;

    TestCertificates m_certificates;
    std::map<QByteArray, std::unique_ptr<RealServer>> m_servers;
};

void RealServerTest::initTestCase()
{
    m_servers.emplace("knot", std::make_unique<KnotServer>(m_certificates));
    m_servers.emplace("unbound", std::make_unique<UnboundServer>(m_certificates));
    m_servers.emplace("bind", std::make_unique<BindServer>(m_certificates));
    for (const auto &[name, server] : m_servers)
        QVERIFY2(server->start(), qPrintable(server->errorString()));
}

void RealServerTest::everyServerWith(Protocol protocol)
{
    QTest::addColumn<QByteArray>("serverName");
    bool any = false;
    for (const auto &[name, server] : m_servers) {
        if (server->speaks(protocol)) {
            QTest::newRow(name.constData()) << name;
            any = true;
        }
    }
    if (!any)
        QTest::newRow("none") << QByteArray();
}

const RealServer &RealServerTest::server() const
{
    return *m_servers.at(
        *static_cast<QByteArray *>(QTest::qData("serverName", qMetaTypeId<QByteArray>())));
}

void RealServerTest::servesTheZone_data()
{
    QTest::addColumn<QByteArray>("serverName");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<quint16>("type");
    QTest::addColumn<int>("expectedRcode");
    QTest::addColumn<int>("expectedAnswers");

    struct Row
    {
        const char *name;
        quint16 type;
        int rcode;
        int answers;
    };
    const Row rows[] = {
        {"www", typeA, noError, 1},      {"www", typeAaaa, noError, 1},
        {"txt", typeTxt, noError, 1},    {"alias", typeA, noError, 2},
        {"mail", typeA, noError, 1},     {"svc", typeHttps, noError, 1},
        {"_svcb", typeSvcb, noError, 1}, {"xn--bcher-kva", typeA, noError, 1},
        {"any.wild", typeA, noError, 1}, {"empty", typeA, noError, 0},
        {"missing", typeA, nxDomain, 0}, {"www", typeMx, noError, 0},
    };
    for (const auto &[serverName, server] : m_servers) {
        for (const Row &row : rows) {
            QTest::addRow("%s: %s %d", serverName.constData(), row.name, row.type)
                << serverName << QByteArray(row.name) << row.type << row.rcode << row.answers;
        }
    }
}

void RealServerTest::servesTheZone()
{
    QFETCH(const QByteArray, name);
    QFETCH(const quint16, type);
    QFETCH(const int, expectedRcode);
    QFETCH(const int, expectedAnswers);

    const QByteArray question = query(name, type);
    for (const QByteArray &reply : {askOverUdp(server().endpoint(Protocol::Udp), question),
                                    askOverTcp(server().endpoint(Protocol::Tcp), question)}) {
        QCOMPARE(field(reply, 0), quint16(0x1234));
        QCOMPARE(rcode(reply), expectedRcode);
        QCOMPARE(answerCount(reply), expectedAnswers);
    }
}

void RealServerTest::truncatesWhatIsTooLongForUdp()
{
    const QByteArray question = query("big", typeTxt);
    QVERIFY(isTruncated(askOverUdp(server().endpoint(Protocol::Udp), question)));
    const QByteArray whole = askOverTcp(server().endpoint(Protocol::Tcp), question);
    QVERIFY(!isTruncated(whole));
    QCOMPARE(answerCount(whole), 12);
    QVERIFY(whole.size() > 2400);
}

void RealServerTest::speaksDotWithTheTestCertificate()
{
    QSslSocket socket;
    QVERIFY2(connectTls(socket, server(), Protocol::Tls, "dot"), qPrintable(socket.errorString()));
    const QByteArray reply = askOverStream(socket, query("www", typeA));
    QCOMPARE(answerCount(reply), 1);
}

void RealServerTest::agreesOnHttp2ForDoh()
{
    QSslSocket socket;
    QVERIFY2(connectTls(socket, server(), Protocol::Https, "h2"), qPrintable(socket.errorString()));
    QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), QByteArray("h2"));
    QCOMPARE(server().endpoint(Protocol::Https).path(), QStringLiteral("/dns-query"));
}

void RealServerTest::listensForDoq()
{
    QFETCH(const QByteArray, serverName);
    if (serverName.isEmpty()) {
        QVERIFY2(m_servers.at("knot")->protocols().size() == 2, "knot alone could speak it");
        return;
    }
    const Endpoint endpoint = server().endpoint(Protocol::Quic);
    QUdpSocket socket;
    QVERIFY2(!socket.bind(endpoint.address(), endpoint.port(), QAbstractSocket::DontShareAddress),
             "nobody listens at the port");
}

void RealServerTest::knotSpeaksQuicWhereItsVersionCan()
{
    const RealServer &knot = *m_servers.at("knot");
    const bool isOld = knot.log().contains(QStringLiteral("Knot DNS 3.2"));
    QCOMPARE(knot.speaks(Protocol::Quic), !isOld);
    QCOMPARE(knot.speaks(Protocol::Tls), !isOld);
}

void RealServerTest::twoOfAKindRunSideBySide()
{
    KnotServer other(m_certificates);
    QVERIFY2(other.start(), qPrintable(other.errorString()));
    QVERIFY(other.endpoint(Protocol::Udp).port() !=
            m_servers.at("knot")->endpoint(Protocol::Udp).port());
}

void RealServerTest::endsWithTheObject()
{
    auto server = std::make_unique<UnboundServer>(m_certificates);
    QVERIFY2(server->start(), qPrintable(server->errorString()));
    const qint64 process = server->processId();
    QVERIFY(isRunning(process));
    server.reset();
    QVERIFY(!isRunning(process));
}

void RealServerTest::startsAgainAfterStop()
{
    BindServer server(m_certificates);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    server.stop();
    QCOMPARE(server.processId(), 0);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    const QByteArray reply = askOverUdp(server.endpoint(Protocol::Udp), query("www", typeA));
    QCOMPARE(answerCount(reply), 1);
}

void RealServerTest::saysWhyItCannotStart()
{
    MisconfiguredServer server(m_certificates);
    QVERIFY(!server.start());
    QVERIFY2(server.errorString().contains(QStringLiteral("unbound cannot be started: it ended")) &&
                 server.errorString().contains(QStringLiteral("unknown keyword 'nonsense'")),
             qPrintable(server.errorString()));
    QCOMPARE(server.processId(), 0);
}

void RealServerTest::saysThatItIsNotInstalled()
{
    MissingServer server(m_certificates);
    QVERIFY(!server.start());
    QCOMPARE(server.errorString().section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("no-such-server cannot be started: it is not installed"));
}

QTEST_GUILESS_MAIN(RealServerTest)
#include "realservertest.moc"
