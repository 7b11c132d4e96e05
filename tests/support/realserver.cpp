// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/realserver.h"

#include "support/freeport.h"
#include "support/realserverzone.h"
#include "support/testcertificates.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QUdpSocket>

#include <chrono>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace dnstester::test {

using namespace std::chrono_literals;

namespace {

const QHostAddress loopback(QHostAddress::LocalHost);

RealServer::Ports choosePorts(const QList<Protocol> &protocols)
{
    RealServer::Ports ports;
    for (const Protocol protocol : protocols) {
        if (protocol == Protocol::Tcp && ports.contains(Protocol::Udp))
            ports[protocol] = ports.at(Protocol::Udp);
        else
            ports[protocol] = freePort();
    }
    return ports;
}

bool writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A question for www.example.com A, ID 0x1234.
QByteArray probe()
{
    return QByteArray::fromHex("123400000001000000000000"
                               "03777777076578616d706c6503636f6d00"
                               "00010001");
}

bool answersOverUdp(quint16 port)
{
    QUdpSocket socket;
    socket.connectToHost(loopback, port);
    socket.write(probe());
    if (!socket.waitForReadyRead(200))
        return false;
    const QByteArray reply = socket.read(512);
    constexpr int rcodeAt = 3;
    constexpr int answersAt = 7;
    return reply.size() > answersAt && (reply.at(rcodeAt) & 0x0f) == 0 && reply.at(answersAt) == 1;
}

bool acceptsConnections(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(loopback, port);
    return socket.waitForConnected(200);
}

} // namespace

RealServer::RealServer(QString program, QList<Protocol> protocols, TestCertificates &certificates)
    : m_program(std::move(program))
    , m_protocols(std::move(protocols))
    , m_certificates(certificates)
{
}

RealServer::~RealServer()
{
    stop();
}

bool RealServer::start()
{
    m_error.clear();
    if (!prepare())
        return false;
    // Another process can take a port between our look and the server's.
    constexpr int attempts = 5;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        m_ports = choosePorts(m_protocols);
        if (!launch())
            return false;
        if (waitUntilItAnswers())
            return true;
        const bool collided = log().contains(QLatin1String("in use"), Qt::CaseInsensitive);
        stop();
        if (!collided)
            break;
    }
    return false;
}

void RealServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString RealServer::log() const
{
    QFile file(m_directory.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Endpoint RealServer::endpoint(Protocol protocol) const
{
    const QString target =
        QStringLiteral("%1://127.0.0.1:%2").arg(protocolScheme(protocol)).arg(m_ports.at(protocol));
    return Endpoint::parse(target).value();
}

QString RealServer::caFile() const
{
    return m_certificates.caFile();
}

QString RealServer::installed(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    return !found.isEmpty()
               ? found
               : QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin")});
}

QString RealServer::certificateFile() const
{
    return m_certificates.get(TestCertificates::Kind::Good).certificateFile;
}

QString RealServer::keyFile() const
{
    return m_certificates.get(TestCertificates::Kind::Good).keyFile;
}

/// Puts the zone and a copy of the program into the directory. AppArmor knows the program by its
/// path and would keep it from reading files outside /etc; it does not know the copy.
bool RealServer::prepare()
{
    if (!m_directory.isValid())
        return fail(m_directory.errorString());
    const QString original = installed(m_program);
    if (original.isEmpty())
        return fail(QStringLiteral("it is not installed"));
    const QString copy = m_directory.filePath(m_program);
    if (!QFile::exists(copy) && !QFile::copy(original, copy))
        return fail(QStringLiteral("cannot copy %1 to %2").arg(original, copy));
    if (!writeFile(zoneFile(), exampleZone()))
        return fail(QStringLiteral("cannot write %1").arg(zoneFile()));
    return true;
}

bool RealServer::launch()
{
    const QString configurationFile = m_directory.filePath(QStringLiteral("conf"));
    if (!writeFile(configurationFile, configuration(m_ports)))
        return fail(QStringLiteral("cannot write %1").arg(configurationFile));
    m_process.setWorkingDirectory(m_directory.path());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_directory.filePath(QStringLiteral("log")));
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.start(m_directory.filePath(m_program), arguments(configurationFile));
    return m_process.waitForStarted() || fail(m_process.errorString());
}

bool RealServer::waitUntilItAnswers()
{
    const QDeadlineTimer deadline(10s);
    while (!deadline.hasExpired()) {
        if (m_process.waitForFinished(10) || m_process.state() == QProcess::NotRunning)
            return fail(QStringLiteral("it ended with exit code %1").arg(m_process.exitCode()));
        if (answers())
            return true;
    }
    return fail(QStringLiteral("it does not answer"));
}

bool RealServer::answers() const
{
    for (const auto &[protocol, port] : m_ports) {
        switch (protocol) {
        case Protocol::Udp:
            if (!answersOverUdp(port))
                return false;
            break;
        case Protocol::Tcp:
        case Protocol::Tls:
        case Protocol::Https:
            if (!acceptsConnections(port))
                return false;
            break;
        case Protocol::Quic: // bound together with UDP
            break;
        }
    }
    return true;
}

bool RealServer::fail(const QString &reason)
{
    constexpr int tail = 1500; // as much as Qt Test prints
    m_error =
        QStringLiteral("%1 cannot be started: %2\n%3").arg(m_program, reason, log().right(tail));
    return false;
}

} // namespace dnstester::test
