// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/replyview.h"

#include "dns/wire.h"

#include <algorithm>
#include <limits>

namespace dnstester {

namespace {

enum Rcode : quint16
{
    FormErr = 1,
    NotImp = 4,
};

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Length octets of uncompressed names are at most 63, below every letter, so that whole names can
// be compared octet by octet.
bool equalWithoutCase(QByteArrayView a, QByteArrayView b)
{
    if (a == b) // as a rule, since servers echo the question
        return true;
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

/// Where names stand in the rdata of the types whose names may be compressed (RFC 3597 4).
struct NameLayout
{
    int before; ///< octets before the names
    int names;
    int after;
};

std::optional<NameLayout> compressibleNames(quint16 type)
{
    switch (type) {
    case 2:  // NS
    case 3:  // MD
    case 4:  // MF
    case 5:  // CNAME
    case 7:  // MB
    case 8:  // MG
    case 9:  // MR
    case 12: // PTR
        return NameLayout{0, 1, 0};
    case 6: // SOA
        return NameLayout{0, 2, 20};
    case 14: // MINFO
        return NameLayout{0, 2, 0};
    case 15: // MX
        return NameLayout{2, 1, 0};
    default:
        return std::nullopt;
    }
}

bool namesOfDataAreValid(QByteArrayView message, const wire::RecordHeader &record)
{
    const auto layout = compressibleNames(record.type);
    if (!layout || record.data == record.end)
        return true;
    const QByteArrayView upToEnd = message.first(record.end);
    qsizetype at = record.data + layout->before;
    for (int i = 0; i < layout->names; ++i) {
        const auto next = wire::skipName(upToEnd, at);
        if (!next)
            return false;
        at = *next;
    }
    return at + layout->after == record.end;
}

/// Reads the OPT record into \a view; false where it must not be there, or its name or its options
/// are bad (RFC 6891 6.1).
bool readOpt(QByteArrayView message, const wire::RecordHeader &record, ReplyView &view)
{
    if (wire::u8(message, record.begin) != 0 || view.hasOpt)
        return false;
    view.hasOpt = true;
    view.rcode = static_cast<quint16>(view.rcode | (record.ttl >> 24) << 4);
    return wire::visitOptions(message.sliced(record.data, record.end - record.data),
                              [&view](quint16 code, QByteArrayView data) {
                                  if (code == wire::optionCookie && view.cookie.isEmpty())
                                      view.cookie = data;
                              });
}

struct RcodeEntry
{
    quint16 rcode;
    QLatin1String name;
};

// The IANA registry "DNS RCODEs".
constexpr RcodeEntry rcodes[] = {
    {0, QLatin1String("NOERROR")},   {1, QLatin1String("FORMERR")},
    {2, QLatin1String("SERVFAIL")},  {3, QLatin1String("NXDOMAIN")},
    {4, QLatin1String("NOTIMP")},    {5, QLatin1String("REFUSED")},
    {6, QLatin1String("YXDOMAIN")},  {7, QLatin1String("YXRRSET")},
    {8, QLatin1String("NXRRSET")},   {9, QLatin1String("NOTAUTH")},
    {10, QLatin1String("NOTZONE")},  {11, QLatin1String("DSOTYPENI")},
    {16, QLatin1String("BADVERS")},  {17, QLatin1String("BADKEY")},
    {18, QLatin1String("BADTIME")},  {19, QLatin1String("BADMODE")},
    {20, QLatin1String("BADNAME")},  {21, QLatin1String("BADALG")},
    {22, QLatin1String("BADTRUNC")}, {23, QLatin1String("BADCOOKIE")},
};

constexpr quint16 maxRcode = 0x0fff; // with the OPT record's upper eight bits
constexpr QLatin1String unnamedRcode("RCODE");

} // namespace

namespace wire {

std::optional<qsizetype> skipName(QByteArrayView message, qsizetype at)
{
    qsizetype length = 0;
    qsizetype behind = -1;  // the first pointer, which ends the name where it stands
    qsizetype segment = at; // where the labels being read begin: pointers must go before it
    while (at < message.size()) {
        const quint8 octet = u8(message, at);
        if (octet == 0)
            return length + 1 > maxNameSize ? std::nullopt
                                            : std::optional(behind < 0 ? at + 1 : behind);
        if (octet <= maxLabelSize) {
            length += octet + 1;
            at += octet + 1;
            if (length > maxNameSize)
                return std::nullopt;
            continue;
        }
        if ((octet & 0xc0) != 0xc0 || at + 1 >= message.size())
            return std::nullopt;
        const qsizetype target = u16(message, at) & 0x3fff;
        if (target >= segment || target < headerSize)
            return std::nullopt;
        if (behind < 0)
            behind = at + 2;
        at = segment = target;
    }
    return std::nullopt;
}

std::optional<qsizetype> skipQuestion(QByteArrayView message)
{
    if (u16(message, 4) == 0)
        return headerSize;
    const auto name = skipName(message, headerSize);
    return name && message.size() - *name >= 4 ? std::optional(*name + 4) : std::nullopt;
}

std::optional<RecordHeader> readRecord(QByteArrayView message, qsizetype at)
{
    const auto name = skipName(message, at);
    if (!name || message.size() - *name < 10)
        return std::nullopt;
    RecordHeader record;
    record.begin = at;
    record.type = u16(message, *name);
    record.klass = u16(message, *name + 2);
    record.ttl = u32(message, *name + 4);
    record.data = *name + 10;
    record.end = record.data + u16(message, *name + 8);
    if (record.end > message.size())
        return std::nullopt;
    return record;
}

Fault walk(QByteArrayView message, ReplyView &view)
{
    if (message.size() < headerSize)
        return Fault::Header;
    const quint16 flags = u16(message, 2);
    view.rcode = flags & 0xf;
    view.tc = flags & flagTc;
    view.aa = flags & flagAa;
    view.ad = flags & flagAd;
    view.answerCount = u16(message, 6);
    if (u16(message, 4) > 1)
        return Fault::Questions;
    const auto question = skipQuestion(message);
    if (!question)
        return Fault::Question;

    Fault fault = Fault::Record;
    quint32 minimumTtl = std::numeric_limits<quint32>::max();
    const auto end =
        visitRecords(message, *question, [&](Section section, const RecordHeader &record) {
            if (record.type == typeOpt) {
                fault = Fault::Opt;
                if (section != Section::Additional || !readOpt(message, record, view))
                    return false;
                fault = Fault::Record;
            }
            if (section == Section::Answer)
                minimumTtl = std::min(minimumTtl, timeToLive(record.ttl));
            return namesOfDataAreValid(message, record);
        });
    if (!end)
        return fault;
    if (view.answerCount > 0)
        view.minimumTtl = minimumTtl;
    return *end == message.size() ? Fault::None : Fault::Excess;
}

} // namespace wire

ReplyMatch matchReply(QByteArrayView query, QByteArrayView reply)
{
    if (reply.size() < wire::headerSize)
        return ReplyMatch::Malformed;
    const quint16 flags = wire::u16(reply, 2);
    if (query.size() < wire::headerSize || !(flags & wire::flagQr) ||
        (flags & wire::opcodeMask) != (wire::u16(query, 2) & wire::opcodeMask))
        return ReplyMatch::Mismatch;

    if (wire::u16(reply, 4) == 0) {
        const quint16 rcode = flags & 0xf;
        return rcode == FormErr || rcode == NotImp ? ReplyMatch::Answer : ReplyMatch::Mismatch;
    }
    const auto end = wire::u16(query, 4) == 1 ? wire::skipQuestion(query) : std::nullopt;
    if (end && reply.size() >= *end &&
        equalWithoutCase(query.first(*end).sliced(wire::headerSize),
                         reply.first(*end).sliced(wire::headerSize)))
        return ReplyMatch::Answer;
    return wire::skipQuestion(reply) ? ReplyMatch::Mismatch : ReplyMatch::Malformed;
}

quint16 messageId(QByteArrayView message)
{
    return message.size() < 2 ? 0 : wire::u16(message, 0);
}

void setMessageId(char *message, quint16 id)
{
    message[0] = static_cast<char>(id >> 8);
    message[1] = static_cast<char>(id & 0xff);
}

std::optional<ReplyView> ReplyView::parse(QByteArrayView message)
{
    ReplyView view;
    return wire::walk(message, view) == wire::Fault::None ? std::optional(view) : std::nullopt;
}

QByteArray headOfTruncated(QByteArrayView reply)
{
    if (reply.size() < wire::headerSize || !(wire::u16(reply, 2) & wire::flagTc))
        return {};
    const auto end = wire::skipQuestion(reply);
    if (!end)
        return {};
    QByteArray head = reply.first(*end).toByteArray();
    std::fill(head.begin() + wire::answerCountAt, head.begin() + wire::headerSize, '\0');
    return head;
}

QString rcodeName(quint16 rcode)
{
    for (const RcodeEntry &entry : rcodes) {
        if (entry.rcode == rcode)
            return entry.name;
    }
    return unnamedRcode + QString::number(rcode);
}

std::optional<quint16> rcodeFromName(QStringView name)
{
    for (const RcodeEntry &entry : rcodes) {
        if (name == entry.name)
            return entry.rcode;
    }
    if (!name.startsWith(unnamedRcode))
        return std::nullopt;
    const quint16 rcode = name.mid(unnamedRcode.size()).toUShort();
    return rcode <= maxRcode && rcodeName(rcode) == name ? std::optional(rcode) : std::nullopt;
}

} // namespace dnstester
