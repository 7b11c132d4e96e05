// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QTcpSocket>

#include <chrono>
#include <vector>

class QDeadlineTimer;

namespace dnstester::test {

/// What a Redis server answered to a command.
struct RedisAnswer
{
    enum class Kind
    {
        None, ///< nothing came, or no RESP2
        Nil,
        Error,
        Integer,
        Text, ///< a simple or a bulk string
        List,
    };

    Kind kind = Kind::None;
    QByteArray text; ///< of a Text or an Error, the digits of an Integer; of None, why
    qint64 number = 0;
    std::vector<RedisAnswer> items; ///< of a List

    [[nodiscard]] bool isOk() const { return kind == Kind::Text && text == "OK"; }
    /// What INFO or CLUSTER INFO says in its line `name:value`; empty: no such line.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    /// The texts of a List, as LRANGE answers with.
    [[nodiscard]] QByteArrayList texts() const;
};

/// A connection to a Redis server that blocks: with it tests make data and look inside. It shares
/// no code with the client under test. One thread's.
class RedisTestClient
{
public:
    /// Of 127.0.0.1. Connects with the first command, and again after a connection has ended.
    explicit RedisTestClient(quint16 port, QByteArray password = {});

    [[nodiscard]] RedisAnswer command(const QByteArrayList &words,
                                      std::chrono::milliseconds timeout = std::chrono::seconds(10));

private:
    [[nodiscard]] bool connectTo(const QDeadlineTimer &deadline);
    [[nodiscard]] RedisAnswer exchange(const QByteArrayList &words, const QDeadlineTimer &deadline);
    [[nodiscard]] RedisAnswer readAnswer(const QDeadlineTimer &deadline);
    [[nodiscard]] RedisAnswer readText(qint64 size, const QDeadlineTimer &deadline);
    [[nodiscard]] RedisAnswer readList(qint64 count, const QDeadlineTimer &deadline);
    [[nodiscard]] bool waitFor(qint64 octets, const QDeadlineTimer &deadline);
    [[nodiscard]] RedisAnswer nothing();

    const quint16 m_port;
    const QByteArray m_password;
    QTcpSocket m_socket;
};

} // namespace dnstester::test
