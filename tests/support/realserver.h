// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/endpoint.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>

namespace dnstester::test {

class TestCertificates;

/// A DNS server that other people wrote, run as a child process on free ports of 127.0.0.1 with the
/// zone of realserverzone.h. The process ends with the object, and with the test however it ends.
///
/// Starting blocks the calling thread until the server answers, which is fit for initTestCase()
/// only.
class RealServer
{
public:
    using Ports = std::map<Protocol, quint16>;

    virtual ~RealServer();
    Q_DISABLE_COPY_MOVE(RealServer)

    /// Starts the process and waits until it answers over UDP and accepts connections for what goes
    /// over TCP. False after 10 s or where the process ends; errorString() then says why.
    [[nodiscard]] bool start();
    void stop();

    /// Why the start failed, and the server's log.
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] QString log() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); } ///< 0: not running

    [[nodiscard]] QList<Protocol> protocols() const { return m_protocols; }
    [[nodiscard]] bool speaks(Protocol protocol) const { return m_protocols.contains(protocol); }
    /// Where the running server listens, by address. DoH at /dns-query.
    [[nodiscard]] Endpoint endpoint(Protocol protocol) const;
    /// What verifies the certificate it shows: TestCertificates::Kind::Good.
    [[nodiscard]] QString caFile() const;

    /// The path of a program in PATH or /usr/sbin, which users do not have in theirs; empty: none.
    [[nodiscard]] static QString installed(const QString &program);

protected:
    /// \a program: its name, for installed(). \a certificates outlives the server.
    RealServer(QString program, QList<Protocol> protocols, TestCertificates &certificates);

    [[nodiscard]] virtual QByteArray configuration(const Ports &ports) const = 0;
    [[nodiscard]] virtual QStringList arguments(const QString &configurationFile) const = 0;

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] QString zoneFile() const { return m_directory.filePath(QStringLiteral("zone")); }
    [[nodiscard]] QString certificateFile() const;
    [[nodiscard]] QString keyFile() const;

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool launch();
    [[nodiscard]] bool waitUntilItAnswers();
    [[nodiscard]] bool answers() const;
    [[nodiscard]] bool fail(const QString &reason);

    const QString m_program;
    const QList<Protocol> m_protocols;
    TestCertificates &m_certificates;
    QTemporaryDir m_directory;
    QProcess m_process;
    Ports m_ports;
    QString m_error;
};

/// Knot DNS, an authoritative server: UDP and TCP; from 3.4 on also DoT and DoQ.
class KnotServer : public RealServer
{
public:
    explicit KnotServer(TestCertificates &certificates);

protected:
    [[nodiscard]] QByteArray configuration(const Ports &ports) const override;
    [[nodiscard]] QStringList arguments(const QString &configurationFile) const override;
};

/// Unbound, a resolver, here with the zone of its own: UDP, TCP, DoT and DoH.
class UnboundServer : public RealServer
{
public:
    explicit UnboundServer(TestCertificates &certificates);

protected:
    [[nodiscard]] QByteArray configuration(const Ports &ports) const override;
    [[nodiscard]] QStringList arguments(const QString &configurationFile) const override;
};

/// BIND's named as an authoritative server: UDP, TCP, DoT and DoH.
class BindServer : public RealServer
{
public:
    explicit BindServer(TestCertificates &certificates);

protected:
    [[nodiscard]] QByteArray configuration(const Ports &ports) const override;
    [[nodiscard]] QStringList arguments(const QString &configurationFile) const override;
};

} // namespace dnstester::test
