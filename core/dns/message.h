// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <optional>

namespace dnstester {

/// One resource record in presentation form, safe to print (control characters neutralised).
struct Record
{
    QString name;    ///< without the trailing dot; "." for the root
    QString type;    ///< mnemonic, or TYPEnnn
    quint32 ttl = 0; ///< seconds; 0 where the top bit was set (RFC 2181 8)
    QString value;   ///< names without trailing dot; TXT strings apart and quoted; RFC 3597 for
                     ///< unknown types
};

/// An Extended DNS Error (RFC 8914); the text is untrusted and has been neutralised.
struct ExtendedError
{
    quint16 code = 0;
    QString name; ///< the registry's name of the code, e.g. "Stale Answer"; empty if unknown
    QString text;
};

/// "3 Stale Answer: what the server says of it", as far as there is any.
[[nodiscard]] QString toString(const ExtendedError &error);

/// The registry's name of an Extended DNS Error; empty if unknown.
[[nodiscard]] QString extendedErrorName(quint16 code);

/// What the OPT record of a reply said (RFC 6891).
struct EdnsFacts
{
    quint8 version = 0;
    quint16 udpSize = 0;
    bool dnssecOk = false;
    std::optional<QString>
        nsid; ///< hex, and the text in quotes where printable: `6e73 ("ns")` (RFC 5001)
    std::optional<QString> ecs; ///< "192.0.2.0/24/scope" (RFC 7871)
    QByteArray cookie;
    QList<ExtendedError> errors;
};

/// A whole DNS message: parsed by ldns, or put together from what somebody else parsed, without
/// octets.
struct Message
{
    quint16 id = 0;
    quint16 rcode = 0; ///< 12 bits
    QStringList flags; ///< of QR, AA, TC, RD, RA, AD, CD, in this order
    QString questionName;
    QString questionType;
    QList<Record> answers;
    QList<Record> authority;
    QList<Record> additional; ///< without OPT
    std::optional<EdnsFacts> edns;
    int size = 0;      ///< octets
    QByteArray octets; ///< the message itself, which toDig() prints; empty: not from parse()
    quint32 age = 0;   ///< seconds subtracted from the TTLs

    /// Parses any octets; the Error's detail says what is wrong with them.
    /// \a age is subtracted from every TTL, down to 0 (the Age of a DoH response, RFC 8484 5.1).
    [[nodiscard]] static Result<Message> parse(QByteArrayView octets, quint32 age = 0);

    /// The message as dig prints it: header, flags, OPT pseudo-section, sections with aligned
    /// columns and names with their trailing dot. Without lines about server and time. A Message
    /// without octets is printed from its fields: then the class is taken to be IN, the ID is
    /// missing, and names inside of values stay without their trailing dot.
    [[nodiscard]] QString toDig() const;
};

} // namespace dnstester
