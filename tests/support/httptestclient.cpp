// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httptestclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include <sys/socket.h>

namespace dnstester::test {

namespace {

constexpr int patience = 10'000; ///< milliseconds

} // namespace

QByteArray HttpTestClient::Answer::field(QByteArrayView name) const
{
    QByteArray found;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon == name.size() && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            found = line.sliced(colon + 1).trimmed();
    }
    return found;
}

QString HttpTestClient::Answer::error() const
{
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("error")).toString();
}

HttpTestClient::HttpTestClient(quint16 port)
    : m_socket(std::make_unique<QTcpSocket>())
{
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket->waitForConnected(patience);
}

HttpTestClient::HttpTestClient(quint16 port, const QString &caFile)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(QStringLiteral("localhost"));
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, QStringLiteral("localhost"));
    socket->waitForEncrypted(patience);
    m_socket = std::move(socket);
}

HttpTestClient::HttpTestClient(HttpTestClient &&) noexcept = default;

HttpTestClient::~HttpTestClient() = default;

bool HttpTestClient::isConnected() const
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket.get());
    return m_socket->state() == QAbstractSocket::ConnectedState && (!tls || tls->isEncrypted());
}

bool HttpTestClient::send(const QByteArray &octets)
{
    m_socket->write(octets);
    while (m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(patience))
            return false;
    }
    return true;
}

void HttpTestClient::sendAsMuchAsPossible(const QByteArray &octets)
{
    m_socket->write(octets);
    m_socket->flush();
}

void HttpTestClient::sendNoMore()
{
    shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

void HttpTestClient::stopReading()
{
    m_socket->setReadBufferSize(1);
}

bool HttpTestClient::receive()
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
        return false;
    m_octets += m_socket->readAll();
    return true;
}

HttpTestClient::Answer HttpTestClient::read(bool hasBody)
{
    Answer answer;
    qsizetype end = -1;
    while ((end = m_octets.indexOf("\r\n\r\n")) < 0) {
        if (!receive())
            return {};
    }
    answer.head = m_octets.first(end + 2);
    m_octets.remove(0, end + 4);
    const qsizetype size = hasBody ? answer.field("Content-Length").toLongLong() : 0;
    while (m_octets.size() < size) {
        if (!receive())
            return {};
    }
    answer.body = m_octets.first(size);
    m_octets = m_octets.sliced(size); // keeps no room for the largest
    if (answer.head.startsWith("HTTP/1.1 "))
        answer.status = answer.head.sliced(9, 3).toInt();
    return answer;
}

HttpTestClient::Answer HttpTestClient::ask(const QByteArray &octets)
{
    send(octets);
    return read();
}

HttpTestClient::Answer HttpTestClient::get(const QByteArray &target)
{
    return ask("GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n");
}

bool HttpTestClient::isClosed()
{
    return isOver() && m_octets.isEmpty() && m_socket->bytesAvailable() == 0 &&
           m_socket->error() == QAbstractSocket::RemoteHostClosedError;
}

bool HttpTestClient::isOver()
{
    while (m_socket->state() == QAbstractSocket::ConnectedState) {
        if (!receive() && m_socket->error() == QAbstractSocket::SocketTimeoutError)
            return false;
    }
    return true;
}

QByteArray HttpTestClient::serverCertificate() const
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket.get());
    return tls ? tls->peerCertificate().toPem() : QByteArray();
}

} // namespace dnstester::test
