// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringView>

namespace dnstester {

/// A domain name in uncompressed wire form (RFC 1035 3.1): at most 255 octets, labels at most 63.
///
/// A value; compares without case (RFC 4343).
class Name
{
public:
    /// The root.
    Name();

    /// Reads presentation form: trailing dot optional, "." is the root, `\DDD` and `\.` understood.
    /// Labels outside ASCII are mapped by UTS-46; underscores and other ASCII stay as they are.
    [[nodiscard]] static Result<Name> parse(QStringView text);

    /// The name under in-addr.arpa or ip6.arpa that belongs to an address (RFC 1035 3.5, 3596 2.5).
    [[nodiscard]] static Name reverseOf(const QHostAddress &address);

    [[nodiscard]] const QByteArray &wire() const { return m_wire; }
    [[nodiscard]] bool isRoot() const { return m_wire.size() == 1; }

    /// Presentation form without the trailing dot; "." for the root. ASCII only.
    [[nodiscard]] QString toString() const;
    /// The same with xn-- labels decoded, for people; equals toString() where there is none.
    [[nodiscard]] QString toUnicode() const;

    friend bool operator==(const Name &a, const Name &b);

private:
    QByteArray m_wire;
};

} // namespace dnstester
