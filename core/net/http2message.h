// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace dnstester {

struct Http2Field
{
    QByteArray name; ///< in lower case
    QByteArray value;
};

struct Http2Request
{
    QList<Http2Field> fields; ///< pseudo-header fields first
    QByteArray body;          ///< empty: the request has none
};

class Http2Response
{
public:
    int status = 0;
    QByteArray body;
    TimePoint firstOctet; ///< when its first octets arrived; interim (1xx) responses do not count
    TimePoint complete;   ///< when its last octets arrived

    /// The value of the first field of that name (in lower case).
    [[nodiscard]] std::optional<QByteArrayView> field(QByteArrayView name) const;
    void addField(QByteArrayView name, QByteArrayView value);
    void clearFields() { m_fields.resize(0); }

private:
    QByteArray m_fields; ///< each name and value with a NUL behind it, which neither may hold
};

} // namespace dnstester
