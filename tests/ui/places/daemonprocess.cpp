// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/daemonprocess.h"

#include "support/freeport.h"

#include <QTcpSocket>
#include <QTest>

namespace dnstester::ui::test {

DaemonProcess::~DaemonProcess()
{
    kill();
}

bool DaemonProcess::start(const QString &token)
{
    m_port = dnstester::test::freePort();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    environment.insert(QStringLiteral("DNS_TESTER_TOKEN"), token);
    if (token.isEmpty())
        environment.remove(QStringLiteral("DNS_TESTER_TOKEN"));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral(DNSTESTER_PROGRAM),
                    {QStringLiteral("server"), QStringLiteral("--port"), QString::number(m_port)});
    return QTest::qWaitFor([this] { return answers(); }, 30'000);
}

bool DaemonProcess::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return socket.waitForConnected(1000);
}

void DaemonProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(30'000);
}

QUrl DaemonProcess::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

} // namespace dnstester::ui::test
