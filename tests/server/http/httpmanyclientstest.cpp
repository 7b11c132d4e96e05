// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptestserver.h"
#include "support/processmemory.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace dnstester;
using namespace dnstester::server;
using namespace dnstester::test;

namespace {

constexpr int crowdSize = 5000;

// Sanitizers take memory of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

HttpServerOptions roomyOptions()
{
    HttpServerOptions options = patientOptions();
    options.limits.maxConnections = 2 * crowdSize;
    options.limits.maxConnectionsPerClient = 2 * crowdSize;
    return options;
}

/// Clients that send something and then wait: sockets without a buffer, so that what the process
/// takes is the server's.
class Crowd
{
public:
    Crowd() = default;
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd()
    {
        for (const int descriptor : m_descriptors)
            close(descriptor);
    }

    bool gather(int count, quint16 port, const QByteArray &octets)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (descriptor < 0)
                return false;
            m_descriptors.push_back(descriptor);
            if (connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
                ::send(descriptor, octets.data(), size_t(octets.size()), MSG_NOSIGNAL) !=
                    octets.size())
                return false;
        }
        return true;
    }

    /// Whether each has got an answer that begins like this.
    [[nodiscard]] bool allRead(const QByteArray &beginning) const
    {
        QByteArray octets(beginning.size(), '\0');
        return std::all_of(m_descriptors.begin(), m_descriptors.end(), [&](int descriptor) {
            return recv(descriptor, octets.data(), size_t(octets.size()), MSG_WAITALL) ==
                       octets.size() &&
                   octets == beginning;
        });
    }

private:
    std::vector<int> m_descriptors;
};

} // namespace

/// Many connections at once cost little, and nobody waits for them.
class HttpManyClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersOthersBeside_data();
    void answersOthersBeside();
};

void HttpManyClientsTest::initTestCase()
{
    QVERIFY(allowOpenFiles(2 * crowdSize + 1000));
}

void HttpManyClientsTest::answersOthersBeside_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("held");
    QTest::addColumn<qint64>("most");
    QTest::newRow("idle connections") << QByteArray() << 0 << qint64(1'500);
    QTest::newRow("begun requests")
        << QByteArray("GET /echo HTTP/1.1\r\nHost: te") << 0 << qint64(2'000);
    QTest::newRow("held requests")
        << QByteArray("GET /held HTTP/1.1\r\nHost: test\r\n\r\n") << crowdSize << qint64(2'000);
}

void HttpManyClientsTest::answersOthersBeside()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, held);
    QFETCH(qint64, most);
    HttpTestServer server(roomyOptions());
    HttpTestClient client = server.client();
    QCOMPARE(client.get("/echo").status, 200);
    const qint64 before = residentOctets();
    Crowd crowd;
    QVERIFY(crowd.gather(crowdSize, server.port(), octets));
    QTRY_COMPARE_WITH_TIMEOUT(server.server().openConnections(), crowdSize + 1, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(server.held(), held, 60'000);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(client.get("/echo").status, 200);

    const qint64 each = (residentOctets() - before) / crowdSize;
    qInfo("%lld octets of memory for each", each);
    QVERIFY2(isSanitized || each < most, qPrintable(QString::number(each)));
    if (held > 0) {
        QCOMPARE(client.get("/release").status, 200);
        QVERIFY(crowd.allRead("HTTP/1.1 200 OK\r\n"));
        QCOMPARE(server.held(), 0);
    }
}

QTEST_GUILESS_MAIN(HttpManyClientsTest)
#include "httpmanyclientstest.moc"
