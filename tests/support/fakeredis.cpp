// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeredis.h"

#include <QTcpSocket>

#include <utility>

namespace dnstester::test {

namespace {

/// Takes one command, an array of bulk strings, off the front; empty where it is not all there.
QByteArrayList takeCommand(QByteArray &buffer)
{
    qsizetype at = 0;
    const auto number = [&](char sign) -> std::optional<qsizetype> {
        const qsizetype end = buffer.indexOf("\r\n", at);
        if (end < 0 || buffer.at(at) != sign)
            return std::nullopt;
        const qsizetype value = buffer.sliced(at + 1, end - at - 1).toLongLong();
        at = end + 2;
        return value;
    };
    const auto words = number('*');
    QByteArrayList command;
    for (qsizetype i = 0; words && i < *words; ++i) {
        const auto length = at < buffer.size() ? number('$') : std::nullopt;
        if (!length || buffer.size() < at + *length + 2)
            return {};
        command.append(buffer.sliced(at, *length));
        at += *length + 2;
    }
    if (!command.isEmpty())
        buffer.remove(0, at);
    return command;
}

bool isGreeting(const QByteArray &name)
{
    return name == "AUTH" || name == "SELECT" || name == "CLIENT" || name == "INFO" ||
           name == "ROLE" || name == "PING";
}

} // namespace

FakeRedis::FakeRedis()
{
    setInfo("7.0.15", "standalone");
    answer("ROLE", array({bulk("master"), ":0\r\n", "*0\r\n"}));
    answer("PING", "+PONG\r\n");
    connect(this, &QTcpServer::newConnection, this, &FakeRedis::accept);
    listen(QHostAddress::LocalHost);
}

QString FakeRedis::url() const
{
    return QStringLiteral("redis://127.0.0.1:%1/0").arg(serverPort());
}

void FakeRedis::answer(const QByteArray &name, const QByteArray &octets)
{
    m_handlers[name] = [octets](const QByteArrayList &) { return octets; };
}

void FakeRedis::answerBy(const QByteArray &name, Handler handler)
{
    m_handlers[name] = std::move(handler);
}

void FakeRedis::setInfo(const QByteArray &version, const QByteArray &mode)
{
    answer("INFO",
           bulk("# Server\r\nredis_version:" + version + "\r\nredis_mode:" + mode + "\r\n"));
}

void FakeRedis::closeConnections()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->abort();
}

void FakeRedis::closeWithin(const QByteArray &name, qsizetype octets)
{
    m_closing[name] = octets;
}

void FakeRedis::sendUnasked(const QByteArray &octets)
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->write(octets);
}

int FakeRedis::openConnections() const
{
    return static_cast<int>(findChildren<QTcpSocket *>().size());
}

QByteArray FakeRedis::bulk(const QByteArray &text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

QByteArray FakeRedis::array(const QByteArrayList &encoded)
{
    return '*' + QByteArray::number(encoded.size()) + "\r\n" + encoded.join();
}

void FakeRedis::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, buffer = QByteArray()]() mutable { read(socket, buffer); });
    }
}

void FakeRedis::read(QTcpSocket *socket, QByteArray &buffer)
{
    ++m_reads;
    buffer.append(socket->readAll());
    for (;;) {
        const QByteArrayList command = takeCommand(buffer);
        if (command.isEmpty() || socket->state() != QAbstractSocket::ConnectedState)
            return;
        reply(socket, command);
    }
}

void FakeRedis::reply(QTcpSocket *socket, const QByteArrayList &command)
{
    const QByteArray name = command.first().toUpper();
    if (!isGreeting(name))
        m_commands.append(command);
    const Handler handler = m_handlers.value(name);
    const Answer answer = handler ? handler(command) : QByteArray("+OK\r\n");
    if (!answer || m_silent)
        return;
    if (m_closing.contains(name)) {
        send(socket, answer->first(m_closing.value(name)));
        socket->disconnectFromHost();
    } else {
        send(socket, *answer);
    }
}

void FakeRedis::send(QTcpSocket *socket, const QByteArray &octets) const
{
    if (!m_octetwise) {
        socket->write(octets);
        return;
    }
    for (const char octet : octets) {
        socket->write(&octet, 1);
        socket->flush();
    }
}

} // namespace dnstester::test
