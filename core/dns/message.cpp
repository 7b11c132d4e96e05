// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/message.h"

#include "dns/edns.h"
#include "dns/presentation.h"
#include "dns/recordtype.h"
#include "dns/wire.h"

namespace dnstester {

namespace {

QString faultText(wire::Fault fault, qsizetype size)
{
    using wire::Fault;
    switch (fault) {
    case Fault::None:
        break;
    case Fault::Header:
        return QStringLiteral("the message has %1 octets; its header alone takes 12").arg(size);
    case Fault::Questions:
        return QStringLiteral("the message has more than one question");
    case Fault::Question:
        return QStringLiteral("the question of the message is cut off or has a bad name");
    case Fault::Record:
        return QStringLiteral("a record of the message is cut off or has a bad name");
    case Fault::Opt:
        return QStringLiteral("the message has a bad or misplaced OPT record, or several");
    case Fault::Excess:
        return QStringLiteral("the message has octets left over behind its last record");
    }
    return {};
}

QStringList flagNames(quint16 flags)
{
    struct Entry
    {
        quint16 bit;
        QLatin1String name;
    };
    static constexpr Entry entries[] = {
        {wire::flagQr, QLatin1String("QR")}, {wire::flagAa, QLatin1String("AA")},
        {wire::flagTc, QLatin1String("TC")}, {wire::flagRd, QLatin1String("RD")},
        {wire::flagRa, QLatin1String("RA")}, {wire::flagAd, QLatin1String("AD")},
        {wire::flagCd, QLatin1String("CD")},
    };
    QStringList names;
    for (const Entry &entry : entries) {
        if (flags & entry.bit)
            names += entry.name;
    }
    return names;
}

Record readRecord(QByteArrayView message, const wire::RecordHeader &record, quint32 age)
{
    using presentation::FinalDot;
    return Record{presentation::name(message, record.begin, FinalDot::Omit),
                  RecordType(record.type).toString(), wire::timeToLive(record.ttl, age),
                  presentation::data(message, record, FinalDot::Omit)};
}

} // namespace

Result<Message> Message::parse(QByteArrayView octets, quint32 age)
{
    ReplyView view;
    const wire::Fault fault = wire::walk(octets, view);
    if (fault != wire::Fault::None)
        return invalid(faultText(fault, octets.size()));

    Message message;
    message.id = messageId(octets);
    message.rcode = view.rcode;
    message.flags = flagNames(wire::u16(octets, 2));
    message.size = static_cast<int>(octets.size());
    message.octets = octets.toByteArray();
    message.age = age;
    const qsizetype records = wire::skipQuestion(octets).value_or(wire::headerSize);
    if (records > wire::headerSize) {
        message.questionName =
            presentation::name(octets, wire::headerSize, presentation::FinalDot::Omit);
        message.questionType = RecordType(wire::u16(octets, records - 4)).toString();
    }

    QList<Record> *const sections[] = {&message.answers, &message.authority, &message.additional};
    [[maybe_unused]] const auto end = wire::visitRecords(
        octets, records, [&](wire::Section section, const wire::RecordHeader &record) {
            if (record.type == wire::typeOpt)
                message.edns = readEdns(octets, record);
            else
                *sections[static_cast<int>(section)] += readRecord(octets, record, age);
            return true;
        });
    return message;
}

} // namespace dnstester
