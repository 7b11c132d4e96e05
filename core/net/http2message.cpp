// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http2message.h"

#include <cstring>

namespace dnstester {

std::optional<QByteArrayView> Http2Response::field(QByteArrayView name) const
{
    const char *at = m_fields.constData();
    const char *const end = at + m_fields.size();
    while (at < end) {
        const QByteArrayView fieldName(at, qsizetype(std::strlen(at)));
        const char *const value = at + fieldName.size() + 1;
        const QByteArrayView fieldValue(value, qsizetype(std::strlen(value)));
        if (fieldName == name)
            return fieldValue;
        at = value + fieldValue.size() + 1;
    }
    return {};
}

void Http2Response::addField(QByteArrayView name, QByteArrayView value)
{
    if (m_fields.capacity() == 0)
        m_fields.reserve(256);
    m_fields.append(name).append('\0').append(value).append('\0');
}

} // namespace dnstester
