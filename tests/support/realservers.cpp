// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/realserver.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace dnstester::test {

namespace {

QVersionNumber knotVersion()
{
    QProcess knot;
    knot.start(RealServer::installed(QStringLiteral("knotd")), {QStringLiteral("-V")});
    knot.waitForFinished();
    // "knotd (Knot DNS), version 3.2.6" or "knotd, Knot DNS 3.4.6"
    static const QRegularExpression number(QStringLiteral("[0-9]+(\\.[0-9]+)+"));
    return QVersionNumber::fromString(
        number.match(QString::fromUtf8(knot.readAllStandardOutput())).captured());
}

QList<Protocol> knotProtocols()
{
    QList<Protocol> protocols{Protocol::Udp, Protocol::Tcp};
    if (knotVersion() >= QVersionNumber(3, 4))
        protocols << Protocol::Tls << Protocol::Quic;
    return protocols;
}

const QList<Protocol> withoutQuic{Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https};

} // namespace

KnotServer::KnotServer(TestCertificates &certificates)
    : RealServer(QStringLiteral("knotd"), knotProtocols(), certificates)
{
}

QStringList KnotServer::arguments(const QString &configurationFile) const
{
    return {QStringLiteral("-c"), configurationFile};
}

QByteArray KnotServer::configuration(const Ports &ports) const
{
    QString text = QStringLiteral(R"(
server:
    rundir: "%1"
    udp-workers: 1
    tcp-workers: 1
    background-workers: 1
    listen: 127.0.0.1@%2
)")
                       .arg(directory())
                       .arg(ports.at(Protocol::Udp));
    if (speaks(Protocol::Quic)) {
        text += QStringLiteral(R"(
    listen-tls: 127.0.0.1@%1
    listen-quic: 127.0.0.1@%2
    cert-file: "%3"
    key-file: "%4"
)")
                    .arg(ports.at(Protocol::Tls))
                    .arg(ports.at(Protocol::Quic))
                    .arg(certificateFile(), keyFile());
    }
    text += QStringLiteral(R"(
log:
  - target: stderr
    any: info
database:
    storage: "%1"
template:
  - id: default
    journal-content: none
    zonefile-sync: -1
zone:
  - domain: example.com
    file: "%2"
)")
                .arg(directory(), zoneFile());
    return text.toUtf8();
}

UnboundServer::UnboundServer(TestCertificates &certificates)
    : RealServer(QStringLiteral("unbound"), withoutQuic, certificates)
{
}

QStringList UnboundServer::arguments(const QString &configurationFile) const
{
    return {QStringLiteral("-d"), QStringLiteral("-c"), configurationFile};
}

QByteArray UnboundServer::configuration(const Ports &ports) const
{
    return QStringLiteral(R"(
server:
    directory: "%1"
    chroot: ""
    username: ""
    pidfile: ""
    do-daemonize: no
    use-syslog: no
    num-threads: 1
    so-reuseport: no
    module-config: "iterator"
    interface: 127.0.0.1@%2
    interface: 127.0.0.1@%3
    interface: 127.0.0.1@%4
    tls-port: %3
    https-port: %4
    tls-service-pem: "%5"
    tls-service-key: "%6"
remote-control:
    control-enable: no
auth-zone:
    name: example.com
    zonefile: "%7"
    for-upstream: no
    fallback-enabled: no
)")
        .arg(directory())
        .arg(ports.at(Protocol::Udp))
        .arg(ports.at(Protocol::Tls))
        .arg(ports.at(Protocol::Https))
        .arg(certificateFile(), keyFile(), zoneFile())
        .toUtf8();
}

BindServer::BindServer(TestCertificates &certificates)
    : RealServer(QStringLiteral("named"), withoutQuic, certificates)
{
}

QStringList BindServer::arguments(const QString &configurationFile) const
{
    return {QStringLiteral("-g"), QStringLiteral("-n"), QStringLiteral("1"), QStringLiteral("-c"),
            configurationFile};
}

QByteArray BindServer::configuration(const Ports &ports) const
{
    return QStringLiteral(R"(
options {
    directory "%1";
    pid-file none;
    session-keyfile none;
    listen-on port %2 { 127.0.0.1; };
    listen-on port %3 tls local { 127.0.0.1; };
    listen-on port %4 tls local http default { 127.0.0.1; };
    listen-on-v6 { none; };
    reuseport no;
    recursion no;
    dnssec-validation no;
    notify no;
};
controls {};
tls local { cert-file "%5"; key-file "%6"; };
zone "example.com" { type primary; file "%7"; };
)")
        .arg(directory())
        .arg(ports.at(Protocol::Udp))
        .arg(ports.at(Protocol::Tls))
        .arg(ports.at(Protocol::Https))
        .arg(certificateFile(), keyFile(), zoneFile())
        .toUtf8();
}

} // namespace dnstester::test
