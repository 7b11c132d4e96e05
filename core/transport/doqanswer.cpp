// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/doqanswer.h"

#include "dns/replyview.h"
#include "net/messageframing.h"

#include <QtEndian>

#include <array>

namespace dnstester {

QString doqErrorText(quint64 code)
{
    static constexpr std::array<const char *, 6> names{
        "DOQ_NO_ERROR",          "DOQ_INTERNAL_ERROR", "DOQ_PROTOCOL_ERROR",
        "DOQ_REQUEST_CANCELLED", "DOQ_EXCESSIVE_LOAD", "DOQ_UNSPECIFIED_ERROR",
    };
    const QString number = QStringLiteral("0x") + QString::number(code, 16);
    if (code >= names.size())
        return QStringLiteral("unknown error %1").arg(number);
    return QStringLiteral("%1 (%2)").arg(QLatin1String(names[code]), number);
}

DoqAnswer::State DoqAnswer::add(QByteArrayView octets, bool fin)
{
    m_octets.append(octets);
    if (hasLength()) {
        const qsizetype wanted = wantedSize();
        if (wanted == framePrefixSize)
            return violation(QStringLiteral("the server sent an answer of zero octets"),
                             ErrorKind::Malformed);
        if (m_octets.size() > wanted)
            return violation(QStringLiteral("the server sent more than one answer on the stream: "
                                            "%1 octets too many")
                                 .arg(m_octets.size() - wanted));
    }
    if (!fin)
        return State::Incomplete;
    if (m_octets.isEmpty())
        return violation(QStringLiteral("the server ended the stream without an answer"));
    if (!isWhole())
        return violation(hasLength()
                             ? QStringLiteral("the server ended the stream after %1 of %2 "
                                              "octets of the answer")
                                   .arg(m_octets.size() - framePrefixSize)
                                   .arg(wantedSize() - framePrefixSize)
                             : QStringLiteral("the server ended the stream within the length "
                                              "of the answer"));
    if (const quint16 id = messageId(message()); id != 0)
        return violation(QStringLiteral("the answer has the message ID %1 instead of 0").arg(id));
    return State::Complete;
}

bool DoqAnswer::hasLength() const
{
    return m_octets.size() >= framePrefixSize;
}

qsizetype DoqAnswer::wantedSize() const
{
    return framePrefixSize + qFromBigEndian<quint16>(m_octets.constData());
}

bool DoqAnswer::isWhole() const
{
    return hasLength() && m_octets.size() == wantedSize();
}

QByteArray DoqAnswer::message() const
{
    return m_octets.sliced(framePrefixSize);
}

DoqAnswer::State DoqAnswer::violation(const QString &text, ErrorKind kind)
{
    m_failure = {kind, text + QStringLiteral(" (DOQ_PROTOCOL_ERROR)")};
    return State::Violation;
}

} // namespace dnstester
