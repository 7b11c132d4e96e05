// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/messageframing.h"

#include <QtEndian>

#include <algorithm>

namespace dnstester {

namespace {

qsizetype payloadSize(QByteArrayView frame)
{
    return qFromBigEndian<quint16>(frame.data());
}

} // namespace

void appendFrame(QByteArray &out, QByteArrayView message)
{
    Q_ASSERT(message.size() <= maxFramePayload);
    char prefix[framePrefixSize];
    qToBigEndian(quint16(message.size()), prefix);
    out.append(prefix, framePrefixSize).append(message);
}

void FrameReader::feed(QByteArrayView octets, TimePoint when)
{
    Q_ASSERT(m_chunk.isEmpty());
    m_chunk = octets;
    m_chunkTime = when;
}

std::optional<FrameReader::Frame> FrameReader::next()
{
    if (m_partialGiven) {
        m_partialGiven = false;
        m_partial.resize(0);
    }
    if (m_chunk.isEmpty())
        return std::nullopt;
    if (!m_partial.isEmpty())
        return completePartial();

    if (m_chunk.size() >= framePrefixSize) {
        const qsizetype size = payloadSize(m_chunk);
        if (m_chunk.size() >= framePrefixSize + size) {
            const Frame frame{m_chunk.sliced(framePrefixSize, size), m_chunkTime};
            m_chunk = m_chunk.sliced(framePrefixSize + size);
            return frame;
        }
    }
    m_partialTime = m_chunkTime;
    take(m_chunk.size());
    return std::nullopt;
}

std::optional<FrameReader::Frame> FrameReader::completePartial()
{
    if (m_partial.size() < framePrefixSize)
        take(framePrefixSize - m_partial.size());
    if (m_partial.size() < framePrefixSize)
        return std::nullopt;
    const qsizetype size = framePrefixSize + payloadSize(m_partial);
    take(size - m_partial.size());
    if (m_partial.size() < size)
        return std::nullopt;
    m_partialGiven = true;
    return Frame{QByteArrayView(m_partial).sliced(framePrefixSize), m_partialTime};
}

void FrameReader::take(qsizetype size)
{
    const qsizetype taken = std::min(size, m_chunk.size());
    m_partial.append(m_chunk.first(taken));
    m_chunk = m_chunk.sliced(taken);
}

} // namespace dnstester
