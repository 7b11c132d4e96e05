// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringView>

namespace dnstester {

/// A type of record to ask for: a 16-bit number with a mnemonic where ldns knows one.
class RecordType
{
public:
    constexpr RecordType() = default; ///< A
    constexpr explicit RecordType(quint16 number)
        : m_number(number)
    {
    }

    /// Reads a mnemonic without case, or TYPEnnn (RFC 3597 5).
    [[nodiscard]] static Result<RecordType> parse(QStringView text);

    [[nodiscard]] constexpr quint16 number() const { return m_number; }
    [[nodiscard]] QString toString() const; ///< the mnemonic, else TYPEnnn

    friend constexpr bool operator==(RecordType, RecordType) = default;

private:
    quint16 m_number = 1;
};

} // namespace dnstester
