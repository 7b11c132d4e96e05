// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/redistestclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>

namespace dnstester::test {

namespace {

int remaining(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

QByteArray RedisAnswer::field(const QByteArray &name) const
{
    const QByteArray start = name + ':';
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(start))
            return line.sliced(start.size()).trimmed();
    }
    return {};
}

QByteArrayList RedisAnswer::texts() const
{
    QByteArrayList list;
    for (const RedisAnswer &item : items)
        list.append(item.text);
    return list;
}

RedisTestClient::RedisTestClient(quint16 port, QByteArray password)
    : m_port(port)
    , m_password(std::move(password))
{
}

RedisAnswer RedisTestClient::command(const QByteArrayList &words, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState;
    if (!isConnected && !connectTo(deadline))
        return nothing();
    if (!isConnected && !m_password.isEmpty()) {
        if (RedisAnswer answer = exchange({"AUTH", m_password}, deadline); !answer.isOk())
            return answer;
    }
    return exchange(words, deadline);
}

bool RedisTestClient::connectTo(const QDeadlineTimer &deadline)
{
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return m_socket.waitForConnected(remaining(deadline));
}

RedisAnswer RedisTestClient::exchange(const QByteArrayList &words, const QDeadlineTimer &deadline)
{
    QByteArray request = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        request += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    m_socket.write(request);
    return readAnswer(deadline);
}

RedisAnswer RedisTestClient::readAnswer(const QDeadlineTimer &deadline)
{
    while (!m_socket.canReadLine()) {
        if (!waitFor(m_socket.bytesAvailable() + 1, deadline))
            return nothing();
    }
    const QByteArray line = m_socket.readLine().trimmed();
    const QByteArray value = line.mid(1);
    switch (line.isEmpty() ? '\0' : line.front()) {
    case '+':
        return {RedisAnswer::Kind::Text, value, 0, {}};
    case '-':
        return {RedisAnswer::Kind::Error, value, 0, {}};
    case ':':
        return {RedisAnswer::Kind::Integer, value, value.toLongLong(), {}};
    case '$':
        return readText(value.toLongLong(), deadline);
    case '*':
        return readList(value.toLongLong(), deadline);
    default:
        m_socket.abort();
        return {RedisAnswer::Kind::None, "not RESP2: " + line, 0, {}};
    }
}

RedisAnswer RedisTestClient::readText(qint64 size, const QDeadlineTimer &deadline)
{
    if (size < 0)
        return {RedisAnswer::Kind::Nil, {}, 0, {}};
    constexpr qint64 lineEnd = 2;
    if (!waitFor(size + lineEnd, deadline))
        return nothing();
    return {RedisAnswer::Kind::Text, m_socket.read(size + lineEnd).chopped(lineEnd), 0, {}};
}

RedisAnswer RedisTestClient::readList(qint64 count, const QDeadlineTimer &deadline)
{
    if (count < 0)
        return {RedisAnswer::Kind::Nil, {}, 0, {}};
    RedisAnswer list{RedisAnswer::Kind::List, {}, 0, {}};
    for (qint64 i = 0; i < count; ++i) {
        RedisAnswer item = readAnswer(deadline);
        if (item.kind == RedisAnswer::Kind::None)
            return item;
        list.items.push_back(std::move(item));
    }
    return list;
}

bool RedisTestClient::waitFor(qint64 octets, const QDeadlineTimer &deadline)
{
    while (m_socket.bytesAvailable() < octets) {
        if (!m_socket.waitForReadyRead(remaining(deadline)))
            return false;
    }
    return true;
}

/// Ends the connection, on which an answer could still come and be taken for that to the next
/// command.
RedisAnswer RedisTestClient::nothing()
{
    const QByteArray why = m_socket.errorString().toUtf8();
    m_socket.abort();
    return {RedisAnswer::Kind::None, why, 0, {}};
}

} // namespace dnstester::test
