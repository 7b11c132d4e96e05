// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleresults.h"

#include "dns/replyview.h"

namespace dnstester::test {

namespace {

QByteArray number16(quint16 value)
{
    return QByteArray().append(char(value >> 8)).append(char(value & 0xff));
}

quint16 typeNumber(const QString &type)
{
    return RecordType::parse(type)->number();
}

} // namespace

SampleRecord txt(const QByteArray &text)
{
    return {QStringLiteral("TXT"), char(text.size()) + text};
}

SampleRecord a(quint8 lastOctet)
{
    return {QStringLiteral("A"), QByteArray("\xc0\x00\x02", 3) + char(lastOctet)};
}

QByteArray sampleReply(const QString &name, const QString &type, const QList<SampleRecord> &records,
                       quint16 rcode)
{
    QByteArray reply = number16(0x1234) + number16(quint16(0x8180 | rcode)) + number16(1) +
                       number16(quint16(records.size())) + number16(0) + number16(0);
    reply += Name::parse(name)->wire() + number16(typeNumber(type)) + number16(1);
    for (const SampleRecord &record : records) {
        reply += number16(0xc00c) + number16(typeNumber(record.type)) + number16(1) + number16(0) +
                 number16(300) + number16(quint16(record.data.size())) + record.data;
    }
    return reply;
}

Outcome answered(const QByteArray &reply, Duration time)
{
    Outcome outcome;
    outcome.reply = reply;
    outcome.rcode = ReplyView::parse(reply)->rcode;
    outcome.timings.total = time;
    outcome.timings.query = time / 2;
    outcome.address = QHostAddress(QStringLiteral("192.0.2.53"));
    return outcome;
}

Outcome failed(ErrorKind kind, const QString &text, Duration time)
{
    Outcome outcome;
    outcome.failure = {kind, text};
    outcome.timings.total = time;
    return outcome;
}

ServerResult sampleRow(const QString &target, const QList<Outcome> &runs)
{
    return {{*Endpoint::parse(target), {}},
            *Name::parse(QStringLiteral("www.example.com")),
            RecordType(1),
            runs};
}

} // namespace dnstester::test
