// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dns/wire.h"

#include <QString>

#include <optional>

// Text of names and record data, private to this folder. Everything returned is printable ASCII:
// other octets are written as \DDD (RFC 1035 5.1).
namespace dnstester::presentation {

enum class FinalDot
{
    Omit, ///< but for the root
    Keep,
};

/// The name that begins at \a at, in a message that wire::walk() has accepted.
[[nodiscard]] QString name(QByteArrayView message, qsizetype at, FinalDot finalDot);

/// "IN", "CH", ..., else CLASSnnn.
[[nodiscard]] QString recordClass(quint16 number);

/// A record's rdata; in the form of RFC 3597 5 where ldns doesn't know the type or the data is not
/// what the type demands.
[[nodiscard]] QString data(QByteArrayView message, const wire::RecordHeader &record,
                           FinalDot finalDot);

/// The parameters of SVCB and HTTPS (RFC 9460 2.1); empty where they are malformed. Not left to
/// ldns, which checks neither their order nor escapes commas of alpn twice.
[[nodiscard]] std::optional<QString> serviceParameters(QByteArrayView data);

} // namespace dnstester::presentation
