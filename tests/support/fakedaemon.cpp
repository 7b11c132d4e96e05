// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakedaemon.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace dnstester::test {

namespace {

/// The whole request at the beginning of \a octets, which are then less by it.
std::optional<FakeRequest> takeRequest(QByteArray &octets)
{
    const qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    FakeRequest request;
    const QList<QByteArray> lines = octets.left(end).split('\n');
    const QByteArray first = lines[0].trimmed();
    request.line = first.left(first.lastIndexOf(' '));
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype size = request.header("Content-Length").toLongLong();
    if (octets.size() < end + 4 + size)
        return std::nullopt;
    request.body = octets.mid(end + 4, size);
    octets.remove(0, end + 4 + size);
    return request;
}

} // namespace

QByteArray FakeRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

FakeDaemon::FakeDaemon(std::optional<TestCertificate> certificate)
    : m_certificate(std::move(certificate))
{
    if (listen(QHostAddress::LocalHost))
        m_port = serverPort();
}

FakeDaemon::~FakeDaemon()
{
    vanish();
}

QString FakeDaemon::url() const
{
    return QStringLiteral("%1://localhost:%2")
        .arg(m_certificate ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(m_port);
}

int FakeDaemon::count(const QByteArray &line) const
{
    int found = 0;
    for (const FakeRequest &request : m_requests)
        found += request.line.startsWith(line) ? 1 : 0;
    return found;
}

void FakeDaemon::release(const FakeReply &reply)
{
    if (!m_held.isEmpty())
        answer(m_held.takeFirst(), reply);
}

void FakeDaemon::vanish()
{
    close();
    disconnectAll();
}

void FakeDaemon::turnAway(bool away)
{
    m_away = away;
    if (away)
        disconnectAll();
}

void FakeDaemon::disconnectAll()
{
    const QList<QSslSocket *> sockets = std::exchange(m_sockets, {});
    for (QSslSocket *socket : sockets) {
        forget(socket);
        socket->abort();
    }
}

void FakeDaemon::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    m_sockets.append(socket);
    socket->setSocketDescriptor(descriptor);
    if (m_away) {
        ++m_turnedAway;
        forget(socket);
        socket->abort();
        return;
    }
    connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QAbstractSocket::disconnected, this, [this, socket] { forget(socket); });
    if (m_certificate) {
        socket->setLocalCertificate(QSslCertificate(m_certificate->certificatePem));
        socket->setPrivateKey(QSslKey(m_certificate->keyPem, QSsl::Rsa).isNull()
                                  ? QSslKey(m_certificate->keyPem, QSsl::Ec)
                                  : QSslKey(m_certificate->keyPem, QSsl::Rsa));
        socket->startServerEncryption();
    }
}

void FakeDaemon::read(QSslSocket *socket)
{
    QByteArray octets = socket->property("octets").toByteArray() + socket->readAll();
    while (const std::optional<FakeRequest> request = takeRequest(octets)) {
        m_requests.append(*request);
        const FakeReply reply = m_handler ? m_handler(*request) : FakeReply{404};
        if (reply.hold)
            m_held.append(socket);
        else
            answer(socket, reply);
    }
    socket->setProperty("octets", octets);
}

void FakeDaemon::answer(QSslSocket *socket, const FakeReply &reply)
{
    if (reply.close)
        return socket->abort();
    if (!reply.raw.isEmpty()) {
        socket->write(reply.raw);
        return socket->disconnectFromHost();
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Some Reason\r\n";
    if (reply.status != 204)
        head += "Content-Type: " + reply.contentType +
                "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n" + reply.body);
}

void FakeDaemon::forget(QSslSocket *socket)
{
    m_sockets.removeAll(socket);
    m_held.removeAll(socket);
    socket->deleteLater();
}

} // namespace dnstester::test
