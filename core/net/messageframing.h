// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace dnstester {

/// Messages on a stream, each behind its length in two octets (RFC 1035 4.2.2, RFC 7766 8, RFC
/// 9250 4.2).

inline constexpr qsizetype framePrefixSize = 2;
inline constexpr qsizetype maxFramePayload = 65535;

/// Appends \a message with its length in front; it has at most maxFramePayload octets.
void appendFrame(QByteArray &out, QByteArrayView message);

/// Takes the octets of a stream apart into messages. Copies only a message that is spread over
/// several chunks.
class FrameReader
{
public:
    struct Frame
    {
        QByteArrayView payload; ///< valid until the next call of feed() or next(); may be empty
        TimePoint firstOctet;   ///< when the chunk came that held the first octet of its length
    };

    /// Gives the next octets of the stream. The octets stay valid and unchanged until next() has
    /// returned nothing; only then may more be fed.
    void feed(QByteArrayView octets, TimePoint when);
    /// The next whole message, or nothing where more octets are wanted.
    [[nodiscard]] std::optional<Frame> next();

    /// Once next() has returned nothing: whether a message has begun that is not complete, so that
    /// the stream must not end here.
    [[nodiscard]] bool isPartial() const { return !m_partial.isEmpty(); }

private:
    [[nodiscard]] std::optional<Frame> completePartial();
    void take(qsizetype size);

    QByteArrayView m_chunk; // what next() has not looked at
    QByteArray m_partial;   // the beginning of a frame, from earlier chunks
    TimePoint m_chunkTime;
    TimePoint m_partialTime;
    bool m_partialGiven = false; // m_partial is the frame that next() has just returned
};

} // namespace dnstester
