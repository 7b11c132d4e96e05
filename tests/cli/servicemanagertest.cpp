// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servicemanager.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <cstdio>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace dnstester;
using namespace dnstester::cli;

namespace {

/// What systemd is to a service: a datagram socket that NOTIFY_SOCKET names.
class FakeManager
{
public:
    FakeManager()
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const QByteArray path = m_folder.filePath(QStringLiteral("notify")).toLocal8Bit();
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        qputenv("NOTIFY_SOCKET", path);
    }
    ~FakeManager()
    {
        ::close(m_socket);
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        qunsetenv("WATCHDOG_PID");
    }
    Q_DISABLE_COPY_MOVE(FakeManager)

    /// The next message; empty where there is none.
    [[nodiscard]] QByteArray take()
    {
        QByteArray message(4096, '\0');
        const ssize_t size = ::recv(m_socket, message.data(), size_t(message.size()), 0);
        return message.first(qMax<qsizetype>(0, size));
    }

    /// How many messages so far were \a message; the others are lost.
    [[nodiscard]] int countOf(const QByteArray &message)
    {
        for (QByteArray next = take(); !next.isEmpty(); next = take())
            m_count += next == message ? 1 : 0;
        return m_count;
    }

private:
    QTemporaryDir m_folder;
    int m_socket;
    int m_count = 0;
};

/// Runs this program again, as a child that finds \a descriptors where systemd puts them; gives
/// what it says about them.
QByteArray childWith(const QList<int> &descriptors)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LISTEN_FDS"), QString::number(descriptors.size()));
    child.setProcessEnvironment(environment);
    child.setChildProcessModifier([descriptors] {
        constexpr int first = 3;
        for (int i = 0; i < int(descriptors.size()); ++i)
            ::dup2(descriptors[i], first + i);
    });
    child.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("LISTEN_PID=$$ exec \"$0\" inherited"),
                 QCoreApplication::applicationFilePath()});
    if (!child.waitForFinished(30'000))
        return "the child did not end";
    return child.readAllStandardOutput();
}

int describeInherited()
{
    ServiceManager manager;
    const Result<QList<qintptr>> sockets = manager.inheritedSockets();
    if (!sockets) {
        std::puts(qPrintable(sockets.error().detail));
        return 1;
    }
    for (const qintptr descriptor : *sockets) {
        QTcpServer server;
        if (server.setSocketDescriptor(descriptor))
            std::printf("%d ", server.serverPort());
    }
    // Nobody takes them twice, nor does a child.
    const Result<QList<qintptr>> again = manager.inheritedSockets();
    std::printf("then %d", again ? int(again->size()) : -1);
    return 0;
}

} // namespace

class ServiceManagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void managerIsToldTheState();
    void statusIsOneLine();
    void withoutAManagerNothingHappens();
    void watchdogIsKeptQuietByTheEventLoop();
    void watchdogOfAnotherProcessIsNotOurs();
    void socketsAreInherited();
    void otherDescriptorsAreRefused();
};

void ServiceManagerTest::managerIsToldTheState()
{
    FakeManager systemd;
    ServiceManager manager;
    manager.ready();
    QCOMPARE(systemd.take(), "READY=1");

    timespec before = {};
    ::clock_gettime(CLOCK_MONOTONIC, &before);
    manager.reloading();
    const QByteArray message = systemd.take();
    const QByteArray start = "RELOADING=1\nMONOTONIC_USEC=";
    QVERIFY2(message.startsWith(start), message);
    const qint64 seconds = message.mid(start.size()).toLongLong() / 1'000'000;
    QVERIFY(seconds >= before.tv_sec && seconds <= before.tv_sec + 60);

    manager.ready();
    QCOMPARE(systemd.take(), "READY=1");
    manager.stopping();
    QCOMPARE(systemd.take(), "STOPPING=1");
    QCOMPARE(systemd.take(), QByteArray());
}

void ServiceManagerTest::statusIsOneLine()
{
    FakeManager systemd;
    ServiceManager manager;
    manager.showStatus(QStringLiteral("listening on 127.0.0.1:5000"));
    QCOMPARE(systemd.take(), "STATUS=listening on 127.0.0.1:5000");
    manager.showStatus(QStringLiteral("a\nSTOPPING=1"));
    QCOMPARE(systemd.take(), "STATUS=a\\x0aSTOPPING=1");
}

void ServiceManagerTest::withoutAManagerNothingHappens()
{
    ServiceManager manager;
    manager.ready();
    manager.reloading();
    manager.showStatus(QStringLiteral("x"));
    manager.stopping();
    const Result<QList<qintptr>> sockets = manager.inheritedSockets();
    QVERIFY(sockets);
    QVERIFY(sockets->isEmpty());
}

void ServiceManagerTest::watchdogIsKeptQuietByTheEventLoop()
{
    FakeManager systemd;
    qputenv("WATCHDOG_USEC", "20000");
    qputenv("WATCHDOG_PID", QByteArray::number(QCoreApplication::applicationPid()));
    const ServiceManager manager;
    QCOMPARE(systemd.take(), QByteArray()); // not by anything else
    QTRY_VERIFY(systemd.countOf("WATCHDOG=1") >= 3);
}

void ServiceManagerTest::watchdogOfAnotherProcessIsNotOurs()
{
    FakeManager systemd;
    qputenv("WATCHDOG_USEC", "1000");
    qputenv("WATCHDOG_PID", "1");
    ServiceManager manager;
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(5);
    QTRY_VERIFY(turns > 5);
    QCOMPARE(systemd.take(), QByteArray());
}

void ServiceManagerTest::socketsAreInherited()
{
    QTcpServer ipv4;
    QTcpServer any;
    QVERIFY(ipv4.listen(QHostAddress::LocalHost));
    QVERIFY(any.listen(QHostAddress::Any));
    QCOMPARE(childWith({int(ipv4.socketDescriptor()), int(any.socketDescriptor())}),
             QByteArray::number(ipv4.serverPort()) + ' ' + QByteArray::number(any.serverPort()) +
                 " then 0");
}

void ServiceManagerTest::otherDescriptorsAreRefused()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QUdpSocket udp;
    QVERIFY(udp.bind(QHostAddress::LocalHost));
    QTcpSocket connected;
    connected.connectToHost(server.serverAddress(), server.serverPort());
    QVERIFY(connected.waitForConnected(30'000));

    const QByteArray sentence = "socket 2 of those that the service manager hands over must be a "
                                "listening TCP socket\n";
    const int good = int(server.socketDescriptor());
    QCOMPARE(childWith({good, int(udp.socketDescriptor())}), sentence);
    QCOMPARE(childWith({good, int(connected.socketDescriptor())}), sentence);
    QCOMPARE(childWith({good, STDERR_FILENO}), sentence);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 2 && QByteArrayView(argv[1]) == "inherited")
        return describeInherited();
    ServiceManagerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "servicemanagertest.moc"
