// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dnsmessages.h"

#include "dns/query.h"

#include <QtEndian>

#include <algorithm>

namespace dnstester::test {

namespace {

constexpr qsizetype headerSize = 12;

void append16(QByteArray &out, quint16 value)
{
    out.append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xff));
}

quint16 read16(const QByteArray &message, qsizetype at)
{
    return qFromBigEndian<quint16>(message.constData() + at);
}

void write16(QByteArray &message, qsizetype at, quint16 value)
{
    qToBigEndian(value, message.data() + at);
}

qsizetype endOfQuestion(const QByteArray &query)
{
    qsizetype at = headerSize;
    while (query[at] != 0)
        at += query[at] + 1;
    return at + 5;
}

/// Header and question of a reply: QR and RA set, no records.
QByteArray replyHead(const QByteArray &query)
{
    QByteArray reply = query.first(endOfQuestion(query));
    write16(reply, 2, static_cast<quint16>((read16(query, 2) & 0x0110) | 0x8080));
    for (const int count : {6, 8, 10})
        write16(reply, count, 0);
    return reply;
}

/// A record named after the question, with a pointer.
void appendRecord(QByteArray &reply, quint16 type, const QByteArray &data)
{
    append16(reply, 0xc000 | headerSize);
    append16(reply, type);
    append16(reply, 1);
    append16(reply, 0);
    append16(reply, 300);
    append16(reply, static_cast<quint16>(data.size()));
    reply.append(data);
    write16(reply, 6, static_cast<quint16>(read16(reply, 6) + 1));
}

void appendA(QByteArray &reply)
{
    appendRecord(reply, 1, QByteArray("\xc0\x00\x02\x01", 4));
}

/// An OPT without options, where the query had one.
void appendOpt(QByteArray &reply, const QByteArray &query)
{
    if (read16(query, 10) == 0)
        return;
    reply.append('\0');
    append16(reply, 41);
    append16(reply, 1232);
    reply.append(6, '\0');
    write16(reply, 10, 1);
}

} // namespace

QByteArray queryFor(const QString &name, const QString &type)
{
    const auto parsedName = Name::parse(name);
    const auto parsedType = RecordType::parse(type);
    Q_ASSERT(parsedName && parsedType);
    Query query;
    query.name = *parsedName;
    query.type = *parsedType;
    return query.encode();
}

QByteArray answerTo(const QByteArray &query)
{
    QByteArray reply = replyHead(query);
    appendA(reply);
    appendOpt(reply, query);
    return reply;
}

QByteArray refusalTo(const QByteArray &query, quint8 rcode)
{
    QByteArray reply = replyHead(query);
    write16(reply, 2, static_cast<quint16>(read16(reply, 2) | (rcode & 0xf)));
    appendOpt(reply, query);
    return reply;
}

QByteArray truncatedTo(const QByteArray &query)
{
    QByteArray reply = replyHead(query);
    write16(reply, 2, read16(reply, 2) | 0x0200);
    appendOpt(reply, query);
    return reply;
}

QByteArray largeAnswerTo(const QByteArray &query, int octets)
{
    constexpr qsizetype recordOverhead = 13; // pointer, fixed fields, length of the string
    constexpr qsizetype optSize = 11;
    QByteArray reply = replyHead(query);
    appendA(reply);
    for (;;) {
        const qsizetype left = octets - optSize - reply.size() - recordOverhead;
        if (left < 0)
            break;
        const auto length = static_cast<int>(std::min<qsizetype>(left, 255));
        appendRecord(reply, 16, QByteArray(1, static_cast<char>(length)) + QByteArray(length, 'x'));
    }
    appendOpt(reply, query);
    return reply;
}

} // namespace dnstester::test
