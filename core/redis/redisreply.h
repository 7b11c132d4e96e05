// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace dnstester {

/// A value that Redis answered with, in the types of RESP2.
class RedisReply
{
public:
    enum class Type
    {
        Nil,
        Status,
        String,
        Integer,
        Array,
        Error, ///< as an element of an array only, for who asks RedisClient
    };

    RedisReply() = default; ///< Nil
    explicit RedisReply(qint64 integer)
        : m_type(Type::Integer)
        , m_integer(integer)
    {
    }
    explicit RedisReply(QList<RedisReply> array)
        : m_type(Type::Array)
        , m_array(std::move(array))
    {
    }
    RedisReply(Type type, QByteArray text) ///< Status, String or Error
        : m_type(type)
        , m_text(std::move(text))
    {
    }

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNil() const { return m_type == Type::Nil; }
    [[nodiscard]] bool isError() const { return m_type == Type::Error; }
    /// Of Status, String and Error; else empty.
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] qint64 integer() const { return m_integer; } ///< of Integer; else 0
    [[nodiscard]] const QList<RedisReply> &array() const
    {
        return m_array;
    } ///< of Array; else empty

private:
    Type m_type = Type::Nil;
    QByteArray m_text;
    qint64 m_integer = 0;
    QList<RedisReply> m_array;
};

} // namespace dnstester
