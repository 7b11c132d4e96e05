// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace dnstester {

/// How a message relates to the query it may answer (RFC 5452 9.1).
enum class ReplyMatch
{
    Answer, ///< QR set, same opcode, question the same without case, or empty where that is allowed
    Mismatch,  ///< answers something else, or is no response
    Malformed, ///< cut off before the end of the question
};

/// Whether \a reply answers \a query, both whole messages. The ID is not looked at: what it must be
/// differs by transport. An empty question section answers only with FORMERR or NOTIMP.
[[nodiscard]] ReplyMatch matchReply(QByteArrayView query, QByteArrayView reply);

[[nodiscard]] quint16 messageId(QByteArrayView message); ///< 0 where shorter than 2 octets
void setMessageId(char *message, quint16 id);            ///< \a message has at least 2 octets

/// What the engine needs of a reply, found in one walk without allocation and without ldns, which
/// costs too much to run for each answer of a load test. Checks the whole structure: counts,
/// lengths, names whose pointers go strictly backwards (RFC 1035 4.1.4, RFC 9267).
struct ReplyView
{
    quint16 rcode = 0; ///< 12 bits, with the OPT record's upper eight (RFC 6891 6.1.3)
    bool tc = false;
    bool aa = false;
    bool ad = false;
    bool hasOpt = false;
    quint16 answerCount = 0;
    quint32 minimumTtl = 0; ///< over the answer section; 0 where empty
    QByteArrayView cookie;  ///< data of the COOKIE option (RFC 7873); empty: none

    /// Empty where the message is malformed: too short, counts or lengths that lie, bad names,
    /// more than one question or OPT, octets left over at the end.
    [[nodiscard]] static std::optional<ReplyView> parse(QByteArrayView message);
};

/// What counts of a truncated reply that has passed matchReply(): the header and the question, with
/// no record after them. The rest is to be ignored (RFC 2181 9) and may end anywhere, also within a
/// record. Empty where TC is not set or the question is cut off.
[[nodiscard]] QByteArray headOfTruncated(QByteArrayView reply);

/// "NOERROR", "SERVFAIL", ..., "BADVERS"; "RCODEnnn" for a number without a name.
[[nodiscard]] QString rcodeName(quint16 rcode);
/// The inverse of rcodeName(); empty for any other text.
[[nodiscard]] std::optional<quint16> rcodeFromName(QStringView name);

} // namespace dnstester
