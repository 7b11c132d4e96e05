// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/messageframing.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>

using namespace dnstester;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// The messages of a whole stream, read in the plainest way, and where the last one ends.
qsizetype splitWhole(QByteArrayView stream, QByteArrayList &messages)
{
    qsizetype at = 0;
    while (stream.size() - at >= framePrefixSize) {
        const qsizetype size = qFromBigEndian<quint16>(stream.data() + at);
        if (stream.size() - at < framePrefixSize + size)
            break;
        messages.append(stream.sliced(at + framePrefixSize, size).toByteArray());
        at += framePrefixSize + size;
    }
    return at;
}

} // namespace

// The first octet says how long the chunks are in which the others come: however a stream is cut,
// the messages are the same.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const qsizetype chunk = 1 + data[0];
    const QByteArrayView stream(data + 1, static_cast<qsizetype>(size - 1));
    QByteArrayList expected;
    const qsizetype end = splitWhole(stream, expected);

    FrameReader reader;
    QByteArrayList messages;
    QByteArray framed;
    for (qsizetype at = 0; at < stream.size(); at += chunk) {
        const TimePoint when{Duration(at)};
        reader.feed(stream.sliced(at, std::min(chunk, stream.size() - at)), when);
        while (const auto frame = reader.next()) {
            require(frame->firstOctet == TimePoint{Duration(framed.size() / chunk * chunk)});
            messages.append(frame->payload.toByteArray());
            appendFrame(framed, frame->payload);
        }
    }
    require(messages == expected);
    require(framed == stream.first(end));
    require(reader.isPartial() == (end < stream.size()));
    return 0;
}
