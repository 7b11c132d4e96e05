// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/replyview.h"

#include <QByteArrayView>

#include <optional>

// Octets of DNS messages (RFC 1035 4.1), shared by the sources of this folder only.
namespace dnstester::wire {

inline constexpr qsizetype headerSize = 12;
inline constexpr qsizetype answerCountAt = 6; // then those of authority and additional
inline constexpr qsizetype maxNameSize = 255;
inline constexpr qsizetype maxLabelSize = 63;

inline constexpr quint16 typeOpt = 41;
inline constexpr quint16 classIn = 1;

inline constexpr quint16 flagQr = 0x8000;
inline constexpr quint16 flagAa = 0x0400;
inline constexpr quint16 flagTc = 0x0200;
inline constexpr quint16 flagRd = 0x0100;
inline constexpr quint16 flagRa = 0x0080;
inline constexpr quint16 flagAd = 0x0020;
inline constexpr quint16 flagCd = 0x0010;
inline constexpr quint16 opcodeMask = 0x7800;

inline constexpr quint16 flagDo = 0x8000; ///< in the OPT record (RFC 6891 6.1.4)

inline constexpr quint16 optionNsid = 3;     // RFC 5001
inline constexpr quint16 optionEcs = 8;      // RFC 7871
inline constexpr quint16 optionCookie = 10;  // RFC 7873
inline constexpr quint16 optionPadding = 12; // RFC 7830
inline constexpr quint16 optionEde = 15;     // RFC 8914

[[nodiscard]] inline quint8 u8(QByteArrayView octets, qsizetype at)
{
    return static_cast<quint8>(octets[at]);
}

[[nodiscard]] inline quint16 u16(QByteArrayView octets, qsizetype at)
{
    return static_cast<quint16>(u8(octets, at) << 8 | u8(octets, at + 1));
}

[[nodiscard]] inline quint32 u32(QByteArrayView octets, qsizetype at)
{
    return static_cast<quint32>(u16(octets, at)) << 16 | u16(octets, at + 2);
}

/// A time to live with its top bit set means 0 (RFC 2181 8). \a age is subtracted, down to 0.
[[nodiscard]] constexpr quint32 timeToLive(quint32 raw, quint32 age = 0)
{
    return raw > 0x7fffffff || raw < age ? 0 : raw - age;
}

/// The position behind the name that begins at \a at; empty where the name is bad: it leaves the
/// message, has a label of an unknown kind, is longer than 255 octets, or has a pointer that does
/// not go strictly backwards (RFC 1035 4.1.4, RFC 9267).
[[nodiscard]] std::optional<qsizetype> skipName(QByteArrayView message, qsizetype at);

/// The position behind the question section of a message of at least 12 octets; empty where it is
/// cut off. For at most one question.
[[nodiscard]] std::optional<qsizetype> skipQuestion(QByteArrayView message);

/// A resource record's fixed part.
struct RecordHeader
{
    quint16 type = 0;
    quint16 klass = 0;
    quint32 ttl = 0;     ///< as on the wire
    qsizetype begin = 0; ///< of its name
    qsizetype data = 0;  ///< where its rdata begins
    qsizetype end = 0;   ///< behind its rdata
};

/// The record that begins at \a at; empty where it leaves the message or its name is bad.
[[nodiscard]] std::optional<RecordHeader> readRecord(QByteArrayView message, qsizetype at);

enum class Section
{
    Answer,
    Authority,
    Additional,
};

/// Calls \a visit(Section, const RecordHeader &) for every record from \a at on, as the header
/// counts them, until it returns false. The position behind the last one; empty where a record is
/// cut off or \a visit returned false.
template<typename Visitor>
[[nodiscard]] std::optional<qsizetype> visitRecords(QByteArrayView message, qsizetype at,
                                                    Visitor visit)
{
    for (const Section section : {Section::Answer, Section::Authority, Section::Additional}) {
        const quint16 count = u16(message, 6 + 2 * static_cast<int>(section));
        for (quint16 i = 0; i < count; ++i) {
            const auto record = readRecord(message, at);
            if (!record || !visit(section, *record))
                return std::nullopt;
            at = record->end;
        }
    }
    return at;
}

/// Calls \a visit(quint16 code, QByteArrayView data) for every option in an OPT record's rdata;
/// false where one is cut off (RFC 6891 6.1.2).
template<typename Visitor>
[[nodiscard]] bool visitOptions(QByteArrayView data, Visitor visit)
{
    constexpr qsizetype optionHeader = 4;
    while (!data.isEmpty()) {
        if (data.size() < optionHeader || data.size() - optionHeader < u16(data, 2))
            return false;
        const quint16 length = u16(data, 2);
        visit(u16(data, 0), data.sliced(optionHeader, length));
        data = data.sliced(optionHeader + length);
    }
    return true;
}

/// What the walk over a whole message found wrong first.
enum class Fault
{
    None,
    Header,    ///< shorter than a header
    Questions, ///< more than one (RFC 9619)
    Question,  ///< cut off, or with a bad name
    Record,    ///< cut off, or with a bad name
    Opt,       ///< more than one, not in the additional section, bad name or options
    Excess,    ///< octets left over at the end
};

/// Fills \a view from \a message, whose content means nothing where a Fault is returned.
[[nodiscard]] Fault walk(QByteArrayView message, ReplyView &view);

} // namespace dnstester::wire
