// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebuilder.h"

#include <QList>
#include <QtEndian>

namespace dnstester::test {

QByteArray big16(quint16 value)
{
    QByteArray out(2, '\0');
    qToBigEndian(value, out.data());
    return out;
}

QByteArray big32(quint32 value)
{
    QByteArray out(4, '\0');
    qToBigEndian(value, out.data());
    return out;
}

QByteArray wireName(const QByteArray &name)
{
    QByteArray out;
    if (name != ".") {
        for (const QByteArray &label : name.split('.'))
            out += QByteArray(1, static_cast<char>(label.size())) + label;
    }
    return out + '\0';
}

QByteArray ednsOption(quint16 code, const QByteArray &data)
{
    return big16(code) + big16(static_cast<quint16>(data.size())) + data;
}

MessageBuilder::MessageBuilder(quint16 flags, quint16 id)
    : m_head(big16(id) + big16(flags))
{
}

MessageBuilder &MessageBuilder::question(const QByteArray &name, quint16 type, quint16 klass)
{
    ++m_counts[0];
    return raw(name + big16(type) + big16(klass));
}

MessageBuilder &MessageBuilder::answer(const QByteArray &name, quint16 type, const QByteArray &data,
                                       quint32 ttl, quint16 klass)
{
    return record(1, name, type, klass, ttl, data);
}

MessageBuilder &MessageBuilder::authority(const QByteArray &name, quint16 type,
                                          const QByteArray &data)
{
    return record(2, name, type, 1, 300, data);
}

MessageBuilder &MessageBuilder::additional(const QByteArray &name, quint16 type,
                                           const QByteArray &data)
{
    return record(3, name, type, 1, 300, data);
}

MessageBuilder &MessageBuilder::opt(const QByteArray &options, quint32 ttl, quint16 udpSize)
{
    return record(3, wireName("."), 41, udpSize, ttl, options);
}

MessageBuilder &MessageBuilder::raw(const QByteArray &octets)
{
    m_body += octets;
    return *this;
}

MessageBuilder &MessageBuilder::count(int section, quint16 value)
{
    m_counts[static_cast<size_t>(section)] = value;
    return *this;
}

QByteArray MessageBuilder::octets() const
{
    QByteArray out = m_head;
    for (const quint16 count : m_counts)
        out += big16(count);
    return out + m_body;
}

MessageBuilder &MessageBuilder::record(int section, const QByteArray &name, quint16 type,
                                       quint16 klass, quint32 ttl, const QByteArray &data)
{
    ++m_counts[static_cast<size_t>(section)];
    return raw(name + big16(type) + big16(klass) + big32(ttl) +
               big16(static_cast<quint16>(data.size())) + data);
}

} // namespace dnstester::test
